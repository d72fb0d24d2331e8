/** Numbers in what is claimed, with what they count. */
import { nounLemma } from "../../lexicon/lemma.js";

const SMALL =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, n) => [word, n + 1] as const),
  ...TENS.map((word, n) => [word, 20 + 10 * n] as const),
]);
const WORDS = [...NUMBERS.keys()].join("|");
export const SCALE: Readonly<Record<string, number>> = { hundred: 100, thousand: 1_000, million: 1_000_000, billion: 1_000_000_000 };
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£])([$€£])?(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?:${WORDS})(?:-(?:${SMALL.slice(0, 9).join("|")}))?)(?:[\\s-](hundred|thousand|million|billion))?(?:\\s?(per\\s?cent|%))?(?![\\p{L}\\p{N}])(?:\\s+(?:of\\s+the\\s+)?((?:\\p{Ll}+\\s+)?\\p{Ll}+))?`,
  "giu",
);
const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+$/;
/** Figures that count no thing: days, years, clock times, ages, parts of a whole, votes. */
const OTHER_UNIT =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|o['’]clock|a\.m|p\.m|times?|january|february|march|april|may|june|july|august|september|october|november|december|votes?|to|more|others?|further)\b/i;
const [LEAST, MOST, ABOUT] = [
  /^(?:at\s+least|more\s+than|over|no\s+fewer)/i,
  /^(?:at\s+most|up\s+to|fewer|less|under|no\s+more)/i,
  /^(?:about|around|some|nearly|almost|roughly)/i,
];
const BOUND =
  /\b(?:at\s+least|at\s+most|up\s+to|(?:no\s+)?(?:more|fewer|less)\s+than|over|under|about|around|some|nearly|almost|roughly)\s+$/i;
const boundOf = (words: string): Figure["bound"] =>
  LEAST.test(words) ? "least" : MOST.test(words) ? "most" : ABOUT.test(words) ? "near" : null;

const IN_PARTS =
  /\b(?:only|of\s+(?:the|them|these|those)|out\s+of|another|more(?!\s+than)|other|further|first|last|(?<!up\s)to)\s+(?:\p{L}+\s+)?$/iu;

export interface Figure {
  readonly value: number;
  /** What is counted: "%", a currency, or lemmas of the words behind it; none where it only takes up what was counted before. */
  readonly units: readonly string[];
  readonly words: string;
  /** Whether it is a bound ("at least", "up to") or only near ("about"); null for the number itself. */
  readonly bound: "least" | "most" | "near" | null;
}

function amountOf(number: string, scale: string | undefined): number {
  const [tens, ones] = number.toLowerCase().split("-") as [string, string | undefined];
  const value = NUMBERS.has(tens) ? (NUMBERS.get(tens) as number) + (NUMBERS.get(ones ?? "") ?? 0) : Number(number.replaceAll(",", ""));
  return value * (SCALE[scale?.toLowerCase() ?? ""] ?? 1);
}

/** Figures that count things, those of parts and of time left out. */
export function figuresIn(words: string): Figure[] {
  return [...words.matchAll(FIGURE)].flatMap((m): Figure[] => {
    const [all, currency, number, scale, percent, behind] = m as unknown as [
      string,
      string | undefined,
      string,
      string | undefined,
      string | undefined,
      string | undefined,
    ];
    const before = words.slice(0, m.index);
    const value = amountOf(number, scale);
    const isYear = /^(?:1[89]|2[01])\d\d$/.test(number) && !scale;
    if (
      isYear ||
      MONTH.test(before) ||
      IN_PARTS.test(before) ||
      (behind && OTHER_UNIT.test(behind)) ||
      (number.toLowerCase() === "one" && !scale)
    )
      return [];
    if (/^\s?o['’]clock/.test(words.slice(m.index + all.length - (behind?.length ?? 0)))) return [];
    const nouns = (behind?.split(/\s+/) ?? []).filter((word) => !FUNCTION.test(word)).map(nounLemma);
    const deaths = DEATHS.test(words) ? ["death"] : [];
    if (nouns.length === 0 && !percent && !currency) nouns.push(...(COUNTED.exec(before)?.slice(1).map(nounLemma) ?? []));
    const bounded = BOUND.exec(before)?.[0] ?? "";
    return [
      {
        value,
        units: percent ? ["%"] : currency ? [currency] : [...nouns, ...deaths],
        words: `${bounded}${withoutFunctionWords(all.trim())}`,
        bound: boundOf(bounded),
      },
    ];
  });
}

/** How far from each other two numbers are, of which one is said to be near only, that cannot be one. */
const NEAR_SHARE = 0.1;

/** Whether two numbers of one thing cannot both be so: "at least 12" may be 14. */
export function differ(a: Figure, b: Figure): boolean {
  if (a.value === b.value) return false;
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  if (low.bound === "least" || high.bound === "most") return false;
  return [low, high].every(({ bound }) => bound !== "near") || (high.value - low.value) / high.value > NEAR_SHARE;
}

/** "The number of its members on strike at 1,150". */
const COUNTED = /\b(?:number|figure|toll|total|count)\s+of\s+(?:(?:its|their|the|his|her)\s+)?(\p{Ll}+)[^.;]{0,40}$/u;
const FUNCTION = /^(?:of|in|on|at|to|for|from|is|are|was|were|had|has|have|be|been|and|or|by|with|out|as|went|came|into)$/i;
const withoutFunctionWords = (words: string): string => {
  const all = words.split(/\s+/);
  return all.slice(0, all.findLastIndex((word) => !FUNCTION.test(word)) + 1).join(" ");
};
const DEATHS = /\b(?:kill(?:ed|s)?|dead|died|deaths?|lives|toll)\b/i;
