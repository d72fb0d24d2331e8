/** Pages of the web, one at a time for each host and as politely as it asks: rules kept, redirects followed one by one, all of it bounded. */
import { STATUS_CODES } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { type AbortEvents, FetchFailed, RobotsRefused } from "../errors.js";
import { httpBody } from "../intake/containers/http-body.js";
import { charsetOfType } from "../intake/media-types.js";
import type { Exchange } from "./exchange.js";
import { type FetchLimits, type FetchOptions, limitsOf } from "./limits.js";
import { checkedUrl, exchange, type Sockets, socketsOf } from "./request.js";
import { type Rules, rulesOf } from "./robots.js";

/** What a server gave with an answer, so that it can be asked later whether it has another. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Fetched {
  /** As it was given. */
  readonly asked: string;
  /** Where it led to. */
  readonly url: string;
  /** When it was asked for, ISO 8601 in UTC. */
  readonly at: string;
  /** Of its header, in small letters, without parameters; null where there is none. */
  readonly mediaType: string | null;
  readonly charset: string | null;
  /** Unpacked. */
  readonly bytes: Uint8Array;
  readonly validators: Validators;
  /** Seconds for which the server says that it will not change; null where it does not say. */
  readonly maxAge: number | null;
  /** Every request and answer on the way, the last one the page's own. */
  readonly exchanges: readonly Exchange[];
}

/** Nothing new since what was fetched with the validators. */
export type NotModified = "not-modified";

/** Seconds that are waited for a server which asks to be tried again; where it asks for more, that is said. */
const PATIENCE = 30;
const ACCEPT =
  "text/html, application/xhtml+xml, application/pdf, application/feed+json, application/xml;q=0.9, text/plain;q=0.9, */*;q=0.5";
/** Milliseconds after which the rules of a site are asked for again. */
const RULES_KEPT = 24 * 3600 * 1000;

const said = (status: number): string => `answered ${status}${STATUS_CODES[status] ? ` (${STATUS_CODES[status]})` : ""}`;

/** Seconds of `Retry-After`, a number or a moment; null for what is neither. */
export function retryAfter(value: string | undefined, now = Date.now()): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value);
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? null : Math.max(0, Math.ceil((moment - now) / 1000));
}

const maxAgeOf = (control: string | undefined): number | null => {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(control ?? "")?.[1];
  return seconds === undefined ? null : Number(seconds);
};

/** What stays the same on the way from an address to its page. */
interface Asking {
  readonly address: string;
  readonly known: Validators;
  /** Milliseconds that answers may still take. */
  readonly budget: { left: number };
  readonly signal: AbortSignal;
}

/** Fetches pages. What it learns of a site (its rules, when it was last asked) it keeps as long as it lives. */
export class Fetcher {
  readonly limits: FetchLimits;
  readonly #sockets: Sockets;
  readonly #signal: AbortEvents | undefined;
  readonly #heard: FetchOptions["heard"];
  readonly #rules = new Map<string, { readonly rules: Promise<Rules>; readonly at: number }>();
  /** Host → when it may be asked next. */
  readonly #next = new Map<string, number>();

  constructor(options: FetchOptions = {}) {
    this.limits = limitsOf(options);
    this.#sockets = socketsOf(this.limits);
    this.#signal = options.signal;
    this.#heard = options.heard;
  }

