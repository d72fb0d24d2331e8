"""Named entities from several sets with different types.

A set that lacks a type, or has a coarser one, gives a word a set of labels that its annotation allows; the loss is that of the
set's total probability, so nothing is learned where the annotation is silent.
"""
import collections
import gzip
import json
import re

from .texts import blank, touched

TYPES = ("person", "organisation", "government", "group", "place", "facility", "weapon", "event", "date", "money", "quantity", "title")
LABELS = ["O"] + [f"{bi}-{t}" for t in TYPES for bi in "BI"]

# silver: which of two types a body is, by its own words; neither list matching leaves both open
GOVERNMENT = re.compile(r"\b(ministr(y|ies)|department|government|parliament|senate|congress|assembly|courts?|tribunal|army|navy|air force|police|military"
                        r"|cabinet|house|council|embassy|bundestag|duma|knesset|central bank|reserve bank|bank of [A-Z]\w+|treasury|prosecutors?"
                        r"|coast ?guard|customs|intelligence|election commission|electoral commission|kremlin|pentagon)\b", re.I)
OTHER = re.compile(r"\b(inc|ltd|plc|corp|llc|co|news|times|post|tribune|herald|daily|university|college|school|hospital|party|club|fc|united|city"
                   r"|association|federation|union|group|company|airlines|airways|motors|foundation|institute|radio|tv|press|agency|network)\b\.?", re.I)
UNITS = (r"per ?cent|percent|%|tonnes?|tons?|kg|kilograms?|grams?|km|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|acres?|hectares?|barrels?|lit(?:er|re)s?"
         r"|degrees?|megawatts?|gigawatts?|MW|GW|pounds?|votes|mph|inches|square (?:miles|kilomet(?:er|re)s|feet|met(?:er|re)s)")
QUANTITY = re.compile(r"(?:\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|hundreds?|thousands?|dozens?)\b)(?:[ -](?:million|billion|hundred|thousand|dozen))?(?:[ -]| ?(?=%))(?:" + UNITS + r")(?!\w)")

GRAMMAR = set("""the a an but and or so for if like since although though while both said says why on in at as by to of from with under despite when where how
after before that this these those there he she it they we i his her its their our my yes no not also however because during between among meanwhile""".split())

NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]}’”…]+|'s|’s|n't|n’t|'(?:re|ve|ll|d|m)|\.\.\.")
NO_SPACE_AFTER = re.compile(r"[(\[{$£€“‘]+")


def both(t):
    return {LABELS.index(f"B-{t}")}, {LABELS.index(f"I-{t}")}


def allow(doc, spans, outside):
    """Fills doc.entities. spans: [(start, end, types)]; outside(word index) → types that a word without a label may have anyway."""
    doc.entities = [{0}.union(*(a | b for t in outside(k) for a, b in [both(t)])) for k in range(len(doc.spans))]
    for start, end, types in spans:
        first, after = touched(doc.spans, (start, end))
        for k in range(first, after):
            if types is None:
                doc.entities[k] = None
            else:
                doc.entities[k] = {0} if "O" in types else set()
                doc.entities[k] |= set().union(*(both(t)[0 if k == first else 1] for t in types if t != "O"))
    return doc


def joined(blocks):
    """(text, [(start, end)] a token) of blocks of (token, tag), as the data pack's scorer of names joins them: straight quotation marks open
    and close in turn; a hyphen between lower-case words, or inside a name, stands without spaces."""
    text, spans = "", []
    for block in blocks:
        text += "\n\n" if text else ""
        glued, inside = True, collections.Counter()
        for k, (token, tag) in enumerate(block):
            before, after = block[k - 1][0] if k else "", block[k + 1] if k + 1 < len(block) else ("", "O")
            closing = token in "\"'" and inside[token]
            hyphen = token == "-" and (before.islower() and after[0].islower() or tag[:2] == after[1][:2] == "I-")
            if not glued and not closing and not hyphen and not NO_SPACE_BEFORE.fullmatch(token):
                text += " "
            spans.append((len(text), len(text) + len(token)))
            text += token
            glued = hyphen or bool(NO_SPACE_AFTER.fullmatch(token))
            if token in "\"'":
                inside[token] = not inside[token]
                glued = bool(inside[token])
    return text, spans


def runs(tags):
    """[(type, first, last)] of BIO tags."""
    found = []
    for k, tag in enumerate(tags):
        if tag.startswith("B-") or (tag.startswith("I-") and not (found and found[-1][2] == k - 1 and found[-1][0] == tag[2:])):
            found.append([tag[2:], k, k])
        elif tag.startswith("I-"):
            found[-1][2] = k
    return found


def body_types(name):
    return {"government"} if GOVERNMENT.search(name) and not re.search(r"\b(news|times|party|university)\b", name, re.I) else \
        {"organisation"} if OTHER.search(name) else {"organisation", "government"}


