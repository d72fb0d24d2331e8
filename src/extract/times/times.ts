/**
 * Every time in a text, with its value: expressions are read from words alone, kind by kind, then held against today, the story and the
 * tense of their clause. Usable without a model:
 *
 *     import { times } from "readout/times";
 *     times("Talks resumed on Tuesday.", { anchor: "2024-06-26" });
 */
import { findTimes } from "./find.js";
import { type ResolveOptions, resolveTimes, type TimeFound } from "./resolve.js";

export interface TimeOptions extends ResolveOptions {
  /** What is read, in text order; all of the text by default. */
  readonly stretches?: readonly (readonly [number, number])[];
}

/** Times of a text, in text order. */
export const times = (text: string, { stretches, ...options }: TimeOptions = {}): TimeFound[] =>
  resolveTimes(findTimes(text, stretches), options);
