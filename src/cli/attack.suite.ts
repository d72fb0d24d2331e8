/** The built program under attack: what it printed, how it ended, how long it took and how much memory it had at most. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect } from "vitest";
import { built } from "../../scripts/built.js";

/** Builds the program as it stands, for one test file. @returns its path */
export const builtProgram = (): string => join(built(), "bin", "readout.js");

export interface Ended {
  /** The exit code, or the signal that ended it. */
  readonly code: number | NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
  /** The most memory it had, in MB; 0 where a signal ended it. */
  readonly megabytes: number;
}

export interface Circumstances {
  /** Descriptors of files, or what `spawn` takes; pipes by default. */
  readonly stdin?: number;
  readonly stdout?: number;
  readonly stderr?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** Code that runs in the process before the program. */
  readonly before?: string;
  /** What is done to it meanwhile. */
  readonly meanwhile?: (child: ChildProcess) => unknown;
  /** Milliseconds after which it hangs. */
  readonly longest?: number;
}

const LONGEST = 60_000; // milliseconds; what takes so long hangs

const preload = (code: string): string[] => ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
const MEMORY = 'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));';

/** Runs it to its end. */
export async function attack(program: string, args: readonly string[], circumstances: Circumstances = {}): Promise<Ended> {
  const { stdin, stdout, stderr, env = {}, before, meanwhile, longest = LONGEST } = circumstances;
  const began = performance.now();
  const nodeArgs = [...preload(MEMORY), ...(before === undefined ? [] : preload(before)), program, ...args];
  const child = spawn(process.execPath, nodeArgs, {
    stdio: [stdin ?? "pipe", stdout ?? "pipe", stderr ?? "pipe", "pipe"],
    env: { ...process.env, READOUT_LEDGER: undefined, READOUT_DEBUG: undefined, READOUT_USER: "ana", ...env },
    timeout: longest,
    killSignal: "SIGKILL",
  });
  child.stdin?.on("error", () => {}); // it may stop reading
  if (meanwhile) meanwhile(child);
  else child.stdin?.end();
  const words = (stream: unknown) => (stream ? text(stream as NodeJS.ReadableStream) : "");
  const ended = new Promise<Ended["code"]>((resolve) => child.on("close", (code, signal) => resolve(code ?? signal)));
  const [code, out, err, memory] = await Promise.all([ended, words(child.stdout), words(child.stderr), words(child.stdio[3])]);
  return { code, out, err, seconds: (performance.now() - began) / 1000, megabytes: Number(memory) / 1000 };
}

const STACK_LINE = /^ {4}at /m;

/** One line for each fault, which names the way out, and no more; in time, and with little memory. */
export function expectFaults({ code, err, seconds, megabytes }: Ended, exit: number, faults: readonly RegExp[]): void {
  expect(err).not.toMatch(STACK_LINE);
  const all = err === "" ? [] : err.replace(/\n$/, "").split("\n");
  const lines = all.filter((line) => !/\breports? ha(?:s|ve) no (?:date|publisher) /.test(line)); // advice, and no fault
  expect(lines).toEqual(faults.map((fault) => expect.stringMatching(fault)));
  expect({ code, seconds: seconds < 10, megabytes: megabytes < 450 }).toEqual({ code: exit, seconds: true, megabytes: true });
}
