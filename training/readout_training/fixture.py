"""Words, features and subword ids of some texts, for the test that holds the TypeScript side to this one.

    python -m readout_training.fixture --trunk TRUNKS > ../src/model/fixture.json
"""
import argparse
import json
from pathlib import Path

from .windows import Subwords
from .words import features, words

TEXTS = [
    'The minister said: "We\'ll wait 2,000 days."\n"No," he added. It cost $3.50, i.e. 1.5% more.',
    "« Non », a-t-il dit. „Nein“, sagte sie.\n“Open and never closed\nNext paragraph’s words aren’t inside.”",
    "NATO's McAllister met iPhone-maker X in Kyiv; ÉCOLE, Łódź and 東京 — 😀 flag 👩‍👩‍👧 e\u0301tude",
    "½ of 10² is V̈ed_under_score \u00a0 \u200b ＦＵＬＬ ٣٤ 3rd 1990s B-52 U.S.-led @home #tag",
    "x" * 150 + " end",
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--trunk", required=True, type=Path, help="folder with the tokenizer")
    parser.add_argument("--tokenizer", default="bge-small-en-v1.5-tokenizer.json")
    args = parser.parse_args()
    subwords = Subwords(args.trunk / args.tokenizer)
    rows = []
    for text in TEXTS:
        spans = words(text)
        rows.append({"text": text, "words": [text[a:b] for a, b in spans], "features": features(text, spans),
                     "ids": [subwords.of(text[a:b]) for a, b in spans]})
    print(json.dumps(rows, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
