/** Middles and tails of measured values. */
export const percentile = (values: readonly number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * p) / 100))] as number;

export const median = (values: readonly number[]): number => percentile(values, 50);

export const round = (n: number, places = 2): number => Number(n.toFixed(places));
