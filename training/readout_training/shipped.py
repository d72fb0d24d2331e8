"""The weights that the program ships, as a checkpoint that a stage can start from: eight-bit weights turned back into numbers."""
import re
import tempfile
import tomllib
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from . import manifest
from .export import to_onnx
from .reader import Reader


NUMBERED = re.compile(r"onnx::MatMul_(\d+)")


def in_order(names):
    return sorted(set(names), key=lambda name: int(NUMBERED.match(name)[1]))


def names_of_products(config, exported):
    """{parameter of the reader: the name that its weight has among those exported}: an export numbers them in one order, wherever it begins."""
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder, "plain.onnx")
        to_onnx(Reader(config["trunk"]["layers"], config["model"]["widths"], 0.0), plain)
        nodes = onnx.load(str(plain)).graph.node
    outer = len("/reader/")

    def parameter(output):
        """/reader/factuality/factuality.0/MatMul_output_0 is factuality.0."""
        return output[outer:].replace("/MatMul_output_0", "").replace("factuality/", "").replace("/", ".") + ".weight"
    found = {n.input[1]: parameter(n.output[0]) for n in nodes if n.op_type == "MatMul" and NUMBERED.match(n.input[1])}
    return {found[here]: there for here, there in zip(in_order(found), in_order(exported), strict=True)}


def weights(folder, config):
    """State of a Reader, out of reader.onnx and manifest.json."""
    values = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in onnx.load(str(folder / "reader.onnx")).graph.initializer}
    heads = manifest.read(folder)["heads"]

    def number(name):
        if name in values:
            return values[name]
        return (values[f"{name}_quantized"].float() - values[f"{name}_zero_point"].float()) * values[f"{name}_scale"]

    state = {name[len("reader."):]: value for name, value in values.items() if name.startswith("reader.") and not name.startswith("reader.trunk.word")}
    state["trunk.word.weight"] = number("reader.trunk.word.weight")
    for name, product in names_of_products(config, [NUMBERED.match(name)[0] for name in values if NUMBERED.match(name)]).items():
        state[name] = number(product).T.contiguous()
    for name, table in {"crf.transitions": heads["attribution"]["transitions"], "distance": heads["attribution"]["distance"],
                        "crossing": heads["attribution"]["crossing"], "relation.weight": heads["syntax"]["weight"],
                        "relation.bias": heads["syntax"]["bias"], "antecedent_match": heads["coreference"]["match"],
                        "antecedent_step": heads["coreference"]["step"]}.items():
        state[name] = torch.tensor(table)
    return state


def checkpoint(folder=Path(__file__).parents[2] / "model"):
    """What a stage leaves behind, for the weights in model/."""
    config = tomllib.loads((Path(__file__).parents[1] / "config.toml").read_text())
    told = manifest.read(folder)
    kept = {name: {"licence": s["licence"], "heads": s["heads"], "stages": s["stages"], **s["rows"]} for s in told["data"] for name in [s["set"]]}
    history = [{**stage, "sets": {name: {k: v for k, v in rows.items() if k not in ("licence", "heads", "stages")}
                                  for name, rows in kept.items() if stage["stage"] in rows["stages"]}} for stage in told["training"]["stages"]]
    return {"model": weights(folder, config), "config": config, "dev": {}, "step": 0, "history": history}
