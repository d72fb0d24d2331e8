"""PolNeAR: texts with attributions, as words, BIO labels, pieces and links.

Words are those of words.py; a word takes every span it touches; a piece ends where a line break stands between two words.
"""
import collections
import re
from pathlib import Path

from .texts import blank, touched

ROLES = ("Source", "Cue", "Content")
LABELS = ["O"] + [f"{bi}-{role}" for role in ROLES for bi in "BI"]


def read_ann(raw):
    """[{role: [(start, end)]}]. Two passes, since an event may come before its spans; the text column is never read."""
    spans, events = {}, []
    for line in raw.split("\n"):
        if re.match(r"T\d+\t", line):
            key, middle = line.split("\t")[:2]
            spans[key] = [tuple(map(int, p.split())) for p in middle.split(" ", 1)[1].split(";")]
        elif re.match(r"E\d+\t", line):
            events.append([a.split(":") for a in line.split("\t")[1].split()])
    found = []
    for event in events:
        roles = collections.defaultdict(list)
        for name, key in event[1:]:
            roles[re.sub(r"\d+$", "", name)] += spans.get(key, [])
        found.append({role: sorted(roles[role]) for role in ROLES})
    return found


def pieces_of(labels, breaks):
    """[(role, first, after last)] of BIO labels; a stray I opens a piece."""
    found, open_at = [], None
    for k in range(len(labels) + 1):
        here = labels[k] if k < len(labels) else 0
        role, begins = (here - 1) // 2, here % 2 == 1
        if open_at is not None and (not here or begins or role != (labels[open_at] - 1) // 2 or k in breaks):
            found.append(((labels[open_at] - 1) // 2, open_at, k))
            open_at = None
        if here and open_at is None:
            open_at = k
    return found


def annotate(name, text, relations):
    """A Text with its attributions; relations as read_ann gives them."""
    doc = blank(name, text)
    spans, breaks = doc.spans, doc.breaks
    labels = [0] * len(spans)
    for relation in relations:
        for r, role in enumerate(ROLES):
            for span in relation[role]:
                i, j = touched(spans, span)
                for k in range(i, j):
                    labels[k] = 2 * r + (1 if k == i or k in breaks else 2)
    doc.labels, doc.pieces = labels, []
    members = collections.defaultdict(set)
    for a, relation in enumerate(relations):
        for r, role in enumerate(ROLES):
            for span in relation[role]:
                i, j = touched(spans, span)
                for k in range(i, j):
                    members[r, k].add(a)
    for r, i, j in pieces_of(labels, breaks):
        doc.pieces.append((r, i, j, set.union(*(members[r, k] for k in range(i, j)))))
    return doc


def load(folder):
    """Docs of a split, in the order of their names; the first annotation file of each text."""
    files = collections.defaultdict(list)
    for path in sorted(Path(folder, "attributions").glob("*.ann")):
        files[path.stem.rsplit("_", 1)[0]].append(path)
    docs = []
    for path in sorted(Path(folder, "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        relations = read_ann(files[path.stem][0].read_bytes().decode("utf-8"))
        docs.append(annotate(path.stem, text, relations))
    return docs
