/** How far a batch is, once it has run for a second: a line that is written over on a terminal, plain lines now and then elsewhere. */
import { Pace, type PaceNow } from "../batch/pace.js";
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

function bar({ done, all, shares }: PaceNow): string {
  if (!all) return "";
  const full = Math.min(BAR, Math.floor(((done + shares.reduce((sum, share) => sum + share, 0)) / all) * BAR));
  return `[${"#".repeat(full)}${".".repeat(BAR - full)}] `;
}

export class Progress {
  readonly #io: Io;
  readonly #what: string;
  readonly #plain: boolean;
  readonly #pace: Pace;
  #shown = 0;
  #line = false;

  constructor(io: Io, what: string, { all = null, plain = false }: ProgressOptions = {}) {
    this.#io = io;
    this.#what = what;
    this.#plain = plain;
    this.#pace = new Pace(all);
  }

  /** One more. @param skipped it was there already */
  step(skipped = false): void {
    this.#pace.step(skipped);
    this.#show();
  }

  /** So many of so many. */
  at(done: number, all: number | null): void {
    this.#pace.at(done, all);
    this.#show();
  }

  /** How much of one of them is done, from 0 to 1. */
  part(one: unknown, share: number): void {
    this.#pace.part(one, share);
    this.#show();
  }

  #show(): void {
    const now = Date.now();
    const { start } = this.#pace;
    const terminal = this.#io.stderr.isTTY;
    if (terminal ? now - start < AFTER || now - this.#shown < EVERY : !this.#plain || now - Math.max(this.#shown, start) < PLAIN) return;
    this.#shown = now;
    const pace = this.#pace.now();
    this.#line = terminal === true;
    if (terminal) this.#io.stderr.write(`\r\x1b[K${bar(pace)}${this.#words(pace)}`);
    else this.#io.tell(this.#words(pace));
  }

  /** Takes the line away, before something else is printed. */
  clear(): void {
    if (!this.#line) return;
    this.#io.stderr.write("\r\x1b[K");
    this.#line = false;
    this.#shown = 0;
  }

  #words({ done, all, rate, left, shares }: PaceNow): string {
    const parts = shares.map((share) => `${Math.floor(share * 100)} %`).join(", ");
    const count = all ? `${done.toLocaleString("en")} of ${all.toLocaleString("en")}` : done.toLocaleString("en");
    const speed = rate === null ? "" : `, ${rate.toFixed(1)} a second`;
    const rest = left === null ? "" : `, about ${durationShown(left)} left`;
    return `${count} ${this.#what}${parts && ` and ${parts} of the next`}${speed}${rest}`;
  }
}
