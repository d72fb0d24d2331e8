import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allPrintable, flat, line, printable, printableLines } from "./printable.js";

describe("printable", () => {
  it.each([
    ["\u001b[2J", "\\x1b[2J"],
    ["a\u0007b\u007f\u009b1m", "a\\x07b\\x7f\\x9b1m"],
    ["one\ntwo\r\tthree", "one\\ntwo\\r\\tthree"],
    ["\u202egnp.exe\u2066\u2069\u200e\u200f\u061c", "\\u202egnp.exe\\u2066\\u2069\\u200e\\u200f\\u061c"],
    ["a\u200bb\u2028c\u2060\ufeff\u00ad", "a\\u200bb\\u2028c\\u2060\\ufeff\\xad"],
    ["a\u200db\u200cc", "a\\u200db\\u200cc"],
    ["\u{e0041}\ud800", "\\u{e0041}\\ud800"],
  ])("%j is shown as %s", (words, shown) => expect(printable(words)).toBe(shown));

  it.each([
    "שלום, עולם",
    "قال الوزير يوم الثلاثاء",
    "می\u200cشود",
    "Nováková, Đặng, Łukasz, 東京, a\u0301",
    "👩\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈 👍🏽 ❤\ufe0f",
    "C:\\news\\a.txt “quoted” — 5 €",
  ])("%s is left alone", (words) => expect(printable(words)).toBe(words));

  it("leaves nothing behind that is a control, a separator or a mark of direction, and is done once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (words) => {
        const shown = printable(words);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u);
        expect(printable(shown)).toBe(shown);
        expect(flat(words)).not.toMatch(/\n/);
      }),
      { numRuns: 2000 },
    );
  });

  it("reaches every string of a value, and the values of a template", () => {
    expect(allPrintable({ a: ["\u0007", 1, null, { b: "x\ny" }] })).toEqual({ a: ["\\x07", 1, null, { b: "x y" }] });
    expect(line`${"a\nb"} holds ${3}\n`).toBe("a\\nb holds 3\n");
  });

  it("keeps lines, and our colours where they are asked for", () => {
    expect(printableLines("\u001b[1ma\u001b[22m\n\u001b[35mb", true)).toBe("\u001b[1ma\u001b[22m\n\\x1b[35mb");
    expect(printableLines("\u001b[1ma\nb", false)).toBe("\\x1b[1ma\nb");
  });
});
