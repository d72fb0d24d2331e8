/** What a check finds, counted. */
import type { EvidenceCheck } from "../append/evidence-digests.js";

export interface Finding {
  /** The report's id, or "ledger" for what is of no one report. */
  readonly report: string;
  /** The record, or what else it is: "bytes", "source", "reading", "correction", "what is shown", a row of the audit log, an index. */
  readonly what: string;
  readonly check: Exclude<EvidenceCheck, "exact">;
  /** Words that were kept, and those that stand there now. */
  readonly kept: string | null;
  readonly now: string | null;
}

export class Tally {
  readonly counts = { exact: 0, moved: 0, changed: 0, lost: 0 };
  readonly findings: Finding[] = [];

  note(report: string, what: string, check: EvidenceCheck, kept: string | null = null, now: string | null = null): void {
    this.counts[check]++;
    if (check !== "exact") this.findings.push({ report, what, check, kept, now });
  }
}
