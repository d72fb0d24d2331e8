/**
 * Who does what a verb or event noun tells, to what, and with which prepositions: by the parse, and through what shares its subject or
 * object with another (control, lists, participles, relative clauses, passives).
 */
import { MAX_DEPTH, type SentenceTree } from "./sentence-tree.js";
import { verbGroupOf } from "./verb-group.js";

export interface Oblique {
  /** In lower case; the words of one of several joined by spaces. */
  readonly preposition: string;
  readonly n: number;
}

const RELATIVE = new Set(["who", "which", "that", "whom", "whose"]);
/** Verbs whose object does what hangs on them: "urged Novak to leave". */
const OBJECT_CONTROL = new Set(
  "urge ask tell order instruct press advise invite encourage force allow permit require enable persuade help want expect compel direct oblige authorize authorise let make see have lead cause forbid".split(
    " ",
  ),
);

const isVerb = (tree: SentenceTree, n: number): boolean => /^(?:VERB|AUX)$/.test(tree.token(n).tag);

/** What a relative pronoun stands for: the noun that its clause hangs on. */
function antecedent(tree: SentenceTree, n: number): number {
  if (!RELATIVE.has(tree.word(n))) return n;
  for (let at = tree.up(n), steps = 0; at >= 0 && steps < MAX_DEPTH; at = tree.up(at), steps++)
    if (/^acl/.test(tree.relation(at)) && tree.up(at) < n) return tree.up(at);
  // the parse may hang the clause elsewhere: then it is the phrase right before, by its first noun ("a shipment of bombs, which")
  let at = n - 1;
  while (at >= 0 && tree.token(at).tag === "PUNCT") at--;
  if (at < 0 || at < n - 2 || !/^(?:NOUN|PROPN)$/.test(tree.token(at).tag)) return n;
  while (/^(?:nmod|compound|flat|conj)/.test(tree.relation(at)) && tree.up(at) >= 0 && tree.up(at) < at) at = tree.up(at);
  return at;
}

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM)$/;

/** Obliques of a verb, or what hangs on a noun with a preposition, whatever relation the parse gives to a noun that has one. */
export function obliquesOf(tree: SentenceTree, n: number): Oblique[] {
  const all = tree.by(n, "obl", "nmod", "xcomp", "obj", "iobj", "ccomp", "dep");
  return all.flatMap((c) => {
    if (!/^(?:obl|nmod)/.test(tree.relation(c)) && !NOMINAL.test(tree.token(c).tag)) return [];
    const words = tree.by(c, "case").map((k) => [k, ...tree.by(k, "fixed")].map((w) => tree.word(w)).join(" "));
    return words.length === 0 || words[0] === "'s" ? [] : [{ preposition: words.join(" "), n: c }];
  });
}

/** The token of who does it; null where the sentence does not say. */
export function subjectOf(tree: SentenceTree, n: number, depth = 0): number | null {
  if (depth > MAX_DEPTH) return null;
  if (!isVerb(tree, n)) return nounSubject(tree, n);
  const { passive } = verbGroupOf(tree, n);
  if (passive) return obliquesOf(tree, n).find((o) => o.preposition === "by")?.n ?? null;
  const own = tree.by(n, "nsubj").find((s) => tree.relation(s) === "nsubj" || tree.relation(s) === "nsubj:outer");
  if (own !== undefined) return antecedent(tree, own);
  return sharedSubject(tree, n, depth);
}

function sharedSubject(tree: SentenceTree, n: number, depth: number): number | null {
  const up = tree.up(n);
  if (up < 0) return null;
  const relation = tree.relation(n);
  if (/^acl/.test(relation)) return isVerb(tree, up) ? subjectOf(tree, up, depth + 1) : up;
  if (!/^(?:xcomp|conj|advcl|ccomp|parataxis)/.test(relation)) return null;
  if (!isVerb(tree, up)) return tree.by(up, "nsubj")[0] ?? null;
  if (/^xcomp/.test(relation) && OBJECT_CONTROL.has(tree.lemma(up))) {
    const object = objectOf(tree, up, depth + 1);
    if (object !== null) return object;
  }
  // "was told to leave": the passive subject of what controls it
  return verbGroupOf(tree, up).passive ? objectOf(tree, up, depth + 1) : subjectOf(tree, up, depth + 1);
}

