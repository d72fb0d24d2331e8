"""Reports and labels for fitting the head of developments, from the data pack and training/data/developments.

    python -m readout_training.development_inputs --data DATA_PACK --out FOLDER

Writes FOLDER/reports.jsonl ({"id", "text"}) and FOLDER/labels.jsonl ({"id", "labels"}), which developments.py takes. Of the pack's labelled
newswire only the files at even places are learned from. Labels here are [start, end, kind, state, doubt] in UTF-16,
and [start, end] of what the state is of behind them where that is labelled (things.py).
"""
import argparse
import gzip
import json
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
OWN = DATA / "developments"


def utf16(text):
    """Offset in UTF-16 of each code point, and of the end."""
    found, at = [], 0
    for letter in text:
        found.append(at)
        at += 2 if ord(letter) > 0xFFFF else 1
    return [*found, at]


def newswire(data):
    """{name: text} of the pack's newswire, as its scorer rebuilds it."""
    sys.path.insert(0, str(data.parent / "score"))
    import names  # the pack's own
    found, name = {}, None
    with gzip.open(data / "ner" / "en-worldwide-newswire" / "train.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# doc = "):
                found[name := line[8:].strip()] = []
            else:
                found[name].append(line.rstrip("\n"))
    return {n.split(".t")[0]: names.read_tsv(lines)[0] for n, lines in found.items()}


def polnear(data, name):
    """The text of "polnear/…", of its training part."""
    return (data / "polnear/train/text" / f"{name.removeprefix('polnear/')}.txt").read_text(encoding="utf-8")


def label(start, end, kind, state, doubt):
    return {"anchor": [start, end], "kind": kind, "state": state, "doubt": bool(doubt)}


def reports(data):
    """(id, text, labels) of all that is learned from."""
    texts = newswire(data)
    for place, path in enumerate(sorted((data / "newswire").glob("*.json"))):
        if place % 2 == 0:
            text, gold = texts[path.stem], json.loads(path.read_text(encoding="utf-8"))
            at = utf16(text)
            yield path.stem, text, [label(at[d["anchor"][0]], at[d["anchor"][1]], d["kind"], d["state"], d["doubt"]) for d in gold["developments"]]
    for name in ("newswire", "press", "own", "passages"):
        for line in (OWN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            yield item["id"], item.get("text") or texts.get(item["id"]) or polnear(data, item["id"]), [label(*each[:5]) for each in item["labels"]]
    for name, text, labels in own_reports():
        yield name, text, [label(*each) for each in labels]


def own_reports():
    """(id, text, labels as lists) of our own reports that are labelled for statements too; every fifth is for measuring."""
    for n, line in enumerate((DATA / "reports/own.jsonl").read_text(encoding="utf-8").splitlines()):
        item = json.loads(line)
        if n % 5 != 4:
            yield item["id"], item["text"], [d[:5] for d in item["developments"]]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    with open(args.out / "reports.jsonl", "w", encoding="utf-8") as texts, open(args.out / "labels.jsonl", "w", encoding="utf-8") as labels:
        for name, text, found in reports(args.data.resolve()):
            texts.write(json.dumps({"id": name, "text": text}) + "\n")
            labels.write(json.dumps({"id": name, "labels": found}) + "\n")


if __name__ == "__main__":
    main()
