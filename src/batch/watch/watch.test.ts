/** Feeds of a server on this machine and folders, watched; with a reader that needs no weights. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Fetcher } from "../../fetch/fetcher.js";
import { type Answer, gives, type Site, site } from "../../fetch/site.suite.js";
import type { Ledger } from "../../ledger/ledger.js";
import { openLedger } from "../../ledger/open.js";
import { newestChange } from "../../ledger/queries/newest-change.js";
import { reports } from "../../ledger/queries/report-list.js";
import { verify } from "../../ledger/verify/verify.js";
import { forgetFeed, watchedFeed, watchedFeeds } from "../../ledger/watch/feed-store.js";
import { type WatchEvent, watchEvent } from "../../records/watch.js";
import { plainly } from "../plain-reader.suite.js";
import { webBy } from "../web.js";
import { type PollOptions, poll } from "./poll.js";
import { watch } from "./watch.js";

let answers: Record<string, Answer>;
let place: Site;
let fetcher: Fetcher;
let folder: string;
let ledger: Ledger;
let options: PollOptions;
const file = () => join(folder, "a.db");
beforeEach(async () => {
  answers = {};
  place = await site(answers);
  fetcher = new Fetcher({ allowPrivate: true, pause: 0 });
  folder = mkdtempSync(join(tmpdir(), "readout-watch-"));
  ledger = await openLedger(file(), { create: true });
  options = { fetcher, web: webBy(async () => fetcher), feedText: false, passedOver: () => {}, read: plainly };
});
afterEach(async () => {
  await fetcher.close();
  await ledger.close();
  await place.close();
  rmSync(folder, { recursive: true });
});

const OUTRO = "The bridge carries nine thousand cars a day, and the ferry takes two hundred, the port office said.";
const page = (words: string, footer = "") =>
  gives(
    `<!doctype html><html><head><title>T</title></head><body><article><h1>Bridge</h1><p>${words} The council meets on 4 May, Mayor Ana Novak told reporters.</p><p>${OUTRO}</p>${footer}</article></body></html>`,
  );

interface Entry {
  readonly id: string;
  readonly words?: string;
}
const rss = (entries: readonly Entry[], headers: Readonly<Record<string, string>> = {}): Answer => {
  const items = entries.map(
    ({ id, words = "" }) =>
      `<item><guid>${id}</guid><title>Story ${id}</title><link>${place.base}/${id}</link><description>Short. ${words}</description><pubDate>Wed, 07 Oct 2026 10:15:00 GMT</pubDate></item>`,
  );
  return gives(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>${items.join("")}</channel></rss>`,
    "application/rss+xml",
    headers,
  );
};

async function looked(address: string, more: Partial<PollOptions> = {}): Promise<WatchEvent[]> {
  const events: WatchEvent[] = [];
  for await (const event of poll(ledger, address, { ...options, ...more })) {
    expect(watchEvent.parse(event)).toEqual(event);
    events.push(event);
  }
  return events;
}

/** "new a", "changed b" …, without the last one. */
const short = (events: readonly WatchEvent[]) =>
  events.flatMap((e) => (e.event === "looked" ? [] : [`${e.event} ${"item" in e ? e.item : e.to}`]));
const end = (events: readonly WatchEvent[]) => events.at(-1) as Extract<WatchEvent, { event: "looked" }>;
const whole = async () => {
  const { findings, store } = await verify(ledger);
  expect([findings, store]).toEqual([[], []]);
};

