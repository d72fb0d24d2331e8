/** Words as a person types them, found in a text: white space, the style of quotation marks and how lines were broken do not count. Pure. */
import { paragraphs } from "./paragraphs.js";
import { ReadingText } from "./reading-text.js";
import { type Span, trimmed } from "./span.js";

/** Marks that stand for each other: what a keyboard has, what print has. */
const MARKS = [`"“”„‟«»″＂`, "'’‘‚‛′`´"] as const;

const unitPattern = (unit: string): string => {
  const marks = MARKS.find((m) => m.includes(unit));
  return marks ? `[${marks}]` : unit.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
};

const LETTER = "[\\p{L}\\p{N}]";

/** What finds the words wherever they stand whole; null where there are none. */
function patternOf(words: readonly string[], flags: string): RegExp | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const inner = words.map((word) => [...word].map(unitPattern).join("")).join("\\s+");
  const [start, end] = [new RegExp(`^${LETTER}`, "u").test(first), new RegExp(`${LETTER}$`, "u").test(last)];
  return new RegExp(`${start ? `(?<!${LETTER})` : ""}${inner}${end ? `(?!${LETTER})` : ""}`, `g${flags}`);
}

const wordsIn = (words: string): string[] => words.split(/\s+/u).filter(Boolean);

/** In the text as it is read: nobody types the hyphen at the end of a line, nor the mark at the start of the next. */
function placesWith(text: string, words: readonly string[], flags: string): Span[] {
  const pattern = patternOf(words, flags);
  if (!pattern) return [];
  const reading = ReadingText.ofPlainText(text);
  const inReading = [...reading.text.matchAll(pattern)].map((m): Span => reading.toCanonical([m.index, m.index + m[0].length]));
  // or as they were copied from it
  return inReading.length > 0 || reading.same ? inReading : [...text.matchAll(pattern)].map((m): Span => [m.index, m.index + m[0].length]);
}

/** Every place of the words in the text, in UTF-16 units; never a part of a longer word. */
export const occurrencesOf = (text: string, words: string): Span[] => placesWith(text, wordsIn(words), "u");

/** Lengths of a run of words that are tried. */
const TRIES = 12;

/** The place that is most like words which stand nowhere: in other letters, or with their beginning or end; null where none has two of them. */
export function nearestOccurrenceTo(text: string, words: string): Span | null {
  const all = wordsIn(words);
  const [other] = placesWith(text, all, "iu");
  if (other) return other;
  const step = Math.max(1, Math.ceil(all.length / TRIES));
  for (let count = all.length - 1; count >= 2; count -= step)
    for (const run of [all.slice(0, count), all.slice(-count)]) {
      const [found] = placesWith(text, run, "iu");
      if (found) return found;
    }
  return null;
}

/** The span in pieces that lie in one paragraph each, without white space at either end. */
export function piecesOf(text: string, [start, end]: Span): Span[] {
  if (!text.slice(start, end).includes("\n")) return [[start, end]];
  return paragraphs(text).flatMap(([from, to]) => {
    const piece = Math.max(from, start) < Math.min(to, end) ? trimmed(text, Math.max(from, start), Math.min(to, end)) : null;
    return piece ? [piece] : [];
  });
}

/** A span with some words of the text on either side, on one line: "… said that [the bridge] would stay …". */
export function inContext(text: string, [start, end]: Span, near = 40): string {
  const [from, to] = [Math.max(0, start - near), Math.min(text.length, end + near)];
  const before = from > 0 ? text.slice(from, start).replace(/^\S*\s/u, "") : text.slice(0, start);
  const after = to < text.length ? text.slice(end, to).replace(/\s\S*$/u, "") : text.slice(end);
  const words = `${from > 0 ? "… " : ""}${before}[${text.slice(start, end)}]${after}${to < text.length ? " …" : ""}`;
  return words.replace(/\s+/gu, " ").trim();
}
