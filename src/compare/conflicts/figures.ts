/** [X3] Figures: two voices of one report that put the number of one thing otherwise, one straight after the other, or two anywhere in nearly the same words. */
import { nounLemma } from "../../lexicon/lemma.js";
import { asSaid, type Claim, firstOfSame, inClaimOrder, isClaimed, sideOfClaim } from "./claims.js";
import { type Conflict, connected } from "./conflict.js";
import { byWord, tellingWords } from "./telling-words.js";

const SMALL =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, n) => [word, n + 1] as const),
  ...TENS.map((word, n) => [word, 20 + 10 * n] as const),
]);
const WORDS = [...NUMBERS.keys()].join("|");
const SCALE: Readonly<Record<string, number>> = { hundred: 100, thousand: 1_000, million: 1_000_000, billion: 1_000_000_000 };
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£])([$€£])?(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?:${WORDS})(?:-(?:${SMALL.slice(0, 9).join("|")}))?)(?:[\\s-](hundred|thousand|million|billion))?(?:\\s?(per\\s?cent|%))?(?![\\p{L}\\p{N}])(?:\\s+(?:of\\s+the\\s+)?((?:\\p{Ll}+\\s+)?\\p{Ll}+))?`,
  "giu",
);
const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+$/;
/** Figures that count no thing: days, years, clock times, ages, parts of a whole, votes. */
const OTHER_UNIT =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|o['’]clock|a\.m|p\.m|times?|january|february|march|april|may|june|july|august|september|october|november|december|votes?|to)\b/i;
const IN_PARTS = /\b(?:only|of\s+(?:the|them|these|those)|out\s+of|another|more|other|further|first|last|to)\s+(?:\p{L}+\s+)?$/iu;

interface Figure {
  readonly value: number;
  /** What is counted: "%", a currency, or lemmas of the words behind it; none where it only takes up what was counted before. */
  readonly units: readonly string[];
  readonly words: string;
}

function amountOf(number: string, scale: string | undefined): number {
  const [tens, ones] = number.toLowerCase().split("-") as [string, string | undefined];
  const value = NUMBERS.has(tens) ? (NUMBERS.get(tens) as number) + (NUMBERS.get(ones ?? "") ?? 0) : Number(number.replaceAll(",", ""));
  return value * (SCALE[scale?.toLowerCase() ?? ""] ?? 1);
}

/** Figures that count things, those of parts and of time left out. */
function figuresIn(words: string): Figure[] {
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
    return [{ value, units: percent ? ["%"] : currency ? [currency] : [...nouns, ...deaths], words: withoutFunctionWords(all.trim()) }];
  });
}

/** Words by which somebody puts another number to what was counted before: "put it at two", "the number at 11", "740 are out". */
const PUTS =
  /\b(?:put|puts|putting)\s+(?:it|them|(?:the|its|their)\s+(?:number|figure|toll|total|count|sum))\s+at\b|\b(?:the|its|their)\s+(?:number|figure|toll|total)\s+(?:was|is)\b|\b\d[\d,]*\s+(?:are|were)\b|\b(?:there\s+(?:are|were)|it\s+(?:is|was))\s+\d[\d,.]*(?=[\s,."”]*$|[,."”])/i;
/** "The number of its members on strike at 1,150". */
const COUNTED = /\b(?:number|figure|toll|total|count)\s+of\s+(?:(?:its|their|the|his|her)\s+)?(\p{Ll}+)[^.;]{0,40}$/u;
const FUNCTION = /^(?:of|in|on|at|to|for|from|is|are|was|were|had|has|have|be|been|and|or|by|with|out|as)$/i;
const withoutFunctionWords = (words: string): string => {
  const all = words.split(/\s+/);
  return all.slice(0, all.findLastIndex((word) => !FUNCTION.test(word)) + 1).join(" ");
};
const DEATHS = /\b(?:kill(?:ed|s)?|dead|died|deaths?|lives|toll)\b/i;

/** Sentences between two figures of one thing. */
const NEAR = 2;

const figureOf = (claim: Claim): Figure | null => {
  const found = figuresIn(claim.words);
  return found.length === 1 ? (found[0] as Figure) : null;
};

/** Whether two figures may be of one thing: of one unit and told in some of the same words, or the later only puts a number to what the other counts. */
function areOfOneThing(a: Figure, b: Figure, common: number, puts: boolean): boolean {
  const shared = a.units.filter((unit) => b.units.includes(unit));
  if (shared.some((unit) => UNIT_ALONE.test(unit))) return true;
  if (shared.length > 0) return puts || common > shared.length;
  return puts && a.units.length > 0 && ![...a.units, ...b.units].some((unit) => UNIT_ALONE.test(unit));
}

/** Units that tell enough by themselves, in sentences side by side. */
const UNIT_ALONE = /^(?:%|[$€£]|death)$/;

/** What two claims have in common, of the words that tell what it is of, at least; and how many of them beside the unit. */
const ALIKE = 0.75;
const TOLD = 2;
/** Claims of a dossier that have a word, up to which they are held against each other by it. */
const COMMON = 100;

/** What something costs, by whatever word: of what is said of a price, half is enough. */
const PRICE = /^(?:cost|price|bill|worth|value)$/;
const ALIKE_IN_PRICE = 0.5;

/**
 * Claims, of one report or of two, that differ in hardly more than the figure: "the boats cost 240 million crowns", "… 310 million". Tolls
 * are left out, which rise from report to report.
 */
function inSameWords(figures: ReadonlyMap<Claim, Figure>): (readonly [Claim, Claim])[] {
  const told = [...figures].flatMap(([claim, { units, value }]) => {
    if (units.length === 0 || units.some((unit) => unit === "%" || unit === "death") || !isClaimed(asSaid(claim))) return [];
    return [{ claim, units, value, words: new Set(tellingWords(claim.words).filter((word) => !Object.hasOwn(SCALE, word))) }];
  });
  const having = byWord(told, ({ words }) => words);
  const few = (word: string) => {
    const all = having.get(word) ?? [];
    return all.length > COMMON ? [] : all;
  };
  return told.flatMap((one) =>
    [...new Set([...one.words].flatMap(few))].flatMap((other) => {
      if (inClaimOrder(one.claim, other.claim) >= 0 || other.value === one.value || other.claim.account === one.claim.account) return [];
      const units = one.units.filter((unit) => other.units.includes(unit));
      const common = [...one.words].filter((word) => other.words.has(word));
      const enough = [one, other].every(({ words }) => [...words].some((word) => PRICE.test(word))) ? ALIKE_IN_PRICE : ALIKE;
      const alike = common.length / Math.max(one.words.size, other.words.size) >= enough;
      return units.length > 0 && alike && common.filter((word) => !units.includes(word)).length >= TOLD
        ? [[one.claim, other.claim] as const]
        : [];
    }),
  );
}

/** @param claims of all reports of a dossier, in order */
export function figuresAmong(claims: readonly Claim[]): Conflict[] {
  const byReport = new Map<string, Claim[]>();
  for (const claim of claims) byReport.set(claim.report, [...(byReport.get(claim.report) ?? []), claim]);
  const figures = new Map<Claim, Figure>();
  const first = firstOfSame(claims);
  const pairs = [...byReport.values()].flatMap((own) =>
    own.flatMap((claim, n) => {
      const figure = figureOf(claim);
      if (!figure) return [];
      figures.set(claim, figure);
      const puts = PUTS.test(claim.quote);
      // the figure that stands nearest before it
      const before = own.slice(0, n).findLast((one) => figures.has(one) && one.account !== claim.account);
      const other = before && figures.get(before);
      if (!before || !other || other.value === figure.value || claim.sentence - before.sentence > NEAR) return [];
      const words = new Set(tellingWords(before.words));
      const common = new Set(tellingWords(claim.words).filter((word) => words.has(word))).size;
      return areOfOneThing(other, figure, common, puts) ? [[first(before), first(claim)] as const] : [];
    }),
  );
  const across = inSameWords(figures).map(([a, b]) => [first(a), first(b)] as const);
  return connected([...pairs, ...across]).map((members) => ({
    kind: "figure",
    rule: "X3",
    about: members[0]?.words ?? "",
    sides: [...members].sort(inClaimOrder).map((one) => sideOfClaim(one, (figures.get(one) as Figure).words)),
  }));
}
