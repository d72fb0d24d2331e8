/** Schema 2: projections, with the indexes that queries run on. All of it is worked out from the source tables. */
import type { Migration } from "./types.js";

export const PROJECTIONS = ["shown_speakers", "shown_statements", "shown_actors", "shown_reports", "name_words", "names"] as const;

export const projections: Migration = (t) => [
  t.table("counters", `name text primary key, value ${t.big} not null`),
  "insert into counters (name, value) select 'place', coalesce(max(n), 0) from (select base + 65536 as n from readings union all select place from corrections) as used",
  t.table(
    "shown_reports",
    `report integer primary key references reports, place ${t.big} not null unique, reading integer not null references readings,
     id text not null, title text, publisher text, published text, url text, source text not null, ref text,
     statements integer not null, actors integer not null`,
  ),
  "create index shown_reports_id on shown_reports (id)",
  t.table(
    "shown_statements",
    `place ${t.big} primary key, report integer not null references reports, reading integer not null references readings, n integer,
     id text not null, day text, authority text not null, stance text not null, mode text not null, repeats integer not null, record text`,
  ),
  "create index shown_statements_id on shown_statements (id)",
  "create index shown_statements_report on shown_statements (report)",
  "create index shown_statements_authority on shown_statements (authority, place, stance, repeats)",
  "create index shown_statements_stance on shown_statements (stance, place, authority, repeats)",
  t.table(
    "names",
    "id text primary key, name text not null, kind text not null, named integer not null, statements integer not null",
    "packed",
  ),
  "create index names_statements on names (statements, id)",
  t.table("name_words", "word text not null, name text not null references names, primary key (word, name)", "packed"),
  t.table("shown_speakers", `name text not null references names, place ${t.big} not null, primary key (name, place)`, "packed"),
  "create index shown_speakers_place on shown_speakers (place)",
  t.table(
    "shown_actors",
    `name text not null references names, report integer not null references reports, reading integer not null references readings,
     n integer not null, id text not null, record text, primary key (name, report, n)`,
    "packed",
  ),
  "create index shown_actors_report on shown_actors (report)",
  "create index shown_actors_id on shown_actors (id)",
];
