"""What each layer of annotation asks of the heads: losses of one batch of windows, each a mean over decisions.

A batch is a list of (Text, window) rows; x [B, W, hidden] are their word vectors. Token and mention indexes below are flat
rows of x: `row * W + word - first word of the window`.
"""
import torch
import torch.nn.functional as F

from . import mentions
from .reader import LINKS
from .states import STATES as STATE_NAMES
from .syntax import FEATURE_VALUES, RELATIONS, TAGS

NEVER = -1e4
STATES = len(STATE_NAMES)
TAG_ID = {t: k for k, t in enumerate(TAGS)}
RELATION_ID = {r: k for k, r in enumerate(RELATIONS)}


def link_loss(model, links, doc, window):
    """Cross-entropy of each content's cue and of each cue's sources, summed; None where a window has no cue."""
    i, j = window
    pieces = [(r, max(a, i) - i, min(b, j) - i, s) for r, a, b, s in doc.pieces if a < j and b > i]
    cues = [(a, b, s) for r, a, b, s in pieces if r == 1]
    others = [p for p in pieces if p[0] in LINKS]
    if not cues or not others:
        return None
    spans = [(a, b) for a, b, _ in cues]
    scores = model.link_scores(links, spans, [p[:3] for p in others], spans)
    target = torch.tensor([[bool(c[2] & p[3]) for p in others] for c in cues])
    losses = []
    for n, p in enumerate(others):
        if p[0] == 0:
            losses.append(F.binary_cross_entropy_with_logits(scores[:, n], target[:, n].float(), reduction="sum") / len(cues) ** 0.5)
        elif target[:, n].any():
            losses.append(torch.logsumexp(scores[:, n], 0) - torch.logsumexp(scores[target[:, n], n], 0))
    return torch.stack(losses).sum() if losses else None


def attribution(model, x, rows, real, link_weight):
    gold, opens = torch.zeros(real.shape, dtype=torch.long), torch.zeros(real.shape, dtype=torch.long)
    for n, (doc, (i, j)) in enumerate(rows):
        gold[n, :j - i] = torch.tensor(doc.labels[i:j])
        opens[n, :j - i] = torch.tensor([int(k in doc.breaks) for k in range(i, j)])
    labels, links = model.attribution(x)
    total = int(real.sum())
    parts = [link_loss(model, links[n, :w[1] - w[0]], doc, w) for n, (doc, w) in enumerate(rows)]
    parts = [p for p in parts if p is not None]
    link = torch.stack(parts).sum() / total * 4 if parts else 0.0
    return {"crf": model.crf.loss(labels, gold, opens, real) / total, "link": link_weight * link}


def taught(model, x, rows):
    """Distance of the label scores from the teachers' (KL of each word's softmax, mean): Hinton et al. 2015, temperature 1."""
    labels, _ = model.attribution(x)
    found = [F.kl_div(F.log_softmax(labels[n, :j - i], -1), F.log_softmax(doc.taught[i:j], -1), reduction="sum", log_target=True)
             for n, (doc, (i, j)) in enumerate(rows)]
    return {"taught": torch.stack(found).sum() / sum(j - i for _, (i, j) in rows)}


def tokens_of(doc, window):
    """Tokens whose word stands in the window."""
    return [t for t, w in enumerate(doc.parse.words) if window[0] <= w < window[1]]


