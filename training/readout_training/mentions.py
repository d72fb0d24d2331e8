"""Mentions and who they are: kinds, forms, and the pair features that the antecedent scores use."""

KINDS = ("none", "person", "organisation", "place", "event", "time", "object", "thing")
FORMS = ("name", "nominal", "pronoun")
MATCHES = ("different", "same head", "same words", "one holds the other's head")
STEPS = (1, 2, 4, 8, 16, 32, 64, 128)          # upper ends of the buckets of mentions between two mentions

GUM_KINDS = {"person": "person", "organization": "organisation", "place": "place", "event": "event", "time": "time",
             "object": "object", "animal": "object", "plant": "object", "substance": "object", "abstract": "thing"}


def step(gap):
    """Bucket of a distance in mentions; negative (the antecedent comes later) is a bucket of its own, the last."""
    return len(STEPS) + 1 if gap < 0 else sum(gap > s for s in STEPS)


def match(text, a, b):
    """Index into MATCHES of two mentions' words; pronouns are always different."""
    if "pronoun" in (a.form, b.form):
        return 0
    words = [[text.text[s:e].lower() for s, e in text.spans[m.first:m.last]] for m in (a, b)]
    heads = [text.text[slice(*text.spans[m.head])].lower() for m in (a, b)]
    articles = ("the", "a", "an")
    plain = [[w for w in ws if w not in articles] for ws in words]
    return 2 if plain[0] == plain[1] else 1 if heads[0] == heads[1] else 3 if heads[0] in words[1] or heads[1] in words[0] else 0
