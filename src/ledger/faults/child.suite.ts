/** What the fault tests share: reports to add, processes of the built program to do harm to, and what must hold of a ledger after it. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect } from "vitest";
import { built as builtProgram } from "../../../scripts/built.js";
import { often } from "../../../scripts/whole.js";
import type { Ledger } from "../ledger.js";
import { openLedger } from "../open.js";
import { type Line, type Sample, sample } from "../suites/sample.suite.js";
import { verify } from "../verify/verify.js";

const ROOT = join(import.meta.dirname, "..", "..", "..");

/** Where the modules of the compiled program's ledger lie. */
export const built = (): string => pathToFileURL(join(builtProgram(), "dist", "ledger")).href;

/** How often something is tried: a few times in CI, more where READOUT_FAULT_ROUNDS says so. */
export const rounds = (usual: number): number => Number(process.env.READOUT_FAULT_ROUNDS ?? often(Math.ceil(usual / 2), usual));

/** What a longer run came to. */
export const figures = (words: string): void => {
  if (process.env.READOUT_FAULT_ROUNDS) console.log(words);
};

/** A new folder. As root it lies where other accounts get to it, for the tests that become one. */
const newFolder = (): string => mkdtempSync(join(process.getuid?.() === 0 ? "/tmp" : tmpdir(), "readout-faults-"));

