/** Whether a file can be a ledger, told before SQLite tries: what it says of a device, a pipe or a missing folder helps nobody. */
import { accessSync, closeSync, constants, existsSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import { isMistaken } from "../../address.js";
import { LedgerMissing, NotALedger } from "../errors.js";

/** The kind of what is no file, or null for a file. */
function oddKind(found: Stats): string | null {
  if (found.isDirectory()) return "it is a folder";
  if (found.isFIFO()) return "it is a pipe";
  if (found.isSocket()) return "it is a socket";
  return found.isFile() ? null : "it is a device";
}

/** What a path names; undefined where there is nothing. */
function found(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return undefined;
    throw new NotALedger(path, (error as Error).message);
  }
}

/** What keeps a new file from being made there, or null: its folder is missing, is none, or may not be written to. */
export function unmakeable(file: string): string | null {
  const folder = dirname(file);
  const there = found(folder);
  if (!there) return `the folder ${folder} does not exist`;
  if (!there.isDirectory()) return `${folder} is no folder`;
  try {
    accessSync(folder, constants.W_OK);
    return null;
  } catch {
    return `the folder ${folder} may not be written to`;
  }
}

/** @throws NotALedger for what is no file and cannot become one; LedgerMissing where its folder is not there */
export function checkFile(file: string): void {
  if (isMistaken(file)) throw new NotALedger(file, "nor an address of a server", "give that as postgres://HOST/DATABASE");
  const [scheme] = /^[a-z][a-z\d+.-]*:\/\//i.exec(file) ?? [];
  if (scheme) throw new NotALedger(`${scheme}…`, "no store has such addresses", 'give a file, or postgres://HOST/DATABASE, to "ledger"');
  if (file === ":memory:") throw new NotALedger(file, "what is kept in memory is gone with the program");
  // the driver cuts white space off a name and would make another file; of an empty name one that is deleted at the end
  if (file === "" || file !== file.trim()) throw new NotALedger(JSON.stringify(file), "a name that is empty or ends in white space");
  const there = found(file);
  const odd = there && oddKind(there);
  if (odd) throw new NotALedger(file, odd);
  const folder = dirname(file);
  if (!there && !found(folder)?.isDirectory()) throw new LedgerMissing(file, folder);
}

/** What every SQLite file begins with. */
const MAGIC = "SQLite format 3\0";

/** @throws NotALedger where a file cannot be read, or is none of SQLite's */
export function checkHeader(file: string): void {
  const head = Buffer.alloc(100);
  let fd: number;
  try {
    fd = openSync(file, "r");
  } catch (error) {
    throw new NotALedger(file, (error as Error).message);
  }
  try {
    readSync(fd, head, 0, 100, 0);
  } catch (error) {
    throw new NotALedger(file, (error as Error).message);
  } finally {
    closeSync(fd);
  }
  // a power cut may leave the first page torn where the WAL still has it: SQLite mends that when it opens the file
  if (head.toString("latin1", 0, 16) !== MAGIC && !existsSync(`${file}-wal`)) throw new NotALedger(file, "it is not a SQLite file");
}
