/** Time expressions of a text: at each place the longest that any kind reads, but for traps. */
import { anchored } from "./anchored.js";
import { clock, partOfDay } from "./clock.js";
import { date } from "./dates.js";
import { definite } from "./definite.js";
import { deictic } from "./deictic.js";
import { duration } from "./durations.js";
import { edges, longest } from "./edges.js";
import { holiday } from "./holidays.js";
import { type Lexeme, Line, lexemes } from "./lexemes.js";
import { period } from "./periods.js";
import type { Kind, Reading, Tense } from "./reading.js";
import { relative } from "./relative.js";
import { season } from "./seasons.js";
import { set } from "./sets.js";
import { isStarter } from "./starters.js";
import { tenseAround } from "./tense.js";
import { coded, isTrap } from "./traps.js";
import { weekday } from "./weekday.js";
import { years } from "./years.js";

const KINDS: readonly Kind[] = [
  edges,
  weekday,
  date,
  clock,
  period,
  relative,
  definite,
  duration,
  set,
  anchored,
  season,
  holiday,
  years,
  deictic,
  partOfDay,
];

/** An expression as read, not yet held against anything. The words around it are let go of. */
export interface Found {
  readonly reading: Reading;
  /** Tense of its clause by the words around it. */
  readonly tense: Tense;
  readonly span: [number, number];
  readonly sentence: number;
}

const ENDS = /^[.!?]$/;

/** Numbers of sentences, roughly: a full stop before a capital, or a line break, ends one. */
function sentenceNumbers(text: string, all: readonly Lexeme[]): Uint32Array {
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
function readIn(text: string, [from, to]: readonly [number, number], sentences: { count: number }): Found[] {
  const line = new Line(text, lexemes(text, from, to));
  const numbers = sentenceNumbers(text, line.all);
  const hidden = coded(line);
  const found: Found[] = [];
  for (let n = 0; n < line.all.length; n++) {
    if (hidden[n] || !isStarter(line.at(n))) continue;
    const reading = longest(KINDS, line, n);
    if (!reading || reading.from < (found.at(-1)?.reading.to ?? 0) || isTrap(line, reading)) continue;
    const span: [number, number] = [line.at(reading.from).start, line.at(reading.to - 1).end];
    found.push({ reading, tense: tenseAround(line, reading.from, reading.to), span, sentence: sentences.count + (numbers[n] as number) });
    n = reading.to - 1;
  }
  sentences.count += (numbers[line.all.length - 1] ?? 0) + 1;
  return found;
}

/** The expressions in stretches of a text, in text order. */
export function findTimes(text: string, stretches: readonly (readonly [number, number])[] = [[0, text.length]]): Found[] {
  const sentences = { count: 0 };
  return stretches.flatMap((stretch) => readIn(text, stretch, sentences));
}
