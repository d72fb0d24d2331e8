/** Schema 9: who is who across reports: profiles of named actors, the identities they come to, and what waits for a person. Projections all. */
import type { Migration } from "./types.js";

export const identities: Migration = (t) => [
  t.table(
    "profiles",
    `seq integer primary key, key text not null unique, profile text not null, name integer not null, uses integer not null, first text, last text,
     statements integer not null, keys text not null, identity integer`,
  ),
  "create index profiles_identity on profiles (identity)",
  t.table("profile_keys", `key ${t.bytewise} not null, profile integer not null references profiles, primary key (key, profile)`, "packed"),
  t.table(
    "profile_dossiers",
    "profile integer not null references profiles, dossier integer not null, uses integer not null, primary key (profile, dossier)",
    "packed",
  ),
  t.table(
    "profiles_apart",
    "profile integer not null references profiles, other integer not null references profiles, uses integer not null, primary key (profile, other)",
    "packed",
  ),
  t.table(
    "identities",
    "seq integer primary key, id text not null unique, name text not null, kind text not null, statements integer not null",
  ),
  "create index identities_statements on identities (statements, id)",
  t.table(
    "identity_doubts",
    `seq integer primary key, profile integer not null references profiles, other integer not null references profiles,
     rule text not null, reason text not null, unsure integer not null, unique (profile, other)`,
  ),
  "create index identity_doubts_other on identity_doubts (other)",
  t.table("identity_queue", "profile integer primary key"),
  "alter table projected_actors add column profile integer",
  "alter table projected_speakers add column profile integer",
  "insert into counters (name, value) values ('profile', 0), ('identity', 0), ('doubt', 0)",
];
