/** BIO labels: O, then B and I of each type; the runs of words that they make. */

export const PIECE_ROLES = ["source", "cue", "content"] as const;
export type PieceRole = (typeof PIECE_ROLES)[number];

/** May `after` follow `before`? An I continues its own type, and never over a paragraph break. */
export const allowed = (before: number, after: number, opens: boolean): boolean =>
  after === 0 || after % 2 === 1 || (!opens && (before === after || before === after - 1));

/** Words `[from, to)` of one type, numbered from 0, and how sure it is that they are exactly such a run. */
export interface Run {
  readonly type: number;
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** A run of words with one role: `[from, to)`. */
export interface Piece {
  readonly role: PieceRole;
  readonly from: number;
  readonly to: number;
  /** How sure it is that the piece is exactly this. */
  readonly probability: number;
}
