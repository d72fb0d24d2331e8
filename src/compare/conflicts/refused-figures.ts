/** [X3] Figures that are said not to be so, beside those that are: "26 men, not 24", and whoever had said 24. */
import { areNear, type Claim } from "./claims.js";
import { type Figure, figuresIn, SCALE } from "./figure.js";
import { tellingWords } from "./telling-words.js";

/** "240 million crowns and not the 310 million that the union named", "not a crown more". */
const REFUSED =
  /,?\s+(?:(?:and|but)\s+)?(?:not|rather\s+than|instead\s+of)\s+(?:an?\s+\p{L}+\s+more|(?:the\s+)?[$€£]?(\d[\d,]*(?:\.\d+)?)(?:\s(hundred|thousand|million|billion))?)(?:[^,;.!?]|[.,]\d)*/iu;

/** A claim without the figure that it says is not so. */
export const upheld = (claim: Claim): Claim => (REFUSED.test(claim.words) ? { ...claim, words: claim.words.replace(REFUSED, "") } : claim);

const DAYS = 30; // between whoever gave a figure and whoever refuses it
const BESIDE = 4; // sentences of one report in which the figure alone tells

/** The values that a refused number may have: of "1.1 billion and not 1.4" those of both scales. */
function refusedIn(words: string): readonly number[] {
  const [, number, scale] = REFUSED.exec(words) ?? [];
  if (number === undefined) return [];
  const value = Number(number.replaceAll(",", ""));
  const scales = scale ? [scale] : Object.keys(SCALE).filter((one) => new RegExp(`\\d\\s${one}\\b`, "i").test(words));
  return [value, ...scales.map((one) => value * (SCALE[one.toLowerCase()] ?? 1))];
}

/** A claim that refuses a figure, with the one that it gives instead, and the last one before by whom the refused figure was given. */
interface Refused {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly given: Claim;
  readonly before: Figure;
}

/** @param claims of all reports of a dossier, in order */
export function refusedAmong(claims: readonly Claim[]): Refused[] {
  return claims.flatMap((claim, n): Refused[] => {
    const values = refusedIn(claim.words);
    const [figure, ...more] = values.length === 0 ? [] : figuresIn(upheld(claim).words);
    if (figure === undefined || more.length > 0) return [];
    const words = new Set(tellingWords(claim.words));
    const isOfIt = (one: Claim, own: Figure): boolean =>
      (one.report === claim.report && Math.abs(one.sentence - claim.sentence) <= BESIDE) ||
      own.units.some((unit) => figure.units.includes(unit)) ||
      tellingWords(one.words).some((word) => words.has(word));
    const found = claims.slice(0, n).flatMap((one) => {
      if (one.account === claim.account || !areNear(one, claim, DAYS)) return [];
      const before = figuresIn(upheld(one).words).find((own) => values.includes(own.value) && isOfIt(one, own));
      return before ? [{ claim, figure, given: one, before }] : [];
    });
    return found.slice(-1);
  });
}
