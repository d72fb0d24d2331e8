/** PostgreSQL's own check of a ledger: references, guards, indexes. */
import { sql } from "kysely";
import { APPEND_ONLY, GUARDED } from "../migrations/004-audit.js";
import type { Db, Fault } from "../store.js";

/** References are the server's to keep; it is asked whether each was checked, and, where amcheck may be used, about every index and table. */
export async function postgresIntegrity(db: Db): Promise<Fault[]> {
  const loose = await sql<{ name: string }>`select conname as name from pg_constraint where contype = 'f' and not convalidated`.execute(db);
  const found: Fault[] = loose.rows.map(({ name }) => ({ where: name, what: "references were never checked" }));
  return [...found, ...(await dangling(db)), ...(await unguarded(db)), ...(await amcheck(db))];
}

/** Rows that name a row which is not there, of all references in one query: a query each would cost as many round trips. */
async function dangling(db: Db): Promise<Fault[]> {
  const counts = (await references(db)).map(
    ({ child, column, parent, key }) => sql`
      select ${`${child}.${column}`}::text as place, ${parent}::text as parent, count(*) as n
      from ${sql.table(child)} as c where ${sql.ref(`c.${column}`)} is not null
        and not exists (select 1 from ${sql.table(parent)} as p where ${sql.ref(`p.${key}`)} = ${sql.ref(`c.${column}`)})`,
  );
  if (counts.length === 0) return [];
  const { rows } = await sql<{ place: string; parent: string; n: number }>`${sql.join(counts, sql` union all `)}`.execute(db);
  return rows
    .filter(({ n }) => n > 0)
    .map(({ place, parent, n }) => ({ where: place, what: `${n} rows name a row of ${parent} that is not there` }));
}

/** Tables that should refuse changes and do not: their triggers are gone or turned off, or do nothing. */
async function unguarded(db: Db): Promise<Fault[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where t.tgname = c.relname || '_kept' and t.tgenabled in ('O', 'A') and t.tgtype & 58 = 58
      and p.prosrc like '%raise exception%RD001%' and c.relnamespace = (select relnamespace from pg_class where oid = 'ledger_schema'::regclass)`.execute(
    db,
  );
  const there = new Set(rows.map((r) => r.name));
  return GUARDED.filter((table) => !there.has(table)).map((table) => ({ where: table, what: "its guard against changes is gone" }));
}

/** Each column that names a row of another table. */
async function references(db: Db) {
  const { rows } = await sql<{ child: string; column: string; parent: string; key: string }>`
    select c.conrelid::regclass::text as child, a.attname as column, c.confrelid::regclass::text as parent, k.attname as key
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
    where c.contype = 'f' and c.connamespace = (select relnamespace from pg_class where oid = 'ledger_schema'::regclass)`.execute(db);
  return rows;
}

/** What the extension amcheck finds of indexes, and of the tables that are only added to; nothing where it is not installed. */
async function amcheck(db: Db): Promise<Fault[]> {
  const installed = await sql`select 1 from pg_extension where extname = 'amcheck'`.execute(db);
  if (installed.rows.length === 0) return [];
  const indexes = await sql<{ name: string }>`
    select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
    where m.amname = 'btree' and c.relnamespace = (select relnamespace from pg_class where oid = 'ledger_schema'::regclass)`.execute(db);
  const found: Fault[] = [];
  for (const { name } of indexes.rows) {
    try {
      await sql`select bt_index_check(${name}::regclass, true)`.execute(db);
    } catch (error) {
      found.push({ where: name, what: (error as Error).message });
    }
  }
  for (const table of APPEND_ONLY) {
    const { rows } = await sql<{ msg: string }>`select msg from verify_heapam(${table}::regclass)`.execute(db);
    found.push(...rows.map(({ msg }) => ({ where: table, what: msg })));
  }
  return found;
}
