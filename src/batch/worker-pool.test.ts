/** The pool with stand-ins for its threads; then the built program, for a thread's program must be built to run. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { built } from "../../scripts/built.js";
import { often } from "../../scripts/whole.js";
import { BadLine } from "../errors.js";
import type { Failure } from "../records/document.js";
import type { BatchItem, BatchResult } from "./items.js";
import { WorkerPool } from "./worker-pool.js";

const OPTIONS = { force: false, explain: false };
const TIMEOUT = 900_000; // milliseconds; what runs the built program takes long beside other work

/** A thread that does what the text of an item says, and gives the item back. */
const standIn = (opening: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from "node:worker_threads";
      parentPort.on("message", async (item) => {
        if (item === null) process.exit();
        const words = item.incoming.text;
        if (words === "throw") throw new Error("out of luck");
        if (words === "exit") process.exit(3);
        await new Promise((resolve) => setTimeout(resolve, Number(words)));
        if (words === "0") parentPort.postMessage({ share: 0.5 });
        parentPort.postMessage({ result: { report: { ref: item.ref } } });
      });
      parentPort.postMessage(${opening});
    `)}`,
  );
const STAND_IN = standIn("{ ready: true }");

const item = (ref: number, incoming: string | BatchItem["incoming"]): BatchItem => ({
  source: `item ${ref}`,
  ref: String(ref),
  line: null,
  incoming: typeof incoming === "string" ? { source: `item ${ref}`, text: incoming } : incoming,
});

async function* itemsOf(texts: readonly (string | BatchItem["incoming"])[]): AsyncGenerator<BatchItem> {
  for (const [n, text] of texts.entries()) yield item(n, text);
}

/** What a result is, in short: the item it belongs to, or the message of a failure. */
const short = (result: BatchResult) => ("error" in result ? (result as Failure).error.message : result.report.ref);

async function mapped(items: AsyncIterable<BatchItem>, size = 2): Promise<(string | null)[]> {
  const pool = await WorkerPool.open(size, OPTIONS, STAND_IN);
  const found: (string | null)[] = [];
  try {
    for await (const result of pool.map(items)) found.push(short(result));
  } finally {
    await pool.close();
  }
  return found;
}

describe("a pool", () => {
  it("gives results in the order of the items, slow or fast, and failures in their places", async () => {
    const bad = new BadLine("in", 4, "is not JSON");
    expect(await mapped(itemsOf(["60", "0", "20", bad, "0", "40", "0", "0"]), 3)).toEqual(["0", "1", "2", bad.message, "4", "5", "6", "7"]);
    expect(await mapped(itemsOf([]))).toEqual([]);
  });

  it("tells how much of each item is read, and of every one when it is done with", async () => {
    const pool = await WorkerPool.open(2, OPTIONS, STAND_IN);
    const heard = new Map<string, number[]>();
    const hear = ({ source }: BatchItem, share: number) => heard.set(source, [...(heard.get(source) ?? []), share]);
    for await (const _ of pool.map(itemsOf(["0", "5", "throw"]), { heard: hear }));
    await pool.close();
    expect(Object.fromEntries(heard)).toEqual({ "item 0": [0.5, 1], "item 1": [1], "item 2": [1] });
  });

  it("replaces a thread that dies, and says over which report it did", async () => {
    const [first, thrown, left, ...rest] = await mapped(itemsOf(["0", "throw", "exit", "0", "exit", "exit", "exit", "5"]));
    expect(first).toBe("0");
    expect(thrown).toBe("item 1: could not be read (Error: out of luck); report this as a bug, with the input");
    expect(left).toBe("item 2: could not be read (Error: its thread ended with code 3); report this as a bug, with the input");
    expect([rest[0], rest.at(-1)]).toEqual(["3", "7"]);
  });

  it("takes in two items a thread at most, however many there are", async () => {
    let taken = 0;
    async function* endless() {
      for (;;) yield item(taken++, "0");
    }
    const pool = await WorkerPool.open(2, OPTIONS, STAND_IN);
    let given = 0;
    for await (const _ of pool.map(endless())) {
      expect(taken - given++).toBeLessThanOrEqual(4);
      if (given === 50) break;
    }
    await pool.close();
    expect(taken).toBeLessThanOrEqual(54);
  });

  it("gives what is read at once, and ends, though the input sends nothing more", async () => {
    async function* halting() {
      yield item(0, "0");
      await new Promise(() => {});
    }
    const pool = await WorkerPool.open(2, OPTIONS, STAND_IN);
    for await (const result of pool.map(halting())) {
      expect(short(result)).toBe("0");
      break;
    }
    await pool.close();
  });

  it("passes on what broke the input, after the results before it", async () => {
    async function* breaking() {
      yield item(0, "30");
      throw new Error("the disk is gone");
    }
    const pool = await WorkerPool.open(2, OPTIONS, STAND_IN);
    const results = pool.map(breaking());
    expect(short((await results.next()).value as BatchResult)).toBe("0");
    await expect(results.next()).rejects.toThrow("the disk is gone");
    await pool.close();
  });

  it("ends at once where the signal says so, whatever its threads are at", async () => {
    const pool = await WorkerPool.open(2, OPTIONS, STAND_IN);
    const control = new AbortController();
    const results = pool.map(itemsOf(["0", "600000", "0"]), { signal: control.signal });
    expect(short((await results.next()).value as BatchResult)).toBe("0");
    const next = results.next();
    control.abort(new Error("enough"));
    await expect(next).rejects.toThrow("enough");
    await pool.close();
  });

  it("is not opened where a thread has no reader", async () => {
    const refusal = { code: "weights-missing", input: "m", message: "m: the weights are not there", remedy: "" };
    await expect(WorkerPool.open(2, OPTIONS, standIn(JSON.stringify({ refused: refusal })))).rejects.toMatchObject(refusal);
    await expect(WorkerPool.open(2, OPTIONS, new URL("data:text/javascript,throw new Error('no start')"))).rejects.toThrow("no start");
  });
});

