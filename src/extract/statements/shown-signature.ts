/** [S25] [S26] Quotations that are signed: with a dash and a name, in a block quotation's last line, as posts are. */
import { lastStartingAt, overlapping, type Span, trimmed, wordsOf } from "../../text/span.js";
import { type Quotations, type ShownLine, unquoted } from "./shown-lines.js";
import { type ShownQuotation, shown } from "./shown-quotation.js";
import type { Venue } from "./venue.js";

const LONGEST = 160; // characters of a signature
const DASH = /^(?:[—–―~]|-{1,2})\s*(?=[\p{L}@“])/u;
/** "Posted by Ana Novak on Tuesday", "A post shared by Ana Novak (@novak)". */
const POSTED = /^(?:[—–―-]\s*)?(?:(?:an?|this)\s+(?:post|video|photo|story|reel|thread)\s+(?:shared\s+)?by|post(?:ed)? by)\s+/iu;
const HANDLE = /\s*\(?\s*@[\p{L}\p{N}_.-]{2,}(?:@[\p{L}\p{N}_.-]+)?\s*\)?/u;
/** What follows a name in a signature and is no part of who it is. */
const BEHIND = /\s*(?:[(·•|]|,?\s+(?:on|via|in (?:an?|his|her|its|their|the)|writing|speaking|to)\s).*$/su;
const NAME = /^(?:(?:the|an?)\s+)?(?:\p{Lu}|de |van |von |al-|el-)/u;
/** A sentence about somebody is no signature. */
const VERB =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|will|would|said|says|told|wrote|writes|contributed|reported|added|asked)(?!\p{L})/iu;
const NAMELESS = /^(?:an? )?(?:anonymous|anon|name (?:withheld|supplied)|unsigned|unknown)\b/iu;
/** What stands between a quotation and who signs it, in one paragraph: “…” — Ana Novak; “…”: Ana Novak, mayor; “…” (Ana Novak). */
const BETWEEN = /^\s*(?<mark>[—–―]|-{1,2}(?=\s)|:(?=\s)|\()\s*(?<who>(?:the )?\p{Lu}[^\n!?“”":]{2,100}?)\)?\.?\s*$/u;
/** A headline may go on behind the name: ‘…’: ferry owner Ana Novak on the dues. */
const HEADLINE = /^\s*(?<mark>[—–―:])\s*(?<who>[^\n!?“”":]{3,80}?)(?:\s+on\s[^\n]*)?\s*$/u;
const NETWORK_LINK = /\s*(?:pic\.twitter\.com\/\S+|https?:\/\/t\.co\/\S+|\[image or embed\])\s*$/u;

/** Who signed, by the places of the words. */
interface Signature {
  readonly mark: Span;
  readonly who: Span;
  readonly handle: Span | null;
  readonly post: boolean;
}

/** The signature that a line is; null for a line that is none. @param signs whether the page says that it is one */
export function signatureOf(text: string, [start, end]: Span, signs: boolean): Signature | null {
  const line = text.slice(start, Math.min(end, start + LONGEST + 1));
  if (line.length > LONGEST) return null;
  const posted = POSTED.exec(line);
  const opener = posted ?? DASH.exec(line);
  const from = opener?.[0].length ?? 0;
  const at = HANDLE.exec(line.slice(from));
  if (!opener && !signs && !at) return null;
  const name = (at ? line.slice(from, from + at.index) : line.slice(from)).replace(BEHIND, "").replace(/[\s,.;:—–-]+$/u, "");
  const words = name.replace(DATE_AT_END, "").replace(/[\s,]+$/u, "");
  if (words.length < 2 || !NAME.test(words) || VERB.test(words)) return null;
  const who: Span = [start + from, start + from + words.length];
  const handle = at ? trimmed(text, start + from + at.index, start + from + at.index + at[0].length) : null;
  const mark: Span = opener ? (trimmed(text, start, start + from) as Span) : [who[0], who[0]];
  return { mark, who, handle, post: posted !== null || at !== null };
}

const MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
const DATE_AT_END = new RegExp(
  `[,\\s]+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?(?:${MONTH} \\d{1,2}(?:,? \\d{4})?|\\d{1,2} ${MONTH}(?: \\d{4})?|\\d{4})(?:,? (?:at )?\\d{1,2}:\\d{2}.*)?$`,
  "u",
);

/** A name alone, or with a role. */
const ONLY_A_NAME = /^\p{Lu}[\p{L}.’'-]*(?: (?:(?:de|van|von|al|el|bin) )?\p{Lu}[\p{L}.’'-]*){1,4}(?:, [^.!?:]{3,70})?$/u;

/** Whether the last line of a block quotation is nothing but a name. */
function isName(text: string, lines: readonly ShownLine[], n: number): boolean {
  const { span, markup } = lines[n] as ShownLine;
  const block = markup.quotation;
  return (
    block !== null &&
    lines[n - 1]?.markup.quotation === block &&
    lines[n + 1]?.markup.quotation !== block &&
    ONLY_A_NAME.test(wordsOf(text, span))
  );
}

const venueOf = ({ handle, mark, post }: Signature): Venue | null => (post ? { kind: "social-media", span: handle ?? mark } : null);

/** A post's words without the address that the network hangs on them. */
function withoutLink(text: string, [start, end]: Span): Span[] {
  const link = NETWORK_LINK.exec(text.slice(Math.max(start, end - 60), end));
  const words = trimmed(text, start, link ? end - link[0].length : end);
  return words ? [words] : [];
}

/** The signed quotations of a report, in text order. @param days in text order */
export function signedQuotations(
  text: string,
  lines: readonly ShownLine[],
  quotations: Quotations,
  days: readonly Span[],
): ShownQuotation[] {
  const signs = lines.map((line, n) => (line.read ? signatureOf(text, line.span, line.markup.signature || isName(text, lines, n)) : null));
  const dashed = signs.filter((s, n) => s && !s.post && lines[n]?.markup.quotation === null).length;
  return lines.flatMap((line, n): ShownQuotation[] => {
    const signature = signs[n];
    if (!line.read) return [];
    if (!signature) return signedInside(text, line, quotations);
    const before = quotationBefore(text, lines, n, quotations, signature.post || dashed > 1);
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

/** The words that a signature stands under: its block quotation, or the paragraph before it, where that is nothing but a quotation. */
function quotationBefore(text: string, lines: readonly ShownLine[], n: number, quotations: Quotations, alone: boolean): readonly Span[] {
  const { quotation } = (lines[n] as ShownLine).markup;
  const before = lines[n - 1];
  if (!before?.read) return [];
  const block = quotation ?? before.markup.quotation;
  if (block !== null) {
    let from = n;
    while (lines[from - 1]?.markup.quotation === block) from--;
    // two posts in one block: from the signature before on
    for (let k = n - 1; k >= from; k--) if (signatureOf(text, (lines[k] as ShownLine).span, false)) from = k + 1;
    return lines.slice(from, n).flatMap((l) => (l.read ? [l.span] : []));
  }
  if (before.part !== "paragraph" && before.part !== "list-item") return [];
  if (quotations.fill(text, before)) return quotations.opening(before)?.filter((p) => p[0] <= before.span[0]) ?? [];
  return alone && !/[:]$/.test(wordsOf(text, before.span)) ? [before.span] : [];
}

/** [S25] A paragraph that opens with a quotation and ends with who signs it. */
function signedInside(text: string, line: ShownLine, quotations: Quotations): ShownQuotation[] {
  const last = quotations.pieces[lastStartingAt(quotations.pieces, line.span[1] - 1, (p) => p[0])];
  if (!last || last[0] < line.span[0] || quotations.opening(line) === null) return [];
  const end = Math.min(last[1], line.span[1]);
  const headline = line.part === "headline" || line.part === "standfirst";
  if (/[\p{L}\p{N}]/u.test(unquoted(text, [line.span[0], end], quotations.pieces))) return [];
  const rest = text.slice(end, Math.min(line.span[1], end + LONGEST));
  const { groups, 0: all = "" } = (headline ? HEADLINE : BETWEEN).exec(rest) ?? {};
  const words = groups?.who?.replace(/\s+on\s.*$/u, "");
  if (!groups || !words || line.span[1] - end > LONGEST || VERB.test(words) || !/\p{Lu}/u.test(words)) return [];
  const mark = end + all.indexOf(groups.mark as string);
  const who = text.indexOf(words, mark + 1);
  const cue: Span = [mark, mark + (groups.mark as string).length];
  return [shown("S25", { sources: [[who, who + words.length]], cue, contents: [[line.span[0], end]] })];
}
