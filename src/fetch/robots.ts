/**
 * What a site asks of programs (robots.txt), by RFC 9309: where there is none all may be read, and where the site cannot say it, nothing.
 */
import { FetchFailed, ReadoutError, RobotsRefused, TooLarge } from "../errors.js";
import type { Exchange } from "./exchange.js";
import type { FetchLimits } from "./limits.js";
import { checkedUrl, exchange, type Sockets } from "./request.js";

/** RFC 9309 asks for 500 KiB at least; what is longer is read as if there were nothing. */
const LARGEST = 512_000;
/** Each costs as many steps as an address has letters; the longest rules of real sites have some hundreds. */
const MOST_WILDCARDS = 5_000;
/** Times its address may lead on, by RFC 9309. */
const REDIRECTS = 5;
/** Milliseconds, of its own, so that a page is not lost to a slow one. */
const LONGEST = 15_000;
/** Seconds that a site may ask to wait between two pages; more would be a refusal by another name. */
const LONGEST_DELAY = 60;

export interface Rules {
  allows(url: string): boolean;
  /** Milliseconds that the site asks to let pass between two pages. */
  readonly delay: number;
}

const ALL: Rules = { allows: () => true, delay: 0 };

async function answerOf(origin: string, sockets: Sockets, limits: FetchLimits, signal: AbortSignal): Promise<Exchange | null> {
  let url = checkedUrl("/robots.txt", limits, origin);
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const answer = await exchange(url, sockets, { headers: { "user-agent": limits.userAgent }, largest: LARGEST, signal });
    const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get("location") : undefined;
    if (location === undefined) return answer;
    url = checkedUrl(location, limits, url.href);
  }
  return null;
}

/**
 * The rules of a site for this program.
 * @param origin "https://news.example"
 * @throws RobotsRefused where the site fails to tell them; the errors of a host that is not reached
 */
export async function rulesOf(origin: string, sockets: Sockets, limits: FetchLimits, signal: AbortSignal): Promise<Rules> {
  let answer: Exchange | null;
  try {
    answer = await answerOf(origin, sockets, limits, AbortSignal.any([signal, AbortSignal.timeout(Math.min(LONGEST, limits.whole))]));
  } catch (error) {
    if (error instanceof TooLarge) return ALL;
    if (error instanceof DOMException && error.name === "TimeoutError" && !signal.aborted)
      throw new FetchFailed(`${origin}/robots.txt`, "the site does not say in time what programs may read", "try again later");
    if (!(error instanceof ReadoutError) || error instanceof FetchFailed) throw error;
    return ALL; // its address leads nowhere that may be asked
  }
  if (answer && answer.status >= 500)
    throw new RobotsRefused(
      `${origin}/robots.txt`,
      `answered ${answer.status}: the site does not say what programs may read, so nothing is`,
    );
  if (answer?.status !== 200) return ALL;
  const words = Buffer.from(answer.body).toString("utf8");
  if (words.split("*").length > MOST_WILDCARDS)
    throw new RobotsRefused(`${origin}/robots.txt`, "asks more of programs than can be looked through, so nothing is read");
  const { default: imported } = await import("robots-parser");
  const robotsParser = imported as unknown as typeof imported.default; // its types are of another form of module than its code
  const robots = robotsParser(`${origin}/robots.txt`, words);
  const name = limits.userAgent.split(/[/\s]/)[0] ?? limits.userAgent;
  return {
    allows: (url) => robots.isAllowed(url, name) !== false,
    delay: Math.min(LONGEST_DELAY, robots.getCrawlDelay(name) ?? 0) * 1000,
  };
}
