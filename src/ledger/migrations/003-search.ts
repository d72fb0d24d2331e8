/** Schema 3: full-text search, caught up after each batch. */
import type { Migration } from "./types.js";

export const search: Migration = (t) => [
  t.table("search_queue", "report integer primary key references reports"),
  t.table("search_places", `place ${t.big} primary key, report integer not null references reports`),
  "create index search_places_report on search_places (report)",
  ...t.search[3],
];
