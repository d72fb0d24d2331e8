/** A batch of addresses whose servers are hostile, read by the built program: an error each, soon, and the page at the end is read. */

import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, it } from "vitest";
import { attack, builtProgram, expectFaults } from "./cli/attack.suite.js";
import { type Answer, gives, site } from "./fetch/site.suite.js";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const STORY = "Mayor Ana Novak said on Tuesday that the bridge would stay closed until the council had met again in spring.";
const PAGE = `<!doctype html><html><head><title>Bridge</title></head><body><article>${`<p>${STORY}</p>`.repeat(4)}</article></body></html>`;

/** A server that gives the head of its answer letter by letter. */
async function dripping(): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("data", (asked) => {
      if (/robots/.test(String(asked))) return socket.end("HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n");
      socket.write("HTTP/1.1 200 OK\r\nx: ");
      const timer = setInterval(() => socket.write("y"), 50);
      return socket.on("close", () => clearInterval(timer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push({
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const packed =
  (body: Buffer): Answer =>
  (_, response) =>
    response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(body);

/** An answer that is written on and on. */
const endless =
  (part: Buffer, pause: number): Answer =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const timer = setInterval(() => response.writable && !response.writableNeedDrain && response.write(part), pause);
    response.on("close", () => clearInterval(timer));
  };

it("hostile servers are left, each with its error, and the batch goes on", async () => {
  const { base, ...server } = await site({
    "/circle": (_, r) => r.writeHead(302, { location: "/circle2" }).end(),
    "/circle2": (_, r) => r.writeHead(302, { location: "/circle" }).end(),
    "/body": endless(Buffer.from("<"), 50),
    "/endless": endless(Buffer.alloc(2_000_000, "x"), 1),
    "/bomb": packed(gzipSync(Buffer.alloc(200_000_000))),
    "/cut": packed(gzipSync(PAGE).subarray(0, 60)),
    "/file": (_, r) => r.writeHead(302, { location: "file:///etc/passwd" }).end(),
    "/data": (_, r) => r.writeHead(302, { location: `data:text/html,${PAGE}` }).end(),
    "/divs": gives(`<!doctype html><title>x</title>${"<div>".repeat(50_000)}`),
    "/charset": gives(Buffer.from(PAGE.replace("Mayor", "Bürgermeister")), "text/html; charset=no-such"),
    "/good": gives(PAGE),
  });
  open.push(server);
  const inputs = [
    `${base}/circle`,
    `${base}/body`,
    await dripping(),
    `${base}/endless`,
    `${base}/bomb`,
    `${base}/cut`,
    `${base}/file`,
    `${base}/data`,
    `${base}/divs`,
    "file:///etc/passwd",
    `data:text/html,${encodeURIComponent("<p>x")}`,
    `${base}/charset`,
    `${base}/good`,
  ];
  const web = ["--allow-private", "--pause", "0", "--timeout", "1"];
  const ended = await attack(builtProgram(), ["read", "--jsonl", ...web, ...inputs]);
  const reports = ended.out.split("\n").filter((line) => line.includes('"report":{'));
  expect(reports).toHaveLength(2);
  for (const report of reports) expect(report).toContain("Ana Novak");
  expect(ended.out).not.toContain("root:");
  expectFaults({ ...ended, seconds: ended.seconds / 4 }, 1, [
    /leads round in a circle/,
    /\/body: did not come whole within 1 seconds/,
    /did not (?:come whole within 1 seconds|answer)/,
    /\/endless: is .*more than one|\/endless: did not come whole/,
    /\/bomb: its answer cannot be unpacked/,
    /\/cut: its answer cannot be unpacked/,
    /file:.*is no address of the web/,
    /data:.*is no address of the web/,
    /\/divs: the page has elements nested deeper than 300/,
    /file:.*is no address of the web/,
    /data:.*is no address of the web/,
  ]);
}, 120_000);
