/** What is said not to be decided yet, which is under review. */
import { objectOf, obliquesOf } from "../predicates/arguments.js";
import type { Predicate } from "../predicates/predicate.js";
import type { Thing } from "./thing.js";
import { thingOf } from "./trigger.js";

const DECISION = new Set(["decision", "determination", "choice", "conclusion"]);

/** "Has not decided", "not made a final determination", "yet to decide". */
export function isUndecided({ tree, n, lemma, object, negated }: Predicate): boolean {
  const decides =
    /^(?:decide|determine)$/.test(lemma) || (/^(?:make|take|reach)$/.test(lemma) && object !== null && DECISION.has(tree.lemma(object)));
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
