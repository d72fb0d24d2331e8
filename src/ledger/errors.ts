/** What can go wrong with a ledger, each with the mend. Nothing that was acknowledged is lost by any of them. */
import { ReadoutError } from "../errors.js";

const AGAIN = "run the same command again: it goes on where it stopped";

export class LedgerMissing extends ReadoutError {
  readonly code = "ledger-missing";
  /** @param folder the one it should stand in, where that is not there */
  constructor(ledger: string, folder: string | null = null) {
    if (folder === null) super(ledger, "there is no ledger", "name another with --ledger, or make this one with `readout add`");
    else super(ledger, `there is no folder ${folder}`, "make that folder, or name another ledger with --ledger");
  }
}

/** The file was deleted or replaced while it was open; what is written to it now would be lost with it. */
export class LedgerGone extends ReadoutError {
  readonly code = "ledger-gone";
  constructor(ledger: string) {
    super(
      ledger,
      "the file was deleted or replaced while it was in use",
      "put it back, or `readout restore` a backup; then run the command again",
    );
  }
}

export class NotALedger extends ReadoutError {
  readonly code = "not-a-ledger";
  constructor(ledger: string, what: string, remedy = "give another file to --ledger") {
    super(ledger, `is no ledger of Readout (${what})`, remedy);
  }
}

export class LedgerNewer extends ReadoutError {
  readonly code = "ledger-newer";
  readonly found: number;
  constructor(ledger: string, found: number, known: number) {
    super(
      ledger,
      `has schema ${found}; this program knows schemas up to ${known}`,
      "use the newer Readout that wrote it; it was left as it is",
    );
    this.found = found;
  }
}

/** A ledger of an earlier schema that cannot be brought up to date, since it may not be written to. */
export class LedgerOlder extends ReadoutError {
  readonly code = "ledger-older";
  constructor(ledger: string, found: number, known: number) {
    super(
      ledger,
      `has schema ${found}, not ${known}, and may not be written to`,
      "open it once where it may be written: it is brought up to date then",
    );
  }
}

export class LedgerLocked extends ReadoutError {
  readonly code = "ledger-locked";
  constructor(ledger: string, seconds: number) {
    super(ledger, `another program has held it for more than ${seconds} s`, `wait until that one has ended, then ${AGAIN}`);
  }
}

export class LedgerFull extends ReadoutError {
  readonly code = "ledger-full";
  constructor(ledger: string, why: string) {
    super(ledger, `no more can be written (${why})`, `make room on the disk, then ${AGAIN}`);
  }
}

export class LedgerReadOnly extends ReadoutError {
  readonly code = "ledger-read-only";
  constructor(ledger: string) {
    super(
      ledger,
      "may not be written to",
      "change its permissions, those of its folder, or of -wal and -shm beside it, where SQLite writes too; or name another with --ledger",
    );
  }
}

export class LedgerDamaged extends ReadoutError {
  readonly code = "ledger-damaged";
  constructor(ledger: string, why: string) {
    super(ledger, `is damaged (${why})`, "run `readout verify` for what is lost, and `readout restore` your last backup");
  }
}

export class LedgerUnreachable extends ReadoutError {
  readonly code = "ledger-unreachable";
  constructor(ledger: string, why: string) {
    super(ledger, `the server does not answer (${why})`, `start it or check the address, then ${AGAIN}`);
  }
}

/** A server's address that no connection can be made from, or that the server refuses. */
export class LedgerAddress extends ReadoutError {
  readonly code = "ledger-address";
  constructor(ledger: string, why: string) {
    super(
      ledger,
      `cannot be opened by this address (${why})`,
      "write postgres://HOST:5432/DATABASE; docs/ledger.md says where user and password stand, and how their signs are written",
    );
  }
}

export class LedgerSlow extends ReadoutError {
  readonly code = "ledger-slow";
  constructor(ledger: string, seconds: number) {
    super(
      ledger,
      `a statement took more than ${seconds} s and was ended`,
      `see what else the server is at, or allow more with READOUT_LEDGER_TIMEOUT (seconds); then ${AGAIN}`,
    );
  }
}

/** One report that the store has no room for as it is; others it has. */
export class LedgerLimit extends ReadoutError {
  readonly code = "ledger-limit";
  constructor(ledger: string, why: string) {
    super(
      ledger,
      `cannot hold this report (${why})`,
      "its address, its dossier's name or a name in it is longer than the server can index: keep it in a file's ledger, or leave it out",
    );
  }
}

/** A reading, a correction or a backup that would change what is kept for ever. */
export class LedgerKept extends ReadoutError {
  readonly code = "ledger-kept";
  constructor(ledger: string, why: string) {
    super(ledger, why, "nothing was changed; corrections are added with `readout correct`");
  }
}

/** Anything else the store said. */
export class LedgerFailed extends ReadoutError {
  readonly code = "ledger-failed";
  constructor(ledger: string, cause: unknown) {
    super(ledger, `the store failed (${cause instanceof Error ? cause.message : String(cause)})`, "report this as a bug");
    this.cause = cause;
  }
}

export class NoSuchRecord extends ReadoutError {
  readonly code = "no-such-record";
  constructor(
    id: string,
    why = "there is no such record in this ledger",
    remedy = "every list shows ids; those of times and places are in `readout read --json`",
  ) {
    super(id, why, remedy);
  }
}

export class BadChange extends ReadoutError {
  readonly code = "bad-change";
  override readonly options: readonly string[];
  /** The field with its value, the words, or whatever else of the change is at fault. */
  readonly change: string;
  readonly why: string;
  /** @param options that `remedy` names in quotation marks */
  constructor(change: string, why: string, remedy = "docs/wire.md lists the fields and their values", options: readonly string[] = []) {
    super(change, why, remedy);
    this.change = change;
    this.why = why;
    this.options = options;
  }
}

export class BadQuery extends ReadoutError {
  readonly code = "bad-query";
  constructor(query: string, why: string, remedy: string) {
    super(query, why, remedy);
  }
}

export class BackupRefused extends ReadoutError {
  readonly code = "backup-refused";
  constructor(file: string, why: string, remedy: string) {
    super(file, why, remedy);
  }
}
