"""Measures a branch of the network learned for states of matters alone, beside the head of developments and together with it.

    python -m readout_training.branch --model ../model --reports reports.jsonl --candidates candidates.jsonl --labels labels.jsonl

The last two layers are copied and learned on, for the words of candidates only; what they attend to stays as the shipped network has it, so
an epoch costs seconds. What the branch says of a word and names of what holds of it go through a hidden layer to state and kind, as in
developments.py, whose reports, folds, labels and figures these are. Nothing is written: the program has no branch yet (log.md).
"""
import argparse
import random
import tomllib
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from . import developments as dev
from .branch_rows import Rows
from .shipped import weights
from .trunk import HEADS, HIDDEN, Layer

LAYERS = 2                  # copied
KEPT = 0.5                  # share of the candidates that assert nothing that one pass looks at; they count for the others
WINDOWS = 5                 # a step
WARMUP = 0.06


class Branch(nn.Module):
    def __init__(self, state, first, layers, names, states, kinds, args):
        super().__init__()
        self.drop = args.name_drop
        self.layers = nn.ModuleList(Layer(0.1) for _ in range(first, layers))
        for n, layer in enumerate(self.layers, first):
            own = f"trunk.layers.{n}."
            layer.load_state_dict({k[len(own):]: v for k, v in state.items() if k.startswith(own)})
            for part in (layer.key, layer.value):       # of what it attends to, which is read beforehand
                part.requires_grad_(False)
        self.row, self.names = nn.Linear(HIDDEN, args.units), nn.Embedding(names + 1, args.units, padding_idx=0)
        nn.init.normal_(self.names.weight, 0, 0.05)
        nn.init.zeros_(self.names.weight[0])
        self.state, self.kind = nn.Linear(args.units, states), nn.Linear(args.units, kinds)

    def forward(self, rows, keys, mask, names):
        """rows [B, C, hidden] of the candidates' words; keys: one [B, T, 2 · hidden] a layer; mask [B, 1, 1, T]; names [B, C, N], 0 for none."""
        (b, c, _), x = rows.shape, rows
        with torch.autocast("cpu", torch.bfloat16):
            for layer, seen in zip(self.layers, keys):
                q, k, v = (t.view(b, -1, HEADS, HIDDEN // HEADS).transpose(1, 2) for t in (layer.query(x), *seen.chunk(2, -1)))
                a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, c, HIDDEN)
                x = layer.norm1(x + layer.drop(layer.out(a)))
                x = layer.norm2(x + layer.drop(layer.down(F.gelu(layer.up(x)))))
        there = F.dropout(torch.ones(names.shape), self.drop, self.training)
        h = torch.relu(self.row(F.dropout(x.float(), 0.1, self.training)) + (self.names(names) * there[..., None]).sum(-2))
        h = F.dropout(h, 0.3, self.training)
        return self.state(h), self.kind(h)


def in_windows(rows, seen):
    """[(report, window, [(number of the candidate's line, row of its word)])]"""
    found = {}
    for n, line in enumerate(rows):
        window, word = seen[line[0]].place(line[5][0])
        found.setdefault((line[0], window), []).append((n, word))
    return [(*where, items) for where, items in found.items()]


class Batches:
    def __init__(self, network, rows, names, states, kinds):
        self.network = network
        self.names = [torch.tensor([names[n] + 1 for n in dict.fromkeys(r[2]) if n in names], dtype=torch.long) for r in rows]
        # what only held reports have is in neither list, and is never learned
        self.state = torch.tensor([states.index(r[3]) if r[3] in states else 0 for r in rows])
        self.kind = torch.tensor([kinds.index(r[4]) if r[4] in kinds else -1 for r in rows])

    def inputs(self, some):
        """Padded tensors for Branch.forward, and the numbers of the candidates' lines [B, C], −1 for none."""
        cuts = [self.network.seen[report].windows[window].subwords for report, window, _ in some]
        b, t, c = len(some), max(s.stop - s.start for s in cuts), max(len(items) for _, _, items in some)
        lines, rows = torch.full((b, c), -1), torch.zeros(b, c, HIDDEN)
        keys, mask = [torch.zeros(b, t, 2 * HIDDEN, dtype=torch.bfloat16) for _ in self.network.keys], torch.zeros(b, 1, 1, t, dtype=torch.bool)
        names = torch.zeros(b, c, max(len(self.names[n]) for _, _, items in some for n, _ in items), dtype=torch.long)
        for k, (cut, (_, _, items)) in enumerate(zip(cuts, some)):
            mask[k, ..., :cut.stop - cut.start] = True
            for padded, known in zip(keys, self.network.keys):
                padded[k, :cut.stop - cut.start] = torch.from_numpy(known[cut])
            for place, (n, word) in enumerate(items):
                lines[k, place] = n
                rows[k, place] = torch.from_numpy(self.network.words[word]).float()
                names[k, place, :len(self.names[n])] = self.names[n]
        return (rows, keys, mask, names), lines


def learn(branch, batches, windows, args, seed):
    rng = random.Random(seed)
    copied = {id(p) for p in branch.layers.parameters()}
    groups = [{"params": [p for p in branch.layers.parameters() if p.requires_grad], "lr": args.rate, "weight_decay": 0.01},
              {"params": [p for p in branch.parameters() if id(p) not in copied], "lr": args.head_rate, "weight_decay": 0.02}]
    rates, optimizer = [g["lr"] for g in groups], torch.optim.AdamW(groups)
    steps, step = args.passes * -(-len(windows) // WINDOWS), 0
    branch.train()
    for _ in range(args.passes):
        thin = [(r, w, [i for i in items if batches.state[i[0]] or rng.random() < KEPT]) for r, w, items in windows]
        thin = [one for one in thin if one[2]]
        rng.shuffle(thin)
        for at in range(0, len(thin), WINDOWS):
            step += 1
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * max(0, min(1, step / (WARMUP * steps)) * (1 - step / steps))
            given, lines = batches.inputs(thin[at:at + WINDOWS])
            states, kinds = (scores[lines >= 0] for scores in branch(*given))
            state, kind = (truth[lines[lines >= 0]] for truth in (batches.state, batches.kind))
            weight = torch.where(state > 0, 1, 1 / KEPT)
            loss = ((F.cross_entropy(states, state, reduction="none") + F.cross_entropy(kinds, kind, reduction="none", ignore_index=-1)) * weight).sum() / weight.sum()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(branch.parameters(), 1.0)
            optimizer.step()


@torch.no_grad()
def probabilities(branch, batches, windows):
    """{number of a line: (states, kinds)}"""
    branch.eval()
    found = {}
    for at in range(0, len(windows), WINDOWS):
        given, lines = batches.inputs(windows[at:at + WINDOWS])
        states, kinds = (scores.softmax(-1).numpy() for scores in branch(*given))
        found |= {int(lines[b, c]): (states[b, c], kinds[b, c]) for b, c in (lines >= 0).nonzero().tolist()}
    return found


class Told:
    """Probabilities at hand, for dev.figures."""

    def __init__(self, states, kinds, told):
        self.states, self.kinds, self.told = states, kinds, told

    def probabilities(self, dense, sparse):
        return self.told


def together(several):
    """The normalised geometric mean of distributions."""
    mean = np.exp(np.mean([np.log(p + 1e-6) for p in several], 0))
    return mean / mean.sum(1, keepdims=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("model", "reports", "candidates", "labels"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--units", type=int, default=96, help="of the branch's hidden layer")
    parser.add_argument("--passes", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-4, help="of the copied layers")
    parser.add_argument("--head-rate", type=float, default=4e-3)
    parser.add_argument("--name-drop", type=float, default=0.4)
    parser.add_argument("--fold", type=int, default=0)
    parser.add_argument("--seeds", type=int, default=1, help="branches learned, one a seed")
    args = parser.parse_args()
    torch.set_num_threads(1)
    config = tomllib.loads((Path(__file__).parents[1] / "config.toml").read_text(encoding="utf-8"))
    layers = config["trunk"]["layers"]
    rows, anchors = dev.load(args.candidates, args.labels)
    test, total = dev.folded(rows, anchors, args.fold)
    held = [r for r, t in zip(rows, test) if t]
    plain = argparse.Namespace(hidden=48, heads=2, epochs=9, rate=0.003, decay=0.02, drop=0.5, seed=1)
    dense, sparse, names, *_ = dev.inputs(rows, components=HIDDEN, size=0.5)
    truth, kinds = np.array([r[3] for r in rows]), np.array([r[4] or "" for r in rows])
    head = dev.Ensemble(dense[~test], sparse[~test], truth[~test], kinds[~test], plain)
    of_head = head.probabilities(dense[test], sparse[test])
    network = Rows(args.model, args.reports, layers - LAYERS, layers)
    batches = Batches(network, rows, names, head.states, head.kinds)
    windows = in_windows(rows, network.seen)
    state = weights(args.model, config)

    def show(name, told):
        for threshold in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45):
            dev.show(f"{name}, at {threshold}", dev.figures(Told(head.states, head.kinds, told), None, None, held, total, threshold))

    show("head", of_head)
    for seed in range(1, args.seeds + 1):
        torch.manual_seed(seed)
        branch = Branch(state, layers - LAYERS, layers, len(names), len(head.states), len(head.kinds), args)
        learn(branch, batches, [w for w in windows if not test[w[2][0][0]]], args, seed)
        said = probabilities(branch, batches, [w for w in windows if test[w[2][0][0]]])
        of_branch = tuple(np.stack([said[n][k] for n in np.flatnonzero(test)]) for k in (0, 1))
        show(f"branch {seed}", of_branch)
        show(f"head and branch {seed}", tuple(together(pair) for pair in zip(of_head, of_branch)))


if __name__ == "__main__":
    main()
