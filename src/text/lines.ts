/** [A12] Lines of a canonical text, with the marks that mail puts before the lines of an earlier letter: "> ", ">> ". */
import { type Span, trimmed } from "./span.js";

export interface Line {
  /** Its words, without marks and outer white space; null where it has nothing but marks. */
  readonly words: Span | null;
  /** Where its first visible character stands: the first mark, where it has marks. */
  readonly start: number;
  readonly end: number;
  /** How many marks it has. */
  readonly depth: number;
  /** Blank lines before it. */
  readonly blanks: number;
}

const MARKS = /^>(?:[ \t]?>)*/;

const beginsWithMark = (text: string, line: Line | undefined): boolean => line !== undefined && text[line.start] === ">";

function marked(text: string, line: Line): Line {
  const marks = MARKS.exec(text.slice(line.start, line.end))?.[0] ?? "";
  return { ...line, words: trimmed(text, line.start + marks.length, line.end), depth: marks.replace(/[^>]/g, "").length };
}

/**
 * Every line with something on it. A ">" is a mark of mail where the line above or below has one too, or all lines have; else it is a
 * character like another, as before the links of a page.
 */
export function linesOf(text: string): Line[] {
  const found: Line[] = [];
  let blanks = 0;
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const words = trimmed(text, from, to);
    if (words) found.push({ words, start: words[0], end: words[1], depth: 0, blanks });
    blanks = words ? 0 : blanks + 1;
    from = to + 1;
  }
  const all = found.every((line) => beginsWithMark(text, line));
  const inLetter = (n: number) =>
    all ||
    (found[n]?.blanks === 0 && beginsWithMark(text, found[n - 1])) ||
    (found[n + 1]?.blanks === 0 && beginsWithMark(text, found[n + 1]));
  return text.includes(">") ? found.map((line, n) => (beginsWithMark(text, line) && inLetter(n) ? marked(text, line) : line)) : found;
}

/** Lines between which no blank one stands. */
export function blankParted(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && line.blanks === 0) last.push(line);
    else found.push([line]);
  }
  return found;
}
