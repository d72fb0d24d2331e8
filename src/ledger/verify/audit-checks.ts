/** Checks the audit log: every line by the one before it, every row of a source table by its line, and that there is none without the other. */
import { sql } from "kysely";
import type { Audit } from "../../records/views.js";
import { auditEntry, GIVEN, LOGGED, type Logged, linkOf } from "../source-tables/audit-log.js";
import type { Db } from "../store.js";
import type { AuditLogRow } from "../tables.js";
import type { Tally } from "./tally.js";

const LEDGER = "ledger";
const PAGE = 1_000; // lines
/** No store numbers a row higher. */
const LARGEST = 2 ** 31 - 1;

const isLogged = (subject: string): subject is Logged => Object.hasOwn(LOGGED, subject);

/** Entries of the rows that these lines are of, by their keys, as they would be written now. */
async function rowsOf(db: Db, table: Logged, keys: readonly string[]): Promise<Map<string, string>> {
  const { key, columns } = LOGGED[table];
  const words = table === "captures";
  const parts = keys.map((k) => k.split("/")).filter((p) => words || p.every((n) => /^\d{1,10}$/.test(n) && Number(n) <= LARGEST));
  if (parts.length === 0) return new Map();
  const typed = (values: readonly string[]) => (words ? values : values.map(Number));
  // of a key in two parts more may come than is asked for: both parts are looked up by themselves
  const some = key.map((column, n) => sql`${sql.ref(column)} in (${sql.join(typed([...new Set(parts.map((p) => p[n] ?? ""))]))})`);
  const list = sql.join(columns.map((c) => sql.ref(c)));
  const { rows } = await sql<object>`select ${list} from ${sql.table(table)} where ${sql.join(some, sql` and `)}`.execute(db);
  return new Map(rows.map((row) => auditEntry(table, row)).map((entry) => [entry.key, entry.digest]));
}

/** Lines of one page held against the rows they are of. */
async function checkRows(db: Db, tally: Tally, lines: readonly AuditLogRow[]): Promise<void> {
  for (const subject of new Set(lines.map((l) => l.subject))) {
    const own = lines.filter((l) => l.subject === subject);
    if (!isLogged(subject)) {
      tally.note(LEDGER, `audit log: ${subject}`, "changed", null, "no table that is kept");
      continue;
    }
    const now = await rowsOf(
      db,
      subject,
      own.map((l) => l.key),
    );
    for (const { key, digest } of own) {
      const found = now.get(key);
      const check = found === undefined ? "lost" : found === digest ? "exact" : "changed";
      tally.note(LEDGER, `row ${key} of ${subject}`, check, digest, found ?? null);
    }
  }
}

/** Rows without a line: looked for only where a table has more rows than lines, or lines twice. */
async function checkUnlogged(db: Db, tally: Tally, table: Logged): Promise<void> {
  const { key } = LOGGED[table];
  const lines = await db.selectFrom("audit_log").select("key").where("subject", "=", table).execute();
  const known = new Set<string>();
  for (const line of lines) {
    if (known.has(line.key)) tally.note(LEDGER, `row ${line.key} of ${table}`, "changed", null, "two lines of the audit log");
    known.add(line.key);
  }
  const { rows } = await sql<Record<string, unknown>>`select ${sql.join(key.map((k) => sql.ref(k)))} from ${sql.table(table)}`.execute(db);
  for (const row of rows) {
    const own = key.map((k) => row[k]).join("/");
    if (!known.has(own) && !(table === GIVEN.subject && own === GIVEN.key))
      tally.note(LEDGER, `row ${own} of ${table}`, "changed", null, "not in the audit log");
  }
}

/** Rows and lines of each table, counted in one state of the ledger: others may be adding. */
async function checkCounts(db: Db, tally: Tally, table: Logged): Promise<void> {
  const { rows } = await sql<{ rows: number; lines: number }>`
    select (select count(*) from ${sql.table(table)}) as rows, (select count(*) from audit_log where subject = ${table}) as lines`.execute(
    db,
  );
  const [counted] = rows;
  const given = table === GIVEN.subject ? 1 : 0;
  if (Number(counted?.rows) !== Number(counted?.lines) + given) await checkUnlogged(db, tally, table);
}

/** Where the log ends, by its lines and by what was counted. */
async function endOf(db: Db): Promise<{ lines: number; counted: number | null; before: number }> {
  const { rows } = await sql<{ lines: number | null; counted: number | null; before: number }>`
    select (select max(seq) from audit_log) as lines, (select value from counters where name = 'audit') as counted,
      (select count(*) from audit_log where seq < 1) as before`.execute(db);
  const [end] = rows;
  return { lines: Number(end?.lines ?? 0), counted: end?.counted ?? null, before: Number(end?.before ?? 0) };
}

/** @param expected a head noted before, which must be among the lines @param read runs a query @internal */
export async function checkAuditLog(
  read: <T>(work: (db: Db) => Promise<T>) => Promise<T>,
  tally: Tally,
  expected: string | null,
): Promise<Audit> {
  const end = await read(endOf); // what is added from now on is not looked at
  const all = end.counted === end.lines && end.before === 0;
  tally.note(LEDGER, "end of the audit log", all ? "exact" : "lost", `${end.counted ?? "no"} lines`, `${end.lines} lines`);
  let [before, lines]: [string | null, number] = [null, 0];
  let met = expected === null;
  for (;;) {
    const [after, last] = [lines, end.lines ?? 0];
    const page = await read((db) =>
      db.selectFrom("audit_log").selectAll().where("seq", ">", after).where("seq", "<=", last).orderBy("seq").limit(PAGE).execute(),
    );
    for (const line of page) {
      const whole = line.seq === lines + 1 && line.link === linkOf(before, line);
      tally.note(LEDGER, `line ${line.seq} of the audit log`, whole ? "exact" : "changed");
      [before, lines] = [line.link, line.seq];
      met ||= line.link === expected;
    }
    await read((db) => checkRows(db, tally, page));
    if (page.length < PAGE) break;
  }
  for (const table of Object.keys(LOGGED) as Logged[]) await read((db) => checkCounts(db, tally, table));
  await read((db) => checkRows(db, tally, [{ seq: 0, link: "", ...GIVEN }]));
  if (!met) tally.note(LEDGER, "head of the audit log that was noted", "lost", expected, before);
  return { lines, head: before };
}
