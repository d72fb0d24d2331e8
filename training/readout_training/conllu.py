"""UD treebanks (EWT, GUM) as texts: tokens, tags, features, dependencies; for GUM also mentions and coreference."""
import collections
import csv
import gzip
import io
import re
from pathlib import Path

from .mentions import GUM_KINDS
from .texts import Mention, Parse, blank, touched, word_of

GENRES = ("news", "interview", "academic", "court", "bio", "voyage")


def documents(path):
    """[(name, [(sent_id, opens a paragraph, rows)])] of a CoNLL-U file; rows are split at tabs, ranges kept, empty nodes dropped."""
    docs, rows, sent, opens = [], [], None, True
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                docs.append((line[14:], []))
                opens = True
            elif line.startswith("# newpar"):
                opens = True
            elif line.startswith("# sent_id = "):
                sent = line[12:]
            elif line and line[0].isdigit():
                row = line.split("\t")
                if "." not in row[0]:
                    rows.append(row)
            elif not line and rows:
                docs[-1][1].append((sent, opens, rows))
                rows, opens = [], False
    return docs


def rebuild(sentences):
    """(text, [[(start, end)] a token] a sentence): paragraphs parted by a line break, a multi-word token's parts cut in order."""
    text, found = "", []
    for _, opens, rows in sentences:
        if text:
            text = text.rstrip(" ") + "\n" if opens else text
        spans, until = [], 0
        for row in rows:
            space = "" if "SpaceAfter=No" in row[9] else " "
            if "-" in row[0]:
                start, until = len(text), int(row[0].split("-")[1])
                text, rest = text + row[1] + space, row[1]
                at = start
                continue
            if until and int(row[0]) <= until:         # a part: its own length where the surface shows it, else what is left
                last = int(row[0]) == until
                end = start + len(rest) if last else min(at + len(row[1]), start + len(rest) - 1)
                spans.append((at, max(end, at + 1)))
                at, until = end, 0 if last else until
                continue
            spans.append((len(text), len(text) + len(row[1])))
            text += row[1] + space
        found.append(spans)
    return text, found


def feature_values(column):
    return dict(pair.split("=", 1) for pair in column.split("|") if "=" in pair)


def parsed(name, sentences, votes):
    text, spans = rebuild(sentences)
    doc = blank(name, text)
    parse = Parse([], [], [], [], [], [])
    for n, ((sent, _, rows), tokens) in enumerate(zip(sentences, spans)):
        base, rows = len(parse.words), [r for r in rows if "-" not in r[0]]
        for row, token in zip(rows, tokens):
            parse.words.append(word_of(doc.spans, token))
            parse.tags.append(row[3])
            parse.feats.append(feature_values(row[5]))
            parse.heads.append(base + int(row[6]) - 1 if row[6] != "0" else -1)
            parse.relations.append(row[7])
            parse.sentences.append(n)
        for word, value in votes.get((name, sent), {}).items():
            if word <= len(rows) and rows[word - 1][3] == "VERB":
                parse.factuality[base + word - 1] = value
    doc.parse = parse
    return doc, [t for s in spans for t in s]


def factuality(path):
    """{split: {(doc, sent): {word: (value, weight)}}} of UDS "It Happened"; the weight is the annotators' confidence, 0-1."""
    found = collections.defaultdict(lambda: collections.defaultdict(dict))
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            found[row["split"]][row["doc"], row["sent_id"]][int(row["word_id"])] = float(row["value"]), float(row["confidence"])
    return found


def ewt(data, split):
    votes = factuality(data / "factuality/uds-it-happened.tsv.gz")[split]
    return [parsed(name, sentences, votes)[0] for name, sentences in documents(data / f"ud/en_ewt-ud-{split}.conllu.gz")]


def brackets(rows):
    """[(group, kind or None, first token, last token)] of one document's Entity= brackets, closed innermost first."""
    found, open_at = [], collections.defaultdict(list)
    for k, row in enumerate(rows):
        m = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        for opening, body, closing in re.findall(r"(\(?)([^()]+)(\)?)", m[1]) if m else []:
            parts = body.split("-")
            group = parts[0].split("[")[0]
            if opening:
                open_at[group].append((k, parts[1] if len(parts) > 1 else None))
            if closing and open_at[group]:
                start, kind = open_at[group].pop()
                found.append((group, kind, start, k))
    return found


def head_of(parse, first, last):
    """The token of [first, last] whose head lies outside."""
    return next((k for k in range(first, last + 1) if not first <= parse.heads[k] <= last), first)


def gum(data, split):
    """GUM with mentions: every mention from GUM itself, chains from OntoGUM (no copulas, no appositions: the parser has those)."""
    found = []
    for genre in GENRES:
        path = data / f"gum/dep/{genre}.{split}.conllu.gz"
        if not path.exists():
            continue
        chains = dict(documents(data / f"gum/ontogum/{genre}.{split}.conllu.gz"))
        for name, sentences in documents(path):
            doc, tokens = parsed(name, sentences, {})
            rows = [r for _, _, rs in sentences for r in rs if "-" not in r[0]]
            onto = [r for _, _, rs in chains[name] for r in rs if "-" not in r[0]]
            heads = {}
            for group, _, i, j in sorted(brackets(onto), key=lambda b: b[3] - b[2]):
                heads.setdefault(head_of(doc.parse, i, j), (group, i, j))
            mentions = {}
            spans = [(k, a, b, None) for k, (_, a, b) in heads.items()] + [
                (head_of(doc.parse, a, b), a, b, kind) for _, kind, a, b in brackets(rows)]
            for k, a, b, kind in spans:
                old = mentions.get(k)
                mentions[k] = (old[0], old[1], old[2] or kind) if old else (a, b, kind)
            doc.mentions = []
            for k, (a, b, kind) in sorted(mentions.items()):
                first, _ = touched(doc.spans, tokens[a])
                _, last = touched(doc.spans, tokens[b])
                tag = doc.parse.tags[k]
                form = "pronoun" if tag in ("PRON", "DET") else "name" if tag == "PROPN" else "nominal"
                doc.mentions.append(Mention(first, last, doc.parse.words[k], form, GUM_KINDS.get(kind, "thing"), heads[k][0] if k in heads else None))
            found.append(doc)
    return found
