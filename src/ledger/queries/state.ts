/** What a ledger shows, in one short name: as long as it is the same, every list gives the same answer. */
import { sql } from "kysely";
import type { Ledger } from "../ledger.js";

export interface LedgerState {
  /** Changes with every row that is kept, and with whatever is worked out of these later (the search index, what is compared). */
  readonly state: string;
  /** The number of the newest correction; 0 where there is none. */
  readonly correction: number;
}

interface Row {
  readonly link: string | null;
  readonly correction: number | null;
  readonly unindexed: number;
  readonly texts: number;
  readonly actors: number;
  readonly matters: number;
}

/** The head of the audit log says what is kept; what waits in queues, how far it is worked out. */
export function ledgerState(ledger: Ledger): Promise<LedgerState> {
  return ledger.read(async (db) => {
    const { rows } = await sql<Row>`
      select (select link from audit_log order by seq desc limit 1) as link, (select max(seq) from corrections) as correction,
        (select count(*) from search_queue) as unindexed, (select count(*) from comparison_queue) as texts,
        (select count(*) from identity_queue) as actors, (select count(*) from matter_queue) as matters`.execute(db);
    const { link, correction, unindexed, texts, actors, matters } = rows[0] as Row;
    return { state: [link?.slice(0, 32) ?? "empty", unindexed, texts, actors, matters].join("-"), correction: Number(correction ?? 0) };
  });
}
