/** Precision, recall and F1 in percent, from counts. */
export interface Prf {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export const percent = (right: number, all: number): number => Math.round((1000 * right) / Math.max(1, all)) / 10;

export function prf(right: number, made: number, gold: number): Prf {
  return { p: percent(right, made), r: percent(right, gold), f1: percent(2 * right, made + gold) };
}
