/** What is worked out from reports and corrections after they are kept: the search index, and what is compared. */
import { comparePending } from "../comparison/comparer.js";
import type { Ledger } from "../ledger.js";
import { indexPending } from "../projection/indexer.js";
import type { TaskOptions } from "../task.js";

export interface CatchUpOptions extends Pick<TaskOptions, "signal"> {
  readonly indexing?: TaskOptions["step"];
  readonly comparing?: TaskOptions["step"];
}

/** Brings both up to date; what is done stays so where it is ended early. @throws the signal's reason */
export async function catchUp(ledger: Ledger, { indexing, comparing, signal }: CatchUpOptions = {}): Promise<void> {
  await indexPending(ledger, { step: indexing, signal });
  await comparePending(ledger, { step: comparing, signal });
}
