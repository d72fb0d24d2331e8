"""Fits the head of things: which noun of a sentence a told state is of → model/manifest.json.

    npm run -s training:things < reports.jsonl > options.jsonl
    python -m readout_training.things --options options.jsonl --folds
    python -m readout_training.things --options options.jsonl --out ../model

A softmax over the nouns that src/extract/developments/thing-options.ts gives, by names of what holds of each, fitted on the labels of
data/developments that say what a state is of. --folds learns on all writers but one and measures on that one.
"""
import argparse
import collections
import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from . import manifest

DATA = Path(__file__).resolve().parents[1] / "data/developments"
LABELLED = ("passages", "newswire", "press")
SEEN = 8                    # times that a name must hold to be learned
PRESS = 3                   # times that a label of the press counts beside one of our own passages
SHRINK = 3.0                # of the squares of the weights
LEAST = 0.02                # a smaller weight is none
MARGIN, PROBABLE = 0.5, 0.5     # as in src/annotate/thing-head.ts


def inside(one, other):
    return other[0] <= one[0] and one[1] <= other[1]


def writer(report):
    """Who wrote it: of the press, one of five folds by its name."""
    return report.rsplit("-", 1)[0] if report.startswith("own-") else f"press {sum(report.encode()) % 5}"


def load(path):
    """[(writer, options, numbers of the right ones)], one for each labelled state that a word of the program's touches."""
    labels = {}
    for name in LABELLED:
        for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            labels[item["id"]] = [each for each in item["labels"] if len(each) > 5 and each[5] is not None]
    found = []
    for line in path.open(encoding="utf-8"):
        item = json.loads(line)
        for start, end, _, _, _, thing in labels.get(item["id"], []):
            for asked in item["asked"]:
                if not (asked["trigger"][0] < end and start < asked["trigger"][1]):
                    continue
                options = asked["options"]
                right = [n for n, o in enumerate(options) if inside(o["span"], thing)]
                if right:
                    # the first noun of its words, and whatever stands for the same
                    meant = {tuple(options[right[0]]["meant"]), tuple(options[right[0]]["span"])}
                    found.append((writer(item["id"]), options, [n for n, o in enumerate(options) if {tuple(o["meant"]), tuple(o["span"])} & meant]))
    return found


def fit(examples):
    """{name: weight}"""
    examples = [e for e in examples for _ in range(PRESS if e[0].startswith("press") else 1)]
    seen = collections.Counter(name for _, options, _ in examples for o in options for name in set(o["names"]))
    names = sorted(name for name, count in seen.items() if count >= SEEN)
    number = {name: n for n, name in enumerate(names)}
    columns, ends, starts, right = [], [0], [0], []
    for _, options, good in examples:
        for n, o in enumerate(options):
            columns += [number[name] for name in set(o["names"]) if name in number]
            ends.append(len(columns))
            right.append(float(n in good))
        starts.append(starts[-1] + len(options))
    holds = csr_matrix((np.ones(len(columns)), columns, ends), shape=(starts[-1], len(names)))
    begin, of, right = np.array(starts[:-1]), np.repeat(np.arange(len(examples)), np.diff(starts)), np.array(right)

    def loss(weights):
        scores = holds @ weights
        likely = np.exp(scores - np.maximum.reduceat(scores, begin)[of])
        likely /= np.add.reduceat(likely, begin)[of]
        good = np.add.reduceat(likely * right, begin) + 1e-12
        return -np.log(good).sum() + SHRINK / 2 * weights @ weights, holds.T @ (likely - likely * right / good[of]) + SHRINK * weights

    weights = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {name: round(float(w), 2) for name, w in zip(names, weights) if abs(w) >= LEAST}


def best(weights, options):
    """As src/annotate/thing-head.ts chooses: a number, or None."""
    scores = np.array([sum(weights.get(name, 0.0) for name in set(o["names"])) for o in options])
    ruled = next((n for n, o in enumerate(options) if o["ruled"]), None)
    top = int(scores.argmax())
    if ruled is not None:
        return ruled if scores[top] - scores[ruled] < MARGIN else top
    return top if 1 / np.exp(scores - scores[top]).sum() >= PROBABLE else None


def measure(weights, examples):
    """(right by the rules, right by the head, all)"""
    ruled = sum(any(options[n]["ruled"] for n in right) for _, options, right in examples)
    return ruled, sum(best(weights, options) in right for _, options, right in examples), len(examples)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--options", type=Path, required=True)
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--out", type=Path, help="folder of the weights")
    args = parser.parse_args()
    examples = load(args.options)
    if args.folds:
        total = np.zeros(3, int)
        for writer in sorted({e[0] for e in examples}):
            figures = np.array(measure(fit([e for e in examples if e[0] != writer]), [e for e in examples if e[0] == writer]))
            print(writer, "right by the rules, by the head, of:", *figures, flush=True)
            total += figures
        print("all", *total, "%.1f → %.1f" % tuple(100 * total[:2] / total[2]))
    if args.out:
        weights = fit(examples)
        whole = manifest.read(args.out)
        whole["heads"]["things"] = {"names": list(weights), "weights": list(weights.values())}
        manifest.write(args.out, whole)
        print(len(weights), "names; right by the rules, by the head, of:", *measure(weights, examples))


if __name__ == "__main__":
    main()
