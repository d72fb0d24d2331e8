/** [Y7] When a state is said to hold, to the month: from when the matter entered it to the report that says so. */
import { isoDate } from "../../calendar.js";
import type { Development } from "../../records/development.js";
import type { Report } from "../../records/report.js";

const YEAR = 12; // months

/** The month of a date or of the beginning of an EDTF interval; null where no month is said. */
function monthOf(value: string | null): number | null {
  const [, day] = /(\d{4}-\d\d(?:-\d\d)?)/.exec(value ?? "") ?? [];
  const date = day === undefined ? null : isoDate(day);
  return date?.month ? date.year * YEAR + date.month - 1 : null;
}

/** Months between entering a state and a report, up to which the report tells of it as news, and not as of something over. */
const NEWS = 3;

export function monthsOf(
  { effective }: Pick<Development, "effective">,
  { published, dateline }: Pick<Report, "published" | "dateline">,
): readonly [number, number] | null {
  const said = monthOf(published) ?? monthOf(dateline?.date ?? null);
  const from = monthOf(effective?.value ?? null) ?? said;
  if (from === null) return null;
  return said === null || said < from || said - from > NEWS ? [from, from] : [from, said];
}

/** Months between two spans of months; 0 where they touch, null where one is not known. */
export function monthsBetween(a: readonly [number, number] | null, b: readonly [number, number] | null): number | null {
  return a === null || b === null ? null : Math.max(0, a[0] - b[1], b[0] - a[1]);
}
