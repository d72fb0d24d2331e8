/** What can go wrong with a ledger, each with the mend. Nothing that was acknowledged is lost by any of them. */
import { ReadoutError } from "../errors.js";

/** All that the functions of a ledger throw on purpose. */
export abstract class LedgerError extends ReadoutError {}

/** The ledger itself cannot be opened, read or written: nothing more can be asked of it or put into it. */
export abstract class StoreFailure extends LedgerError {
  /** The file or address, without its password. */
  get ledger(): string {
    return this.input;
  }
}

const AGAIN = "run the same command again: it goes on where it stopped";

export class LedgerMissing extends StoreFailure {
  readonly code = "ledger-missing";
  override readonly options = ["ledger"];
  /** The folder it should stand in, where that is not there either. */
  readonly folder: string | null;
  constructor(ledger: string, folder: string | null = null) {
    if (folder === null) super(ledger, "there is no ledger", 'name another with "ledger", or make this one with `readout add`');
    else super(ledger, `there is no folder ${folder}`, 'make that folder, or name another ledger with "ledger"');
    this.folder = folder;
  }
}

/** The file was deleted or replaced while it was open; what is written to it now would be lost with it. */
export class LedgerGone extends StoreFailure {
  readonly code = "ledger-gone";
  constructor(ledger: string) {
    super(
      ledger,
      "the file was deleted or replaced while it was in use",
      "put it back, or `readout restore` a backup; then run the command again",
    );
  }
}

export class NotALedger extends StoreFailure {
  readonly code = "not-a-ledger";
  override readonly options = ["ledger"];
  /** What it is, or why it can be none. */
  readonly why: string;
  constructor(ledger: string, why: string, remedy = 'give another file to "ledger"') {
    super(ledger, `is no ledger of Readout (${why})`, remedy);
    this.why = why;
  }
}

export class LedgerNewer extends StoreFailure {
  readonly code = "ledger-newer";
  /** Its schema, and the newest that this program knows. */
  readonly found: number;
  readonly known: number;
  constructor(ledger: string, found: number, known: number) {
    super(
      ledger,
      `has schema ${found}; this program knows schemas up to ${known}`,
      "use the newer Readout that wrote it; it was left as it is",
    );
    this.found = found;
    this.known = known;
  }
}

/** A ledger of an earlier schema that cannot be brought up to date, since it may not be written to. */
export class LedgerOlder extends StoreFailure {
  readonly code = "ledger-older";
  /** Its schema, and the one that this program writes. */
  readonly found: number;
  readonly known: number;
  constructor(ledger: string, found: number, known: number) {
    super(
      ledger,
      `has schema ${found}, not ${known}, and may not be written to`,
      "open it once where it may be written: it is brought up to date then",
    );
    this.found = found;
    this.known = known;
  }
}

export class LedgerLocked extends StoreFailure {
  readonly code = "ledger-locked";
  /** How long was waited. */
  readonly seconds: number;
  constructor(ledger: string, seconds: number) {
    super(ledger, `another program has held it for more than ${seconds} s`, `wait until that one has ended, then ${AGAIN}`);
    this.seconds = seconds;
  }
}

export class LedgerFull extends StoreFailure {
  readonly code = "ledger-full";
  readonly why: string;
  constructor(ledger: string, why: string) {
    super(ledger, `no more can be written (${why})`, `make room on the disk, then ${AGAIN}`);
    this.why = why;
  }
}

export class LedgerReadOnly extends StoreFailure {
  readonly code = "ledger-read-only";
  override readonly options = ["ledger"];
  constructor(ledger: string) {
    super(
      ledger,
      "may not be written to",
      'change its permissions, those of its folder, or of -wal and -shm beside it, where SQLite writes too; or name another with "ledger"',
    );
  }
}

export class LedgerDamaged extends StoreFailure {
  readonly code = "ledger-damaged";
  readonly why: string;
  constructor(ledger: string, why: string) {
    super(ledger, `is damaged (${why})`, "run `readout verify` for what is lost, and `readout restore` your last backup");
    this.why = why;
  }
}

export class LedgerUnreachable extends StoreFailure {
  readonly code = "ledger-unreachable";
  readonly why: string;
  constructor(ledger: string, why: string) {
    super(ledger, `the server does not answer (${why})`, `start it or check the address, then ${AGAIN}`);
    this.why = why;
  }
}

