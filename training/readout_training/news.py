"""Newswire from many countries with all that is labelled on it: names (the set's own), statements and states of matters (training/data).

Labels hold offsets in UTF-16 and no words; the texts come from the data pack. Statements are read twice, as the program reads them: the outermost
in the whole text, and those inside a content in the content as a text of its own (src/annotate/nested).
"""
import functools
import json
import re
from pathlib import Path

from . import entities
from .development_inputs import own_reports, utf16
from .polnear import ROLES, annotate
from .states import KINDS, STATES
from .texts import blank, touched

OWN = Path(__file__).parents[1] / "data"
PRONOUN = re.compile(r"(?:he|she)", re.I)
CANDIDATES = 8                  # names of people that a pronoun may stand for, nearest first
FEWEST = 6                      # words of a content that is read again
OPENING = re.compile(r"""["“”'‘«„]*\s*(?:(?:that|whether|if)\s+)?""", re.I)
CLOSING = re.compile(r"""\s*["“”'’»]*$""")

articles = functools.cache(entities.newswire)


def lines(path):
    return {item["id"]: item for item in map(json.loads, path.read_text(encoding="utf-8").splitlines())} if path.exists() else {}


def points(text):
    """Offset in code points of each UTF-16 offset that a code point starts at."""
    return {unit: n for n, unit in enumerate(utf16(text))}


def statements(doc, items):
    """[(relation, within)]: pieces in code points. An item is [sources, cues, contents, within, doubt, place of the speaker's name or null, authority]."""
    at = points(doc.text)
    return [({role: [(at[a], at[b]) for a, b in item[n]] for n, role in enumerate(ROLES)}, item[3]) for item in items]


def state_labels(doc, labels):
    """(state, kind, weight) a word."""
    at = points(doc.text)
    found = [(0, 0, 1.0)] * len(doc.spans)
    for start, end, kind, state, doubt in labels:
        for k in range(*touched(doc.spans, (at[start], at[end]))):
            found[k] = (STATES.index(state), KINDS.index(kind), 0.5 if doubt else 1.0)
    return found


def people(doc):
    """[(first word, after last)] of the names of persons."""
    begin, inside = entities.LABELS.index("B-person"), entities.LABELS.index("I-person")
    found, k = [], 0
    while k < len(doc.spans):
        first, k = k, k + 1
        if doc.entities[first] == {begin}:
            while k < len(doc.spans) and doc.entities[k] == {inside}:
                k += 1
            found.append((first, k))
    return found


def pronouns(doc, items):
    """Whom "he said" and "she said" mean: the nearest names of people before, each the speaker's or not, as gap.py has it."""
    at, names, found = points(doc.text), people(doc), []
    words = [doc.text[a:b].lower() for a, b in doc.spans]
    for sources, _, _, _, doubt, speaker, *_ in items:
        if doubt or speaker is None or len(sources) != 1 or not PRONOUN.fullmatch(doc.text[at[sources[0][0]]:at[sources[0][1]]]):
            continue
        pronoun = touched(doc.spans, tuple(at[x] for x in sources[0]))[0]
        called = {words[k] for k in range(*touched(doc.spans, tuple(at[x] for x in speaker)))}
        near = [(a, b) for a, b in names if b <= pronoun][-CANDIDATES:]
        marked = [(a, b, words[b - 1] in called) for a, b in near]
        if any(yes for *_, yes in marked) and not all(yes for *_, yes in marked):
            found.append((pronoun, marked))
    return found or None


def inner(doc, read):
    """Contents as texts of their own, with the statements directly inside them, and with none."""
    found = []
    for n, (relation, _) in enumerate(read):
        for start, end in relation["Content"]:
            a = start + OPENING.match(doc.text[start:end]).end()
            b = end - len(CLOSING.search(doc.text[a:end])[0])
            if len(doc.text[a:b].split()) < FEWEST:
                continue
            within = [r for r, w in read if w == n]
            moved = [{role: [(x - a, y - a) for x, y in r[role] if a <= x and y <= b] for role in ROLES} for r in within]
            found.append(annotate(f"{doc.name}-{a}", doc.text[a:b], [r for r in moved if r["Cue"] and r["Content"]]))
    return found


def load(data, labelled):
    """The articles with statements (labelled), or those without."""
    said, stated = lines(OWN / "statements/newswire.jsonl"), lines(OWN / "developments/newswire.jsonl")
    found = []
    for doc in articles(data):
        name = doc.name.split(".t")[0]
        if (name in said) != labelled:
            continue
        if name in stated:
            doc.states = state_labels(doc, stated[name]["labels"])
        if labelled:
            items = said[name]["statements"]
            read = annotate(doc.name, doc.text, [r for r, w in statements(doc, items) if w is None])
            doc.labels, doc.pieces, doc.pronouns = read.labels, read.pieces, pronouns(doc, items)
        found.append(doc)
    return found


def inner_texts(data):
    said, found = lines(OWN / "statements/newswire.jsonl"), []
    for doc in articles(data):
        name = doc.name.split(".t")[0]
        if name in said:
            found += inner(blank(name, doc.text), statements(doc, said[name]["statements"]))
    return found


def own_states():
    """Our own reports with their states."""
    found = []
    early = [(item["id"], item["text"], item["labels"]) for item in lines(OWN / "developments/own.jsonl").values()]
    for name, text, labels in [*early, *own_reports()]:
        doc = blank(name, text)
        doc.states = state_labels(doc, labels)
        found.append(doc)
    return found
