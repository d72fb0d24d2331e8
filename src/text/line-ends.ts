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
    "south east west left right first second third fourth fifth last next top middle mid self vice quasi semi multi non cross government " +
    "military foreign world year month week then once former foreign oil gas cash record British French Anglo life twice close would will"
  ).split(" "),
);
const SECOND = new Set(
  (
    "based backed owned run funded made born term year years month week hour minute mile old level range party style type size scale wide " +
    "elect general sponsored controlled held related called known established speaking looking ranking profile minded threatening making given " +
    "sized focused aligned affiliated leaning sounding gathering sector financed consuming wielding expanding efficient income cost lying flung"
  ).split(" "),
);
const PARTED_WORDS = /[\p{L}\p{N}]{1,40}[-\u2010\u00ad]\n[> \t]{0,40}[\p{L}\p{N}]{1,40}/gu;
const WORDS = /[\p{L}\p{N}]{1,40}(?:-[\p{L}\p{N}]{1,40}){0,4}/gu;
const SUSPENDED = /^(?:and|or|to|versus)$/;

/** How a text spells words elsewhere than at the ends of its lines; worked out when first asked for. */
export class Spellings {
  readonly #text: string;
  #words: ReadonlySet<string> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  has(word: string): boolean {
    this.#words ??= new Set(this.#text.replace(PARTED_WORDS, " ").toLowerCase().match(WORDS));
    return this.#words.has(word.toLowerCase());
  }
}

/** Letters of a part, at least, which stands in the text as a word of its own. */
const WORD = 4;

/** Whether a hyphen belongs to its word: by the text's own spelling, else by the parts. @param more what follows the second part */
function isOwn(spelled: Spellings, before: string, after: string, more: string): boolean {
  if (!/\p{Ll}$/u.test(before) || !/^\p{Ll}/u.test(after) || before.includes("-") || more.startsWith("-")) return true;
  if (spelled.has(before + after)) return false;
  if (spelled.has(`${before}-${after}`) || FIRST.has(before.toLowerCase()) || SECOND.has(after) || /.ly$/.test(before)) return true;
  return before.length >= WORD && after.length >= WORD && spelled.has(before) && spelled.has(after);
}

/** The joint of two lines that follow each other in a paragraph. */
export function jointOf(text: string, line: Span, next: Span, spelled: Spellings): Joint {
  const end = END.exec(text.slice(Math.max(line[0], line[1] - 60), line[1]))?.groups;
  const words = text.slice(next[0], Math.min(next[1], next[0] + 60));
  const after = START.exec(words)?.groups?.after;
  if (!end || !after) return after && /[^\s-][-\u00ad]$/.test(wordsOf(text, line)) ? KEPT : SPACE;
  if (end.hyphen === "\u00ad") return KEPT; // left out with all of its kind
  const before = end.before as string;
  if (SUSPENDED.test(after) && (FIRST.has(before) || !/^\p{L}+$/u.test(before) || spelled.has(before))) return SPACE;
  return isOwn(spelled, before, after, words.slice(after.length)) ? KEPT : PARTED;
}
