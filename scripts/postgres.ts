/**
 * Real PostgreSQL servers for tests and benchmarks: each in a temporary folder of its own, on a port of its own, and gone
 * with the process that started it. The programs are those that Debian's packages, or any other, have put on the machine.
 */
import { execFile, execFileSync, spawn } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import {
  accessSync,
  appendFileSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { install } from "./apt.js";

export interface Server {
  /** postgres:// URL of the database "postgres", for its superuser, without a password. */
  readonly url: string;
  /** Makes a new empty database; its URL. */
  database(name?: string): Promise<string>;
  /** Ends the server process: "fast", or "immediate" as a crash would. The data stay. */
  stop(mode?: "fast" | "immediate"): Promise<void>;
  /** Starts it again on the same data and address. */
  start(): Promise<void>;
  /** Stops it and deletes the data. */
  end(): Promise<void>;
}

const OLDEST = 15;
const DEBIAN = "/usr/lib/postgresql";

/** Small, but as careful with what is committed as any server: fault tests and benchmarks count on that. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "128MB",
  max_connections: "50",
  fsync: "on",
  synchronous_commit: "on",
};

const LOCALE = process.platform === "linux" ? "C.UTF-8" : "C";

const runFile = promisify(execFile);

/** A folder's PostgreSQL, if all of it is there: Debian's client packages bring half of it. */
function versionIn(bin: string): number {
  try {
    for (const name of ["postgres", "initdb", "pg_ctl"]) accessSync(join(bin, name), constants.X_OK);
    const said = execFileSync(join(bin, "postgres"), ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return Number(/\d+/.exec(said)?.[0] ?? 0);
  } catch {
    return 0;
  }
}

function configured(): string[] {
  try {
    return [execFileSync("pg_config", ["--bindir"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim()];
  } catch {
    return [];
  }
}

/** Folder of the programs: the newest of Debian's, else what the PATH leads to. */
function programs(): string | null {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const path = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const folders = [...debian.map((version) => join(DEBIAN, version, "bin")), ...path, ...configured()];
  return folders.find((folder) => versionIn(folder) >= OLDEST) ?? null;
}

/** Folder of the programs that were installed, where that may be done. */
async function installed(): Promise<string | null> {
  // First what makes clusters, so that it can be told to make none when the server comes.
  if (!(await install("postgresql-common"))) return null;
  appendFileSync("/etc/postgresql-common/createcluster.conf", "\ncreate_main_cluster = false\n");
  return (await install("postgresql")) ? programs() : null;
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian's packages make for it. */
function account(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: "pipe" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** Whether other accounts can get to a folder: each one on the way lets everybody through. */
const isOpen = (path: string): boolean => (statSync(path).mode & 0o001) !== 0 && (path === dirname(path) || isOpen(dirname(path)));

/** Below the ports that systems give to outgoing connections: one of those could take ours while the server is down. */
const somePort = (): number => randomInt(20_000, 32_000);

const lastLines = (file: string): string =>
  existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n").slice(-15).join("\n") : "";

/** What the caller has set for another PostgreSQL (PGPORT, PGDATA …) is not for this one, and its errors are read in English. */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PG"))),
  LC_ALL: "C",
});

const someName = (): string => `readout_${randomBytes(6).toString("hex")}`;

/** Makes a new database on the server of a URL, by its superuser: empty, or a copy of another that nobody is connected to; its URL. */
export async function databaseOf(server: string, name = someName(), like = "template1"): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(like)}`);
  } finally {
    await client.end();
  }
  const url = new URL(server);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.toString();
}

/** Makes a copy of a database, which nobody may be connected to, on its own server; its URL. */
export const copyOf = (database: string): Promise<string> =>
  databaseOf(database.replace(/[^/]*$/, "postgres"), someName(), decodeURIComponent(new URL(database).pathname.slice(1)));

/** A server of its own in a temporary folder, or null where no PostgreSQL can be found or installed. @param more settings by name */
export async function startPostgres(more: Readonly<Record<string, string>> = {}): Promise<Server | null> {
  const bin = programs() ?? (await installed());
  if (bin === null) return null;
  const owner = account();
  const folder = mkdtempSync(join(owner && !isOpen(tmpdir()) ? "/tmp" : tmpdir(), "readout-postgres-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const [data, log, control] = [join(folder, "data"), join(folder, "log"), join(bin, "pg_ctl")];
  // The caller's own folder may be closed to the server's account.
  const options = { cwd: "/", env: environment(), ...owner };
  let port = somePort();

  // Whatever ends this process, a kill included, closes the pipe that this shell waits on.
  const script = 'read -r _; "$1" stop -D "$2" -m immediate; rm -rf "$3"';
  const guard = spawn("sh", ["-c", script, "sh", control, data, folder], {
    ...options,
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  (guard.stdin as Socket).unref();

  const atExit = () => {
    try {
      execFileSync(control, ["stop", "-D", data, "-m", "immediate"], { ...options, stdio: "ignore" });
    } catch {
      // It was down already.
    }
    rmSync(folder, { recursive: true, force: true });
  };
  process.on("exit", atExit);

  const start = async () => {
    const settings = Object.entries({ ...SETTINGS, ...more, port }).map(([name, value]) => `-c ${name}=${value}`);
    try {
      await runFile(control, ["start", "-w", "-D", data, "-l", log, "-o", settings.join(" ")], options);
    } catch (error) {
      throw new Error(`PostgreSQL in ${bin} did not start. Its last lines:\n${lastLines(log)}`, { cause: error });
    }
  };
  const stop = async (mode: "fast" | "immediate" = "fast") => {
    await runFile(control, ["stop", "-w", "-D", data, "-m", mode], options);
  };
  const end = async () => {
    await stop("immediate").catch(() => {}); // It may be down already.
    rmSync(folder, { recursive: true, force: true });
    process.off("exit", atExit);
    guard.kill("SIGKILL");
  };

  try {
    const layout = ["--no-sync", "--auth=trust", "--encoding=UTF8", `--locale=${LOCALE}`, "--username=postgres"];
    await runFile(join(bin, "initdb"), [...layout, "-D", data], options);
    for (let tries = 1; ; tries++) {
      try {
        await start();
        break;
      } catch (error) {
        if (tries === 5 || !(error as Error).message.includes("could not bind")) throw error;
        port = somePort();
      }
    }
  } catch (error) {
    await end();
    throw error;
  }

  const urlOf = (name: string) => `postgres://postgres@127.0.0.1:${port}/${encodeURIComponent(name)}`;
  const database = (name?: string) => databaseOf(urlOf("postgres"), name);
  return { url: urlOf("postgres"), database, stop, start, end };
}
