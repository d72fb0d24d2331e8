/** Days of publication, as links and origins weigh them. */
/** Of a report that has a text, when it was published. */
interface Dated {
  readonly published: string | null;
}

const DAY = 86_400_000;
/** Whether a date has its day, and not only its month or year. */
export const isWholeDay = (day: string | null): day is string => day !== null && /^\d{4}-\d\d-\d\d/.test(day);

/** The first day on which one of the reports was published; null where no day is known. */
export const firstDay = (carriers: readonly Dated[]): string | null =>
  carriers
    .map(({ published }) => published)
    .filter(isWholeDay)
    .map((day) => day.slice(0, 10))
    .sort()[0] ?? null;

/** How many days the second lies behind the first; null where one is unknown. */
export function daysBetween(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null;
  const days = (Date.parse(b) - Date.parse(a)) / DAY;
  return Number.isNaN(days) ? null : Math.round(days);
}

/** Days of a bucket: two days that lie half of it apart or less share one of the two buckets that each is in. */
const BUCKET = 8;

/** The two stretches of days that a day lies in, under short names. */
export function bucketsOf(day: string): [string, string] {
  const number = Math.floor(Date.parse(day) / DAY);
  return [`e${Math.floor(number / BUCKET)}`, `o${Math.floor((number + BUCKET / 2) / BUCKET)}`];
}
