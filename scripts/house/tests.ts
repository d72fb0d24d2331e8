/** Tests that always pass, or never run, say nothing: none is skipped, left alone, or without an assertion. */
import { lineAt, type SourceFile } from "./files.js";

const OFF = /\b(?:it|test|describe|suite)(?:\.\w+)*\.(skip|only|todo|skipIf|runIf)\b|\b(xit|xdescribe|fit|fdescribe)\(/g;
const TEST = /^(\s*)(?:it|test)(?:\.each\([\s\S]*?\))?\(\s*$|^(\s*)(?:it|test)(?:\.each|\()/gm;
const ASSERTION = /\bexpect\b|\bassert\b|\bcheck\(/;

/** The source of each test, from its call to the line that closes it at the same indent. */
function* tests(text: string): Generator<{ at: number; body: string }> {
  for (const match of text.matchAll(TEST)) {
    const indent = match[1] ?? match[2] ?? "";
    const rest = text.slice(match.index);
    const end = new RegExp(`\\n${indent}(?=\\S)[^\\n]*\\);\\n`).exec(rest);
    yield { at: match.index, body: rest.slice(0, end ? end.index + end[0].length : undefined) };
  }
}

/** @param quoted files whose own text holds such words as samples */
export function badTests(files: readonly SourceFile[], quoted: readonly string[] = []): string[] {
  const found: string[] = [];
  for (const { path, text } of files) {
    if (quoted.includes(path)) continue;
    for (const match of text.matchAll(OFF)) {
      found.push(`${path}:${lineAt(text, match.index)} has a test turned off or left alone (${match[1] ?? match[2]}): mend or delete it`);
    }
    for (const { at, body } of tests(text)) {
      if (!ASSERTION.test(body)) found.push(`${path}:${lineAt(text, at)} asserts nothing: add an expect() that can fail`);
    }
  }
  return found;
}
