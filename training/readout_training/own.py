"""Our own passages (training/data): inline marks for attributions, entities and coreference, described in training/data/README.md."""
import re

from .entities import TYPES, allow
from .polnear import ROLES, annotate
from .texts import Mention, touched

OPENING = re.compile(r"\{([A-Za-z]+)([\d,]*)(?:=(\w+))?\|")
STOPS = {"of", "in", "from", "who", "that", "at", "for", "with", "on", "to", "whose", "which", "by", "near", ",", "(", "-"}
KINDS = {"person": "person", "organisation": "organisation", "government": "organisation", "group": "thing", "place": "place", "facility": "place"}


def parse(marked):
    """(text, [(tag, numbers, id, start, end)]) of one passage."""
    text, marks, stack, i = "", [], [], 0
    while i < len(marked):
        m = OPENING.match(marked, i)
        if m:
            stack.append((m[1], m[2], m[3], len(text)))
            i = m.end()
        elif marked[i] == "}" and stack:
            tag, numbers, key, start = stack.pop()
            marks.append((tag, numbers, key, start, len(text)))
            i += 1
        else:
            text += marked[i]
            i += 1
    return text, marks


def head(doc, first, last, person):
    """The head word of a mention without a parse: a person's first name; else the last word before what modifies it from behind."""
    if person:
        return first
    words = [doc.text[a:b].lower() for a, b in doc.spans[first:last]]
    end = next((k for k, w in enumerate(words) if k and w in STOPS), len(words))
    return first + end - 1


def load(folder):
    found = []
    for path in sorted(folder.glob("*.txt")):
        for n, marked in enumerate(path.read_text(encoding="utf-8").split("\n----\n")):
            text, marks = parse("\n".join(line for line in marked.strip().split("\n") if line.strip()))
            relations = {}
            for tag, numbers, _, a, b in marks:
                for k in numbers.split(",") if tag in "SQC" and numbers else ():
                    relation = relations.setdefault(int(k), {r: [] for r in ROLES})
                    relation[{"S": "Source", "Q": "Cue", "C": "Content"}[tag]].append((a, b))
            doc = annotate(f"own-{path.stem}-{n}", text, [relations[k] for k in sorted(relations)])
            allow(doc, [(a, b, {tag}) for tag, _, _, a, b in marks if tag in TYPES], lambda k: ())
            doc.mentions = []
            kinds = {key: KINDS[tag] for tag, _, key, _, _ in marks if key and tag in KINDS}
            for tag, _, key, a, b in sorted(marks, key=lambda m: (m[3], -m[4])):
                i, j = touched(doc.spans, (a, b))
                if j > i and (tag in KINDS or tag in ("pron", "nom")) and not (tag == "group" and not key):
                    form = {"pron": "pronoun", "nom": "nominal"}.get(tag, "name")
                    kind = KINDS.get(tag) or kinds.get(key, "person")
                    doc.mentions.append(Mention(i, j, head(doc, i, j, tag == "person"), form, kind, key))
            seen = {}
            for m in doc.mentions:
                seen.setdefault(m.head, m)
            doc.mentions = sorted(seen.values(), key=lambda m: m.head)
            found.append(doc)
    return found
