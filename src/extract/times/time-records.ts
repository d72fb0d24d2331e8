/** Time records of a report: anchored to its dateline's date, else to the day it was published; what is quoted to the day it was said. */
import { recordId } from "../../records/ids.js";
import type { Report } from "../../records/report.js";
import type { Time } from "../../records/time.js";
import type { Span } from "../../text/span.js";
import { type NormalizeOptions, normalizeTimes } from "./normalize.js";
import { quotationDays, type Saying } from "./quotation-days.js";
import type { RecognizedTime } from "./recognize.js";
import type { ClauseTense } from "./time-expression.js";

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** [T26] The day that a report is of: its dateline's before its page's. */
export function anchorOf({ dateline, published }: Report): Pick<NormalizeOptions, "anchor" | "anchorKind"> {
  if (dateline?.date && DAY.test(dateline.date)) return { anchor: dateline.date, anchorKind: "dateline" };
  return { anchor: published && DAY.test(published) ? published : null, anchorKind: "publication" };
}

/**
 * [T43] The value of a time as that of saying: none where it lies behind the day of publication, for by then it was said. A dateline may be
 * of a later day than its page.
 */
export function dayOfSaying({ value, from, tense }: Pick<Time, "value" | "from" | "tense">, published: string | null): string | null {
  const day = published?.slice(0, 10) ?? "";
  return tense === "past" && from !== null && ISO_START.test(day) && from.slice(0, day.length) > day ? null : value;
}

const ISO_START = /^\d{4}(?:-\d{2}){0,2}$/;

/** What the rest of a report tells of its times. */
export interface TimeContext {
  /** Tense of the clause around a time, by where the time starts. */
  readonly tenses: ReadonlyMap<number, ClauseTense>;
  /** Outermost quotations, one span a paragraph, in text order. */
  readonly quotations: readonly Span[];
  readonly sayings: readonly Saying[];
}

/**
 * The finished records, in text order. Normalized once, and once more only where the report says when a quotation was said: that day is
 * itself the value of a time ("…, she said on Tuesday"), which may stand behind the quotation or in another one, or be a time of day
 * that takes its day from a quoted date beside it. So every time needs its value as of the report's day before any quotation has a day.
 */
export function timesOf(report: Report, recognized: readonly RecognizedTime[], { tenses, quotations, sayings }: TimeContext): Time[] {
  const said = new Set(sayings.flatMap(({ saidAt }) => (saidAt && tenses.get(saidAt[0]) === "past" ? [saidAt[0]] : [])));
  const options: NormalizeOptions = { ...anchorOf(report), tense: ([start]) => tenses.get(start), said };
  const asOfReport = normalizeTimes(recognized, { ...options, quotations: quotations.map((span) => ({ span, day: null })) });
  const dated = quotationDays(quotations, sayings, asOfReport);
  const times = dated.some(({ day }) => day !== null) ? normalizeTimes(recognized, { ...options, quotations: dated }) : asOfReport;
  return times.map((time) => ({
    id: recordId("t", report.id, [[time.span as Span]]),
    ...time,
    tense: tenses.get(time.span[0]) ?? null,
  }));
}
