/** Dates as they come with a report: in the name of its file, on its page, in the head of a letter. */
import { exists, isoDate } from "../calendar.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const YEAR = "(?<year>(?:19|20)\\d{2})";

/** Year first, or the month by its name. 05-02-2025 is no such form: in some countries that is May. */
const FORMS: readonly RegExp[] = [
  `(?<!\\d)${YEAR}(?<gap>[-_. ]?)(?<month>\\d{2})\\k<gap>(?<day>\\d{2})(?!\\d)`,
  `(?<![\\da-z])(?<day>\\d{1,2})[-_. ]?${MONTH}[-_., ]*${YEAR}(?!\\d)`,
  `(?<![a-z])${MONTH}[-_. ]?(?<day>\\d{1,2})[-_., ]+${YEAR}(?!\\d)`,
  `(?<!\\d)${YEAR}[-_. ]?${MONTH}[-_. ]?(?<day>\\d{1,2})(?![\\da-z])`,
].map((form) => new RegExp(form, "gi"));

/** The one day that the name of a file holds, ISO 8601; null where it holds none, several, or one that could be read otherwise. */
export function dayInName(path: string): string | null {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  const found = new Set<string>();
  for (const form of FORMS)
    for (const { groups } of name.matchAll(form)) {
      const { year, month, day, name: word } = groups as { year: string; month?: string; day: string; name?: string };
      const number = word ? MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1 : Number(month);
      if (exists(Number(year), number, Number(day))) found.add(`${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`);
    }
  return found.size === 1 ? ([...found][0] as string) : null;
}

const WRITTEN =
  /(?<month>[A-Za-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})|(?<day2>\d{1,2}) (?<month2>[A-Za-z]{3,9})\.?,? (?<year2>\d{4})|(?<year3>\d{4})\/(?<month3>\d{2})\/(?<day3>\d{2})/;

/** ISO 8601 of a date as pages write it, or null. Only dates that name a year are read, and only days that there are. */
export function writtenDate(value: string | null): string | null {
  if (!value) return null;
  const iso = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(
    value.trim().replace(/^(\d{4}-\d{2}-\d{2}) (\d)/, "$1T$2"),
  );
  if (iso) return [iso[0], iso[1] as string].find(isoDate) ?? null;
  if (!/\b(?:19|20)\d{2}\b/.test(value)) return null;
  const cleaned = value
    .replace(/\b(?:published|updated|posted|on|at|am|pm|[A-Z]{2,4}T?)\b:?/g, " ")
    .replace(/(\d)(?:st|nd|rd|th)\b/g, "$1");
  const { 0: words = "", groups } = WRITTEN.exec(cleaned) ?? {};
  const parsed = new Date(`${words} UTC`);
  // 31 February would come out as 2 March
  const day = Number(groups?.day ?? groups?.day2 ?? groups?.day3);
  return parsed.getUTCDate() === day ? parsed.toISOString().slice(0, 10) : null;
}

const LETTER = /(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})(?:,? (\d{1,2}:\d{2}(?::\d{2})?) ?(?:([+-]\d{2}):?(\d{2})|(GMT|UTC|UT|Z)\b)?)?/i;

/** ISO 8601 of a date as the head of a letter or the entry of a feed has it ("Wed, 07 Oct 2026 10:15:00 +0200"), at its own hour; null for none. */
export function letterDate(value: string | null | undefined): string | null {
  const [, day = "", month = "", year = "", clock, hours, minutes, zulu] = LETTER.exec(value ?? "") ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return writtenDate(value ?? null);
  const date = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time =
    clock && (zulu || hours) ? `${date}T${clock.padStart(clock.length < 6 ? 5 : 8, "0")}${zulu ? "Z" : `${hours}:${minutes}`}` : date;
  return [time, date].find(isoDate) ?? null;
}
