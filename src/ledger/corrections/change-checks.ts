/** What a person writes into a record, checked and brought into the form of the wire format before it is stored. */
import { ISO_DATE_FORMS, isoDate } from "../../calendar.js";
import { SpanOutOfText } from "../../errors.js";
import { languageTag } from "../../intake/language.js";
import { REGISTRY, type RegisteredKind } from "../../records/registry.js";
import { isPair, spansAt } from "../../records/span-fields.js";
import { paragraphs } from "../../text/paragraphs.js";
import { inTextOrder, overlaps, type Span, spanOf, trimmed } from "../../text/span.js";
import { BadChange } from "../errors.js";
import { type Change, spanFieldsOfChange } from "../overlay/change.js";
import { daysOf } from "../projection/sort-key.js";

/** Fields, by their path, that hold an ISO 8601 date; those of TimeML and EDTF values, which may begin with one. */
const DATES = ["published", "modified", "dateline.date", "from", "to"];
const VALUES = ["saidAt", "saidAt.value", "value", "edtf"];
/** Fields that are lists of pieces of the text. */
const PIECES: readonly string[] = REGISTRY.statement.evidence;
/** Values of TimeML and EDTF that name no day, month or year. */
const VAGUE =
  /^(?:\d{4}-(?:W\d|Q\d|H\d|SP|SU|FA|WI|XX|\d\d-XX|2[1-9]|3\d|4[01])|\d{2,3}X*$|X|P[\dXT]|T\d|(?:PAST|PRESENT|FUTURE)_REF$|\.\.|-\d)/;

/** @throws BadChange where the span is none of the text */
function checkSpan(text: string, field: string, [start, end]: Span): void {
  try {
    spanOf(text, start, end);
  } catch (error) {
    if (!(error instanceof SpanOutOfText)) throw error;
    const remedy = `give START,END between 0 and ${text.length}, counted in UTF-16 units of the report's text, START before END`;
    throw new BadChange(`${field} ${start},${end}`, `is no piece of the text (${error.why})`, remedy);
  }
}

/**
 * The pieces of a source, cue or content in text order, without white space at either end, split where a paragraph breaks.
 * @param given pieces in any order @throws BadChange for a piece outside the text, without words, or that overlaps another
 */
function checkedPieces(text: string, field: string, given: readonly Span[]): [number, number][] {
  for (const span of given) checkSpan(text, field, span);
  const sorted = [...given].sort(inTextOrder);
  for (const [n, span] of sorted.entries()) {
    const before = sorted[n - 1];
    if (before && overlaps(before, span))
      throw new BadChange(`${field} ${span.join(",")}`, `overlaps ${before.join(",")}`, "give each piece of the text once");
    if (trimmed(text, ...span) === null)
      throw new BadChange(`${field} ${span.join(",")}`, "has no words, only white space", "give the offsets of words");
  }
  const breaks = paragraphs(text);
  return sorted.flatMap(([start, end]) =>
    breaks
      .filter(([from, to]) => from < end && start < to)
      .map(([from, to]) => trimmed(text, Math.max(from, start), Math.min(to, end)))
      .filter((span) => span !== null)
      .map(([from, to]): [number, number] => [from, to]),
  );
}

function checkedDate(field: string, value: unknown): unknown {
  const words = typeof value === "number" ? String(value) : value;
  if (words === null || (typeof words === "string" && isoDate(words) !== null)) return words;
  throw new BadChange(`${field}=${words}`, "is no date", `give ${ISO_DATE_FORMS}, or null where it is not known`);
}

function checkedValue(field: string, value: unknown): unknown {
  const words = typeof value === "number" ? String(value) : value;
  if (typeof words !== "string" || daysOf(words) !== null || VAGUE.test(words)) return words;
  throw new BadChange(`${field}=${words}`, "is no date", `give ${ISO_DATE_FORMS}, or a TimeML value such as 2024-W23 or PAST_REF`);
}

function checkedLanguage(field: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  const tag = languageTag(value);
  if (tag === null) throw new BadChange(`${field}=${value.slice(0, 40)}`, "names no language", "give a tag such as en or en-GB, or null");
  return tag;
}

function checkedField(text: string, kind: RegisteredKind, field: string, value: unknown): unknown {
  if (PIECES.includes(field) && Array.isArray(value)) {
    if (!value.every(isPair))
      throw new BadChange(`${field}=${JSON.stringify(value)}`, "is no list of offsets", "write [[START,END],[START,END]]");
    return checkedPieces(text, field, value);
  }
  if (DATES.includes(field)) return checkedDate(field, value);
  if (VALUES.includes(field)) return checkedValue(field, value);
  if (field === "language") return checkedLanguage(field, value);
  if (value !== null && typeof value === "object" && !Array.isArray(value)) return checkedChange(text, kind, value as Change, `${field}.`);
  for (const span of spansAt(spanFieldsOfChange(kind, field), value)) checkSpan(text, field, span);
  return value;
}

/** The change with its dates, language and pieces of the text as the wire format has them. @throws BadChange */
export const checkedChange = (text: string, kind: RegisteredKind, change: Change, within = ""): Change =>
  Object.fromEntries(Object.entries(change).map(([field, value]) => [field, checkedField(text, kind, `${within}${field}`, value)]));

/** The evidence of a statement that somebody adds. @throws BadChange */
export function checkedEvidence(text: string, evidence: Readonly<Record<"source" | "cue" | "content", readonly Span[]>>) {
  const [source, cue, content] = (["source", "cue", "content"] as const).map((field) => checkedPieces(text, field, evidence[field])) as [
    [number, number][],
    [number, number][],
    [number, number][],
  ];
  if (content.length === 0) throw new BadChange("content", "names no words", "say which words of the report were said");
  return { source, cue, content };
}

/** FIELD=VALUE; a value that is JSON counts as that, anything else as its words. @throws BadChange */
export function parsedChange(pairs: readonly string[]): Change {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new BadChange(pair, "is not FIELD=VALUE", "write stance=deny or authority.kind=spokesperson");
      const [field, value] = [pair.slice(0, at), pair.slice(at + 1)];
      try {
        return [field, JSON.parse(value)];
      } catch {
        return [field, value];
      }
    }),
  );
}
