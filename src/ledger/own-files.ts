/** Files that are a ledger themselves: no report is looked for in them. */
import { resolve } from "node:path";

/** Whether a file is the ledger itself, or what SQLite keeps beside it. */
export const isOwn = (path: string, ledger: string): boolean =>
  ["", "-wal", "-shm", "-journal"].some((end) => resolve(path) === resolve(ledger + end));
