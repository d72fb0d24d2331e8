import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { often } from "../scripts/whole.js";
import { Reader } from "./read.js";
import { redated } from "./redate.js";

const CORPUS = join(import.meta.dirname, "..", "corpus");
const TEXTS = globSync(["*/input.txt", "*/input.html"], { cwd: CORPUS }).sort();
const DAY = "2025-02-12";

describe("a day that is known later", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.open();
  });
  afterAll(() => reader.close());
  const read = (text: string, published: string | null = null) => reader.read({ source: "test", text, metadata: { published } });

  it("gives times and days of saying their values", async () => {
    const text = "Ferry dues to stay\n\nMayor Ana Novak said on Monday that the city would not cut the dues.";
    const without = await read(text);
    expect(without.statements.map((s) => s.saidAt?.value)).toEqual([null]);
    const now = redated(without, { published: DAY });
    expect(now?.statements.map((s) => s.saidAt?.value)).toEqual(["2025-02-10"]);
  });

  it("completes a dateline that names no year", async () => {
    const text = "VALMERE, Feb 4 (Coast Wire) - The ministry said on Tuesday that the talks had ended.";
    const now = redated(await read(text), { published: DAY });
    expect(now?.dateline?.date).toBe("2025-02-04");
    expect(now?.times.map((t) => t.value)).toContain("2025-02-04");
  });

  it("changes nothing where the dateline said it already", async () => {
    const text = "VALMERE, Feb 4, 2025 (Coast Wire) - The ministry said on Tuesday that the talks had ended.";
    expect(redated(await read(text), { published: DAY })).toBeNull();
  });

  it("comes to what would have been read had it been known, for every case of the corpus", async () => {
    expect(TEXTS.length).toBeGreaterThan(50);
    for (const name of TEXTS.filter((_, n) => n % often(4, 1) === 0)) {
      const content = readFileSync(join(CORPUS, name), "utf8");
      const one = (published: string | null) =>
        reader.read({ source: name, ...(name.endsWith(".html") ? { html: content } : { text: content }), metadata: { published } });
      const before = await one(null);
      const known = await one(DAY);
      const now = redated(before, { published: DAY });
      const told = (d: Pick<typeof known, "times" | "statements">) => [
        d.times.map(({ span, value, from, to, anchor }) => ({ span, value, from, to, anchor })),
        d.statements.map(({ saidAt, content }) => ({ content, saidAt })),
      ];
      expect([name, told(now ?? before)]).toEqual([name, told(known)]);
    }
  });
});
