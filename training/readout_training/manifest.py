"""model/manifest.json: what the files beside it are, and all that the heads need which is no weight of theirs."""
import hashlib
import json
from pathlib import Path

NAME = "manifest.json"


def compact(value):
    """JSON without a space that nobody needs: every file of the weights counts against their size."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def read(folder):
    return json.loads((folder / NAME).read_text(encoding="utf-8"))


def write(folder, manifest, files=()):
    """@param files: names of files in the folder that are new, and whose hashes are to be told"""
    for name in files:
        manifest["files"][name] = sha256(folder / name)
    (folder / NAME).write_text(compact(manifest), encoding="utf-8")
