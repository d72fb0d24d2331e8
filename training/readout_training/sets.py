"""The training sets by name: how to load each, which heads learn from it, and under which licence it may be used."""
from pathlib import Path

from . import conllu, entities, gap, news, own, polnear

OWN = Path(__file__).parents[1] / "data"

# name: (loader, heads, licence, does the origin state a licence that lets weights be shipped)
SETS = {
    "polnear": (lambda d: polnear.load(d / "polnear/train"), ("labels", "links"), "none stated; texts belong to their publishers", False),
    "ewt": (lambda d: conllu.ewt(d, "train"), ("tags", "arcs", "relations", "factuality"), "CC BY-SA 4.0", True),
    "gum": (lambda d: conllu.gum(d, "train"), ("tags", "arcs", "relations", "mentions", "antecedents"),
            "annotations CC BY 4.0; texts CC BY 2.5, CC BY 4.0, CC BY-SA 3.0 by genre", True),
    "newswire": (entities.newswire, ("entities",), "none stated; texts belong to their publishers", False),
    "news": (lambda d: news.load(d, True), ("labels", "links", "entities", "antecedents", "states"), "none stated; texts belong to their publishers", False),
    "news rest": (lambda d: news.load(d, False), ("entities", "states"), "none stated; texts belong to their publishers", False),
    "news inner": (news.inner_texts, ("labels", "links"), "none stated; texts belong to their publishers", False),
    "crossner": (entities.crossner, ("entities",), "MIT; Wikipedia text CC BY-SA", True),
    "re3d": (entities.re3d, ("entities",), "public domain (US); Open Government Licence 3.0 (UK)", True),
    "gap": (gap.load, ("mentions", "antecedents"), "Apache 2.0; Wikipedia text CC BY-SA", True),
    "own": (lambda d: own.load(OWN), ("labels", "links", "entities", "mentions", "antecedents"), "CC BY-SA 4.0", True),
    "own states": (lambda d: news.own_states(), ("states",), "CC BY-SA 4.0", True),
}

WHOLE = ("gum", "own")          # coreference goes over a whole text: its windows make one batch


def rows(texts):
    """Annotated rows of a set by layer, for the manifest."""
    return {
        "texts": len(texts), "words": sum(len(t.spans) for t in texts),
        "attributions": sum(len({m for p in t.pieces or () for m in p[3]}) for t in texts),
        "tokens": sum(len(t.parse.words) for t in texts if t.parse), "factuality": sum(len(t.parse.factuality) for t in texts if t.parse),
        "mentions": sum(len(t.mentions or ()) for t in texts), "pronouns": sum(len(t.anaphors or ()) for t in texts),
        "entities": sum(1 for t in texts for e in t.entities or () if e and 0 not in e and all(k % 2 for k in e)),
    }
