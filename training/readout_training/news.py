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
PRONOUN = re.compile(r"(?:he|she|it|they)", re.I)
DESCRIPTION = re.compile(r"[Tt]he (?:[a-z][a-z-]+ ?)+")
AFTER_HEAD = re.compile(r",| (?=(?:of|in|for|at|from|on|to|with|who|which|that|whose|and|by)\b)")
NAMED = {kind: entities.LABELS.index(f"B-{kind}") for kind in ("person", "organisation")}
CANDIDATES = 8                  # names that it may stand for, nearest first
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


def names(doc):
    """[(first word, after last, kind)] of the names of persons and bodies."""
    found, k = [], 0
    while k < len(doc.spans):
        first, k = k, k + 1
        kind = next((kind for kind, label in NAMED.items() if label in (doc.entities[first] or ()) and 0 not in doc.entities[first]), None)
        if kind:
            inside = entities.LABELS.index(f"I-{kind}")
            while k < len(doc.spans) and inside in (doc.entities[k] or ()) and 0 not in doc.entities[k]:
                k += 1
            found.append((first, k, kind))
    return found


def anaphor(doc, span):
    """(word, form) of a source that is a pronoun or a description ("the minister"): the head of a description is the last word before what follows it."""
    said = doc.text[slice(*span)]
    if PRONOUN.fullmatch(said):
        return touched(doc.spans, span)[0], "pronoun"
    plain = AFTER_HEAD.split(said)[0].rstrip()
    if DESCRIPTION.fullmatch(plain):
        return touched(doc.spans, (span[0], span[0] + len(plain)))[1] - 1, "nominal"
    return None


def anaphors(doc, items):
    """Whom "he said", "the company said" and "the minister said" mean: the nearest names before, each the speaker's or not."""
    at, named, found = points(doc.text), names(doc), []
    words = [doc.text[a:b].lower() for a, b in doc.spans]
    for sources, _, _, _, doubt, speaker, *_ in items:
        if doubt or speaker is None or len(sources) != 1:
            continue
        span, place = (tuple(at[x] for x in pair) for pair in (sources[0], speaker))
        called = touched(doc.spans, place)
        kind = next((kind for a, b, kind in named if a < called[1] and b > called[0]), None)
        said = anaphor(doc, span)
        if not kind or not said or called[0] <= said[0] < called[1]:
            continue
        near = [one for one in named if one[1] <= said[0] and (said[1] != "pronoun" or one[2] == kind)][-CANDIDATES:]
        last = words[called[1] - 1]
        marked = [(a, b, k, k == kind and last in words[a:b]) for a, b, k in near]
        if any(yes for *_, yes in marked) and not all(yes for *_, yes in marked):
            found.append((*said, kind, marked))
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
            doc.labels, doc.pieces, doc.anaphors = read.labels, read.pieces, anaphors(doc, items)
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
