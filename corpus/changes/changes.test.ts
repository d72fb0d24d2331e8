/** One pair in five of the versions in `pairs.jsonl`, read with the real weights; `npm run eval:changes` reads all. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changesBetween } from "../../src/compare/changes/compare-versions.js";
import { Reader } from "../../src/read.js";
import { inputsOf, scorePair, versionPairs } from "./pairs.js";

/** Read by the eval alone. */
const EVERY = 5;
const PAIRS = versionPairs();

describe("[D2–D11] versions", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.open();
  });
  afterAll(() => reader.close());

  it("has forty pairs or more, each of its own name", () => {
    expect(new Set(PAIRS.map(({ id }) => id)).size).toBe(PAIRS.length);
    expect(PAIRS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(PAIRS.filter((_, n) => n % EVERY === 0).map((pair) => [pair.id, pair] as const))("%s", async (_, pair) => {
    const [before, after] = inputsOf(pair);
    const changes = changesBetween(await reader.read(before), await reader.read(after));
    expect(scorePair(pair, changes)).toEqual({ missed: [], invented: [] });
  });
});
