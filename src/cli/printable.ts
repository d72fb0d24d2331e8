/**
 * Words from outside (titles, names, file names, what others wrote) as a terminal may have them: whatever it would act on, or show out of
 * place or not at all, stands as an escape. Letters are left alone, those that are written from right to left too.
 */

// Two signs join or part their neighbours and do nothing else: the joiner between two pictures of an emoji, and the non-joiner between two
// Arabic letters, without which Persian is not written.
const JOINED = String.raw`(?<=\p{ExtPict}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{ExtPict})|(?<=\p{sc=Arab})\u200c(?=\p{sc=Arab})`;

/**
 * Control characters (C0, DEL, C1), line and paragraph separators, halves of surrogate pairs, and what has no width of its own: zero-width
 * spaces, marks, overrides and isolates of direction, tags. Of these, variation selectors only choose how the sign before them looks.
 */
const UNSAFE = new RegExp(String.raw`(?!\p{VS}|${JOINED})[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}\ufff9-\ufffb]`, "gu");

const NAMED: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escaped(sign: string): string {
  const code = (sign.codePointAt(0) as number).toString(16);
  if (code.length <= 2) return NAMED[sign] ?? `\\x${code.padStart(2, "0")}`;
  return code.length <= 4 ? `\\u${code.padStart(4, "0")}` : `\\u{${code}}`;
}

/** One line: nothing in it breaks a line, moves the cursor, colours, or turns the order of letters round. */
export const printable = (words: string): string => words.replace(UNSAFE, escaped);

/** The same on one line, its blanks and line breaks as single spaces. */
export const flat = (words: string): string => printable(words.replace(/\s+/g, " "));

/** A value with every string in it made printable, on one line. */
export function allPrintable<T>(value: T): T {
  if (typeof value === "string") return flat(value) as T;
  if (Array.isArray(value)) return value.map(allPrintable) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, allPrintable(inner)])) as T;
}

/** A template whose values are made printable: the words around them are ours. */
export const line = (words: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  words.map((part, n) => part + (n < values.length ? printable(String(values[n])) : "")).join("");

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours of paint.ts
const COLOURS = /(\u001b\[(?:1|2|22|31|32|36|39)m)/;

/** Lines of ours for a terminal, a last net beneath the functions above. @param coloured keep our colours */
export const printableLines = (words: string, coloured: boolean): string =>
  words
    .split("\n")
    .map((one) =>
      coloured
        ? one
            .split(COLOURS)
            .map((part, n) => (n % 2 ? part : printable(part)))
            .join("")
        : printable(one),
    )
    .join("\n");
