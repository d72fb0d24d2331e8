/** What SQLite says, as what a person can do about it. */
import { ReadoutError } from "../../errors.js";
import { LedgerDamaged, LedgerFailed, LedgerFull, LedgerKept, LedgerLocked, LedgerMissing, LedgerReadOnly } from "../errors.js";

/** @param wait milliseconds that were waited for another writer */
export function sqliteError(file: string, error: unknown, wait: number): unknown {
  if (error instanceof ReadoutError) return error;
  const { code = "", message = "" } = (error ?? {}) as { code?: string; message?: string };
  if (typeof code !== "string") return error; // not the driver's: the reason of a signal
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return new LedgerLocked(file, wait / 1000);
  if (code === "SQLITE_FULL") return new LedgerFull(file, "the disk is full");
  if (code === "SQLITE_IOERR_WRITE" || code === "SQLITE_IOERR_SHMSIZE")
    return new LedgerFull(file, "the disk is full, or files may not grow so large");
  if (code.startsWith("SQLITE_READONLY") || code === "SQLITE_PERM") return new LedgerReadOnly(file);
  if (code === "SQLITE_CANTOPEN") return new LedgerReadOnly(file);
  if (/directory does not exist/.test(message)) return new LedgerMissing(file);
  // a page that is damaged may also give JSON that is none, or a record without its fields
  const unreadable = error instanceof SyntaxError || (error instanceof TypeError && !/must be/.test(message));
  if (/^SQLITE_(?:CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(code) || /run 'rebuild'/.test(message) || unreadable)
    return new LedgerDamaged(file, message);
  if (code.startsWith("SQLITE_IOERR")) return new LedgerDamaged(file, `${message}, ${code}`);
  if (code === "SQLITE_CONSTRAINT_TRIGGER") return new LedgerKept(file, message);
  return code.startsWith("SQLITE_") || /database connection is not open/.test(message) ? new LedgerFailed(file, error) : error;
}
