/** Every rule of docs/rules.md is quoted where it is tried: in a test's name as [S12], in a corpus case's why.md, or among a case's `rules`. */
import type { SourceFile } from "./files.js";

/** Rules that no test and no case is about yet. One that has got one must leave. */
export const UNTRIED: readonly string[] = [];

/** "[K1–K8]" and "[P8, P9]". */
const QUOTED = /\[([A-Z]\d+(?:[–,]\s?[A-Z]\d+)*)\]/g;
const ROW = /^\s*\["([A-Z]\d{1,2})",/g;
const COMMENT = /^\s*(?:\/\/|\/?\*)/;
const WORD = /(?<![\w-])[A-Z]\d{1,2}(?![\w-])/g;

function* between(list: string): Generator<string> {
  for (const part of list.split(/,\s?/)) {
    const [first, last] = part.split("–") as [string, string | undefined];
    const letter = first.slice(0, 1);
    for (let n = Number(first.slice(1)); n <= Number((last ?? first).slice(1)); n++) yield `${letter}${n}`;
  }
}

/**
 * @param page docs/rules.md @param tests sources of the tests
 * @param cases why.md of the corpus, and its lines of JSON
 * @returns the rules that nothing is about
 */
export function untried(page: string, tests: readonly SourceFile[], cases: readonly SourceFile[]): string[] {
  const lines = tests.flatMap(({ text }) => text.split("\n")).filter((line) => !COMMENT.test(line));
  const tried = new Set([
    ...lines.flatMap((line) => [...line.matchAll(QUOTED)].flatMap((m) => [...between(m[1] as string)])),
    // rows of a table that names its tests by its first column
    ...lines.flatMap((line) => [...line.matchAll(ROW)].map((m) => m[1] as string)),
    ...cases.flatMap(({ text }) => text.match(WORD) ?? []),
  ]);
  return [...page.matchAll(/\*\*([A-Z]\d+)\*\*/g)].map((m) => m[1] as string).filter((id) => !tried.has(id));
}
