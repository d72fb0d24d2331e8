/** A person's name in its parts, and what two names say of whether they are one person's. */
import { FAMILY_FIRST, VIETNAMESE } from "../../lexicon/family-names.js";
import { isTitleWord } from "../../lexicon/titles.js";
import { bareWord } from "../../text/letters.js";
import { memo } from "../memo.js";
import { calledOf } from "./given-name-forms.js";
import { likeness } from "./letter-classes.js";

export interface PersonName {
  /** Words in their order as they are spelt, without titles and suffix; initials in front are one word ("J. D." → "JD"). */
  readonly words: readonly string[];
  /** [I21] What tells a son from a father, in one spelling: "jr", "sr", "2", "3". */
  readonly suffix: string | null;
}

/** As a map: names may be those of what every object has ("constructor"). */
const SUFFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    jr: "jr",
    jnr: "jr",
    sr: "sr",
    snr: "sr",
    ii: "2",
    iii: "3",
    iv: "4",
    elder: "sr",
    younger: "jr",
  }),
);
/** Words of a name that are nobody's: articles, "son of", "of". */
const PARTICLES: ReadonlySet<string> = new Set(
  "al el ul ad as ar at ash bin ibn ben bint abu van von der den de da di do dos la le".split(" "),
);

const isInitial = (word: string): boolean => /^\p{L}$/u.test(word);
export const isParticle = (word: string): boolean => PARTICLES.has(bareWord(word));

