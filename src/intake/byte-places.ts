/** Where places of a plain text stand among the bytes that it came in. */
import { canonical } from "../text/canonical.js";
import type { Span } from "../text/span.js";

const BOM = [0xef, 0xbb, 0xbf];
const [LF, CR] = [0x0a, 0x0d];

/** Bytes as UTF-8; null where they are none. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that a UTF-16 unit takes in UTF-8; of a pair of surrogates, two each. */
const width = (unit: number): number => (unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3);

/**
 * From which to which byte the spans of a canonical text stand; null where it is not those bytes as UTF-8, or a byte for each of its characters.
 * @param words the bytes' characters, as they were decoded
 */
export function placesInBytes(bytes: Uint8Array, words: string, text: string, spans: readonly Span[]): readonly [number, number][] | null {
  const marked = BOM.every((byte, n) => bytes[n] === byte);
  const decoded = utf8(marked ? bytes.subarray(BOM.length) : bytes);
  const isUtf8 = decoded !== null && canonical(decoded) === text;
  // of other encodings, those that have a byte for each character
  if (!isUtf8 && (bytes.length !== words.length || canonical(words) !== text)) return null;
  const units = isUtf8 ? decoded : words;
  const at = new Uint32Array(text.length + 1);
  let byte = marked ? BOM.length : 0;
  let n = 0;
  for (let unit = 0; unit < units.length; unit++) {
    const code = units.charCodeAt(unit);
    // a line's end is one character of the text, whether it is written with one or with two
    if (!(code === LF && units.charCodeAt(unit - 1) === CR)) at[n++] = byte;
    byte += isUtf8 ? width(code) : 1;
  }
  at[n] = byte;
  return spans.map(([start, end]) => [at[start] as number, at[end] as number]);
}
