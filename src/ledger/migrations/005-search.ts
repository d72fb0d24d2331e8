/** Schema 5: words are spelled and stemmed alike in both stores. What is shown is worked out anew after, and so waits for the new index. */
import type { Migration } from "./types.js";

export const searchByOurStems: Migration = (t) => [
  "drop table search",
  ...t.search[5],
  t.table("search_stems", `word ${t.bytewise} primary key, stem ${t.bytewise} not null`, "packed"),
  "delete from search_places",
  // statements of a report without looking at each: those of a dossier's reports are gathered before they are asked for words
  "drop index shown_statements_report",
  "create index shown_statements_report on shown_statements (report, repeats, place)",
  // words of names are looked for by their beginnings too, and spelled as other words are
  "drop table name_words",
  t.table("name_words", `word ${t.bytewise} not null, name text not null references names, primary key (word, name)`, "packed"),
];
