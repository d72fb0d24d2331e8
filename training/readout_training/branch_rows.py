"""What the last layers of the network in model/ see of some reports, window by window, kept so that a branch of them can be learned (branch.py).

The network's own int8 graph gives it, cut off behind what is asked for: a word's row where the branch begins, and keys and values of all
subwords in each layer that the branch copies. So the branch learns from exactly what it is given when the program reads.
"""
import bisect
import json
from dataclasses import dataclass

import numpy as np
import onnx
import onnxruntime

from .development_inputs import utf16
from .trunk import HIDDEN
from .windows import Subwords, overlapping, tensors
from .words import features, words

LAYER = "/reader/trunk/layers.{}/{}_output_0"


@dataclass
class Window:
    subwords: slice         # in the keys and values
    first: int              # its first word in the rows, of the report's words that it stands deepest around
    from_word: int
    best: list              # whether each of its words stands deepest in this window


@dataclass
class Seen:
    """One report: starts of its words in UTF-16, and its windows."""
    starts: list
    windows: list

    def place(self, at):
        """(window, row) of the word that holds offset `at` in UTF-16."""
        word = bisect.bisect_right(self.starts, at) - 1
        return next((n, w.first + word - w.from_word) for n, w in enumerate(self.windows) if 0 <= word - w.from_word < len(w.best) and w.best[word - w.from_word])


def cut_off(path, outputs):
    """A session of the graph as far as some inner values need it."""
    model = onnx.load(str(path))
    needed, kept = set(outputs), []
    for node in reversed(model.graph.node):
        if needed & set(node.output):
            kept.insert(0, node)
            needed.update(node.input)
    weights = [i for i in model.graph.initializer if i.name in needed]
    for field, values in (("node", kept), ("initializer", weights), ("output", [onnx.helper.make_tensor_value_info(o, onnx.TensorProto.FLOAT, None) for o in outputs])):
        model.graph.ClearField(field)
        getattr(model.graph, field).extend(values)
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
    """reports: path of lines {"id", "text"}. Has `seen` {id: Seen}, `words` [words][hidden], `keys` [one a layer][subwords][2 · hidden]."""

    def __init__(self, model, reports, first_layer, layers):
        manifest = json.loads((model / "manifest.json").read_text(encoding="utf-8"))
        room, overlap = manifest["window"]["subwords"] - 2, manifest["window"]["overlap"]
        numbers = range(first_layer, layers)
        inner = [LAYER.format(first_layer - 1, "norm2/LayerNormalization"), *(LAYER.format(n, f"{p}/Add") for n in numbers for p in ("key", "value"))]
        session, subwords = cut_off(model / "reader.onnx", inner), Subwords(model / "tokenizer.json")
        self.seen, rows, keys, subword, word = {}, [], [[] for _ in numbers], 0, 0
        for line in open(reports, encoding="utf-8"):
            item = json.loads(line)
            spans, at = words(item["text"]), utf16(item["text"])
            doc = Plain(item["text"], spans, features(item["text"], spans))
            ids = subwords.doc(doc)
            windows = overlapping([min(len(i), room) for i in ids], room, overlap)
            best, seen = deepest(windows, len(spans)), Seen([at[a] for a, _ in spans], [])
            for n, window in enumerate(windows):
                feed = dict(zip(("ids", "features", "firsts"), (np.array([v], np.int32) for v in tensors(doc, ids, window, room))))
                row, *pairs = (value[0].astype(np.float16) for value in session.run(inner, feed))
                rows.append(row[feed["firsts"][0]])
                for k in range(len(numbers)):
                    keys[k].append(np.concatenate(pairs[2 * k:2 * k + 2], 1))
                seen.windows.append(Window(slice(subword, subword + len(row)), word, window[0], [best[k] == n for k in range(*window)]))
                subword, word = subword + len(row), word + window[1] - window[0]
            self.seen[item["id"]] = seen
        self.words = np.concatenate(rows) if rows else np.zeros((0, HIDDEN), np.float16)
        self.keys = [np.concatenate(k) for k in keys]
