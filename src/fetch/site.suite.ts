/** Sites of this machine that tests fetch from. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  readonly base: string;
  /** What was asked, in turn, with when. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage["headers"]; readonly at: number }[];
  close(): Promise<void>;
}

/** A site with an answer for each path, which may be changed; robots.txt is not there unless it is among them. */
export async function site(answers: Readonly<Record<string, Answer>>): Promise<Site> {
  const asked: Site["asked"] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, headers: request.headers, at: Date.now() });
    const answer = answers[path.split("?")[0] as string] ?? answers["*"];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** An answer of bytes or words, of a type. */
export const gives =
  (body: string | Buffer, type = "text/html; charset=utf-8", headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) =>
    response.writeHead(200, { "content-type": type, ...headers }).end(body);
