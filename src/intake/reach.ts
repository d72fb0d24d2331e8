/** How far one report is read: a text without an end would keep a machine busy for hours, and fill its memory. */
import type { Note } from "../records/document.js";
import { type Span, trimmed } from "../text/span.js";

/**
 * Words and marks: the longest pieces in magazines have 30,000, a common novel 100,000; what is longer is an archive, or no report. Some
 * two CPU minutes of the network's work. Characters are counted beside them, since a word may be of any length; in prose there are five
 * to each.
 *
 * Such a text is read in part, with a note, and not refused: whoever has an archive in one file gets what its first part says, all of the
 * text is kept, and the note has the place from which on it was not read, so nothing is left out in silence. An error would give nothing.
 */
export const MOST_WORDS = 200_000;
export const MOST_CHARACTERS = 1_500_000;

/** A run of word characters, or one other visible character: each costs the network a step at least. */
const WORD = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu;

/** Offset at which the words or characters that are read of one report are used up, or the text ends; white space before it is free. */
function usedUp(text: string, start: number): number {
  const most = Math.min(text.length, start + MOST_CHARACTERS);
  if (most - start <= MOST_WORDS) return most;
  WORD.lastIndex = start;
  for (let n = 0; n < MOST_WORDS; n++) if (!WORD.test(text) || WORD.lastIndex > most) return most;
  return WORD.lastIndex;
}

/**
 * The end of a text that is longer than what is read of one report; null where there is none. It begins with a line, unless that line
 * has more than half of what is read.
 */
export function unreadRest(text: string): Span | null {
  const start = Math.max(0, text.search(/\S/));
  const end = usedUp(text, start);
  if (end === text.length) return null;
  const line = text.lastIndexOf("\n", end) + 1;
  const insidePair = (text.charCodeAt(end) & 0xfc00) === 0xdc00;
  return trimmed(text, line - start > (end - start) / 2 ? line : insidePair ? end - 1 : end, text.length);
}

/** Says from where a text was left unread: what was read is worth having, and nothing is left out without a word. */
export const restNote = (rest: Span): Note => ({
  code: "read-in-part",
  span: [...rest],
  message: `of one report ${MOST_WORDS.toLocaleString("en")} words and marks or ${MOST_CHARACTERS.toLocaleString("en")} characters are read; the ${(rest[1] - rest[0]).toLocaleString("en")} characters from here on were not; split the report to have them read`,
});
