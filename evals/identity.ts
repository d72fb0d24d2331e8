/**
 * `npm run identity -- REF`: whether the program gives the same bytes as it did at another commit, for changes that must change nothing.
 * Both programs, each through its command line, read the corpus, the dossiers, PolNeAR dev and every n-th of the other real texts
 * (IDENTITY_EVERY, 8; with 0 the corpus and the dossiers alone), keep some of them in a ledger of each store, correct one, and list all that can be listed. Prints what differs
 * and ends with 1. What another commit printed is kept under the cache folder, so that it is read once.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startPostgres } from "../scripts/postgres.js";
import type { ReportLine } from "../src/records/document.js";
import { realTexts } from "./ledger/texts.js";
import { sharedFolder } from "./shared.js";

const ROOT = resolve(import.meta.dirname, "..", "..", "..");
const CACHE = join(process.env.READOUT_CACHE ?? join(homedir(), ".cache", "readout"), "identity");
const EVERY = Number(process.env.IDENTITY_EVERY ?? 8);
/** What people say of some statements. */
const CHANGES = ["stance=deny", "authority.kind=unnamed-source", "stance=assert"];
/** Of what is read, every so many are kept in the ledgers. */
const KEPT = 12;

const say = (words: string): void => void process.stderr.write(`${words}\n`);
const git = (...args: string[]): string => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).trim();
const sha = (data: string): string => hash("sha256", data).slice(0, 16);

/** The corpus as lines, pages and all. */
function corpus(): ReportLine[] {
  const folders = [join(ROOT, "corpus"), join(ROOT, "corpus", "negative")].flatMap((folder) =>
    readdirSync(folder).map((name) => ({ name, folder: join(folder, name) })),
  );
  return folders.flatMap(({ name, folder }): ReportLine[] => {
    if (existsSync(join(folder, "input.txt"))) return [{ id: name, text: readFileSync(join(folder, "input.txt"), "utf8") }];
    if (existsSync(join(folder, "input.html"))) return [{ id: name, html: readFileSync(join(folder, "input.html"), "utf8") }];
    return [];
  });
}

/** Reports of the dossiers, each with what is known of it. */
function dossiers(shared: string): ReportLine[] {
  const folder = join(shared, "data", "dossiers");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:txt|html)$/.test(name))
    .sort()
    .map((name): ReportLine => {
      const text = readFileSync(join(folder, name), "utf8");
      return { id: name, ...(name.endsWith(".html") ? { html: text } : { text }) };
    });
}

function inputs(): ReportLine[] {
  const shared = sharedFolder();
  if (EVERY === 0) return [...corpus(), ...dossiers(shared)];
  const dev = new Set(readdirSync(join(shared, "data/polnear/dev/text")).map((f) => f.slice(0, -4)));
  const real = realTexts(shared).filter(({ id }, n) => dev.has(String(id)) || n % EVERY === 0);
  return [...corpus(), ...dossiers(shared), ...real];
}

