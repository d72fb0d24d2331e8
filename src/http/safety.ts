/**
 * Who is let in. A server on this machine can be reached by every page that its user's browser has open, so each request must come under
 * the server's own name (against DNS rebinding) and from its own pages (against requests forged by others), whatever its method; and what
 * is of the ledger takes the token that was printed, or the cookie that it was exchanged for.
 */
import { hash, randomBytes, timingSafeEqual } from "node:crypto";
import { Foreign, NotSignedIn } from "./errors.js";

/** Headers of every answer. */
export const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** A token that cannot be guessed. */
export const newToken = (): string => randomBytes(32).toString("base64url");

const digest = (words: string): Buffer => hash("sha256", words, "buffer");

/** Whether both are the same, in a time that tells nothing of where they differ. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** Names that a loopback address goes by. */
const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];
const isEverywhere = (host: string): boolean => host === "0.0.0.0" || host === "::";

/** Whether a server bound to a host can be reached from this machine alone. */
export const isLoopback = (host: string): boolean => ["127.0.0.1", "::1", "localhost"].includes(host);

/** Cookies that hold at once; a further one takes the place of the oldest. */
const MOST_SESSIONS = 1_000;

export interface Gate {
  readonly token: string;
  /** What it is bound to. */
  readonly host: string;
  /** Further names by which it is reached. */
  readonly names: readonly string[];
}

export class Safety {
  readonly #gate: Gate;
  /** Digests of the cookies given out: how long it takes to look one up tells nothing of what is in any. */
  readonly #sessions = new Set<string>();
  #port = 0;

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  /** Cookies are shared by all ports of a host: each server's has a name of its own. */
  get cookie(): string {
    return `readout-${this.#port}`;
  }

  /** The port, once it is known. */
  set port(port: number) {
    this.#port = port;
  }

  /** @throws Foreign where the request is not under the server's name, or is made by another site */
  checkOrigin(headers: Headers, navigation: boolean): void {
    const host = headers.get("host") ?? "";
    if (!this.#isOwnName(host))
      throw new Foreign("Host", host, "use the address that `readout serve` printed, or name this one with --allow-host");
    const origin = headers.get("origin");
    if (origin !== null && origin !== `http://${host}` && origin !== `https://${host}`)
      throw new Foreign("Origin", origin, "requests are taken from the server's own page, or from programs");
    const site = headers.get("sec-fetch-site") ?? "none";
    const opened = navigation && headers.get("sec-fetch-mode") === "navigate" && headers.get("sec-fetch-dest") === "document";
    if (site !== "same-origin" && site !== "none" && !opened)
      throw new Foreign("Sec-Fetch-Site", site, "requests are taken from the server's own page, or from programs");
  }

  #isOwnName(host: string): boolean {
    const { host: bound, names } = this.#gate;
    const found = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d+))?$/i.exec(host.toLowerCase());
    if (!found) return false;
    const [, name, port] = found as unknown as [string, string, string | undefined];
    const own = [...names.map((n) => n.toLowerCase()), ...(isLoopback(bound) || isEverywhere(bound) ? LOOPBACK : [])];
    if (names.some((n) => n.toLowerCase() === name)) return true; // a proxy in front may have another port
    if (Number(port ?? 80) !== this.#port) return false;
    const bare = name.replace(/^\[|\]$/g, "");
    // an address in figures is no name that another site could point here
    return own.includes(name) || bare === bound.toLowerCase() || (isEverywhere(bound) && /^[\d.]+$|:/.test(bare));
  }

  /** Whether words are the token. */
  isToken(words: string): boolean {
    return same(words, this.#gate.token);
  }

  /** A new cookie for one who has the token. */
  newSession(): string {
    const session = newToken();
    const [oldest] = this.#sessions;
    if (oldest !== undefined && this.#sessions.size >= MOST_SESSIONS) this.#sessions.delete(oldest);
    this.#sessions.add(digest(session).toString("hex"));
    return `${this.cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Who a request is from, as a name to count its requests by. @throws NotSignedIn */
  signedIn(headers: Headers): string {
    const bearer = /^Bearer +(\S+) *$/i.exec(headers.get("authorization") ?? "")?.[1];
    if (bearer !== undefined) {
      if (!this.isToken(bearer)) throw new NotSignedIn("the token sent is not this server's");
      return "bearer";
    }
    for (const part of (headers.get("cookie") ?? "").split(/; */)) {
      const at = part.indexOf("=");
      if (part.slice(0, at) !== this.cookie) continue;
      const found = digest(part.slice(at + 1)).toString("hex");
      if (this.#sessions.has(found)) return found;
    }
    throw new NotSignedIn("neither a cookie nor a token came with the request");
  }
}
