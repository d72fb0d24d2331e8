/** [X3] Figures: two voices of one report that put the number of one thing otherwise, one straight after the other, or two anywhere in nearly the same words. */
import { asSaid, type Claim, firstOfSame, flatClaim, inClaimOrder, isClaimed, sideOfClaim } from "./claims.js";
import { type Conflict, connected } from "./conflict.js";
import { differ, type Figure, figuresIn, SCALE } from "./figure.js";
import { refusedAmong, upheld } from "./refused-figures.js";
import { byWord, tellingWords } from "./telling-words.js";

/** Words by which somebody puts another number to what was counted before: "put it at two", "the number at 11", "740 are out". */
const PUTS =
  /\b(?:put|puts|putting)\s+(?:it|them|(?:the|its|their)\s+(?:number|figure|toll|total|count|sum|price|cost)(?:\s+of\s+[\p{L}\s]{2,40}?)?)\s+at\b|\b(?:the|its|their)\s+(?:number|figure|toll|total|price|cost)\s+(?:was|is)\b|\b(?:speaks?|spoke|talks?|talked)\s+of\s+(?=\d)|\b(?:gave|gives|giving)\s+(?:it|(?:the|its|their)\s+\p{L}+)\s+as\b|\b(?:stands?|stood|stays?|stayed|sticks?|stuck)\s+(?:by|with|to)\s+(?:(?:the|its)\s+(?:figure|number|sum)\s+of\s+)?(?=[$€£]?\d)|\b\d[\d,]*\s+(?:are|were)\b|\b(?:there\s+(?:are|were)|it\s+(?:is|was))\s+\d[\d,.]*(?=[\s,."”]*$|[,."”])/iu;
/** Sentences between two figures of one thing. */
const NEAR = 2;

/** The number that a claim gives: its only one, or of several the only sum of money ("the two boats cost 240 million crowns"). */
const figureOf = (claim: Claim): Figure | null => {
  const all = figuresIn(upheld(claim).words);
  const sums = all.filter(isMoney);
  const found = all.length === 1 ? all : sums;
  return found.length === 1 ? (found[0] as Figure) : null;
};
const isMoney = ({ words }: Figure): boolean => MONEY.test(words);
const MONEY = /[$€£]|\b(?:million|billion|trillion)\s+\p{L}+/iu;

