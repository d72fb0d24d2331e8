/** The verb with its helpers: when, whether it is over, whether it is done to its subject, whether it is said not to be. */
import type { SentenceTree } from "./sentence-tree.js";

export interface VerbGroup {
  /** "past" has what is over by the time of writing ("has banned" too), "future" what is to come; null without a finite verb. */
  readonly tense: "past" | "present" | "future" | null;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** "may", "could", "would", "should", … in lower case; null where there is none that leaves it open. */
  readonly modal: string | null;
}

const FUTURE = new Set(["will", "'ll", "shall", "wo", "gon"]);
const MODAL = new Set(["would", "'d", "may", "might", "could", "can", "ca", "should", "must", "ought", "need"]);
const NEGATION = new Set(["not", "n't", "never", "nor", "neither", "no"]);
const BE = new Set(["be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "get", "gets", "got", "getting"]);
const HAVE = new Set(["have", "has", "had", "having", "'ve", "'d"]);

/** "No fresh inquiry was opened", "neither house has passed it": the word before a subject's noun, wherever the parse hangs it. */
function isOfNone(tree: SentenceTree, subject: number): boolean {
  for (let at = subject - 1; at >= 0 && at >= subject - MAX_BETWEEN; at--) {
    if (/^(?:no|neither)$/.test(tree.word(at))) return true;
    if (/^none of(?: the| these| those| its| their| his| her)?$/.test(wordsFrom(tree, at, subject))) return true;
    if (!/^(?:ADJ|NOUN|PROPN|NUM|DET|ADP)$/.test(tree.token(at).tag)) return false;
  }
  return false;
}
const wordsFrom = (tree: SentenceTree, from: number, to: number): string =>
  Array.from({ length: to - from }, (_, k) => tree.word(from + k)).join(" ");

/** A negation hangs on the verb, on its helpers or on its subject: "did not", "no shipment was", "none of it", "had no part". */
function isNegated(tree: SentenceTree, n: number): boolean {
  // "promised not to fire": what is promised is not to be, the promise is
  const isOfInfinitive = (c: number): boolean => c > n && tree.word(c + 1) === "to";
  const own =
    isBehindNot(tree, n) ||
    tree.under(n).some((c) => NEGATION.has(tree.word(c)) && c < n + 4 && !isOfInfinitive(c) && tree.relation(c) !== "discourse") ||
    /^(?:not|never|n't)$/.test(tree.word(tree.word(n - 1) === "[" ? n - 2 : n - 1)) || // "we haven't [suspended them]"
    (n > 1 && tree.word(n - 1) === "to" && /^(?:not|never)$/.test(tree.word(n - 2)));
  const none = (o: number): boolean => tree.word(o) === "none" || tree.by(o, "det").some((d) => tree.word(d) === "no");
  if (own || tree.by(n, "obj").some(none)) return true;
  return tree.by(n, "nsubj").some((s) => {
    const words = [tree.word(s), ...tree.under(s).map((c) => (tree.relation(c) === "det" || c < s ? tree.word(c) : ""))];
    return words.some((w) => w === "no" || w === "none" || w === "nobody" || w === "nothing" || w === "neither") || isOfNone(tree, s);
  });
}

const BETWEEN = /^(?:ADV|PART)$/;
const MAX_BETWEEN = 4;

/** "Won't be sent": a "not" behind the first helper in the row right before a verb, wherever the parse hangs it. */
function isBehindNot(tree: SentenceTree, n: number): boolean {
  for (let at = n - 1; at > 0 && at >= n - MAX_BETWEEN && /^(?:AUX|ADV|PART)$/.test(tree.token(at).tag); at--)
    if (/^(?:not|n't|never)$/.test(tree.word(at))) return tree.token(at - 1).tag === "AUX" && tree.tokens[at + 1]?.tag === "AUX";
  return false;
}

/** Helpers by the parse; and those right before the verb, past adverbs and "not", which the parse may hang elsewhere. */
function helpersOf(tree: SentenceTree, n: number): number[] {
  const found = new Set(tree.by(n, "aux", "cop"));
  if (/^(?:VERB|AUX)$/.test(tree.token(n).tag))
    for (let at = n - 1; at >= 0 && at >= n - MAX_BETWEEN; at--) {
      const { tag } = tree.token(at);
      if (tag === "AUX") found.add(at);
      else if (!BETWEEN.test(tag) || tree.word(at) === "to") break;
    }
  return [...found].sort((a, b) => a - b);
}

/** Reads the helpers of the verb, adjective or noun that heads a clause. */
export function verbGroupOf(tree: SentenceTree, n: number): VerbGroup {
  const { features, tag } = tree.token(n);
  const words = helpersOf(tree, n).map((h) => tree.word(h));
  const to = tree.by(n, "mark").some((m) => tree.word(m) === "to");
  const isVerb = tag === "VERB" || tag === "AUX";
  const being = words.some((w) => BE.has(w));
  // "'s" and "'d" are "has" or "had" before a past participle that is nobody's passive
  const passive = tree.by(n, "nsubj:pass", "aux:pass").length > 0 || (isVerb && isBareParticiple(tree, n, words.length));
  const having =
    words.some((w) => HAVE.has(w)) || (!passive && features.VerbForm === "Part" && features.Tense === "Past" && words.includes("'s"));
  // "is to bring" is not; "is being shipped", "in the process of being shipped": going on, though the verb itself is a participle
  const progressive = words.includes("being") || (isVerb && /ing$/.test(tree.word(n)) && tree.word(n) !== tree.lemma(n) && being);
  const modal = words.find((w) => MODAL.has(w) && !(w === "'d" && having && features.VerbForm === "Part")) ?? null;
  const future = words.some((w) => FUTURE.has(w)) || goingTo(tree, n);
  return {
    tense: future
      ? "future"
      : tenseOf(words, {
          past: isVerb && isPastForm(tree, n),
          to,
          having,
          finite: features.VerbForm === "Fin",
          helped: words.some((w) => !NON_FINITE.has(w)),
          passive,
        }),
    perfect: having,
    progressive,
    passive,
    negated: isNegated(tree, n),
    modal: future ? null : modal,
  };
}

/** By its form where that tells, since the parse often errs: "refused" is over, "refuses" is not; of "put" and "cut" the parse tells. */
function isPastForm(tree: SentenceTree, n: number): boolean {
  const word = tree.word(n);
  const lemma = tree.lemma(n);
  if (word === lemma) return tree.token(n).features.Tense === "Past";
  return !word.endsWith("ing") && !(word.endsWith("s") && word.length > lemma.length);
}

/** "The bombs held up in May": a past participle on a noun, with no helper of its own. */
function isBareParticiple(tree: SentenceTree, n: number, helpers: number): boolean {
  const { features, relation } = tree.token(n);
  if (helpers > 0 || features.VerbForm !== "Part" || features.Tense !== "Past") return false;
  return /^(?:acl|amod|advcl)/.test(relation) && tree.by(n, "obj", "nsubj").length === 0;
}

const NON_FINITE = new Set(["be", "been", "being", "having", "getting"]);
const PAST_HELPERS = new Set(["was", "were", "had", "did", "got"]);

interface Form {
  readonly past: boolean;
  readonly to: boolean;
  readonly having: boolean;
  readonly finite: boolean;
  readonly helped: boolean;
  readonly passive: boolean;
}

function tenseOf(words: readonly string[], { past, to, having, finite, helped, passive }: Form): VerbGroup["tense"] {
  if (to) return having ? "past" : null;
  if (having || words.some((w) => PAST_HELPERS.has(w))) return "past";
  if (helped) return "present";
  if (past && (finite || passive)) return "past";
  return past ? "past" : finite ? "present" : null;
}

/** "Is going to ship": what hangs on "going" with "to". */
function goingTo(tree: SentenceTree, n: number): boolean {
  const up = tree.up(n);
  return up >= 0 && tree.word(up) === "going" && tree.relation(n) === "xcomp" && tree.by(n, "mark").some((m) => tree.word(m) === "to");
}
