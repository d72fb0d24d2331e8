/**
 * [A5] The dateline that opens a story: place or places, date, agency, in any of the forms the agencies print, with or
 * without a dash: "KYIV, Ukraine (AP) —", "PARIS/LONDON, June 26 (Reuters) -", "June 26 (Reuters) –", "GENEVA —".
 */
import { civil, dayNumber, daysAround, exists, nearestTo } from "../../calendar.js";
import type { Dateline } from "../../records/report.js";
import type { Span } from "../../text/span.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const DATE = `(?:(?<month>${MONTH}) (?<day>\\d{1,2})|(?<day2>\\d{1,2}) (?<month2>${MONTH}))(?:,? (?<year>\\d{4}))?`;
const CAPS = "\\p{Lu}[\\p{Lu}.'’\\- ]*\\p{Lu}\\.?";
const TITLE = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}";
const PLACE = `(?<place>${CAPS}(?:[/,] ?(?:${CAPS}|${TITLE})){0,3})`;
const MIXED_PLACE = `(?<place>${TITLE}(?:[/,] ?${TITLE}){0,2})`;
const AGENCY = "\\((?<agency>\\p{Lu}[\\p{L}.&' -]{1,40})\\)";
const DASH = "(?:—|–|-{1,2}|:)";

/** Most telling first; each is anchored at the start of the paragraph and ends before the prose. */
const FORMS: readonly RegExp[] = [
  `^${PLACE},? ${DATE},? ?${AGENCY} ?${DASH}?`,
  `^${MIXED_PLACE},? ${DATE},? ?${AGENCY} ?${DASH}?`,
  `^${DATE},? ?${AGENCY} ?${DASH}?`,
  `^${PLACE},? ?${AGENCY} ?${DASH}?`,
  `^${MIXED_PLACE},? ?${AGENCY} ?${DASH}`,
  `^${PLACE},? ${DATE} ?${DASH}`,
  `^${PLACE} ?(?:—|–|--|\\s-\\s)`,
].map((form) => new RegExp(`${form}(?=\\s|["“‘']|\\p{Lu}|$)`, "u"));

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Month and day with the year that brings them nearest to the publication date; `--MM-DD` is never guessed without one. */
function dated(year: string | undefined, month: number, day: number, published: string | null): string | null {
  const tail = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const real = (y: number) => exists(y, month, day);
  if (year) return real(Number(year)) ? `${year}-${tail}` : null;
  if (!published) return null;
  const about = Number(published.slice(0, 4));
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(published)?.slice(1).map(Number) as [number, number, number] | undefined;
  if (!parts) return real(about) ? `${about}-${tail}` : null;
  const today = dayNumber(...parts);
  const best = nearestTo(daysAround(month, day, today), today);
  return best === undefined ? null : `${civil(best).year}-${tail}`;
}

/** The year of the only full date that a text prints in its captions or headings, for datelines that name none. */
export const printedYear = (line: string): string | null =>
  new RegExp(`(?:${MONTH}) \\d{1,2}, (\\d{4})|\\d{1,2} (?:${MONTH}) (\\d{4})`, "u").exec(line)?.slice(1).find(Boolean) ?? null;

/**
 * The dateline at the start of the paragraph `[start, end)` of `text`, or null.
 * `published` (ISO, possibly partial) completes a date without a year.
 */
export function findDateline(text: string, [start, end]: Span, published: string | null): Dateline | null {
  const line = text.slice(start, Math.min(end, start + 160));
  for (const form of FORMS) {
    const found = form.exec(line);
    const groups = found?.groups;
    if (!found || !groups) continue;
    const month = groups.month ?? groups.month2;
    const day = groups.day ?? groups.day2;
    const length = found[0].trimEnd().length;
    if (length >= end - start) continue;
    return {
      span: [start, start + length],
      place: groups.place ?? null,
      date: month && day ? dated(groups.year, monthNumber(month), Number(day), published) : null,
      agency: groups.agency ?? null,
    };
  }
  return null;
}
