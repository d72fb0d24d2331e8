/**
 * Readout runs offline, keeps to itself and leaves nothing behind: the built program and the library, under strace, with an empty home.
 * No connection but to a ledger's server, no file but the ledger's own and what was named.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { built } from "./built.js";
import { ROOT } from "./house/files.js";
import { databaseOf } from "./postgres.js";
import { canTrace, sorted, type Traced, traced } from "./strace.js";
import { often } from "./whole.js";

const can = await canTrace();
if (can === "no strace") process.stderr.write("no strace here: install it (Debian's package strace) to see what the program reaches for\n");
if (can === "forbidden") process.stderr.write("strace may not trace here: of what the program leaves, only files are looked for\n");

/** Without strace, the program alone: what it left is seen in its folders. */
async function untraced(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Traced> {
  const { spawnSync } = await import("node:child_process");
  const [file, ...args] = command as [string, ...string[]];
  const { status, stdout, stderr } = spawnSync(file, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  return { status, stdout: String(stdout), stderr: String(stderr), network: [], written: [] };
}

const HOMES = ["HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"];

/** Reads one text, in the main thread or in a worker; the variables of the environment say how. */
const LIBRARY = (index: string) => `
  import { isMainThread, SHARE_ENV, Worker } from "node:worker_threads";
  const { first, worker } = process.env;
  const read = async () => {
    const { read } = await import(${JSON.stringify(index)});
    const { statements } = await read("Mayor Ana Novak said on Tuesday that the bridge would stay closed.");
    console.log(statements.length);
  };
  if (!isMainThread || !worker) await read().catch((error) => console.log(error.message));
  else {
    if (first) await import(${JSON.stringify(index)});
    new Worker(new URL(import.meta.url), worker === "own" ? { env: { ORT_DISABLE_TELEMETRY: "1" } } : worker === "shared" ? { env: SHARE_ENV } : {});
  }`;

describe("nothing is sent or left behind", { timeout: 300_000 }, () => {
  let base: string;
  let work: string;
  let homes: NodeJS.ProcessEnv;
  beforeEach(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), "readout-privacy-")));
    work = join(base, "work");
    mkdirSync(work);
    homes = Object.fromEntries(HOMES.map((name) => [name, join(base, name)]));
    for (const folder of Object.values(homes)) mkdirSync(folder as string);
    cpSync(join(ROOT, "corpus", "held-shipment-talks", "input.txt"), join(work, "a.txt"));
    const story = readFileSync(join(work, "a.txt"), "utf8").replaceAll("\n", "</p><p>");
    writeFileSync(join(work, "b.html"), `<title>Talks</title><article><p>${story}</p></article>`);
    return () => rmSync(base, { recursive: true });
  });

  const run = async (args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Traced> => {
    const command = [process.execPath, ...args];
    const environment = { PATH: process.env.PATH, ...homes, ...more };
    return can === "yes" ? traced(command, work, environment) : untraced(command, work, environment);
  };
  /** What it says, but for how far it is, which a slow machine is told. */
  const readout = async (args: readonly string[], more?: NodeJS.ProcessEnv): Promise<Traced> => {
    const found = await run([join(built(), "bin", "readout.js"), ...args], more);
    return { ...found, stderr: found.stderr.replace(/^readout: [\d,]+ of [\d,]+ reports.*\n/gm, "") };
  };
  const library = (more: NodeJS.ProcessEnv) => {
    writeFileSync(join(base, "library.mjs"), LIBRARY(pathToFileURL(join(built(), "dist", "index.js")).href));
    return run([join(base, "library.mjs")], more);
  };

  /** Names of all that lies in the homes. */
  const left = () => Object.values(homes).flatMap((folder) => readdirSync(folder as string, { recursive: true, encoding: "utf8" }));
  const inWork = () => readdirSync(work).sort();

  it("read, by one thread or two", async () => {
    for (const args of [
      ["read", "--jobs", "2", "a.txt", "b.html"],
      ["read", "--json", "--threads", "2", "a.txt"],
      ...often([], [["read", "a.txt", "b.html"]]), // as the library in the main thread, below
    ]) {
      const { status, stdout, stderr, network, written } = await readout(args);
      expect({ status, stderr, network, written, left: left() }).toEqual({ status: 0, stderr: "", network: [], written: [], left: [] });
      expect(stdout).toContain("Torvia");
    }
    expect(inWork()).toEqual(["a.txt", "b.html"]);
  });

  it("every command on a ledger that is a file", async () => {
    const own = /\/work\/kept\.db(?:-wal|-shm|-journal)?$/;
    /** What asks a ledger, and has one way to it: on everyday runs every other one. */
    const asking = [
      ["statements"],
      ["find", "Torvia"],
      ["actors"],
      ["timeline", "--csv"],
      ["corrections"],
      ["dossier", "bridge"],
      ["info"],
    ];
    const commands = [
      ["add", "a.txt", "--dossier", "bridge"],
      ["add", "--jobs", "2", "a.txt", "b.html"],
      ...asking.filter((_, n) => n % often(2, 1) === often(1, 0)),
      ["reread", "--force"],
      ["reread", "--accept", "--by", "ana"],
      ["doctor"],
      ["verify"],
    ];
    for (const command of commands) {
      const { status, stderr, network, written } = await readout([...command, "--ledger", "kept.db"]);
      const strange = written.filter((path) => !own.test(path));
      expect({ command, status, stderr, network, strange, left: left() }).toEqual({
        command,
        status: 0,
        stderr: "",
        network: [],
        strange: [],
        left: [],
      });
    }
    const copied = await readout(["backup", "copy.db", "--ledger", "kept.db"]);
    const strange = copied.written.filter(
      (path) =>
        !own.test(path) && !/\/work\/copy\.db(?:\.part(?:-journal)?)?$/.test(path) && !path.startsWith('rename("copy.db.part", "copy.db")'),
    );
    expect({ status: copied.status, network: copied.network, strange, left: left() }).toEqual({
      status: 0,
      network: [],
      strange: [],
      left: [],
    });
    expect(inWork()).toEqual(["a.txt", "b.html", "copy.db", "kept.db"]);
  });

  it("a ledger on a server is all that is connected to", async () => {
    const server = inject("postgres");
    if (!server) {
      expect(process.env.CI).toBeUndefined();
      return;
    }
    const ledger = await databaseOf(server);
    const { hostname, port } = new URL(ledger);
    const connected = new RegExp(`^connect\\(.*sin_port=htons\\(${port}\\), sin_addr=inet_addr\\("${hostname}"\\)`);
    for (const command of [["add", "a.txt"], ["find", "Torvia"], ["statements"], ["verify"]]) {
      const { status, stderr, network, written } = await readout([...command, "--ledger", ledger]);
      const strange = network.filter((call) => !connected.test(call) && !/^socket\(AF_INET,/.test(call));
      expect({ command, status, stderr, strange, written, left: left() }).toEqual({
        command,
        status: 0,
        stderr: "",
        strange: [],
        written: [],
        left: [],
      });
      if (can === "yes") expect(network.filter((call) => connected.test(call))).not.toEqual([]);
    }
  });

  it.each<[string, NodeJS.ProcessEnv, string | RegExp]>([
    ["the main thread", {}, "1\n"],
    ["a worker, where the main thread has imported it first", { worker: "plain", first: "yes" }, "1\n"],
    ["a worker that shares the main thread's environment", { worker: "shared" }, "1\n"],
    ["a worker, where the process was started so", { worker: "plain", ORT_DISABLE_TELEMETRY: "1" }, "1\n"],
    [
      "a worker alone: refused, with what to do",
      { worker: "plain" },
      /^onnxruntime: its telemetry cannot .*import readout in the main thread/,
    ],
    ["a worker with an environment made up: refused", { worker: "own" }, /^onnxruntime: its telemetry cannot .*ORT_DISABLE_TELEMETRY=1/],
  ])("the library in %s", async (_, how, said) => {
    const { stdout, stderr, network, written } = await library(how);
    expect({ stderr, network, written, left: left() }).toEqual({ stderr: "", network: [], written: [], left: [] });
    expect(stdout).toMatch(said);
  });

  it("where nothing may be written, nothing is said of it", async () => {
    const nowhere = Object.fromEntries(HOMES.map((name) => [name, "/proc/nowhere"]));
    const { status, stderr, written } = await readout(["read", "a.txt"], nowhere);
    expect({ status, stderr, written }).toEqual({ status: 0, stderr: "", written: [] });
  });
});

it("needs strace in CI", () => {
  if (process.env.CI) expect(can).not.toBe("no strace");
  expect(["yes", "no strace", "forbidden"]).toContain(can);
});

it("what a trace holds is told apart", () => {
  const trace = [
    'openat(AT_FDCWD</w>, "a.txt", O_RDONLY|O_CLOEXEC) = 17</w/a.txt>',
    'openat(AT_FDCWD</w>, "gone", O_RDWR|O_CREAT, 0644) = -1 ENOENT (No such file or directory)',
    'openat(AT_FDCWD</w>, "b.log", O_WRONLY|O_CREAT|O_TRUNC, 0666) = 19</w/b.log>',
    'openat(AT_FDCWD</w>, "/dev/null", O_RDWR) = 3</dev/null>',
    'mkdir("/w/cache", 0700)                 = 0',
    "socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 20<TCP:[7]>",
    "+++ exited with 0 +++",
  ];
  expect(sorted(trace)).toEqual({ network: [trace[5]], written: ["/w/b.log", trace[4]] });
});
