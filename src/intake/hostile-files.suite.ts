/** A folder of files made to break a reader, each with what becomes of it; some are good reports, which must be read among them. */

import { execFileSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { madeZip } from "./made-zip.suite.js";
import { formBomb } from "./pdf/form-bomb.suite.js";
import { column, madePdf } from "./pdf/made-pdf.suite.js";

const STORY = "Mayor Ana Novak said on Tuesday that the bridge would stay closed until the council had met again in spring.";
const PAGE = `<!doctype html><html><head><title>Bridge shut</title></head><body><article><h1>Bridge shut</h1>${`<p>${STORY}</p>`.repeat(4)}</article></body></html>`;
const page = (inside: string, head = "") =>
  `<!doctype html><html><head>${head}<title>Talks go on</title></head><body><article>${inside}${`<p>${STORY}</p>`.repeat(4)}</article></body></html>`;
const MB = 1_000_000;

async function tarOf(entries: readonly (readonly [name: string, bytes: Buffer | string, link?: string])[]): Promise<Buffer> {
  const archive = pack();
  for (const [name, bytes, linkname] of entries) {
    if (linkname === undefined) archive.entry({ name }, bytes);
    else archive.entry({ name, type: "symlink", linkname });
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const bombZip = () =>
  madeZip([
    { name: "bomb.txt", bytes: Buffer.alloc(60 * MB, "x ") },
    { name: "good.txt", bytes: STORY },
  ]);
const nestedZip = () => {
  let inner = bombZip();
  for (let n = 0; n < 8; n++) inner = madeZip([{ name: "a.zip", bytes: inner, stored: true }]);
  return inner;
};
const laughs = (root: string, use: string) =>
  `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${"bcdefghij"[n]} "${`&${"abcdefghi"[n]};`.repeat(10)}">`).join("")}]>${use}`;
const declared = (charset: string, bytes: Buffer) =>
  Buffer.concat([
    Buffer.from(`<!doctype html><html><head><meta charset="${charset}"><title>Bridge</title></head><body><article>`),
    ...Array.from({ length: 4 }, () => bytes),
    Buffer.from("</article></body></html>"),
  ]);
const GERMAN =
  "<p>Die Brücke für Groß-Neudorf bleibt zu, sagte die Bürgermeisterin am Dienstag den Reportern; die Fähre über den Fluß fährt.</p>";

/** Name of a file → its bytes, and codes of errors and the number of reports that come of it. */
export const HOSTILE: Readonly<
  Record<string, readonly [bytes: () => Buffer | string | Promise<Buffer>, codes: readonly string[], reports: number]>
> = {
  "attribute.html": [() => page(`<p class="${"x".repeat(5 * MB)}">a</p>`), ["page-too-complex"], 0],
  "breaks.html": [() => page("<br>".repeat(500_000)), ["page-too-complex"], 0],
  "divs.html": [() => page("<div>".repeat(50_000)), ["page-too-complex"], 0],
  "entities.html": [() => page("&amp;".repeat(3_000_000)), ["page-too-complex"], 0],
  "entities.rss": [
    () => laughs("rss", "<rss version='2.0'><channel><title>&j;</title><item><title>&j;</title></item></channel></rss>"),
    ["file-damaged"],
    0,
  ],
  "entities.xml": [() => laughs("nitf", `<nitf><body><hedline><hl1>&j;</hl1></hedline><p>${STORY}</p></body></nitf>`), [], 1],
  "entries.rss": [
    () => `<rss version="2.0"><channel><title>x</title>${"<item><title>a</title></item>".repeat(900_000)}`,
    ["parse-stopped"],
    0,
  ],
  "objects.json": [() => `[${"{},".repeat(9_000_000)}{}]`, ["parse-stopped"], 0],
  "deep.json": [() => "[".repeat(MB), ["file-damaged"], 0],
  "parts.eml": [() => `From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n${"--x\n".repeat(7_000_000)}`, ["parse-stopped"], 0],
  "forms.pdf": [() => formBomb(7, 10), ["parse-stopped"], 0],
  "stream.pdf": [() => madePdf([column(50, 700, [STORY])], { packed: deflateSync(Buffer.alloc(50 * MB)) }), ["archive-refused"], 0],
  "scanned.pdf": [() => madePdf([[], []]), ["text-missing"], 0],
  "locked.pdf": [() => madePdf([column(50, 700, [STORY])], { trailer: locked() }), ["file-encrypted"], 0],
  "damaged.pdf": [() => madePdf([column(50, 700, [STORY])]).subarray(0, 200), ["file-damaged"], 0],
  "flat.zip": [bombZip, ["archive-refused"], 1],
  "nested.zip": [nestedZip, ["archive-refused"], 0],
  "bomb.tar.gz": [
    async () =>
      gzipSync(
        await tarOf([
          ["bomb.txt", Buffer.alloc(60 * MB)],
          ["good.txt", STORY],
        ]),
      ),
    ["archive-refused"],
    0,
  ],
  "cut.txt.gz": [() => gzipSync(STORY.repeat(20)).subarray(0, 60), ["file-damaged"], 0],
  "out.zip": [
    () =>
      madeZip([
        { name: "../../a.txt", bytes: STORY },
        { name: "b.txt", bytes: "/etc/hostname", link: true },
        { name: "c.txt", bytes: STORY },
      ]),
    ["archive-refused", "archive-refused"],
    1,
  ],
  "out.tar": [
    () =>
      tarOf([
        ["../../a.txt", STORY],
        ["b.txt", "", "/etc/hostname"],
        ["c.txt", STORY],
      ]),
    ["archive-refused", "archive-refused"],
    1,
  ],
  "many.zip": [
    () => madeZip([...Array.from({ length: 5_000 }, (_, n) => ({ name: `${n}.bin`, bytes: "" })), { name: "good.txt", bytes: STORY }]),
    [],
    1,
  ],
  "name.tar": [
    async () => {
      const whole = await tarOf([["a.txt", STORY]]);
      const header = Buffer.from(whole.subarray(0, 512));
      header.write("L", 156); // a name of 8 GB that is to come
      header.write("77777777777\0", 124);
      header.fill(" ", 148, 156);
      header.write(
        `${header
          .reduce((sum, byte) => sum + byte, 0)
          .toString(8)
          .padStart(6, "0")}\0 `,
        148,
      );
      return Buffer.concat([header, whole]);
    },
    ["file-damaged"],
    0,
  ],
  "line.csv": [() => "x".repeat(5 * MB), ["bad-line"], 0],
  "cells.csv": [() => `text,day\n${STORY},2031-06-03\n${",".repeat(19 * MB)}\n`, ["bad-line"], 1],
  "quote.csv": [() => `text,day\n${STORY},2031-06-03\n"${"x,".repeat(15 * MB)}\n`, ["bad-line"], 1],
  "values.jsonl": [() => `[${"{},".repeat(15 * MB)}{}]\n${JSON.stringify({ text: STORY })}\n`, ["bad-line"], 1],
  "depth.jsonl": [() => `${"[".repeat(50 * MB)}\n${JSON.stringify({ text: STORY })}\n`, ["bad-line"], 1],
  "authors.jsonl": [() => `{"text":"${STORY}","authors":[${'"A",'.repeat(10 * MB)}"B"]}\n`, ["bad-line"], 0],
  "charset.html": [() => declared("iso-8859-5", Buffer.from(GERMAN)), [], 1],
  "mixed.html": [() => Buffer.concat([declared("utf-8", Buffer.from(GERMAN)), Buffer.from(GERMAN, "latin1")]), [], 1],
  "good.txt": [() => STORY, [], 1],
  "good.html": [() => PAGE, [], 1],
  "good.pdf": [() => madePdf([column(50, 700, [STORY.slice(0, 60), STORY.slice(60)])]), [], 1],
  "good.eml": [() => `From: Ana Novak <ana@example.org>\nSubject: Bridge\n\n${STORY}\n`, [], 1],
  "good.rss": [
    () =>
      `<rss version="2.0"><channel><title>Post</title><item><title>Bridge</title><description>${STORY}</description></item></channel></rss>`,
    [],
    1,
  ],
};

/** The dictionary of a password that nobody has. */
const locked = () => {
  const hex = (byte: string) => `<${byte.repeat(32)}>`;
  return `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex("41")} /U ${hex("42")} /P -4 >> /ID [<${"43".repeat(16)}> <${"43".repeat(16)}>]`;
};

/** Puts all of it into a folder, with links that lead out of it and round in a circle, and a pipe that nobody writes to. */
export async function hostileFolder(folder: string): Promise<void> {
  for (const [name, [bytes]] of Object.entries(HOSTILE)) writeFileSync(join(folder, name), await bytes());
  symlinkSync("/etc/passwd", join(folder, "leads-out.txt"));
  symlinkSync("itself.txt", join(folder, "itself.txt"));
  symlinkSync("..", join(folder, "above"));
  symlinkSync(".", join(folder, "here"));
  execFileSync("mkfifo", [join(folder, "pipe.txt")]);
}
