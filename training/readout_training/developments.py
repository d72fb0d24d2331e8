"""Fits the head that tells states of matters (src/annotate/development-head.ts) → model/developments.json.

    node .cache/tools/evals/development-candidates.js < reports.jsonl > candidates.jsonl
    python -m readout_training.developments --candidates candidates.jsonl --labels labels.jsonl --out ../model

A line of labels: {"id", "labels": [{"anchor": [start, end] in UTF-16, "kind", "state", "doubt"}]}. Of the candidates inside an anchor the
one highest in its sentence asserts the state; those inside a doubtful anchor are left out. Prints what five folds by report come to.
"""
import argparse
import base64
import hashlib
import json
from collections import Counter
from pathlib import Path

import numpy as np
import scipy.sparse

NONE = "none"
FOLDS = 5
OWN = "own-"          # how the ids of own-written reports begin: always learned from, never measured on
RARE = 4              # names that fewer candidates have are left out


def depth(names):
    return next((int(n.split()[1]) for n in names if n.startswith("depth ")), 9)


def load(candidates, labels):
    """rows of (report, vector, names, state, kind, span in UTF-16), and how many sure anchors there are by report"""
    gold = {}
    for line in open(labels, encoding="utf-8"):
        item = json.loads(line)
        gold[item["id"]] = item["labels"]
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
            if label["doubt"]:
                dropped.update(inside)
                continue
            anchors[item["id"]] += 1
            free = [n for n in inside if n not in asserts]
            if free:
                best = min(free, key=lambda n: (depth(found[n]["names"]), "tag VERB" not in found[n]["names"], n))
                asserts[best] = label
                # what else lies in the anchor says the same: neither right nor wrong
                dropped.update(n for n in inside if n != best)
        for n, c in enumerate(found):
            if n in asserts:
                rows.append((item["id"], c["vector"], c["names"], asserts[n]["state"], asserts[n]["kind"], c["span"]))
            elif n not in dropped:
                rows.append((item["id"], c["vector"], c["names"], NONE, None, c["span"]))
    return rows, anchors


def inputs(rows, components, size):
    """(dense, sparse, {name: column}, mean, scale, directions) of all rows."""
    counts = Counter(name for r in rows for name in r[2])
    names = {name: n for n, name in enumerate(sorted(n for n, c in counts.items() if c >= RARE))}
    dense, sparse, *back = matrices(rows, names, components)
    return dense * size, sparse, names, *back


def folded(rows, anchors, k):
    """Which rows are of fold k and so measured on, and how many sure anchors it has."""
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


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--candidates", required=True)
    parser.add_argument("--labels", required=True)
    parser.add_argument("--dense", type=float, default=0.5, help="size of the dense part beside the names: smaller is held back more")
    parser.add_argument("--components", type=int, default=384, help="main directions of the vectors that are kept")
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--rate", type=float, default=0.003)
    parser.add_argument("--decay", type=float, default=0.02)
    parser.add_argument("--drop", type=float, default=0.4)
    parser.add_argument("--heads", type=int, default=3, help="heads whose votes are averaged")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threshold", type=float, default=0.45)
    parser.add_argument("--folds", type=int, default=1, help="how many of the five folds are tried")
    parser.add_argument("--out")
    args = parser.parse_args()
    rows, anchors = load(args.candidates, args.labels)
    dense, sparse, names, mean, scale, directions = inputs(rows, args.components, args.dense)
    states = np.array([r[3] for r in rows])
    kinds = np.array([r[4] or "" for r in rows])
    print(f"{len(anchors.keys() | {r[0] for r in rows})} reports, {len(rows)} candidates, {len(names)} names, {sum(states != NONE)} that assert, {sum(anchors.values())} anchors", flush=True)
    for k in range(args.folds):
        test, total = folded(rows, anchors, k)
        there = [r for r, t in zip(rows, test) if t]
        head = Ensemble(dense[~test], sparse[~test], states[~test], kinds[~test], args)
        for threshold in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45):
            show(f"fold {k}, at {threshold}", figures(head, dense[test], sparse[test], there, total, threshold))
    if args.out:
        write(args, Ensemble(dense, sparse, states, kinds, args).heads, names, mean, scale, directions)


def rounded(values, digits=4):
    return [[round(float(v), digits) for v in row] for row in values]


def packed(rows):
    """Signed bytes with a scale a row, as development-head.ts unpacks them."""
    scale = np.abs(rows).max(1) / 127 + 1e-12
    whole = np.clip(np.round(rows / scale[:, None]), -127, 127).astype(np.int8)
    return {"scale": [float(f"{v:.6g}") for v in scale], "bytes": base64.b64encode(whole.tobytes()).decode()}


def write(args, heads, names, mean, scale, directions):
    """Several heads are one: their hidden units side by side, their votes averaged."""
    join = lambda n: np.concatenate([h.p[n] for h in heads], axis=-1)  # noqa: E731
    out = lambda w, b: {"weight": rounded(np.concatenate([h.p[w] for h in heads]).T / len(heads)),  # noqa: E731
                        "bias": [round(float(v), 4) for v in sum(h.p[b] for h in heads) / len(heads)]}
    found = {"mean": [round(float(v), 5) for v in mean], "scale": [round(float(v), 5) for v in scale],
             "dense": packed((directions @ join("d") * args.dense).T), "names": sorted(names, key=names.get), "named": packed(join("n")),
             "bias": [round(float(v), 4) for v in join("b")],
             "state": {"classes": heads[0].states, **out("s", "sb")}, "kind": {"classes": heads[0].kinds, **out("k", "kb")},
             "threshold": args.threshold}
    path = Path(args.out) / "developments.json"
    path.write_text(json.dumps(found, separators=(",", ":")), encoding="utf-8")
    manifest = Path(args.out) / "manifest.json"
    whole = json.loads(manifest.read_text(encoding="utf-8"))
    whole["files"]["developments.json"] = hashlib.sha256(path.read_bytes()).hexdigest()
    manifest.write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
