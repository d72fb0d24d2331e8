/** Files made to break a reader, all in one folder, read by the built program: one error each, soon, with little memory, and the good ones are read. */
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { attack, builtProgram } from "./cli/attack.suite.js";
import { HOSTILE, hostileFolder } from "./intake/hostile-files.suite.js";

const TIMEOUT = 600_000; // milliseconds; for a machine with other work
const MEMORY = 600; // MB, of the program and all processes that it starts
/** CPU seconds of all of them between two results, with the bounds as they are set: on a machine with other work the clock says nothing. */
const LONGEST = 5;

let root: string;
let folder: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "readout-hostile-"));
  folder = join(root, "in");
  mkdirSync(folder);
  await hostileFolder(folder);
}, TIMEOUT);
afterAll(() => rmSync(root, { recursive: true }));

/** MB that a process and those that it started have now, what they share once; 0 where the system does not say. */
function memoryOf(id: number, isFirst = true): number {
  try {
    const [, resident, shared] = readFileSync(`/proc/${id}/statm`, "latin1").split(" ").map(Number) as [number, number, number];
    const pages = resident - (isFirst ? 0 : shared);
    const children = readFileSync(`/proc/${id}/task/${id}/children`, "latin1").trim().split(" ").filter(Boolean);
    return (pages * 4096) / 1e6 + children.reduce((sum, child) => sum + memoryOf(Number(child), false), 0);
  } catch {
    return 0;
  }
}

const TICKS = 100; // of a second
/** CPU seconds of a process, of those that it started and of those of them that have ended; 0 where the system does not say. */
function secondsOf(id: number): number {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, "latin1");
    const [user = 0, system = 0, userOfEnded = 0, systemOfEnded = 0] = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11)
      .map(Number);
    const children = readFileSync(`/proc/${id}/task/${id}/children`, "latin1").trim().split(" ").filter(Boolean);
    const own = (user + system + userOfEnded + systemOfEnded) / TICKS;
    return own + children.reduce((sum, child) => sum + secondsOf(Number(child)), 0);
  } catch {
    return 0;
  }
}

it(
  "each has its error, soon and with little memory, and what is good among them is read",
  async () => {
    let [most, last, slowest] = [0, 0, 0];
    let looking: NodeJS.Timeout | undefined;
    const meanwhile = (child: ChildProcess) => {
      child.stdin?.end();
      looking = setInterval(() => {
        most = Math.max(most, memoryOf(child.pid ?? 0));
      }, 20);
      child.stdout?.on("data", () => {
        const now = secondsOf(child.pid ?? 0);
        if (last > 0) slowest = Math.max(slowest, now - last);
        last = now;
      });
    };
    const { code, out, err } = await attack(builtProgram(), ["read", "--jsonl", folder], {
      meanwhile,
      longest: TIMEOUT,
    });
    clearInterval(looking);
    expect(code).toBe(1);
    const found = new Map<string, { codes: string[]; reports: number }>(
      Object.keys(HOSTILE).map((name) => [name, { codes: [], reports: 0 }]),
    );
    const unknown: string[] = [];
    for (const line of out.trim().split("\n")) {
      const { report, error } = JSON.parse(line) as { report?: { source: string }; error?: { code: string; input: string } };
      const source = (report?.source ?? error?.input ?? "").slice(folder.length + 1).replace(/:\d+$/, "");
      const one = found.get(source.split("!/")[0] as string);
      if (!one) unknown.push(source);
      else if (error) one.codes.push(error.code);
      else one.reports++;
    }
    expect(unknown).toEqual([]);
    expect(Object.fromEntries([...found].map(([name, { codes, reports }]) => [name, [codes, reports]]))).toEqual(
      Object.fromEntries(Object.entries(HOSTILE).map(([name, [, codes, reports]]) => [name, [codes, reports]])),
    );
    expect(err).toMatch(/passed over 2 files that are a link \(.*itself\.txt, .*leads-out\.txt\): name what it leads to/);
    expect(err).not.toMatch(/^ {4}at /m);
    expect(slowest).toBeLessThan(LONGEST);
    expect(most).toBeLessThan(MEMORY);
    process.stdout.write(`hostile folder: at most ${Math.round(most)} MB, ${slowest.toFixed(1)} CPU seconds for one\n`);
  },
  TIMEOUT,
);
