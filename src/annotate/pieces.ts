/** Pieces of attributions: runs of words that are a source, a cue or a content, or a part of one. */

/** In the order of the network's labels. */
export const PIECE_ROLES = ["source", "cue", "content"] as const;
export type PieceRole = (typeof PIECE_ROLES)[number];

/** Words `[from, to)` of a section with one role. */
export interface Piece {
  readonly role: PieceRole;
  readonly from: number;
  readonly to: number;
  /** How sure it is that the piece is exactly this. */
  readonly probability: number;
}
