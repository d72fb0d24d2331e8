"""GAP: a pronoun and two names, each its antecedent or not."""
import csv
import io

from .texts import blank, touched


def load(data, split="development"):
    rows = csv.DictReader(io.StringIO((data / f"coref/gap/gap-{split}.tsv").read_bytes().decode("utf-8"), newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
    found = []
    for row in rows:
        doc = blank(row["ID"], row["Text"])

        def words(key):
            return touched(doc.spans, (int(row[f"{key}-offset"]), int(row[f"{key}-offset"]) + len(row[key])))
        doc.anaphors = [(words("Pronoun")[0], "pronoun", "person", [(*words(c), "person", row[f"{c}-coref"].upper() == "TRUE") for c in ("A", "B")])]
        found.append(doc)
    return found
