/**
 * What a list of statements can be narrowed by, and how many statements each choice would leave. A value is counted under all of the
 * filter but the choice made of its own kind, so that the others of that kind stay to be chosen; a date is counted within the dates that
 * were chosen, so that one goes from years to months to days.
 */
import { sql } from "kysely";
import { grouped } from "../grouped.js";
import type { Ledger } from "../ledger.js";
import { spellingOf } from "../projection/lookups.js";
import { dayOfSortKey, sortKeysBetween } from "../projection/sort-key.js";
import type { Db } from "../store.js";
import { sortKeysOf } from "./plan.js";
import type { StatementFilter } from "./statement-filter.js";

export interface FacetValue {
  /** What the filter takes; null: what has no day. */
  readonly value: string | null;
  readonly name: string;
  readonly statements: number;
}

export interface Facet {
  /** Those of most statements first; dates newest first, what has none last. */
  readonly values: readonly FacetValue[];
  /** Values beyond these. */
  readonly left: number;
  /** Statements counted: the newest, where `capped`. */
  readonly of: number;
  readonly capped: boolean;
}

const KINDS = ["speaker", "authority", "stance", "date", "dossier"] as const;
type FacetKind = (typeof KINDS)[number];
export type Facets = Readonly<Record<FacetKind, Facet>>;

/** Statements counted at most: to find and look at one takes about 25 µs, and who types a search waits for what is asked before it. */
const MOST_COUNTED = 1_000;
/** Values listed of each kind; more are no choice but a list to search. */
const MOST_VALUES = 30;

interface Row {
  readonly sortKey: number;
  readonly value: string;
  readonly name: string;
}

/** The rest of a filter, by which the values of a kind are counted. */
function without(kind: FacetKind, filter: StatementFilter): StatementFilter {
  if (kind === "date" || filter[kind] === undefined) return filter;
  const { [kind]: _, ...rest } = filter;
  return rest;
}

async function ownValues(db: Db, column: "authority" | "stance", sortKeys: readonly number[]): Promise<Row[]> {
  const rows = await db
    .selectFrom("projected_statements")
    .select(["sort_key as sortKey", `${column} as value`])
    .where("sort_key", "in", sortKeys)
    .execute();
  return rows.map((row) => ({ ...row, name: row.value }));
}

const dossiers = (db: Db, sortKeys: readonly number[]): Promise<Row[]> =>
  db
    .selectFrom("projected_statements as s")
    .innerJoin("dossier_reports as r", "r.report", "s.report")
    .innerJoin("dossiers as d", "d.seq", "r.dossier")
    .select(["s.sort_key as sortKey", "d.name as value", "d.name as name"])
    .where("s.sort_key", "in", sortKeys)
    .execute();

/** By the identity, or the name of one who is of none: what `speaker` takes for an id. */
async function speakers(db: Db, sortKeys: readonly number[]): Promise<Row[]> {
  const rows = await db
    .selectFrom("projected_speakers as p")
    .innerJoin("names as n", "n.seq", "p.name")
    .leftJoin("profiles as f", "f.seq", "p.profile")
    .leftJoin("identities as i", "i.seq", "f.identity")
    .select((e) => [
      "p.sort_key as sortKey",
      e.fn.coalesce("i.id", "n.id").as("value"),
      e.fn.coalesce("i.name", spellingOf(sql`n.seq`)).as("name"),
    ])
    .where("p.sort_key", "in", sortKeys)
    .execute();
  return rows.map((row) => ({ ...row, name: row.name ?? row.value }));
}

/** Years; of one year its months; of one month its days. */
function dates(sortKeys: readonly number[]): FacetValue[] {
  const days = sortKeys.map(dayOfSortKey);
  const told = days.filter((day) => day !== null);
  const level = [4, 7, 10].find((length) => new Set(told.map((day) => day.slice(0, length))).size > 1) ?? 10;
  return [...grouped(days, (day) => day?.slice(0, level) ?? null)]
    .map(([value, { length }]) => ({ value, name: value ?? "no date", statements: length }))
    .sort((a, b) => (b.value ?? "").localeCompare(a.value ?? ""));
}

function counted(rows: readonly Row[]): FacetValue[] {
  return [...grouped(rows, (row) => row.value)]
    .map(([value, some]) => ({ value, name: (some[0] as Row).name, statements: new Set(some.map((row) => row.sortKey)).size }))
    .sort((a, b) => b.statements - a.statements || a.name.localeCompare(b.name));
}

async function valuesOf(db: Db, kind: FacetKind, sortKeys: readonly number[]): Promise<FacetValue[]> {
  if (sortKeys.length === 0) return [];
  if (kind === "date") return dates(sortKeys);
  if (kind === "speaker") return counted(await speakers(db, sortKeys));
  return counted(kind === "dossier" ? await dossiers(db, sortKeys) : await ownValues(db, kind, sortKeys));
}

/** Counts for each further choice. @throws BadQuery, NoSuchRecord */
export function facets(ledger: Ledger, filter: StatementFilter, most = MOST_COUNTED): Promise<Facets> {
  const range = sortKeysBetween(filter);
  return ledger.read(async (db) => {
    const known = new Map<StatementFilter, number[]>();
    const keysOf = async (asked: StatementFilter) => {
      const found = known.get(asked) ?? (await sortKeysOf(ledger, db, asked, range, most + 1, "newest"));
      known.set(asked, found);
      return found;
    };
    const made: [FacetKind, Facet][] = [];
    for (const kind of KINDS) {
      const found = await keysOf(without(kind, filter));
      const sortKeys = found.slice(0, most);
      const values = await valuesOf(db, kind, sortKeys);
      const shown = values.slice(0, MOST_VALUES);
      made.push([kind, { values: shown, left: values.length - shown.length, of: sortKeys.length, capped: found.length > most }]);
    }
    return Object.fromEntries(made) as Facets;
  });
}
