/** A server over a ledger, in this process, and a client that has its token. */
// biome-ignore-all lint/suspicious/noExplicitAny: answers are whatever the server says
import { type IncomingMessage, request } from "node:http";
import type { Ledger } from "../ledger/ledger.js";
import { type RunningServer, type ServerOptions, startServer } from "./server.js";

export const TOKEN = "a-token-for-tests-only";

/** An answer whose JSON may be anything. */
type Answer = Omit<Response, "json"> & { json(): Promise<any> };

export interface Served extends RunningServer {
  /** Faults of the program that requests met. */
  readonly faults: unknown[];
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The JSON of an answer below /api/v1. */
  json(path: string): Promise<any>;
  /** A request with any header at all, which fetch would not send. */
  raw(
    path: string,
    headers: Record<string, string>,
    method?: string,
  ): Promise<{ readonly status: number; readonly message: IncomingMessage; readonly body: string }>;
}

const BASE = "/api/v1";
const own = { authorization: `Bearer ${TOKEN}` };

export async function serve(ledger: Ledger, more: Partial<ServerOptions> = {}): Promise<Served> {
  const faults: unknown[] = [];
  const server = await startServer({
    ledger,
    host: "127.0.0.1",
    port: 0,
    token: TOKEN,
    names: [],
    readOnly: false,
    paths: true,
    user: "ana",
    threads: 1,
    unforeseen: (error) => faults.push(error),
    ...more,
  });
  const get = (path: string, headers = {}) => fetch(`${server.address}${BASE}${path}`, { headers: { ...own, ...headers } });
  return {
    ...server,
    faults,
    get,
    post: (path, body = {}, headers = {}) =>
      fetch(`${server.address}${BASE}${path}`, {
        method: "POST",
        headers: { ...own, "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    json: async (path) => (await get(path)).json(),
    raw: (path, headers, method = "GET") =>
      new Promise((resolve, reject) => {
        const sent = request({ host: "127.0.0.1", port: server.port, path, method, headers, setHost: !("host" in headers) }, (message) => {
          const chunks: Buffer[] = [];
          message.on("data", (chunk: Buffer) => chunks.push(chunk));
          message.on("end", () => resolve({ status: message.statusCode ?? 0, message, body: Buffer.concat(chunks).toString("utf8") }));
        });
        sent.on("error", reject);
        sent.end();
      }),
  };
}

/** Events of a stream as they come, by their names. */
export async function* eventsOf(response: Pick<Response, "body">): AsyncGenerator<{ readonly event: string; readonly data: any }> {
  let words = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    words += decoder.decode(chunk, { stream: true });
    for (let end = words.indexOf("\n\n"); end >= 0; end = words.indexOf("\n\n")) {
      const [event, data] = ["event", "data"].map((name) => new RegExp(`^${name}: (.*)$`, "m").exec(words.slice(0, end))?.[1]);
      words = words.slice(end + 2);
      if (event !== undefined && data !== undefined) yield { event, data: JSON.parse(data) };
    }
  }
}
