"""How the built program reads the newswire articles that were labelled to be measured on, and never learned from (training/data/statements/newswire-held.jsonl).

    python -m readout_training.held --data ../../shared/data

Prints how many of the printed statements have a labelled partner, and how many of these the right speaker, authority and words (as the data pack's
newswire scorer counts them); doubtful labels count as found only. What was labelled by one reader each; in 2026 it gave the figures of unseen newswire.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from .development_inputs import newswire
from .news import OWN, lines, points


def gold(text, items):
    """Labels as the scorer has them; a speaker is the name in the text, where one stands there."""
    at = points(text)
    spans = lambda pieces: [(at[a], at[b]) for a, b in pieces]  # noqa: E731
    return [{"content": spans(contents), "doubt": bool(doubt), "authority": authority, "within": within,
             "speaker": text[at[speaker[0]]:at[speaker[1]]] if speaker else None, "known": speaker is not None or authority == "none"}
            for _, _, contents, within, doubt, speaker, authority in items]


def read(texts, *flags):
    """{name: document} of the built program."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            Path(folder, f"{name}.txt").write_text(text, encoding="utf-8")
        out = subprocess.run(["node", "bin/readout.js", "read", "--jsonl", *flags, folder], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False).stdout
    documents = [json.loads(line) for line in out.splitlines()]
    found = {Path(d["report"]["source"]).stem: d for d in documents if "report" in d}
    if len(found) < len(texts):
        raise SystemExit(f"{len(texts) - len(found)} of {len(texts)} texts were not read: is the program built?")
    return found


def judge(score, text, document, labels):
    """(found, speaker, authority, words) of each printed statement; None where its label is doubtful, or says not who speaks."""
    at, actors = points(text), {a["id"]: a for a in document["actors"]}
    printed = [(s, [(at[a], at[b]) for a, b in s["content"]]) for s in document["statements"] if not s["repeats"]]
    partner = dict(score.pairs([(score.shared(spans, g["content"]), n, m) for n, (_, spans) in enumerate(printed) for m, g in enumerate(labels)]))
    for n, (s, spans) in enumerate(printed):
        if n not in partner:
            yield (False, False, False, False)
            continue
        label = labels[partner[n]]
        if label["doubt"] or not label["known"]:
            yield None
            continue
        actor, kind = actors.get(s["speaker"]) or {}, label["authority"]
        words = [w for w in (s["speakerText"], s["authority"]["descriptor"]) if w]
        named = kind in ("named-person", "spokesperson")
        speaker = not s["speaker"] if label["speaker"] is None else score.same_speaker(
            label["speaker"], named, kind == "document", actor.get("name"), words, actor.get("kind") == "person" and bool(actor.get("named")))
        yield (True, bool(speaker), s["authority"]["kind"] in score.SAME[kind], score.word_f1(text, spans, label["content"]) >= 0.9)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the data pack")
    args = parser.parse_args()
    sys.path.insert(0, str(args.data.resolve().parent / "score"))
    import newswire as score  # the pack's own
    texts, held = newswire(args.data.resolve()), lines(OWN / "statements/newswire-held.jsonl")
    documents = read({name: texts[name] for name in held})
    found, judged = [], 0
    for name, item in held.items():
        labels = gold(texts[name], item["statements"])
        rows = list(judge(score, texts[name], documents[name], labels))
        found += [r for r in rows if r]
        judged += sum(1 for r in rows if r is None or r[0])
    total = sum(len(item["statements"]) for item in held.values())
    partners = [r for r in found if r[0]]
    share = lambda rows, n: round(100 * sum(r[n] for r in rows) / len(rows), 1)  # noqa: E731
    print(json.dumps({"articles": len(held), "labelled": total, "recall": round(100 * judged / total, 1), "printed with a partner": share(found, 0),
                      "speaker": share(partners, 1), "authority": share(partners, 2), "words": share(partners, 3),
                      "wholly right of printed": round(100 * sum(all(r) for r in found) / len(found), 1)}, indent=1))


if __name__ == "__main__":
    main()
