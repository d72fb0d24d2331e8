/**
 * [A15] UTF-8 that was read as windows-1252 and written as UTF-8 once more: "ZoÃ« Novak", "â€œWe have no money,â€". Undone where that is
 * certain: where all that is not ASCII in the text reads so, or where a place can be nothing else.
 */
import type { Note } from "../records/document.js";

/** Characters of windows-1252 for the bytes 0x80–0x9F; where it has none, the control characters that stand for them. */
const HIGH = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];
const BYTES = new Map(HIGH.map((character, n) => [character, 0x80 + n]));
const NEXT = `[${HIGH.join("")}\\u0080-\\u00bf]`;
/** The bytes of one character; "â€" alone was ”, or a hyphen within a word, whose last byte stands for no character and gets lost. */
const SEQUENCES = new RegExp(`[ð-ô]${NEXT}{3}|[à-ï]${NEXT}{2}|[Â-ß]${NEXT}|â€(?:\\ufffd|(?!${NEXT}))`, "g");
/** Letters, marks, signs and pictures, and what stands for bytes of a text that was encoded three times; not those of phonetics: CAFÉ’ would be one. */
const LIKELY = /^(?![\u0250-\u02af])[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Cf}\p{Zs}\u0080-\u009f]$/u;
/** Signs behind a capital with an accent that are never found there; marks of quotation are: CAFÉ”. */
const SIGN_BEHIND = /^(?:Â[\u00a0-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|Ã[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf])$/;
const MARK_BEHIND = /[“”‘’‚„‹›»«…–—]$/;
const SMALL = /^\p{Ll}$/u;
/** What no text has of its own, and was left. */
const LEFT = /â€|[ÃÂ][\u0080-\u009f]|Ã[\u00a1-\u00bf‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]|Â(?=[ \u00a0-\u00bf]|$)/;
/** Characters of a text that reads so as a whole, where none of them is certain by itself. */
const ENOUGH = 3;
/** Times that a text may have been encoded once more. */
const MOST_TIMES = 3;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The character whose bytes a sequence is; null where it is none, or none that is likely. */
function characterOf(text: string, at: number, sequence: string): string | null {
  if (/^â€\ufffd?$/.test(sequence)) return within(text, at, sequence) ? "\u2010" : "”";
  try {
    const found = utf8.decode(Uint8Array.from([...sequence], (one) => BYTES.get(one) ?? one.charCodeAt(0)));
    return LIKELY.test(found) ? found : null;
  } catch {
    return null;
  }
}

const smallBefore = (text: string, at: number): boolean => SMALL.test(text.slice(Math.max(0, at - 1), at));
const smallAfter = (text: string, at: number, sequence: string): boolean =>
  SMALL.test(text.slice(at + sequence.length, at + sequence.length + 1));
const within = (text: string, at: number, sequence: string): boolean =>
  smallBefore(text, at) && /[a-z]/.test(text[at + sequence.length] ?? "");

/** Beginnings of marks and signs (“ € ™), and of pictures. */
const SURE = /^(?:â(?:€|‚¬|„¢)|ð)/;

/** Whether a sequence can be nothing but bytes by itself, or since it begins with a capital within a word written small. */
const isPlain = (text: string, at: number, sequence: string): boolean =>
  SURE.test(sequence) ||
  SIGN_BEHIND.test(sequence) ||
  (/^[Â-Þ]/.test(sequence) && (smallBefore(text, at) || (!MARK_BEHIND.test(sequence) && smallAfter(text, at, sequence))));

interface Undone {
  readonly text: string;
  /** Characters that were put right. */
  readonly count: number;
}

function undoneOnce(text: string): Undone | null {
  const found = [...text.matchAll(SEQUENCES)].map(({ 0: sequence, index }) => {
    const character = characterOf(text, index, sequence);
    return { sequence, character, index, plain: character !== null && isPlain(text, index, sequence) };
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  const whole = found.every(({ character }) => character !== null) && /^[\u0000-\u007f]*$/.test(text.replace(SEQUENCES, ""));
  if (!found.some(({ plain }) => plain) && !(whole && found.length >= ENOUGH)) return null;
  let [mended, end, count] = ["", 0, 0];
  for (const { sequence, character, index, plain } of found) {
    if (character === null || !(whole || plain)) continue;
    mended += text.slice(end, index) + character;
    end = index + sequence.length;
    count++;
  }
  return { text: mended + text.slice(end), count };
}

/** The text as it was before it was encoded twice; null where it was not, or nothing is certain. */
export function undoubled(text: string): Undone | null {
  if (!/[Â-ô]/.test(text)) return null;
  const first = undoneOnce(text);
  let found = first;
  for (let n = 1; found && n < MOST_TIMES; n++) {
    const more = undoneOnce(found.text);
    if (!more) break;
    found = more;
  }
  return first && found && { text: found.text, count: first.count };
}

const ENCODED_TWICE = "encoded twice (UTF-8 read as windows-1252)";

/** Says what was put right: offsets are those of the text as it is then. */
export const undoneNote = ({ count }: Undone): Note => ({
  code: "encoding-undone",
  span: null,
  message: `${count === 1 ? "1 character was" : `${count} characters were`} ${ENCODED_TWICE}, and put right: offsets count in the text as it is now`,
});

/** Says that a text has such characters still, and where the first stand. */
export function leftDoubleNote(text: string): Note | null {
  const left = LEFT.exec(text);
  if (!left) return null;
  const span: Note["span"] = [left.index, left.index + left[0].trimEnd().length];
  return {
    code: "encoding-damaged",
    span,
    message: `“${left[0]}” is as of a text that was ${ENCODED_TWICE}; what it was is not certain, so it is left`,
  };
}