/** Whether two figures may be of one thing: of one unit and told in some of the same words, or the later only puts a number to what the other counts. */
function areOfOneThing(a: Figure, b: Figure, common: number, puts: "puts" | "takes up" | null): boolean {
  const shared = sharedUnits(a, b);
  // two currencies, or a price and a count of things
  if (shared.length === 0 && [a, b].some(isMoney) && [a, b].every((one) => isMoney(one) || one.units.length > 0)) return false;
  if (shared.some((unit) => UNIT_ALONE.test(unit))) return true;
  if (shared.length > 0) return puts !== null || common > shared.length;
  // who takes up a toll need not say once more what it is of
  if (puts === "takes up") return a.units.length > 0 && !b.units.some((unit) => UNIT_ALONE.test(unit));
  return puts !== null && a.units.length > 0 && ![...a.units, ...b.units].some((unit) => UNIT_ALONE.test(unit));
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

interface Put {
  readonly claim: Claim;
  readonly figure: Figure;
}

const sharedUnits = (a: Figure, b: Figure): readonly string[] => a.units.filter((unit) => b.units.includes(unit));

/** The one thing of which two claims give another number; null where they agree, or differ in several. "The 30 trains will cost 420 million crowns." */
function onlyDifference(ours: readonly Figure[], theirs: readonly Figure[]): readonly [Figure, Figure] | null {
  const pairs = ours.flatMap((a) => theirs.filter((b) => sharedUnits(a, b).length > 0).map((b) => [a, b] as const));
  const differing = pairs.filter(([a, b]) => differ(a, b));
  return differing.length === 1 ? (differing[0] as readonly [Figure, Figure]) : null;
}

/** One account; what two outlets say themselves is of two. */
const isOneVoice = (a: Claim, b: Claim): boolean => a.account === b.account && (a.statement !== null || a.publisher === b.publisher);

/**
 * Claims, of one report or of two, that differ in hardly more than the figure: "the boats cost 240 million crowns", "… 310 million". Tolls
 * are left out, which rise from report to report.
 */
function inSameWords(claims: readonly Claim[]): (readonly [Put, Put])[] {
  const told = claims.flatMap((claim) => {
    const own = upheld(claim);
    const figures = figuresIn(own.words).filter(({ units }) => units.length > 0 && !units.some((unit) => unit === "%" || unit === "death"));
    if (figures.length === 0 || !isClaimed(asSaid(own))) return [];
    return [{ claim, figures, words: new Set(tellingWords(own.words).filter((word) => !Object.hasOwn(SCALE, word))) }];
  });
  const having = byWord(told, ({ words }) => words);
  const few = (word: string) => {
    const all = having.get(word) ?? [];
    return all.length > COMMON ? [] : all;
  };
  return told.flatMap((one) =>
    [...new Set([...one.words].flatMap(few))].flatMap((other) => {
      if (inClaimOrder(one.claim, other.claim) >= 0 || isOneVoice(one.claim, other.claim)) return [];
      const differing = onlyDifference(one.figures, other.figures);
      if (!differing) return [];
      const units = sharedUnits(...differing);
      const common = [...one.words].filter((word) => other.words.has(word));
      const enough = [one, other].every(({ words }) => [...words].some((word) => PRICE.test(word))) ? ALIKE_IN_PRICE : ALIKE;
      const alike = common.length / Math.max(one.words.size, other.words.size) >= enough;
      return alike && common.filter((word) => !units.includes(word)).length >= TOLD
        ? [
            [
              { claim: one.claim, figure: differing[0] },
              { claim: other.claim, figure: differing[1] },
            ] as const,
          ]
        : [];
    }),
  );
}

/** Words that take up a figure that was given: "called that figure an insult". */
const TAKES_UP = /\b(?:that|this|the)\s+(?:figure|number|toll|count)\b/i;

/** Whether a voice takes up what was counted, in its sentence or in its last. */
function takesUp(claim: Claim, own: readonly Claim[], n: number): boolean {
  const last = own.slice(0, n).findLast((one) => one.sentence < claim.sentence);
  const goesOn = last !== undefined && last.account === claim.account && last.sentence === claim.sentence - 1;
  return TAKES_UP.test(claim.quote) || (goesOn && TAKES_UP.test(last.quote));
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
      // the figure that stands nearest before it
      const before = own.slice(0, n).findLast((one) => figures.has(one) && one.account !== claim.account);
      const other = before && figures.get(before);
      if (!before || !other || !differ(other, figure) || claim.sentence - before.sentence > NEAR) return [];
      const words = new Set(tellingWords(before.words));
      const common = new Set(tellingWords(claim.words).filter((word) => words.has(word))).size;
      const puts = PUTS.test(claim.quote) ? "puts" : takesUp(claim, own, n) ? "takes up" : null;
      return areOfOneThing(other, figure, common, puts) ? [[first(before), first(claim)] as const] : [];
    }),
  );
  const across = inSameWords(claims).map(([a, b]) => {
    for (const { claim, figure } of [a, b]) figures.set(first(claim), figure);
    return [first(a.claim), first(b.claim)] as const;
  });
  const refused = refusedAmong(claims).map(({ given, claim, figure, before }) => {
    figures.set(first(claim), figure);
    figures.set(first(given), before);
    return [first(given), first(claim)] as const;
  });
  return connected([...pairs, ...across, ...refused]).map((members) => ({
    kind: "figure",
    rule: "X3",
    about: flatClaim(members[0]?.words ?? ""),
    sides: [...members].sort(inClaimOrder).map((one) => sideOfClaim(one, (figures.get(one) as Figure).words)),
  }));
}
