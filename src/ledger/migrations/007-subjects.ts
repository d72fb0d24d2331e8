/** Schema 7: a correction may be of a subject that spans reports, and then it is of no report. Rows, numbers and digests stay as they are. */
import type { Migration } from "./types.js";

const ONE_OF_TWO = "constraint corrections_scope check ((report is null) <> (subject is null))";

export const subjects: Migration = (t) => [
  ...t.reshaped(
    "corrections",
    `seq ${t.seq}, at text not null, who text not null, why text, action text not null, report integer references reports, subject text,
     target text, kind text, receipt text, change text, undoes integer unique references corrections, serial ${t.big},
     digest text not null, ${ONE_OF_TWO}`,
    "seq, at, who, why, action, report, target, kind, receipt, change, undoes, serial, digest",
    ["alter column report drop not null", "add column subject text", `add ${ONE_OF_TWO}`],
  ),
  "create index if not exists corrections_report on corrections (report)",
  "create index corrections_subject on corrections (subject) where subject is not null",
];
