/** What a check finds, counted. */
import type { Finding } from "../../records/views.js";
import type { EvidenceCheck } from "../source-tables/evidence-digests.js";

export class Tally {
  readonly counts = { exact: 0, moved: 0, changed: 0, lost: 0 };
  readonly findings: Finding[] = [];

  note(report: string, what: string, check: EvidenceCheck, kept: string | null = null, now: string | null = null): void {
    this.counts[check]++;
    if (check !== "exact") this.findings.push({ report, what, check, kept, now });
  }
}

/** Whether something is as it should be; what cannot even be read is not. @throws the errors of a ledger */
export async function holds(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return false;
    throw error;
  }
}
