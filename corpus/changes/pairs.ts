/**
 * Pairs of versions with what changed between them in meaning. `pairs.jsonl` has a line each: a report of `reports/`, the edits that make
 * the later version of it (each of words that stand there once), what is known of either, and the changes expected.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReportInput } from "../../src/intake/input.js";
import type { Change, ChangeKind } from "../../src/records/change.js";

interface ExpectedChange {
  readonly kind: ChangeKind;
  /** Words that the side has; a side that is not named may be anything. */
  readonly before?: string;
  readonly after?: string;
}

export interface VersionPair {
  readonly id: string;
  readonly report: string;
  readonly edits: readonly (readonly [words: string, instead: string])[];
  /** Columns at which the lines of the later version are broken by hand. */
  readonly wrap?: number;
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
  readonly expect: readonly ExpectedChange[];
}

// by their path from the project's root, where tests and evals run
const FOLDER = "corpus/changes";

export const versionPairs = (): VersionPair[] =>
  readFileSync(join(FOLDER, "pairs.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as VersionPair);

function wrapped(text: string, columns: number): string {
  const lines = text.split("\n").map((paragraph) => {
    const filled: string[] = [];
    for (const word of paragraph.split(" ")) {
      const last = filled.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= columns) filled[filled.length - 1] = `${last} ${word}`;
      else filled.push(word);
    }
    return filled.join("\n");
  });
  return lines.join("\n");
}

function edited(text: string, { id, edits, wrap }: VersionPair): string {
  let words = text;
  for (const [from, to] of edits) {
    if (words.split(from).length !== 2) throw new Error(`${id}: "${from}" does not stand in the report once`);
    words = words.replace(from, () => to);
  }
  return wrap === undefined ? words : wrapped(words, wrap);
}

/** Both versions of a pair, for the reader. */
export function inputsOf(pair: VersionPair): [ReportInput, ReportInput] {
  const html = existsSync(join(FOLDER, "reports", `${pair.report}.html`));
  const words = readFileSync(join(FOLDER, "reports", `${pair.report}.${html ? "html" : "txt"}`), "utf8");
  const input = (version: string, text: string, metadata: Record<string, unknown> = {}): ReportInput =>
    html ? { source: `${pair.id} ${version}`, html: text, metadata } : { source: `${pair.id} ${version}`, text, metadata };
  return [input("before", words, pair.before), input("after", edited(words, pair), pair.after)];
}

const has = (side: Change["before"], words: string | undefined): boolean => {
  if (words === undefined) return true;
  const quote = side?.quote.replace(/\s+/g, " ") ?? "";
  return quote !== "" && (quote.includes(words) || words.includes(quote));
};

export interface PairScore {
  readonly missed: readonly ExpectedChange[];
  readonly invented: readonly Change[];
}

/** What of a pair's changes was not found, and what was found that nobody expects. */
export function scorePair({ expect }: VersionPair, changes: readonly Change[]): PairScore {
  const fits = (one: Change, { kind, before, after }: ExpectedChange) => one.kind === kind && has(one.before, before) && has(one.after, after);
  return {
    missed: expect.filter((wanted) => !changes.some((one) => fits(one, wanted))),
    invented: changes.filter((one) => !expect.some((wanted) => fits(one, wanted))),
  };
}