  /**
   * The page at an address, wherever that leads.
   * @param known what came with it before: then it may be that nothing is new
   * @throws AddressNotRead, AddressPrivate, RobotsRefused, FetchFailed, TooLarge; the signal's reason
   */
  async get(address: string, known?: Validators): Promise<Fetched | NotModified> {
    const whole = new AbortController();
    const stop = () => whole.abort(this.#signal?.reason);
    if (this.#signal?.aborted) stop();
    this.#signal?.addEventListener("abort", stop, { once: true });
    try {
      return await this.#followed(address, known ?? { etag: null, lastModified: null }, whole.signal);
    } finally {
      this.#signal?.removeEventListener("abort", stop);
      this.#heard?.({ url: address, bytes: 0, all: null, done: true });
    }
  }

  /** Ends its connections. */
  async close(): Promise<void> {
    await this.#sockets.destroy();
  }

  async #followed(address: string, known: Validators, signal: AbortSignal): Promise<Fetched | NotModified> {
    const exchanges: Exchange[] = [];
    const budget = { left: this.limits.whole };
    let url = checkedUrl(address, this.limits);
    for (let hop = 0; ; hop++) {
      if (hop > this.limits.redirects || exchanges.some((one) => one.url === url.href && one.status < 400))
        throw new FetchFailed(
          address,
          exchanges.some((one) => one.url === url.href) ? "leads round in a circle" : `leads on over ${this.limits.redirects} times`,
          "open it in a browser, and give the address that it shows in the end",
        );
      await this.#allowed(url, signal);
      const answer = await this.#patient(url, { address, known, budget, signal });
      exchanges.push(...answer);
      const last = answer.at(-1) as Exchange;
      if (last.status === 304 && (known.etag ?? known.lastModified) !== null) return "not-modified";
      const location = [301, 302, 303, 307, 308].includes(last.status) ? last.headers.get("location") : undefined;
      if (location === undefined) return this.#fetched(address, exchanges);
      url = checkedUrl(location, this.limits, url.href);
    }
  }

  /** @throws RobotsRefused */
  async #allowed(url: URL, signal: AbortSignal): Promise<void> {
    const { origin } = url;
    const held = this.#rules.get(origin);
    if (!held || Date.now() - held.at > RULES_KEPT) {
      const rules = rulesOf(origin, this.#sockets, this.limits, signal);
      rules.catch(() => this.#rules.delete(origin));
      this.#rules.set(origin, { rules, at: Date.now() });
    }
    const rules = await (this.#rules.get(origin)?.rules as Promise<Rules>);
    if (!rules.allows(url.href)) throw new RobotsRefused(url.href);
    await this.#turn(url.host, Math.max(this.limits.pause, rules.delay), signal);
  }

  /** Waits until a host may be asked again. */
  async #turn(host: string, pause: number, signal: AbortSignal): Promise<void> {
    const now = Date.now();
    const at = Math.max(now, this.#next.get(host) ?? 0);
    this.#next.set(host, at + pause);
    if (at > now) await wait(at - now, undefined, { signal }).catch(() => signal.throwIfAborted());
  }

  /** An answer; where the server asks for a little patience, that and the one after. */
  async #patient(url: URL, asking: Asking): Promise<Exchange[]> {
    const { signal } = asking;
    const first = await this.#asked(url, asking);
    const seconds = [429, 503].includes(first.status) ? retryAfter(first.headers.get("retry-after")) : null;
    if (seconds === null || seconds > Math.min(PATIENCE, this.limits.whole / 1000)) return [first];
    await wait(Math.max(1, seconds) * 1000, undefined, { signal }).catch(() => signal.throwIfAborted());
    return [first, await this.#asked(url, asking)];
  }

  async #asked(url: URL, { address, known: { etag, lastModified }, budget, signal }: Asking): Promise<Exchange> {
    const { userAgent, largest, whole } = this.limits;
    const [timeout, start] = [AbortSignal.timeout(Math.max(1, budget.left)), Date.now()];
    const headers = {
      "user-agent": userAgent,
      accept: ACCEPT,
      "accept-encoding": "gzip, deflate, br",
      ...(etag === null ? {} : { "if-none-match": etag }),
      ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
    };
    const heard = (bytes: number, all: number | null) => this.#heard?.({ url: address, bytes, all, done: false });
    heard(0, null);
    try {
      return await exchange(url, this.#sockets, { headers, largest, signal: AbortSignal.any([signal, timeout]), heard });
    } catch (error) {
      if (!timeout.aborted || signal.aborted) throw error;
      throw new FetchFailed(url.href, `did not come whole within ${whole / 1000} seconds`, "try again later, or allow more (--timeout)");
    } finally {
      budget.left -= Date.now() - start;
    }
  }

  #fetched(asked: string, exchanges: readonly Exchange[]): Fetched {
    const { url, at, status, headers, body } = exchanges.at(-1) as Exchange;
    if (status !== 200) {
      const seconds = retryAfter(headers.get("retry-after"));
      const when = seconds === null ? "" : `, and asks to be tried again in ${seconds.toLocaleString("en")} seconds`;
      const remedy =
        status === 404 || status === 410
          ? "check the address"
          : [401, 403].includes(status)
            ? "open it in a browser, save the page and give the file"
            : undefined;
      throw new FetchFailed(url, said(status) + when, remedy, { status, retryAfter: seconds });
    }
    let bytes: Uint8Array;
    try {
      bytes = httpBody(body, headers, this.limits.largest);
    } catch (error) {
      throw new FetchFailed(
        url,
        `its answer cannot be unpacked (${(error as Error).message})`,
        "try again later, or save the page and give the file",
      );
    }
    const type = headers.get("content-type") ?? "";
    const mediaType = type.split(";")[0]?.trim().toLowerCase() || null;
    const validators = { etag: headers.get("etag") ?? null, lastModified: headers.get("last-modified") ?? null };
    return {
      asked,
      url,
      at,
      mediaType,
      charset: charsetOfType(type),
      bytes,
      validators,
      maxAge: maxAgeOf(headers.get("cache-control")),
      exchanges,
    };
  }
}
