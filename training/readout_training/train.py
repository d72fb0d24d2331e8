"""One stage of training: keeps the best checkpoint by dev, resumes where it was stopped.

    python -m readout_training.train --stage all --data ../../shared/data --trunk TRUNKS --runs ~/.cache/readout/runs
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

from . import decode, polnear, shipped
from .losses import losses
from .reader import Reader
from .sets import SETS, WHOLE, rows
from .teach import mean_of, teach
from .trunk import packaged_weights
from .windows import CLS, MASK, SEP, Subwords, batch, cut, epoch, tensors


def groups(model, t):
    bodies = {"trunk": [], "trunk plain": [], "heads": [], "transitions": []}
    for name, p in model.named_parameters():
        inner = name.startswith("trunk") and not name.startswith("trunk.feature")
        key = "transitions" if name.startswith("crf") else ("trunk plain" if p.ndim == 1 else "trunk") if inner else "heads"
        bodies[key].append(p)
    return [{"params": bodies["trunk"], "lr": t["learning_rate"], "weight_decay": t["weight_decay"]},
            {"params": bodies["trunk plain"], "lr": t["learning_rate"], "weight_decay": 0.0},
            {"params": bodies["heads"], "lr": t["head_learning_rate"], "weight_decay": t["weight_decay"]},
            {"params": bodies["transitions"], "lr": t["transition_learning_rate"], "weight_decay": 0.0}]


def share(step, steps, warmup):
    """Linear warm-up, then linear to zero."""
    up = max(1, int(steps * warmup))
    return (step + 1) / up if step < up else max(0.0, (steps - step) / (steps - up))


def save(path, state):
    torch.save(state, str(path) + ".part")
    os.replace(str(path) + ".part", path)


def masked(ids, rate):
    """Some subwords hidden, so that no head leans on single words."""
    hide = (torch.rand(ids.shape) < rate) & (ids != CLS) & (ids != SEP)
    return ids.masked_fill(hide, MASK)


def passes(name, texts, ids, times, room, size, seed):
    """Batches [(set, [(text index, window)])] of `times` passes over a set; the last pass may be a part."""
    found, n = [], 0
    while times > 0:
        if name in WHOLE:
            order = list(range(len(texts)))
            random.Random(seed + n).shuffle(order)
            one = [[]]
            for d in order:
                windows = [(d, w) for w in cut([min(len(x), room) for x in ids[d]], room, random.Random(seed + n + d).randint(room // 2, room))]
                if one[-1] and len(one[-1]) + len(windows) > size:
                    one.append([])
                for w in windows:
                    if len(one[-1]) == size:
                        one.append([])
                    one[-1].append(w)
        else:
            one = epoch(texts, ids, room, size, seed + n)
        found += [(name, b) for b in (one if times >= 1 else one[:int(len(one) * times)])]
        times, n = times - 1, n + 1
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--stage", required=True, help="a [stages.NAME] or [trials.NAME] of the config")
    parser.add_argument("--data", required=True, type=Path, help="the data pack")
    parser.add_argument("--trunk", required=True, type=Path, help="folder with the packaged encoder and its tokenizer")
    parser.add_argument("--runs", required=True, type=Path, help="folder of runs; the stage gets one of its own")
    parser.add_argument("--config", type=Path, default=Path(__file__).parents[1] / "config.toml")
    parser.add_argument("--licensed-only", action="store_true", help="leave out the sets that name no licence")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--limit", type=int, help="the first N texts of each set only (for a trial)")
    parser.add_argument("--seed", type=int, help="another seed than the config's")
    args = parser.parse_args()
    config = tomllib.loads(args.config.read_text())
    stage = (config["stages"] | config.get("trials", {})).get(args.stage) or sys.exit(f"no [stages.{args.stage}] in {args.config}")
    t, seed = config["training"] | stage, args.seed or config["seed"]
    room = t["subwords"] - 2
    wanted = {name: times for name, times in stage["passes"].items() if SETS[name][3] or (config["data"]["include_unlicensed"] and not args.licensed_only)}
    if not wanted:
        print(f"stage {args.stage} learns from sets without a licence only: nothing is left of it without them; left out")
        return
    torch.set_num_threads(args.threads)
    torch.manual_seed(seed)
    work = args.runs / args.stage
    work.mkdir(parents=True, exist_ok=True)
    log = open(work / "log.jsonl", "a", buffering=1)

    def note(**row):
        print(json.dumps(row), flush=True)
        log.write(json.dumps(row) + "\n")

    subwords = Subwords(args.trunk / config["trunk"]["tokenizer"])
    texts = {name: [d for d in SETS[name][0](args.data) if d.spans][:args.limit] for name in wanted}
    texts = {name: found for name, found in texts.items() if found}
    ids = {name: [subwords.doc(d) for d in docs] for name, docs in texts.items()}
    dev = polnear.load(args.data / "polnear/dev")[:args.limit]
    dev_ids = [subwords.doc(d) for d in dev]
    model = Reader(config["trunk"]["layers"], config["model"]["widths"], config["model"]["dropout"])
    earlier = [torch.load(p, weights_only=False) for p in (args.runs / s / "best.pt" for s in stage["init"]) if p.exists()]
    if stage["init"] == ["shipped"]:
        earlier = [shipped.checkpoint()]
    if not earlier:                             # the first stage that is run starts from the packaged encoder
        model.trunk.load_state_dict(packaged_weights(args.trunk / config["trunk"]["onnx"], config["trunk"]["layers"]), strict=False)
    else:
        model.load_state_dict(mean_of(earlier), strict=False)
    history = earlier[-1]["history"] if earlier else []
    for name in [n for n in stage.get("taught", []) if n in texts and earlier]:
        teach(earlier, texts[name], ids[name], t["teaching_window"], work / f"taught-{name}.pt", note)
    optimizer = torch.optim.AdamW(groups(model, t))
    rates = [g["lr"] for g in optimizer.param_groups]
    plan = [b for name in texts for b in passes(name, texts[name], ids[name], wanted[name], room, t["batch"], seed)]
    random.Random(seed).shuffle(plan)
    each = -(-len(plan) // t["measures"])
    plan = [b for k in range(0, len(plan), each) for b in [*plan[k:k + each], None]]        # None: measure
    steps = sum(b is not None for b in plan)
    done, best, latest = 0, -1.0, work / "latest.pt"
    sets = {name: rows(docs) for name, docs in texts.items()}
    if latest.exists():
        state = torch.load(latest, weights_only=False)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["rng"])
        done, best = state["done"], state["best"]
        note(resumed=done)
    else:
        note(start=args.stage, stage=stage, training=config["training"], seed=seed, sets=sets, steps=steps)
    clock, saved, seen, sums, step = time.time(), time.time(), 0, {}, sum(b is not None for b in plan[:done])
    for n in range(done, len(plan)):
        if plan[n] is None:
            score = decode.evaluate(model, dev, dev_ids, room, config["window"]["overlap"])
            note(step=step, dev=score)
            if score["mean"] > best or step == steps:
                best = max(best, score["mean"])
                save(work / ("best.pt" if score["mean"] >= best else "last.pt"),
                     {"model": model.state_dict(), "config": config, "dev": score, "step": step,
                      "history": [*history, {"stage": args.stage, "seed": seed, "step": step, "sets": sets, "settings": stage}]})
        else:
            model.train()
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * share(step, steps, t["warmup"])
            for layer in model.trunk.layers:
                layer.rounded = step >= steps * t["rounded_from"]
            name, some = plan[n]
            batched = [(texts[name][d], w) for d, w in some]
            x, f, firsts, mask, real = batch([tensors(texts[name][d], ids[name][d], w, room) for d, w in some])
            x = masked(x, t["masked"])
            with torch.autocast("cpu", torch.bfloat16, enabled=t["bf16"]):
                vectors = model.words(x, f, firsts, mask)
            found = losses(model, vectors.float(), batched, real, t)
            optimizer.zero_grad(set_to_none=True)
            if found:
                sum(found.values()).backward()
                torch.nn.utils.clip_grad_norm_(model.parameters(), t["clip"])
                optimizer.step()
            step, seen = step + 1, seen + int(mask.sum())
            for key, value in found.items():
                sums.setdefault(key, []).append(float(value.detach()) if torch.is_tensor(value) else value)
            if step % 100 == 0:
                note(step=step, of=steps, losses={k: round(sum(v) / len(v), 4) for k, v in sums.items()}, per_second=round(seen / (time.time() - clock)))
                clock, seen, sums = time.time(), 0, {}
        if time.time() - saved > 60 * t["save_minutes"] or n == len(plan) - 1 or plan[n] is None:
            save(latest, {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "rng": torch.get_rng_state(), "done": n + 1, "best": best})
            saved = time.time()
    note(finished=step, best=best)


if __name__ == "__main__":
    main()
