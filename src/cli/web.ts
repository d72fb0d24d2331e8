/** What the command line says of fetching, and how it tells of it. */
import type { Web } from "../batch/inputs.js";
import { type Before, webBy } from "../batch/web.js";
import type { Fetcher } from "../fetch/fetcher.js";
import type { FetchOptions, FetchProgress } from "../fetch/limits.js";
import type { Io } from "./io.js";
import { line } from "./printable.js";

export interface WebFlags {
  readonly userAgent?: string;
  readonly allowPrivate?: boolean;
  /** Seconds. */
  readonly timeout?: number;
  /** Megabytes. */
  readonly maxSize?: number;
  readonly maxRedirects?: number;
  /** Seconds. */
  readonly pause?: number;
}

const AFTER = 1000; // milliseconds before anything is said of a fetch
const EVERY = 200;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** A line on the terminal for a fetch that takes over a second, until it is done. */
class FetchLine {
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

/** What flags say, for a fetcher. */
export const fetchOptions = (flags: WebFlags, io: Io): FetchOptions => ({
  userAgent: flags.userAgent,
  allowPrivate: flags.allowPrivate,
  seconds: flags.timeout,
  largest: flags.maxSize === undefined ? undefined : flags.maxSize * 1e6,
  redirects: flags.maxRedirects,
  pause: flags.pause === undefined ? undefined : flags.pause * 1000,
  heard: new FetchLine(io).heard,
});

/** The web, with a fetcher that is made when the first address is met: most runs have none. */
export function webOf(flags: WebFlags, io: Io, before?: Before): Web {
  let fetcher: Promise<Fetcher> | null = null;
  return webBy(() => {
    fetcher ??= import("../fetch/fetcher.js").then(({ Fetcher }) => new Fetcher(fetchOptions(flags, io)));
    return fetcher;
  }, before);
}
