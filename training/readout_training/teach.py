"""Teachers: earlier checkpoints whose attribution scores a later stage learns on texts without attributions of their own."""
import torch

from . import decode
from .reader import Reader


def reader_of(state):
    """The model of a checkpoint, for reading."""
    config = state["config"]
    model = Reader(config["trunk"]["layers"], config["model"]["widths"], 0.0)
    model.load_state_dict(state["model"], strict=False)
    return model.eval()


def mean_of(states):
    """The mean of checkpoints' weights; a weight that some lack is the mean of those that have it."""
    names = {name for s in states for name in s["model"]}
    return {name: torch.stack([s["model"][name].float() for s in states if name in s["model"]]).mean(0) for name in names}


def teach(states, texts, ids, window, cache, note):
    """Sets each Text's `taught` [W, L]: the teachers' mean label scores. Kept in the file `cache`, one text after another."""
    found = torch.load(cache, weights_only=False) if cache.exists() else {}
    left = [(d, x) for d, x in zip(texts, ids) if d.name not in found]
    runs = [decode.torch_run(reader_of(s)) for s in states] if left else []
    for n, (doc, x) in enumerate(left, 1):
        scores = [decode.read(run, doc, x, window["subwords"] - 2, window["overlap"])[0] for run in runs]
        found[doc.name] = torch.from_numpy(sum(scores) / len(scores)).half()
        if n % 200 == 0 or n == len(left):
            torch.save(found, cache)
            note(taught=n, of=len(left))
    for doc in texts:
        doc.taught = found[doc.name].float()
