/** Addresses as inputs: what comes of them, what the ledger keeps of them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ReadoutError } from "../errors.js";
import { Fetcher } from "../fetch/fetcher.js";
import { type Answer, gives, type Site, site } from "../fetch/site.suite.js";
import { intake } from "../intake/intake.js";
import type { Ledger } from "../ledger/ledger.js";
import { openLedger } from "../ledger/open.js";
import { reports } from "../ledger/queries/report-list.js";
import { revisions } from "../ledger/queries/reports.js";
import { lastResponse, webArchive } from "../ledger/queries/responses.js";
import { verify } from "../ledger/verify/verify.js";
import { ingest } from "./ingest.js";
import { inputCount, itemsIn, itemsOf, type Web } from "./inputs.js";
import { plainly } from "./plain-reader.suite.js";
import { webBy } from "./web.js";

const story = (words: string, head = "") =>
  `<!doctype html><html><head><title>Bridge</title>${head}</head><body><article><h1>Bridge</h1><p>${words} The council meets on 4 May, Mayor Ana Novak told reporters on Monday.</p><p>The bridge carries nine thousand cars a day, and the ferry takes two hundred, the port office said.</p></article></body></html>`;

let answers: Record<string, Answer>;
let place: Site;
let fetcher: Fetcher;
let web: Web;
let folder: string;
let ledger: Ledger;
beforeEach(async () => {
  answers = {};
  place = await site(answers);
  fetcher = new Fetcher({ allowPrivate: true, pause: 0 });
  folder = mkdtempSync(join(tmpdir(), "readout-web-"));
  ledger = await openLedger(join(folder, "a.db"), { create: true });
  web = webBy(
    async () => fetcher,
    (address) => lastResponse(ledger, address),
  );
});
afterEach(async () => {
  await fetcher.close();
  await ledger.close();
  await place.close();
  rmSync(folder, { recursive: true });
});

/** Adds what is at a path. @returns outcome and revision of each report, or the code of its error */
async function added(path: string): Promise<(string | number)[][]> {
  const found: (string | number)[][] = [];
  for await (const { result } of ingest(ledger, itemsOf([place.base + path], { web }), plainly))
    found.push("error" in result ? [result.error.code] : [result.outcome, result.revision]);
  return found;
}

/** What is taken in of what is at a path. */
async function taken(path: string) {
  const found: Awaited<ReturnType<typeof intake>>["report"][] = [];
  for await (const { incoming } of itemsOf([place.base + path], { web })) {
    if (incoming instanceof ReadoutError) throw incoming;
    found.push((await intake(incoming)).report);
  }
  return found;
}

describe("a page at an address", () => {
  it("is a report that is called as it was asked for, with where it led to and the day of its capture", async () => {
    answers["/short"] = (_, r) => r.writeHead(301, { location: "/story?id=7#top" }).end();
    answers["/story"] = gives(story("The bridge is shut."));
    const [report] = await taken("/short");
    expect([report?.source, report?.url]).toEqual([`${place.base}/short`, `${place.base}/story?id=7`]);
    expect(report?.published?.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10));
    expect(report?.text).toContain("The bridge is shut.");
  });

  it("is read by the encoding that its server names, before the one that it names itself", async () => {
    const bytes = Buffer.from(story("Die Br\xfccke f\xfcr Gro\xdf-Neudorf bleibt zu.", '<meta charset="iso-8859-5">'), "latin1");
    answers["/named"] = gives(bytes, "text/html; charset=ISO-8859-1");
    expect((await taken("/named"))[0]?.text).toContain("Die Brücke für Groß-Neudorf bleibt zu.");
  });

  it("may be anything that a file may be: text, a feed, an archive with a name that lies", async () => {
    answers["/a"] = gives("The bridge is shut, Ana Novak said.", "text/plain");
    expect((await taken("/a"))[0]?.mediaType).toBe("text/plain");
    const entries = [1, 2].map(
      (n) => `<item><title>Story ${n}</title><link>https://news.example/${n}</link><description>The bridge.</description></item>`,
    );
    answers["/feed"] = gives(`<rss version="2.0"><channel><title>Post</title>${entries.join("")}</channel></rss>`, "application/rss+xml");
    expect((await taken("/feed")).map(({ url }) => url)).toEqual(["https://news.example/1", "https://news.example/2"]);
    answers["/image.html"] = gives(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "image/png");
    await expect(taken("/image.html")).rejects.toMatchObject({ code: "not-text" });
  });

  it("has no say over the files of this machine", async () => {
    answers["/lines.jsonl"] = gives('{"path":"/etc/hostname"}\n', "application/x-ndjson");
    await expect(taken("/lines.jsonl")).rejects.toMatchObject({ code: "path-in-upload" });
  });

  it("is an error of its own where it cannot be had, or where nothing fetches", async () => {
    expect(await added("/gone")).toEqual([["fetch-failed"]]);
    for (const address of ["https://news.example/a", "data:text/html,<p>x", "file:///etc/passwd"])
      for await (const { incoming } of itemsOf([address])) expect((incoming as ReadoutError).code).toBe("address-not-read");
    expect(await inputCount(["https://news.example/a?q=*", "https://news.example/feed.rss"])).toBe(2);
  });
});

describe("a page in a ledger", () => {
  it("is known while its bytes are the same, and a revision when its text is another", async () => {
    answers["/story"] = gives(story("The bridge is shut."));
    expect(await added("/story")).toEqual([["added", 1]]);
    expect(await added("/story")).toEqual([["known", 1]]);
    answers["/story"] = gives(story("The bridge is open again."));
    expect(await added("/story?utm_source=letter")).toEqual([["revision", 2]]);
    const [newest] = (await reports(ledger)).items;
    expect(await revisions(ledger, newest?.id as string)).toHaveLength(2);
    const { findings, store } = await verify(ledger);
    expect([findings, store]).toEqual([[], []]);
  });

  it("is asked for by what its server gave with it, and not read again where nothing is new", async () => {
    answers["/story"] = (request, response) => {
      if (request.headers["if-none-match"] === '"7"') response.writeHead(304).end();
      else response.writeHead(200, { "content-type": "text/html", etag: '"7"' }).end(story("The bridge is shut."));
    };
    expect(await added("/story")).toEqual([["added", 1]]);
    expect(await added("/story")).toEqual([["known", 1]]);
    expect(place.asked.filter(({ path }) => path === "/story").map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"7"']);
  });

  it("can be shown as it was sent, each time that it came, by any tool that reads web archives", async () => {
    answers["/short"] = (_, r) => r.writeHead(302, { location: "/story" }).end();
    answers["/story"] = gives(story("The bridge is shut."), "text/html", { "x-served-by": "harbour-3" });
    await added("/short");
    const [report] = (await reports(ledger)).items;
    const archive = await webArchive(ledger, report?.id as string);
    const words = archive.toString("latin1");
    expect(words.match(/^WARC-Type: \w+/gm)).toEqual(
      ["warcinfo", "response", "request", "response", "request"].map((one) => `WARC-Type: ${one}`),
    );
    expect(words).toContain("x-served-by: harbour-3");
    expect(words).toContain("GET /story HTTP/1.1\r\nhost: 127.0.0.1");
    const again: string[] = [];
    for await (const { incoming } of itemsIn("kept.warc", archive))
      again.push((await intake(incoming as Exclude<typeof incoming, ReadoutError>)).report.text);
    expect(again).toEqual([expect.stringContaining("The bridge is shut.")]);
    await expect(webArchive(ledger, "r:0000000000000000")).rejects.toThrow(/no such record/);
  });
});
