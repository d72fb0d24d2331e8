"""A linear-chain CRF over BIO labels: training loss in torch, decoding in numpy (the program's own stands in src/model)."""
import numpy as np
import torch
from torch import nn

NEVER = -1e4


def allowed(before, after, opens_paragraph):
    """May label `after` follow `before`? An I continues its own role, and never over a paragraph break."""
    if after == 0 or after % 2 == 1:
        return True
    return not opens_paragraph and before in (after, after - 1)


class Crf(nn.Module):
    def __init__(self, labels):
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(labels, labels))        # [before, after]
        mask = torch.zeros(2, labels, labels)
        for p in range(2):
            for a in range(labels):
                for b in range(labels):
                    mask[p, a, b] = 0 if allowed(a, b, bool(p)) else NEVER
        self.register_buffer("mask", mask, persistent=False)

    def loss(self, scores, gold, opens, real):
        """Negative log-likelihood, summed. scores [B, W, L]; gold, opens (0/1), real (bool) [B, W].

        A window may open inside a piece, so its first word may bear any label."""
        b, w, _ = scores.shape
        steps = self.transitions + self.mask[opens]                        # [B, W, L, L]
        rows = torch.arange(b)
        path = scores[rows, 0, gold[:, 0]]
        alpha = scores[:, 0]
        for t in range(1, w):
            on = real[:, t]
            path = path + torch.where(on, steps[rows, t, gold[:, t - 1], gold[:, t]] + scores[rows, t, gold[:, t]], 0.0)
            ahead = torch.logsumexp(alpha[:, :, None] + steps[:, t], 1) + scores[:, t]
            alpha = torch.where(on[:, None], ahead, alpha)
        return (torch.logsumexp(alpha, 1) - path).sum()


def viterbi(scores, opens, transitions):
    """Best labels [W] of one text; scores [W, L], opens [W] (0/1)."""
    w, labels = scores.shape
    mask = np.array([[[0 if allowed(a, b, bool(p)) else NEVER for b in range(labels)] for a in range(labels)] for p in range(2)])
    start = np.array([0 if allowed(0, b, True) else NEVER for b in range(labels)])
    best, back = scores[0] + start, np.zeros((w, labels), int)
    for t in range(1, w):
        through = best[:, None] + transitions + mask[opens[t]]
        back[t] = through.argmax(0)
        best = through.max(0) + scores[t]
    path = [int(best.argmax())]
    for t in range(w - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return path[::-1]
