/** No regular expression of ours can be made to run for ever: recheck finds those that a bad text can blow up. */
import { check } from "recheck";
import { beforeAll, describe, expect, it } from "vitest";
import { sourceFiles } from "./house/files.js";
import { literals, made, type Pattern } from "./house/patterns.js";
import { often } from "./whole.js";

const files = sourceFiles(["src"], (n) => n.endsWith(".ts") && !/\.(?:test|suite)\.ts$/.test(n));
/** Programs and workers do something when they are loaded. */
const quiet = files.filter(({ path }) => !/\/(?:program|batch\/worker|main)\.ts$/.test(path));

/** Milliseconds for one pattern: of 630, 589 were told within a second (2026-11-26), and a third of the rest within three. */
const MOST_TIME = often(600, 3000);

let patterns: Pattern[];
beforeAll(async () => {
  patterns = [...literals(files), ...(await made(quiet))];
});

async function bad(patterns: readonly Pattern[]): Promise<string[]> {
  const found: string[] = [];
  const distinct = new Map(patterns.map((p) => [`/${p.source}/${p.flags}`, p]));
  for (const [words, { place, source, flags }] of distinct) {
    const result = await check(source, flags, { timeout: MOST_TIME });
    // elsewhere what is searched is cut to a sentence's length first, so that the square of a run costs little
    const long = place.startsWith("src/extract/times/");
    if (result.status === "vulnerable" && (long || result.complexity.type === "exponential"))
      found.push(`${place} ${words}: ${result.complexity.summary}`);
  }
  return found;
}

describe("regular expressions", () => {
  it("are found, those put together too", () => {
    expect(patterns.filter(({ place }) => place.includes(":")).length).toBeGreaterThan(200);
    expect(patterns.filter(({ place }) => !place.includes(":")).length).toBeGreaterThan(20);
  });

  it("of ours cannot blow up", { timeout: 600_000 }, async () => {
    expect(await bad(patterns)).toEqual([]);
  });

  it("that can blow up are told", async () => {
    expect(await bad([{ place: "here", source: "^(a+)+$", flags: "" }])).toHaveLength(1);
  });
});
