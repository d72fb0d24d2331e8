/**
 * [S8] A statement of the headline, standfirst, caption or a summary point that the body makes again: most of its
 * telling words stand in one body statement. It is shown and counted once, with the body's.
 */
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import type { Part } from "../../records/vocabulary.js";
import { lastStartingAt, type Span, wordsOf } from "../../text/span.js";

const COMMON_SHARE = 0.6; // of the short statement's telling words, that must stand in the body's
const LEAST_WORDS = 2; // telling words that a statement must have to be looked for

/** Words that tell nothing of what is said. */
const STOP_WORDS = new Set(
  "the a an of in on at to for from by with and or but as is are was were be been being has have had will would could should may might must can do does did not no that this these those it its he she they his her their we our you your i my who which what when where how than then so over after before into about up out new says said say".split(
    " ",
  ),
);

/** A crude stem: enough to let "supplies" meet "supply". */
const stem = (word: string): string => word.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|ed|es|s)$/, "");

/** The stems of the words that tell what is said. */
const tellingStems = (words: string): Set<string> =>
  new Set((words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => !STOP_WORDS.has(w) && w.length > 1).map(stem));

/** A statement's words and what stands for it. */
export interface StatementWords<T> {
  readonly id: T;
  readonly words: string;
}

/** Statements of the body, looked up by their telling words: what has no word in common costs nothing. */
export class BodyStatements<T> {
  readonly #ids: readonly T[];
  readonly #having = new Map<string, number[]>();

  constructor(body: readonly StatementWords<T>[]) {
    this.#ids = body.map(({ id }) => id);
    body.forEach(({ words }, n) => {
      for (const word of tellingStems(words)) this.#having.get(word)?.push(n) ?? this.#having.set(word, [n]);
    });
  }

  /** The statement that says what `short` says, the likeliest first in text order; null where none does. */
  repeating(short: string): T | null {
    const wanted = tellingStems(short);
    if (wanted.size < LEAST_WORDS) return null;
    const counts = new Map<number, number>();
    for (const word of wanted) for (const n of this.#having.get(word) ?? []) counts.set(n, (counts.get(n) ?? 0) + 1);
    let best: number | null = null;
    let top = COMMON_SHARE;
    for (const [n, count] of counts) {
      const share = count / wanted.size;
      if (share > top || (share === top && (best === null || n < best))) [best, top] = [n, share];
    }
    return best === null ? null : (this.#ids[best] as T);
  }
}

const REPEATING: readonly Part[] = ["headline", "standfirst", "caption", "summary-point", "block-quote"];

/** The part of the report that an offset lies in: the innermost. */
function partAt(report: Report, at: number): Part | null {
  let n = lastStartingAt(report.anatomy, at, (a) => a.span[0]);
  while (n >= 0 && (report.anatomy[n]?.span[1] as number) <= at) n--;
  return report.anatomy[n]?.part ?? null;
}

/** Whether something lies in a part that says shortly what the body says at length. */
const inShort = (report: Report, at: number): boolean => REPEATING.includes(partAt(report, at) as Part);

const contentWords = (text: string, s: Statement): string => s.content.map((c) => wordsOf(text, c)).join(" ");

/** Marks what headline, standfirst, caption and summary points say that the body says again. */
export function markRepeats(report: Report, statements: readonly Statement[]): Statement[] {
  const { text } = report;
  // a block quotation that the body introduces is the body's own
  const shortly = (s: Statement): boolean => inShort(report, (s.content[0] as Span)[0]) && (!s.cue[0] || inShort(report, s.cue[0][0]));
  const short = new Set(statements.filter(shortly).map((s) => s.id));
  const said = statements.filter((s) => !short.has(s.id) && s.within === null);
  const body = new BodyStatements(said.map((s) => ({ id: s.id, words: contentWords(text, s) })));
  return statements.map((s) => (short.has(s.id) ? { ...s, repeats: body.repeating(contentWords(text, s)) } : s));
}
