/**
 * [S8] A statement of the headline, standfirst, caption or a summary point that the body makes again: most of its
 * telling words stand in one body statement. It is shown and counted once, with the body's.
 */
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import type { Part } from "../../records/vocabulary.js";
import { lastStartingAt, type Span, wordsOf } from "../../text/span.js";

const ENOUGH = 0.6; // share of the short statement's telling words
const LEAST = 2;

const PLAIN = new Set(
  "the a an of in on at to for from by with and or but as is are was were be been being has have had will would could should may might must can do does did not no that this these those it its he she they his her their we our you your i my who which what when where how than then so over after before into about up out new says said say".split(
    " ",
  ),
);

/** A crude stem: enough to let "supplies" meet "supply". */
const stem = (word: string): string => word.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|ed|es|s)$/, "");

const telling = (words: string): Set<string> =>
  new Set((words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => !PLAIN.has(w) && w.length > 1).map(stem));

export interface Said<T> {
  readonly id: T;
  readonly words: string;
}

/** The body statement that says what `short` says, the likeliest first in text order; null where none does. */
export function repeatedBy<T>(short: string, body: readonly Said<T>[]): T | null {
  const wanted = telling(short);
  if (wanted.size < LEAST) return null;
  let best: T | null = null;
  let top = ENOUGH;
  for (const { id, words } of body) {
    const have = telling(words);
    const share = [...wanted].filter((w) => have.has(w)).length / wanted.size;
    if (share > top || (share === top && best === null)) [best, top] = [id, share];
  }
  return best;
}

const REPEATING: readonly Part[] = ["headline", "standfirst", "caption", "summary-point", "block-quote"];

/** The part of the report that an offset lies in: the innermost. */
function partAt(report: Report, at: number): Part | null {
  let n = lastStartingAt(report.anatomy, at, (a) => a.span[0]);
  while (n >= 0 && (report.anatomy[n]?.span[1] as number) <= at) n--;
  return report.anatomy[n]?.part ?? null;
}

/** Whether something lies in a part that says shortly what the body says at length. */
export const inShort = (report: Report, at: number): boolean => REPEATING.includes(partAt(report, at) as Part);

const contentWords = (text: string, s: Statement): string => s.content.map((c) => wordsOf(text, c)).join(" ");

/** Marks what headline, standfirst, caption and summary points say that the body says again. */
export function withRepeats(report: Report, statements: readonly Statement[]): Statement[] {
  const { text } = report;
  const short = new Set(statements.filter((s) => inShort(report, (s.content[0] as Span)[0])).map((s) => s.id));
  const body = statements.filter((s) => !short.has(s.id) && s.within === null).map((s) => ({ id: s.id, words: contentWords(text, s) }));
  return statements.map((s) => (short.has(s.id) ? { ...s, repeats: repeatedBy(contentWords(text, s), body) } : s));
}