def syntax(model, x, rows):
    """Tags, features, arcs and relations of all tokens; factuality where there are votes. Heads outside the window are skipped."""
    width = x.shape[1]
    flat = x.reshape(-1, x.shape[2])
    at, tags, feats, heads, relations, sentences, facts = [], [], [], [], [], [], []
    for n, (doc, w) in enumerate(rows):
        inside = tokens_of(doc, w)
        base, where = len(at), {t: k for k, t in enumerate(inside)}
        p = doc.parse
        for t in inside:
            at.append(n * width + p.words[t] - w[0])
            tags.append(TAG_ID[p.tags[t]])
            feats.append([values.index(p.feats[t][f]) if p.feats[t].get(f) in values else 0 for f, values in FEATURE_VALUES.items()])
            head = p.heads[t]
            heads.append(-1 if head == -1 else base + where[head] if head in where else -2)
            relations.append(RELATION_ID.get(p.relations[t], RELATION_ID["dep"]))
            sentences.append(n * 100_000 + p.sentences[t])
            if t in p.factuality:
                facts.append((len(at) - 1, *p.factuality[t]))
    if not at:
        return {}
    v, tags, feats = flat[torch.tensor(at)], torch.tensor(tags), torch.tensor(feats)
    heads, relations, sentences = torch.tensor(heads), torch.tensor(relations), torch.tensor(sentences)
    scores = torch.split(model.tag(v), [len(TAGS), *(len(f) for f in FEATURE_VALUES.values())], 1)
    losses = {"tags": F.cross_entropy(scores[0], tags),
              "feats": sum(F.cross_entropy(s, feats[:, k]) for k, s in enumerate(scores[1:])) / len(FEATURE_VALUES)}
    dependent, head, bias, root = model.arcs(v)
    arcs = (dependent @ head.T + bias.T).masked_fill(sentences[:, None] != sentences[None], NEVER)
    arcs = torch.cat([arcs.masked_fill(torch.eye(len(at), dtype=torch.bool), NEVER), root], 1)
    known = heads != -2
    target = torch.where(heads == -1, len(at), heads)
    losses["arcs"] = F.cross_entropy(arcs[known], target[known])
    inner = heads >= 0
    a, b, plain = model.relations(v)
    k = len(RELATIONS)
    product = model.relation(a[inner] * b[heads[inner]]) + plain[inner, :k] + plain[heads[inner], k:]
    losses["relations"] = F.cross_entropy(product, relations[inner])
    if facts:
        k, value, weight = zip(*facts)
        guess = model.factuality(v[torch.tensor(k)])[:, 0]
        weight = torch.tensor(weight).clamp(min=0.2)
        losses["factuality"] = 0.5 * (weight * F.smooth_l1_loss(guess, torch.tensor(value), reduction="none")).sum() / weight.sum()
    return losses


def entities(model, x, rows):
    """Negative log of the total probability of the labels that the annotation allows."""
    scores = F.log_softmax(model.entity(x), -1)
    allowed = torch.zeros(scores.shape, dtype=torch.bool)
    for n, (doc, (i, j)) in enumerate(rows):
        for k in range(i, j):
            if doc.entities[k]:
                allowed[n, k - i, list(doc.entities[k])] = True
    known = allowed.any(-1)
    return {"entities": -torch.logsumexp(scores[known].masked_fill(~allowed[known], NEVER), -1).mean()}


def states(model, x, rows):
    """Which state of which kind of matter a word asserts; its kind only where it asserts one. Doubtful labels count half."""
    scores = model.state(x)
    found = []
    for n, (doc, (i, j)) in enumerate(rows):
        if doc.states is None:
            continue
        state, kind, weight = (torch.tensor(column) for column in zip(*doc.states[i:j]))
        one = scores[n, :j - i]
        parts = F.cross_entropy(one[:, :STATES], state, reduction="none") * weight
        told = state > 0
        parts[told] = parts[told] + weight[told] * F.cross_entropy(one[told, STATES:], kind[told], reduction="none")
        found.append(parts)
    return {"states": torch.cat(found).mean()} if found else {}


def matches(doc):
    """Pair features of all mentions of a text, by their head words: a sparse [W, W] made once."""
    if doc.matches is None:
        doc.matches = torch.zeros(len(doc.spans), len(doc.spans), dtype=torch.int8)
        for n, a in enumerate(doc.mentions):
            for b in doc.mentions[:n]:
                doc.matches[a.head, b.head] = mentions.match(doc, a, b)
    return doc.matches


def pair_scores(model, doc, found, q, k, first):
    """Scores [M, M + 1] of each mention's antecedents, the last column being somebody new. A pronoun may look 30 words ahead."""
    n = len(found)
    form = torch.tensor([mentions.FORMS.index(m.form) for m in found])
    gap = torch.arange(n)[:, None] - torch.arange(n)[None]
    steps = torch.where(gap < 0, len(mentions.STEPS) + 1, sum((gap > s).long() for s in mentions.STEPS))
    match = matches(doc)[torch.tensor([m.head for m in found])[:, None], torch.tensor([m.head for m in found])[None]]
    heads = torch.tensor([m.head for m in found])
    may = (gap > 0) | ((gap < 0) & (form[:, None] == 2) & (form[None] != 2) & (heads[None] - heads[:, None] <= 30))
    scores = q @ k.T + model.antecedent_match[form[:, None], form[None], match.long()] + model.antecedent_step[form[:, None], steps]
    return torch.cat([scores.masked_fill(~may, NEVER), first], 1)


