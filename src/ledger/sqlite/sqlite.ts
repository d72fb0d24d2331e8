/** The embedded store: one SQLite file by better-sqlite3, in WAL mode with synchronous=FULL, so that a commit is on disk when it returns. */
import { existsSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { LedgerGone, LedgerLocked, LedgerMissing, LedgerNewer, LedgerOlder, LedgerReadOnly, NotALedger } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { migrate, SCHEMA, schemaOf } from "../migrations/migrations.js";
import type { Types } from "../migrations/types.js";
import { writeAuditLog } from "../source-tables/audit-log.js";
import type { Db, Fault, Tables, Tx } from "../store.js";
import type { TaskOptions } from "../task.js";
import { checkHeader } from "./database-file.js";
import { sqliteError } from "./sqlite-errors.js";
import { Files } from "./sqlite-files.js";
import { sqliteIntegrity } from "./sqlite-integrity.js";
import { SQLITE_SEARCH, SqliteSearch } from "./sqlite-search.js";

/** "Rdot": tells a ledger from other SQLite files. */
const APPLICATION_ID = 0x52646f74;

const table: Types["table"] = (name, columns, packed) => `create table ${name} (${columns}) strict${packed ? ", without rowid" : ""}`;

const guards: Types["guards"] = (name) =>
  ["update", "delete"].map(
    (act) =>
      `create trigger ${name}_no_${act} before ${act} on ${name} begin select raise(abort, 'kept: rows of ${name} are never changed or deleted'); end`,
  );

const TYPES: Types = {
  seq: "integer primary key",
  big: "integer",
  blob: "blob",
  table,
  guards,
  // The old table steps aside, and what refers to itself in it goes with it; so every row finds the row that it names in the new one, and
  // no reference need be turned off. Triggers and indexes go with the old table; dropping it runs no trigger.
  reshaped: (name, columns, kept) => [
    `alter table ${name} rename to ${name}_before`,
    table(name, columns),
    `insert into ${name} (${kept}) select ${kept} from ${name}_before order by rowid`,
    `drop table ${name}_before`,
    ...guards(name),
  ],
  bytewise: "text",
  search: SQLITE_SEARCH,
};

/** Milliseconds that SQLite itself waits for another writer, and all of this program with it; longer waits are slept through (`#patiently`). */
const BLOCKED = 50;

export interface SqliteOptions {
  /** Make the file where there is none. */
  readonly create: boolean;
  /** Milliseconds to wait for another writer. */
  readonly wait: number;
  /** Open it for reading only, as it is. */
  readonly asIs: boolean;
  /** Stop at an earlier schema: for tests of migrations. */
  readonly schema?: number;
  readonly migrating?: TaskOptions["step"];
}

/** Statements that are held at most; then all are prepared anew. */
const MOST_STATEMENTS = 500;

/** Prepared statements, by their words: preparing one costs more than running it. */
class Prepared {
  readonly #db: Database.Database;
  readonly #byWords = new Map<string, Database.Statement>();

  constructor(db: Database.Database) {
    this.#db = db;
  }

  prepare(words: string): Database.Statement {
    let statement = this.#byWords.get(words);
    if (!statement) {
      statement = this.#db.prepare(words);
      if (this.#byWords.size >= MOST_STATEMENTS) this.#byWords.clear();
      this.#byWords.set(words, statement);
    }
    return statement;
  }

  close(): void {}
}

/** @throws LedgerMissing, NotALedger, LedgerNewer, LedgerOlder, LedgerReadOnly and what `SqliteLedger.write` throws */
export async function openSqlite(file: string, options: SqliteOptions): Promise<Ledger> {
  const there = existsSync(file) && statSync(file).size > 0;
  if (!there && !options.create) throw new LedgerMissing(file);
  if (there) checkHeader(file);
  const ledger = open(file, options);
  try {
    await ledger.prepare(options.asIs ? null : (options.schema ?? SCHEMA), options.migrating);
    return ledger;
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

function open(file: string, { wait, asIs }: SqliteOptions): SqliteLedger {
  try {
    return new SqliteLedger(file, new Database(file, { timeout: BLOCKED, readonly: asIs }), wait);
  } catch (error) {
    throw sqliteError(file, error, wait);
  }
}

class SqliteLedger implements Ledger {
  readonly name: string;
  readonly kind = "SQLite";
  readonly search: SqliteSearch;
  readonly #raw: Database.Database;
  readonly #prepared: Prepared;
  readonly #db: Db;
  readonly #wait: number;
  #files: Files | null = null;

  constructor(file: string, raw: Database.Database, wait: number) {
    this.name = file;
    this.#raw = raw;
    this.#wait = wait;
    this.#prepared = new Prepared(raw);
    this.#db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: this.#prepared }) });
    this.search = new SqliteSearch(this.#prepared);
  }

  /** Sets the connection up and brings the schema to `to`; null leaves it where it is. */
  async prepare(to: number | null, migrating: TaskOptions["step"]): Promise<void> {
    await this.#patiently(async () => {
      const raw = this.#raw;
      raw.pragma("foreign_keys = on");
      raw.pragma("trusted_schema = off");
      raw.pragma("cell_size_check = on");
      raw.pragma("cache_size = -32000");
      // what it sorts or may have to take back is no business of the temporary folder
      raw.pragma("temp_store = memory");
      // 64 MB: index pages that many reports touch go from the log into the file once for some seventy of them
      raw.pragma("wal_autocheckpoint = 16000");
      raw.pragma("synchronous = full");
      // in this order: another program may be making the ledger meanwhile
      const empty = raw.prepare("select count(*) as n from sqlite_schema").pluck().get() === 0;
      const id = raw.pragma("application_id", { simple: true });
      if (id !== APPLICATION_ID && (!empty || id !== 0)) throw new NotALedger(this.name, "it is another program's SQLite file");
      if (to === null) return;
      // a copy that SQLite made is not in WAL mode; where it may not be written to it stays as it is
      if (!raw.readonly && raw.pragma("journal_mode", { simple: true }) !== "wal") this.#toWal(empty);
      if (empty) raw.pragma(`application_id = ${APPLICATION_ID}`);
    });
    this.#files = new Files(this.name);
    const at = await this.read((db) => schemaOf(db, this.#hasSchema()));
    if (at > SCHEMA) throw new LedgerNewer(this.name, at, SCHEMA);
    if (to === null || at >= to) return;
    await this.write(async (tx) => void (await migrate(tx, this.name, TYPES, this.#hasSchema(), { to, step: migrating }))).catch(
      (error) => {
        throw error instanceof LedgerReadOnly && at > 0 ? new LedgerOlder(this.name, at, SCHEMA) : error;
      },
    );
  }

  #toWal(needed: boolean): void {
    try {
      this.#raw.pragma("journal_mode = wal");
    } catch (error) {
      if (needed || !(sqliteError(this.name, error, this.#wait) instanceof LedgerReadOnly)) throw error;
    }
  }

  #hasSchema(): boolean {
    return this.#raw.prepare("select count(*) from sqlite_schema where name = 'ledger_schema'").pluck().get() === 1;
  }

  read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.#inside("begin", work);
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#inside("begin immediate", async (db) => {
      const tx: Tx = { db, insert: this.#insert, add: this.#add, unlogged: [] };
      const result = await work(tx);
      await writeAuditLog(tx);
      return result;
    });
  }

  integrity(): Promise<Fault[]> {
    return this.#guarded(async () => sqliteIntegrity(this.#raw, this.name, TYPES.guards));
  }

  async bytes(): Promise<number> {
    const size = (file: string) => (existsSync(file) ? statSync(file).size : 0);
    return size(this.name) + size(`${this.name}-wal`);
  }

  async about(): Promise<Readonly<Record<string, string>>> {
    return this.#guarded(async () => ({
      store: `SQLite ${this.#raw.prepare("select sqlite_version()").pluck().get()}`,
      journal: String(this.#raw.pragma("journal_mode", { simple: true })),
      synchronous: this.#raw.pragma("synchronous", { simple: true }) === 2 ? "full" : "not full",
    }));
  }

  /** A copy of the whole in a new file, compact, of one state. */
  async copyTo(file: string): Promise<void> {
    await this.#guarded(async () => void this.#raw.prepare("vacuum into ?").run(file));
  }

  async settle(): Promise<void> {} // a rowid is always given out above the highest there is

  async close(): Promise<void> {
    this.#raw.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  readonly #insert: Tx["insert"] = async (table, rows, conflict = "") => {
    const [first] = rows;
    if (!first) return;
    const statement = this.#insertion(table, first, conflict);
    for (const row of rows) statement.run(Object.values(row));
  };

  readonly #add: Tx["add"] = async (table, row) => Number(this.#insertion(table, row, "").run(Object.values(row)).lastInsertRowid);

  #insertion(table: string, row: object, conflict: string): Database.Statement {
    const fields = Object.keys(row);
    return this.#prepared.prepare(`insert into ${table} (${fields.join(", ")}) values (${fields.map(() => "?").join(", ")}) ${conflict}`);
  }

  /** One transaction on the one connection; those that ask meanwhile wait. */
  #inside<T>(begin: string, work: (db: Db) => Promise<T>): Promise<T> {
    return this.#guarded(() =>
      this.#db.connection().execute(async (db) => {
        this.#stillThere();
        await this.#patiently(async () => void this.#prepared.prepare(begin).run());
        this.#files?.meet();
        try {
          const result = await work(db as Db);
          this.#stillThere();
          this.#prepared.prepare("commit").run();
          return result;
        } catch (error) {
          if (this.#raw.inTransaction) this.#raw.exec("rollback");
          throw error;
        }
      }),
    );
  }

  /** SQLite goes on writing to a file that was deleted; what it acknowledges then would be gone. */
  #stillThere(): void {
    if (!this.#files || this.#files.same()) return;
    // what the WAL holds belongs into the old file, wherever that is now, and must not be played into a new one of its name
    if (!this.#raw.inTransaction) this.#raw.pragma("wal_checkpoint(truncate)");
    throw new LedgerGone(this.name);
  }

  /** Tries again for as long as another program holds the file, asleep between two tries. */
  async #patiently(work: () => Promise<void>): Promise<void> {
    const until = Date.now() + this.#wait;
    for (;;) {
      try {
        await this.#guarded(work);
        return;
      } catch (error) {
        if (!(error instanceof LedgerLocked) || Date.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * BLOCKED));
      }
    }
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw sqliteError(this.name, error, this.#wait);
    }
  }
}
