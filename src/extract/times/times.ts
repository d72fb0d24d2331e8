/**
 * Every time in a text, with its value: expressions are read from words alone, kind by kind, then held against today, the story and the
 * tense of their clause. Usable without a model:
 *
 *     import { times } from "readout/times";
 *     times("Talks resumed on Tuesday.", { anchor: "2024-06-26" });
 */
import { anchored } from "./anchored.js";
import { dayNumber, exists } from "./calendar.js";
import { clock, partOfDay } from "./clock.js";
import { sure } from "./confidence.js";
import { date } from "./dates.js";
import { deictic } from "./deictic.js";
import { duration } from "./durations.js";
import { edges, longest } from "./edges.js";
import { holiday } from "./holidays.js";
import { type Lexeme, Line, lexemes } from "./lexemes.js";
import { daysOf, edtfOf, intervalOf, type Mod, type Moment, timexOf } from "./moment.js";
import { period } from "./periods.js";
import type { Context, Kind, Reading, Tense } from "./reading.js";
import { definite, relative } from "./relative.js";
import { season } from "./seasons.js";
import { set } from "./sets.js";
import { isStarter } from "./starters.js";
import { tenseAround } from "./tense.js";
import { coded, isTrap } from "./traps.js";
import { weekday } from "./weekday.js";
import { years } from "./years.js";

export interface ResolveOptions {
  /** The day that the text is of, ISO 8601 (what follows the day is left aside); without one, relative times have no value. */
  readonly anchor?: string | null;
  /** Where that day comes from. */
  readonly anchorKind?: "dateline" | "publication";
  /** Quotations, in text order, and the day each was said, where it is known. */
  readonly quotations?: readonly { readonly span: readonly [number, number]; readonly day: string | null }[];
  /** Tense of the clause around `[start, end)` by a parse; undefined where it does not tell. */
  readonly tense?: (span: readonly [number, number]) => Tense | undefined;
}

export interface TimeOptions extends ResolveOptions {
  /** What is read, in text order; all of the text by default. */
  readonly stretches?: readonly (readonly [number, number])[];
}

/** A time expression; fields as in the wire format. */
export interface TimeFound {
  readonly span: [number, number];
  readonly type: Reading["type"];
  readonly value: string | null;
  readonly mod: Mod | null;
  readonly edtf: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly granularity: string | null;
  readonly anchor: "dateline" | "publication" | "narrative" | "quote" | "none";
  readonly rule: string;
  /** Share of such expressions that have the right value. */
  readonly confidence: number;
}

const KINDS: readonly Kind[] = [
  edges,
  weekday,
  date,
  clock,
  period,
  relative,
  definite,
  duration,
  set,
  anchored,
  season,
  holiday,
  years,
  deictic,
  partOfDay,
];

/** An expression as read, with the line it stands in; not yet held against anything. */
export interface Found {
  readonly reading: Reading;
  readonly line: Line;
  readonly span: [number, number];
  readonly sentence: number;
}

/** Rules of dates that name their year; how long such a year holds, in sentences; and how far off it must be, in days. */
const DATED: ReadonlySet<string> = new Set(["T1", "T3", "T10", "T16"]);
const RECENT = 12;
const YEARS_AGO = 550;
/** Rules of what is told from today: a text with many of them is news. */
const NEWS: ReadonlySet<string> = new Set(["T4", "T5", "T6", "T8"]);
const FEW = 0.25; // as many as of dates with their year

const ENDS = /^[.!?]$/;

/** Numbers of sentences, roughly: a full stop before a capital, or a line break, ends one. */
function sentenceNumbers(text: string, all: readonly Lexeme[]): Uint32Array {
  const found = new Uint32Array(all.length + 1);
  let count = 0;
  all.forEach((lexeme, n) => {
    const before = all[n - 1];
    if (
      before &&
      (text.slice(before.end, lexeme.start).includes("\n") ||
        (ENDS.test(before.word) && lexeme.capital && lexeme.spaced && (all[n - 2]?.word.length ?? 0) > 2))
    )
      count++;
    found[n] = count;
  });
  return found;
}

/** All expressions of a stretch, none inside another. */
function readIn(text: string, [from, to]: readonly [number, number], sentences: { count: number }): Found[] {
  const line = new Line(text, lexemes(text, from, to));
  const numbers = sentenceNumbers(text, line.all);
  const hidden = coded(line);
  const found: Found[] = [];
  for (let n = 0; n < line.all.length; n++) {
    if (hidden[n] || !isStarter(line.at(n))) continue;
    const reading = longest(KINDS, line, n);
    if (!reading || reading.from < (found.at(-1)?.reading.to ?? 0) || isTrap(line, reading)) continue;
    const span: [number, number] = [line.at(reading.from).start, line.at(reading.to - 1).end];
    found.push({ reading, line, span, sentence: sentences.count + (numbers[n] as number) });
    n = reading.to - 1;
  }
  sentences.count += (numbers[line.all.length - 1] ?? 0) + 1;
  return found;
}

const dayOf = (iso: string | null | undefined): number | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return exists(year, month, day) ? dayNumber(year, month, day) : null;
};

/** The expressions in stretches of a text, in text order. */
export function findTimes(text: string, stretches: readonly (readonly [number, number])[] = [[0, text.length]]): Found[] {
  const sentences = { count: 0 };
  return stretches.flatMap((stretch) => readIn(text, stretch, sentences));
}

/** What expressions come to. */
export const resolveTimes = (found: readonly Found[], options: ResolveOptions = {}): TimeFound[] => new Resolver(found, options).all();

/** Times of a text, in text order. */
export const times = (text: string, { stretches, ...options }: TimeOptions = {}): TimeFound[] =>
  resolveTimes(findTimes(text, stretches), options);

