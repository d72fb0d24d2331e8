/** What a correction was made on, kept with it: the words of its record, of the records that it names, and of the spans that it gives. */
import type { ReadoutDocument } from "../../records/document.js";
import { evidenceSpans, kindOfId, type RecordKind, type RegisteredKind, recordsOf } from "../../records/registry.js";
import { type Span, wordsOf } from "../../text/span.js";
import { type Change, spansOfChange } from "./change.js";

/** Spans that a record rests on, with their words. */
export interface EvidenceWords {
  readonly kind: RecordKind;
  readonly spans: readonly Span[];
  readonly words: readonly string[];
}

export interface Receipt {
  /** Null for the report itself, and for a statement that is added. */
  readonly target: EvidenceWords | null;
  /** The records that the change names, by their ids. */
  readonly named: Readonly<Record<string, EvidenceWords>>;
  /** The words of each span of the change, in the order of `spansOfChange`. */
  readonly changed: readonly string[];
}

export function evidenceOf(text: string, kind: RecordKind, record: object): EvidenceWords {
  const spans = evidenceSpans(kind, record);
  return { kind, spans, words: spans.map((span) => wordsOf(text, span)) };
}

/** What a change to a record of `kind` rests on besides that record, its `target`. */
export function receiptFor(
  document: ReadoutDocument,
  { kind, target, change }: { readonly kind: RegisteredKind; readonly target: EvidenceWords | null; readonly change: Change },
): Receipt {
  const { text } = document.report;
  const named: Record<string, EvidenceWords> = {};
  const walk = (value: unknown): void => {
    if (typeof value === "string") {
      const of = kindOfId(value);
      const record = of === null || of === "report" ? undefined : recordsOf(document, of).find((r) => r.id === value);
      if (record) named[value] = evidenceOf(text, of as RecordKind, record);
    } else if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
  };
  walk(change);
  return { target, named, changed: spansOfChange(kind, change).map((span) => wordsOf(text, span)) };
}
