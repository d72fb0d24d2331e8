/** [DV25] A state that is said to go on ("is still paused", "talks continue"): the word that says so, and which dates tell when it began. */
import { isContinuation } from "../../lexicon/continuation.js";
import type { Span } from "../../text/span.js";
import type { Predicate } from "../predicates/predicate.js";
import type { State } from "./states/states.js";

/** States that last, one that came to its end among them ("remained shut"). What was done or called off does not go on. */
const LASTING: ReadonlySet<State> = new Set(["paused", "delayed", "under-review", "under-way", "ended"]);

/** The word that says that a state goes on: the predicate's own, an adverb of it, or the verb that it completes. */
export function continuationOf({ tree, n }: Predicate, state: State): Span | null {
  if (!LASTING.has(state)) return null;
  const above = /^(?:xcomp|ccomp)/.test(tree.relation(n)) ? [tree.up(n)] : [];
  const found = [n, ...tree.by(n, "advmod", "amod", "aux", "cop"), ...above].find((at) => isContinuation(tree.word(at)));
  return found === undefined ? null : tree.token(found).span;
}

const BEGINNING = /\b(?:since|from)(?:\s+(?:early|mid|late|at least|about|around))?\s*$/i;

/** Whether a date is one from which on something was so, by the word before it. */
export const isBeginning = (text: string, [start]: Span): boolean => BEGINNING.test(text.slice(Math.max(0, start - 30), start));
