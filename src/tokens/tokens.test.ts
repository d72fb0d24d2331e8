import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences, tokens } from "./tokens.js";

const cut = (text: string) => tokens(text, [0, text.length]).map(([a, b]) => text.slice(a, b));
const split = (text: string) => sentences(text, [0, text.length]).map(({ span: [a, b] }) => text.slice(a, b));

describe("tokens", () => {
  it.each([
    ["I don't know, can't say, it isn’t.", "I|do|n't|know|,|ca|n't|say|,|it|is|n’t|."],
    ["Biden's aides", "Biden|'s|aides"],
    ["The U.S. and the U.K. met", "The|U.S.|and|the|U.K.|met"],
    ["Lt. Gen. J. Smith paid $2,000.50", "Lt.|Gen.|J.|Smith|paid|$|2,000.50"],
    ["a well-known, state-run bank", "a|well|-|known|,|state|-|run|bank"],
    ["You cannot; we're gonna go...", "You|can|not|;|we|'re|gon|na|go|..."],
    ["see https://a.example/b?c=1, or mail x@y.org.", "see|https://a.example/b?c=1|,|or|mail|x@y.org|."],
    ["“Yes,” he said", "“|Yes|,|”|he|said"],
    ["anti-tank rounds, an ex-minister, mid-June", "anti-tank|rounds|,|an|ex-minister|,|mid-June"],
    ["AT&T in the 80's at 7:30pm", "AT&T|in|the|80's|at|7:30|pm"],
    ["we dont know; thats all", "we|do|nt|know|;|that|s|all"],
    ["Guns, shells, etc. were found. Guns, etc. Then", "Guns|,|shells|,|etc.|were|found|.|Guns|,|etc|.|Then"],
    ["He lets him re-enter", "He|lets|him|re-enter"],
  ])("%s", (text, wanted) => {
    expect(cut(text).join("|")).toBe(wanted);
  });

  it("covers every visible character once, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const found = tokens(text, [0, text.length]);
        expect(found.map(([a, b]) => text.slice(a, b)).join("")).toBe(text.replace(/\s/gu, ""));
        found.forEach(([start], n) => {
          expect(start).toBeGreaterThanOrEqual(found[n - 1]?.[1] ?? 0);
        });
      }),
    );
  });
});

describe("sentences", () => {
  it.each([
    ["He left. She stayed.", 2],
    ["Gen. Ana Novak met Mr. Orr. They talked.", 2],
    ["The U.S. President spoke. He left the U.S. The crowd went home.", 3],
    ["It rose 2.5 percent. Then it fell.", 2],
    ["“We won.” The crowd cheered.", 2],
    ["“Did we win?” he asked. “Yes!” they cried.", 2],
    ["J. R. Orr signed at 5 p.m. on Friday.", 1],
    ["One sentence without an end", 1],
    ["Wait... what? No.", 2],
    ["it was late. we left! nobody saw us", 3],
    ["Yahoo! said it would wait. It did.", 2],
    ["“Why us?” he asked. (Really?) and so on", 2],
    ["2. The second point. 3. The third.", 2],
    ["We wait . . . and wait. Then we go.", 2],
    ["I like it. :) You too", 2],
  ])("%s", (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it("keeps the closing mark with the sentence it closes", () => {
    expect(split("“We won.” The crowd cheered.")[0]).toBe("“We won.”");
  });
});

it.each([
  ["dots", "a.".repeat(40_000)],
  ["one word", "x".repeat(80_000)],
  ["marks", "“”'\"".repeat(20_000)],
  ["hyphens", "a-".repeat(40_000)],
])("takes time in proportion to the length: %s", (_, text) => {
  const time = (t: string) => {
    const start = process.cpuUsage();
    sentences(t, [0, t.length]);
    return process.cpuUsage(start).user / 1000;
  };
  time(text.slice(0, 1000));
  expect(time(text)).toBeLessThan(3000);
});
