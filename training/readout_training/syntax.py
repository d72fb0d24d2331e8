"""Closed lists of the syntax heads: UD tags, the features used downstream, and dependency relations of EWT and GUM."""
TAGS = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X")
FEATURE_VALUES = {          # the first value stands for "does not have the feature"
    "Tense": ("", "Past", "Pres"), "Number": ("", "Sing", "Plur"), "Mood": ("", "Ind", "Imp", "Sub"), "Person": ("", "1", "2", "3"),
    "VerbForm": ("", "Fin", "Inf", "Part", "Ger"), "Voice": ("", "Pass"),
}
RELATIONS = (
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound",
    "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed",
    "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod",
    "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
)
