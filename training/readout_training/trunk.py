"""A BERT-shaped encoder in plain torch, and its first weights out of a packaged ONNX file."""
import re
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

HIDDEN, HEADS, WIDE = 384, 12, 1536


def rounded(linear, x):
    """The linear map as the program will compute it: weights in 7 bits a row, inputs in 8 bits a batch; gradients pass through.

    As onnxruntime's dynamic quantisation with a reduced range (Jacob et al. 2018)."""
    size = linear.weight.detach().abs().amax(1).clamp(min=1e-8) / 64
    weight = torch.fake_quantize_per_channel_affine(linear.weight, size, torch.zeros_like(size, dtype=torch.int32), 0, -64, 64)
    low, high = x.detach().min().clamp(max=0), x.detach().max().clamp(min=1e-6)
    step = (high - low) / 255
    x = torch.fake_quantize_per_tensor_affine(x, step, (-low / step).round().int().clamp(0, 255), 0, 255)
    return F.linear(x, weight, linear.bias)


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.out, self.up, self.down = nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, WIDE), nn.Linear(WIDE, HIDDEN)
        self.norm1, self.norm2 = (nn.LayerNorm(HIDDEN, eps=1e-12) for _ in range(2))
        self.drop = nn.Dropout(dropout)
        self.rounded = False            # learn with the program's eight bits

    def through(self, linear, x):
        return rounded(linear, x) if self.rounded and self.training else linear(x)

    def forward(self, x, mask, asked=None):
        """x [batch, subwords, hidden]; mask [batch, 1, 1, subwords] true where real, or None for one unpadded window.

        asked [batch, asked, hidden]: rows of x that alone are given back, for all if None."""
        b, heads = x.shape[0], lambda rows: rows.view(b, -1, HEADS, HIDDEN // HEADS).transpose(1, 2)  # noqa: E731
        k, v = heads(self.through(self.key, x)), heads(self.through(self.value, x))
        x = x if asked is None else asked
        q = heads(self.through(self.query, x))
        if mask is None:            # spelled out for the export
            a = torch.softmax(q @ k.transpose(-1, -2) * (HIDDEN // HEADS) ** -0.5, -1) @ v
        else:
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.drop(self.through(self.out, a.transpose(1, 2).reshape(b, -1, HIDDEN))))
        return self.norm2(x + self.drop(self.through(self.down, F.gelu(self.through(self.up, x)))))


class Trunk(nn.Module):
    def __init__(self, layers, features, vocabulary=30522, dropout=0.1):
        super().__init__()
        self.word = nn.Embedding(vocabulary, HIDDEN)
        self.position = nn.Embedding(512, HIDDEN)
        self.feature = nn.Embedding(features, HIDDEN)
        nn.init.zeros_(self.feature.weight)     # start as the packaged encoder
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))

    def forward(self, ids, features, mask=None):
        """ids, features [batch, subwords] → [batch, subwords, hidden]"""
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.drop(self.norm(self.word(ids) + self.position(at) + self.feature(features)))
        for layer in self.layers:
            x = layer(x, mask)
        return x


def packaged_weights(path: Path, layers: int):
    """State of a Trunk from an ONNX file. MatMul weights are anonymous there: the node that uses one is named by its layer."""
    graph = onnx.load(str(path)).graph
    values = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    named = {k: v for k, v in values.items() if not k.startswith("onnx::")}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in values:
            where = node.output[0].strip("/").replace("/MatMul_output_0", "").replace("/", ".")
            named[where + ".weight"] = values[node.input[1]].T
    part = {"attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
            "attention.output.dense": "out", "attention.output.LayerNorm": "norm1", "intermediate.dense": "up",
            "output.dense": "down", "output.LayerNorm": "norm2"}
    state = {
        "word.weight": named["embeddings.word_embeddings.weight"],
        # the token type is always 0 here: fold its vector into the positions
        "position.weight": named["embeddings.position_embeddings.weight"] + named["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": named["embeddings.LayerNorm.weight"], "norm.bias": named["embeddings.LayerNorm.bias"],
    }
    for name, value in named.items():
        m = re.match(r"encoder\.layer\.(\d+)\.(.+)\.(weight|bias)$", name)
        if m and int(m[1]) < layers:
            state[f"layers.{m[1]}.{part[m[2]]}.{m[3]}"] = value
    return {k: torch.from_numpy(np.array(v)) for k, v in state.items()}
