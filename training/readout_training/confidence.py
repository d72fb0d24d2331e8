"""Fits how probable it is that a statement is right (src/annotate/confidence-head.ts) → model/manifest.json.

    python -m readout_training.confidence --data ../../shared/data --out ../model

Reads the labelled newswire (training/data/statements) with the built program, judges every printed statement as the data pack's newswire scorer does,
and fits three logistic models over the names that `--explain` gives of each reading: wholly right, speaker right, authority right. Prints what five
folds by article come to, and what the fit says of the articles held back for measuring. A statement without a partner is right in nothing.

A network that has learned from these articles is surer on them than elsewhere. For such a one `--unlearned` keeps what the weights of the names were
fitted to with a network that had not, and fits their scale and bias alone, on the articles that no network learns from.
"""
import argparse
import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from . import manifest
from .development_inputs import newswire
from .held import gold, judge, read
from .news import OWN, articles, lines

FOLDS = 5
RARE = 25             # names that fewer statements have are left out
DECAY = 15.0          # of the squared weights, by which a name must earn its weight
MODELS = ("statement", "speaker", "authority")


def rows(score, texts, items):
    """[(article, names, (found, speaker, authority, words))] of the printed statements that can be judged."""
    documents = read({name: texts[name] for name in items if name in texts}, "--explain")
    found = []
    for name, document in documents.items():
        names = {d["statement"]: d["value"].split("; ") for d in document["explain"] if d["field"] == "confidence"}
        printed = [s for s in document["statements"] if not s["repeats"]]
        for s, verdict in zip(printed, judge(score, texts[name], document, gold(texts[name], items[name]["statements"])), strict=True):
            if verdict:
                found.append((name, names[s["id"]], verdict))
    return found


def targets(verdicts):
    """{model: right or not}; of speaker and authority a statement that is none has neither."""
    return {"statement": np.array([all(v) for v in verdicts], float), "speaker": np.array([v[0] and v[1] for v in verdicts], float),
            "authority": np.array([v[0] and v[2] for v in verdicts], float)}


def matrix(found, names):
    where = {name: n for n, name in enumerate(names)}
    x = np.zeros((len(found), len(names)))
    for n, (_, known, _) in enumerate(found):
        x[n, [where[k] for k in known if k in where]] = 1
    return x


def fit(x, y):
    """(bias, weights) by Newton steps on the penalised log likelihood."""
    x1 = np.hstack([np.ones((len(x), 1)), x])
    penalty = np.full(x1.shape[1], DECAY)
    penalty[0] = 1e-6
    w = np.zeros(x1.shape[1])
    for _ in range(12):
        p = 1 / (1 + np.exp(-x1 @ w))
        gradient = x1.T @ (y - p) - penalty * w
        curvature = (x1 * (p * (1 - p))[:, None]).T @ x1 + np.diag(penalty)
        w += np.linalg.solve(curvature, gradient)
    return w[0], w[1:]


def probability(x, model):
    return 1 / (1 + np.exp(-(x @ model[1] + model[0])))


def scale(z, y):
    """(slope, bias) of a logistic model over log odds (Platt 1999)."""
    bias, weights = fit(z[:, None], y)
    return weights[0], bias


def auc(p, y):
    order = np.argsort(p, kind="stable")
    rank = np.empty(len(p))
    rank[order] = np.arange(1, len(p) + 1)
    for value in np.unique(p):
        rank[p == value] = rank[p == value].mean()
    right = y == 1
    n, m = right.sum(), (~right).sum()
    return (rank[right].sum() - n * (n + 1) / 2) / (n * m)


def report(p, y):
    at = {f"at {c}": [round(100 * y[p >= c].mean(), 1) if (p >= c).any() else None, round(100 * (p >= c).mean(), 1)] for c in (0.9, 0.8, 0.7, 0.5)}
    return {"right": round(100 * y.mean(), 1), "AUC": round(auc(p, y), 3), **at}


def rescale(head, found, held):
    """Fits scale and bias of each model to both sets, and prints how each half of them does with what the other half was fitted to."""
    both = [*found, *held]
    x, y = matrix(both, head["names"]), targets([v for *_, v in both])
    names = sorted({a for a, *_ in both})
    half = np.array([names.index(a) % 2 for a, *_ in both])
    for model in MODELS:
        old = head[model]
        z = x @ np.array(old["weights"]) + old["bias"]
        p = np.zeros(len(z))
        for k in (0, 1):
            slope, bias = scale(z[half != k], y[model][half != k])
            p[half == k] = 1 / (1 + np.exp(-(slope * z[half == k] + bias)))
        slope, bias = scale(z, y[model])
        print(json.dumps({"model": model, "statements": len(z), "slope": round(slope, 3), "bias": round(bias, 3), "halves swapped": report(p, y[model])}))
        head[model] = {"bias": round(slope * old["bias"] + bias, 4), "weights": [round(slope * w, 4) for w in old["weights"]]}


def learn(found, held):
    """The head, fitted to `found`; prints what folds of it and `held` say."""
    counts = Counter(n for _, known, _ in found for n in set(known))
    names = sorted(n for n, c in counts.items() if c >= RARE)
    x, y, others = matrix(found, names), targets([v for *_, v in found]), matrix(held, names)
    order = sorted({a for a, *_ in found})
    fold = np.array([order.index(a) % FOLDS for a, *_ in found])
    fitted = {}
    for model in MODELS:
        p = np.zeros(len(x))
        for k in range(FOLDS):
            p[fold == k] = probability(x[fold == k], fit(x[fold != k], y[model][fold != k]))
        fitted[model] = fit(x, y[model])
        held_back = report(probability(others, fitted[model]), targets([v for *_, v in held])[model])
        print(json.dumps({"model": model, "statements": len(x), "names": len(names), "folds": report(p, y[model]), "held": held_back}))
    return {"names": names, **{m: {"bias": round(b, 4), "weights": [round(v, 4) for v in w]} for m, (b, w) in fitted.items()}}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the data pack")
    parser.add_argument("--out", type=Path, required=True, help="folder of the weights, whose manifest gets the fit")
    parser.add_argument("--unlearned", action="store_true", help="fit scale and bias alone, on articles that no network learns from")
    parser.add_argument("--keep", type=Path, help="a file that keeps the judged statements, or has them already")
    args = parser.parse_args()
    sys.path.insert(0, str(args.data.resolve().parent / "score"))
    import newswire as score  # the pack's own
    if args.keep and args.keep.exists():
        found, held = json.loads(args.keep.read_text())
    else:
        texts = newswire(args.data.resolve())
        labelled, held = (lines(OWN / "statements" / name) for name in ("newswire.jsonl", "newswire-held.jsonl"))
        if args.unlearned:
            learned = {doc.name.split(".t")[0] for doc in articles(args.data)}
            labelled = {name: item for name, item in labelled.items() if name not in learned}
        found, held = (rows(score, texts, items) for items in (labelled, held))
        if args.keep:
            args.keep.write_text(json.dumps([found, held]))
    shipped = manifest.read(args.out)
    if args.unlearned:
        rescale(shipped["heads"]["confidence"], found, held)
    else:
        shipped["heads"]["confidence"] = learn(found, held)
    manifest.write(args.out, shipped)


if __name__ == "__main__":
    main()
