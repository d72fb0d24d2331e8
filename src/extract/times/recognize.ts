/** Time expressions of a text: at each place the longest that any parser reads, but for false positives. */

import { longestAt } from "./expression-parser.js";
import { isFalsePositive, tokensInCodes } from "./false-positives.js";
import { parsersFor } from "./parsers.js";
import { slashesOf } from "./slashes.js";
import { tenseAround } from "./tense.js";
import type { ClauseTense, Slashes, TimeExpression } from "./time-expression.js";
import { type TimeToken, TokenStream, timeTokens } from "./tokens.js";

/** An expression as read, not yet held against anything. The words around it are let go of. */
export interface RecognizedTime {
  readonly expression: TimeExpression;
  /** Tense of its clause by the words around it. */
  readonly tense: ClauseTense;
  readonly span: [number, number];
  readonly sentence: number;
  /** How the text writes dates with slashes. */
  readonly slashes: Slashes;
}

const SENTENCE_END = /^[.!?]$/;

/** Numbers of sentences, roughly: a full stop before a capital, or a line break, ends one. */
function sentenceNumbers(text: string, all: readonly TimeToken[]): Uint32Array {
  const found = new Uint32Array(all.length + 1);
  let count = 0;
  all.forEach((token, n) => {
    const before = all[n - 1];
    if (
      before &&
      (text.slice(before.end, token.start).includes("\n") ||
        (SENTENCE_END.test(before.word) && token.capital && token.spaced && (all[n - 2]?.word.length ?? 0) > 2))
    )
      count++;
    found[n] = count;
  });
  return found;
}

/** All expressions of a stretch, none inside another. */
function recognizeIn(
  text: string,
  [from, to]: readonly [number, number],
  sentences: { count: number },
  slashes: Slashes,
): RecognizedTime[] {
  const tokens = new TokenStream(text, timeTokens(text, from, to));
  const numbers = sentenceNumbers(text, tokens.all);
  const hidden = tokensInCodes(tokens);
  const found: RecognizedTime[] = [];
  for (let n = 0; n < tokens.all.length; n++) {
    const parsers = parsersFor(tokens.at(n));
    if (hidden[n] || parsers.length === 0) continue;
    const expression = longestAt(parsers, tokens, n);
    if (!expression || expression.from < (found.at(-1)?.expression.to ?? 0) || isFalsePositive(tokens, expression)) continue;
    const span: [number, number] = [tokens.at(expression.from).start, tokens.at(expression.to - 1).end];
    found.push({
      expression,
      tense: tenseAround(tokens, expression.from, expression.to),
      span,
      sentence: sentences.count + (numbers[n] as number),
      slashes,
    });
    n = expression.to - 1;
  }
  sentences.count += (numbers[tokens.all.length - 1] ?? 0) + 1;
  return found;
}

/** The expressions in stretches of a text, in text order. */
export function recognizeTimes(text: string, stretches: readonly (readonly [number, number])[] = [[0, text.length]]): RecognizedTime[] {
  const sentences = { count: 0 };
  const slashes = slashesOf(text);
  return stretches.flatMap((stretch) => recognizeIn(text, stretch, sentences, slashes));
}
