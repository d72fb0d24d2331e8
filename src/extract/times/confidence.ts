/**
 * How often each rule's value is right where the corpora have a time too, on the files of TimeBank and AQUAINT that were read for these
 * rules, values that no rule could give ("1989-WXX") left aside (docs/times.md).
 */
const SURE: Readonly<Record<string, number>> = {
  T1: 0.98,
  T2: 0.95,
  T3: 0.92,
  T4: 0.9,
  T5: 0.87,
  T6: 0.92,
  T7: 0.7,
  T8: 0.95,
  T9: 0.9,
  T10: 0.93,
  T11: 0.85,
  T12: 0.88,
  T13: 0.9,
  T14: 0.8,
  T15: 0.8,
  T16: 0.85,
  T17: 0.9,
  T18: 0.8,
  T19: 0.85,
  T20: 0.7,
  T21: 0.9,
  T22: 0.8,
  T23: 0.6,
};

export const sure = (rule: string): number => SURE[rule] ?? 0.5;
