/**
 * [A13] What stands between two lines of one paragraph: a space, or nothing where a word was parted. Its hyphen was set for the line where
 * the word has none elsewhere ("Mon-", "day"), and is its own in "long-", "term".
 */
import { type Span, wordsOf } from "./span.js";

/** How a line is joined to the next: what stands between their words, and whether the hyphen at its end is left out. */
export interface Joint {
  readonly between: "" | " ";
  readonly hyphenOut: boolean;
}

const SPACE: Joint = { between: " ", hyphenOut: false };
const KEPT: Joint = { between: "", hyphenOut: false };
const PARTED: Joint = { between: "", hyphenOut: true };

const END = /(?<before>[\p{L}\p{N}’'-]{0,40}[\p{L}\p{N}])(?<hyphen>[-\u2010\u00ad])$/u;
const START = /^(?<after>[\p{L}\p{N}]+)/u;

/** First and second parts of words that are written with a hyphen; no first part here opens many other words. */
const FIRST = new Set(
  (
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety half double single " +
    "long short high low deep hard soft fast slow full well ill best better much least large small wide broad heavy old young late early north " +
    "south east west left right first second third fourth fifth last next top middle mid self vice quasi semi multi anti non cross state government " +
    "military foreign world year month week then once former foreign oil gas cash record British French Anglo life hand man twice close would will"
  ).split(" "),
);
const SECOND = new Set(
  (
    "based led backed owned run funded made born term year years month week hour minute mile old level range party style type size scale wide " +
    "elect general sponsored controlled held related called known established speaking looking ranking profile minded threatening making"
  ).split(" "),
);
const SUSPENDED = /^(?:and|or|to|versus)$/;

/** @param word of letters, digits, hyphens and apostrophes */
const spelled = (text: string, word: string): boolean => new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{N}-])`, "iu").test(text);

/** Whether a hyphen belongs to its word: by the text's own spelling, else by the parts. */
function isOwn(text: string, before: string, after: string): boolean {
  if (!/\p{L}$/u.test(before) || !/^\p{Ll}/u.test(after) || before.includes("-")) return true;
  if (spelled(text, before + after)) return false;
  return spelled(text, `${before}-${after}`) || FIRST.has(before.toLowerCase()) || SECOND.has(after) || /.ly$/.test(before);
}

/** The joint of two lines that follow each other in a paragraph. */
export function jointOf(text: string, line: Span, next: Span): Joint {
  const end = END.exec(text.slice(Math.max(line[0], line[1] - 60), line[1]))?.groups;
  const after = START.exec(text.slice(next[0], Math.min(next[1], next[0] + 60)))?.groups?.after;
  if (!end || !after) return wordsOf(text, line).endsWith("\u00ad") ? KEPT : SPACE;
  if (end.hyphen === "\u00ad") return KEPT; // left out with all of its kind
  if (SUSPENDED.test(after)) return SPACE;
  return isOwn(text, end.before as string, after) ? KEPT : PARTED;
}
