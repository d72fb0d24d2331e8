/** Days as people write them, without making an uncertain one certain: "2024-05" is May 2024, never the first of it. */

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const PARTS_OF_YEAR: Readonly<Record<string, string>> = {
  SP: "spring",
  SU: "summer",
  FA: "autumn",
  WI: "winter",
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
};
const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  MO: "morning",
  AF: "afternoon",
  EV: "evening",
  NI: "night",
  MI: "midday",
  DT: "daytime",
};

const month = (n: string | undefined) => MONTHS[Number(n) - 1];

/** A date or part of one of ISO 8601, EDTF or TimeML in words; what is of no known form as it stands. */
export function dayWords(value: string | null | undefined): string {
  if (!value) return "no date";
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T(.*))?$/.exec(value);
  if (day && month(day[2])) {
    const clock = day[4] ? (PARTS_OF_DAY[day[4]] ?? day[4].slice(0, 5)) : null;
    return `${Number(day[3])} ${month(day[2])} ${day[1]}${clock ? `, ${clock}` : ""}`;
  }
  const short = /^(\d{4})-(\w\w?\d?)$/.exec(value);
  if (short) {
    const [, year, part = ""] = short;
    if (/^\d\d$/.test(part) && month(part)) return `${month(part)} ${year}`;
    if (PARTS_OF_YEAR[part]) return `${PARTS_OF_YEAR[part]} ${year}`;
    if (/^Q\d$/.test(part)) return `quarter ${part[1]} of ${year}`;
    if (/^W\d\d$/.test(part)) return `week ${Number(part.slice(1))} of ${year}`;
  }
  if (/^\d{3}X?$/.test(value)) return `the ${value.slice(0, 3)}0s`;
  if (/[~?]$/.test(value)) return `about ${dayWords(value.slice(0, -1))}`;
  if (value.endsWith("/..")) return `from ${dayWords(value.slice(0, -3))} on`;
  if (value.startsWith("../")) return `until ${dayWords(value.slice(3))}`;
  const between = /^([^/]+)\/([^/]+)$/.exec(value);
  if (between) return `${dayWords(between[1])} to ${dayWords(between[2])}`;
  if (value === "PRESENT_REF") return "now";
  if (value === "PAST_REF") return "some time ago";
  if (value === "FUTURE_REF") return "some time to come";
  return value;
}

/** Words with the ISO dates in them as people write them. */
export const withDays = (words: string): string => words.replace(/\b\d{4}-\d\d(?:-\d\d)?\b/g, (date) => dayWords(date));

/** The first day of a value, as a number of days since 1970; null where it has none. */
export function dayNumber(value: string | null | undefined): number | null {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value ?? "");
  if (!found) return null;
  return Math.floor(Date.UTC(Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1)) / 86_400_000);
}

export const dayOfNumber = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** A span of time to come, roughly, as a person would say it. */
export function aboutSeconds(seconds: number): string {
  if (seconds < 60) return "less than a minute";
  if (seconds < 3600) return `about ${counted(Math.round(seconds / 60), "minute")}`;
  return `about ${counted(Math.round(seconds / 3600), "hour")}`;
}

const numbers = new Intl.NumberFormat("en-GB");
export const numberWords = (n: number): string => numbers.format(n);

/** "1 report", "2,000 reports". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${numberWords(n)} ${n === 1 ? one : many}`;
