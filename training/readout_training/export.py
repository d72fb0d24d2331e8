"""A checkpoint → model/: one int8 ONNX, the tokenizer, and the manifest that says what they are.

    python -m readout_training.export --checkpoint best.pt --trunk TRUNKS --data ../../shared/data --out ../model
"""
import argparse
import datetime
import json
import subprocess
import tempfile
import warnings
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from . import entities, manifest as told, mentions, polnear
from .decode import evaluate
from .polnear import LABELS
from .reader import DISTANCES, OUTPUTS, Reader
from .sets import SETS
from .syntax import FEATURE_VALUES, RELATIONS, TAGS
from .windows import CLS, SEP, UNK, Subwords


class Exported(nn.Module):
    """The reader with 32-bit inputs, as the program gives them."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, features, firsts):
        return self.reader(ids.long(), features.long(), firsts.long(), None)


def to_onnx(reader, path):
    example = tuple(torch.ones(1, n, dtype=torch.int32) for n in (12, 12, 7))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(Exported(reader).eval(), example, str(path), opset_version=17, dynamo=False,
                          input_names=["ids", "features", "firsts"], output_names=list(OUTPUTS),
                          dynamic_axes={"ids": {1: "subwords"}, "features": {1: "subwords"}, "firsts": {1: "words"}} | {o: {1: "words"} for o in OUTPUTS})


SMALL = 1 << 18       # weights; smaller tables cost little in fp32
FINE = ("/label/", "/link/", "/entity/", "/mention/", "/tag/")        # heads that lose by eight bits; the others do not


def kept_in_fp32(path):
    """Names of nodes that stay unquantised: heads, position and feature tables."""
    graph = onnx.load(str(path)).graph
    size = {i.name: int(np.prod(i.dims)) for i in graph.initializer}
    heads = [n.name for n in graph.node if n.op_type == "MatMul" and any(i in size for i in n.input) and any(h in n.name for h in FINE)]
    tables = [n.name for n in graph.node if n.op_type == "Gather" and size.get(n.input[0], SMALL) < SMALL]
    return heads + tables


def fused(plain, path):
    """The runtime's own fusions, done once here. Not those that any processor does otherwise, and not the one of sums into
    layer norms, whose kernel for processors is slower than the two apart (12% of a window)."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(path)
    onnxruntime.InferenceSession(str(plain), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"])


def small(plain, path, exclude=()):
    """An exported network in eight bits, fused, with nothing in it that tells where it was made."""
    with tempfile.TemporaryDirectory() as folder:
        quantised = Path(folder, "small.onnx")
        quantize_dynamic(plain, quantised, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                         op_types_to_quantize=["MatMul", "Gather"], nodes_to_exclude=list(exclude))
        fused(quantised, path)
    model = onnx.load(str(path))
    del model.metadata_props[:]
    for node in model.graph.node:
        node.ClearField("doc_string")
    onnx.save(model, str(path))


def onnx_run(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    session = onnxruntime.InferenceSession(str(path), options)

    def run(ids, features, firsts):
        feed = {k: np.array([v], np.int32) for k, v in (("ids", ids), ("features", features), ("firsts", firsts))}
        a, b = session.run(["labels", "links"], feed)
        return a[0], b[0]
    return run


def commit():
    here = Path(__file__).parent
    done = subprocess.run(["git", "rev-parse", "--short=12", "HEAD"], cwd=here, capture_output=True, text=True)
    return done.stdout.strip() or None


def learned(history):
    """{set: ([stages that learned from it], rows)} over all stages that led to a checkpoint."""
    found = {}
    for stage in history:
        for name, counts in stage["sets"].items():
            found.setdefault(name, ([], counts))[0].append(stage["stage"])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--checkpoint", required=True, type=Path)
    parser.add_argument("--trunk", required=True, type=Path)
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--skip-scores", action="store_true", help="leave the fp32 and int8 comparison out")
    args = parser.parse_args()
    state = torch.load(args.checkpoint, weights_only=False)
    config = state["config"]
    reader = Reader(config["trunk"]["layers"], config["model"]["widths"], config["model"]["dropout"])
    reader.load_state_dict(state["model"], strict=False)
    reader.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    network, tokenizer = args.out / "reader.onnx", args.out / "tokenizer.json"
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder, "plain.onnx")
        to_onnx(reader, plain)
        small(plain, network, kept_in_fp32(plain))
    tokenizer.write_text(told.compact(json.loads((args.trunk / config["trunk"]["tokenizer"]).read_text(encoding="utf-8"))), encoding="utf-8")
    scores = {"epoch scores, torch fp32": state["dev"]}
    if not args.skip_scores:
        subwords = Subwords(tokenizer)
        dev = polnear.load(args.data / "polnear/dev")
        ids = [subwords.doc(d) for d in dev]
        room, overlap = config["window"]["subwords"] - 2, config["window"]["overlap"]
        scores = {"fp32 torch": evaluate(reader, dev, ids, room, overlap),
                  "int8 onnx": evaluate(reader, dev, ids, room, overlap, run=onnx_run(network))}
    def table(parameter):
        return np.round(parameter.detach().numpy().astype(float), 5).tolist()

    widths = config["model"]["widths"]
    heads = {
        "attribution": {"labels": LABELS, "transitions": table(reader.crf.transitions), "width": widths["link"], "distances": DISTANCES,
                        "distance": table(reader.distance), "crossing": table(reader.crossing)},
        "syntax": {"tags": TAGS, "features": FEATURE_VALUES, "arcs": widths["arc"], "relations": RELATIONS,
                   "weight": table(reader.relation.weight), "bias": table(reader.relation.bias)},
        "entities": {"labels": entities.LABELS},
        "coreference": {"kinds": mentions.KINDS, "forms": mentions.FORMS, "matches": mentions.MATCHES, "steps": mentions.STEPS,
                        "width": widths["antecedent"], "match": table(reader.antecedent_match), "step": table(reader.antecedent_step)},
    }
    told.write(args.out, {
        "name": "readout-model-en", "version": args.version, "built": datetime.date.today().isoformat(), "commit": commit(),
        "files": {},
        "window": config["window"], "special": {"first": CLS, "last": SEP, "unknown": UNK}, "heads": heads,
        "data": [{"set": name, "stages": stages, "heads": SETS[name][1], "licence": SETS[name][2], "rows": {k: v for k, v in rows.items() if v}}
                 for name, (stages, rows) in learned(state["history"]).items()],
        "trunk": {"package": config["trunk"]["maven"], "licence": "MIT"},
        "training": {"stages": [{k: h[k] for k in ("stage", "seed", "step", "settings")} for h in state["history"]], "config": config["training"]},
        "scores on polnear/dev (training's own decoder)": scores,
    }, [network.name, tokenizer.name])
    print(json.dumps({"bytes": network.stat().st_size, **scores}))


if __name__ == "__main__":
    main()
