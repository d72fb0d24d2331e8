/** Best BIO labels under a linear-chain CRF, the labels' probabilities, and the pieces they make. */

export const ROLES = ["source", "cue", "content"] as const;
export type Role = (typeof ROLES)[number];

/** Labels in the order of the network: O, then B and I of each role. */
export const LABELS = ["O", "B-Source", "I-Source", "B-Cue", "I-Cue", "B-Content", "I-Content"] as const;

const NEVER = -1e4;

/** Scores of one label after another, [before][after]; none where a head has not learned any. */
export type Transitions = readonly (readonly number[])[];

/** May `after` follow `before`? An I continues its own role, and never over a paragraph break. */
export const allowed = (before: number, after: number, opens: boolean): boolean =>
  after === 0 || after % 2 === 1 || (!opens && (before === after || before === after - 1));

/** Whether `after` may follow `before`, as a score, in a stretch and over its start: [opens][before][after], flat. */
function steps(count: number, transitions: Transitions): Float64Array {
  const found = new Float64Array(2 * count * count);
  for (let n = 0; n < found.length; n++) {
    const [opens, a, b] = [n >= count * count, Math.floor(n / count) % count, n % count];
    found[n] = (transitions[a]?.[b] ?? 0) + (allowed(a, b, opens) ? 0 : NEVER);
  }
  return found;
}

/**
 * @param scores [words × labels], row by row; labels are O, then B and I of each type
 * @param opens whether each word opens a paragraph
 */
export function viterbi(scores: Float32Array, opens: readonly boolean[], transitions: Transitions = []): Uint8Array {
  const words = opens.length;
  const path = new Uint8Array(words);
  if (words === 0) return path;
  const count = scores.length / words;
  const step = steps(count, transitions);
  const back = new Uint8Array(words * count);
  let best = Float64Array.from({ length: count }, (_, b) => (scores[b] as number) + (allowed(0, b, true) ? 0 : NEVER));
  let next = new Float64Array(count);
  for (let t = 1; t < words; t++) {
    const from = opens[t] ? count * count : 0;
    for (let b = 0; b < count; b++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let a = 0; a < count; a++) {
        const through = (best[a] as number) + (step[from + a * count + b] as number);
        if (through > top) {
          top = through;
          back[t * count + b] = a;
        }
      }
      next[b] = top + (scores[t * count + b] as number);
    }
    [best, next] = [next, best];
  }
  let label = best.indexOf(Math.max(...best));
  for (let t = words - 1; t >= 0; t--) {
    path[t] = label;
    label = back[t * count + label] as number;
  }
  return path;
}

/** log(e^a + e^b + …) over the first `count` values of `row`. */
function logSum(row: Float64Array, count: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < count; n++) top = Math.max(top, row[n] as number);
  let sum = 0;
  for (let n = 0; n < count; n++) sum += Math.exp((row[n] as number) - top);
  return top + Math.log(sum);
}

/**
 * The CRF's own probability of each label at each word (forward–backward), [words × labels]. Arguments as of `viterbi`.
 */
export function marginals(scores: Float32Array, opens: readonly boolean[], transitions: Transitions): Float64Array {
  const words = opens.length;
  if (words === 0) return new Float64Array(0);
  const count = scores.length / words;
  const step = steps(count, transitions);
  const forward = new Float64Array(words * count);
  const backward = new Float64Array(words * count);
  const row = new Float64Array(count);
  for (let b = 0; b < count; b++) forward[b] = (scores[b] as number) + (allowed(0, b, true) ? 0 : NEVER);
  for (let t = 1; t < words; t++) {
    const from = opens[t] ? count * count : 0;
    for (let b = 0; b < count; b++) {
      for (let a = 0; a < count; a++) row[a] = (forward[(t - 1) * count + a] as number) + (step[from + a * count + b] as number);
      forward[t * count + b] = logSum(row, count) + (scores[t * count + b] as number);
    }
  }
  for (let t = words - 2; t >= 0; t--) {
    const from = opens[t + 1] ? count * count : 0;
    for (let a = 0; a < count; a++) {
      for (let b = 0; b < count; b++)
        row[b] =
          (backward[(t + 1) * count + b] as number) + (step[from + a * count + b] as number) + (scores[(t + 1) * count + b] as number);
      backward[t * count + a] = logSum(row, count);
    }
  }
  for (let t = 0; t < words; t++) {
    for (let b = 0; b < count; b++) row[b] = (forward[t * count + b] as number) + (backward[t * count + b] as number);
    const total = logSum(row, count);
    for (let b = 0; b < count; b++) forward[t * count + b] = Math.exp((row[b] as number) - total);
  }
  return forward;
}

/** Runs of words of one type under BIO labels: type number (from 0) and `[from, to)`, in text order. */
export function runsOf(labels: Uint8Array, opens: readonly boolean[]): { type: number; from: number; to: number }[] {
  const found: { type: number; from: number; to: number }[] = [];
  for (let n = 0; n < labels.length; ) {
    const label = labels[n] as number;
    if (label === 0) {
      n++;
      continue;
    }
    const type = (label - 1) >> 1;
    let end = n + 1;
    while (end < labels.length && labels[end] === 2 * type + 2 && !opens[end]) end++;
    found.push({ type, from: n, to: end });
    n = end;
  }
  return found;
}

/** A run of words with one role: `[from, to)`. */
export interface Piece {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
}

/** Pieces of a label path, in text order. */
export const piecesOf = (labels: Uint8Array, opens: readonly boolean[]): Piece[] =>
  runsOf(labels, opens).map(({ type, from, to }) => ({ role: ROLES[type] as Role, from, to }));
