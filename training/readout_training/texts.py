"""A text as the network sees it, with whatever layers of annotation its set has."""
import bisect
from dataclasses import dataclass, field

from .words import features, words


@dataclass
class Parse:
    """UD tokens of a text; every list has one entry a token."""
    words: list                     # index of the model's word that stands for the token
    tags: list                      # UPOS
    feats: list                     # {feature: value}
    heads: list                     # index of the head token, -1 for a root
    relations: list                 # dependency label, subtypes kept
    sentences: list                 # number of the sentence
    factuality: dict = field(default_factory=dict)      # {token: (value, weight)}


@dataclass
class Mention:
    first: int                      # word
    last: int                       # after the last word
    head: int                       # word
    form: str                       # name, nominal or pronoun
    kind: str                       # see mentions.KINDS
    chain: object                   # same value = same thing; None = mentioned once


@dataclass
class Text:
    name: str
    text: str
    spans: list                     # words, (start, end) in code points
    features: list                  # one id a word
    breaks: set                     # indexes of words that open a paragraph, but the first
    labels: list | None = None      # attribution: index into polnear.LABELS a word
    pieces: list | None = None      # attribution: (role index, first word, after last word, {attribution})
    parse: Parse | None = None
    entities: list | None = None    # allowed entity labels a word: a set of indexes into entities.LABELS, or None = any
    mentions: list | None = None    # [Mention], complete
    matches: object = None          # pair features of the mentions, filled when first asked for
    taught: object = None           # a teacher's attribution scores [W, L], where there are no labels
    states: list | None = None      # (state, kind, weight) a word: indexes into matters.STATES and matters.KINDS; 0 asserts none
    anaphors: list | None = None    # [(word, form, kind, [(first word of a name, after last, kind, is it meant?)])]: nothing else is known


def blank(name, text):
    """A text without annotation."""
    spans = words(text)
    breaks = {i for i in range(1, len(spans)) if "\n" in text[spans[i - 1][1]:spans[i][0]]}
    return Text(name, text, spans, features(text, spans), breaks)


def touched(spans, span):
    """(first, after last) index of the words that share a character with the span."""
    return (bisect.bisect_right(spans, span[0], key=lambda w: w[1]),
            bisect.bisect_left(spans, span[1], key=lambda w: w[0]))


def word_of(spans, token):
    """The word that stands for a token: the first that starts inside it, else the one it lies in."""
    first, after = touched(spans, token)
    return next((k for k in range(first, after) if spans[k][0] >= token[0]), first) if after > first else min(first, len(spans) - 1)
