/** Requests that one sender may make: so many a second, with a store of them for bursts (a token bucket). */
import { TooMuch } from "./errors.js";

/** Senders that are remembered; past that, those who have their full store again are forgotten. */
const MOST_SENDERS = 10_000;

interface Bucket {
  left: number;
  at: number;
}

export class RateLimit {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
  }

  /** Counts one request. @throws TooMuch */
  take(sender: string): void {
    const now = Date.now();
    const bucket = this.#buckets.get(sender) ?? { left: this.#burst, at: now };
    bucket.left = Math.min(this.#burst, bucket.left + ((now - bucket.at) / 1000) * this.#perSecond);
    bucket.at = now;
    if (!this.#buckets.has(sender)) this.#remember(sender, bucket, now);
    if (bucket.left < 1) throw new TooMuch("this client", "asks more often than this server answers", 429);
    bucket.left--;
  }

  #remember(sender: string, bucket: Bucket, now: number): void {
    if (this.#buckets.size >= MOST_SENDERS)
      for (const [other, { left, at }] of this.#buckets)
        if (left + ((now - at) / 1000) * this.#perSecond >= this.#burst) this.#buckets.delete(other);
    this.#buckets.set(sender, bucket);
  }
}
