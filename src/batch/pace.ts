/** How quickly a batch goes, and how long it will take: for a line on a terminal, or a page. */

/** What is known of it at one moment. */
export interface PaceNow {
  readonly done: number;
  /** How many there are; null where that is not known. */
  readonly all: number | null;
  /** How many a second; null before the first. */
  readonly rate: number | null;
  /** Milliseconds that it will take yet, about; null where that cannot be told. */
  readonly left: number | null;
  /** Shares read, from 0 to 1, of those that are at work. */
  readonly shares: readonly number[];
}

export class Pace {
  readonly start = Date.now();
  #done = 0;
  #all: number | null;
  /** Done without work: they say nothing of how long the others take. */
  #skipped = 0;
  readonly #parts = new Map<unknown, number>();

  constructor(all: number | null = null) {
    this.#all = all;
  }

  /** One more. @param skipped it was there already */
  step(skipped = false): void {
    if (skipped) this.#skipped++;
    this.#done++;
  }

  /** So many of so many. */
  at(done: number, all: number | null): void {
    this.#done = done;
    this.#all = all;
  }

  /** How much of one of them is done, from 0 to 1: a long one takes minutes. */
  part(one: unknown, share: number): void {
    if (share < 1) this.#parts.set(one, share);
    else this.#parts.delete(one);
  }

  /** Those that are at work, with how much of each is done. */
  get parts(): ReadonlyMap<unknown, number> {
    return this.#parts;
  }

  now(): PaceNow {
    const [done, all, took] = [this.#done, this.#all, Math.max(1, Date.now() - this.start)];
    const shares = [...this.#parts.values()];
    const inParts = shares.reduce((sum, share) => sum + share, 0);
    const worked = done - this.#skipped + inParts;
    const rate = done > 0 ? (done * 1000) / took : null;
    const left = all !== null && worked > 0 && all > done ? ((all - done - inParts) * took) / worked : null;
    return { done, all, rate, left, shares };
  }
}
