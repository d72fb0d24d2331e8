/** Best BIO labels under a linear-chain CRF, and the pieces they make. */

export const ROLES = ["source", "cue", "content"] as const;
export type Role = (typeof ROLES)[number];

/** Labels in the order of the network: O, then B and I of each role. */
export const LABELS = ["O", "B-Source", "I-Source", "B-Cue", "I-Cue", "B-Content", "I-Content"] as const;

const COUNT = LABELS.length;
const NEVER = -1e4;

/** May `after` follow `before`? An I continues its own role, and never over a paragraph break. */
export const allowed = (before: number, after: number, opens: boolean): boolean =>
  after === 0 || after % 2 === 1 || (!opens && (before === after || before === after - 1));

/**
 * @param scores [words × labels], row by row
 * @param opens whether each word opens a paragraph
 * @param transitions [before][after]
 */
export function viterbi(scores: Float32Array, opens: readonly boolean[], transitions: readonly (readonly number[])[]): Uint8Array {
  const words = opens.length;
  const path = new Uint8Array(words);
  if (words === 0) return path;
  const back = new Uint8Array(words * COUNT);
  let best = Float64Array.from({ length: COUNT }, (_, b) => (scores[b] as number) + (allowed(0, b, true) ? 0 : NEVER));
  let next = new Float64Array(COUNT);
  for (let t = 1; t < words; t++) {
    for (let b = 0; b < COUNT; b++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let a = 0; a < COUNT; a++) {
        const through = (best[a] as number) + (transitions[a]?.[b] ?? 0) + (allowed(a, b, opens[t] as boolean) ? 0 : NEVER);
        if (through > top) {
          top = through;
          back[t * COUNT + b] = a;
        }
      }
      next[b] = top + (scores[t * COUNT + b] as number);
    }
    [best, next] = [next, best];
  }
  let label = best.indexOf(Math.max(...best));
  for (let t = words - 1; t >= 0; t--) {
    path[t] = label;
    label = back[t * COUNT + label] as number;
  }
  return path;
}

/** A run of words with one role: `[from, to)`. */
export interface Piece {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
}

/** Pieces of a label path, in text order. */
export function piecesOf(labels: Uint8Array, opens: readonly boolean[]): Piece[] {
  const found: Piece[] = [];
  for (let n = 0; n < labels.length; ) {
    const label = labels[n] as number;
    if (label === 0) {
      n++;
      continue;
    }
    const role = (label - 1) >> 1;
    let end = n + 1;
    while (end < labels.length && labels[end] === 2 * role + 2 && !opens[end]) end++;
    found.push({ role: ROLES[role] as Role, from: n, to: end });
    n = end;
  }
  return found;
}
