"""Reading with a model in training: windows stitched, labels decoded, pieces and links scored against gold.

For early stopping only; the figures that count come from the built program (`npm run eval`).
"""
import numpy as np
import torch

from .crf import viterbi
from .polnear import ROLES, pieces_of
from .reader import LINKS
from .windows import overlapping, tensors

REACH = 150         # words between a cue and a piece that it may take


@torch.no_grad()
def read(run, doc, ids, room, overlap):
    """(labels [W, L], links [W, …]) of a text: the scores of the window in which a word is farthest from an edge.

    `run(ids, features, firsts)` → labels and links of one unpadded window."""
    windows = overlapping([min(len(x), room) for x in ids], room, overlap)
    labels = links = None
    depth = np.full(len(doc.spans), -1)
    for i, j in windows:
        a, b = run(*tensors(doc, ids, (i, j), room))
        if labels is None:
            labels, links = np.zeros((len(doc.spans), a.shape[1]), np.float32), np.zeros((len(doc.spans), b.shape[1]), np.float32)
        at = np.arange(j - i)
        away = np.minimum(at + (1e6 if i == 0 else 0), j - i - 1 - at + (1e6 if j == len(doc.spans) else 0))
        deeper = away > depth[i:j]
        labels[i:j][deeper], links[i:j][deeper], depth[i:j] = a[deeper], b[deeper], np.maximum(depth[i:j], away)
    return labels, links


def torch_run(model):
    def run(ids, features, firsts):
        a, b = model.attribution(model.words(torch.tensor([ids]), torch.tensor([features]), torch.tensor([firsts])))
        return a[0].numpy(), b[0].numpy()
    return run


@torch.no_grad()
def attributions(model, labels, links, doc):
    """[{role index: [(i, j)]}]: each content goes to its best cue, each cue takes the sources more likely than not."""
    opens = [int(k in doc.breaks) for k in range(len(doc.spans))]
    pieces = pieces_of(viterbi(labels, opens, model.crf.transitions.detach().numpy()), doc.breaks)
    cues, others = [(i, j) for r, i, j in pieces if r == 1], [p for p in pieces if p[0] in LINKS]
    found = {c: {0: [], 1: [c], 2: []} for c in cues}
    if cues and others:
        scores = model.link_scores(torch.tensor(links), cues, others, cues)
        for n, (r, i, j) in enumerate(others):
            near = [m for m, c in enumerate(cues) if c[0] - REACH < j and c[1] + REACH > i]
            if not near:
                continue
            best = max(near, key=lambda m: scores[m, n])
            for m in near:
                if (r == 2 and m == best) or (r == 0 and scores[m, n] > 0):
                    found[cues[m]][r].append((i, j))
    return pieces, [a for a in found.values() if a[2]]


def evaluate(model, docs, ids, room, overlap, run=None):
    """Exact F1 of source, cue and content pieces, their mean, and of attributions that overlap in every role (greedy)."""
    model.eval()
    run = run or torch_run(model)
    counts, related = np.zeros((3, 3), int), np.zeros(3, int)
    for doc, x in zip(docs, ids):
        if not doc.spans:
            continue
        pieces, found = attributions(model, *read(run, doc, x, room, overlap), doc)
        gold = {(r, i, j) for r, i, j, _ in doc.pieces}
        for r in range(3):
            a, b = {p for p in pieces if p[0] == r}, {p for p in gold if p[0] == r}
            counts[r] += len(a & b), len(a), len(b)
        wanted = {}
        for r, i, j, members in doc.pieces:
            for m in members:
                wanted.setdefault(m, {0: set(), 1: set(), 2: set()})[r].update(range(i, j))
        wanted = [w for w in wanted.values() if w[1] and w[2]]
        taken = set()
        for w in wanted:
            for n, a in enumerate(found):
                if n not in taken and all(any(w[r] & set(range(i, j)) for i, j in a[r]) for r in w if w[r]):
                    taken.add(n)
                    break
        related += len(taken), len(found), len(wanted)
    f1 = [round(200 * a / max(b + c, 1), 2) for a, b, c in counts]
    return {**{role.lower(): f for role, f in zip(ROLES, f1)}, "mean": round(sum(f1) / 3, 3), "relation": round(200 * related[0] / max(related[1] + related[2], 1), 2)}
