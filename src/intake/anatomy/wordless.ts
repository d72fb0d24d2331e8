/**
 * [A10] Rules of dashes, tables of figures, rows of initials or signs: a long run in which nothing like a word stands says nothing that
 * could be anybody's statement. The network would take a step for each mark, five times what prose of that length costs.
 */
import type { Note } from "../../records/document.js";
import { matches } from "../../text/matches.js";
import type { Span } from "../../text/span.js";

/** A run of word characters with decimals, or one other visible character, as the network takes them; but letters that signs join are one. */
const WORD = /[\p{L}\p{N}_]+(?:\p{M}{1,2}[\p{L}\p{N}_]+)*(?:[.,]\p{Nd}+)*|[^\p{L}\p{N}_\s]/gu;
const LETTERS = /\p{L}\p{M}*\p{L}/u;

/** Marks, numbers and single letters in a row: a thousand news texts had fewer than 20. */
const LONGEST = 50;
/** Marks at either end of a run that are left with the words beside them: "…”)". */
const BESIDE = 3;

/** Runs without a word over stretches of a text, in text order; a run may go on from one stretch to the next. */
export function wordless(text: string, stretches: readonly Span[]): Span[] {
  const found: Span[] = [];
  let run: { readonly span: Span; readonly stretch: number }[] = [];
  let behind = -1; // the stretch of the last word
  /** @param ahead the stretch of the word that follows */
  const close = (ahead: number) => {
    if (run.length > LONGEST) {
      const from = run.find(({ stretch }, n) => n >= BESIDE || stretch !== behind);
      const to = run.findLast(({ stretch }, n) => n < run.length - BESIDE || stretch !== ahead);
      if (from && to) found.push([from.span[0], to.span[1]]);
    }
    if (run.length > 0) run = [];
    behind = ahead;
  };
  stretches.forEach(([start, end], stretch) => {
    for (const { 0: word, index } of matches(text.slice(start, end), WORD)) {
      if (LETTERS.test(word)) close(stretch);
      else run.push({ span: [start + index, start + index + word.length], stretch });
    }
  });
  close(-1);
  return found;
}

export const wordlessNote = (run: Span): Note => ({
  code: "no-words",
  span: [...run],
  message: "marks, numbers or single letters in a row without a word; left unread",
});
