/**
 * [A11] Hard-wrapped lines: whether those of a text are, and which of them are of one paragraph. Mail and `pdftotext` fill lines to a width;
 * people break them where they like. What tells them from paragraphs of one line is that they run on: they end within a sentence, and the
 * next begins with a small letter. The lines of verse begin with capitals, those of lists are short.
 */
import type { Line } from "./lines.js";
import type { Span } from "./span.js";

/** Characters of the longest line, at least and at most; mail wraps at 60–80. A longer line was not wrapped. */
const NARROWEST = 34;
const WIDEST = 110;
/** Of whole sentences: characters of the longest line and on average, and how many lines run on. */
const COLUMN = 20;
const SHORT = 12;
const RUN_ON_SHARE = 0.6;
/** Of lines that end within a sentence and are followed by others directly, how many run on or are full; and of all such, how many are filled. */
const GO_ON_SHARE = 0.4;
const FILLED_SHARE = 0.9;
/** Pairs of lines that tell a filled text where none of them runs on; or few, if they end within a sentence and are long. */
const ENOUGH = 4;
const FEW = 2;
const LONG = 50;
/** Long lines among all, beyond which the text is one of long lines with a list in it. */
const LONG_SHARE = 0.1;
/** Characters of a line that runs on, on average and at least, and its share of the width: a list has shorter ones. */
const SHORTEST = 25;
const SHORTEST_SHARE = 0.55;
/** A line that is broken by hand before a name has that share of the width; a heading is shorter. */
const BROKEN_SHARE = 0.6;

const ENDS = /[.!?…:;]["”’')\]*]*$/;
const ABBREVIATED =
  /(?:\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Capt|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs))\.$/u;
