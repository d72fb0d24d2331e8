/** What expressions come to: each held against today, the story that it stands in and the tense of its clause. */
import { dayNumber, exists } from "../../calendar.js";
import { isHistory } from "./history.js";
import { dayRangeOf, type Moment, type TimexMod } from "./moment.js";
import { overBy } from "./over-by.js";
import type { RecognizedTime } from "./recognize.js";
import { TIME_RULES } from "./rules.js";
import { edtfOf, intervalOf, timexOf } from "./standards.js";
import type { ClauseTense, ResolutionContext, TimeExpression } from "./time-expression.js";

export interface NormalizeOptions {
  /** The day that the text is of, ISO 8601 (what follows the day is left aside); without one, relative times have no value. */
  readonly anchor?: string | null;
  /** Where that day comes from. */
  readonly anchorKind?: "dateline" | "publication";
  /** Quotations, in text order, and the day each was said, where it is known. */
  readonly quotations?: readonly { readonly span: readonly [number, number]; readonly day: string | null }[];
  /** Tense of the clause around `[start, end)` by a parse; undefined where it does not tell. */
  readonly tense?: (span: readonly [number, number]) => ClauseTense | undefined;
  /** [T43] Where the times start at which something was said that is over by now. */
  readonly said?: ReadonlySet<number>;
}

/** A time expression; fields as in the wire format. */
export interface TimeFound {
  readonly span: [number, number];
  readonly type: TimeExpression["type"];
  readonly value: string | null;
  readonly mod: TimexMod | null;
  readonly edtf: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly granularity: string | null;
  readonly anchor: "dateline" | "publication" | "narrative" | "quote" | "none";
  readonly rule: string;
  /** Share of such expressions that have the right value. */
  readonly confidence: number;
}

/** How long a year holds for dates behind it that name none. */
const NARRATIVE_REACH_SENTENCES = 60;
const dayOf = (iso: string | null | undefined): number | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return exists(year, month, day) ? dayNumber(year, month, day) : null;
};

/** What expressions come to. */
export const normalizeTimes = (found: readonly RecognizedTime[], options: NormalizeOptions = {}): TimeFound[] =>
  new Normalizer(found, options).all();

class Normalizer {
  readonly #found: readonly RecognizedTime[];
  readonly #options: NormalizeOptions;
  readonly #today: number | null;
  readonly #history: boolean;
  #story: Moment | null = null;
  #period: Moment | null = null;
  #dated: { day: number; sentence: number } | null = null;
  #quote = 0;

  constructor(found: readonly RecognizedTime[], options: NormalizeOptions) {
    this.#found = found;
    this.#options = options;
    this.#today = dayOf(options.anchor);
    this.#history = isHistory(found, this.#today);
  }

  all(): TimeFound[] {
    const first = this.#found.map((f) => (f.expression.dayless ? null : this.#time(f, null)));
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

  /** [T42] The day of the nearest date in the sentence: for a time outside a quotation one outside it, for a time of saying one that is over. */
  #dayBeside(n: number, resolved: readonly (TimeFound | null)[]): number | null {
    const { sentence, span } = this.#found[n] as RecognizedTime;
    const quoted = this.#quotation(span) !== null;
    const over = this.#options.said?.has(span[0]) ?? false;
    const dayAt = (k: number): number | null => {
      const other = this.#found[k];
      const time = other?.sentence === sentence ? resolved[k] : null;
      if (!other || !time || time.type === "DURATION" || (!quoted && this.#quotation(other.span) !== null)) return null;
      const day = dayOf(time.value);
      return over && day !== null && this.#today !== null && day > this.#today ? null : day;
    };
    for (let away = 1; away < 4; away++) {
      const day = dayAt(n - away) ?? dayAt(n + away);
      if (day !== null) return day;
    }
    return null;
  }

  /** The dated past that a story of years ago is in. */
  #past(sentence: number): number | null {
    if (!this.#history || !this.#dated || sentence - this.#dated.sentence > NARRATIVE_REACH_SENTENCES) return null;
    return this.#dated.day;
  }

  #time({ expression, tense, span, sentence, slashes }: RecognizedTime, sentenceDay: number | null): TimeFound {
    const quotation = this.#quotation(span);
    const said = dayOf(quotation?.day);
    const past = this.#past(sentence);
    const context: ResolutionContext = {
      today: said ?? past ?? this.#today,
      story: this.#story,
      past,
      period: this.#period,
      sentenceDay,
      slashes,
      tense: () => this.#options.tense?.(span) ?? tense,
    };
    const told = expression.resolve(context);
    const resolution = this.#options.said?.has(span[0]) ? overBy(told, expression.rule, context.today) : told;
    const { moment } = resolution;
    // "for the nine months": figures go on from there
    if (expression.type === "DURATION" && expression.length?.unit === "month" && !quotation) this.#period = null;
    const anchor =
      resolution.by === "story" || (resolution.by === "today" && said === null && past !== null)
        ? "narrative"
        : resolution.by === "none"
          ? "none"
          : said !== null
            ? "quote"
            : (this.#options.anchorKind ?? "publication");
    const day = moment && !quotation ? dayRangeOf(moment)?.[0] : undefined;
    if (day !== undefined && (TIME_RULES[expression.rule].setsYear || anchor === "narrative")) this.#dated = { day, sentence };
    if (moment && !quotation && (resolution.by !== "story" || goesOn(expression))) this.#follow(moment, expression);
    const interval = resolution.interval ?? (moment ? intervalOf(moment) : null);
    const mod = expression.mod ?? null;
    return {
      span,
      type: expression.type,
      value: resolution.value !== undefined ? resolution.value : moment ? timexOf(moment) : null,
      mod,
      edtf: resolution.edtf !== undefined ? resolution.edtf : moment ? edtfOf(moment, mod) : null,
      from: interval?.[0] ?? null,
      to: interval?.[1] ?? null,
      granularity: moment ? granularityOf(moment) : expression.type === "DURATION" ? (expression.length?.unit ?? null) : null,
      anchor,
      rule: expression.rule,
      confidence: TIME_RULES[expression.rule].confidence,
    };
  }

  /** What the story is at, for what is counted from there. */
  #follow(moment: Moment, { rule, type }: TimeExpression): void {
    const over = this.#today === null || (dayRangeOf(moment)?.[1] ?? 0) <= this.#today + 1; // figures are given for what is over
    if (TIME_RULES[rule].reportingPeriod && over && (moment.unit === "quarter" || moment.unit === "half")) this.#period = moment;
    if (type === "DATE" && dayRangeOf(moment)) this.#story = moment;
  }
}

/** Whether a story goes on from what is counted from it: "three days later", not "a year earlier" among figures. */
const goesOn = ({ rule, length }: TimeExpression): boolean => TIME_RULES[rule].movesStory === true && length?.unit !== "year";

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
