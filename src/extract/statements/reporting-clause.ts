/** The reporting clause of an attribution: its sentence without what is said, so that patterns see only the report's own words. */
import { matches } from "../../text/matches.js";
import type { Span } from "../../text/span.js";

/** Stands for each character of a content; no pattern takes it for a letter, space or stop. */
export const MASK = "¦";

export interface ReportingClause {
  /** The sentence, contents masked; offsets from `start` hold. */
  readonly words: string;
  readonly start: number;
  /** The cue, in offsets of the text. */
  readonly cue: Span;
}

/** @param hidden contents of attributions, but for those that hold the cue */
export function reportingClause(text: string, [start, end]: Span, cue: Span, hidden: readonly Span[]): ReportingClause {
  const pieces: string[] = [];
  let at = start;
  for (const [from, to] of hidden) {
    const [a, b] = [Math.max(from, at), Math.min(to, end)];
    if (a >= b) continue;
    pieces.push(text.slice(at, a), MASK.repeat(b - a));
    at = b;
  }
  pieces.push(text.slice(at, end));
  return { words: pieces.join(""), start, cue };
}

/** Characters between two spans; 0 where they touch or overlap. */
export const distance = (a: Span, b: Span): number => Math.max(0, Math.max(a[0], b[0]) - Math.min(a[1], b[1]));

/** Matches of a global pattern in the clause, the nearest to the cue first, as spans of the text. */
export function matchesNearestFirst(clause: ReportingClause, pattern: RegExp): { span: Span }[] {
  return [...matches(clause.words, pattern)]
    .map((m) => ({ span: [clause.start + m.index, clause.start + m.index + m[0].length] as Span }))
    .sort((a, b) => distance(a.span, clause.cue) - distance(b.span, clause.cue));
}