describe("readout read --jobs, built", () => {
  const ROOT = join(import.meta.dirname, "..", "..");
  let program: string;
  let entry: URL;
  const story = readFileSync(join(ROOT, "corpus", "held-shipment-talks", "input.txt"), "utf8");
  /** Some reports take longer than others: how long they are tells no more. */
  const brief = "VALMERE, March 12, 2025 (Harbour Wire) - Mayor Ana Novak said that the bridge would stay closed. Ben Okoro denied it.\n";
  let folder: string;
  beforeAll(() => {
    const made = built();
    program = join(made, "bin", "readout.js");
    entry = pathToFileURL(join(made, "dist", "batch", "worker.js"));
    folder = mkdtempSync(join(tmpdir(), "readout-pool-"));
    const lines = Array.from({ length: 6 }, (_, n) => JSON.stringify({ id: String(n), text: n % 4 === 0 ? story : brief }));
    lines.splice(3, 0, "not json", JSON.stringify({ id: "none", text: " " }), JSON.stringify({ id: "lost", path: "nope.txt" }));
    writeFileSync(join(folder, "lines.jsonl"), `${lines.join("\n")}\n`);
    writeFileSync(join(folder, "legacy.txt"), Buffer.from("Mayor Ana Novák said: \u0093We will wait.\u0094 She left.\n", "latin1"));
    writeFileSync(join(folder, "junk.txt"), Buffer.from([0, 1, 2, 3, 0, 0, 255]));
    writeFileSync(join(folder, "odd.jsonl"), `${JSON.stringify({ text: "Ana Novak said \ud800 and \u0000 were read." })}\n`);
    writeFileSync(join(folder, "page.html"), `<title>A bridge</title><article><p>${story.replaceAll("\n", "</p><p>")}</p></article>`);
  }, TIMEOUT);
  afterAll(() => rmSync(folder, { recursive: true }));

  // people's own form is written of the same results: it is looked at before a release
  it.each(often(["--jsonl"], ["--jsonl", "--force"]))(
    "prints the same bytes as without, and ends (%s)",
    (form) => {
      const run = (jobs: string) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [program, "read", form, "--jobs", jobs, folder], {
          timeout: TIMEOUT / 2,
        });
        // where there are fewer cores; and how far it is, which a slow machine is told
        const told = stderr.toString("utf8").replace(/^readout: (?:--jobs |[\d,]+ of [\d,]+ reports).*\n/gm, "");
        return { status, stdout: stdout.toString("utf8"), stderr: told };
      };
      const alone = run("1");
      expect(alone.status).toBe(1);
      const faults = 4;
      expect(alone.stderr.trim().split("\n")).toHaveLength(form === "--jsonl" ? faults : faults + 1);
      expect(alone.stderr.includes("2 reports have no date")).toBe(form !== "--jsonl");
      expect(alone.stdout).toContain("legacy.txt");
      expect(run("3")).toEqual(alone);
    },
    TIMEOUT,
  );

  it(
    "gives a library the same results as without",
    async () => {
      const { readMany } = (await import(new URL("../index.js", entry).href)) as typeof import("../index.js");
      const read = async (jobs: number) => {
        const found: string[] = [];
        for await (const result of readMany([{ path: join(folder, "*.{txt,html}") }, story], { jobs })) found.push(JSON.stringify(result));
        return found;
      };
      const alone = await read(1);
      expect(alone).toHaveLength(4);
      expect(await read(2)).toEqual(alone);
    },
    TIMEOUT,
  );

  it(
    "reads one for one with more threads asked for than there can be, and says so once",
    () => {
      const args = ["read", "--jsonl", "--jobs", "1000", "--threads", "100000", join(folder, "legacy.txt"), join(folder, "page.html")];
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { timeout: TIMEOUT / 2, encoding: "utf8" });
      expect([status, stdout.trim().split("\n").length]).toEqual([0, 2]);
      const told = stderr.split("\n").filter((line) => line.includes("taken as"));
      expect(told).toEqual([
        expect.stringMatching(/^readout: --jobs 1000 is taken as [12], --threads 100000 is taken as \d+: there (?:is|are) \d+ cores?/),
      ]);
    },
    TIMEOUT,
  );

  it(
    "ends quietly where the reader of its results goes away",
    async () => {
      const child = spawn(process.execPath, [program, "read", "--jsonl", "--jsonl-in", "--jobs", "2"], { stdio: "pipe" });
      const told: string[] = [];
      child.stderr.on("data", (words) => told.push(String(words)));
      child.stdin.on("error", () => {}); // it stops reading, too
      for (let n = 0; n < 40; n++) child.stdin.write(`${JSON.stringify({ text: story })}\n`); // and left open
      await once(child.stdout, "data");
      child.stdout.destroy();
      const [code] = await once(child, "exit");
      expect([code, told.join("")]).toEqual([0, ""]);
    },
    TIMEOUT,
  );

  it(
    "says once that the weights are missing",
    async () => {
      const opened = WorkerPool.open(2, { force: false, explain: false, weights: folder }, entry);
      await expect(opened).rejects.toMatchObject({ code: "weights-missing", message: expect.stringContaining("npm ci") });
    },
    TIMEOUT,
  );
});
