"""The head that tells states of matters (src/annotate/development-head.ts): what it learns from, how it is measured and written. branch.py fits it.

A line of labels: {"id", "labels": [{"anchor": [start, end] in UTF-16, "kind", "state", "doubt"}]}. Of the candidates inside an anchor the
one highest in its sentence asserts the state.
"""
import base64
import hashlib
import json
from collections import Counter
from dataclasses import dataclass

import numpy as np
import scipy.sparse

NONE = "none"
FOLDS = 5
OWN = "own-"          # how the ids of own-written reports begin: always learned from, never measured on
RARE = 6              # names that fewer candidates have are left out


def depth(names):
    return next((int(n.split()[1]) for n in names if n.startswith("depth ")), 9)


def load(candidates, labels, doubtful=0.0):
    """rows of (report, vector, names, state, kind, span in UTF-16, weight), and how many sure anchors there are by report; what is labelled
    with doubt has weight `doubtful`, and is left out where that is nothing"""
    gold = {}
    for line in open(labels, encoding="utf-8"):
        item = json.loads(line)
        gold[item["id"]] = sorted(item["labels"], key=lambda label: label["doubt"])
    rows, anchors = [], Counter()
    for line in open(candidates, encoding="utf-8"):
        item = json.loads(line)
        if item["id"] not in gold:
            continue
        found = item["candidates"]
        asserts, dropped = {}, set()
        for label in gold[item["id"]]:
            start, end = label["anchor"]
            inside = [n for n, c in enumerate(found) if c["span"][0] < end and start < c["span"][1]]
            if not label["doubt"]:
                anchors[item["id"]] += 1
            elif doubtful == 0:
                dropped.update(inside)
                continue
            free = [n for n in inside if n not in asserts and not (label["doubt"] and n in dropped)]
            if free:
                best = min(free, key=lambda n: (depth(found[n]["names"]), "tag VERB" not in found[n]["names"], n))
                asserts[best] = label
                # what else lies in the anchor says the same: neither right nor wrong
                dropped.update(n for n in inside if n != best)
        for n, c in enumerate(found):
            if n in asserts:
                label = asserts[n]
                rows.append((item["id"], c["vector"], c["names"], label["state"], label["kind"], c["span"], doubtful if label["doubt"] else 1))
            elif n not in dropped:
                rows.append((item["id"], c["vector"], c["names"], NONE, None, c["span"], 1))
    return rows, anchors


def inputs(rows, components, size):
    """(dense, sparse, {name: column}, mean, scale, directions) of all rows."""
    counts = Counter(name for r in rows for name in r[2])
    names = {name: n for n, name in enumerate(sorted(n for n, c in counts.items() if c >= RARE))}
    dense, sparse, *back = matrices(rows, names, components)
    return dense * size, sparse, names, *back


def folded(rows, anchors, k):
    """Which rows are of fold k and so measured on, none where it is None, and how many sure anchors it has."""
    reports = sorted(anchors.keys() | {r[0] for r in rows})
    fold = {report: n % FOLDS for n, report in enumerate(sorted(reports, key=lambda r: hashlib.sha1(r.encode()).hexdigest()))}
    measured = {report for report in reports if fold[report] == k and not report.startswith(OWN)}
    return np.array([r[0] in measured for r in rows]), sum(a for report, a in anchors.items() if report in measured)


def matrices(rows, names, components):
    """[rows][components] of the vectors' main directions, a sparse [rows][names], and mean, scale and directions."""
    dense = np.stack([np.frombuffer(base64.b64decode(r[1]), dtype="<f4") for r in rows])
    mean, scale = dense.mean(0), 1 / (dense.std(0) + 1e-3)
    dense = (dense - mean) * scale
    values, vectors = np.linalg.eigh(dense.T @ dense / len(dense))
    directions = (vectors[:, -components:] / np.sqrt(values[-components:] + 0.05)).astype(np.float32)
    known = [[names[n] for n in r[2] if n in names] for r in rows]
    ends = np.cumsum([0, *map(len, known)])
    flat = np.array([n for row in known for n in row])
    sparse = scipy.sparse.csr_matrix((np.ones(len(flat), np.float32), flat, ends), shape=(len(rows), len(names)))
    sparse.sum_duplicates()
    sparse.data[:] = 1
    return (dense @ directions).astype(np.float32), sparse, mean, scale, directions


