/** Chance, the same in every run. */

export type Weights<T> = readonly (readonly [T, number])[];

/** sfc32. A generator of 32 bits would do for one report, but the draws of one would run into those of another. */
export class Dice {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  constructor(n: number, seed: number, purpose: number) {
    [this.#a, this.#b, this.#c] = [n | 0, seed | 0, purpose];
    for (let warm = 0; warm < 15; warm++) this.next();
  }

  /** In [0, 1). */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  among<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** A rank below `count`, of which the r-th comes up in proportion to 1 / (r + shift): Zipf's law, its head cut off. */
  rank(count: number, shift: number): number {
    return Math.min(count - 1, Math.floor(shift * (Math.exp(this.next() * Math.log1p(count / shift)) - 1)));
  }

  /** One of a list that has the commonest first. */
  common<T>(items: readonly T[], shift = 8): T {
    return items[this.rank(items.length, shift)] as T;
  }

  /** A row of a table whose second column says how often each comes up. */
  weighted<T extends readonly [unknown, number, ...unknown[]]>(rows: readonly T[]): T {
    let left = 0;
    for (const row of rows) left += row[1];
    left *= this.next();
    for (const row of rows) {
      left -= row[1];
      if (left < 0) return row;
    }
    return rows[0] as T;
  }
}

/** Scatters a number over 32 bits (the finaliser of MurmurHash3). */
export function scattered(k: number): number {
  let h = k | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
