/**
 * [T12] Durations: "five years", "2 1/2 hours", "the first nine months", "ten-day". [T7] Counted from today or from the story: "two weeks
 * ago", "a year earlier", "three days later". [T19] Stretches up to today or from it: "the past five years", "the next few weeks".
 * "Recent weeks" and "the coming months" are the past and the future at large. Ages and sizes are none.
 */
import type { Line } from "./lexemes.js";
import { daysOf, holding, isoDay, shifted, type Unit } from "./moment.js";
import { type Amount, amountAt, ordinalAt } from "./numbers.js";
import { yearBefore } from "./periods.js";
import { type Context, fixed, type Reading, type Sense } from "./reading.js";
import { LETTERS, UNITS } from "./words.js";

const HALVES: Partial<Record<Unit, string>> = { year: "6M", hour: "T30M", minute: "T30S", day: "T12H" };
const TENS: Partial<Record<Unit, number>> = { decade: 10, century: 100, millennium: 1000 };
/** One or some of them, as the corpora have it. */
const LONG: Partial<Record<Unit, string>> = { decade: "E", century: "C", millennium: "L" };

/** A TIMEX3 duration: decades and more in years where the number is said. */
export function durationOf(value: number | null, unit: Unit): string {
  const letter = (value === null || value === 1 ? LONG[unit] : undefined) ?? LETTERS[unit];
  const timed = letter.startsWith("T");
  if (value === null) return timed ? `PTX${letter.slice(1)}` : `PX${letter}`;
  const years = TENS[unit];
  if (years && value !== 1) return `P${value * years}Y`;
  const whole = Math.floor(value);
  const half = HALVES[unit];
  if (value !== whole && value - whole === 0.5 && half) {
    const rest = timed ? half.slice(1) : half;
    return `P${timed ? "T" : ""}${whole > 0 ? `${whole}${letter.replace("T", "")}` : ""}${rest}`;
  }
  return `P${timed ? "T" : ""}${value}${letter.replace("T", "")}`;
}

interface Stretch {
  readonly to: number;
  readonly value: number | null;
  readonly unit: Unit;
  readonly hyphened: boolean;
}

/** An amount and its unit at `n`: "two weeks", "a year and a half", "10-day"; a bare plural is some. */
function stretchAt(line: Line, n: number): Stretch | null {
  const bare = UNITS.get(line.word(n));
  const amount: Amount | null = bare && /s$|ies$|millennia/.test(line.word(n)) ? { to: n, value: null } : amountAt(line, n);
  if (!amount) return null;
  let at = amount.to;
  const hyphened = amount.to > n && line.hyphen(at);
  if (hyphened) at += 1;
  while (
    !hyphened &&
    /^(?:more|additional|full|whole|straight|consecutive|extra|long|short|good|successive|solid|working|business|brief|turbulent|difficult|further)$/.test(
      line.word(at),
    )
  )
    at += 1;
  const unit = UNITS.get(line.word(at));
  if (!unit || (unit === "weekend" && amount.to === n)) return null;
  // "54 degrees 12 minutes 30 seconds north"
  if (LETTERS[unit].startsWith("T") && [1, 3].some((k) => /^(?:degrees?|°)$/.test(line.word(n - k)))) return null;
  // "more than a quarter of the market", "three-quarters": shares
  if (unit === "quarter" && (line.word(at + 1) === "of" || line.word(at) === "quarter" || (hyphened && line.word(at) === "quarters")))
    return null;
  // "a second", "two second-half goals"; "one minute" is fine
  if (unit === "second" && !line.word(at).endsWith("s")) return null;
  if (
    amount.value !== null &&
    amount.value > 1 &&
    !/s$|ies$|millennia/.test(line.word(at)) &&
    !hyphened &&
    !line.hyphen(at - 1) &&
    !/^(?:year|day|week|month|hour|minute)$/.test(line.word(at))
  )
    return null;
  let { value } = amount;
  let to = at + 1;
  if (line.are(to, "or", "so") || line.are(to, "or", "more")) to += 2;
  if (line.are(to, "and", "a", "half") && value !== null) [value, to] = [value + 0.5, to + 3];
  // "weeks or months", "days and weeks"
  if (amount.to === n && /^(?:or|and)$/.test(line.word(to)) && UNITS.has(line.word(to + 1)) && line.word(to + 1).endsWith("s")) to += 2;
  return { to, value, unit, hyphened };
}

/** "20 years old", "a 20-year-old", "aged 20 years", "in her 20 years": an age; "10-minute" is none. */
function isAge(line: Line, n: number, { to }: Stretch): boolean {
  const behind = line.hyphen(to) ? to + 1 : to;
  if (/^(?:old|olds)$/.test(line.word(behind))) return true;
  return /^(?:aged?)$/.test(line.word(n - 1)) || line.are(to, "of", "age");
}

