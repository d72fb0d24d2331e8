/**
 * Every time in a text, with its value: expressions are read from words alone, kind by kind, then held against today, the story and the
 * tense of their clause. Usable without a model:
 *
 *     import { times } from "readout/times";
 *     times("Talks resumed on Tuesday.", { anchor: "2024-06-26" });
 */

import { type NormalizeOptions, normalizeTimes, type TimeFound } from "./normalize.js";
import { recognizeTimes } from "./recognize.js";

export interface TimeOptions extends NormalizeOptions {
  /** What is read, in text order; all of the text by default. */
  readonly stretches?: readonly (readonly [number, number])[];
}

/** Times of a text, in text order. */
export const times = (text: string, { stretches, ...options }: TimeOptions = {}): TimeFound[] =>
  normalizeTimes(recognizeTimes(text, stretches), options);
