"""Fits what tells states of matters: a branch of the network's last layers, and the head over it → model/developments.onnx and .json.

    node .cache/tools/evals/development-candidates.js < reports.jsonl > candidates.jsonl
    python -m readout_training.branch --model ../model --reports reports.jsonl --candidates candidates.jsonl --labels labels.jsonl --fold 0
    python -m readout_training.branch --model ../model --reports reports.jsonl --candidates candidates.jsonl --labels labels.jsonl --out ../model

The last layers are copied and learned on for the words of candidates alone, so the network's own outputs stay what they are. A hidden layer over
the branch's row of a word, what the network says of the word and of its thing, and names of what holds of it votes together with the
heads of developments.py, which have no branch. With --fold one of five folds by report is held and measured on.
"""
import argparse
import random
import shutil
import tempfile
import tomllib
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from torch import nn

from . import developments as dev, manifest
from .branch_rows import LAYER, ROWS, Rows, renamed, unbranched
from .export import small
from .shipped import weights
from .trunk import HIDDEN, Layer

LAYERS = 2                  # copied; one is half the time, and worse on short reports (log.md)
UNITS = 96                  # of the hidden layer
DOUBTFUL = 0.5              # weight of what is labelled with doubt
KEPT = 0.5                  # share of the candidates that assert nothing that one pass looks at; they count for the others
WINDOWS = 5                 # a step
NEIGHBOURS = 20             # steps whose windows are sorted by length
WARMUP = 0.06
NAME_DROP, DENSE_DROP, ROW_DROP, HIDDEN_DROP = 0.4, 0.5, 0.1, 0.3
RATE, HEAD_RATE = 2e-4, 3e-3
BFLOAT16 = torch.cpu._is_avx512_bf16_supported()    # where a processor has no such numbers they take four times as long
DENSE = 0.5                 # size of what the network says beside the names


class Branch(nn.Module):
    def __init__(self, state, first, layers):
        super().__init__()
        self.layers = nn.ModuleList(Layer(0.1) for _ in range(first, layers))
        for n, layer in enumerate(self.layers, first):
            own = f"trunk.layers.{n}."
            layer.load_state_dict({k[len(own):]: v for k, v in state.items() if k.startswith(own)})

    def forward(self, rows, firsts):
        """As the program runs it: rows [1, subwords, hidden] of one window; firsts [1, asked] of the words asked about → [1, asked, hidden]."""
        for layer in self.layers[:-1]:
            rows = layer(rows, None)
        return self.layers[-1](rows, None, torch.gather(rows, 1, firsts.long()[..., None].expand(-1, -1, HIDDEN)))


class Learner(nn.Module):
    def __init__(self, branch, names, states, kinds):
        super().__init__()
        self.branch = branch
        self.row, self.dense, self.names = nn.Linear(HIDDEN, UNITS), nn.Linear(HIDDEN, UNITS, bias=False), nn.Embedding(names + 1, UNITS, padding_idx=0)
        nn.init.normal_(self.names.weight, 0, 0.05)
        nn.init.zeros_(self.names.weight[0])
        self.state, self.kind = nn.Linear(UNITS, states), nn.Linear(UNITS, kinds)

    def forward(self, rows, mask, window, first, dense, names):
        """rows [B, T, hidden], mask [B, 1, 1, T]; of C candidates: window [C], first subword [C], dense [C, hidden], names [C, N], 0 for none."""
        with torch.autocast("cpu", torch.bfloat16, enabled=BFLOAT16):
            for layer in self.branch.layers:
                rows = layer(rows, mask)
        rows = F.dropout(rows[window, first].float(), ROW_DROP, self.training)
        there = F.dropout(torch.ones(names.shape), NAME_DROP, self.training)
        h = self.row(rows) + self.dense(F.dropout(dense, DENSE_DROP, self.training)) + (self.names(names) * there[..., None]).sum(-2)
        h = F.dropout(torch.relu(h), HIDDEN_DROP, self.training)
        return self.state(h), self.kind(h)


