/** `readout watch` and `readout warc` as a user meets them, with the real weights, a feed of a server on this machine and a folder; on both stores. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { databaseOf } from "../../../scripts/postgres.js";
import { type Answer, gives, type Site, site } from "../../fetch/site.suite.js";
import { lines, run as runMain } from "../run.suite.js";

let folder: string;
let answers: Record<string, Answer>;
let place: Site;
let ledger: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-cli-watch-"));
  ledger = join(folder, "a.db");
  answers = {};
  place = await site(answers);
});
afterEach(async () => {
  await place.close();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) => runMain([...args, "--ledger", ledger], "", { READOUT_USER: "ana" });
const watch = (...args: string[]) => run("watch", "--once", "--allow-private", "--pause", "0", ...args);
const events = async (...args: string[]) => {
  const { code, out } = await watch("--json", ...args);
  return [code, ...(out === "" ? [] : lines(out).map((one) => (one.event === "looked" ? "looked" : `${one.event} ${one.item}`)))];
};

const page = (words: string, more = "") =>
  gives(
    `<!doctype html><html><head><title>Bridge</title></head><body><article><h1>Bridge</h1><p>${words} The council meets on 4 May, Mayor Ana Novak said.</p>
    <p>The bridge carries nine thousand cars a day, and the ferry takes two hundred, the port office said.</p>${more}</article></body></html>`,
    "text/html",
    { "x-served-by": "harbour-3" },
  );
const feedOf = (...ids: string[]) =>
  gives(
    `<rss version="2.0"><channel><title>Harbour Post</title>${ids
      .map(
        (id) =>
          `<item><guid>${id[0]}</guid><title>Story ${id}</title><link>${place.base}/${id[0]}</link><description>${id}</description></item>`,
      )
      .join("")}</channel></rss>`,
    "application/rss+xml",
  );
const feed = () => `${place.base}/feed`;

const STORES = ["a file", "a server"] as const;
/** For a machine with other work: milliseconds. */
const TIMEOUT = 600_000;
vi.setConfig({ testTimeout: TIMEOUT, hookTimeout: TIMEOUT });

describe.each(STORES)("readout watch, kept in %s", (store) => {
  beforeEach(async () => {
    const server = inject("postgres");
    if (store === "a server" && server) ledger = await databaseOf(server);
    for (const id of ["a", "b", "c"]) answers[`/${id}`] = page(`Story ${id}: the bridge is shut.`);
    answers["/feed"] = feedOf("b", "a");
  });

  it("reads a feed, keeps over a new start when to look next, and notes what changed and vanished", async () => {
    expect(await events(feed())).toEqual([0, "new b", "new a", "looked"]);
    const again = await watch(feed());
    expect([again.code, again.out]).toEqual([0, ""]);
    expect(again.err).toMatch(/^readout: nothing more to look at before \d/);
    answers["/c"] = page("Story c: the ferry runs, and the bridge is shut.");
    answers["/b"] = page("Story b: the bridge is open again.");
    answers["/feed"] = feedOf("c", "b2");
    expect(await events("--every", "1", feed())).toEqual([0]); // within the minute
    await new Promise((resolve) => setTimeout(resolve, 10));
    const { out } = await run("watch", "--forget", feed());
    expect(out).toBe("");
    expect(await events(feed())).toEqual([0, "new c", "new b", "looked"]);
  });

  it("follows a folder: new files, and those that are gone", async () => {
    const reports = join(folder, "in");
    mkdirSync(reports);
    expect(await events(reports)).toEqual([0, "looked"]);
    expect(await events(join(folder, "nowhere"))).toEqual([2]);
  });
});

describe("readout watch", () => {
  beforeEach(() => {
    answers["/a"] = page("Story a: the bridge is shut.", "<p>There are 12 readers of this page at this moment, all told.</p>");
    answers["/feed"] = feedOf("a");
  });

  it("refuses at once, and once, what is not there or is no feed, and keeps nothing of it", async () => {
    answers["/page"] = page("No feed.");
    for (const [what, words] of [
      [join(folder, "nowhere"), /^readout: .*nowhere: no such file or folder; check the path\n$/],
      [`${place.base}/gone`, /^readout: .*gone: answered 404 \(Not Found\); check the address\n$/],
      [`${place.base}/page`, /^readout: .*page: is no whole feed .*it is something else.*\n$/],
    ] as const) {
      const { code, out, err } = await watch(what);
      expect([code, out, err]).toEqual([2, "", expect.stringMatching(words)]);
    }
    expect((await watch()).err).toContain("has nothing to watch yet");
  });

  it("says a permanent redirect, and looks there from then on", async () => {
    answers["/old"] = (_, response) => response.writeHead(301, { location: "/feed" }).end();
    const { out } = await watch(`${place.base}/old`);
    expect(out).toContain(`${place.base}/old: moved for good, and is watched at ${feed()} from now on\n`);
    expect((await run("watch", "--forget", feed())).err).toContain("is watched no more");
  });

  it("--ignore takes patterns of lines, which are left out of the difference too", async () => {
    const file = join(folder, "in");
    mkdirSync(file);
    const put = (count: number) =>
      writeFileSync(
        join(file, "a.txt"),
        `The bridge is shut, Mayor Ana Novak said.\n\nThere are ${count} readers of this page at this moment.\n`,
      );
    put(12);
    const before = lines((await watch("--json", file)).out)[0]?.report as string;
    put(4711);
    const after = lines((await run("add", "--jsonl", join(file, "a.txt"), "--url", "https://harbour.example/a")).out)[0]?.id as string;
    const differing = async (...more: string[]) =>
      (JSON.parse((await run("diff", "--json", ...more, before, after)).out) as { words: unknown[] }).words.length;
    expect([await differing(), await differing("--ignore", "readers of this page")]).toEqual([1, 0]);
    const { code, err } = await watch("--ignore", "(", feed());
    expect([code, err]).toEqual([2, expect.stringContaining("a regular expression is needed")]);
  });
});

describe("readout warc", () => {
  it("writes what a server sent into a new file, which is read as the report it is", async () => {
    answers["/a"] = page("The bridge is shut.");
    const added = await run("add", "--jsonl", "--allow-private", "--pause", "0", `${place.base}/a`);
    const report = lines(added.out)[0]?.id as string;
    const file = join(folder, "a.warc");
    const { code, out } = await run("warc", report, file);
    expect([code, out]).toEqual([0, expect.stringMatching(/a\.warc holds what servers sent of r:[0-9a-f]{16}: [\d,]+ bytes\.\n$/)]);
    const words = readFileSync(file, "latin1");
    expect(words).toMatch(/^WARC\/1\.1\r\nWARC-Type: warcinfo/);
    expect(words).toContain("x-served-by: harbour-3");
    const read = await runMain(["read", "--jsonl", file]);
    expect(read.out).toContain("The bridge is shut.");
    const again = await run("warc", report, file);
    expect([again.code, again.err.trim().split("\n").length]).toEqual([2, 1]);
    expect(readFileSync(file, "latin1")).toBe(words);
    expect((await run("warc", "r:0000000000000000", join(folder, "b.warc"))).code).toBe(2);
  });
});
