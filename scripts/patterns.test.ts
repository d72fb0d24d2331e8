/**
 * No regular expression of ours can be made to run for ever: recheck finds those that a bad text can blow up. Those it has told of once are
 * listed by their digests, so that everyday runs look at new ones alone; `READOUT_WHOLE=1` looks at all again and writes the list. Those
 * of which it could tell nothing in all the time that it then had are listed with a "?": in less time it would not tell more.
 */
import { hash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "recheck";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT, sourceFiles } from "./house/files.js";
import { literals, made, type Pattern } from "./house/patterns.js";
import { isWhole, often } from "./whole.js";

const files = sourceFiles(["src"], (n) => n.endsWith(".ts") && !/\.(?:test|suite)\.ts$/.test(n));
/** Programs and workers do something when they are loaded. */
const quiet = files.filter(({ path }) => !/\/(?:program|batch\/worker|main)\.ts$/.test(path));

/** Milliseconds for one pattern: of 630, 589 were told within a second (2026-11-26), and a third of the rest within three. */
const MOST_TIME = often(600, 3000);

let patterns: Pattern[];
beforeAll(async () => {
  patterns = [...literals(files), ...(await made(quiet))];
});

const LIST = join(ROOT, "scripts/house/told-patterns.txt");

const DIGITS = 16; // hexadecimal digits of a digest
const digestOf = (words: string): string => hash("sha256", words).slice(0, DIGITS);

interface Told {
  /** Those that can blow up, with how. */
  readonly bad: readonly string[];
  /** Digests of those that are told to be well, and with a "?" of those of which nothing could be told. */
  readonly seen: readonly string[];
}

/** @param known what is listed of patterns that need not be looked at */
async function told(patterns: readonly Pattern[], known: ReadonlySet<string>): Promise<Told> {
  const [bad, seen]: [string[], string[]] = [[], []];
  const distinct = new Map(patterns.map((p) => [`/${p.source}/${p.flags}`, p]));
  for (const [words, { place, source, flags }] of distinct) {
    // elsewhere what is searched is cut to a sentence's length first, so that the square of a run costs little
    const long = place.startsWith("src/extract/times/");
    const digest = digestOf(`${long} ${words}`);
    if (known.has(digest) || known.has(`${digest} ?`)) continue;
    const result = await check(source, flags, { timeout: MOST_TIME });
    if (result.status === "vulnerable" && (long || result.complexity.type === "exponential"))
      bad.push(`${place} ${words}: ${result.complexity.summary}`);
    else seen.push(result.status === "unknown" ? `${digest} ?` : digest);
  }
  return { bad, seen };
}

describe("regular expressions", () => {
  it("are found, those put together too", () => {
    expect(patterns.filter(({ place }) => place.includes(":")).length).toBeGreaterThan(200);
    expect(patterns.filter(({ place }) => !place.includes(":")).length).toBeGreaterThan(20);
  });

  it("of ours cannot blow up", { timeout: 1_800_000 }, async () => {
    const known = isWhole ? new Set<string>() : new Set(readFileSync(LIST, "utf8").trim().split("\n"));
    const { bad, seen } = await told(patterns, known);
    expect(bad).toEqual([]);
    if (isWhole) writeFileSync(LIST, `${[...new Set(seen)].sort().join("\n")}\n`);
  });

  it("that can blow up are told", async () => {
    expect((await told([{ place: "here", source: "^(a+)+$", flags: "" }], new Set())).bad).toHaveLength(1);
  });
});
