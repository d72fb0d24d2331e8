/** An amount and its unit: "two weeks", "a year and a half", "10-day"; how long that is in TIMEX3. */

import { DURATION_DESIGNATORS, UNITS } from "./lexicon.js";
import type { Unit } from "./moment.js";
import { type Amount, amountAt } from "./numbers.js";
import type { TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

const HALVES: Partial<Record<Unit, string>> = { year: "6M", hour: "T30M", minute: "T30S", day: "T12H" };
const YEARS_IN: Partial<Record<Unit, number>> = { decade: 10, century: 100, millennium: 1000 };
/** Some of them, as the corpora have it. */
const VAGUE_DESIGNATORS: Partial<Record<Unit, string>> = { decade: "E", century: "C", millennium: "L" };

/** A TIMEX3 duration: decades and more in years where the number is said. */
export function durationOf(value: number | null, unit: Unit): string {
  const letter = (value === null ? VAGUE_DESIGNATORS[unit] : undefined) ?? DURATION_DESIGNATORS[unit];
  const timed = letter.startsWith("T");
  if (value === null) return timed ? `PTX${letter.slice(1)}` : `PX${letter}`;
  const years = YEARS_IN[unit];
  if (years) return `P${value * years}Y`;
  const whole = Math.floor(value);
  const half = HALVES[unit];
  if (value !== whole && value - whole === 0.5 && half) {
    const rest = timed ? half.slice(1) : half;
    return `P${timed ? "T" : ""}${whole > 0 ? `${whole}${letter.replace("T", "")}` : ""}${rest}`;
  }
  return `P${timed ? "T" : ""}${value}${letter.replace("T", "")}`;
}

export interface Quantity {
  readonly to: number;
  readonly value: number | null;
  readonly unit: Unit;
  readonly hyphened: boolean;
  /** [T32] It was said in fortnights: two weeks each, counted to the day. */
  readonly fortnights?: true;
}

/** An amount and its unit at `n`: "two weeks", "a year and a half", "10-day"; a bare plural is some. */
export function quantityAt(tokens: TokenStream, n: number): Quantity | null {
  const bare = UNITS.get(tokens.word(n));
  const amount: Amount | null = bare && /s$|ies$|millennia/.test(tokens.word(n)) ? { to: n, value: null } : amountAt(tokens, n);
  if (!amount) return null;
  let at = amount.to;
  const hyphened = amount.to > n && tokens.hyphen(at);
  if (hyphened) at += 1;
  while (
    !hyphened &&
    /^(?:more|additional|full|whole|straight|consecutive|extra|long|short|good|successive|solid|working|business|brief|turbulent|difficult|further)$/.test(
      tokens.word(at),
    )
  )
    at += 1;
  if (/^fortnights?$/.test(tokens.word(at)) && amount.to > n)
    return { to: at + 1, value: amount.value === null ? null : 2 * amount.value, unit: "week", hyphened, fortnights: true };
  const unit = UNITS.get(tokens.word(at));
  if (!unit || (unit === "weekend" && amount.to === n)) return null;
  // "54 degrees 12 minutes 30 seconds north"
  if (DURATION_DESIGNATORS[unit].startsWith("T") && [1, 3].some((k) => /^(?:degrees?|°)$/.test(tokens.word(n - k)))) return null;
  // "more than a quarter of the market", "three-quarters": shares
  if (unit === "quarter" && (tokens.word(at + 1) === "of" || tokens.word(at) === "quarter" || (hyphened && tokens.word(at) === "quarters")))
    return null;
  // "a second", "two second-half goals"; "one minute" is fine
  if (unit === "second" && !tokens.word(at).endsWith("s")) return null;
  if (
    amount.value !== null &&
    amount.value > 1 &&
    !/s$|ies$|millennia/.test(tokens.word(at)) &&
    !hyphened &&
    !tokens.hyphen(at - 1) &&
    !/^(?:year|day|week|month|hour|minute)$/.test(tokens.word(at))
  )
    return null;
  let { value } = amount;
  let to = at + 1;
  if (tokens.are(to, "or", "so") || tokens.are(to, "or", "more")) to += 2;
  if (tokens.are(to, "and", "a", "half") && value !== null) [value, to] = [value + 0.5, to + 3];
  // "weeks or months", "days and weeks"
  if (amount.to === n && /^(?:or|and)$/.test(tokens.word(to)) && UNITS.has(tokens.word(to + 1)) && tokens.word(to + 1).endsWith("s"))
    to += 2;
  return { to, value, unit, hyphened };
}

/** "20 years old", "a 20-year-old", "aged 20 years", "in her 20 years": an age; "10-minute" is none. */
export function isAge(tokens: TokenStream, n: number, { to }: Quantity): boolean {
  const behind = tokens.hyphen(to) ? to + 1 : to;
  if (/^(?:old|olds)$/.test(tokens.word(behind))) return true;
  return /^(?:aged?)$/.test(tokens.word(n - 1)) || tokens.are(to, "of", "age");
}

/** [T12] So long. */
export const durationExpression = (from: number, to: number, { value, unit }: Quantity): TimeExpression => ({
  from,
  to,
  rule: "T12",
  type: "DURATION",
  length: { value, unit },
  resolve: () => ({ value: durationOf(value, unit), by: "none" }),
});
