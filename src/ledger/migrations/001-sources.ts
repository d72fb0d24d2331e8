/** Schema 1: the source tables, which hold what came in, what was read in it and what people said of it; rows are only ever added. */
import type { Migration } from "./types.js";

export const SOURCES = [
  "blobs",
  "publications",
  "reports",
  "captures",
  "engines",
  "generations",
  "acceptances",
  "readings",
  "records",
  "corrections",
  "dossiers",
  "dossier_reports",
] as const;

export const sources: Migration = (t) => [
  t.table("blobs", `sha256 text primary key, size integer not null, bytes ${t.blob} not null`),
  t.table("publications", `seq ${t.seq}, url text not null unique`),
  t.table(
    "reports",
    `seq ${t.seq}, sha256 text not null references blobs, form text not null, media_type text, source text not null, given text not null,
     publication integer references publications, revision integer not null, fetched text not null, digest text not null,
     unique (publication, revision)`,
  ),
  "create index reports_sha256 on reports (sha256)",
  t.table("captures", "key text primary key, report integer not null references reports, seen text not null", "packed"),
  "create index captures_report on captures (report)",
  t.table("engines", `seq ${t.seq}, version text not null, model text not null, unique (version, model)`),
  t.table("generations", "number integer primary key, engine integer references engines, started text not null"),
  t.table("acceptances", "generation integer primary key references generations, at text not null, who text not null"),
  t.table(
    "readings",
    `seq ${t.seq}, report integer not null references reports, generation integer not null references generations,
     engine integer not null references engines, at text not null, id text not null, document text not null, notes text not null,
     base ${t.big} not null, digest text not null, unique (report, generation)`,
  ),
  "create index readings_id on readings (id)",
  "create index readings_generation on readings (generation)",
  t.table(
    "records",
    `reading integer not null references readings, kind text not null, n integer not null, id text not null, record text not null,
     receipt text not null, primary key (reading, kind, n)`,
  ),
  t.table(
    "corrections",
    `seq ${t.seq}, at text not null, who text not null, why text, action text not null, report integer not null references reports,
     target text, kind text, receipt text, change text, undoes integer unique references corrections, place ${t.big},
     digest text not null`,
  ),
  "create index corrections_report on corrections (report)",
  t.table("dossiers", `seq ${t.seq}, name text not null unique`),
  t.table(
    "dossier_reports",
    "dossier integer not null references dossiers, report integer not null references reports, at text not null, primary key (dossier, report)",
    "packed",
  ),
  "create index dossier_reports_report on dossier_reports (report)",
  "insert into generations (number, engine, started) values (1, null, '1970-01-01T00:00:00.000Z')",
  ...SOURCES.flatMap((table) => t.guards(table)),
];