const BACK = /^(?:ago|earlier|before|previously|prior|back)$/;
const ON = /^(?:later|hence|afterward|afterwards|after|on|thereafter)$/;

/** [T7] The time that lies so far before or behind. */
function away(line: Line, n: number, stretch: Stretch): Reading | null {
  const word = line.word(stretch.to);
  const fromNow = line.are(stretch.to, "from", "now") || line.are(stretch.to, "from", "today");
  const sign = BACK.test(word) ? -1 : ON.test(word) || fromNow ? 1 : 0;
  if (!sign) return null;
  const next = line.word(stretch.to + 1);
  // "two days before the vote": so long, from something whose time is not known here
  const anchored = /^(?:before|after|prior|previously|back|on)$/.test(word) && !/^(?:[.,;:)”"]?|and|but|when|the|that)$/.test(next);
  if (/^(?:before|after|prior)$/.test(word) && (/^(?:the|a|an|his|her|its|their|to|that|he|she|it|they)$/.test(next) || anchored))
    return null;
  if (/^(?:back|on|previously)$/.test(word) && anchored) return null;
  const { value, unit } = stretch;
  const to = stretch.to + (fromNow ? 2 : 1);
  const story = /^(?:earlier|later|before|after|afterwards?|prior|thereafter|previously|on)$/.test(word);
  return { from: n, to, rule: "T7", type: "DATE", length: { value, unit }, sense: (c) => distant(c, { value, unit, sign, story }) };
}

interface Distance {
  readonly value: number | null;
  readonly unit: Unit;
  readonly sign: number;
  readonly story: boolean;
}

function distant(context: Context, { value, unit, sign, story }: Distance): Sense {
  if (value === null) return { moment: { unit: "reference", when: sign < 0 ? "PAST_REF" : "FUTURE_REF" }, by: "none" };
  if (unit === "year" && value === 1 && sign < 0 && context.period) {
    const before = yearBefore(context);
    if (before) return before;
  }
  if (unit === "hour" || unit === "minute" || unit === "second") return { value: durationOf(value, unit), by: "none" };
  const told = story && context.story ? daysOf(context.story)?.[0] : undefined;
  const from = told ?? context.today;
  if (from === null || from === undefined) return { value: null, by: "none" };
  const grain =
    unit === "decade" || unit === "century" ? "year" : unit === "weekend" ? "week" : value % 1 !== 0 && unit === "year" ? "month" : unit;
  const moment = holding(grain, shifted(from, unit, sign * value));
  return { moment, by: told === undefined ? "today" : "story" };
}

const LEADS: Readonly<Record<string, -1 | 1>> = {
  past: -1,
  last: -1,
  previous: -1,
  recent: -1,
  preceding: -1,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
  first: 1,
  final: 1,
  remaining: 1,
};

/** [T19] "the past five years", "the next few weeks", "the first nine months", "recent weeks", "the weeks ahead". */
function led(line: Line, n: number): Reading | null {
  const the = /^(?:the|these|those|this|its|his|her|their)$/.test(line.word(n)) ? n + 1 : n;
  const direction = LEADS[line.word(the)];
  if (!direction) {
    if (the === n || line.word(n) !== "the") return null;
    const ended = UNITS.get(line.word(the));
    // "the year ended March 31": as long as that, not this year
    if (ended && /^(?:ended|ending)$/.test(line.word(the + 1)) && /^(?:year|month|week)$/.test(line.word(the)))
      return plain(n, the + 1, { to: the + 1, value: 1, unit: ended, hyphened: false });
    const stretch = stretchAt(line, the);
    if (!stretch || stretch.hyphened || isAge(line, the, stretch)) return null;
    const ahead = line.word(stretch.to) === "ahead" || line.are(stretch.to, "to", "come");
    const to = ahead ? stretch.to + (line.word(stretch.to) === "ahead" ? 1 : 2) : stretch.to;
    return stretch.to > the + 1 || ahead ? plain(n, to, stretch) : null;
  }
  const at = the + 1;
  const word = line.word(the);
  const one = UNITS.get(line.word(at));
  // "the past year", "the last decade", "the past week": so long up to today
  if (
    one &&
    !/s$|ies$/.test(line.word(at)) &&
    the > n &&
    /^(?:past|last|coming)$/.test(word) &&
    one !== "second" &&
    one !== "minute" &&
    line.word(at + 1) !== "of"
  ) {
    return { ...plain(n, at + 1, { to: at + 1, value: 1, unit: one, hyphened: false }), rule: "T19" };
  }
  const stretch = stretchAt(line, at);
  if (!stretch || stretch.hyphened) return null;
  const vague = stretch.value === null && stretch.to === at + 1;
  if (vague && /^(?:recent|coming|upcoming)$/.test(word))
    return {
      from: n,
      to: stretch.to,
      rule: "T9",
      type: "DATE",
      sense: fixed({ unit: "reference", when: direction < 0 ? "PAST_REF" : "FUTURE_REF" }),
    };
  if (vague && !/^(?:past|last|next|first|final|following|previous)$/.test(word)) return null;
  const found = plain(n, stretch.to, stretch);
  const near = /^(?:past|last|next|coming)$/.test(word);
  return { ...found, rule: "T19", sense: near ? (c) => ({ ...found.sense(c), ...reach(c, stretch, direction) }) : found.sense };
}

/** The interval of a stretch up to today, or from today on. */
function reach(
  { today }: Context,
  { value, unit }: Stretch,
  direction: number,
): { interval: readonly [string, string]; by: "today" } | object {
  if (today === null || value === null || LETTERS[unit].startsWith("T")) return {};
  const far = shifted(today, unit, direction * value);
  return { interval: direction < 0 ? [isoDay(far), isoDay(today)] : [isoDay(today), isoDay(far)], by: "today" };
}

const plain = (from: number, to: number, { value, unit }: Stretch): Reading => ({
  from,
  to,
  rule: "T12",
  type: "DURATION",
  length: { value, unit },
  sense: () => ({ value: durationOf(value, unit), by: "none" }),
});

/** Singular units that are said of rates and habits behind "a": "a day", "a year", as in "$2 a day", "twice a week". */
function isRate(line: Line, n: number): boolean {
  if (!/^an?$/.test(line.word(n))) return false;
  const before = line.word(n - 1);
  return (
    /^(?:once|twice|times|percent|%|million|billion|barrels|tons|tonnes|dollars|euros|pounds|cents|hours|days|miles|people|per)$/.test(
      before,
    ) ||
    (line.at(n - 1).digits && !/^[.,;:]$/.test(before))
  );
}

/** "one day" for some day, "a day" of a rate, "a minute" of waiting. */
function length(line: Line, n: number): Reading | null {
  const stretch = stretchAt(line, n);
  if (!stretch || isAge(line, n, stretch)) return null;
  const moved = away(line, n, stretch);
  if (moved) return moved;
  const bare = UNITS.has(line.word(n));
  if (isRate(line, n)) return null;
  if (bare && stretch.hyphened) return null;
  // a bare plural: "for years", "in days", "weeks of talks"; "days" of the week, "hours" of a shop and "minutes" of a meeting are none
  const opening = bare && line.word(stretch.to) === "of" && /^[.,;!?“"]?$/.test(line.word(n - 1)); // "Weeks of rain"
  if (
    bare &&
    !opening &&
    (!/^(?:for|in|within|after|over|took|takes|take|taken|spent|spend|lasted|last|of|by|during|many|until|through|just|and|or|than|been|be|the)$/.test(
      line.word(n - 1),
    ) ||
      /^(?:minutes|seconds|quarters|min|sec|secs|mins)$/.test(line.word(n)))
  )
    return null;
  const end = line.hyphen(stretch.to) && line.word(stretch.to + 1) === "long" ? stretch.to + 2 : stretch.to;
  return plain(n, end, stretch);
}

/** "decades-long", "year-long", "a yearlong". */
function long(line: Line, n: number): Reading | null {
  const unit = UNITS.get(line.word(n));
  if (unit && line.hyphen(n + 1) && /^(?:long|old)$/.test(line.word(n + 2)) && (line.word(n + 2) === "long" || line.word(n).endsWith("s")))
    return plain(n, n + 3, { to: n + 3, value: line.word(n).endsWith("s") ? null : 1, unit, hyphened: true });
  const fused = /^(year|month|week|day|hour|decade)s?long$/.exec(line.word(n))?.[1];
  const one = fused && UNITS.get(fused);
  return one ? plain(n, n + 1, { to: n + 1, value: line.word(n).includes("slong") ? null : 1, unit: one, hyphened: true }) : null;
}

/** "the second day", "its third year": a place in a row, without a value of its own. */
function nth(line: Line, n: number): Reading | null {
  const at = /^(?:the|his|her|its|their|a)$/.test(line.word(n)) ? n + 1 : n;
  const ordinal = at > n ? ordinalAt(line, at) : null;
  const to = ordinal && /^(?:straight|consecutive|full|successive)$/.test(line.word(ordinal.to)) ? ordinal.to + 1 : ordinal?.to;
  if (!ordinal || to === undefined || !/^(?:day|week|month|year|night)$/.test(line.word(to)) || line.hyphen(to + 1)) return null;
  return { from: n, to: to + 1, rule: "T23", type: "DATE", sense: () => ({ value: null, by: "none" }) };
}

/** [T7, T12, T19] */
export const duration = (line: Line, n: number): Reading | null => led(line, n) ?? length(line, n) ?? long(line, n) ?? nth(line, n);
