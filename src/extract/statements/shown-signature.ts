/** [S25] [S26] Quotations that are signed: with a dash and a name, in a block quotation's last line, as posts are. */
import { lastStartingAt, overlapping, type Span, trimmed, wordsOf } from "../../text/span.js";
import { type Quotations, type ShownLine, unquoted } from "./shown-lines.js";
import { type ShownQuotation, shown } from "./shown-quotation.js";
import { LONGEST_SIGNATURE, SIGNATURE_HAS_NO, type SignatureLine, signatureIn } from "./signature-line.js";
import type { Venue } from "./venue.js";

/** Whoever signs so is nobody. */
const NAMELESS = /^(?:an? )?(?:anonymous|anon|name (?:withheld|supplied)|unsigned|unknown)\b/iu;
/** What stands between a quotation and who signs it, in one paragraph: “…” — Ana Novak; “…”: Ana Novak, mayor; “…” (Ana Novak). */
const BETWEEN = /^\s*(?<mark>[—–―]|-{1,2}(?=\s)|:(?=\s)|\()\s*(?<who>(?:the )?\p{Lu}[^\n!?“”":]{2,100}?)\)?\.?\s*$/u;
/** A headline may go on behind the name: ‘…’: ferry owner Ana Novak on the dues. */
const HEADLINE = /^\s*(?<mark>[—–―:])\s*(?<who>[^\n!?“”":]{3,80}?)(?:\s+on\s[^\n]*)?\s*$/u;
const NETWORK_LINK = /\s*(?:pic\.twitter\.com\/\S+|https?:\/\/t\.co\/\S+|\[image or embed\])\s*$/u;
const LINK_CHARACTERS = 80; // of such a link, at most
/** A name alone, or with a role. */
const ONLY_A_NAME = /^\p{Lu}[\p{L}.’'-]*(?: (?:(?:de|van|von|al|el|bin) )?\p{Lu}[\p{L}.’'-]*){1,4}(?:, [^.!?:]{3,70})?$/u;

/** Whether the last line of a block quotation is nothing but a name. */
function isName(text: string, lines: readonly ShownLine[], n: number): boolean {
  const { span, markup } = lines[n] as ShownLine;
  const block = markup.quotation;
  if (block === null || lines[n - 1]?.markup.quotation !== block || lines[n + 1]?.markup.quotation === block) return false;
  return span[1] - span[0] <= LONGEST_SIGNATURE && ONLY_A_NAME.test(wordsOf(text, span));
}

/** "Ana Novak, mayor": a name and what its bearer does, in small letters. */
const NAME_AND_ROLE =
  /^(?<who>\p{Lu}[\p{L}.’'-]*(?: (?:(?:de|van|von|al|el|bin) )?\p{Lu}[\p{L}.’'-]*){1,4}), (?:(?:the|an?|\d\d), )?(?!from |in |at |on )[\p{L}\d’'-]+(?: [\p{L}\d’'-]+){0,7}$/u;

/** [S65] Who signs without a dash: a line of nothing but a name and a role, under a paragraph that is all quotation and behind no other one. */
function namedUnder(text: string, lines: readonly ShownLine[], n: number, quotations: Quotations): ShownQuotation[] {
  const { span, markup, part } = lines[n] as ShownLine;
  const before = lines[n - 1];
  if (!before?.read || markup.quotation !== null || part === "headline" || span[1] - span[0] > LONGEST_SIGNATURE) return [];
  const who = NAME_AND_ROLE.exec(wordsOf(text, span))?.groups?.who;
  if (!who || SIGNATURE_HAS_NO.test(wordsOf(text, span)) || !quotations.fill(text, before)) return [];
  const contents = quotations.opening(before)?.filter((p) => p[0] <= before.span[0]) ?? [];
  return contents.length === 0 ? [] : [shown("S65", { sources: [[span[0], span[0] + who.length]], cue: [span[0], span[0]], contents })];
}

/** Whether a line opens with the mark that the line before opens with: both are items of a list, and an item signs nothing. */
function isItem(text: string, lines: readonly ShownLine[], n: number, mark: string): boolean {
  const before = lines[n - 1];
  return mark !== "" && before !== undefined && text.startsWith(mark, before.span[0]);
}

/** The signature that a line of the report is. */
export function signatureOf(text: string, lines: readonly ShownLine[], n: number): SignatureLine | null {
  const { span, read, markup, part } = lines[n] as ShownLine;
  if (!read || part === "headline") return null;
  const found = signatureIn(text, span, markup.signature || isName(text, lines, n));
  if (found && markup.quotation === null && isItem(text, lines, n, wordsOf(text, found.mark))) return null;
  // without a dash a name and a handle are one in a block quotation alone
  return found && found.mark[0] === found.mark[1] && markup.quotation === null ? null : found;
}

const venueOf = ({ handle, mark, post }: SignatureLine): Venue | null => (post ? { kind: "social-media", span: handle ?? mark } : null);

/** A post's words without the address that the network hangs on them. */
function withoutLink(text: string, [start, end]: Span): Span[] {
  const tail = Math.max(start, end - LINK_CHARACTERS);
  const link = NETWORK_LINK.exec(text.slice(tail, end));
  const words = trimmed(text, start, link ? tail + link.index : end);
  return words ? [words] : [];
}

/** The signed quotations of a report, in text order. @param days in text order */
export function signedQuotations(
  text: string,
  lines: readonly ShownLine[],
  quotations: Quotations,
  days: readonly Span[],
): ShownQuotation[] {
  const signs = lines.map((_, n) => signatureOf(text, lines, n));
  const dashed = signs.filter((s, n) => s && !s.post && lines[n]?.markup.quotation === null).length;
  return lines.flatMap((line, n): ShownQuotation[] => {
    const signature = signs[n];
    if (!line.read) return [];
    if (!signature) {
      const named = namedUnder(text, lines, n, quotations);
      return named.length > 0 ? named : signedInside(text, line, quotations);
    }
    const before = quotationBefore(text, lines, n, { quotations, signs, alone: signature.post || dashed > 1 });
    const contents = before.flatMap((span) => (signature.post ? withoutLink(text, span) : [span]));
    if (contents.length === 0) return [];
    const nameless = NAMELESS.test(wordsOf(text, signature.who));
    return [
      shown(
        signature.post ? "S26" : "S25",
        { sources: nameless ? [] : [signature.who], cue: signature.mark, contents },
        { saidAt: overlapping(days, line.span) ?? null, venue: venueOf(signature) },
      ),
    ];
  });
}

interface Before {
  readonly quotations: Quotations;
  readonly signs: readonly (SignatureLine | null)[];
  /** Whether a paragraph without marks can be what is signed. */
  readonly alone: boolean;
}

/** The words that a signature stands under: its block quotation, or the paragraph before it, where that is nothing but a quotation. */
function quotationBefore(text: string, lines: readonly ShownLine[], n: number, { quotations, signs, alone }: Before): readonly Span[] {
  const before = lines[n - 1];
  if (!before?.read || signs[n - 1]) return [];
  const block = (lines[n] as ShownLine).markup.quotation ?? before.markup.quotation;
  if (block !== null) {
    // two posts in one block: from the signature before on
    let from = n;
    while (from > 0 && lines[from - 1]?.markup.quotation === block && !signs[from - 1]) from--;
    return lines.slice(from, n).flatMap((l) => (l.read ? [l.span] : []));
  }
  if (before.part !== "paragraph" && before.part !== "list-item") return [];
  if (quotations.fill(text, before)) return quotations.opening(before)?.filter((p) => p[0] <= before.span[0]) ?? [];
  return alone && !/:$/.test(wordsOf(text, before.span)) ? [before.span] : [];
}

/** [S25] A paragraph that opens with a quotation and ends with who signs it. */
function signedInside(text: string, line: ShownLine, quotations: Quotations): ShownQuotation[] {
  const last = quotations.pieces[lastStartingAt(quotations.pieces, line.span[1] - 1, (p) => p[0])];
  if (!last || last[0] < line.span[0] || quotations.opening(line) === null) return [];
  const end = Math.min(last[1], line.span[1]);
  if (line.span[1] - end > LONGEST_SIGNATURE || /[\p{L}\p{N}]/u.test(unquoted(text, [line.span[0], end], quotations.pieces))) return [];
  const pattern = line.part === "headline" || line.part === "standfirst" ? HEADLINE : BETWEEN;
  const { groups, 0: all = "" } = pattern.exec(text.slice(end, line.span[1])) ?? {};
  const words = pattern === HEADLINE ? groups?.who?.replace(/\s+on\s.*$/u, "") : groups?.who;
  if (!groups?.mark || !words || SIGNATURE_HAS_NO.test(words) || !/\p{Lu}/u.test(words) || NAMELESS.test(words)) return [];
  if (groups.mark === "(" && !ONLY_A_NAME.test(words)) return [];
  const mark = end + all.indexOf(groups.mark);
  const who = text.indexOf(words, mark + 1);
  const cue: Span = [mark, mark + groups.mark.length];
  return [shown("S25", { sources: [[who, who + words.length]], cue, contents: [[line.span[0], end]] })];
}