describe("a feed", () => {
  const feed = () => `${place.base}/feed`;
  beforeEach(() => {
    for (const id of ["a", "b", "c"]) answers[`/${id}`] = page(`Story ${id}: the bridge is shut.`);
    answers["/feed"] = rss([{ id: "b" }, { id: "a" }]);
  });

  it("at first has nothing that changed: the page of each item is read and kept with its day", async () => {
    const events = await looked(feed());
    expect(short(events)).toEqual(["new b", "new a"]);
    expect(end(events)).toMatchObject({ first: true, unchanged: false, new: 2, changed: 0, problem: null });
    const { items } = await reports(ledger);
    expect(items.map(({ url, published }) => [url, published])).toEqual(
      ["a", "b"].map((id) => [`${place.base}/${id}`, "2026-10-07T10:15:00Z"]),
    );
    await whole();
  });

  it("then has what is new, what changed as a revision with its difference, and what is gone", async () => {
    await looked(feed());
    answers["/b"] = page("Story b: the bridge is open again, and buses run.");
    answers["/feed"] = rss([{ id: "c" }, { id: "b", words: "Corrected." }]);
    const events = await looked(feed());
    expect(short(events)).toEqual(["new c", "changed b"]);
    expect(events[1]).toMatchObject({ outcome: "revision", revision: 2, sentences: 1 });
    answers["/feed"] = rss([{ id: "c" }]);
    expect(short(await looked(feed()))).toEqual(["vanished b"]);
    expect(short(await looked(feed()))).toEqual([]);
    expect((await watchedFeed(ledger, feed()))?.items.map(({ item, state }) => `${item} ${state}`).sort()).toEqual([
      "a left",
      "b vanished",
      "c present",
    ]);
    expect((await reports(ledger)).items).toHaveLength(4);
    answers["/feed"] = rss([{ id: "c" }, { id: "b", words: "Corrected." }]);
    expect(short(await looked(feed()))).toEqual(["back b"]);
    await whole();
  });

  it("says nothing of what is noise in the difference", async () => {
    answers["/a"] = page("Story a: the bridge is shut.", "<p>Updated 5 minutes ago</p>");
    await looked(feed());
    answers["/a"] = page("Story a: the bridge is shut.", "<p>Updated 25 minutes ago</p>");
    answers["/feed"] = rss([{ id: "b" }, { id: "a", words: "." }]);
    expect(short(await looked(feed()))).toEqual([]);
  });

  it("whose server says that nothing is new is not read; its validators count once all of it is taken in", async () => {
    const { a } = { a: answers["/a"] as Answer };
    answers["/a"] = (_, r) => r.writeHead(500).end();
    answers["/feed"] = (request, response) => {
      if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else rss([{ id: "b" }, { id: "a" }], { etag: '"1"' })(request, response);
    };
    expect(short(await looked(feed()))).toEqual(["new b", "failed a"]);
    answers["/a"] = a;
    expect(short(await looked(feed()))).toEqual(["new a"]);
    const events = await looked(feed());
    expect([short(events), end(events).unchanged]).toEqual([[], true]);
    const sent = place.asked.filter(({ path }) => path === "/feed").map(({ headers }) => headers["if-none-match"]);
    expect(sent).toEqual([undefined, undefined, '"1"']);
  });

  it.each([
    ["is no feed any more", () => gives("<!doctype html><html><body>Moved</body></html>", "text/html", { etag: '"9"' }), "file-damaged"],
    [
      "breaks off",
      () => gives("<?xml version='1.0'?><rss version='2.0'><channel><item><title>x", "text/xml", { etag: '"9"' }),
      /file-damaged|no-reports/,
    ],
    ["has no items", () => rss([], { etag: '"9"' }), "no-reports"],
    ["fails", (): Answer => (_, r) => r.writeHead(503, { "retry-after": "18000" }).end(), "fetch-failed"],
  ])("that %s is a problem and no news: what was known stays, and it is left alone for longer each time", async (_, answer, code) => {
    await looked(feed());
    answers["/feed"] = answer();
    const waits: number[] = [];
    for (let n = 0; n < 2; n++) {
      const events = await looked(feed());
      expect(short(events)).toEqual([]);
      const { at, next, problem } = end(events);
      expect(problem?.code).toMatch(code);
      waits.push(Math.round((Date.parse(next) - Date.parse(at)) / 3_600_000));
    }
    expect(waits).toEqual(code === "fetch-failed" ? [5, 5] : [2, 4]);
    const known = await watchedFeed(ledger, feed());
    expect(known?.items.map(({ state }) => state)).toEqual(["present", "present"]);
    expect([known?.feed.etag, known?.feed.failures]).toEqual([null, 2]);
    answers["/feed"] = rss([{ id: "c" }, { id: "b" }, { id: "a" }]);
    expect(short(await looked(feed()))).toEqual(["new c"]);
  });

  it("says nothing of what changed in lines that are to be ignored", async () => {
    answers["/a"] = page("Story a: the bridge is shut.", "<p>There are 12 readers of this page at this moment, all told.</p>");
    await looked(feed());
    answers["/a"] = page("Story a: the bridge is shut.", "<p>There are 4711 readers of this page at this moment, all told.</p>");
    answers["/feed"] = rss([{ id: "b" }, { id: "a", words: "Counted." }]);
    expect(short(await looked(feed(), { ignored: [/readers of this page/] }))).toEqual([]);
    const [newest] = (await reports(ledger)).items.filter(({ url }) => url?.endsWith("/a"));
    const told = async (ignored: RegExp[]) => (await newestChange(ledger, newest?.id as string, ignored))?.words.length;
    expect([await told([]), await told([/readers of this page/])]).toEqual([1, 0]);
  });

  it("that has moved for good is watched where it is now, with all that is known of it; one that leads on for now is not", async () => {
    await looked(feed());
    answers["/new"] = rss([{ id: "c" }, { id: "b" }]);
    answers["/feed"] = (_, r) => r.writeHead(302, { location: "/new" }).end();
    expect(short(await looked(feed()))).toEqual(["new c"]);
    answers["/feed"] = (_, r) => r.writeHead(308, { location: "/new" }).end();
    const events: WatchEvent[] = [];
    const stop = new AbortController();
    const options2 = { ...options, every: 0, once: true, signal: stop.signal };
    for await (const event of watch(ledger, [feed()], options2)) events.push(event);
    expect(short(events)).toEqual([`moved ${place.base}/new`]);
    expect(end(events)).toMatchObject({ feed: `${place.base}/new`, new: 0, problem: null });
    expect((await watchedFeeds(ledger)).map(({ address }) => address)).toEqual([`${place.base}/new`]);
    expect((await watchedFeed(ledger, `${place.base}/new`))?.items.map(({ item }) => item).sort()).toEqual(["a", "b", "c"]);
    // whoever gives the old address again is told again, and nothing is new
    expect(short(await looked(feed()))).toEqual([`moved ${place.base}/new`]);
    expect(await watchedFeeds(ledger)).toHaveLength(1);
    await whole();
  });

  it("that never was one is refused at once, and not kept", async () => {
    answers["/page"] = page("No feed.");
    for (const [path, code] of [
      ["/page", "file-damaged"],
      ["/gone", "fetch-failed"],
    ] as const)
      await expect(looked(place.base + path)).rejects.toMatchObject({ code });
    await expect(looked(join(folder, "nowhere"))).rejects.toMatchObject({ code: "input-missing" });
    expect(await watchedFeeds(ledger)).toEqual([]);
  });

  it("may be read by its own words, and an item without an address always is", async () => {
    expect(short(await looked(feed(), { feedText: true }))).toEqual(["new b", "new a"]);
    expect(place.asked.some(({ path }) => path === "/a")).toBe(false);
    const item = (words: string) =>
      JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "P", items: [{ id: "1", title: "One", content_text: words }] });
    answers["/feed.json"] = gives(item("The bridge is shut, the mayor said."), "application/feed+json");
    expect(short(await looked(`${place.base}/feed.json`))).toEqual(["new 1"]);
    answers["/feed.json"] = gives(item("The bridge is open, the mayor said."), "application/feed+json");
    expect((await looked(`${place.base}/feed.json`))[0]).toMatchObject({ event: "changed", outcome: "revision", revision: 2 });
  });

  it("is looked at when its time has come, whoever starts anew; shorter times count at once", async () => {
    const run = async (more: { every?: number } = {}) => {
      const signal = new AbortController().signal;
      const found: WatchEvent[] = [];
      for await (const event of watch(ledger, [feed()], { ...options, ...more, once: true, signal })) found.push(event);
      return found.filter((e) => e.event === "looked").length;
    };
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    await ledger.close();
    ledger = await openLedger(file());
    expect(await run()).toBe(0);
    expect(await run({ every: 0 })).toBe(1);
    expect((await watchedFeeds(ledger)).map(({ address }) => address)).toEqual([feed()]);
    expect([await forgetFeed(ledger, feed()), await forgetFeed(ledger, feed())]).toEqual([true, false]);
    expect((await reports(ledger)).items).toHaveLength(2);
  });

  it("is watched until a signal ends it, with all kept that was taken in, and goes on after", async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    for await (const event of watch(ledger, [feed()], { ...options, once: false, signal: stop.signal })) {
      seen.push(...short([event]));
      stop.abort(new Error("enough"));
    }
    expect(seen).toEqual(["new b"]);
    expect((await reports(ledger)).items.length).toBeGreaterThan(0);
    expect(short(await looked(feed()))).toContain("new a");
    await whole();
  });
});

