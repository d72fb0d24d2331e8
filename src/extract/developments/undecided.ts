/** What is said not to be decided yet, which is under review. */
import { objectOf, obliquesOf } from "../predicates/arguments.js";
import { followedBy, phraseHead } from "../predicates/phrase-order.js";
import type { Predicate } from "../predicates/predicate.js";
import { stateByNoun } from "./states/states.js";
import { complementOf, type Thing } from "./thing.js";
import { thingOf } from "./trigger.js";

const DECISION = new Set(["decision", "determination", "choice", "conclusion"]);

/** Verbs of deciding, with or without a decision as their object. */
export const DECIDING = /^(?:decide|determine|make|take|reach)$/;

/** "Has not decided", "not made a final determination", "yet to decide". */
export function isUndecided({ tree, n, lemma, object, negated }: Predicate): boolean {
  const decides = DECIDING.test(lemma) && (/^(?:decide|determine)$/.test(lemma) || (object !== null && DECISION.has(tree.lemma(object))));
  return decides && (negated || tree.under(n).some((c) => tree.word(c) === "yet") || (tree.up(n) >= 0 && tree.word(tree.up(n)) === "yet"));
}

/** What is yet to be decided: what the clause or phrase behind it is of. */
export function undecidedThing({ tree, n, object, obliques }: Predicate): Thing | null {
  const clause = tree.by(n, "ccomp", "xcomp", "advcl")[0];
  const on =
    obliques.find((o) => /^(?:on|about|over)$/.test(o.preposition))?.n ??
    (object === null ? undefined : obliquesOf(tree, object).find((o) => o.preposition === "on")?.n);
  return thingOf(tree, on ?? (clause === undefined ? null : objectOf(tree, clause)));
}

const DISCUSSING = new Set(["discuss", "debate", "explore", "negotiate"]);
const MAX_PARTNERS = 6; // words of "with Israel" and the like between

/** [DV78] "Is discussing with Peru the resumption of deliveries": a change that is talked over is not decided; what it is of. */
export function discussedThing({ tree, n, lemma, progressive, negated, tense, modality }: Predicate): Thing | null {
  if (!DISCUSSING.has(lemma) || !progressive || negated || tense !== "present" || modality !== "asserted") return null;
  let at = n + 1;
  if (tree.word(at) === "with") while (at <= n + MAX_PARTNERS && tree.tokens[at] && !/^(?:the|an?)$/.test(tree.word(at))) at++;
  const head = phraseHead(tree, at);
  if (head === null || !(tree.word(head) === "release" || stateByNoun(tree.lemma(head)) !== null)) return null;
  return thingOf(tree, complementOf(tree, head) ?? followedBy(tree, head)[0]?.n ?? null);
}