/** The words between spaces, titles in front left out, all characters in their usual form. */
function withoutTitles(spelling: string): readonly string[] {
  const words = spelling
    .normalize("NFKC")
    .split(/[\s,()"“”]+/u)
    .filter((word) => bareWord(word) !== "");
  const first = words.findIndex((word) => !isTitleWord(word));
  return first < 0 ? words.slice(-1) : words.slice(first);
}

const ARTICLE = /^(?:al|el|ul|ad|as|ar|ash)$/;

/** Parts "J.D.", and "al-Sabri"; of other words with hyphens each is one ("Min-ho"). */
function parted(word: string): readonly string[] {
  if (/^(?:\p{L}\.){2,}$/u.test(word)) return word.split(".").filter(Boolean);
  const [opening, ...rest] = word.split(/[-‐‑–]+/) as [string, ...string[]];
  const words = rest.length > 0 && isParticle(opening) ? [opening, rest.join("-")] : [word];
  return words.map((part) => part.replace(/^['’‘]+|[.'’‘]+$/gu, ""));
}

/** Reads a name as it is spelt. Titles in front of it are left out [I2]. */
export const personName = memo((spelling): PersonName => {
  const words = withoutTitles(spelling)
    .flatMap(parted)
    .filter((word) => bareWord(word) !== "");
  let suffix: string | null = null;
  if (words.length > 2) suffix = SUFFIXES.get(bareWord(words.at(-1) as string)) ?? null;
  if (suffix) {
    words.pop();
    if (words.length > 1 && bareWord(words.at(-1) as string) === "the") words.pop();
  }
  const initials = words.findIndex((word) => !isInitial(word));
  if (initials > 1) words.splice(0, initials, words.slice(0, initials).join(""));
  return { words, suffix };
});

/** [I10] Whether a name is a family name alone, or a given one: one word, with hyphens ("Novak-Weller") and particles ("bin Salman") or without. */
export const isOneWord = (spelling: string): boolean => {
  const words = withoutTitles(spelling);
  return words.slice(words.findIndex((word) => !isParticle(word))).length < 2 || personName(spelling).words.length < 2;
};

/** [I10] [I33] Whether an initial stands for the family name: "Bodo F.", or "John F" where more of the name is missing. */
export const endsInInitial = ({ words }: PersonName): boolean => words.length > 1 && isInitial(words.at(-1) as string);

/** [I33] Whether very many people have the name: a Chinese family name with a given name of one syllable, a Vietnamese one with any; an initial for a family name. */
export function isCommon(name: PersonName): boolean {
  if (endsInInitial(name)) return true;
  const { words } = name;
  const [family, given] = words.map(bareWord) as [string, string | undefined];
  if (VIETNAMESE.has(family) && words.length > 1) return true;
  return FAMILY_FIRST.has(family) && words.length === 2 && /^[^aeiou]{0,2}[aeiou]{1,3}(?:n|ng|r)?$/.test(given ?? "");
}

/** [I2] The name without accents, marks, titles and capitals; its suffix behind it. */
export const foldedName = ({ words, suffix }: PersonName): string => [...words.map(bareWord), ...(suffix ? [suffix] : [])].join(" ");

/** What two names say: that they may be one's, by which rule, and whether a role must agree beside them; that they are two people's; or nothing. */
export type NameVerdict =
  | { readonly rule: string; readonly needsRole: boolean; readonly bars?: false }
  | { readonly rule: string; readonly bars: true };

const ORDER = ["I1", "I2", "I3", "I5", "I4", "I7", "I6", "I8"]; // from the surest
const ROLE: ReadonlySet<string> = new Set(["I4", "I6", "I7", "I8"]);

type WordVerdict = "I1" | "I2" | "I3" | "I4" | "I5" | "I6" | "I7" | null;

function wordVerdict(a: string, b: string, first: boolean): WordVerdict {
  const like = likeness(a, b);
  if (like) return like === "same" ? "I2" : like === "close" ? "I3" : "I4";
  const [x, y] = [bareWord(a), bareWord(b)];
  const opens = (short: string, long: string) => isInitial(short) && long.startsWith(short);
  if (opens(x, y) || opens(y, x)) return first ? "I6" : "I5";
  const called = calledOf(x);
  return first && calledOf(y).some((name) => called.includes(name)) ? "I7" : null;
}

/** All words of two names of one length, in turn; null where one pair differs. */
function inTurn(a: readonly string[], b: readonly string[]): Exclude<WordVerdict, null>[] | null {
  const found = a.map((word, n) => wordVerdict(word, b[n] as string, n === 0));
  // the last word of a name is no initial of another
  return found.every((verdict, n) => verdict !== null && (n < a.length - 1 || verdict !== "I5"))
    ? (found as Exclude<WordVerdict, null>[])
    : null;
}

const weakest = (rules: readonly string[]): string => rules.reduce((a, b) => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b), "I1");
const saying = (rules: readonly string[], needsRole = false): NameVerdict => {
  const rule = weakest(rules);
  return { rule, needsRole: needsRole || rules.some((r) => ROLE.has(r)) };
};

/** Where the words of the shorter middle stand in the longer, in their order. */
function leftOver(short: readonly string[], long: readonly string[]): readonly string[] | null {
  const left: string[] = [];
  let n = 0;
  for (const word of long) {
    if (n < short.length && wordVerdict(short[n] as string, word, false)) n++;
    else left.push(word);
  }
  return n === short.length ? left : null;
}

/** Names of two words or more, held against each other. */
export function compareNames(a: PersonName, b: PersonName): NameVerdict | null {
  const [x, y] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const verdict = compareWords(x, y);
  if (verdict === null || verdict.bars || a.suffix === b.suffix) return verdict;
  return a.suffix && b.suffix ? { rule: "I21", bars: true } : { rule: "I21", needsRole: true };
}

const letters = (words: readonly string[]): string => words.map(bareWord).join("");

function compareWords(short: readonly string[], long: readonly string[]): NameVerdict | null {
  if (letters(short) === letters(long)) return saying(["I2"]);
  const own = (words: readonly string[]) => words.filter((word, n) => n === 0 || !ARTICLE.test(bareWord(word)));
  const [x, y] = [own(short), own(long)];
  if (x.length < 2 || y.length < 2) return null;
  const article = x.length !== short.length || y.length !== long.length ? ["I3"] : [];
  if (letters(x) === letters(y)) return saying(["I3"]);
  if (x.length === y.length) {
    const turn = inTurn(x, y);
    if (turn) return saying([...turn, ...article]);
  }
  const [a, b] = x.length <= y.length ? [x, y] : [y, x];
  const ends = [wordVerdict(a[0] as string, b[0] as string, true), wordVerdict(a.at(-1) as string, b.at(-1) as string, false)];
  if (ends[0] && ends[1] && ends[1] !== "I5") {
    const left = leftOver(a.slice(1, -1), b.slice(1, -1));
    if (left === null || (a.length === b.length && left.length > 0)) return { rule: "I21", bars: true };
    const initials = left.every(isInitial);
    // "M. Jagan Kumar" is no "Mira Kumar" for having a middle name too
    return ends[0] === "I6" && !initials ? null : saying([...(ends as string[]), ...article, "I5"], !initials);
  }
  return furtherName(a, b);
}

/** [I8] "Ana Novak" and "Ana Novak Weller" or "Ana Novak-Weller". */
function furtherName(a: readonly string[], b: readonly string[]): NameVerdict | null {
  const parts = (words: readonly string[]) => words.flatMap((word, n) => (n === 0 ? [word] : word.split(/[-‐‑–]+/)));
  const [short, long] = [parts(a), parts(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  const opening = short.length < long.length ? inTurn(short, long.slice(0, short.length)) : null;
  return opening?.every((rule) => rule === "I2" || rule === "I3") ? saying([...opening, "I8"]) : null;
}
