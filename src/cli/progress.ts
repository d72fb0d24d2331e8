/** How far a batch is, on a terminal, once it has run for a second. */
import type { Io } from "./io.js";

const AFTER = 1000; // milliseconds
const EVERY = 200;

export class Progress {
  readonly #io: Io;
  readonly #what: string;
  readonly #start = Date.now();
  #done = 0;
  #shown = 0;

  constructor(io: Io, what: string) {
    this.#io = io;
    this.#what = what;
  }

  step(): void {
    this.#done++;
    const now = Date.now();
    if (!this.#io.stderr.isTTY || now - this.#start < AFTER || now - this.#shown < EVERY) return;
    this.#shown = now;
    const rate = (this.#done * 1000) / (now - this.#start);
    this.#io.stderr.write(`\r\x1b[K${this.#done.toLocaleString("en")} ${this.#what}, ${rate.toFixed(1)} a second`);
  }

  /** Takes the line away, before something else is printed. */
  clear(): void {
    if (this.#shown === 0) return;
    this.#io.stderr.write("\r\x1b[K");
    this.#shown = 0;
  }
}
