/** Which words are those of whom somebody quotes: behind "as saying", or the clause before whoever quotes. */
import type { Span } from "../../text/span.js";
import type { Grammar } from "../grammar.js";

/** "As saying", "as having told". */
export const SAYING =
  "as\\s+(?:having\\s+(?:said|told|written|stated|warned)|(?:say|tell|writ|add|warn|claim|stat|declar|insist|argu|explain|predict|admit|not|suggest)ing)\\b";
const LEAST_WORDS = 8; // characters behind "as saying" that are words of somebody, and no rest of the sentence
export const SOUGHT_CHARACTERS = 220; // behind a cue

/** Pieces of contents behind an offset, and those before it. */
export const behind = (contents: readonly Span[], at: number): Span[] =>
  contents.flatMap(([a, b]): Span[] => (b - Math.max(a, at) > LEAST_WORDS ? [[Math.max(a, at), b]] : []));

const LEAST_CLAUSE = 8; // characters of a clause before "the agency quoted Novak as saying"

/** The words of a sentence before whoever quotes, up to the comma. */
export function clauseBefore(text: string, grammar: Grammar, at: number): Span | null {
  const n = grammar.sentenceAt(at);
  const start = n < 0 ? at : grammar.spanOf(n)[0];
  const m = /^(?<said>[^“”"]+),\s*$/u.exec(text.slice(start, at));
  return m?.groups?.said && m.groups.said.length >= LEAST_CLAUSE ? [start, start + m.groups.said.length] : null;
}
