/** Lists as CSV, printed or in a new file: no file is written over. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OutputRefused } from "../../errors.js";
import type { CsvColumn } from "../../exports/csv.js";
import { ioOf } from "../io.js";
import { printCsv } from "./csv.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-csv-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("printCsv", () => {
  const FIELDS: readonly CsvColumn<number>[] = [
    ["n", (n) => n],
    ["square", (n) => n * n],
  ];
  async function* pages(...all: number[][]) {
    yield* all;
  }
  const printed = async (rows: AsyncIterable<number[]>, flags: Parameters<typeof printCsv>[2], most = 99) => {
    const out: string[] = [];
    const io = ioOf({
      stdin: Readable.from([]),
      stdout: new Writable(),
      stderr: new Writable({
        write(chunk, _, done) {
          out.push(`! ${chunk}`);
          done();
        },
      }),
      env: {},
      columns: 80,
      print: async (words) => out.push(words) <= most,
    });
    return { count: await printCsv(rows, FIELDS, flags, io), out };
  };

  it("prints page by page, titles once, even where there is no row", async () => {
    expect(await printed(pages([1, 2], [3]), { csv: true })).toEqual({ count: 3, out: ["n,square\r\n", "1,1\r\n2,4\r\n", "3,9\r\n"] });
    expect((await printed(pages(), { csv: true, bom: true })).out).toEqual(["\ufeffn,square\r\n"]);
  });

  it("asks for no more pages once nobody reads", async () => {
    let asked = 0;
    const endless = async function* () {
      for (;;) yield [++asked];
    };
    await printed(endless(), { csv: true }, 2);
    expect(asked).toBe(2);
  });

  it("writes a new file with a byte order mark, and never over another", async () => {
    const file = join(folder, "new.csv");
    expect((await printed(pages([1]), { csv: file })).out).toEqual([`! readout: ${file} holds 1 row\n`]);
    expect(readFileSync(file, "utf8")).toBe("\ufeffn,square\r\n1,1\r\n");
    await expect(printed(pages([2]), { csv: file })).rejects.toThrow(`${file}: is there already; name a file that is not there yet`);
    expect(readFileSync(file, "utf8")).toContain("1,1");
    await expect(printed(pages([2]), { csv: join(folder, "none", "x.csv") })).rejects.toThrow(OutputRefused);
  });

  it("leaves no half of a file where the list breaks off, nor any where it does not begin", async () => {
    const broken = async function* (first: number[][]) {
      yield* first;
      throw new Error("gone");
    };
    writeFileSync(join(folder, "other.txt"), "");
    const before = readdirSync(folder);
    for (const first of [[], [[1]]]) await expect(printed(broken(first), { csv: join(folder, "half.csv") })).rejects.toThrow("gone");
    expect(readdirSync(folder)).toEqual(before);
  });
});