def titles(blocks):
    """Silver titles: a run of capitalised untagged words before a person ("Prime Minister"), and its last word wherever it
    stands among people. [(block, first, last)]; also the words that end such runs at least five times."""
    found, ends = [], collections.Counter()
    for b, block in enumerate(blocks):
        for kind, i, _ in runs([t for _, t in block]):
            k = i
            while kind == "Person" and k > 0 and block[k - 1][1] == "O" and (block[k - 1][0][:1].isupper() or (
                    k < i and block[k - 1][0] in ("-", "of", "for", "and"))) and i - k < 6:
                k -= 1
            while k < i and (not block[k][0][0].isupper() or block[k][0].lower() in GRAMMAR):
                k += 1
            words = [w for w, _ in block[k:i]]
            if words and words[-1].rstrip(".") not in ("Mr", "Mrs", "Ms", "Dr") and words[-1][0].isupper():
                found.append((b, k, i - 1))
                ends[words[-1].lower()] += 1
    return found, {w for w, n in ends.items() if n >= 5 and w.isalpha()}


def newswire(data, held_out=False):
    """en-worldwide-newswire without (or only) every tenth article, which is for measuring. Types that it lacks are silver or open."""
    docs = {}
    with gzip.open(data / "ner/en-worldwide-newswire/train.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# doc = "):
                blocks = docs[line[8:].strip()] = [[]]
            elif line.strip():
                blocks[-1].append(tuple(line.split("\t")[:2] if "\t" in line else line.split()[:2]))
            elif blocks[-1]:
                blocks.append([])
    names = [n for k, n in enumerate(docs) if (k % 10 == 9) == held_out]
    whole = {n: [[(w.strip(), t.strip()) for w, t in b] for b in docs[n] if b][1:] for n in names}
    every = [b for n in names for b in whole[n]]
    offset, (run, roles) = 0, titles(every)
    by_block = collections.defaultdict(list)
    for b, i, j in run:
        by_block[b].append((i, j))
    found = []
    for name in names:
        blocks = whole[name]
        text, tokens = joined(blocks)
        spans, at = [], 0
        for b, block in enumerate(blocks):
            for kind, i, j in runs([t for _, t in block]):
                a, z = tokens[at + i][0], tokens[at + j][1]
                types = {"Person": {"person"}, "Location": {"place"}, "Organization": body_types(text[a:z]), "NORP": {"group"}, "Facility": {"facility"},
                         "Product": {"weapon"}, "Date": {"date"}, "Money": {"money"}, "Misc": {"event", "weapon", "facility", "O"}}[kind]
                spans.append((a, z, types))
            spans += [(tokens[at + i][0], tokens[at + j][1], {"title"}) for i, j in by_block[offset + b]]
            at += len(block)
        doc = blank(name, text)
        taken = [touched(doc.spans, s[:2]) for s in spans]
        covered = {k for i, j in taken for k in range(i, j)}
        spans += [(*m.span(), {"quantity"}) for m in QUANTITY.finditer(text) if not covered & set(range(*touched(doc.spans, m.span())))]
        lower = [text[a:b].lower() for a, b in doc.spans]
        near = [k for k, w in enumerate(lower) if w in roles]
        open_ = {k + d for k in near for d in (-3, -2, -1, 0)}       # a role word and what may stand before it
        found.append(allow(doc, spans, lambda k: ("title",) if k in open_ else ()))
        offset += len(blocks)
    return found


def crossner(data, split="train"):
    types = {"politician": {"person"}, "person": {"person"}, "politicalparty": {"organisation"}, "organisation": {"organisation", "government"},
             "election": {"event"}, "event": {"event"}, "country": {"place"}, "location": {"place"}, "misc": None}
    blocks = [[tuple(line.split()[:2]) for line in part.split("\n") if line.strip()]
              for part in (data / f"ner/crossner-politics/{split}.txt").read_text(encoding="utf-8").split("\n\n")]
    found = []
    for n in range(0, len(blocks), 10):            # sentences stand alone: ten of them make a text
        some = [b for b in blocks[n:n + 10] if b]
        text, tokens = joined(some)
        tags, spans, at = [t for b in some for _, t in b], [], 0
        for b in some:
            spans += [(tokens[at + i][0], tokens[at + j][1], types[k]) for k, i, j in runs([t for _, t in b])]
            at += len(b)
        found.append(allow(blank(f"crossner-{n}", text), spans, lambda k: ("title", "date", "money", "quantity", "group", "facility")))
    return found


def re3d(data):
    """Weapons, money, quantities, times, places, nationalities; its people and bodies include common nouns and are left open."""
    types = {"Weapon": {"weapon"}, "MilitaryPlatform": {"weapon"}, "Money": {"money"}, "Quantity": {"quantity"}, "Temporal": {"date"},
             "Location": {"place"}, "Nationality": {"group"}}
    found = []
    for folder in sorted((data / "ner/re3d").iterdir()):
        if not folder.is_dir():
            continue
        def rows(name):
            return [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines() if line.strip()]
        marks = collections.defaultdict(list)
        for e in rows("entities.json"):
            marks[e["documentId"]].append(e)
        for d in rows("documents.json"):
            spans = sorted(((e["begin"], e["end"], types.get(e["type"])) for e in marks[d["_id"]]), key=lambda s: s[0] - s[1])
            every = ("person", "organisation", "government", "group", "facility", "event", "title", "date", "quantity", "place")
            found.append(allow(blank(d["_id"], d["text"]), [s for s in spans if s[2] is None] + [s for s in spans if s[2]], lambda k: every))
    return found
