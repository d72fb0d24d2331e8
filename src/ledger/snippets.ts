/** Snippets as both stores make them: words of a text with marks around the matches. */
import type { Snippet } from "./store.js";

/** Characters that no searchable text holds. */
export const MARKS = { open: "\u0001", close: "\u0002", cut: "\u0003" } as const;

/** Units of a text that stand for its snippet where no match is found in it. */
const BEGINNING = 160;

/** Finds the words of a marked snippet in the text they were taken from. */
export function placed(text: string, marked: string): Snippet {
  const words = marked.replaceAll(MARKS.cut, "");
  const plain = words.replaceAll(MARKS.open, "").replaceAll(MARKS.close, "");
  const start = plain.trim() === "" ? -1 : text.indexOf(plain);
  if (start < 0) return { span: [0, Math.min(text.length, BEGINNING)], matches: [] };
  const matches: [number, number][] = [];
  let at = start;
  let opened = start;
  for (const c of words) {
    if (c === MARKS.open) opened = at;
    else if (c === MARKS.close) {
      // words side by side are one match: one store marks each, the other all of a phrase
      const last = matches.at(-1);
      if (last && opened - last[1] === 1) last[1] = at;
      else matches.push([opened, at]);
    } else at += c.length;
  }
  const lead = plain.length - plain.trimStart().length;
  return { span: [start + lead, start + plain.trimEnd().length], matches };
}
