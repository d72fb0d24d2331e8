/** The words of English for times. */
import type { DayPart, Season, TimexMod, Unit } from "./moment.js";

type Table<T> = ReadonlyMap<string, T>;

const numbered = (list: string, from: number): [string, number][] => list.split(" ").map((word, n) => [word, n + from]);

/** Months by name and by abbreviation; "may", "march" and the like are also other words (see dates.ts). */
export const MONTHS: Table<number> = new Map([
  ...numbered("january february march april may june july august september october november december", 1),
  ...numbered("jan feb mar apr", 1),
  ...numbered("jun jul aug sep oct nov dec", 6),
  ["sept", 9],
]);
/** Months that are words of their own, and names of people. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(["may", "march", "mar", "august", "jan", "dec", "sep", "april", "june", "jun"]);

export const WEEKDAYS: Table<number> = new Map([
  ...numbered("monday tuesday wednesday thursday friday saturday sunday", 1),
  ...numbered("mon tue wed thu fri sat sun", 1),
  ["tues", 2],
  ["weds", 3],
  ["thur", 4],
  ["thurs", 4],
]);
/** Abbreviations that need a full stop or a date beside them. */
export const SHORT_WEEKDAYS: ReadonlySet<string> = new Set("mon tue wed thu fri sat sun tues weds thur thurs".split(" "));

export const SEASONS: Table<Season> = new Map([
  ["spring", "SP"],
  ["springtime", "SP"],
  ["summer", "SU"],
  ["summertime", "SU"],
  ["autumn", "FA"],
  ["fall", "FA"],
  ["winter", "WI"],
  ["wintertime", "WI"],
]);

export const DAY_PARTS: Table<DayPart> = new Map([
  ["morning", "MO"],
  ["noon", "MI"],
  ["midday", "MI"],
  ["lunchtime", "MI"],
  ["afternoon", "AF"],
  ["evening", "EV"],
  ["night", "NI"],
  ["nighttime", "NI"],
  ["midnight", "NI"],
  ["dawn", "MO"],
  ["sunrise", "MO"],
  ["daybreak", "MO"],
  ["dusk", "EV"],
  ["sunset", "EV"],
]);

export const UNITS: Table<Unit> = new Map(
  (
    [
      ["second", "second seconds sec secs"],
      ["minute", "minute minutes min mins"],
      ["hour", "hour hours hr hrs"],
      ["day", "day days"],
      ["week", "week weeks wk wks"],
      ["weekend", "weekend weekends"],
      ["month", "month months"],
      ["quarter", "quarter quarters"],
      ["year", "year years yr yrs"],
      ["decade", "decade decades"],
      ["century", "century centuries"],
      ["millennium", "millennium millennia"],
    ] as const
  ).flatMap(([unit, words]) => words.split(" ").map((word): [string, Unit] => [word, unit])),
);

/** Verbs and the like after which "to" and a verb are still to come. */
export const INTENTION_WORDS: ReadonlySet<string> = new Set(
  "about agreed asked due expect expected expects going hope hoped hopes intend intends likely ordered plan planned planning plans prepared promised ready scheduled seek seeking seeks set urged vowed want wanted wants".split(
    " ",
  ),
);

/** Words behind which "the next year" is as long as that. */
export const EXTENT_PREPOSITION = /^(?:over|within|during|for|throughout|in)$/;

/** Letters of durations; those under T are shorter than a day. */
export const DURATION_DESIGNATORS: Readonly<Record<Unit, string>> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  week: "W",
  weekend: "WE",
  month: "M",
  quarter: "Q",
  half: "H",
  year: "Y",
  decade: "DE",
  century: "CE",
  millennium: "ML",
};

export const CARDINALS: Table<number> = new Map([
  ...numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    0,
  ),
  ...numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2).map(([w, n]): [string, number] => [w, n * 10]),
]);

export const ORDINALS: Table<number> = new Map([
  ...numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    1,
  ),
  ["thirtieth", 30],
]);

/** Modifiers that stand before a time, and what they say of it (TimeML 1.2.1, mod). */
export const MODIFIERS: Table<TimexMod> = new Map([
  ["early", "START"],
  ["late", "END"],
  ["mid", "MID"],
  ["middle", "MID"],
  ["beginning", "START"],
  ["start", "START"],
  ["end", "END"],
  ["close", "END"],
]);
