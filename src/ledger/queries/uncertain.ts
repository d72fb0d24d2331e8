/** Readings that the machine itself doubts, for a person to confirm or reject; those that somebody corrected wait no more. */
import type { StatementItem } from "../../records/items.js";
import { DOUBTFUL } from "../../records/statement.js";
import type { Ledger } from "../ledger.js";
import { PAGE, type Page, type Paging } from "./page.js";
import { statements } from "./statements.js";

/** Statements looked through for one page: a page may have fewer than asked for, and `next` all the same. */
const LOOKED_THROUGH = 2_000;
const AT_ONCE = 200;

/** @throws BadQuery */
export async function uncertainReadings(ledger: Ledger, { limit = PAGE, after }: Paging = {}): Promise<Page<StatementItem>> {
  const found: StatementItem[] = [];
  let next: string | null = after ?? "";
  for (let looked = 0; next !== null && found.length < limit && looked < LOOKED_THROUGH; ) {
    // no more at once than may be found: what is left over would be passed by
    const many = Math.min(AT_ONCE, limit - found.length);
    const page: Page<StatementItem> = await statements(ledger, { limit: many, after: next === "" ? undefined : next });
    found.push(...page.items.filter(({ confidence, correction }) => confidence < DOUBTFUL && correction === null));
    looked += page.items.length;
    next = page.next;
  }
  return { items: found, next };
}
