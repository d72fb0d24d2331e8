/** What comes of adding reports, summed up as it goes: what every edge tells of it. */
import type { Failure } from "../records/document.js";
import type { Gaps } from "./gaps.js";
import type { Ingested } from "./ingest.js";
import type { BatchItem } from "./items.js";

/** What may become of a report. */
export const OUTCOMES = ["added", "revision", "seen", "known", "failed"] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

export class Addition {
  readonly counts: Record<OutcomeName, number> = { added: 0, revision: 0, seen: 0, known: 0, failed: 0 };
  readonly errors: Failure["error"][] = [];
  /** Reports that were there already, and got a date or publisher that they lacked. */
  given = 0;

  /** Counts one. @returns what became of it */
  note({ result, given }: Ingested<BatchItem>): OutcomeName {
    const outcome = "error" in result ? "failed" : result.outcome;
    this.counts[outcome]++;
    if (given.length > 0) this.given++;
    if ("error" in result) this.errors.push(result.error);
    return outcome;
  }

  /** The sum, with what was not taken in or is not known. */
  sum({ passedOver, unread, undated, withoutPublisher }: Gaps) {
    return { ...this.counts, errors: this.errors, given: this.given, passedOver, unread, undated, withoutPublisher };
  }
}
