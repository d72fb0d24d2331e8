"""What the network in model/ sees of some reports where a branch of it begins, window by window (branch.py).

The network's own int8 graph gives it, cut off behind the layer that is asked for: so the branch learns from exactly what it is given when
the program reads.
"""
import bisect
import json
from dataclasses import dataclass

import numpy as np
import onnx
import onnxruntime

from . import manifest
from .development_inputs import utf16
from .windows import Subwords, overlapping, tensors
from .words import features, words

LAYER = "/reader/trunk/layers.{}/norm2/LayerNormalization_output_0"
ROWS = "rows"               # as the program calls what the branch goes on from


def renamed(model, old, new):
    for node in model.graph.node:
        for names in (node.input, node.output):
            names[:] = [new if name == old else name for name in names]


def unbranched(path):
    """The network without its branch: what the branch goes on from is an inner value again, under the name of its node."""
    model = onnx.load(str(path))
    outputs = [o for o in model.graph.output if o.name != ROWS]
    for node in model.graph.node:
        if ROWS in node.output:
            renamed(model, ROWS, f"{node.name}_output_0")
    model.graph.ClearField("output")
    model.graph.output.extend(outputs)
    return model


@dataclass
class Window:
    subwords: slice         # in the rows
    firsts: np.ndarray      # the first subword of each of its words, within the window
    from_word: int          # its first word, of the report's
    best: list              # whether each of its words stands deepest in this window


@dataclass
class Seen:
    """One report: starts of its words in UTF-16, and its windows."""
    starts: list
    windows: list

    def place(self, at):
        """(window, first subword) of the word that holds offset `at` in UTF-16."""
        word = bisect.bisect_right(self.starts, at) - 1
        return next((n, int(w.firsts[word - w.from_word])) for n, w in enumerate(self.windows)
                    if 0 <= word - w.from_word < len(w.best) and w.best[word - w.from_word])


def cut_off(model, outputs):
    """The graph as far as some inner values need it, with these as its outputs."""
    needed, kept = set(outputs), []
    for node in reversed(model.graph.node):
        if needed & set(node.output):
            kept.insert(0, node)
            needed.update(node.input)
    weights = [i for i in model.graph.initializer if i.name in needed]
    for field, values in (("node", kept), ("initializer", weights), ("output", [onnx.helper.make_tensor_value_info(o, onnx.TensorProto.FLOAT, None) for o in outputs])):
        model.graph.ClearField(field)
        getattr(model.graph, field).extend(values)
    return model


def session(model):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    return onnxruntime.InferenceSession(model.SerializeToString(), options)


def deepest(windows, length):
    """Each word's window in which it stands farthest from an edge; the text's own ends are no edges (src/model/windows.ts)."""
    found, depth = [0] * length, [-1] * length
    for w, (start, end) in enumerate(windows):
        for k in range(start, end):
            away = min(length if start == 0 else k - start, length if end == length else end - 1 - k)
            if away > depth[k]:
                found[k], depth[k] = w, away
    return found


@dataclass
class Plain:
    text: str
    spans: list
    features: list


class Rows:
    """reports: path of lines {"id", "text"}. Has `seen` {id: Seen} and `subwords` [subwords][hidden], which layer `first` is given."""

    def __init__(self, model, reports, first):
        window = manifest.read(model)["window"]
        room, overlap = window["subwords"] - 2, window["overlap"]
        wanted = [LAYER.format(first - 1)]
        network, subwords = session(cut_off(unbranched(model / "reader.onnx"), wanted)), Subwords(model / "tokenizer.json")
        self.seen, rows, at = {}, [], 0
        for line in open(reports, encoding="utf-8"):
            item = json.loads(line)
            spans, starts = words(item["text"]), utf16(item["text"])
            doc = Plain(item["text"], spans, features(item["text"], spans))
            ids = subwords.doc(doc)
            windows = overlapping([min(len(i), room) for i in ids], room, overlap)
            best, seen = deepest(windows, len(spans)), Seen([starts[a] for a, _ in spans], [])
            for n, window in enumerate(windows):
                feed = dict(zip(("ids", "features", "firsts"), (np.array([v], np.int32) for v in tensors(doc, ids, window, room))))
                row = network.run(wanted, {i.name: feed[i.name] for i in network.get_inputs()})[0][0].astype(np.float16)
                rows.append(row)
                seen.windows.append(Window(slice(at, at + len(row)), feed["firsts"][0], window[0], [best[k] == n for k in range(*window)]))
                at += len(row)
            self.seen[item["id"]] = seen
        self.subwords = np.concatenate(rows)
