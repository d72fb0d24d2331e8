/** How far a batch is, once it has run for a second: a line that is written over on a terminal, plain lines now and then elsewhere. */
import type { Io } from "./io.js";

const AFTER = 1000; // milliseconds
const EVERY = 200;
const PLAIN = 10_000; // between two plain lines
const BAR = 20; // columns

const plural = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? "" : "s"}`;

/** "40 seconds", "3 minutes", "2 hours". */
function durationShown(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return plural(seconds, "second");
  return seconds < 5400 ? plural(Math.round(seconds / 60), "minute") : plural(Math.round(seconds / 3600), "hour");
}

export interface ProgressOptions {
  /** How many there are; null where that is not known. */
  readonly all?: number | null;
  /** Print lines where there is no terminal too. */
  readonly plain?: boolean;
}

export class Progress {
  readonly #io: Io;
  readonly #what: string;
  readonly #all: number | null;
  readonly #plain: boolean;
  readonly #start = Date.now();
  #done = 0;
  /** Done without work: they say nothing of how long the others take. */
  #skipped = 0;
  #shown = 0;
  #line = false;
  /** Shares read of those that are at work. */
  readonly #parts = new Map<unknown, number>();

  constructor(io: Io, what: string, { all = null, plain = false }: ProgressOptions = {}) {
    this.#io = io;
    this.#what = what;
    this.#all = all;
    this.#plain = plain;
  }

  /** One more. @param skipped it was there already */
  step(skipped = false): void {
    if (skipped) this.#skipped++;
    this.at(this.#done + 1, this.#all);
  }

  /** So many of so many. */
  at(done: number, all: number | null): void {
    this.#done = done;
    this.#show(all);
  }

  /** How much of one of them is done, from 0 to 1: a long one takes minutes. */
  part(one: unknown, share: number): void {
    if (share < 1) this.#parts.set(one, share);
    else this.#parts.delete(one);
    this.#show(this.#all);
  }

  #show(all: number | null): void {
    const now = Date.now();
    const terminal = this.#io.stderr.isTTY;
    if (
      terminal ? now - this.#start < AFTER || now - this.#shown < EVERY : !this.#plain || now - Math.max(this.#shown, this.#start) < PLAIN
    )
      return;
    this.#shown = now;
    this.#line = terminal === true;
    if (terminal) this.#io.stderr.write(`\r\x1b[K${this.#bar(all)}${this.#words(now, all)}`);
    else this.#io.tell(this.#words(now, all));
  }

  /** Takes the line away, before something else is printed. */
  clear(): void {
    if (!this.#line) return;
    this.#io.stderr.write("\r\x1b[K");
    this.#line = false;
    this.#shown = 0;
  }

  #bar(all: number | null): string {
    if (!all) return "";
    const full = Math.min(BAR, Math.floor(((this.#done + this.#inParts()) / all) * BAR));
    return `[${"#".repeat(full)}${".".repeat(BAR - full)}] `;
  }

  #inParts(): number {
    return [...this.#parts.values()].reduce((sum, share) => sum + share, 0);
  }

  #words(now: number, all: number | null): string {
    const inParts = this.#inParts();
    const [took, worked] = [now - this.#start, this.#done - this.#skipped + inParts];
    const shares = [...this.#parts.values()].map((share) => `${Math.floor(share * 100)} %`).join(", ");
    const count = all ? `${this.#done.toLocaleString("en")} of ${all.toLocaleString("en")}` : this.#done.toLocaleString("en");
    const rate = this.#done > 0 ? `, ${((this.#done * 1000) / took).toFixed(1)} a second` : "";
    const left =
      all && worked > 0 && all > this.#done ? `, about ${durationShown(((all - this.#done - inParts) * took) / worked)} left` : "";
    return `${count} ${this.#what}${shares && ` and ${shares} of the next`}${rate}${left}`;
  }
}
