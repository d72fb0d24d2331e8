"""The reading model: one trunk and the heads that share its word vectors.

Attribution: BIO labels (a CRF) and projections that link cues to sources and contents. Syntax: tags, features, factored biaffine
arcs and relations. Names: entity labels. States of matters: what `developments.py` fits its head on is learned here too. Coreference: a mention kind for each word that heads a mention, and projections whose
product scores an antecedent. Factuality of predicates. All are outputs for one word; what compares two words (links, arcs,
relations, antecedents) is a product of two such outputs plus small tables, done after the network, across windows.
"""
import torch
from torch import nn

from .crf import Crf
from . import entities, mentions, states
from .polnear import LABELS
from .syntax import FEATURE_VALUES, RELATIONS, TAGS
from .trunk import HIDDEN, Trunk
from .words import FEATURES

LINKS = {0: 0, 2: 1}                        # role (source, content) → link type; an attribution has exactly one cue
DISTANCES = (0, 2, 5, 10, 20, 40)           # upper ends of the buckets of words between two pieces; beyond is the last
BETWEEN = 3                                 # other cue pieces that stand between: 0, 1, more


def bucket(gap):
    """Bucket of a signed gap: words between two pieces, negative where the piece stands before the cue."""
    size = sum(abs(gap) > d for d in DISTANCES)
    return size if gap >= 0 else len(DISTANCES) + 1 + size


def gap(cue, piece):
    """Words between cue [i, j) and piece [i, j); negative where the piece comes first; at least 1 in size."""
    return piece[0] - cue[1] + 1 if piece[0] >= cue[1] else -(cue[0] - piece[1] + 1)


def between(cue, piece, cues):
    low, high = (cue[1], piece[0]) if piece[0] >= cue[1] else (piece[1], cue[0])
    return min(sum(low <= c[0] and c[1] <= high for c in cues if c != cue), BETWEEN - 1)


class Half(nn.Module):
    """One side of a biaffine product: a narrow nonlinear view of a word, turned for the product."""

    def __init__(self, width, turned):
        super().__init__()
        self.down = nn.Linear(HIDDEN, width)
        self.turn = nn.Linear(width, width) if turned else nn.Identity()

    def forward(self, x):
        return self.turn(nn.functional.gelu(self.down(x)))


class Reader(nn.Module):
    def __init__(self, layers, widths, dropout):
        """widths: {"link", "arc", "relation", "antecedent"}: dimensions of the products."""
        super().__init__()
        self.trunk = Trunk(layers, FEATURES, dropout=dropout)
        self.drop = nn.Dropout(dropout)
        self.width, self.widths = widths["link"], widths
        self.label = nn.Linear(HIDDEN, len(LABELS))
        self.link = nn.Linear(HIDDEN, 2 * len(LINKS) * self.width)
        self.crf = Crf(len(LABELS))
        self.distance = nn.Parameter(torch.zeros(len(LINKS), 2 * len(DISTANCES) + 2))
        self.crossing = nn.Parameter(torch.zeros(len(LINKS), BETWEEN))
        self.tag = nn.Linear(HIDDEN, len(TAGS) + sum(len(v) for v in FEATURE_VALUES.values()))
        self.arc_dependent, self.arc_head = Half(widths["arc"], True), Half(widths["arc"], False)
        self.arc_bias, self.root = nn.Linear(HIDDEN, 1), nn.Linear(HIDDEN, 1)       # as a head at all; as the root
        self.relation_dependent, self.relation_head = Half(widths["relation"], False), Half(widths["relation"], False)
        self.relation = nn.Linear(widths["relation"], len(RELATIONS))               # of the two sides' elementwise product
        self.relation_plain = nn.Linear(HIDDEN, 2 * len(RELATIONS))                 # of either side alone
        self.entity = nn.Linear(HIDDEN, len(entities.LABELS))
        self.mention = nn.Linear(HIDDEN, len(mentions.KINDS))
        self.antecedent = nn.ModuleList([Half(widths["antecedent"], True), Half(widths["antecedent"], False)])
        self.antecedent_match = nn.Parameter(torch.zeros(len(mentions.FORMS), len(mentions.FORMS), len(mentions.MATCHES)))
        self.antecedent_step = nn.Parameter(torch.zeros(len(mentions.FORMS), len(mentions.STEPS) + 2))
        self.antecedent_first = nn.Linear(HIDDEN, 1)                                # being somebody new
        self.state = nn.Linear(HIDDEN, len(states.STATES) + len(states.KINDS))      # in training only: so that a word's vector tells them apart
        self.factuality = nn.Sequential(nn.Linear(HIDDEN, 64), nn.GELU(), nn.Linear(64, 1))

    def words(self, ids, features, firsts, mask=None):
        """ids, features [B, T]; firsts [B, W]: each word's first subword → word vectors [B, W, hidden]"""
        x = self.trunk(ids, features, mask)
        return self.drop(torch.gather(x, 1, firsts[..., None].expand(-1, -1, HIDDEN)))

    def attribution(self, x):
        """labels [B, W, L], links [B, W, 2·2·width]"""
        return self.label(x), self.link(x)

    def arcs(self, x):
        """(dependent's side, head's side, bias as a head, score as the root), the first scaled"""
        return self.arc_dependent(x) * self.widths["arc"] ** -0.5, self.arc_head(x), self.arc_bias(x), self.root(x)

    def relations(self, x):
        return self.relation_dependent(x), self.relation_head(x), self.relation_plain(x)

    def antecedents(self, x):
        """(the mention's side, scaled; the antecedent's side; being new)"""
        return self.antecedent[0](x) * self.widths["antecedent"] ** -0.5, self.antecedent[1](x), self.antecedent_first(x)

    def forward(self, ids, features, firsts, mask=None):
        """Every head's output, each [B, W, …], in the order of OUTPUTS."""
        x = self.words(ids, features, firsts, mask)
        return (*self.attribution(x), self.tag(x), torch.cat(self.arcs(x), -1), torch.cat(self.relations(x), -1), self.entity(x), self.mention(x),
                torch.cat(self.antecedents(x), -1), self.factuality(x))

    def link_scores(self, links, cues, pieces, all_cues):
        """Scores [len(cues), len(pieces)] of one window or text. links [W, 4·width]; cues [(i, j)]; pieces [(role, i, j)].

        A piece is the sum of its first and last words' projections; src/annotate/links.ts repeats this."""
        v = links.view(links.shape[0], 2, len(LINKS), self.width)
        at = torch.tensor
        q = v[at([c[0] for c in cues]), 0] + v[at([c[1] - 1 for c in cues]), 0]                       # [C, 2, width]
        roles = at([LINKS[p[0]] for p in pieces])
        k = v[at([p[1] for p in pieces]), 1, roles] + v[at([p[2] - 1 for p in pieces]), 1, roles]     # [P, width]
        s = torch.einsum("cpd,pd->cp", q[:, roles], k) * self.width ** -0.5
        d = at([[bucket(gap(c, p[1:])) for p in pieces] for c in cues])
        b = at([[between(c, tuple(p[1:]), all_cues) for p in pieces] for c in cues])
        return s + self.distance[roles[None], d] + self.crossing[roles[None], b]


OUTPUTS = ("labels", "links", "tags", "arcs", "relations", "entities", "mentions", "antecedents", "factuality")
