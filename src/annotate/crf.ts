/**
 * A linear-chain CRF over BIO labels (Lafferty et al. 2001): how probable each label of each word is, and each run of words.
 * `training/readout_training/crf.py` learns it.
 */
import { allowed, beginOf, insideOf, OUTSIDE, type Run } from "./bio.js";

/** Score of a step that BIO does not allow. */
const NOT_ALLOWED = -1e4;

/** Scores of one label after another, [before][after]; none where a head has not learned any. */
export type Transitions = readonly (readonly number[])[];

/** Scores farther below a word's best count as this far below it: e^-600 is still a number. */
const MIN_RELATIVE_SCORE = -600;

export class Crf {
  readonly #words: number;
  readonly #count: number;
  readonly #scores: Float32Array;
  readonly #opens: readonly boolean[];
  /** Score of one label after another, in a stretch and over its start: [opens][before][after], flat. */
  readonly #step: Float64Array;
  /** Log of the sum over all labels up to a word, and from it on: [words × labels]. */
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;
  readonly #total: number;

  /**
   * @param scores [words × labels], row by row; labels are O, then B and I of each type
   * @param opens whether each word opens a paragraph
   */
  constructor(scores: Float32Array, opens: readonly boolean[], transitions: Transitions = []) {
    this.#words = opens.length;
    this.#scores = scores;
    this.#opens = opens;
    const count = opens.length === 0 ? 0 : scores.length / opens.length;
    this.#count = count;
    this.#step = new Float64Array(2 * count * count);
    for (let n = 0; n < this.#step.length; n++) {
      const [over, a, b] = [n >= count * count, Math.floor(n / count) % count, n % count];
      this.#step[n] = (transitions[a]?.[b] ?? 0) + (allowed(a, b, over) ? 0 : NOT_ALLOWED);
    }
    this.#forward = new Float64Array(this.#words * count);
    this.#backward = new Float64Array(this.#words * count);
    this.#total = this.#fill();
  }

  /** The step from label `a` at word `t` − 1 to label `b` at word `t`, with the score of `b` there. */
  #into(t: number, a: number, b: number): number {
    const c = this.#count;
    return (this.#step[(this.#opens[t] ? c * c : 0) + a * c + b] as number) + (this.#scores[t * c + b] as number);
  }

  /** Forward and backward sums, scaled word by word so that they stay numbers (Rabiner 1989), kept as logs; the log of the whole sum. */
  #fill(): number {
    const [count, words] = [this.#count, this.#words];
    if (words === 0) return 0;
    const steps = this.#step.map(Math.exp);
    const likely = new Float64Array(words * count); // e^score over that of the word's best
    const best = new Float64Array(words);
    for (let t = 0; t < words; t++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let b = 0; b < count; b++) top = Math.max(top, this.#scores[t * count + b] as number);
      best[t] = top;
      for (let b = 0; b < count; b++)
        likely[t * count + b] = Math.exp(Math.max(MIN_RELATIVE_SCORE, (this.#scores[t * count + b] as number) - top));
    }
    let [row, next] = [new Float64Array(count), new Float64Array(count)];
    let scale = 0;
    /** Keeps word `t`'s sums as logs and brings them back to a sum of one. */
    const keep = (into: Float64Array, t: number, more: number) => {
      let sum = 0;
      for (let b = 0; b < count; b++) sum += row[b] as number;
      scale += more + Math.log(sum);
      for (let b = 0; b < count; b++) {
        row[b] = (row[b] as number) / sum;
        into[t * count + b] = Math.log(row[b] as number) + scale;
      }
    };
    for (let b = 0; b < count; b++) row[b] = allowed(OUTSIDE, b, true) ? (likely[b] as number) : 0;
    keep(this.#forward, 0, best[0] as number);
    for (let t = 1; t < words; t++) {
      const over = this.#opens[t] ? count * count : 0;
      next.fill(0);
      for (let a = 0; a < count; a++) {
        const here = row[a] as number;
        for (let b = 0; b < count; b++) next[b] = (next[b] as number) + here * (steps[over + a * count + b] as number);
      }
      for (let b = 0; b < count; b++) next[b] = (next[b] as number) * (likely[t * count + b] as number);
      [row, next] = [next, row];
      keep(this.#forward, t, best[t] as number);
    }
    const total = scale;
    row.fill(1);
    scale = 0;
    keep(this.#backward, words - 1, 0);
    for (let t = words - 2; t >= 0; t--) {
      const over = this.#opens[t + 1] ? count * count : 0;
      for (let b = 0; b < count; b++) row[b] = (row[b] as number) * (likely[(t + 1) * count + b] as number);
      for (let a = 0; a < count; a++) {
        let sum = 0;
        for (let b = 0; b < count; b++) sum += (row[b] as number) * (steps[over + a * count + b] as number);
        next[a] = sum;
      }
      [row, next] = [next, row];
      keep(this.#backward, t, best[t + 1] as number);
    }
    return total;
  }

  /** The probability of label `label` at word `t`. */
  at(t: number, label: number): number {
    const n = t * this.#count + label;
    return Math.exp((this.#forward[n] as number) + (this.#backward[n] as number) - this.#total);
  }

  /**
   * Runs that are more probable than `least`, none overlapping, in text order. Runs that overlap exclude one another, so at most
   * 1 / `least` of them are open at any word, and the time is linear in the length.
   *
   * Choosing runs by their own probability, and not those of the likeliest labels, makes the expected F1 of exact runs the best
   * where `least` is half of that F1 (as for any such choice: Lewis 1995); a run with two likely ends is left out.
   */
  runs(least: number): Run[] {
    const found: Run[] = [];
    const types = (this.#count - 1) / 2;
    for (let t = 0; t < this.#words; t++)
      for (let type = 0; type < types; type++) if (this.at(t, beginOf(type)) > least) this.#runsFrom(t, type, least, found);
    found.sort((a, b) => b.probability - a.probability || a.from - b.from || a.to - b.to);
    const taken = new Uint8Array(this.#words);
    const kept = found.filter(({ from, to }) => {
      for (let n = from; n < to; n++) if (taken[n]) return false;
      return taken.fill(1, from, to);
    });
    return kept.sort((a, b) => a.from - b.from);
  }

  #runsFrom(from: number, type: number, least: number, found: Run[]): void {
    const [begin, inside] = [beginOf(type), insideOf(type)];
    let inner = this.#forward[from * this.#count + begin] as number;
    for (let to = from + 1; ; to++) {
      const last = to === from + 1 ? begin : inside;
      const probability = this.#ending(inner, to, last, inside);
      if (probability > least) found.push({ type, from, to, probability });
      if (to === this.#words) return;
      inner += this.#into(to, last, inside);
      if (Math.exp(inner + (this.#backward[to * this.#count + inside] as number) - this.#total) < least) return;
    }
  }

  /** Probability of a run that ends before word `to` with label `last`; `inner` is the log of the sum up to there. */
  #ending(inner: number, to: number, last: number, inside: number): number {
    if (to === this.#words) return Math.exp(inner - this.#total);
    let sum = 0;
    for (let b = 0; b < this.#count; b++)
      if (b !== inside) sum += Math.exp(inner + this.#into(to, last, b) + (this.#backward[to * this.#count + b] as number) - this.#total);
    return sum;
  }
}
