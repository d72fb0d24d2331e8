/** What fetching is held to, and the knobs for it. */
import type { AbortEvents } from "../errors.js";
import { LARGEST_REPORT } from "../intake/input.js";
import { VERSION } from "../version.js";

export interface FetchOptions {
  /** What the program calls itself. Rules for programs (robots.txt) are looked up by its first word. */
  readonly userAgent?: string | undefined;
  /** Ask addresses of this machine and its network too. */
  readonly allowPrivate?: boolean | undefined;
  /** Bytes of a body, as it was sent and as it unpacks. */
  readonly largest?: number | undefined;
  /** Seconds that an answer may take in all, with what it leads on to. */
  readonly seconds?: number | undefined;
  /** How often an address may lead on to another. */
  readonly redirects?: number | undefined;
  /** Milliseconds between two requests to one host. */
  readonly pause?: number | undefined;
  /** Breaks it off. */
  readonly signal?: AbortEvents | undefined;
  /** Told as an answer comes in. */
  readonly heard?: ((progress: FetchProgress) => void) | undefined;
}

/** How far a fetch is. */
export interface FetchProgress {
  readonly url: string;
  /** Bytes that came in so far. */
  readonly bytes: number;
  /** Of how many, where the server says so. */
  readonly all: number | null;
  readonly done: boolean;
}

export interface FetchLimits {
  readonly userAgent: string;
  readonly allowPrivate: boolean;
  readonly largest: number;
  /** Milliseconds, as the others. */
  readonly whole: number;
  /** Until a server is connected to. */
  readonly connect: number;
  /** Until it begins to answer. */
  readonly headers: number;
  readonly redirects: number;
  readonly pause: number;
}

const SECONDS = 60;
const CONNECT = 10_000;
const HEADERS = 30_000;
/** Browsers follow twenty; no page of a newsroom needs five. */
const REDIRECTS = 10;
const PAUSE = 1000;

const USER_AGENT = `readout/${VERSION}`;

export function limitsOf(options: FetchOptions): FetchLimits {
  const whole = (options.seconds ?? SECONDS) * 1000;
  return {
    userAgent: options.userAgent ?? USER_AGENT,
    allowPrivate: options.allowPrivate ?? false,
    largest: options.largest ?? LARGEST_REPORT,
    whole,
    connect: Math.min(CONNECT, whole),
    headers: Math.min(HEADERS, whole),
    redirects: options.redirects ?? REDIRECTS,
    pause: options.pause ?? PAUSE,
  };
}
