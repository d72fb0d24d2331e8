/** What is said of a file from without, and what its reports say themselves. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ReadoutError } from "../errors.js";
import { withGiven } from "./given.js";
import { itemsOf } from "./inputs.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-given-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const entry = (n: number, day: string | null) =>
  `<item><title>Story ${n}</title><description>The bridge is closed.</description>${day ? `<pubDate>${day}</pubDate>` : ""}</item>`;
const feed = (...entries: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>${entries.join("")}</channel></rss>`;
const letter = (more = "") =>
  `From: Ana Novak <ana@news.example>\nSubject: The bridge\nDate: Wed, 07 Oct 2026 10:15:00 +0200\n\nThe bridge is closed.\n${more}`;

/** Day and publisher of each report, with what is said of the file. */
async function said(name: string, bytes: string) {
  writeFileSync(join(folder, name), bytes);
  const found: (string | null | undefined)[][] = [];
  for await (const item of itemsOf([join(folder, name)])) {
    const { incoming } = withGiven(item, { published: "2026-01-02", publisher: "By hand" });
    if (incoming instanceof ReadoutError) throw incoming;
    found.push([incoming.metadata?.published, incoming.metadata?.publisher]);
  }
  return found;
}

describe("what a person says of a file", () => {
  it("wins where the file is one report, whatever that says itself", async () => {
    expect(await said("one.eml", letter())).toEqual([["2026-01-02", "By hand"]]);
    expect(await said("one.rss", feed(entry(1, "Wed, 07 Oct 2026 10:15:00 +0200")))).toEqual([["2026-01-02", "By hand"]]);
  });

  it("fills the gaps alone where the file holds many", async () => {
    expect(await said("two.rss", feed(entry(1, "Wed, 07 Oct 2026 10:15:00 +0200"), entry(2, null)))).toEqual([
      ["2026-10-07T10:15:00+02:00", "Harbour Post"],
      ["2026-01-02", "Harbour Post"],
    ]);
    const forwarded = letter(
      "\n---------- Forwarded message ---------\nFrom: Ben Okoro <ben@news.example>\nDate: Tue, 6 Oct 2026 09:00:00 +0200\nSubject: Ferry\n\nThe ferry sank, the port said.\n",
    );
    const days = (await said("two.eml", forwarded)).map(([day]) => day?.slice(0, 10));
    expect(days).toEqual(["2026-10-07", "2026-10-06"]);
  });

  it("gives way to a line of JSON, which is always one of a list", async () => {
    expect(await said("one.jsonl", '{"text":"The bridge is closed.","published":"2026-03-04"}\n')).toEqual([["2026-03-04", "By hand"]]);
  });
});
