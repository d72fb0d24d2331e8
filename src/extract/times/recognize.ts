/** Time expressions of a text: at each place the longest that any kind reads, but for traps. */

import { clock, partOfDay } from "./clock.js";
import { date } from "./dates.js";
import { definite } from "./definite.js";
import { deictic } from "./deictic.js";
import { duration } from "./durations.js";
import { eventAnchored } from "./event-anchored.js";
import { coded, isFalsePositive } from "./false-positives.js";
import { holiday } from "./holidays.js";
import { longest, modified } from "./modifiers.js";
import { period } from "./periods.js";
import { relative } from "./relative.js";
import { season } from "./seasons.js";
import { set } from "./sets.js";
import { tenseAround } from "./tense.js";
import type { ExpressionParser, Tense, TimeExpression } from "./time-expression.js";
import { type TimeToken, TokenStream, timeTokens } from "./tokens.js";
import { canStart } from "./trigger-words.js";
import { weekday } from "./weekday.js";
import { years } from "./years.js";

const KINDS: readonly ExpressionParser[] = [
  modified,
  weekday,
  date,
  clock,
  period,
  relative,
  definite,
  duration,
  set,
  eventAnchored,
  season,
  holiday,
  years,
  deictic,
  partOfDay,
];

/** An expression as read, not yet held against anything. The words around it are let go of. */
export interface RecognizedTime {
  readonly expression: TimeExpression;
  /** Tense of its clause by the words around it. */
  readonly tense: Tense;
  readonly span: [number, number];
  readonly sentence: number;
}

const ENDS = /^[.!?]$/;

/** Numbers of sentences, roughly: a full stop before a capital, or a line break, ends one. */
function sentenceNumbers(text: string, all: readonly TimeToken[]): Uint32Array {
  const found = new Uint32Array(all.length + 1);
  let count = 0;
  all.forEach((lexeme, n) => {
    const before = all[n - 1];
    if (
      before &&
      (text.slice(before.end, lexeme.start).includes("\n") ||
        (ENDS.test(before.word) && lexeme.capital && lexeme.spaced && (all[n - 2]?.word.length ?? 0) > 2))
    )
      count++;
    found[n] = count;
  });
  return found;
}

/** All expressions of a stretch, none inside another. */
function readIn(text: string, [from, to]: readonly [number, number], sentences: { count: number }): RecognizedTime[] {
  const line = new TokenStream(text, timeTokens(text, from, to));
  const numbers = sentenceNumbers(text, line.all);
  const hidden = coded(line);
  const found: RecognizedTime[] = [];
  for (let n = 0; n < line.all.length; n++) {
    if (hidden[n] || !canStart(line.at(n))) continue;
    const expression = longest(KINDS, line, n);
    if (!expression || expression.from < (found.at(-1)?.expression.to ?? 0) || isFalsePositive(line, expression)) continue;
    const span: [number, number] = [line.at(expression.from).start, line.at(expression.to - 1).end];
    found.push({
      expression,
      tense: tenseAround(line, expression.from, expression.to),
      span,
      sentence: sentences.count + (numbers[n] as number),
    });
    n = expression.to - 1;
  }
  sentences.count += (numbers[line.all.length - 1] ?? 0) + 1;
  return found;
}

/** The expressions in stretches of a text, in text order. */
export function recognizeTimes(text: string, stretches: readonly (readonly [number, number])[] = [[0, text.length]]): RecognizedTime[] {
  const sentences = { count: 0 };
  return stretches.flatMap((stretch) => readIn(text, stretch, sentences));
}