/** A checkout of that commit, built. The packages are this checkout's where the lock file is the same. */
function builtAt(commit: string): string {
  const folder = join(CACHE, commit);
  if (!existsSync(join(folder, "dist"))) {
    rmSync(folder, { recursive: true, force: true });
    git("worktree", "prune");
    git("worktree", "add", "--force", "--detach", folder, commit);
    const same = readFileSync(join(folder, "package-lock.json"), "utf8") === readFileSync(join(ROOT, "package-lock.json"), "utf8");
    if (same) symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    execFileSync("npm", same ? ["run", "build"] : ["ci"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  }
  return folder;
}

/** What the program in a folder prints for all that it is asked, by name: a line of a list each. */
function printed(program: string, lines: readonly ReportLine[], postgres: string): Map<string, readonly string[]> {
  const work = mkdtempSync(join(tmpdir(), "readout-identity-"));
  const run = (ledger: string | null, ...args: string[]): string[] => {
    const done = spawnSync(process.execPath, [join(program, "bin", "readout.js"), ...args, ...(ledger ? ["--ledger", ledger] : [])], {
      cwd: work,
      env: { ...process.env, READOUT_USER: "identity" },
      encoding: "utf8",
      maxBuffer: 1 << 30,
    });
    const fault = done.stderr.split("\n").filter((line) => /error|cannot/i.test(line));
    return [...done.stdout.split("\n"), `ended with ${done.status}`, ...fault];
  };
  try {
    const file = (name: string, some: readonly ReportLine[]) => {
      writeFileSync(join(work, name), some.map((line) => `${JSON.stringify(line)}\n`).join(""));
      return name;
    };
    const found = new Map<string, readonly string[]>();
    say(`${program}: reading ${lines.length} reports`);
    found.set("read", run(null, "read", "--jsonl", "--jsonl-in", "--explain", "--jobs", "2", file("all.jsonl", lines)));
    const kept = file(
      "kept.jsonl",
      lines.filter((_, n) => n % KEPT === 0),
    );
    const again = file(
      "again.jsonl",
      lines.filter((_, n) => n % (KEPT * 4) === 0).map((line) => ({ ...line, published: line.published ?? "2024-06-26" })),
    );
    for (const [store, address] of [
      ["sqlite", join(work, "ledger.db")],
      ["postgres", postgres],
    ] as const) {
      say(`${program}: ${store}`);
      const ask = (name: string, ...args: string[]) => found.set(`${store}: ${name}`, run(address, ...args));
      ask("add", "add", "--jsonl", "--jsonl-in", "--dossier", "identity", kept);
      const list = JSON.parse(run(address, "statements", "--json", "--limit", "400").slice(0, -1).join("\n")) as {
        items: { id: string }[];
      };
      for (const [n, { id }] of list.items.filter((_, k) => k % 40 === 7).entries())
        ask(`correct ${n}`, "correct", id, CHANGES[n % CHANGES.length] as string);
      ask("statements", "statements", "--json", "--limit", "2000");
      ask("timeline", "timeline", "--json", "--limit", "2000");
      ask("undated", "statements", "--json", "--undated", "--limit", "500");
      ask("denials", "statements", "--json", "--stance", "deny");
      ask("unnamed", "statements", "--json", "--authority", "unnamed-source");
      ask("csv", "statements", "--csv");
      ask("table", "statements", "--limit", "200");
      for (const words of ["president", "talks OR deal", '"the government"', "minis* -prime"])
        ask(`find ${words}`, "find", "--json", words);
      ask("actors", "actors", "--json", "--limit", "500");
      ask("actor", "actor", "--json", "trump");
      ask("dossier", "dossier", "--json", "identity");
      ask("later", "add", "--jsonl", "--jsonl-in", again);
      ask("statements later", "statements", "--json", "--limit", "2000");
      ask("corrections", "corrections", "--json");
      ask("verify", "verify", "--json");
    }
    return found;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** When things were added and where stands in no result that must be the same. */
const bare = (line: string): string =>
  line
    .replace(/"(?:fetched|at|added|seen)":\s*"[^"]*"/g, '"at":""')
    .replace(/"(?:head|chain|link)":\s*"[^"]*"/g, '"head":""')
    .replace(/\/[^"\s]*readout-identity-\w+\//g, "")
    .replace(/postgres:\/\/[^\s"]+/g, "");

const [ref = "HEAD"] = process.argv.slice(2);
const commit = git("rev-parse", "--short=12", ref);
const lines = inputs();
const server = await startPostgres();
if (!server) throw new Error("identity: no PostgreSQL on this machine; scripts/postgres.ts says how to install one");
try {
  mkdirSync(CACHE, { recursive: true });
  const memory = join(CACHE, `${commit}-${sha(JSON.stringify(lines) + readFileSync(import.meta.filename, "utf8"))}.json`);
  if (!existsSync(memory)) {
    const then = printed(builtAt(commit), lines, await server.database("then"));
    writeFileSync(memory, JSON.stringify([...then]));
  }
  const then = new Map<string, readonly string[]>(JSON.parse(readFileSync(memory, "utf8")));
  const now = printed(ROOT, lines, await server.database("now"));
  let differing = 0;
  for (const [name, before] of then) {
    const after = now.get(name) ?? [];
    const [a, b] = [before.map(bare), after.map(bare)];
    const bad = Array.from({ length: Math.max(a.length, b.length) }, (_, n) => n).filter((n) => a[n] !== b[n]);
    differing += bad.length;
    process.stdout.write(`${name}: ${a.length} lines, ${bad.length} differ\n`);
    for (const n of bad.slice(0, 3)) {
      const [x, y] = [a[n] ?? "", b[n] ?? ""];
      let at = 0;
      while (at < x.length && x[at] === y[at]) at++;
      process.stdout.write(
        `  line ${n + 1}, character ${at}\n   then ${x.slice(Math.max(0, at - 80), at + 120)}\n   now  ${y.slice(Math.max(0, at - 80), at + 120)}\n`,
      );
    }
  }
  process.stdout.write(`${differing === 0 ? "the same bytes" : `${differing} lines differ`} as at ${commit}, ${lines.length} reports\n`);
  process.exitCode = differing === 0 ? 0 : 1;
} finally {
  await server.end();
}
