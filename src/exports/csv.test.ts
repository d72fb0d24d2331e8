/** CSV as spreadsheet programs and parsers take it: no cell runs, none falls apart. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell, writeCsv } from "./csv.js";

describe("cells", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+47 22", "'+47 22"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", `"'\t=1"`],
    ["\r=1", `"'\r=1"`],
    ["  =1", "'  =1"],
    ["＝1", "'＝1"],
    ['=HYPERLINK("x";"y")', `"'=HYPERLINK(""x"";""y"")"`],
    ["a;=1+1", '"a;=1+1"'],
    ["a\t=1+1", '"a\t=1+1"'],
    ["a,=1+1", '"a,=1+1"'],
    ["a\n=1+1", '"a\n=1+1"'],
    ['he said "no"', '"he said ""no"""'],
    [["one", "two"], '"one; two"'],
    [["=one"], "'=one"],
    ["plain — words", "plain — words"],
  ])("%j is %j", (value, expected) => expect(csvCell(value)).toBe(expected));

  it("leaves numbers of our own, nothing and no as they are", () => {
    expect([-3, 0.5, null, undefined, [], false].map(csvCell)).toEqual(["-3", "0.5", "", "", "", "false"]);
  });

  it("gives every text back to who reads it, but for the apostrophe, and no line begins with a sign", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n \",;'ab") }), (text) => {
        const made = csvCell(text);
        const bare = made.startsWith('"') ? made.slice(1, -1).replaceAll('""', '"') : made;
        expect(made.startsWith('"') || !/[",;\t\r\n]/.test(made)).toBe(true);
        expect(/^[=+\-@\t\r\n]/.test(bare)).toBe(false);
        expect(bare === text || bare === `'${text}`).toBe(true);
      }),
    );
  });
});

describe("writeCsv", () => {
  it("ends what it began, and says whether it is whole, wherever writing breaks", async () => {
    const pages = async function* () {
      yield [1];
      yield [2];
    };
    const written = async (breaksAt: number) => {
      const ends: boolean[] = [];
      let writes = 0;
      const sink = {
        write: async () => {
          if (++writes === breaksAt) throw new Error("the disk is full");
          return true;
        },
        end: async (whole: boolean) => void ends.push(whole),
      };
      const count = await writeCsv(pages(), [["n", (n) => n]], async () => sink, false).catch((error: Error) => error.message);
      return { count, ends };
    };
    for (const at of [1, 2, 3]) expect(await written(at)).toEqual({ count: "the disk is full", ends: [false] });
    expect(await written(4)).toEqual({ count: 2, ends: [true] });
  });
});