/** A server's address that no connection can be made from, or that the server refuses. */
export class LedgerAddress extends StoreFailure {
  readonly code = "ledger-address";
  readonly why: string;
  constructor(ledger: string, why: string) {
    super(
      ledger,
      `cannot be opened by this address (${why})`,
      "write postgres://HOST:5432/DATABASE; docs/ledger.md says where user and password stand, and how their signs are written",
    );
    this.why = why;
  }
}

export class LedgerSlow extends StoreFailure {
  readonly code = "ledger-slow";
  /** How long one statement may take. */
  readonly seconds: number;
  constructor(ledger: string, seconds: number) {
    super(
      ledger,
      `a statement took more than ${seconds} s and was ended`,
      `see what else the server is at, or allow more with READOUT_LEDGER_TIMEOUT (seconds); then ${AGAIN}`,
    );
    this.seconds = seconds;
  }
}

/** One report that the store has no room for as it is; others it has. */
export class LedgerLimit extends LedgerError {
  readonly code = "ledger-limit";
  readonly why: string;
  constructor(ledger: string, why: string) {
    super(
      ledger,
      `cannot hold this report (${why})`,
      "its address, its dossier's name or a name in it is longer than the server can index: keep it in a file's ledger, or leave it out",
    );
    this.why = why;
  }
}

/** A reading, a correction or a backup that would change what is kept for ever. */
export class LedgerKept extends StoreFailure {
  readonly code = "ledger-kept";
  readonly why: string;
  constructor(ledger: string, why: string) {
    super(ledger, why, "nothing was changed; corrections are added with `readout correct`");
    this.why = why;
  }
}

/** Anything else the store said. */
export class LedgerFailed extends StoreFailure {
  readonly code = "ledger-failed";
  constructor(ledger: string, cause: unknown) {
    super(ledger, `the store failed (${cause instanceof Error ? cause.message : String(cause)})`, "report this as a bug");
    this.cause = cause;
  }
}

export class NoSuchRecord extends LedgerError {
  readonly code = "no-such-record";
  /** The id, or the name, of what was asked for. */
  readonly id: string;
  constructor(
    id: string,
    why = "there is no such record in this ledger",
    remedy = "every list shows ids; those of times and places are in `readout read --json`",
  ) {
    super(id, why, remedy);
    this.id = id;
  }
}

/** A report of which this version of the program makes another text, so that places in the kept one cannot be told. */
export class ReadOtherwise extends LedgerError {
  readonly code = "read-otherwise";
  constructor(id: string) {
    super(id, "was read with another version of Readout, whose text is another", "run `readout reread`, and accept it");
  }
}

/** A correction that cannot be made. */
export class BadChange extends LedgerError {
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

/** A correction of what somebody else has corrected since it was looked at. Nothing was changed. */
export class ChangedMeanwhile extends LedgerError {
  readonly code = "changed-meanwhile";
  /** Numbers of the corrections that were made since. */
  readonly corrections: readonly number[];
  constructor(subject: string, corrections: readonly number[]) {
    super(
      subject,
      `was corrected meanwhile (by ${corrections.join(", ")})`,
      "look at it again; then say what it should be, if it still is not",
    );
    this.corrections = corrections;
  }
}

/** A question that no list can answer: options with values that they cannot have, or words that are no query. */
export class BadQuery extends LedgerError {
  readonly code = "bad-query";
  override readonly options: readonly string[];
  /** The words of the query, or the options at fault with their values; `true` of one that is only set. */
  readonly query: string | Readonly<Record<string, string | true>>;
  readonly why: string;
  /** @param also other options that `remedy` names in quotation marks */
  constructor(query: string | Readonly<Record<string, string | true>>, why: string, remedy: string, also: readonly string[] = []) {
    const given = typeof query === "string" ? [] : Object.entries(query);
    const input = given.map(([option, value]) => (value === true ? `"${option}"` : `"${option}" ${value}`)).join(" ");
    super(typeof query === "string" ? query : input, why, remedy);
    this.query = query;
    this.why = why;
    this.options = [...given.map(([option]) => option), ...also];
  }
}

/** A backup or a ledger that would be written over, or a backup that cannot be made or used. */
export class BackupRefused extends LedgerError {
  readonly code = "backup-refused";
  override readonly options: readonly string[];
  readonly file: string;
  readonly why: string;
  /** @param options that `remedy` names in quotation marks */
  constructor(file: string, why: string, remedy: string, options: readonly string[] = []) {
    super(file, why, remedy);
    this.file = this.input;
    this.why = why;
    this.options = options;
  }
}