/** Tells of a new folder before the tests of a file begin, and deletes it after them. */
export function inNewFolder(begin: (folder: string) => void): void {
  let folder: string;
  beforeAll(() => {
    folder = newFolder();
    begin(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS = "the bridge harbour would stay closed until talks about grain tariffs and ferries had ended with a vote in spring".split(" ");
const PEOPLE = [
  "Ana Novak",
  "Ben Okoro",
  "Zoë Kaya",
  "a senior official",
  "A senior official",
  "the minister",
  "The Minister",
  "Rosa Lind",
  "two residents",
  "Ivo Marek",
];

/** Reports of 20 to 30 statements, or so many times `longer`; every third has an address, and each of those is given to two: a report and its revision. */
export function documents(count: number, seed = 1, longer = 1): Sample[] {
  const random = seeded(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  return Array.from({ length: count }, (_, n) => {
    const lines: Line[] = Array.from({ length: longer * (20 + Math.floor(random() * 11)) }, (_, line) => ({
      who: one(PEOPLE),
      words: `item${seed}x${n} ${line} ${Array.from({ length: 8 + Math.floor(random() * 12) }, () => one(WORDS)).join(" ")}`,
    }));
    const published = `2024-0${1 + (n % 9)}-1${n % 10}`;
    const url = n % 3 === 0 ? { url: `https://wire.example/${seed}/${Math.floor(n / 6)}` } : {};
    return sample(lines, { publisher: `Wire ${n % 5}`, title: `Report ${n}`, published, ...url });
  });
}

export const idsOf = (samples: readonly Sample[]): string[] => samples.map((s) => s.document.report.id);

/** Writes reports where a child can read them. */
export function written(file: string, samples: readonly Sample[]): string {
  writeFileSync(file, samples.map((s) => `${JSON.stringify(s)}\n`).join(""));
  return file;
}

/** One line of a child's output. */
export interface Said {
  /** "ready" once its modules are loaded, "open" once the ledger is. */
  readonly at?: string;
  /** A report that was acknowledged. */
  readonly id?: string;
  readonly outcome?: string;
  /** When adding it began, by the machine's clock that never goes back (`process.hrtime`), in nanoseconds. */
  readonly began?: number;
  /** The code of an error, or its name where it has none, which no error of a ledger should. */
  readonly error?: string;
  readonly message?: string;
  readonly [other: string]: unknown;
}

/** A process of Node with inline code. `process.argv` has its arguments from 1 on; each line it prints is JSON. */
export class Child {
  readonly said: Said[] = [];
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly stderr: string }>;
  readonly #process: ChildProcess;
  readonly #waiting: { fits: (line: Said) => boolean; found: (line: Said | null) => void }[] = [];

  /** @param shell lines of sh to run first, in the same process */
  constructor(code: string, args: readonly string[], shell = "") {
    const node = ["--input-type=module", "-e", code, "--", ...args];
    this.#process = spawn("sh", ["-c", `${shell}\nexec "$@"`, "sh", process.execPath, ...node], { cwd: ROOT, stdio: "pipe" });
    let stderr = "";
    this.#process.stderr?.on("data", (data) => {
      stderr += data;
    });
    this.#process.stdin?.on("error", () => {}); // it was killed
    createInterface({ input: this.#process.stdout as NodeJS.ReadableStream }).on("line", (line) => this.#take(JSON.parse(line)));
    this.ended = new Promise((resolve) => {
      this.#process.on("close", (code, signal) => {
        for (const { found } of this.#waiting.splice(0)) found(null);
        resolve({ code, signal, stderr });
      });
    });
  }

  /** The first line that fits, said or yet to be said; null where it ends without. */
  line(fits: (line: Said) => boolean): Promise<Said | null> {
    const before = this.said.find(fits);
    if (before || this.#process.stdout?.closed) return Promise.resolve(before ?? null);
    return new Promise((found) => this.#waiting.push({ fits, found }));
  }

  kill(): void {
    this.#process.kill("SIGKILL");
  }

  /** Ends its input, for a child that waits for that. */
  release(): void {
    this.#process.stdin?.end();
  }

  #take(line: Said): void {
    this.said.push(line);
    for (const waiting of this.#waiting.filter((w) => w.fits(line))) {
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      waiting.found(line);
    }
  }
}

/** What children begin with: they say lines at once, whatever becomes of them after. */
export const BEGIN = `
  import { readFileSync, writeSync } from "node:fs";
  import { setTimeout as sleep } from "node:timers/promises";
  const say = (line) => writeSync(1, JSON.stringify(line) + "\\n");
  const sayError = (error) => say({ error: error.code ?? error.name, message: error.message });
`;

export interface AddOptions {
  /** Tries a report that failed again and again, with the same ledger object. */
  readonly again?: boolean;
  /** Milliseconds between two reports. */
  readonly pause?: number;
  /** How `openLedger` opens it. */
  readonly open?: object;
}

/** Adds the reports of a file in order, and says each that is acknowledged; brings the search index up to date every tenth report. */
export function adder(ledger: string, address: string, file: string, options: AddOptions = {}, shell = ""): Child {
  const code = `${BEGIN}
    import { addReport } from "${ledger}/append/add-report.js";
    import { arrivalOf } from "${ledger}/source-tables/arrival.js";
    import { indexPending } from "${ledger}/projection/indexer.js";
    import { openLedger } from "${ledger}/open.js";
    const [, address, file, options] = process.argv;
    const { again = false, pause = 0, open } = JSON.parse(options);
    say({ at: "ready" });
    const tried = async (work) => {
      for (;;) {
        try {
          return await work();
        } catch (error) {
          if (!again) throw error;
          sayError(error);
          await sleep(50);
        }
      }
    };
    const add = async () => {
      const ledger = await openLedger(address, { create: true, ...open });
      say({ at: "open" });
      try {
        for (const [n, line] of readFileSync(file, "utf8").trimEnd().split("\\n").entries()) {
          const { incoming, document } = JSON.parse(line);
          const arrival = arrivalOf(incoming, document, "affair");
          const began = Number(process.hrtime.bigint());
          say({ ...(await tried(() => addReport(ledger, arrival))), began });
          if (n % 10 === 9) await tried(() => indexPending(ledger));
          if (pause > 0) await sleep(pause);
        }
        await tried(() => indexPending(ledger));
      } finally {
        await ledger.close();
      }
      say({ at: "end" });
    };
    await add().catch(sayError);
  `;
  return new Child(code, [address, file, JSON.stringify(options)], shell);
}

/** Ids a child has acknowledged. */
export const acknowledged = ({ said }: Child): string[] => said.flatMap((line) => line.id ?? []);

/** Acknowledged just now, not known from before. */
export const isNew = ({ id, outcome }: Said): boolean => id !== undefined && outcome !== "known";

export async function withLedger<T>(address: string, work: (ledger: Ledger) => Promise<T>, options = {}): Promise<T> {
  const ledger = await openLedger(address, options);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** Ids of all readings in the order they came; a report that was there twice would be here twice. */
export const idsIn = (ledger: Ledger): Promise<string[]> =>
  ledger.read(async (db) => (await db.selectFrom("readings").select("id").orderBy("seq").execute()).map((r) => r.id));

/** What must hold after every fault: `verify` finds nothing, and no report is there twice. @returns the ids that are there */
export const whole = (address: string): Promise<string[]> =>
  withLedger(address, async (ledger) => {
    const ids = await idsIn(ledger);
    expect(ids).toEqual([...new Set(ids)]);
    const { findings, store, reports } = await verify(ledger);
    expect({ findings, store }).toEqual({ findings: [], store: [] });
    expect(reports).toBeGreaterThanOrEqual(ids.length); // another may be adding
    return ids;
  });
