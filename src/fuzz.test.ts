/**
 * The whole path on made-up texts, with the real weights: whatever goes in, the document is valid, its spans cut words
 * from the text, and another reader says the same. READOUT_FUZZ sets how many texts there are; fast-check prints the seed
 * of a failure.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { breaches } from "../corpus/invariants/invariants.js";
import { often } from "../scripts/whole.js";
import { EmptyInput } from "./errors.js";
import { reportAsRead } from "./intake/report-as-read.js";
import { Reader } from "./read.js";
import { type ReadoutDocument, readoutDocument } from "./records/document.js";
import { paragraphs } from "./text/paragraphs.js";
import { contains, overlaps, type Span, spanOf } from "./text/span.js";
import { pairQuotes } from "./tokens/quotes.js";

const CASES = Number(process.env.READOUT_FUZZ ?? often(400, 10_000));
const AGAIN = 10; // every tenth text is read by a second reader
const MINUTES = 60_000; // milliseconds; a few are enough where nothing else runs

let reader: Reader;
let second: Reader;
beforeAll(async () => {
  reader = await Reader.open();
  second = await Reader.open();
});
afterAll(() => Promise.all([reader.close(), second.close()]));

const MARKS = ["“", "”", '"', "‘", "’", "'", "„", "‟", "«", "»", "‚"];
const BREAKS = ["\n", "\n\n", "\r\n", "\r", "\u2028", "\u0085", "\n> ", "\n>> ", "-\n"];
const SAYING = ["said", "told", "according to", "denied", "asked", "that", "added:", "has said that", "did not say"];
const WHO = ["Ana Novak", "Mr. Orr", "she", "officials", "a senior official", "the ministry", "two people familiar with the talks"];
const WHAT = ["the talks", "would go on", "the bridge", "we wait", "on Tuesday", "in Geneva", "no deal", "the U.S. and the U.K."];
const FRAME = [
  "GENEVA, May 2 (AFP) —",
  "KYIV, Ukraine (AP) —",
  "By Ana Novak",
  "TALKS GO ON",
  "SIGN UP",
  "Sign up here.",
  "Reporting by Ivo Orr",
  "•",
  "(Corrects paragraph 3)",
];
const ODD = [
  "😀",
  "👩‍👧",
  "e\u0301",
  "\u00a0",
  "\u0000",
  "\u200b",
  "\u00ad",
  "\ufeff",
  "\ud800",
  "\udc00",
  "نوفاك",
  "诺瓦克",
  "...",
  "—",
  "x".repeat(120),
];
const SENTENCES = ["“We wait,” she said.", "Novak said that Orr denied it.", "“It is so,” Novak said, “and will be.”", "'No,' said Orr."];

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 2, arbitrary: fc.constantFrom(...SAYING) },
  { weight: 2, arbitrary: fc.constantFrom(...WHO) },
  { weight: 2, arbitrary: fc.constantFrom(...WHAT) },
  { weight: 2, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 1, arbitrary: fc.constantFrom(...BREAKS) },
  { weight: 1, arbitrary: fc.constantFrom(...FRAME) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 2, arbitrary: fc.constantFrom(",", ".", "?", "!", ":", ";") },
);
const news = fc.array(fc.tuple(words, fc.constantFrom(" ", " ", " ", "")), { maxLength: 16 }).map((all) => all.flat().join(""));

/** A text with stretches left out, said twice, or broken into by any characters. */
const damaged = fc
  .tuple(
    news,
    fc.array(fc.tuple(fc.nat(2), fc.nat(), fc.nat(12), fc.string({ unit: "binary", maxLength: 3 })), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [how, place, length, put]) => {
      const at = place % (now.length + 1); // a half of a surrogate pair may be left
      const cut = now.slice(at, at + length);
      return now.slice(0, at) + ["", cut + cut, put + cut][how] + now.slice(at + length);
    }, text),
  );

const anyText = fc.oneof(
  { weight: 4, arbitrary: news },
  { weight: 4, arbitrary: damaged },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
);

const isSpan = (value: unknown): value is Span => Array.isArray(value) && value.length === 2 && value.every((n) => typeof n === "number");

/** Every span of a document, and every list of spans. */
function spansOf(value: unknown, found: { spans: Span[]; lists: Span[][] }): typeof found {
  if (isSpan(value)) found.spans.push(value);
  else if (value !== null && typeof value === "object") {
    if (Array.isArray(value) && value.length > 0 && value.every(isSpan)) found.lists.push(value);
    for (const inner of Object.values(value)) spansOf(inner, found);
  }
  return found;
}

function check(text: string, document: ReadoutDocument): void {
  expect(readoutDocument.parse(document)).toEqual(document);
  const canonical = document.report.text;
  expect(canonical).toBe(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  const blocks = paragraphs(canonical);
  const { spans, lists } = spansOf(document, { spans: [], lists: [] });
  for (const [start, end] of spans) {
    const cut = canonical.slice(...spanOf(canonical, start, end)); // throws for a half of a pair, and for an empty span
    expect(cut).toBe(cut.trim());
    expect(blocks.some((block) => contains(block, [start, end]))).toBe(true);
  }
  for (const list of lists) for (const [n, [start]] of list.entries()) expect(start).toBeGreaterThanOrEqual(list[n - 1]?.[1] ?? 0);
  const records = [...document.statements, ...document.actors, ...document.places];
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  // [N1] every quotation is in a statement, or noted
  const said = document.statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  const noted = document.notes.filter(({ code }) => code === "quote-not-statement").map(({ span }) => span as Span);
  expect(breaches(document)).toEqual([]); // [S38] [S49]
  const { reading, paragraphs: read } = reportAsRead(document.report);
  for (const { pieces, level } of pairQuotes(reading.text, read).quotes)
    if (level === 1) expect([...said, ...noted].some((s) => pieces.some((p) => overlaps(s, reading.toCanonical(p))))).toBe(true);
  const ids = new Set(document.statements.map(({ id }) => id));
  for (const { within, repeats } of document.statements)
    for (const other of [within, repeats]) expect(other === null || ids.has(other)).toBe(true);
}

it(
  "gives a valid document for any text, whatever was read before",
  async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const incoming = { source: "in", text };
        if (text.trim() === "") {
          await expect(reader.read(incoming)).rejects.toThrow(EmptyInput);
          return;
        }
        const document = await reader.read(incoming, { force: true });
        check(text, document);
        if (read++ % AGAIN === 0) expect(JSON.stringify(await second.read(incoming, { force: true }))).toBe(JSON.stringify(document));
      }),
      {
        numRuns: CASES,
        examples: [
          [" talks “ Sign usaid ’ said "],
          [
            "said “It is so,” Novak said, “and will be.” SIGN UP N UP said Novak said that Orr denied it. “,“ Novak said that Orr denied it. added: ",
          ],
        ],
      }, // what it found before
    );
  },
  60 * MINUTES,
);
