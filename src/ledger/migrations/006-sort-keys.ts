/**
 * Schema 6: tables that are worked out are named projections, the order of lists a sort key, and what joins the lines of the audit log a
 * link: *place* and *chain* are words for what reports say (a place record, the media through which a statement came).
 * All by renaming, which touches no row: digests and guards go by the values of rows and by tables, never by the names of columns.
 * Indexes keep the names they were made with, since SQLite cannot rename one.
 */
import type { Migration } from "./types.js";

export const sortKeys: Migration = (t) => [
  ...["reports", "statements", "speakers", "actors"].map((of) => `alter table shown_${of} rename to projected_${of}`),
  ...["reports", "statements", "speakers"].map((of) => `alter table projected_${of} rename column place to sort_key`),
  "alter table search_places rename to search_keys",
  "alter table search_keys rename column place to sort_key",
  ...t.search[6],
  "alter table corrections rename column place to serial",
  "alter table audit_log rename column chain to link",
  "update counters set name = 'serial' where name = 'place'",
];
