/** [T25] In a quotation "today" is the day it was said: the days of quotations, by what the report says of when they were said. */
import { lastStartingAt, overlaps, type Span } from "../../text/span.js";
import type { TimeFound } from "./normalize.js";

/** Where somebody's words stand, and where the report says when they were said. */
export interface Saying {
  readonly saidAt: Span | null;
  readonly contents: readonly Span[];
}

/** A quotation and the day it was said, ISO 8601; null where the report does not say. */
export interface DatedQuotation {
  readonly span: Span;
  readonly day: string | null;
}

/** Contents looked back over for the one that a quotation is of: they lie one inside another, up to three deep. */
const MAX_CONTENTS_BACK = 8;

/** The time that stands at a span. */
export function timeAt<T extends { readonly span: readonly [number, number] }>(times: readonly T[], [start]: Span): T | null {
  const time = times[lastStartingAt(times, start, (t) => t.span[0])];
  return time && start < time.span[1] ? time : null;
}

/**
 * Quotations, in text order, each with the day that it was said, where the report says so to the day.
 * @param times the report's, in text order
 */
export function quotationDays(
  quotations: readonly Span[],
  sayings: readonly Saying[],
  times: readonly Pick<TimeFound, "span" | "value">[],
): DatedQuotation[] {
  const said = sayings
    .flatMap(({ saidAt, contents }) => {
      const time = saidAt && timeAt(times, saidAt);
      const day = time?.value?.slice(0, 10) ?? "";
      return /^\d{4}-\d{2}-\d{2}$/.test(day) ? contents.map((content) => ({ content, day })) : [];
    })
    .sort((a, b) => a.content[0] - b.content[0]);
  const dayOf = (span: Span): string | null => {
    for (let n = lastStartingAt(said, span[1] - 1, (s) => s.content[0]), steps = 0; n >= 0 && steps < MAX_CONTENTS_BACK; n--, steps++)
      if (overlaps((said[n] as (typeof said)[number]).content, span)) return said[n]?.day ?? null;
    return null;
  };
  return quotations.map((span) => ({ span, day: dayOf(span) }));
}
