/** Schema 5: words are spelled and stemmed alike in both stores. Projections are worked out anew after, and so their words wait for the new index. */
import type { Migration } from "./types.js";

export const searchByOurStems: Migration = (t) => [
  "drop table search",
  ...t.search[5],
  t.table("search_stems", `word ${t.bytewise} primary key, stem ${t.bytewise} not null`, "packed"),
  "delete from search_places",
];
