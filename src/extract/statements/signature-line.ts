/** A line that says who signs what stands before it: "— Ana Novak, mayor", "Posted by Ana Novak on Tuesday", "— Ana Novak (@novak) May 5". */
import { type Span, trimmed } from "../../text/span.js";

/** Characters that a signature has at most. */
export const LONGEST_SIGNATURE = 160;
const DASH = /^(?:[—–―~]|-{1,2})\s*(?=[\p{L}@“])/u;
const POSTED = /^(?:[—–―-]\s*)?(?:(?:an?|this)\s+(?:post|video|photo|story|reel|thread)\s+(?:shared\s+)?by|post(?:ed)? by)\s+/iu;
const HANDLE = /\s*\(?\s*@[\p{L}\p{N}_.-]{2,}(?:@[\p{L}\p{N}_.-]+)?\s*\)?/u;
/** What follows a name in a signature and is no part of who it is. */
const BEHIND = /\s*(?:[(·•|]|,?\s+(?:on|via|in (?:an?|his|her|its|their|the)|writing|speaking|to)\s).*$/su;
const NAME = /^(?:(?:the|an?)\s+)?(?:\p{Lu}|de |van |von |al-|el-)/u;
/** "– Ready to quiz –": a dash on either side makes a subheading. */
const SUBHEADING = /^[—–―-].*[—–―-][.\s]*$/su;
/** A sentence about somebody is no signature. */
export const SIGNATURE_HAS_NO =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|will|would|said|says|told|wrote|writes|contributed|reported|added|asked)(?!\p{L})/iu;

const MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
const DATE = `(?:${MONTH} \\d{1,2}(?:,? \\d{4})?|\\d{1,2} ${MONTH}(?: \\d{4})?|\\d{4})`;
const TIME_OF_DAY = "(?:,? (?:at )?\\d{1,2}:\\d{2}.{0,20})?";
const DATE_AT_END = new RegExp(`[,\\s]+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?${DATE}${TIME_OF_DAY}$`, "u");
/** A name, a handle and a date, and nothing else: "Ana Novak (@novak) February 4, 2025". */
const HEADED = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{N} .’'&-]{1,50} \\(?@[\\p{L}\\p{N}_.@-]{2,60}\\)?(?:\\s*[·•|,-]?\\s*${DATE}${TIME_OF_DAY})?$`,
  "u",
);

/** Who signed, by the places of the words. */
export interface SignatureLine {
  /** The dash or the words before the name; empty where there are none. */
  readonly mark: Span;
  readonly who: Span;
  readonly handle: Span | null;
  /** Whether it is of a post in a network. */
  readonly post: boolean;
}

/** The signature that a line is; null for a line that is none. @param signs whether the page says that it is one */
export function signatureIn(text: string, [start, end]: Span, signs: boolean): SignatureLine | null {
  const line = text.slice(start, end);
  if (line.length > LONGEST_SIGNATURE || SUBHEADING.test(line)) return null;
  const posted = POSTED.exec(line);
  const opener = posted ?? DASH.exec(line);
  if (!opener && !signs && !HEADED.test(line)) return null;
  const from = opener?.[0].length ?? 0;
  const at = HANDLE.exec(line.slice(from));
  const name = (at ? line.slice(from, from + at.index) : line.slice(from)).replace(BEHIND, "").replace(/[\s,.;:—–-]+$/u, "");
  const words = name.replace(DATE_AT_END, "").replace(/[\s,]+$/u, "");
  if (words.length < 2 || !NAME.test(words) || SIGNATURE_HAS_NO.test(words)) return null;
  const who: Span = [start + from, start + from + words.length];
  const handle = at ? trimmed(text, start + from + at.index, start + from + at.index + at[0].length) : null;
  const mark: Span = opener ? (trimmed(text, start, start + from) as Span) : [who[0], who[0]];
  return { mark, who, handle, post: posted !== null || at !== null };
}
