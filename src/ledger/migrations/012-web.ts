/**
 * Schema 12: what servers sent, kept beside the reports that were read in it; and how far the feeds and folders that are watched were looked
 * at. The first is a source table like the others; the second is a state, which changes.
 */
import type { Migration } from "./types.js";

export const WATCH_STATE = ["feeds", "feed_items"] as const;

export const web: Migration = (t) => [
  t.table(
    "responses",
    `seq ${t.seq}, report integer not null references reports, sha256 text not null references blobs, asked text not null, url text not null,
     at text not null, etag text, last_modified text, unique (report, sha256)`,
  ),
  "create index responses_asked on responses (asked)",
  "create index responses_sha256 on responses (sha256)",
  ...t.guards("responses"),
  t.table(
    "feeds",
    `address text primary key, title text, etag text, last_modified text, checked text, next text not null, failures integer not null,
     problem text`,
  ),
  t.table(
    "feed_items",
    `feed text not null references feeds, item text not null, digest text not null, state text not null, since text not null, place integer not null,
     title text, report text, primary key (feed, item)`,
    "packed",
  ),
];
