/** Many inputs of every kind, read with the real weights in this thread; worker-pool.test.ts reads the same with threads. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BatchResult } from "./items.js";
import { type ManyInput, type ReadManyOptions, readMany } from "./read-many.js";

const WORDS = "Mayor Ana Novák said the bridge would stay closed.\n";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-many-"));
  const lines = [
    { id: "a", text: WORDS },
    { id: "b", text: " " },
    { path: "one.txt", publisher: "Harbour Wire" },
  ];
  writeFileSync(join(folder, "lines.jsonl"), lines.map((line) => JSON.stringify(line)).join("\n"));
  writeFileSync(join(folder, "one.txt"), WORDS);
  writeFileSync(join(folder, "deck.pptx"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a result is, in short. */
const short = (result: BatchResult): unknown[] =>
  "error" in result
    ? [result.error.code, result.error.ref, result.error.line]
    : [result.report.ref, result.report.publisher, result.statements.length];

async function read(inputs: Iterable<ManyInput> | AsyncIterable<ManyInput>, options: ReadManyOptions = {}): Promise<unknown[][]> {
  const found: unknown[][] = [];
  for await (const result of readMany(inputs, options)) found.push(short(result));
  return found;
}

describe("readMany", () => {
  it("gives each input its results in order, files that hold several reports among them, and goes on behind a failure", async () => {
    const passedOver: string[] = [];
    const heard = new Map<string, number>();
    const inputs: ManyInput[] = [
      WORDS,
      { id: "c", text: WORDS, publisher: "River Post" },
      { path: join(folder, "none.txt") },
      { path: folder, publisher: "River Post" },
    ];
    const found = await read(inputs, {
      onPassedOver: (path) => passedOver.push(path),
      onProgress: ({ source }, share) => heard.set(source, share),
    });
    expect(found).toEqual([
      [null, null, 1],
      ["c", "River Post", 1],
      ["input-missing", null, null],
      ["a", "River Post", 1],
      ["empty-input", "b", 2],
      [null, "Harbour Wire", 1],
      [null, "River Post", 1],
    ]);
    expect(passedOver).toEqual([join(folder, "deck.pptx")]);
    expect(heard).toEqual(new Map(["input 1", "c", join(folder, "lines.jsonl"), "one.txt", join(folder, "one.txt")].map((s) => [s, 1])));
  });

  it("takes inputs as they come, in a form that is said", async () => {
    async function* coming(): AsyncGenerator<ManyInput> {
      yield { path: join(folder, "deck.pptx"), id: "empty" };
      yield { path: join(folder, "one.txt") };
    }
    expect(await read(coming(), { format: "jsonl" })).toEqual([["bad-line", null, 1]]);
    expect(await read(coming(), { format: "html" })).toEqual([
      ["empty-input", "empty", null],
      ["no-article", null, null],
    ]);
  });

  it("ends where the signal says so, though its inputs send nothing more, or a report is long", async () => {
    const reason = new Error("enough");
    const halting = async function* () {
      yield WORDS;
      await new Promise(() => {});
    };
    const control = new AbortController();
    const results = readMany(halting(), { signal: control.signal });
    expect(short((await results.next()).value)).toEqual([null, null, 1]);
    const next = results.next();
    control.abort(reason);
    await expect(next).rejects.toBe(reason);

    const long = new AbortController();
    const shares: number[] = [];
    const onProgress = (_: unknown, share: number) => {
      shares.push(share);
      long.abort(reason);
    };
    const words = WORDS.repeat(900); // some 8,000 words: three sections
    await expect(read([words], { signal: long.signal, onProgress })).rejects.toBe(reason);
    expect(shares.filter((share) => share < 1)).toHaveLength(1);
    await expect(read([WORDS], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
