/**
 * What a state is of: the noun that heads it, reached through counts and light nouns ("a series of raids", "billions of dollars of
 * weapons"), and the kind of matter that it names.
 */

import { isWhen } from "../predicates/dated.js";
import { countedHead } from "../predicates/noun-phrase.js";
import { followedBy, nounLemmaAt } from "../predicates/phrase-order.js";
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { kindOfThing, type MatterKind } from "./kinds/kinds.js";
import { stateByNoun } from "./states/states.js";

export interface Thing {
  /** Token of the noun that says what it is; of the pronoun or clause where there is no noun. */
  readonly n: number;
  /** Null for a noun that names no matter, and for a pronoun. */
  readonly kind: MatterKind | null;
}

/** A predicate, and what the state is of. */
export interface Told {
  readonly predicate: Predicate;
  readonly thing: Thing | null;
}

/** Words that stand for a noun before them: "2,000-pound ones". */
export const isOnes = (word: string): boolean => word === "ones";

/** Nouns that only count or portion what hangs on them. */
const PORTIONS = new Set(
  "number series dozen hundred thousand million billion lot set part portion half majority rest batch wave string range kind type form round pair couple amount total ton tonne barrel dollar euro pound share bulk worth flow start beginning end opening process delivery length stretch section group aspect element detail".split(
    " ",
  ),
);
const MAX_PORTIONS = 3;

const OF = /^(?:of|on)$/;
const ABOUT = /^(?:of|on|in|for|to|into|over)$/;

/** The preposition that stands nearest before a noun: a parse may hang two on one. */
function caseOf(tree: SentenceTree, n: number): string {
  const nearest = Math.max(-1, ...tree.by(n, "case").filter((c) => c < n));
  return nearest < 0 ? "" : tree.word(nearest);
}

/** Where what hangs on a noun goes, or whom it is for: no name there is what the noun is of ("the delivery to Peru"). */
const isPlaceOrParty = (tree: SentenceTree, n: number): boolean => tree.token(n).tag === "PROPN" && !OF.test(caseOf(tree, n));

/** What hangs on a noun with "of", "on", "to" …: the first that names a matter, else the first. */
export function complementOf(tree: SentenceTree, n: number): number | null {
  const behind = (c: number, preposition: RegExp): boolean => c > n && preposition.test(caseOf(tree, c));
  const all = tree.by(n, "nmod", "obj", "obl").filter((c) => behind(c, ABOUT) && !isPlaceOrParty(tree, c));
  // "a hold set by the ministry on the rockets": the parse may hang what it is on at the verb
  const up = tree.up(n);
  const beside =
    up < 0 || stateByNoun(tree.lemma(n)) === null
      ? []
      : tree.by(up, "obl", "nmod", "obj").filter((c) => behind(c, /^(?:on|of|in)$/) && !isWhen(tree, c));
  const close = [...all, ...beside].filter((c) => behind(c, OF));
  return (
    close.find((c) => kindOfThing(tree.lemma(c)) !== null) ??
    all.find((c) => kindOfThing(tree.lemma(c)) !== null) ??
    tree.by(n, "compound").find((c) => kindOfThing(tree.lemma(c)) !== null) ??
    all[0] ??
    close[0] ??
    (stateByNoun(tree.lemma(n)) === null ? null : rightBehind(tree, n))
  );
}

/** What stands right behind a noun with "of" or "on", a closing mark between: where the parse has hung it elsewhere. */
function rightBehind(tree: SentenceTree, n: number): number | null {
  const last = tree.tokens[n + 1] !== undefined && /^["”’]$/.test(tree.word(n + 1)) ? n + 1 : n;
  const [first] = followedBy(tree, last);
  return first !== undefined && /^(?:of|on|in)$/.test(first.preposition) && !isPlaceOrParty(tree, first.n) && !isWhen(tree, first.n)
    ? first.n
    : null;
}

/** "The larger ones": the last noun before that names a matter is what they are. */
export function nounBeforeOnes(tree: SentenceTree, n: number): number | null {
  for (let at = n - 1; at >= 0; at--) if (tree.token(at).tag === "NOUN" && kindOfThing(tree.lemma(at)) !== null) return at;
  return null;
}

function kindOfOnes(tree: SentenceTree, n: number): MatterKind | null {
  const at = isOnes(tree.word(n)) ? nounBeforeOnes(tree, n) : null;
  return at === null ? null : kindOfThing(tree.lemma(at));
}

const OF_GUNS = /^(?:tank|artillery|mortar|howitzer|gun|rifle|ammunition|cannon|\d+-?mm|mm|millimet(?:re|er))$/;
/** "1,200 rounds", "artillery rounds": no talks have so many. */
const areOfGuns = (tree: SentenceTree, n: number): boolean =>
  tree.lemma(n) === "round" &&
  tree
    .by(n, "nummod", "compound", "amod")
    .some((c) => /^\d[\d,]+$/.test(tree.word(c)) || OF_GUNS.test(tree.word(c)) || /^(?:hundreds?|thousands?)$/.test(tree.word(c)));

const WITHIN_LIST = /^(?:CCONJ|PUNCT|DET|ADJ|NOUN|PROPN|NUM|PRON|ADP|ADV)$/;
const APART = /^(?:rather|instead|than|not|no|nor|or|but|neither)$/;
/** What stands in one list with a noun, behind it, and is told with it: not "rather than the visit", "or the talks". */
export const listedBeside = (tree: SentenceTree, n: number): number[] =>
  tree
    .by(n, "conj")
    .filter(
      (c) =>
        c > n &&
        tree.token(c).tag === "NOUN" &&
        tree.tokens.slice(n + 1, c).every(({ tag }, k) => WITHIN_LIST.test(tag) && !APART.test(tree.word(n + 1 + k))),
    );

/** The thing that a token heads: past portions, and past nouns that name a state ("a pause on the shipment"). */
export function thingAt(tree: SentenceTree, n: number): Thing {
  // "two of the four simulators"
  let at = tree.token(n).tag === "NUM" ? countedHead(tree, n) : n;
  let moved = false;
  for (let steps = 0; steps < MAX_PORTIONS; steps++) {
    const lemma = tree.lemma(at);
    if (kindOfThing(lemma) !== null && !(PORTIONS.has(lemma) && complementOf(tree, at) !== null)) break;
    const own = PORTIONS.has(lemma) || stateByNoun(lemma) !== null ? complementOf(tree, at) : null;
    // "the bombs are in the process of being shipped": what is in it
    const next = own ?? (lemma === "process" && tree.by(at, "cop").length > 0 ? (tree.by(at, "nsubj").find((c) => c < at) ?? null) : null);
    if (next === null) break;
    // what is delivered is goods, whatever it is
    moved ||= kindOfThing(lemma) === "transfer";
    at = next;
  }
  const { tag } = tree.token(at);
  if (areOfGuns(tree, at)) return { n: at, kind: "transfer" };
  const own = tag === "NOUN" || tag === "PROPN" || tag === "VERB" || tag === "DET" ? kindOfThing(nounLemmaAt(tree, at)) : null;
  // "cash rate", "peace process", "gas deal": the noun before tells where the head does not
  const compound =
    own ??
    tree
      .by(at, "compound")
      .map((c) => kindOfThing(tree.lemma(c)))
      .find((k) => k !== null) ??
    null;
  return { n: at, kind: moved ? "transfer" : (compound ?? kindOfOnes(tree, at)) };
}
