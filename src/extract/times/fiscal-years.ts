/** [T11] Fiscal years: "fiscal 1988", "fiscal year 2024", "FY2024", "FY24", each a year by its name, whatever month it begins in. */
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { holding } from "./moment.js";
import { fixed, fromToday, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { yearAt } from "./year.js";

function parseFiscalYear(tokens: TokenStream, n: number): TimeExpression | null {
  const fy = tokens.word(n) === "fy" && tokens.at(n).capital;
  if (!fy && tokens.word(n) !== "fiscal" && !(tokens.word(n) === "the" && tokens.word(n + 1) === "fiscal")) return null;
  const start = fy ? n + 1 : tokens.word(n) === "the" ? n + 2 : n + 1;
  const at = tokens.word(start) === "year" ? start + 1 : start;
  const short = tokens.at(at).digits && tokens.word(at).length === 2 && fy ? 2000 + Number(tokens.word(at)) : null;
  const year = yearAt(tokens, at) ?? short;
  if (year !== null) return { from: n, to: at + 1, rule: "T11", type: "DATE", resolve: fixed({ unit: "year", year }) };
  if (at === start || tokens.word(at) === "s") return null;
  return { from: n, to: at, rule: "T11", type: "DATE", resolve: fromToday((today) => holding("year", today)) };
}

export const fiscalYears: ExpressionParser = {
  rules: ["T11"],
  triggers: triggers("the fiscal fy"),
  nestsAs: ["calendar"],
  parse: parseFiscalYear,
};
