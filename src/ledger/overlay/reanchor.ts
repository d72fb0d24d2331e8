/**
 * Finds in a reading what a correction was made on, where another engine has read the report since: a record by its id, or else by its
 * receipt, as the one record of its kind that shares at least half of the words; a span by its words. Nothing is put on a likely neighbour.
 */
import type { ReadoutDocument } from "../../records/document.js";
import { evidenceSpans, type RegisteredKind, recordsOf } from "../../records/registry.js";
import { isPair, type SpanFields, spanFieldsIn } from "../../records/span-fields.js";
import { lengthOf, type Span, sharedLength, wordsOf } from "../../text/span.js";
import { type Change, spanFieldsOfChange, spansOfChange } from "./change.js";
import type { EvidenceWords, Receipt } from "./receipts.js";

/** A correction that lies on nothing in this reading; its message says why. */
export class Unanchored extends Error {}

const ELSEWHERE = "its words are not in the text, or in several places";

/** Where words stand now: where they stood, or at their only other occurrence. */
function spanNow(text: string, span: Span, words: string): Span | null {
  if (wordsOf(text, span) === words) return [...span];
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? [at, at + words.length] : null;
}

/** The id of the record that rests on the same words. @throws Unanchored */
export function recordNow(document: ReadoutDocument, id: string, { kind, spans, words }: EvidenceWords): string {
  const records = recordsOf(document, kind);
  if (records.some((r) => r.id === id)) return id;
  const here = spans.map((span, n) => spanNow(document.report.text, span, words[n] ?? "")).filter((s) => s !== null);
  if (here.length === 0) throw new Unanchored(ELSEWHERE);
  const close = records
    .map((r) => {
      const own = evidenceSpans(kind, r);
      const both = sharedLength(here, own);
      return { id: r.id, both, alike: both / (lengthOf(here) + lengthOf(own) - both) };
    })
    .filter(({ both }) => both * 2 >= lengthOf(spans))
    .sort((a, b) => b.alike - a.alike);
  const [best, next] = close;
  if (!best) throw new Unanchored(`no ${kind} shares half of its words`);
  if (next && next.alike === best.alike) throw new Unanchored(`more than one ${kind} shares its words alike`);
  return best.id;
}

/** A change to a record of `kind` with its records and spans as this reading has them. @throws Unanchored */
export function changeNow(document: ReadoutDocument, kind: RegisteredKind, change: Change, receipt: Receipt): Change {
  const { named, changed } = receipt;
  if (changed.length !== spansOfChange(kind, change).length) throw new Unanchored(ELSEWHERE); // words of which it is not known whose they are
  let n = 0;
  const idNow = (id: string): string => {
    const evidence = Object.hasOwn(named, id) ? named[id] : undefined;
    if (!evidence) return id;
    try {
      return recordNow(document, id, evidence);
    } catch (error) {
      throw error instanceof Unanchored ? new Unanchored(`of the ${evidence.kind} it names, ${error.message}`) : error;
    }
  };
  const walk = (fields: SpanFields | undefined, value: unknown): unknown => {
    if (typeof value === "string") return idNow(value);
    if (fields === "span" && isPair(value)) {
      const span = spanNow(document.report.text, value, changed[n++] ?? "");
      if (!span) throw new Unanchored(ELSEWHERE);
      return span;
    }
    if (Array.isArray(value)) return value.map((member) => walk(spanFieldsIn(fields, "[]"), member));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([field, member]) => [field, walk(spanFieldsIn(fields, field), member)]));
  };
  return Object.fromEntries(Object.entries(change).map(([path, value]) => [path, walk(spanFieldsOfChange(kind, path), value)]));
}
