"""Words and their features, as src/model/model-words.ts and src/model/casing-features.ts make them.

The two must agree exactly: `fixture.py` writes words and features of some texts, and a test of the
TypeScript side compares them one by one.
"""
import re
import unicodedata

WORD = re.compile(r"\w+(?:[.,]\d+)*|[^\w\s]")

LOWER, TITLE, UPPER, MIXED, NUMBER, OTHER = range(6)
CASINGS = 6
FEATURES = CASINGS * 2 * 2

OPENING, CLOSING, STRAIGHT = "“«„", "”»", '"'


def words(text):
    """[(start, end)] in code points: a run of word characters, or one other visible character."""
    return [(m.start(), m.end()) for m in WORD.finditer(text)]


def casing(word):
    letters = [unicodedata.category(c) for c in word if c.isalpha()]
    if not letters:
        return NUMBER if any(unicodedata.category(c).startswith("N") for c in word) else OTHER
    upper = [c in ("Lu", "Lt") for c in letters]
    if not any(upper):
        return LOWER
    if all(upper) and len(upper) > 1:
        return UPPER
    return TITLE if upper[0] and not any(upper[1:]) else MIXED


def features(text, spans):
    """One id a word: its casing, whether it stands inside double quotation marks, whether it starts a paragraph.

    Quotation state is a plain automaton that starts afresh in each paragraph; a mark counts as inside.
    """
    found, inside, before = [], False, 0
    for n, (start, end) in enumerate(spans):
        first = n == 0 or "\n" in text[before:start]
        if first:
            inside = False
        word = text[start:end]
        closes = (word in CLOSING or word == STRAIGHT) and inside
        if word in OPENING or word == STRAIGHT:
            inside = True
        found.append((casing(word) * 2 + inside) * 2 + first)
        if closes:
            inside = False
        before = end
    return found