describe("a folder", () => {
  it("may be empty at first", async () => {
    const reportsAt = join(folder, "empty");
    mkdirSync(reportsAt);
    expect(end(await looked(reportsAt))).toMatchObject({ first: true, new: 0, problem: null });
    writeFileSync(join(reportsAt, "a.txt"), "The bridge is shut, the mayor said.\n");
    expect(short(await looked(reportsAt))).toEqual(["new a.txt"]);
  });

  it("has new files, changed ones as revisions, and vanished ones", async () => {
    const reportsAt = join(folder, "in");
    mkdirSync(reportsAt);
    const put = (name: string, words: string) =>
      writeFileSync(join(reportsAt, name), `Harbour, 7 Oct 2026\n\n${words} The council meets on 4 May.\n`);
    put("a.txt", "The bridge is shut.");
    put("b.txt", "The ferry runs.");
    expect(short(await looked(reportsAt))).toEqual(["new a.txt", "new b.txt"]);
    put("a.txt", "The bridge is open, the mayor said.");
    rmSync(join(reportsAt, "b.txt"));
    const events = await looked(reportsAt);
    expect(short(events)).toEqual(["changed a.txt", "vanished b.txt"]);
    expect(events[0]).toMatchObject({ outcome: "revision", revision: 2 });
    expect(end(events)).toMatchObject({ changed: 1, vanished: 1 });
    rmSync(reportsAt, { recursive: true }); // a disk that is not there
    expect(end(await looked(reportsAt)).problem?.code).toBe("input-missing");
    expect((await watchedFeed(ledger, reportsAt))?.items.map(({ state }) => state).sort()).toEqual(["present", "vanished"]);
    expect((await reports(ledger)).items).toHaveLength(3);
    await whole();
  });
});
