/** One request and its answer, with nothing followed and nothing unpacked. The one place that speaks HTTP to the outside. */
import { Agent, request } from "undici";
import { AddressNotRead, AddressPrivate, FetchFailed, ReadoutError, TooLarge } from "../errors.js";
import { isPublicAddress, literalOf, publicLookup } from "./addresses.js";
import type { Exchange } from "./exchange.js";
import type { FetchLimits } from "./limits.js";

/** Open sockets, by host. The library behind them is named in no type that others see: a program that imports ours need not have its types. */
export interface Sockets {
  readonly destroy: () => Promise<void>;
}

export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes of the body. */
  readonly largest: number;
  readonly signal: AbortSignal;
  /** Told how many bytes came, and of how many. */
  readonly heard?: (bytes: number, all: number | null) => void;
}

/** The headers of heads are read to here; no honest server sends a tenth. */
const LARGEST_HEAD = 64 * 1024;

/** Characters. */
const LONGEST_ADDRESS = 4_000;

/** Makes sockets to public addresses alone, unless it is told otherwise. */
export const socketsOf = ({ connect, headers, whole, allowPrivate }: FetchLimits): Sockets =>
  new Agent({
    connect: { timeout: connect, ...(allowPrivate ? {} : { lookup: publicLookup }) },
    headersTimeout: headers,
    bodyTimeout: whole,
    maxHeaderSize: LARGEST_HEAD,
  });

/** An address as it may be asked. @throws AddressNotRead, AddressPrivate */
export function checkedUrl(address: string, { allowPrivate }: Pick<FetchLimits, "allowPrivate">, base?: string): URL {
  if (address.length > LONGEST_ADDRESS) throw new AddressNotRead(address.slice(0, 200), "is longer than the address of any page");
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  if (url === null) throw new AddressNotRead(address, "is no address");
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new AddressNotRead(address.slice(0, 200), "is no address of the web");
  if (url.username !== "" || url.password !== "")
    throw new AddressNotRead(`${url.protocol}//***@${url.host}${url.pathname}`, "has a name or password in it, which is sent to nobody");
  const literal = literalOf(url.hostname);
  if (literal !== null && !allowPrivate && !isPublicAddress(literal)) throw new AddressPrivate(address, literal);
  url.hash = "";
  return url;
}

const CODES: Readonly<Record<string, string>> = {
  ENOTFOUND: "its host is not known",
  EAI_AGAIN: "its host cannot be looked up now",
  ECONNREFUSED: "its host takes no connections there",
  ECONNRESET: "its host broke off the connection",
  UND_ERR_SOCKET: "its host broke off the connection",
  UND_ERR_CONNECT_TIMEOUT: "its host did not answer in time",
  UND_ERR_HEADERS_TIMEOUT: "its host did not answer in time",
  UND_ERR_BODY_TIMEOUT: "its host stopped sending",
  UND_ERR_HEADERS_OVERFLOW: "its answer begins with too many headers",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "its answer breaks off before its end",
};

/** Why nothing was had, in words. */
function whyOf(error: unknown): string {
  const { code, message, cause, name } = error as NodeJS.ErrnoException;
  const known = name === "HTTPParserError" ? "its answer is no HTTP" : CODES[code ?? ""];
  if (known) return known;
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code ?? "")) return `its certificate does not hold (${code})`;
  return cause ? whyOf(cause) : (code ?? message);
}

function headersOf(raw: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (let n = 0; n + 1 < raw.length; n += 2) found.set((raw[n] as string).toLowerCase(), raw[n + 1] as string);
  return found;
}

/** @throws FetchFailed, TooLarge, AddressPrivate; the signal's reason */
export async function exchange(url: URL, sockets: Sockets, { headers = {}, largest, signal, heard }: RequestOptions): Promise<Exchange> {
  const at = new Date().toISOString();
  const { href } = url;
  const sent = { host: url.host, ...headers };
  const asked = [`GET ${url.pathname}${url.search} HTTP/1.1`, ...Object.entries(sent).map(([name, value]) => `${name}: ${value}`), "", ""];
  try {
    const answer = await request(url, { dispatcher: sockets as Agent, headers: sent, signal, responseHeaders: "raw" });
    const rawHeaders = (answer.headers as unknown as (Buffer | string)[]).map((h) => (typeof h === "string" ? h : h.toString("latin1")));
    const found = headersOf(rawHeaders);
    const length = Number(found.get("content-length") ?? Number.NaN);
    const all = Number.isSafeInteger(length) && length >= 0 ? length : null;
    const parts: Uint8Array[] = [];
    let size = 0;
    answer.body.on("error", () => {}); // it is told by the loop below, or not asked any more
    if (all !== null && all > largest) {
      answer.body.destroy();
      throw new TooLarge(href, all, largest);
    }
    for await (const part of answer.body as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > largest) throw new TooLarge(href, null, largest); // leaving the loop ends the connection
      parts.push(part);
      heard?.(size, all);
    }
    return { url: href, at, asked: asked.join("\r\n"), status: answer.statusCode, rawHeaders, headers: found, body: Buffer.concat(parts) };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof AddressPrivate) throw new AddressPrivate(href, error.address);
    throw error instanceof ReadoutError ? error : new FetchFailed(href, whyOf(error));
  }
}
