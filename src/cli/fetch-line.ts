/** How far a fetch is, once it has taken a second: a line that is written over on a terminal. */
import type { FetchProgress } from "../fetch/limits.js";
import type { Io } from "./io.js";
import { line } from "./printable.js";

const AFTER = 1000; // milliseconds before anything is said of a fetch
const EVERY = 200;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** A line on the terminal for a fetch that takes over a second, until it is done. */
export class FetchLine {
  readonly #io: Io;
  #now: FetchProgress | null = null;
  #since = 0;
  #shown = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(io: Io) {
    this.#io = io;
  }

  readonly heard = (progress: FetchProgress): void => {
    if (!this.#io.stderr.isTTY) return;
    if (progress.done) {
      this.#clear();
      return;
    }
    if (this.#now?.url !== progress.url) this.#since = Date.now();
    this.#now = progress;
    this.#timer ??= setInterval(() => this.#show(), EVERY).unref();
  };

  #show(): void {
    if (!this.#now || Date.now() - this.#since < AFTER) return;
    const { url, bytes, all } = this.#now;
    const came = bytes === 0 ? "" : `: ${megabytes(bytes)}${all === null ? "" : ` of ${megabytes(all)}`}`;
    this.#io.stderr.write(`\r\x1b[K${line`fetching ${url}`.slice(0, Math.max(20, this.#io.columns - came.length - 1))}${came}`);
    this.#shown = true;
  }

  #clear(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#now = null;
    if (this.#shown) this.#io.stderr.write("\r\x1b[K");
    this.#shown = false;
  }
}
