import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { describe, expect, it } from "vitest";
import { facts, held } from "../../batch/held.suite.js";
import { madeZip } from "../made-zip.suite.js";

const STORY = "The bridge would stay closed until spring, Mayor Ana Novak said on Monday.";
const PAGE = `<!doctype html><html><head><title>Bridge shut</title></head><body><article><h1>Bridge shut</h1><p>${STORY} ${STORY}</p><p>${STORY}</p></article></body></html>`;

async function tarOf(entries: readonly (readonly [name: string, words: string, type?: "file" | "symlink"])[]): Promise<Buffer> {
  const archive = pack();
  for (const [name, words, type = "file"] of entries)
    archive.entry({ name, type, ...(type === "symlink" ? { linkname: "/etc/passwd" } : {}) }, type === "file" ? words : "");
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const FILES = [
  ["b/2026-10-07-story.txt", STORY],
  ["page.html", PAGE],
  ["__MACOSX/._page.html", "x"],
  [".hidden.txt", "x"],
  ["logo.png", "\x89PNG"],
  ["lines.jsonl", `${JSON.stringify({ text: STORY })}\n${JSON.stringify({ path: "/etc/hostname" })}\n`],
] as const;
const FOUND = (name: string) => [`${name}!/b/2026-10-07-story.txt`, `${name}!/page.html`, `${name}!/lines.jsonl:1`];
const NAMED = "/etc/hostname: archive-refused";

describe("a ZIP archive", () => {
  const bytes = madeZip(FILES.map(([name, words]) => ({ name, bytes: words })));

  it("is its files, whatever it is called; what is no report is said, and no line in it opens a file beside it", async () => {
    for (const name of ["a.zip", "a.dat"]) {
      const found = await held(name, bytes);
      expect(found.reports.map(({ source }) => source)).toEqual(FOUND(name));
      expect([found.errors, found.passedOver]).toEqual([[expect.stringContaining(NAMED)], [`${name}!/logo.png`]]);
    }
  });

  it("is read from a pipe too, and in another", async () => {
    const outer = madeZip([
      { name: "inner.zip", bytes, stored: true },
      { name: "last.txt", bytes: STORY },
    ]);
    expect((await held("a.zip", outer)).reports.map(({ source }) => source)).toEqual([...FOUND("a.zip!/inner.zip"), "a.zip!/last.txt"]);
  });

  const story = { name: "last.txt", bytes: STORY };
  it.each([
    ["a bomb", [{ name: "a.txt", bytes: Buffer.alloc(19_000_000, "x ") }, story], "a.zip!/a.txt: archive-refused"],
    ["a name that leaves it", [{ name: "../../etc/cron.d/a.txt", bytes: STORY }, story], "a.zip!/../../etc/cron.d/a.txt: archive-refused"],
    ["a name from the root", [{ name: "/etc/a.txt", bytes: STORY }, story], "a.zip!//etc/a.txt: archive-refused"],
    ["a password", [{ name: "a.txt", bytes: STORY, encrypted: true }, story], "a.zip!/a.txt: file-encrypted"],
    ["a link", [{ name: "a.txt", bytes: "/etc/hostname", link: true }, story], "a.zip!/a.txt: archive-refused"],
    ["a size that is none", [{ name: "a.txt", bytes: STORY, claims: 4_000_000_000 }, story], "a.zip!/a.txt: file-damaged"],
    ["an empty file", [{ name: "a.txt", bytes: "" }, story], "a.zip!/a.txt: empty-input"],
  ])("with %s has one error, and the rest is read", async (_, parts, error) => {
    const { reports, errors } = await held("a.zip", madeZip(parts));
    expect([errors, reports.map(({ source }) => source)]).toEqual([[error], ["a.zip!/last.txt"]]);
  });

  it("of archives in archives without end is read as deep as containers may lie", async () => {
    let inner = madeZip([story]);
    for (let n = 0; n < 9; n++) inner = madeZip([{ name: "a.zip", bytes: inner, stored: true }]);
    expect((await held("a.zip", inner)).errors).toEqual([expect.stringMatching(/(?:!\/a\.zip){6}: archive-refused$/)]);
  });

  it.each([
    ["cut off", bytes.subarray(0, 500)],
    ["of nothing but its first letters", Buffer.from("PK\x03\x04")],
  ])("%s is one error", async (_, cut) => {
    expect((await held("a.zip", cut)).errors).toEqual(["a.zip: file-damaged"]);
  });
});

describe("a tar archive", () => {
  it("is its files, packed or not; a link in it is an error, and followed nowhere", async () => {
    const bytes = await tarOf([...FILES, ["link.txt", "", "symlink"]]);
    for (const [name, inner, whole] of [
      ["a.tar", "a.tar", bytes],
      ["a.tar.gz", "a.tar.gz!/a.tar", gzipSync(bytes)],
      ["a.tgz", "a.tgz!/a.tar", gzipSync(bytes)],
    ] as const) {
      const { reports, errors, passedOver } = await held(name, whole);
      expect(reports.map(({ source }) => source)).toEqual(FOUND(inner));
      expect([errors, passedOver]).toEqual([
        [expect.stringContaining(NAMED), `${inner}!/link.txt: archive-refused`],
        [`${inner}!/logo.png`],
      ]);
    }
  });

  it("with a name that leaves it has one error, and the rest is read", async () => {
    const { reports, errors } = await held(
      "a.tar",
      await tarOf([
        ["../a.txt", STORY],
        ["last.txt", STORY],
      ]),
    );
    expect([errors, reports.map(({ source }) => source)]).toEqual([["a.tar!/../a.txt: archive-refused"], ["a.tar!/last.txt"]]);
  });

  it("that breaks off gives what was whole, and one error", async () => {
    const bytes = await tarOf([
      ["a.txt", STORY],
      ["b.txt", STORY.repeat(500)],
    ]);
    const { reports, errors } = await held("a.tar", bytes.subarray(0, 2048));
    expect([reports.map(({ source }) => source), errors]).toEqual([["a.tar!/a.txt"], ["a.tar!/b.txt: file-damaged"]]);
  });
});

describe("a packed file", () => {
  it("is the file in it", async () => {
    expect(facts(await held("2026-10-07.txt.gz", gzipSync(STORY)))).toEqual([
      expect.stringContaining("2026-10-07.txt.gz!/2026-10-07.txt |"),
    ]);
  });

  it.each([
    ["cut off", gzipSync(STORY).subarray(0, 30), "file-damaged"],
    ["a bomb", gzipSync(Buffer.alloc(30_000_000)), "archive-refused"],
  ])("%s is one error", async (_, bytes, code) => {
    expect((await held("a.txt.gz", bytes)).errors).toEqual([`a.txt.gz!/a.txt: ${code}`]);
  });
});
