/** What deed a verb or noun tells, by the tables: alone, with its object, or through verbs that only carry one ("launched a raid"). */

import type { EventType } from "../../records/vocabulary.js";
import { countedHead, formsOf } from "../predicates/noun-phrase.js";
import { isNoun } from "../predicates/phrase-order.js";
import { MAX_DEPTH, type SentenceTree } from "../predicates/sentence-tree.js";
import { likelyObject } from "../predicates/word-order.js";
import { behind, clauseOf, lemmasOf } from "./complement.js";
import type { Construction, Meaning } from "./lexicon/construction.js";
import { constructionsOf, meaningOfNoun } from "./lexicon/index.js";
import { type Operator, operatorOf } from "./operators.js";
import { ended } from "./quadrants.js";

export interface Deed extends Meaning {
  /** The token of the verb or noun that tells it. */
  readonly n: number;
  /** The token of its object or of what stands for one. */
  readonly object: number | null;
  /** Whether the table asked for this object: it is told with the verb, and is no deed of its own. */
  readonly withObject: boolean;
  /** Whether a noun tells it without a verb that carries it; true of verbs. */
  readonly alone: boolean;
  readonly rule: "E1" | "E2" | "E3" | "E4";
}

/** Types whose verbs tell a deed only with an object: "seized the boat", not "seized up". */
const TRANSITIVE = new Set<EventType>(["ASSAULT", "COERCE", "SUPPORT", "REJECT", "AID", "ACCUSE", "SANCTION"]);
const ALONE = new Set(["strike back", "hit back", "exchange fire", "complain"]);
/** Words by which an attack is one in words. */
const IN_WORDS =
  /^(?:verbal|verbally|criticism|criticisms|remarks?|rhetoric|tweets?|twitter|television|tv|interview|editorial|speech|policy|policies|debate|uncouth|personal)$/;
const HELPING = new Set(["help", "assist", "support", "train"]);
const SENT = new Set(["send", "deploy", "contribute", "provide", "dispatch"]);

/** The object that a construction asks for; null where it asks for none and there is none, false where it is not there. */
function objectFor(tree: SentenceTree, n: number, { preposition, objects }: Construction, object: number | null): number | null | false {
  const all = preposition === null ? [object] : behind(tree, n, preposition);
  if (all.length === 0) return false;
  if (objects === null) return all[0] ?? null;
  const at = all.find((one) => one !== null && formsOf(tree, one).some((form) => objects.has(form)));
  if (at !== undefined) return at;
  // "found him guilty", "set it ablaze"
  return preposition === null && saidOfObject(tree, n).some((word) => objects.has(word)) ? object : false;
}

/** Adjectives behind a verb, up to the next verb or mark. */
function saidOfObject(tree: SentenceTree, n: number): string[] {
  const found: string[] = [];
  for (let at = n + 1; at < tree.tokens.length && !/^(?:VERB|AUX|PUNCT)$/.test(tree.token(at).tag); at++)
    if (tree.token(at).tag === "ADJ") found.push(tree.word(at));
  return found;
}

/** What else in the sentence decides: an attack may be one in words; forces that are sent to keep the peace, or to help, are aid. */
function inContext(tree: SentenceTree, n: number, { type, mode }: Meaning): Meaning {
  const says = (word: RegExp): boolean => tree.tokens.some((_, at) => word.test(tree.word(at)));
  if (type === "ASSAULT" && mode === null && /^(?:attack|assail|assault)$/.test(tree.lemma(n)) && says(IN_WORDS))
    return { type: "ACCUSE", mode: "disapprove" };
  if (type !== "MOBILIZE" || mode !== "troops") return { type, mode };
  const helps = tree.tokens.some(
    (_, at) =>
      at > n &&
      (/^peacekeep/.test(tree.word(at)) || (SENT.has(tree.lemma(n)) && HELPING.has(tree.lemma(at)) && tree.word(at - 1) === "to")),
  );
  return helps ? { type: "AID", mode: "peacekeeping" } : { type, mode };
}

/** By the tables alone. [E1] a verb; [E2] a verb with its object. */
export function tableDeed(tree: SentenceTree, n: number): Deed | null {
  let object: number | null | undefined;
  for (const lemma of lemmasOf(tree, n)) {
    for (const construction of constructionsOf(lemma)) {
      object = object === undefined ? likelyObject(tree, n) : object;
      const at = objectFor(tree, n, construction, object);
      if (at === false || (at === null && TRANSITIVE.has(construction.type) && !ALONE.has(lemma))) continue;
      const { type, mode } = inContext(tree, n, construction);
      const withObject = construction.objects !== null;
      return { type, mode, n, object: at, withObject, alone: true, rule: withObject ? "E2" : "E1" };
    }
  }
  return null;
}

/** [E3] An event noun, by its own table. */
export function nounDeed(tree: SentenceTree, at: number): Deed | null {
  const n = countedHead(tree, at);
  if (!isNoun(tree, n)) return null;
  for (const form of formsOf(tree, n)) {
    const meaning = meaningOfNoun(form);
    if (meaning) return { ...meaning, ...inContext(tree, n, meaning), n, object: null, withObject: false, rule: "E3" };
  }
  return null;
}

/** What a verb has to do with the deed that hangs on it. */
export const operatorAt = (tree: SentenceTree, n: number): Operator | null => {
  for (const lemma of lemmasOf(tree, n)) {
    const found = operatorOf(lemma);
    if (found) return found;
  }
  return null;
};

/** The deed that a verb or noun tells, itself or through what it carries or [E4] ends; null for none. */
export function deedAt(tree: SentenceTree, n: number, depth = 0): Deed | null {
  if (depth > MAX_DEPTH) return null;
  if (tree.token(n).tag !== "VERB" || isNoun(tree, n)) return nounDeed(tree, n);
  const own = tableDeed(tree, n);
  if (own) return own;
  const operator = operatorAt(tree, n);
  if (operator !== "carry" && operator !== "end" && operator !== "order") return null;
  const clause = clauseOf(tree, n);
  const object = likelyObject(tree, n);
  const carried = (object === null ? null : nounDeed(tree, object)) ?? (clause === null ? null : deedAt(tree, clause, depth + 1));
  if (!carried || operator !== "end") return carried;
  return { ...ended(carried), n, object: carried.n, withObject: true, alone: true, rule: "E4" };
}