class Head:
    """A hidden layer over all inputs, then a softmax layer each for state and kind; trained together by Adam with inputs dropped."""

    def __init__(self, states, kinds, dense, names, hidden, rng):
        self.states, self.kinds = states, kinds
        start = lambda a, b, size: (rng.standard_normal((a, b)) * size).astype(np.float32)  # noqa: E731
        self.p = {"d": start(dense, hidden, 0.05), "n": start(names, hidden, 0.05), "b": np.zeros(hidden, np.float32),
                  "s": start(hidden, len(states), 0.1), "sb": np.zeros(len(states), np.float32),
                  "k": start(hidden, len(kinds), 0.1), "kb": np.zeros(len(kinds), np.float32)}
        self.m = {n: np.zeros_like(v) for n, v in self.p.items()}
        self.v = {n: np.zeros_like(v) for n, v in self.p.items()}
        self.steps = 0

    def hidden(self, dense, sparse):
        return np.maximum(dense @ self.p["d"] + sparse @ self.p["n"] + self.p["b"], 0)

    def step(self, dense, sparse, state, kind, rate, args, rng):
        keep = np.float32(1 - args.drop)
        dense = dense * (rng.random(dense.shape, dtype=np.float32) < keep) / keep
        sparse = sparse.copy()
        sparse.data *= (rng.random(len(sparse.data), dtype=np.float32) < keep) / keep
        h = self.hidden(dense, sparse)
        mask = (rng.random(h.shape, dtype=np.float32) > 0.3) / np.float32(0.7)
        h = h * mask
        ps, pk = softmax(h @ self.p["s"] + self.p["sb"]), softmax(h @ self.p["k"] + self.p["kb"])
        ps[np.arange(len(state)), state] -= 1
        has = kind >= 0
        pk[np.arange(len(kind))[has], kind[has]] -= 1
        pk[~has] = 0
        ps, pk = ps / len(state), pk / len(state)
        dh = (ps @ self.p["s"].T + pk @ self.p["k"].T) * mask * (h > 0)
        grads = {"d": dense.T @ dh, "n": sparse.T @ dh, "b": dh.sum(0), "s": h.T @ ps, "sb": ps.sum(0), "k": h.T @ pk, "kb": pk.sum(0)}
        self.steps += 1
        for n, g in grads.items():
            self.m[n] += 0.1 * (g - self.m[n])
            self.v[n] += 0.001 * (g * g - self.v[n])
            m, v = self.m[n] / (1 - 0.9 ** self.steps), self.v[n] / (1 - 0.999 ** self.steps)
            self.p[n] -= rate * (m / (np.sqrt(v) + 1e-8) + (args.decay * self.p[n] if n in ("d", "n", "s", "k") else 0))


