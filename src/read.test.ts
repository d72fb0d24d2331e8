/** The whole path on odd input, with the real weights: valid documents, spans that cut, nothing that depends on what came before. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Reader } from "./read.js";
import { readoutDocument } from "./records/document.js";
import { spanOf } from "./text/span.js";

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

const WORDS = [
  "Ana Novak",
  "said",
  "that",
  "the talks",
  "“",
  "”",
  '"',
  "‘",
  "’",
  "told",
  "according to",
  "a senior official",
  "denied",
  ",",
  ".",
  "?",
  "\n",
  "\n\n",
  "\r\n",
  "GENEVA (AFP) —",
  "By Ana Novak",
  "😀",
  "e\u0301",
  "\u00a0",
  "\u0000",
  "SIGN UP",
  "Sign up here.",
  "x".repeat(300),
  "...",
  "—",
  "“We wait,” she said.",
];

describe("any text", () => {
  it("gives a valid document whose every span cuts words from the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }), async (words) => {
        const text = `Report ${words.join(" ")}`;
        const document = await reader.read({ source: "in", text });
        expect(readoutDocument.parse(document)).toEqual(document);
        const canonical = document.report.text;
        expect(canonical).toBe(text.replace(/\r\n?/g, "\n"));
        const ids = new Set(document.statements.map((s) => s.id));
        expect(ids.size).toBe(document.statements.length);
        for (const s of document.statements) {
          for (const [start, end] of [...s.source, ...s.cue, ...s.content]) {
            const cut = canonical.slice(...spanOf(canonical, start, end));
            expect(cut).toBe(cut.trim());
            expect(cut).not.toContain("\n");
          }
          if (s.within) expect(ids.has(s.within)).toBe(true);
          if (s.repeats) expect(ids.has(s.repeats)).toBe(true);
        }
        expect(await reader.read({ source: "in", text })).toEqual(document);
      }),
      { numRuns: 150 },
    );
  });
});

it("gives no statement for what yields none", async () => {
  const text =
    "Talks go on\n\nGENEVA, May 2 (AFP) - The talks go on.\n\nMINISTER SAYS TALKS GO ON\n\nReporting by Ana Novak, who said more; editing by Ivo Orr\n\nRead more: minister says talks go on";
  expect((await reader.read({ source: "in", text })).statements).toEqual([]);
});

it("ids follow the words, the address and the publisher, and nothing else", async () => {
  const text = "Ana Novak said that the talks would go on.";
  const read = async (metadata: object) => reader.read({ source: "in", text, metadata });
  const [a, b, c] = [await read({ title: "A" }), await read({ title: "B" }), await read({ publisher: "C" })];
  expect(a.statements.map((s) => s.id)).toEqual(b.statements.map((s) => s.id));
  expect(a.report.id).toBe(b.report.id);
  expect(c.report.id).not.toBe(a.report.id);
});
