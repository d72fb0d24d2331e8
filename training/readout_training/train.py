"""One run: trains, keeps the best checkpoint by dev, resumes where it was stopped.

    python -m readout_training.train --data ../../shared/data --work ~/.cache/readout/runs/first
"""
import argparse
import json
import os
import random
import sys
import time
import tomllib
from pathlib import Path

import torch

from . import polnear
from .decode import evaluate
from .reader import LINKS, Reader
from .trunk import packaged_weights
from .windows import Subwords, batch, epoch, tensors


def link_loss(model, links, doc, window):
    """Cross-entropy of each content's cue and of each cue's sources, mean over decisions; None where a window has no cue."""
    i, j = window
    pieces = [(r, max(a, i) - i, min(b, j) - i, s) for r, a, b, s in doc.pieces if a < j and b > i]
    cues = [(a, b, s) for r, a, b, s in pieces if r == 1]
    others = [p for p in pieces if p[0] in LINKS]
    if not cues or not others:
        return None
    spans = [(a, b) for a, b, _ in cues]
    scores = model.link_scores(links, spans, [p[:3] for p in others], spans)
    target = torch.tensor([[bool(c[2] & p[3]) for p in others] for c in cues])
    losses = []
    for n, p in enumerate(others):
        if p[0] == 0:
            losses.append(torch.nn.functional.binary_cross_entropy_with_logits(scores[:, n], target[:, n].float(), reduction="sum") / len(cues) ** 0.5)
        elif target[:, n].any():
            losses.append(torch.logsumexp(scores[:, n], 0) - torch.logsumexp(scores[target[:, n], n], 0))
    return torch.stack(losses).sum() if losses else None


def groups(model, t):
    heads = ("label", "link", "distance", "crossing", "trunk.feature")
    rows = {"trunk": [], "trunk plain": [], "heads": [], "transitions": []}
    for name, p in model.named_parameters():
        key = "transitions" if name.startswith("crf") else "heads" if name.startswith(heads) else "trunk plain" if p.ndim == 1 else "trunk"
        rows[key].append(p)
    return [{"params": rows["trunk"], "lr": t["learning_rate"], "weight_decay": t["weight_decay"]},
            {"params": rows["trunk plain"], "lr": t["learning_rate"], "weight_decay": 0.0},
            {"params": rows["heads"], "lr": t["head_learning_rate"], "weight_decay": t["weight_decay"]},
            {"params": rows["transitions"], "lr": t["transition_learning_rate"], "weight_decay": 0.0}]


def share(step, steps, warmup):
    """Linear warm-up, then linear to zero."""
    up = max(1, int(steps * warmup))
    return (step + 1) / up if step < up else max(0.0, (steps - step) / (steps - up))


def save(path, state):
    torch.save(state, str(path) + ".part")
    os.replace(str(path) + ".part", path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", required=True, type=Path, help="the data pack")
    parser.add_argument("--trunk", required=True, type=Path, help="folder with the packaged encoder and its tokenizer")
    parser.add_argument("--work", required=True, type=Path, help="folder for checkpoints and the log")
    parser.add_argument("--config", type=Path, default=Path(__file__).parents[1] / "config.toml")
    parser.add_argument("--licensed-only", action="store_true", help="leave out the sets that name no licence")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--limit", type=int, help="the first N training texts only (for a trial)")
    args = parser.parse_args()
    config = tomllib.loads(args.config.read_text())
    if args.licensed_only or not config["data"]["include_unlicensed"]:
        sys.exit("attributions can only be learned from PolNeAR so far, and PolNeAR names no licence: "
                 "nothing is left to train on; drop --licensed-only, or add a licensed set")
    t, room = config["training"], config["window"]["subwords"] - 2
    torch.set_num_threads(args.threads)
    torch.manual_seed(config["seed"])
    args.work.mkdir(parents=True, exist_ok=True)
    log = open(args.work / "log.jsonl", "a", buffering=1)

    def note(**row):
        print(json.dumps(row), flush=True)
        log.write(json.dumps(row) + "\n")

    subwords = Subwords(args.trunk / config["trunk"]["tokenizer"])
    docs, dev = polnear.load(args.data / "polnear/train")[:args.limit], polnear.load(args.data / "polnear/dev")[:args.limit]
    ids, dev_ids = [subwords.doc(d) for d in docs], [subwords.doc(d) for d in dev]
    model = Reader(config["trunk"]["layers"], config["model"]["link_width"], config["model"]["dropout"])
    model.trunk.load_state_dict(packaged_weights(args.trunk / config["trunk"]["onnx"], config["trunk"]["layers"]), strict=False)
    optimizer = torch.optim.AdamW(groups(model, t))
    rates = [g["lr"] for g in optimizer.param_groups]
    plan = [b for e in range(t["epochs"]) for b in [*epoch(docs, ids, room, t["batch"], config["seed"] + e), None]]   # None: measure
    steps = sum(b is not None for b in plan)
    done, best, latest = 0, -1.0, args.work / "latest.pt"
    if latest.exists():
        state = torch.load(latest, weights_only=False)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["rng"])
        done, best = state["done"], state["best"]
        note(resumed=done)
    else:
        note(start=config, docs=len(docs), steps=steps)
    clock, saved, seen, lost, linked, step = time.time(), time.time(), 0, 0.0, 0.0, sum(b is not None for b in plan[:done])
    for n in range(done, len(plan)):
        if plan[n] is None:
            score = evaluate(model, dev, dev_ids, room, config["window"]["overlap"])
            note(step=step, dev=score)
            if score["mean"] > best:
                best = score["mean"]
                save(args.work / "best.pt", {"model": model.state_dict(), "config": config, "dev": score, "step": step})
        else:
            model.train()
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * share(step, steps, t["warmup"])
            items = [tensors(docs[d], ids[d], w, room) for d, w in plan[n]]
            x, f, firsts, mask, real = batch(items)
            gold, opens = torch.zeros(real.shape, dtype=torch.long), torch.zeros(real.shape, dtype=torch.long)
            for row, (d, (i, j)) in enumerate(plan[n]):
                gold[row, :j - i] = torch.tensor(docs[d].labels[i:j])
                opens[row, :j - i] = torch.tensor([int(k in docs[d].breaks) for k in range(i, j)])
            labels, links = model(x, f, firsts, mask)
            total = int(real.sum())
            crf = model.crf.loss(labels, gold, opens, real) / total
            parts = [link_loss(model, links[row, :w[1] - w[0]], docs[d], w) for row, (d, w) in enumerate(plan[n])]
            parts = [p for p in parts if p is not None]
            link = torch.stack(parts).sum() / total * 4 if parts else torch.zeros(())
            optimizer.zero_grad(set_to_none=True)
            (crf + t["link_weight"] * link).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), t["clip"])
            optimizer.step()
            step, seen, lost, linked = step + 1, seen + int(mask.sum()), lost + crf.item(), linked + float(link)
            if step % 25 == 0:
                note(step=step, of=steps, crf=round(lost / 25, 4), link=round(linked / 25, 4), per_second=round(seen / (time.time() - clock)))
                clock, seen, lost, linked = time.time(), 0, 0.0, 0.0
        if time.time() - saved > 60 * t["save_minutes"] or n == len(plan) - 1 or plan[n] is None:
            save(latest, {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "rng": torch.get_rng_state(), "done": n + 1, "best": best})
            saved = time.time()
    note(finished=step, best=best)


if __name__ == "__main__":
    main()
