/** What the page works out by itself: a report's text in blocks, and whether words that are typed are a name, as the program has it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bearsName } from "../src/ledger/corrections/typed-name.js";
import { blockAt, blocksOf } from "../web/src/text/pieces.js";
import { bearsName as bearsNameOnThePage } from "../web/src/words/typed-name.js";

const line = fc.string({ minLength: 1, maxLength: 400, unit: fc.constantFrom("a", "b", "c", " ") }).map((words) => `x${words}x`);

describe("blocks of a text", () => {
  it("have every word of it once, whatever parts are known of it", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (lines, a, b) => {
        const text = lines.join("\n");
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const blocks = blocksOf(text, start < end ? [{ part: "paragraph", span: [start, end] }] : []);
        const shown = blocks.map((block) => text.slice(block.start, block.end)).join("");
        expect(shown.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const [n, block] of blocks.entries()) expect(blockAt(blocks, block.start)).toBe(block.end > block.start ? n : -1);
      }),
    );
  });

  it("are cut at line ends where a part is very long, and one line never is", () => {
    const lines = Array.from({ length: 100 }, (_, n) => `Line ${n} ${"of the long list of names ".repeat(3)}.`);
    const text = lines.join("\n");
    const blocks = blocksOf(text, [{ part: "paragraph", span: [0, text.length] }]);
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe(text);
    const whole = "word ".repeat(2_000).trim();
    expect(blocksOf(whole, [{ part: "paragraph", span: [0, whole.length] }])).toEqual([{ part: "paragraph", start: 0, end: whole.length }]);
  });
});

describe("words that are typed for a speaker", () => {
  it.each([
    ["Eva Lind", true],
    ["Mayor of Tarn", true],
    ["one of two senior Tarn officials", false],
    ["a person close to Eva Lind", false],
  ])("are a name to the page and to the program alike, or to neither: %s", (words, named) =>
    expect([bearsName(words), bearsNameOnThePage(words)]).toEqual([named, named]),
  );

  it("whatever they are", () => {
    const word = fc.constantFrom("Eva", "Lind", "official", "of", "a", "to", "Tarn", "the", "close", ",", "7");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 7 }), (words) => {
        expect(bearsNameOnThePage(words.join(" "))).toBe(bearsName(words.join(" ")));
      }),
    );
  });
});