/** The token of what it is done to; null where there is none. */
export function objectOf(tree: SentenceTree, n: number, depth = 0): number | null {
  if (depth > MAX_DEPTH) return null;
  if (!isVerb(tree, n)) return nounObject(tree, n);
  const { passive } = verbGroupOf(tree, n);
  if (passive) {
    const own =
      tree.by(n, "nsubj:pass")[0] ??
      tree.by(n, "nsubj")[0] ??
      // "a ban, which it had requested, was refused": the parse may call it the object
      tree.by(n, "obj").find((c) => c < n && tree.by(n, "aux:pass").some((a) => a > c));
    if (own !== undefined) return antecedent(tree, own);
    const up = tree.up(n);
    if (up < 0) return null;
    if (/^(?:acl|amod)/.test(tree.relation(n))) return up;
    if (/^conj/.test(tree.relation(n)) && isVerb(tree, up)) return objectOf(tree, up, depth + 1);
    if (/^(?:xcomp|advcl)/.test(tree.relation(n)))
      return isVerb(tree, up)
        ? verbGroupOf(tree, up).passive
          ? objectOf(tree, up, depth + 1)
          : subjectOf(tree, up, depth + 1)
        : (tree.by(up, "nsubj")[0] ?? null);
    return null;
  }
  const own = nounBehind(tree, n);
  if (own !== undefined) return antecedent(tree, own);
  // "the bombs that it held": nothing stands for what the clause hangs on
  const up = tree.up(n);
  if (
    up >= 0 &&
    /^acl:relcl/.test(tree.relation(n)) &&
    tree.by(n, "nsubj").every((s) => !RELATIVE.has(tree.word(s))) &&
    tree.by(n, "nsubj").length > 0
  )
    return up;
  if (up >= 0 && /^conj/.test(tree.relation(n)) && isVerb(tree, up) && tree.by(n, "ccomp", "xcomp", "obl").length === 0)
    return sharedObject(tree, n, up);
  return null;
}

/** Relations that the parse gives to an object, or to what it takes for a clause or a phrase though no preposition stands before it. */
const OBJECT_RELATIONS = /^(?:iobj|xcomp|ccomp|obl$|dep|nmod$)/;

/** The object: a bare noun behind the verb, by the parse, or as the next words have it. */
function nounBehind(tree: SentenceTree, n: number): number | undefined {
  const bare = (c: number) => tree.by(c, "case", "mark", "cop").length === 0;
  // before an active verb only a pronoun is its object ("which it held"), and only where none stands behind it
  const objects = tree.by(n, "obj").filter((c) => tree.by(c, "case").length === 0);
  const object = objects.find((c) => c > n) ?? objects.find((c) => /^(?:PRON|DET)$/.test(tree.token(c).tag));
  return (
    object ??
    tree.under(n).find((c) => c > n && OBJECT_RELATIONS.test(tree.relation(c)) && isNominal(tree, c) && bare(c)) ??
    phraseBehind(tree, n)
  );
}

/** A noun, whatever the parse calls it behind an article: "put a hold on". */
const isNominal = (tree: SentenceTree, n: number): boolean =>
  NOMINAL.test(tree.token(n).tag) || (n > 0 && tree.token(n).tag === "VERB" && /^(?:a|an|the)$/.test(tree.word(n - 1)));

const BEFORE_NOUN = /^(?:DET|ADJ|NUM|NOUN|PROPN)$/;
const DAY = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/;
const MAX_PHRASE = 9;

/** "Canceled on Tuesday the registrations": the noun that ends the words behind a verb, past a day, where the parse has lost its object. */
function phraseBehind(tree: SentenceTree, n: number): number | undefined {
  if (tree.by(n, "ccomp", "xcomp").length > 0) return undefined;
  let at = n + 1;
  if (tree.word(n + 1 < tree.tokens.length ? n + 1 : n) === "on" && at + 1 < tree.tokens.length && DAY.test(tree.word(at + 1))) at += 2;
  if (at >= tree.tokens.length || !/^(?:DET|NUM|ADJ)$/.test(tree.token(at).tag)) return undefined;
  let last: number | undefined;
  for (let c = at; c < tree.tokens.length && c < at + MAX_PHRASE && BEFORE_NOUN.test(tree.token(c).tag); c++)
    if (/^(?:NOUN|PROPN)$/.test(tree.token(c).tag)) last = c;
  return last;
}

/** "Seized and destroyed the boats": the first of a list has no object of its own where the last has one. */
function sharedObject(tree: SentenceTree, n: number, up: number): number | null {
  const first = tree.by(up, "obj")[0];
  return first !== undefined && first > n ? first : null;
}

/** "The government's delivery", "a raid by police". */
function nounSubject(tree: SentenceTree, n: number): number | null {
  const by = obliquesOf(tree, n).find((o) => o.preposition === "by");
  return by?.n ?? tree.by(n, "nmod:poss")[0] ?? null;
}

/** "The delivery of bombs", "arms shipments". */
function nounObject(tree: SentenceTree, n: number): number | null {
  const of = obliquesOf(tree, n).find((o) => o.preposition === "of");
  return of?.n ?? tree.by(n, "compound")[0] ?? null;
}
