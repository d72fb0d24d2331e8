/** Receipts: the words of every span of a record, kept beside it, so that any later doubt can be settled by cutting again. */
import { hash } from "node:crypto";
import { framed } from "../../records/ids.js";
import { type RegisteredKind, spansIn } from "../../records/registry.js";
import { type Span, wordsOf } from "../../text/span.js";
import type { CorrectionRow, ReportRow } from "../tables.js";

/** The words of a record's spans, in the order of `spansIn`. */
export const evidenceWords = (text: string, kind: RegisteredKind, record: unknown): string[] =>
  spansIn(kind, record).map((span) => wordsOf(text, span));

export type EvidenceCheck = "exact" | "moved" | "changed" | "lost";

/**
 * How a span stands to the words that were cut from it: `exact`; `moved`, where the words stand elsewhere in the text;
 * `changed`, where other words stand there; `lost`, where the span lies outside the text. Nothing is ever put right in silence.
 */
export function evidenceCheck(text: string, [start, end]: Span, words: string): EvidenceCheck {
  if (start >= 0 && end <= text.length && text.slice(start, end) === words) return "exact";
  if (words !== "" && text.includes(words)) return "moved";
  return start >= 0 && start < end && end <= text.length ? "changed" : "lost";
}

export const sha256 = (data: string | Uint8Array): string => hash("sha256", data);

interface Kept {
  readonly kind: string;
  readonly record: string;
  readonly receipt: string;
}

/** SHA-256 over values in order, null among them. */
export const digestOf = (values: readonly unknown[]): string => sha256(JSON.stringify(values));

/** What a reading holds: the engine, the report, the notes, each record with its receipt. Long texts go by their length, which costs less. */
export const readingDigest = (
  { version, model }: { readonly version: string; readonly model: string },
  document: string,
  notes: string,
  records: readonly Kept[],
): string => sha256(framed([version, model, document, notes, ...records.flatMap((r) => [r.kind, r.record, r.receipt])]));

/** How a report came in. @param address of its publication */
export const reportDigest = (report: Omit<ReportRow, "seq" | "digest" | "publication">, address: string | null): string => {
  const { sha256: bytes, form, media_type, source, given, revision, fetched } = report;
  return digestOf([bytes, form, media_type, source, given, address, revision, fetched]);
};

/**
 * A correction, and by the digest of the one before it all that were made till then. That the newest was taken out shows in the audit log.
 * A subject is taken in only where there is one: corrections of reports keep the digests that they had before there were subjects.
 */
export const correctionDigest = (before: string | null, correction: Omit<CorrectionRow, "seq" | "digest">): string => {
  const { at, who, why, action, report, subject, target, kind, receipt, change, undoes, serial } = correction;
  const values = [before, at, who, why, action, report, target, kind, receipt, change, undoes, serial];
  return digestOf(subject === null ? values : [...values, subject]);
};
