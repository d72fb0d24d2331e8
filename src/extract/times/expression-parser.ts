/** One kind of time expression, as it is registered in parsers.ts. */
import type { TimeRule } from "./rules.js";
import type { TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

/**
 * Where an expression may stand inside another's:
 * - `calendar` behind "early", "mid-", "the end of"
 * - `amount` behind "about", "more than", "at least"
 * - `point` behind "about"
 * - `anchor` behind "the day before", "the week after"
 */
export type Nesting = "calendar" | "amount" | "point" | "anchor";

export interface ExpressionParser {
  /** The rules that its expressions are read by. */
  readonly rules: readonly TimeRule[];
  /** Words, in lower case, and marks that its expressions can begin with. It is tried at no others. */
  readonly triggers: ReadonlySet<string>;
  /** Whether its expressions can also begin with a number in figures. */
  readonly digits?: true;
  readonly nestsAs?: readonly Nesting[];
  /** The expression that begins at token `n`; null for none. */
  readonly parse: (tokens: TokenStream, n: number) => TimeExpression | null;
}

/** Trigger words out of tables, words and lists of words in one string. */
export const triggers = (...words: readonly (Iterable<string> | string)[]): ReadonlySet<string> =>
  new Set(words.flatMap((w) => (typeof w === "string" ? w.split(" ") : [...w])));

/** Those of some parsers whose expressions can stand inside others so. */
export const nesting = (parsers: readonly ExpressionParser[], as: Nesting): ExpressionParser[] =>
  parsers.filter(({ nestsAs }) => nestsAs?.includes(as));

/** The longest that parsers read at token `n`; of those as long, the first parser's. */
export function longestAt(parsers: readonly ExpressionParser[], tokens: TokenStream, n: number): TimeExpression | null {
  let longest: TimeExpression | null = null;
  for (const { parse } of parsers) {
    const found = parse(tokens, n);
    if (found && (!longest || found.to > longest.to)) longest = found;
  }
  return longest;
}
