"""Texts as windows of subwords."""
import random

import torch
from tokenizers import Tokenizer

CLS, SEP, UNK, MASK = 101, 102, 100, 103


class Subwords:
    def __init__(self, path):
        self.tokenizer = Tokenizer.from_file(str(path))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.known = {}

    def of(self, word):
        """Ids of one word; a word that the vocabulary cleans away becomes [UNK]."""
        ids = self.known.get(word)
        if ids is None:
            ids = self.known[word] = self.tokenizer.encode(word, add_special_tokens=False).ids or [UNK]
        return ids

    def doc(self, doc):
        return [self.of(doc.text[a:b]) for a, b in doc.spans]


def cut(sizes, room, first):
    """[(first word, after last)] that tile the words; the first window takes at most `first` subwords, the others `room`."""
    found, start, used, limit = [], 0, 0, first
    for k, size in enumerate(sizes):
        if used + size > limit and k > start:
            found.append((start, k))
            start, used, limit = k, 0, room
        used += size
    return found + [(start, len(sizes))] if len(sizes) > start else found


def overlapping(sizes, room, overlap):
    """Windows for reading: each takes up to `room` subwords, the next starts about `overlap` subwords before its end."""
    found, start, n = [], 0, len(sizes)
    while start < n:
        end, used = start, 0
        while end < n and (used + sizes[end] <= room or end == start):
            used += sizes[end]
            end += 1
        found.append((start, end))
        if end == n:
            break
        back, shared, spare = end, 0, min(overlap, room - sizes[end])       # leave room for one word more
        while back - 1 > start and shared + sizes[back - 1] <= spare:
            back -= 1
            shared += sizes[back]
        start = back
    return found


def tensors(doc, ids, window, room):
    """One window as lists: subword ids and features with [CLS] and [SEP], and each word's first subword."""
    i, j = window
    out, feats, firsts = [CLS], [0], []
    for k in range(i, j):
        firsts.append(len(out))
        pieces = ids[k][:room]
        out += pieces
        feats += [doc.features[k]] * len(pieces)
    return out + [SEP], feats + [0], firsts


def batch(items):
    """[(ids, features, firsts)] → padded tensors ids, features, firsts, mask, real words."""
    t, w = max(len(i[0]) for i in items), max(len(i[2]) for i in items)
    ids = torch.zeros(len(items), t, dtype=torch.long)
    feats, firsts = torch.zeros_like(ids), torch.zeros(len(items), w, dtype=torch.long)
    mask, real = torch.zeros(len(items), 1, 1, t, dtype=torch.bool), torch.zeros(len(items), w, dtype=torch.bool)
    for n, (a, b, c) in enumerate(items):
        ids[n, :len(a)], feats[n, :len(b)], firsts[n, :len(c)] = torch.tensor(a), torch.tensor(b), torch.tensor(c)
        mask[n, 0, 0, :len(a)], real[n, :len(c)] = True, True
    return ids, feats, firsts, mask, real


def epoch(docs, ids, room, size, seed):
    """Batches [(doc index, window)] of one pass: cut at random places, like lengths together, in random order."""
    rng = random.Random(seed)
    windows = []
    for n in range(len(docs)):
        sizes = [min(len(x), room) for x in ids[n]]
        windows += [(n, w) for w in cut(sizes, room, rng.randint(room // 4, room))]
    rng.shuffle(windows)
    chunk = 20 * size
    windows = [w for k in range(0, len(windows), chunk) for w in sorted(windows[k:k + chunk], key=lambda x: x[1][1] - x[1][0])]
    batches = [windows[k:k + size] for k in range(0, len(windows), size)]
    rng.shuffle(batches)
    return batches
