/** What a program asks of the system, as strace sees it: connections, and files made or opened for writing. By all its threads and children. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { install } from "./apt.js";

export interface Traced {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Calls that reach for the network, as strace writes them. */
  readonly network: readonly string[];
  /** Files that were made or opened for writing, by their whole paths; other changes of the file system as strace writes them. */
  readonly written: readonly string[];
}

// Those that an architecture does not have are passed over.
const OPENING = "?open,openat,openat2,?creat";
const CHANGING = "?mkdir,mkdirat,?mknod,mknodat,?rename,?renameat,renameat2,?link,linkat,?symlink,symlinkat,truncate";
const TRACED = ["socket", "connect", "bind", "sendto", "sendmsg", "sendmmsg", OPENING, CHANGING].join(",");

/** Devices that lead nowhere. */
const NOWHERE = /^\/dev\/(?:null|tty)\b/;

const works = (...options: string[]): boolean =>
  spawnSync("strace", ["-qq", "-f", ...options, "-o", "/dev/null", "true"], { stdio: "ignore" }).status === 0;

/** The kernel stops a program at the calls that are asked for, and not at every one to let strace pass it over. */
const FILTERED = ["--seccomp-bpf"];

const there = (): boolean => {
  try {
    execFileSync("strace", ["-V"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** Whether programs can be traced here; strace is installed where it is missing and that may be done. */
export async function canTrace(): Promise<"yes" | "no strace" | "forbidden"> {
  if (!there() && !(await install("strace"))) return "no strace";
  return works() ? "yes" : "forbidden";
}

let filtered: readonly string[] | undefined;

/** Runs a program to its end. @param environment all that it gets */
export function traced(command: readonly string[], cwd: string, environment: NodeJS.ProcessEnv): Traced {
  filtered ??= works(...FILTERED) ? FILTERED : [];
  const folder = mkdtempSync(join(tmpdir(), "readout-strace-"));
  try {
    // A file for each thread: in one for all, calls of two are torn.
    const options = [
      "-ff",
      ...filtered,
      "-qq",
      "-y",
      "-s",
      "4096",
      "-e",
      `trace=${TRACED}`,
      "-e",
      "signal=none",
      "-o",
      join(folder, "calls"),
    ];
    const { status, stdout, stderr } = spawnSync("strace", [...options, ...command], {
      cwd,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 240_000,
    });
    const calls = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean));
    return { status, stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8"), ...sorted(calls) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param calls lines of strace, with the paths of descriptors */
export function sorted(calls: readonly string[]): Pick<Traced, "network" | "written"> {
  const network: string[] = [];
  const written: string[] = [];
  for (const call of calls) {
    const name = /^\w+/.exec(call)?.[0] ?? "";
    if (!name || name === "exit_group" || call.startsWith("+++") || call.startsWith("---")) continue;
    if (/^(?:socket|connect|bind|send)/.test(name)) network.push(call);
    else if (/^(?:open|creat)/.test(name)) {
      const path = / = \d+<(.*?)(?:\(deleted\))?>$/.exec(call)?.[1];
      if (path && (name === "creat" || /\bO_(?:WRONLY|RDWR|CREAT|TRUNC)\b/.test(call)) && !NOWHERE.test(path)) written.push(path);
    } else if (/ = 0$/.test(call)) written.push(call);
  }
  return { network, written: [...new Set(written)] };
}
