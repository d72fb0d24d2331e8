/**
 * Times alone, without a model:
 *
 *     import { times } from "readout/times";
 *     times("Talks resumed on Tuesday.", { anchor: "2024-06-26" });
 */
export { type EffectiveOptions, effectiveOf } from "./extract/times/effective.js";
export type { TimeFound } from "./extract/times/normalize.js";
export type { ClauseTense, TimexType } from "./extract/times/time-expression.js";
export { type TimeOptions, times } from "./extract/times/times.js";
