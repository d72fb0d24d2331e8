/** Schema 10: which developments are of one matter: what each says of it, once for all that say the same, and what waits for a person. Projections all. */
import type { Migration } from "./types.js";

export const matters: Migration = (t) => [
  t.table(
    "matter_profiles",
    "seq integer primary key, key text not null unique, subject text not null, profile text not null, uses integer not null, matter text",
  ),
  "create index matter_profiles_subject on matter_profiles (subject)",
  "create index matter_profiles_matter on matter_profiles (matter)",
  t.table(
    "projected_developments",
    `report integer not null references reports, n integer not null, part integer not null, reading integer not null, id text not null,
     profile integer not null references matter_profiles, primary key (report, n, part)`,
    "packed",
  ),
  "create index projected_developments_profile on projected_developments (profile)",
  t.table(
    "matter_profile_keys",
    `key ${t.bytewise} not null, profile integer not null references matter_profiles, primary key (key, profile)`,
    "packed",
  ),
  "create index matter_profile_keys_profile on matter_profile_keys (profile)",
  t.table(
    "matter_doubts",
    `seq integer primary key, profile integer not null references matter_profiles, other integer not null references matter_profiles,
     rule text not null, reason text not null, unsure integer not null, unique (profile, other)`,
  ),
  "create index matter_doubts_other on matter_doubts (other)",
  t.table("matter_queue", "profile integer primary key"),
  "insert into counters (name, value) values ('matter-profile', 0)",
];
