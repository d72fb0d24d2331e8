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