class Batches:
    def __init__(self, seen, rows, dense, names, states, kinds, own=1.0):
        self.seen, self.dense = seen, torch.from_numpy(dense)
        self.names = [torch.tensor([names[n] + 1 for n in dict.fromkeys(r[2]) if n in names], dtype=torch.long) for r in rows]
        # what no sure label of the reports that are learned from has is never learned
        self.state = torch.tensor([states.index(r[3]) if r[3] in states else 0 for r in rows])
        self.kind = torch.tensor([kinds.index(r[4]) if r[4] in kinds else -1 for r in rows])
        self.weight = torch.tensor([float(r[6]) * (own if r[0].startswith(dev.OWN) else 1.0) if r[3] in states else 0.0 for r in rows])
        self.windows = {}           # {(report, window): [(number of the candidate's row, its first subword)]}
        for n, line in enumerate(rows):
            window, first = seen.seen[line[0]].place(line[5][0])
            self.windows.setdefault((line[0], window), []).append((n, first))

    def of(self, chosen):
        """[(report, window, candidates)] of the chosen rows, which are numbered as they were given."""
        found = [(*where, [i for i in items if chosen[i[0]]]) for where, items in self.windows.items()]
        return [one for one in found if one[2]]

    def of_like_length(self, windows, rng):
        """Steps of WINDOWS windows, as given, but that those of one step are about as long: a step costs what its longest does."""
        length = lambda one: self.seen.seen[one[0]].windows[one[1]].subwords  # noqa: E731
        steps = []
        for at in range(0, len(windows), NEIGHBOURS * WINDOWS):
            near = sorted(windows[at:at + NEIGHBOURS * WINDOWS], key=lambda one: length(one).stop - length(one).start)
            steps += [near[k:k + WINDOWS] for k in range(0, len(near), WINDOWS)]
        rng.shuffle(steps)
        return steps

    def inputs(self, some):
        """What Learner.forward takes, and the numbers of the candidates' rows [C]."""
        cuts = [self.seen.seen[report].windows[window].subwords for report, window, _ in some]
        rows = torch.zeros(len(some), max(c.stop - c.start for c in cuts), HIDDEN)
        mask = torch.zeros(len(some), 1, 1, rows.shape[1], dtype=torch.bool)
        for k, cut in enumerate(cuts):
            rows[k, :cut.stop - cut.start] = torch.from_numpy(self.seen.subwords[cut].astype(np.float32))
            mask[k, ..., :cut.stop - cut.start] = True
        window, first, number = (torch.tensor(column) for column in zip(*((k, f, n) for k, (_, _, items) in enumerate(some) for n, f in items)))
        names = nn.utils.rnn.pad_sequence([self.names[n] for n in number.tolist()], batch_first=True)
        return (rows, mask, window, first, self.dense[number], names), number


def learn(learner, batches, chosen, passes, seed):
    rng, windows = random.Random(seed), batches.of(chosen)
    copied = set(learner.branch.parameters())
    groups = [{"params": list(copied), "lr": RATE, "weight_decay": 0.01},
              {"params": [p for p in learner.parameters() if p not in copied], "lr": HEAD_RATE, "weight_decay": 0.02}]
    rates, optimizer = [g["lr"] for g in groups], torch.optim.AdamW(groups)
    steps, step = passes * -(-len(windows) // WINDOWS), 0
    learner.train()
    for done in range(passes):
        thin = [(r, w, [i for i in items if batches.state[i[0]] or rng.random() < KEPT]) for r, w, items in windows]
        thin = [one for one in thin if one[2]]
        rng.shuffle(thin)
        for some in batches.of_like_length(thin, rng):
            step += 1
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * max(0, min(1, step / (WARMUP * steps)) * (1 - step / steps))
            given, number = batches.inputs(some)
            states, kinds = learner(*given)
            state, kind = batches.state[number], batches.kind[number]
            weight = torch.where(state > 0, 1, 1 / KEPT) * batches.weight[number]
            loss = ((F.cross_entropy(states, state, reduction="none") + F.cross_entropy(kinds, kind, reduction="none", ignore_index=-1)) * weight).sum() / weight.sum()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learner.parameters(), 1.0)
            optimizer.step()
        print(f"pass {done + 1} of {passes}: loss {float(loss.detach()):.3f} at its end", flush=True)


@torch.no_grad()
def probabilities(learner, batches, chosen):
    """(states, kinds), a row for each chosen candidate in order."""
    learner.eval()
    found, windows = {}, batches.of(chosen)
    for at in range(0, len(windows), WINDOWS):
        given, number = batches.inputs(windows[at:at + WINDOWS])
        states, kinds = (scores.softmax(-1).numpy() for scores in learner(*given))
        found |= {n: (states[c], kinds[c]) for c, n in enumerate(number.tolist())}
    return tuple(np.stack([found[n][k] for n in np.flatnonzero(chosen)]) for k in (0, 1))


class Told:
    """Probabilities at hand, for dev.figures."""

    def __init__(self, states, kinds, told):
        self.states, self.kinds, self.told = states, kinds, told

    def probabilities(self, dense, sparse):
        return self.told


