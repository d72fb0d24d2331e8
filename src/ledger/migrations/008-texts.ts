/**
 * Schema 8: what reports are compared by, and what came of it. Projections all: worked out anew after.
 * A text is one body, whichever reports have it, so that a thousand copies cost what one does.
 */
import type { Migration } from "./types.js";

export const texts: Migration = (t) => [
  t.table(
    "texts",
    `seq integer primary key, digest text not null unique, features text not null, carriers text, keys text not null, first integer,
     root integer, parent integer, origin text, label text, why text`,
  ),
  "create index texts_root on texts (root)",
  "create index texts_first on texts (first)",
  t.table(
    "text_reports",
    `report integer primary key references reports, text integer not null references texts, carrier text not null,
     origin text, relation text, source integer`,
  ),
  "create index text_reports_text on text_reports (text)",
  t.table("text_keys", `key ${t.bytewise} not null, text integer not null references texts, primary key (key, text)`, "packed"),
  t.table(
    "text_links",
    "text integer not null references texts, other integer not null references texts, link text not null, primary key (text, other)",
    "packed",
  ),
  t.table("comparison_queue", "text integer primary key"),
  "insert into counters (name, value) values ('text', 0)",
];
