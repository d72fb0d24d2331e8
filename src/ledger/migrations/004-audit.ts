/** Schema 4: the audit log of the source tables; names by number, each with the ways it is spelt; what later revisions say again. */

import { SOURCES } from "./001-sources.js";
import { PROJECTIONS } from "./002-projections.js";
import type { Migration } from "./types.js";

/** Tables to which rows are only ever added, and which the store itself guards. */
export const APPEND_ONLY = [...SOURCES, "audit_log", "responses"] as const;
export const GUARDED = [...APPEND_ONLY, "ledger_schema"] as const;

export const audit: Migration = (t) => [
  t.table("audit_log", "seq integer primary key, subject text not null, key text not null, digest text not null, chain text not null"),
  ...t.guards("audit_log"),
  "insert into counters (name, value) values ('audit', 0), ('name', 0)",
  ...PROJECTIONS.map((table) => `drop table ${table}`),
  t.table(
    "shown_reports",
    `report integer primary key references reports, place ${t.big} not null unique, reading integer not null references readings,
     id text not null, title text, publisher text, published text, url text, source text not null, ref text,
     statements integer not null, superseded integer not null, actors integer not null`,
  ),
  "create index shown_reports_id on shown_reports (id)",
  t.table(
    "shown_statements",
    `place ${t.big} primary key, report integer not null references reports, reading integer not null references readings, n integer,
     id text not null, day text, authority text not null, stance text not null, mode text not null, repeats integer not null,
     corrected integer not null, record text, wording text, superseded integer not null`,
  ),
  "create index shown_statements_id on shown_statements (id)",
  // statements of a report without looking at each: those of a dossier's reports are gathered before they are asked for words
  "create index shown_statements_report on shown_statements (report, repeats, place)",
  "create index shown_statements_authority on shown_statements (authority, place, stance, repeats)",
  "create index shown_statements_stance on shown_statements (stance, place, authority, repeats)",
  "create index shown_statements_wording on shown_statements (wording) where wording is not null",
  t.table(
    "names",
    "seq integer primary key, id text not null unique, kind text not null, named integer not null, statements integer not null",
  ),
  "create index names_statements on names (statements, id)",
  t.table(
    "name_spellings",
    `name integer not null references names, spelling ${t.bytewise} not null, uses integer not null, primary key (name, spelling)`,
    "packed",
  ),
  t.table("name_words", `word ${t.bytewise} not null, name integer not null references names, primary key (word, name)`, "packed"),
  t.table(
    "shown_speakers",
    `name integer not null references names, place ${t.big} not null, spelling ${t.bytewise} not null, primary key (name, place)`,
    "packed",
  ),
  "create index shown_speakers_place on shown_speakers (place)",
  t.table(
    "shown_actors",
    `name integer not null references names, report integer not null references reports, reading integer not null references readings,
     n integer not null, id text not null, spelling ${t.bytewise} not null, record text, primary key (name, report, n)`,
    "packed",
  ),
  "create index shown_actors_report on shown_actors (report)",
  "create index shown_actors_id on shown_actors (id)",
];