const SMALL = /^["“‘'(]{0,2}\p{Ll}/u;
/** Words after which no paragraph ends, and parts of words. */
const LEADS_ON =
  /(?:[\p{L}\p{N}]-|\u00ad|\b(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|that|as|is|was|are|were|his|her|its|their|an?other|Mr\.?|Mrs\.?|Ms\.?|Dr\.?))$/iu;
/** A word that is parted, certainly so before a small letter. */
const PARTED = /\p{L}[-\u2010\u00ad]$/u;
const ITEM = /^(?:[•·▪‣●○*–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+\S/u;
/** Who speaks in a transcript; "Q:". */
const LABEL = /^(?:\p{Lu}[\p{L}.’'-]*)(?: \p{Lu}[\p{L}.’'-]*){0,3}:\s/u;
/** "PORT SAVEL, Feb. 4 (Coast Wire) -", "KYIV —" */
const PLACE_LINE = /^\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}(?:,[^.(]{0,30})? (?:\(|—|–|-{1,2} )/u;
const COLUMNS = /\t.*\t|\S {3,}\S.* {3,}\S/;

const length = ([start, end]: Span): number => end - start;

/** A line that another follows directly, under the same marks. */
interface Pair {
  readonly line: string;
  readonly next: string;
  /** Where the words of the lines begin, counted from the start of their lines. */
  readonly indents: readonly [number, number];
}

/** A text's own way of breaking lines. */
interface Wrapping {
  readonly width: number;
  /** Lines were filled by a program: one that is not full ends a paragraph. */
  readonly filled: boolean;
  /** Blank lines part paragraphs. */
  readonly parted: boolean;
  /** These are whole sentences, most of whose lines run on. */
  readonly sure: boolean;
}

/** What stands before the second line of a pair: the first line of the text, an open quotation. */
interface Before {
  readonly first: boolean;
  readonly quoted: boolean;
}

const isOpen = (line: string): boolean => !ENDS.test(line) || ABBREVIATED.test(line);

/** Ends within a sentence, as its last word or the next one tells. */
const runsOn = ({ line, next }: Pair): boolean => isOpen(line) && !ITEM.test(next) && (SMALL.test(next) || LEADS_ON.test(line));

const isFull = ({ line, next }: Pair, width: number): boolean => line.length + 1 + (/^\S+/u.exec(next)?.[0].length ?? 0) > width;

const mean = (values: readonly number[]): number => values.reduce((sum, n) => sum + n, 0) / Math.max(1, values.length);

function pairOf(text: string, a: Line, b: Line): Pair | null {
  if (!a.words || !b.words || b.blanks > 0 || a.depth !== b.depth) return null;
  const indent = ({ start }: Line) => start - text.lastIndexOf("\n", start - 1) - 1;
  const within = (line: Line) => (line.depth > 0 ? (line.words as Span)[0] - line.start : indent(line));
  return { line: text.slice(...a.words), next: text.slice(...b.words), indents: [within(a), within(b)] };
}

/** How the lines of a text were broken; null where each is a paragraph. */
function wrappingOf(text: string, lines: readonly Line[], pairs: readonly (Pair | null)[]): Wrapping | null {
  const follow = pairs.filter((pair) => pair !== null);
  if (follow.length === 0) return null;
  let [width, long] = [0, 0];
  for (const { words } of lines) {
    if (!words) continue;
    if (length(words) <= WIDEST) width = Math.max(width, length(words));
    else if (text.slice(words[0], words[0] + WIDEST).includes(" ")) long++; // but for an address
  }
  const parted = follow.length < lines.length - 1;
  if (long > LONG_SHARE * lines.length) return null;
  const prose = lines.some(({ words }) => words && /^["“‘'(]?[\p{Lu}\p{N}]/u.test(text.slice(...words)));
  const full = (some: readonly Pair[]) => some.filter((pair) => isFull(pair, width)).length >= FILLED_SHARE * some.length;
  const on = follow.filter(runsOn);
  const sure = parted && wholeSentences(text, lines, pairs);
  if (width < (sure ? COLUMN : NARROWEST)) return null;
  const wrapped = sure || handBroken(follow, on, width) || (parted && programFilled(follow, full));
  return prose && wrapped ? { width, filled: full(on), parted, sure } : null;
}

/** Lines that run on, of a length that lists have not, and not too few of them. */
function handBroken(follow: readonly Pair[], on: readonly Pair[], width: number): boolean {
  const open = follow.filter(({ line }) => isOpen(line));
  const goOn = open.filter((pair) => runsOn(pair) || isFull(pair, width));
  const long = mean(on.map(({ line }) => (PARTED.test(line) ? width : line.length))) >= Math.max(SHORTEST, SHORTEST_SHARE * width);
  return on.length > 0 && long && goOn.length >= GO_ON_SHARE * open.length;
}

/** Whether most lines run on, and what blank lines part are whole sentences, as neither verse nor lists are: then lines may be short. */
function wholeSentences(text: string, lines: readonly Line[], pairs: readonly (Pair | null)[]): boolean {
  const last = lines.filter(({ words }, n) => words && n > 0 && pairs[n] && !pairs[n + 1]);
  const follow = pairs.filter((pair) => pair !== null);
  const sentences = last.every(({ words }) => words && /[.!?]["”’')\]]*$/.test(text.slice(...words)));
  const on = follow.filter(runsOn).map(({ line }) => line.length);
  return sentences && on.length >= RUN_ON_SHARE * follow.length && mean(on) >= SHORT;
}

/** A line in which one sentence ends and another begins is no heading. */
const holdsSentence = ({ line }: Pair): boolean => /\p{Ll}[.!?]["”’)]? ["“‘(]?\p{Lu}/u.test(line);

/** Lines that were filled, though none runs on: names and numbers begin them. */
function programFilled(follow: readonly Pair[], full: (some: readonly Pair[]) => boolean): boolean {
  const open = follow.filter(({ line }) => isOpen(line));
  if (!full(follow) || open.length === 0) return false;
  return follow.length >= ENOUGH || (open.every(({ line }) => line.length >= LONG) && (open.length >= FEW || open.some(holdsSentence)));
}

/** How many quotation marks more a line opens than it closes; of straight marks, whether their number is odd. */
function marksOf(text: string, { start, end }: Line): { readonly curly: number; readonly straight: number } {
  const words = text.slice(start, end);
  const count = (mark: string) => words.split(mark).length - 1;
  return { curly: count("“") - count("”"), straight: count('"') % 2 };
}

/** Whether the second line of a pair goes on with the paragraph of the first. */
function goesOn(pair: Pair, { width, filled, parted, sure }: Wrapping, { first, quoted }: Before): boolean {
  const { line, next, indents } = pair;
  if (line.length > WIDEST || next.length > WIDEST || COLUMNS.test(line) || COLUMNS.test(next)) return false;
  const [open, full] = [isOpen(line), isFull(pair, width)];
  if (ITEM.test(next) && !(open && full && !ITEM.test(line))) return false;
  if (runsOn(pair)) return sure || line.length >= SHORTEST || line.length >= SHORTEST_SHARE * width || LEADS_ON.test(line);
  if (!open) {
    if (LABEL.test(next) || indents[1] > indents[0]) return false;
    return parted ? full || !filled : full && quoted;
  }
  if (line.endsWith(",")) return true;
  if (PLACE_LINE.test(next) || (!/\p{Ll}/u.test(line) && /\p{Ll}/u.test(next))) return false; // below a heading
  if (first && !parted && !quoted && !holdsSentence(pair) && !PLACE_LINE.test(line)) return false; // a headline
  return full || (!filled && line.length >= BROKEN_SHARE * width);
}

/** Lines of one paragraph each, in text order. */
export function paragraphLines(text: string, lines: readonly Line[]): Line[][] {
  const pairs = lines.map((line, n) => (n === 0 ? null : pairOf(text, lines[n - 1] as Line, line)));
  const wrapping = wrappingOf(text, lines, pairs);
  if (!wrapping) return lines.map((line) => [line]);
  const found: Line[][] = [];
  let [curly, straight] = [0, 0];
  lines.forEach((line, n) => {
    const pair = pairs[n];
    if (pair && goesOn(pair, wrapping, { first: n === 1, quoted: curly > 0 || straight === 1 })) found.at(-1)?.push(line);
    else {
      found.push([line]);
      [curly, straight] = [0, 0];
    }
    const marks = marksOf(text, line);
    [curly, straight] = [curly + marks.curly, straight ^ marks.straight];
  });
  return found;
}
