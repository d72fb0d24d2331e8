/** What the command line says of fetching. */
import type { Web } from "../batch/inputs.js";
import { type Before, webBy } from "../batch/web.js";
import type { Fetcher } from "../fetch/fetcher.js";
import type { FetchOptions } from "../fetch/limits.js";
import { FetchLine } from "./fetch-line.js";
import type { Io } from "./io.js";

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