def softmax(z):
    e = np.exp(z - z.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def fit(dense, sparse, states, kinds, args, seed):
    rng = np.random.default_rng(seed)
    classes = [NONE] + sorted(set(states) - {NONE})
    names = sorted(set(kinds) - {""})
    state = np.array([classes.index(s) for s in states])
    kind = np.array([names.index(k) if k else -1 for k in kinds])
    head = Head(classes, names, dense.shape[1], sparse.shape[1], args.hidden, rng)
    for epoch in range(args.epochs):
        rate = args.rate * (1 - epoch / args.epochs)
        order = rng.permutation(len(state))
        for at in range(0, len(order), 128):
            some = order[at:at + 128]
            head.step(dense[some], sparse[some], state[some], kind[some], rate, args, rng)
    return head


class Ensemble:
    """Heads whose votes are averaged."""

    def __init__(self, dense, sparse, states, kinds, args):
        self.heads = [fit(dense, sparse, states, kinds, args, args.seed + n) for n in range(args.heads)]
        self.states, self.kinds = self.heads[0].states, self.heads[0].kinds

    def probabilities(self, dense, sparse):
        votes = lambda w, b: softmax(sum(h.hidden(dense, sparse) @ h.p[w] + h.p[b] for h in self.heads) / len(self.heads))  # noqa: E731
        return votes("s", "sb"), votes("k", "kb")


def figures(head, dense, sparse, rows, total, threshold):
    p, k = head.probabilities(dense, sparse)
    told = 1 - p[:, 0] >= threshold
    best = p[:, 1:].argmax(1) + 1
    kinds = k.argmax(1)
    touched = sum(t and r[3] != NONE for t, r in zip(told, rows))
    right = sum(t and r[3] == head.states[b] for t, b, r in zip(told, best, rows))
    kind = sum(t and r[3] != NONE and r[4] == head.kinds[c] for t, c, r in zip(told, kinds, rows))
    return np.array([touched, right, told.sum(), total, kind])


def show(label, counts):
    touched, right, told, total, kind = counts
    f = lambda n: f"P {100 * n / max(told, 1):.1f} R {100 * n / total:.1f} F {200 * n / (told + total):.1f}"  # noqa: E731
    print(f"{label}: touched {f(touched)} | state {f(right)} | kind {100 * kind / max(touched, 1):.1f}", flush=True)


def rounded(values, digits=4):
    return [[round(float(v), digits) for v in row] for row in values]


def packed(rows):
    """Signed bytes with a scale a row, as development-head.ts unpacks them."""
    scale = np.abs(rows).max(1) / 127 + 1e-12
    whole = np.clip(np.round(rows / scale[:, None]), -127, 127).astype(np.int8)
    return {"scale": [float(f"{v:.6g}") for v in scale], "bytes": base64.b64encode(whole.tobytes()).decode()}


@dataclass
class Voter:
    """Hidden units that vote together: what they are given of the row [vector][units] and of names [names][units], and what they say."""
    share: float            # of the vote
    dense: np.ndarray
    named: np.ndarray
    bias: np.ndarray
    state: tuple            # [units][states], [states]
    kind: tuple


def voters(ensemble, directions, size, beside, share):
    """An ensemble's heads, which see nothing of the `beside` last numbers of a row."""
    each = share / len(ensemble.heads)
    return [Voter(each, np.concatenate([directions @ h.p["d"] * size, np.zeros((beside, len(h.p["b"])), np.float32)]), h.p["n"], h.p["b"],
                  (h.p["s"], h.p["sb"]), (h.p["k"], h.p["kb"])) for h in ensemble.heads]


def write(out, several, mean, scale, names, states, kinds, threshold):
    """The voters as one head, model/developments.json: their hidden units side by side, their votes summed by share."""
    def said(which):
        return {"weight": rounded(np.concatenate([getattr(v, which)[0] * v.share for v in several]).T),
                "bias": [round(float(b), 4) for b in sum(getattr(v, which)[1] * v.share for v in several)]}
    found = {"mean": [round(float(v), 5) for v in mean], "scale": [round(float(v), 5) for v in scale],
             "dense": packed(np.concatenate([v.dense for v in several], 1).T), "names": sorted(names, key=names.get),
             "named": packed(np.concatenate([v.named for v in several], 1)), "bias": [round(float(b), 4) for v in several for b in v.bias],
             "state": {"classes": states, **said("state")}, "kind": {"classes": kinds, **said("kind")}, "threshold": threshold}
    path = out / "developments.json"
    path.write_text(json.dumps(found, separators=(",", ":")), encoding="utf-8")
    return path