def together(*several):
    """The normalised geometric mean of distributions."""
    mean = np.exp(np.mean([np.log(p + 1e-6) for p in several], 0))
    return mean / mean.sum(1, keepdims=True)


def with_rows(path, first):
    """The network gives out what the branch goes on from; all else that it gives stays as it is."""
    model = unbranched(path)
    renamed(model, LAYER.format(first - 1), ROWS)
    model.graph.output.append(onnx.helper.make_tensor_value_info(ROWS, onnx.TensorProto.FLOAT, [1, "subwords", HIDDEN]))
    onnx.save(model, str(path))


def to_onnx(branch, path):
    example = (torch.zeros(1, 12, HIDDEN), torch.ones(1, 7, dtype=torch.int32))
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = Path(folder, "plain.onnx")
        torch.onnx.export(branch.eval(), example, str(plain), opset_version=17, dynamo=False, input_names=[ROWS, "firsts"], output_names=["states"],
                          dynamic_axes={ROWS: {1: "subwords"}, "firsts": {1: "words"}, "states": {1: "words"}})
        small(plain, path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("model", "reports", "candidates", "labels"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=6)
    parser.add_argument("--layers", type=int, default=LAYERS, help="copied")
    parser.add_argument("--own", type=float, default=1.0, help="weight of own-written reports beside the press")
    parser.add_argument("--fold", type=int, help="held and measured on")
    parser.add_argument("--threshold", type=float, default=0.4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    config = tomllib.loads((Path(__file__).parents[1] / "config.toml").read_text(encoding="utf-8"))
    layers = config["trunk"]["layers"]
    first = layers - args.layers
    rows, anchors = dev.load(args.candidates, args.labels, DOUBTFUL)
    test, total = dev.folded(rows, anchors, args.fold)
    sure = np.array([r[6] == 1 for r in rows])
    dense, sparse, names, mean, scale, directions = dev.inputs(rows, components=HIDDEN, size=DENSE)
    state, kind = np.array([r[3] for r in rows]), np.array([r[4] or "" for r in rows])
    print(f"{len(anchors)} reports, {len(rows)} candidates, {sum(state != dev.NONE)} assert ({sum(~sure)} with doubt), {len(names)} names", flush=True)
    fitted = argparse.Namespace(hidden=48, heads=2, epochs=9, rate=0.003, decay=0.02, drop=0.5, seed=args.seed)
    learned = ~test & sure
    head = dev.Ensemble(dense[learned], sparse[learned], state[learned], kind[learned], fitted)
    learner = Learner(Branch(weights(args.model, config), first, layers), len(names), len(head.states), len(head.kinds))
    batches = Batches(Rows(args.model, args.reports, first), rows, dense, names, head.states, head.kinds, args.own)
    learn(learner, batches, ~test, args.passes, args.seed)
    if test.any():
        held = test & sure
        told, of_head = probabilities(learner, batches, held), head.probabilities(dense[held], sparse[held])
        both = tuple(together(*pair) for pair in zip(told, of_head))
        for name, each in (("head", of_head), ("branch", told), ("both", both)):
            for threshold in (0.25, 0.3, 0.35, 0.4, 0.45):
                dev.show(f"{name}, at {threshold}", dev.figures(Told(head.states, head.kinds, each), None, None, [rows[n] for n in np.flatnonzero(held)], total, threshold))
    if args.out:
        write(args, learner, head, (mean, scale, directions), names, first)


def write(args, learner, head, back, names, first):
    mean, scale, directions = back
    value = lambda layer: layer.weight.detach().numpy().T  # noqa: E731
    bias = lambda layer: layer.bias.detach().numpy()  # noqa: E731
    branch = dev.Voter(0.5, np.concatenate([directions @ value(learner.dense) * DENSE, value(learner.row)]), learner.names.weight.detach().numpy()[1:],
                       bias(learner.row), (value(learner.state), bias(learner.state)), (value(learner.kind), bias(learner.kind)))
    args.out.mkdir(parents=True, exist_ok=True)
    network = args.out / "reader.onnx"
    if args.out.resolve() != args.model.resolve():
        shutil.copyfile(args.model / "reader.onnx", network)
    with_rows(network, first)
    to_onnx(learner.branch, args.out / "developments.onnx")
    dev.write(args.out, [*dev.voters(head, directions, DENSE, HIDDEN, 0.5), branch], [*mean, *np.zeros(HIDDEN)], [*scale, *np.ones(HIDDEN)], names,
              head.states, head.kinds, args.threshold)
    manifest.write(args.out, manifest.read(args.model), ["reader.onnx", "developments.onnx", "developments.json"])


if __name__ == "__main__":
    main()
