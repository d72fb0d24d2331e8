/** What PostgreSQL and its driver say, as what a person can do about it. */
import { ReadoutError } from "../../errors.js";
import {
  LedgerAddress,
  LedgerDamaged,
  LedgerFailed,
  LedgerFull,
  LedgerKept,
  LedgerLimit,
  LedgerLocked,
  LedgerReadOnly,
  LedgerSlow,
  LedgerUnreachable,
} from "../errors.js";

/** How long is waited, in milliseconds. */
export interface Patience {
  /** For another writer. */
  readonly wait: number;
  /** For one statement. */
  readonly longest: number;
}

/** The server's states (SQLSTATE) and the connection's codes as what a person can do about them. */
export function postgresError(name: string, error: unknown, { wait, longest }: Patience): unknown {
  if (error instanceof ReadoutError) return error;
  const { code = "", message = "" } = (error ?? {}) as { code?: string; message?: string };
  if (typeof code !== "string") return error; // not the driver's: the reason of a signal
  const gone = /ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|ENOENT|EHOSTUNREACH/.test(code) || /^(?:08|57P)/.test(code);
  if (
    gone ||
    /Connection terminated|timeout expired|connection timeout|Query read timeout|Client has encountered a connection error/i.test(message)
  )
    return new LedgerUnreachable(name, message || code);
  if (code === "55P03") return new LedgerLocked(name, wait / 1000);
  if (code === "57014") return new LedgerSlow(name, longest / 1000);
  if (code.startsWith("53")) return new LedgerFull(name, message);
  if (code === "54000") return new LedgerLimit(name, message);
  if (code === "25006" || code === "42501") return new LedgerReadOnly(name);
  if (code === "RD001") return new LedgerKept(name, message);
  if (code.startsWith("XX")) return new LedgerDamaged(name, message);
  if (code.startsWith("28") || code === "3D000") return new LedgerAddress(name, message);
  return /^[0-9A-Z]{5}$/.test(code) ? new LedgerFailed(name, error) : error;
}