def coreference(model, x, rows):
    """Mention heads and kinds, and the antecedents of each mention over all windows of ONE text, in order."""
    doc, width = rows[0][0], x.shape[1]
    place = {k: n * width + k - i for n, (_, (i, j)) in enumerate(rows) for k in range(i, j)}
    flat = x.reshape(-1, x.shape[2])
    words = sorted(place)
    kind = {m.head: mentions.KINDS.index(m.kind) for m in doc.mentions}
    losses = {"mentions": F.cross_entropy(model.mention(flat[torch.tensor([place[k] for k in words])]), torch.tensor([kind.get(k, 0) for k in words]))}
    found = [m for m in doc.mentions if m.head in place]
    if len(found) > 1:
        q, k, first = model.antecedents(flat[torch.tensor([place[m.head] for m in found])])
        scores = pair_scores(model, doc, found, q, k, first)
        right = torch.tensor([[m.chain is not None and m.chain == o.chain and m is not o for o in found] for m in found])
        right &= scores[:, :-1] > NEVER / 2
        right = torch.cat([right, ~right.any(1, keepdim=True)], 1)
        losses["antecedents"] = (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, NEVER), 1)).mean()
    return losses


def anaphors(model, x, rows):
    """A pronoun or description against the names it may mean and nobody; each of these is a mention of its kind."""
    losses, heads, kinds = [], [], []
    for n, (doc, (i, j)) in enumerate(rows):
        for word, form, kind, names in doc.anaphors or ():
            if not (i <= word < j and all(i <= a and b <= j for a, b, *_ in names)):
                continue
            at = torch.tensor([word - i] + [a - i for a, *_ in names])
            heads += [x[n, k] for k in at]
            kinds += [mentions.KINDS.index(k) for k in (kind, *(k for _, _, k, _ in names))]
            q, _, first = model.antecedents(x[n, at[:1]])
            _, k, _ = model.antecedents(x[n, at[1:]])
            between = [abs(word - a) // 4 + 1 if a < word else -1 for a, *_ in names]     # a mention every four words or so
            own = mentions.FORMS.index(form)
            scores = (q @ k.T)[0] + model.antecedent_match[own, 0, 0] + torch.stack([model.antecedent_step[own, mentions.step(g)] for g in between])
            scores = torch.cat([scores, first[0]])
            right = [k for k, (*_, yes) in enumerate(names) if yes] or [len(names)]
            losses.append(torch.logsumexp(scores, 0) - torch.logsumexp(scores[right], 0))
    if not losses:
        return {}
    return {"anaphors": torch.stack(losses).mean(), "kinds": 0.3 * F.cross_entropy(model.mention(torch.stack(heads)), torch.tensor(kinds))}


def texts_of(rows):
    """[(first row, after last)] of each text's windows."""
    starts = [n for n in range(len(rows)) if n == 0 or rows[n][0] is not rows[n - 1][0]]
    return list(zip(starts, starts[1:] + [len(rows)]))


def mean(found):
    return {key: sum(f[key] for f in found if key in f) / len(found) for key in {k for f in found for k in f}}


def losses(model, x, rows, real, config):
    """All that the first row's set is annotated with, {name: loss}."""
    doc, found = rows[0][0], {}
    if doc.labels is not None:
        found |= attribution(model, x, rows, real, config["link_weight"])
    if doc.taught is not None:
        found |= taught(model, x, rows)
    if doc.parse is not None:
        found |= syntax(model, x, rows)
    if doc.entities is not None:
        found |= entities(model, x, rows)
    if any(d.states for d, _ in rows):
        found |= states(model, x, rows)
    if doc.mentions is not None:
        found |= mean([coreference(model, x[a:b], rows[a:b]) for a, b in texts_of(rows)])
    if any(d.anaphors for d, _ in rows):
        found |= anaphors(model, x, rows)
    return found
