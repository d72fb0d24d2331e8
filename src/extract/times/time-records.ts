/** Time records of a report: anchored to its dateline's date, else to the day it was published; what is quoted to the day it was said. */
import { recordId } from "../../records/ids.js";
import type { Report } from "../../records/report.js";
import type { Time } from "../../records/time.js";
import type { Span } from "../../text/span.js";
import { type NormalizeOptions, normalizeTimes, type TimeFound } from "./normalize.js";
import type { RecognizedTime } from "./recognize.js";
import type { ClauseTense } from "./time-expression.js";

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** [T26] The day that a report is of: its dateline's before its page's. */
export function anchorOf({ dateline, published }: Report): Pick<NormalizeOptions, "anchor" | "anchorKind"> {
  if (dateline?.date && DAY.test(dateline.date)) return { anchor: dateline.date, anchorKind: "dateline" };
  return { anchor: published && DAY.test(published) ? published : null, anchorKind: "publication" };
}

export interface TimeContext {
  /** Tense of the clause around a time, by where the time starts. */
  readonly tenses: ReadonlyMap<number, ClauseTense>;
  /** Given the times as the report's own voice has them, quotations and the day each was said. */
  readonly quoted: (times: readonly TimeFound[]) => NonNullable<NormalizeOptions["quotations"]>;
}

/** The finished records, in text order. */
export function timesOf(report: Report, found: readonly RecognizedTime[], { tenses, quoted }: TimeContext): Time[] {
  const options: NormalizeOptions = { ...anchorOf(report), tense: ([start]) => tenses.get(start) };
  const plain = normalizeTimes(found, { ...options, quotations: quoted([]) });
  const quotations = quoted(plain);
  const times = quotations.some(({ day }) => day !== null) ? normalizeTimes(found, { ...options, quotations }) : plain;
  return times.map((time) => ({
    id: recordId("t", report.id, [[time.span as Span]]),
    ...time,
    tense: tenses.get(time.span[0]) ?? null,
  }));
}
