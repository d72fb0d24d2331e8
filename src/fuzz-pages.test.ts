/**
 * Pages and files, mutated: each is read or refused with one error of ours, and none keeps the reader busy. READOUT_FUZZ_PAGES sets how many
 * pages there are; fast-check prints the seed of a failure.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fromBuilt } from "../scripts/built.js";
import { often } from "../scripts/whole.js";
import { ReadoutError } from "./errors.js";
import { intake } from "./intake/intake.js";
import { madeZip } from "./intake/made-zip.suite.js";
import { column, madePdf } from "./intake/pdf/made-pdf.suite.js";

const CASES = Number(process.env.READOUT_FUZZ_PAGES ?? often(10_000, 100_000));
const FILES = Math.ceil(CASES / 20);
const LONGEST = 2000; // milliseconds of CPU for one input
const MINUTES = 60_000;

const ROOT = join(import.meta.dirname, "../corpus/pages");
const PAGES = readdirSync(ROOT).map((name) => readFileSync(join(ROOT, name, "input.html")));
const BROKEN = [
  "<div>",
  "</article>",
  "<p",
  "<!--",
  "]]>",
  '"',
  "&#x110000;",
  "&",
  "<table><tr>",
  "<script>",
  "</body>",
  "\u0000",
  "\ud800",
  "<svg><p>",
  '<meta charset="utf-16">',
  '<meta http-equiv="content-type" content="text/html; charset=iso-2022-jp">',
  `<p class="${"a ".repeat(400)}" style="${"x".repeat(900)}">`,
  "<b>".repeat(90),
  "</b></i></p></div>".repeat(9),
  "<br>".repeat(200),
].map((words) => Buffer.from(words));

type Way = (bytes: Buffer, at: number, length: number, put: Buffer, other: Buffer) => Buffer;
const joined = (...parts: readonly Uint8Array[]) => Buffer.concat(parts);
const WAYS: readonly Way[] = [
  (b, at, length) => joined(b.subarray(0, at), b.subarray(at + length)), // left out
  (b, at, length) => joined(b.subarray(0, at + length), b.subarray(at)), // said twice
  (b, at, _, put) => joined(b.subarray(0, at), put, b.subarray(at)), // broken into
  (b, at, length, put) => joined(b.subarray(0, at), ...Array.from({ length: 1 + (length % 20) }, () => put), b.subarray(at)),
  (b, at, length) => b.subarray(0, Math.max(at, length)), // broken off
  (b, at, length, _, other) => joined(b.subarray(0, at), other.subarray(Math.min(other.length, at + length))), // another's end
  (b, at, length) => joined(b.subarray(0, at), Buffer.from(b.subarray(at, at + length).toString("latin1")), b.subarray(at + length)), // encoded twice
  (b, at, length) =>
    joined(
      b.subarray(0, at),
      b.subarray(at, at + length).map((byte) => byte ^ (1 << (length % 8))),
      b.subarray(at + length),
    ), // bits turned
];

const mutated = (all: readonly Buffer[]) =>
  fc
    .tuple(
      fc.constantFrom(...all),
      fc.constantFrom(...all),
      fc.array(fc.tuple(fc.constantFrom(...WAYS), fc.nat(), fc.nat(300), fc.constantFrom(...BROKEN)), { minLength: 1, maxLength: 8 }),
    )
    .map(([one, other, changes]) =>
      changes.reduce((now, [way, place, length, put]) => way(now, place % (now.length + 1), length, put, other), one),
    );

/** Milliseconds of CPU that something takes. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Takes an input in: a report, or an error of ours. */
async function take(input: Parameters<typeof intake>[0], by = intake, refused: typeof ReadoutError = ReadoutError): Promise<void> {
  const found = await by(input).catch((error: unknown) => error);
  if (found instanceof Error) expect(found).toBeInstanceOf(refused);
  else expect(found).toHaveProperty("report.text");
}

it(
  "reads or refuses any page, soon",
  async () => {
    await fc.assert(
      fc.asyncProperty(mutated(PAGES), async (bytes) => {
        expect(await cost(() => take({ source: "page.html", bytes, mediaType: "text/html" }))).toBeLessThan(LONGEST);
      }),
      { numRuns: CASES },
    );
  },
  20 * MINUTES,
);

const SAID = "Mayor Ana Novak said on Tuesday that the bridge would stay closed until the council had met again.";
const MAIL = `From: Ana Novak <ana@example.org>\nSubject: Bridge\nDate: Wed, 07 Oct 2026 10:15:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${SAID}\n\n--x\nContent-Type: text/html\nContent-Disposition: attachment; filename="a.html"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`<article><p>${SAID}</p><p>${SAID}</p></article>`).toString("base64")}\n--x--\n`;
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><item><title>A</title><description>${SAID}</description></item></channel></rss>`;
const SEEDS: Readonly<Record<string, Buffer>> = {
  "a.pdf": madePdf([column(50, 700, [SAID, SAID]), column(50, 700, [SAID])], { packed: deflateSync(Buffer.from(SAID)) }),
  "a.zip": madeZip([
    { name: "a.txt", bytes: SAID },
    { name: "b/page.html", bytes: PAGES[0] as Buffer },
  ]),
  "a.eml": Buffer.from(MAIL),
  "a.mbox": Buffer.from(`From ana@example.org Wed Oct  7 10:15:00 2026\n${MAIL}\nFrom ana@example.org Wed Oct  7 10:16:00 2026\n${MAIL}`),
  "a.rss": Buffer.from(FEED),
  "a.gz": gzipSync(SAID),
  "a.csv": Buffer.from(`text,published\n"${SAID}",2026-10-07\n`),
  "a.xml": Buffer.from(`<nitf><head><title>A</title></head><body><p>${SAID}</p></body></nitf>`),
  "a.json": Buffer.from(JSON.stringify({ headline: "A", body_text: SAID })),
};

it(
  "reads or refuses any file, soon",
  async () => {
    // as users have it: libraries take files apart in a process of their own, and what breaks there must end no batch
    const { itemsIn } = (await fromBuilt("batch/inputs.js")) as typeof import("./batch/inputs.js");
    const program = (await fromBuilt("intake/intake.js")) as typeof import("./intake/intake.js");
    const errors = (await fromBuilt("errors.js")) as typeof import("./errors.js");
    const files = fc.constantFrom(...Object.keys(SEEDS)).chain((name) => fc.tuple(fc.constant(name), mutated([SEEDS[name] as Buffer])));
    await fc.assert(
      fc.asyncProperty(files, async ([name, bytes]) => {
        const all = async () => {
          for await (const { incoming } of itemsIn(name, bytes))
            if (!(incoming instanceof errors.ReadoutError)) await take(incoming, program.intake, errors.ReadoutError);
        };
        expect(await cost(all)).toBeLessThan(LONGEST);
      }),
      { numRuns: FILES },
    );
  },
  20 * MINUTES,
);