/** Nothing to hold a time against. */
const NOWHEN: Context = { today: null, story: null, past: null, period: null, sentenceDay: null, tense: () => null };

class Resolver {
  readonly #found: readonly Found[];
  readonly #options: ResolveOptions;
  readonly #today: number | null;
  readonly #history: boolean;
  #story: Moment | null = null;
  #period: Moment | null = null;
  #dated: { day: number; sentence: number } | null = null;
  #quote = 0;

  constructor(found: readonly Found[], options: ResolveOptions) {
    this.#found = found;
    this.#options = options;
    this.#today = dayOf(options.anchor);
    this.#history = this.#isHistory();
  }

  all(): TimeFound[] {
    const first = this.#found.map((f) => (f.reading.dayless ? null : this.#time(f, null)));
    return this.#found.map((f, n) => first[n] ?? this.#time(f, this.#dayBeside(n, first)));
  }

  /** The quotation around a span, if there is one. */
  #quotation([start]: readonly [number, number]) {
    const all = this.#options.quotations ?? [];
    while (this.#quote > 0 && (all[this.#quote]?.span[0] ?? Number.POSITIVE_INFINITY) > start) this.#quote--;
    while ((all[this.#quote]?.span[1] ?? Number.POSITIVE_INFINITY) <= start) this.#quote++;
    const here = all[this.#quote];
    return here && here.span[0] <= start ? here : null;
  }

  /** The day of the nearest date in the sentence. */
  #dayBeside(n: number, resolved: readonly (TimeFound | null)[]): number | null {
    const { sentence } = this.#found[n] as Found;
    const dayAt = (k: number): number | null => {
      const time = this.#found[k]?.sentence === sentence ? resolved[k] : null;
      return time && time.type !== "DURATION" ? dayOf(time.value) : null;
    };
    for (let away = 1; away < 4; away++) {
      const day = dayAt(n - away) ?? dayAt(n + away);
      if (day !== null) return day;
    }
    return null;
  }

  /**
   * [T28] Whether the text tells of years ago: it names years, mostly far from today, and hardly anything is told from today. In news, a
   * year is background, and the next date that names none is this year's again.
   */
  #isHistory(): boolean {
    const dated = this.#found.filter(({ reading: { rule } }) => rule === "T1" || rule === "T10");
    const news = this.#found.filter(({ reading: { rule } }) => NEWS.has(rule)).length;
    if (dated.length === 0 || news > FEW * dated.length) return false;
    const far = dated.filter(({ reading }) => {
      const { moment } = reading.sense(NOWHEN);
      const days = moment ? daysOf(moment) : null;
      return days !== null && (this.#today === null || this.#today - days[0] > YEARS_AGO);
    });
    return far.length * 2 > dated.length;
  }

  /** The dated past that a story of years ago is in. */
  #past(sentence: number): number | null {
    if (!this.#history || !this.#dated || sentence - this.#dated.sentence > RECENT) return null;
    return this.#dated.day;
  }

  #time({ reading, line, span, sentence }: Found, sentenceDay: number | null): TimeFound {
    const quotation = this.#quotation(span);
    const said = dayOf(quotation?.day);
    const past = this.#past(sentence);
    const context: Context = {
      today: said ?? past ?? this.#today,
      story: this.#story,
      past,
      period: this.#period,
      sentenceDay,
      tense: () => this.#options.tense?.(span) ?? tenseAround(line, reading.from, reading.to),
    };
    const sense = reading.sense(context);
    const { moment } = sense;
    // "for the nine months": figures go on from there
    if (reading.type === "DURATION" && reading.length?.unit === "month" && !quotation) this.#period = null;
    const anchor =
      sense.by === "story" || (sense.by === "today" && said === null && past !== null)
        ? "narrative"
        : sense.by === "none"
          ? "none"
          : said !== null
            ? "quote"
            : (this.#options.anchorKind ?? "publication");
    const day = moment && !quotation ? daysOf(moment)?.[0] : undefined;
    if (day !== undefined && (DATED.has(reading.rule) || anchor === "narrative")) this.#dated = { day, sentence };
    if (moment && !quotation && (sense.by !== "story" || goesOn(reading))) this.#follow(moment, reading);
    const interval = sense.interval ?? (moment ? intervalOf(moment) : null);
    const mod = reading.mod ?? null;
    return {
      span,
      type: reading.type,
      value: sense.value !== undefined ? sense.value : moment ? timexOf(moment) : null,
      mod,
      edtf: sense.edtf !== undefined ? sense.edtf : moment ? edtfOf(moment, mod) : null,
      from: interval?.[0] ?? null,
      to: interval?.[1] ?? null,
      granularity: moment ? granularityOf(moment) : reading.type === "DURATION" ? (reading.length?.unit ?? null) : null,
      anchor,
      rule: reading.rule,
      confidence: sure(reading.rule),
    };
  }

  /** What the story is at, for what is counted from there. */
  #follow(moment: Moment, { rule, type }: Reading): void {
    if (rule === "T11" && (moment.unit === "quarter" || moment.unit === "half")) this.#period = moment;
    if (type === "DATE" && daysOf(moment)) this.#story = moment;
  }
}

/** Whether a story goes on from what is counted from it: "three days later", not "a year earlier" among figures. */
const goesOn = ({ rule, length }: Reading): boolean => rule === "T18" || rule === "T23" || (rule === "T7" && length?.unit !== "year");

/** The unit that a value is given to; null for the past, present and future at large. */
function granularityOf(moment: Moment): string | null {
  switch (moment.unit) {
    case "reference":
      return null;
    case "yearless":
    case "weekday":
      return "day";
    case "clock":
      return moment.second !== null ? "second" : "minute";
    default:
      return moment.unit;
  }
}
