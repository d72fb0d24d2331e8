/** Dates as a sender gives them: in a flag, or in the name of a file. */
import { exists } from "../calendar.js";

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
