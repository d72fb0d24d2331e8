/** BIO labels, as numbers: 0 is O, then come B and I of each type, so that type `t` begins with 2t + 1 and goes on with 2t + 2. */

export const OUTSIDE = 0;
/** The label of a type's first word, and of its others. */
export const beginOf = (type: number): number => 2 * type + 1;
export const insideOf = (type: number): number => 2 * type + 2;

/** May `after` follow `before`? An I continues its own type, and never over the start of a stretch. */
export const allowed = (before: number, after: number, opensStretch: boolean): boolean =>
  after === OUTSIDE || after % 2 === 1 || (!opensStretch && (before === after || before === after - 1));

/** Words `[from, to)` of one type, numbered from 0, and how sure it is that they are exactly such a run. */
export interface Run {
  readonly type: number;
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}
