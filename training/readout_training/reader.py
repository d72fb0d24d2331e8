"""The reading model: a trunk, one label head, and projections that link cues to their sources and contents."""
import torch
from torch import nn

from .crf import Crf
from .polnear import LABELS
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


class Reader(nn.Module):
    def __init__(self, layers, link_width, dropout):
        super().__init__()
        self.trunk = Trunk(layers, FEATURES, dropout=dropout)
        self.drop = nn.Dropout(dropout)
        self.label = nn.Linear(HIDDEN, len(LABELS))
        self.link = nn.Linear(HIDDEN, 2 * len(LINKS) * link_width)
        self.width = link_width
        self.crf = Crf(len(LABELS))
        self.distance = nn.Parameter(torch.zeros(len(LINKS), 2 * len(DISTANCES) + 2))
        self.crossing = nn.Parameter(torch.zeros(len(LINKS), BETWEEN))

    def forward(self, ids, features, firsts, mask=None):
        """ids, features [B, T]; firsts [B, W]: each word's first subword → labels [B, W, L], links [B, W, 2·2·width]."""
        x = self.trunk(ids, features, mask)
        x = self.drop(torch.gather(x, 1, firsts[..., None].expand(-1, -1, HIDDEN)))
        return self.label(x), self.link(x)

    def link_scores(self, links, cues, pieces, all_cues):
        """Scores [len(cues), len(pieces)] of one window or text. links [W, 4·width]; cues [(i, j)]; pieces [(role, i, j)].

        A piece is the sum of its first and last words' projections; src/model/links.ts repeats this."""
        v = links.view(links.shape[0], 2, len(LINKS), self.width)
        at = torch.tensor
        q = v[at([c[0] for c in cues]), 0] + v[at([c[1] - 1 for c in cues]), 0]                       # [C, 2, width]
        roles = at([LINKS[p[0]] for p in pieces])
        k = v[at([p[1] for p in pieces]), 1, roles] + v[at([p[2] - 1 for p in pieces]), 1, roles]     # [P, width]
        s = torch.einsum("cpd,pd->cp", q[:, roles], k) * self.width ** -0.5
        d = at([[bucket(gap(c, p[1:])) for p in pieces] for c in cues])
        b = at([[between(c, tuple(p[1:]), all_cues) for p in pieces] for c in cues])
        return s + self.distance[roles[None], d] + self.crossing[roles[None], b]
