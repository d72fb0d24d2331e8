/** [S64] Letters to the editor: what stands between "Sir," or "Dear editor" and "Yours faithfully, Ana Novak" is Novak's. */
import { type Span, wordsOf } from "../../text/span.js";
import type { ShownLine } from "./shown-lines.js";
import { type ShownQuotation, shown } from "./shown-quotation.js";
import { SIGNATURE_HAS_NO } from "./signature-line.js";

const CLOSES =
  /^(?<closing>yours(?:\s+(?:faithfully|sincerely|truly|ever|respectfully|etc\.?))?|(?:with\s+)?(?:kind|best|warm)\s+(?:regards|wishes)|sincerely(?:\s+yours)?|regards|respectfully)\s*(?:[,.—–-]\s*(?<who>\p{Lu}[^\n]{2,100})?)?$/iu;
const OPENS = /^(?:dear\s+\p{L}|(?:sirs?|madam|sir or madam|editor)\s*[,:—–-]|to the editor\b)/iu;
/** A salutation that has its line to itself. */
const ALONE = /^[^.!?]{3,60}[,:—–-]?$/u;
/** A name, up to the comma before an address or a role. */
const NAME = /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|van|von|al|el|bin|and)){1,6}(?=$|[,.(])/u;
const MOST_PARAGRAPHS = 12;

/** Who signs at a line that closes a letter, in it or on the next; null for any other line. */
function signerAt(text: string, lines: readonly ShownLine[], n: number): { readonly who: Span; readonly cue: Span } | null {
  const { span } = lines[n] as ShownLine;
  const closing = CLOSES.exec(wordsOf(text, span))?.groups;
  if (!closing?.closing) return null;
  const cue: Span = [span[0], span[0] + closing.closing.length];
  const from = closing.who === undefined ? lines[n + 1]?.span : ([text.indexOf(closing.who, cue[1]), span[1]] as const);
  const name = from && NAME.exec(text.slice(...from))?.[0];
  return from && name && !SIGNATURE_HAS_NO.test(name) ? { who: [from[0], from[0] + name.length], cue } : null;
}

/** The letters of a report that open with a salutation and close with a name, in text order. */
export function signedLetters(text: string, lines: readonly ShownLine[]): ShownQuotation[] {
  return lines.flatMap((line, n): ShownQuotation[] => {
    const signer = line.read ? signerAt(text, lines, n) : null;
    if (!signer) return [];
    const first = lines.findLastIndex((l, k) => k < n && k >= n - MOST_PARAGRAPHS && l.read && OPENS.test(wordsOf(text, l.span)));
    if (first < 0) return [];
    const own = lines.slice(first, n).filter((l, k) => l.read && l.part !== "headline" && !(k === 0 && ALONE.test(wordsOf(text, l.span))));
    return own.length === 0 ? [] : [shown("S64", { sources: [signer.who], cue: signer.cue, contents: own.map((l) => l.span) })];
  });
}
