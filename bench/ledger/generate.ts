/**
 * Made-up news reports, each with the document that Readout could have given for it, so that a ledger can be filled with a million
 * statements without reading one. Text and records are made together: a span is where its words were put.
 */
import { createHash } from "node:crypto";
import { civil, dayNumber, isoWeek, mondayOf, weekdayOf } from "../../src/calendar.js";
import type { Incoming } from "../../src/intake/intake.js";
import type { Actor } from "../../src/records/actor.js";
import { statementOf } from "../../src/records/build.js";
import type { ReadoutDocument } from "../../src/records/document.js";
import { recordId, reportId } from "../../src/records/ids.js";
import type { AnatomyPart, Dateline } from "../../src/records/report.js";
import type { Authority, Statement } from "../../src/records/statement.js";
import type { Time } from "../../src/records/time.js";
import type { AuthorityKind, Mode, Part } from "../../src/records/vocabulary.js";
import * as words from "./words.js";

export interface Generated {
  readonly incoming: Incoming & { bytes: Uint8Array };
  readonly document: ReadoutDocument;
}

type Span = [start: number, end: number];
type Weights<T> = readonly (readonly [T, number])[];

/** sfc32. A generator of 32 bits would do for one report, but the draws of one would run into those of another. */
class Dice {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  constructor(n: number, seed: number, purpose: number) {
    [this.#a, this.#b, this.#c] = [n | 0, seed | 0, purpose];
    for (let warm = 0; warm < 15; warm++) this.next();
  }

  /** In [0, 1). */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  among<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** A rank below `count`, of which the r-th comes up in proportion to 1 / (r + shift): Zipf's law, its head cut off. */
  rank(count: number, shift: number): number {
    return Math.min(count - 1, Math.floor(shift * (Math.exp(this.next() * Math.log1p(count / shift)) - 1)));
  }

  /** One of a list that has the commonest first. */
  common<T>(items: readonly T[], shift = 8): T {
    return items[this.rank(items.length, shift)] as T;
  }

  /** A row of a table whose second column says how often each comes up. */
  weighted<T extends readonly [unknown, number, ...unknown[]]>(rows: readonly T[]): T {
    let left = 0;
    for (const row of rows) left += row[1];
    left *= this.next();
    for (const row of rows) {
      left -= row[1];
      if (left < 0) return row;
    }
    return rows[0] as T;
  }
}

/** The text as far as it is written. */
class Page {
  text = "";
  #capital = false;

  get at(): number {
    return this.text.length;
  }

  /** What is put next begins with a capital. */
  sentence(): void {
    this.#capital = true;
  }

  put(what: string): Span {
    const start = this.text.length;
    if (what === "") return [start, start];
    this.text += this.#capital ? words.capital(what) : what;
    this.#capital = false;
    return [start, this.text.length];
  }

  since(start: number): Span {
    return [start, this.text.length];
  }

  wordsOf([start, end]: Span): string {
    return this.text.slice(start, end);
  }
}

const DAY = 86_400_000; // milliseconds
const [FIRST, LAST] = [dayNumber(2010, 1, 1), dayNumber(2025, 12, 31)];
const printed: string[] = []; // days are asked for again and again
function iso(day: number): string {
  printed[day] ??= new Date(day * DAY).toISOString().slice(0, 10);
  return printed[day];
}
const monthDay = (day: number): string => `${words.MONTHS[civil(day).month - 1]} ${civil(day).day}`;

type Timed = Omit<Time, "id">;
type Meant = Pick<Timed, "value" | "edtf" | "from" | "to" | "granularity"> & Partial<Pick<Timed, "type" | "mod" | "anchor">>;

const stretch = (value: string, from: number, to: number, granularity: string, edtf = value): Meant => ({
  value,
  edtf,
  from: iso(from),
  to: iso(to),
  granularity,
});
const wholeDay = (day: number): Meant => stretch(iso(day), day, day + 1, "day");
const wholeYear = (year: number): Meant => stretch(`${year}`, dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1), "year");
function wholeMonth(year: number, month: number): Meant {
  const from = dayNumber(year, month, 1);
  return stretch(iso(from).slice(0, 7), from, dayNumber(year, month + 1, 1), "month");
}

/** Ways to name a time. The first two name a day by which something can have been said. */
const TIMES = [
  ["weekday", 30],
  ["day", 8],
  ["ago", 4],
  ["date", 6],
  ["last week", 10],
  ["last month", 8],
  ["next year", 8],
  ["year", 10],
  ["end of year", 6],
  ["month", 8],
  ["length", 8],
] as const;
const DAYS = TIMES.slice(0, 2);
type Way = (typeof TIMES)[number][0];

/** A time as it is named on a day: what leads to it, its words, the program's rule for it, what it means. */
function timeFrom(dice: Dice, today: number, way: Way): readonly [before: string, named: string, rule: string, meant: Meant] {
  const { year, month } = civil(today);
  const none = { anchor: "none" } as const;
  switch (way) {
    case "weekday": {
      const day = today - dice.below(7);
      return ["on ", words.WEEKDAYS[weekdayOf(day) - 1] as string, "T4", wholeDay(day)];
    }
    case "day": {
      const day = today - 7 - dice.below(120);
      return ["on ", monthDay(day), "T2", wholeDay(day)];
    }
    case "ago": {
      const days = 2 + dice.below(5);
      return ["", `${words.SMALL[days - 2]} days ago`, "T7", wholeDay(today - days)];
    }
    case "date": {
      const day = today - 400 - dice.below(3000);
      return ["on ", `${monthDay(day)}, ${civil(day).year}`, "T1", { ...wholeDay(day), ...none }];
    }
    case "last week": {
      const { year, week } = isoWeek(today - 7);
      const monday = mondayOf(year, week);
      const value = `${year}-W${String(week).padStart(2, "0")}`;
      return ["", way, "T6", stretch(value, monday, monday + 7, "week", `${iso(monday)}/${iso(monday + 6)}`)];
    }
    case "last month":
      return ["", way, "T6", wholeMonth(year, month - 1)];
    case "next year":
      return ["", way, "T6", wholeYear(year + 1)];
    case "year": {
      const past = year - 1 - dice.below(20);
      return ["in ", `${past}`, "T10", { ...wholeYear(past), ...none }];
    }
    case "end of year": {
      const last = year + 1 + dice.below(5);
      return ["by ", `the ${way.slice(0, 3)} of ${last}`, "T10", { ...wholeYear(last), mod: "END", ...none }];
    }
    case "month": {
      const [y, m] = [year - 1 - dice.below(9), 1 + dice.below(12)];
      return ["in ", `${words.MONTHS[m - 1]} ${y}`, "T3", { ...wholeMonth(y, m), ...none }];
    }
    case "length": {
      const [count, unit] = [2 + dice.below(8), dice.among(["day", "week", "month", "year"])];
      const meant = { type: "DURATION", value: `P${count}${words.capital(unit)[0]}`, edtf: null, from: null, to: null, granularity: unit };
      return ["for ", `${words.SMALL[count - 2]} ${unit}s`, "T12", { ...meant, ...none }];
    }
  }
}
/** How sure the program is of a rule's value; of the others 0.91. */
const SURE: Readonly<Record<string, number>> = { T1: 0.94, T2: 0.94, T3: 0.96, T7: 0.65, T10: 0.9, T12: 0.87 };

/** What is known of a report before its text is written. */
interface Frame {
  readonly publisher: string;
  /** The day, counted from 1970-01-01. */
  readonly published: number;
  readonly url: string | null;
}

function ownFrame(n: number, seed: number): Frame & { readonly fate: number; readonly dice: Dice } {
  const dice = new Dice(n, seed, 1);
  const [fate, publisher, published] = [dice.next(), dice.common(words.OUTLETS), FIRST + dice.below(LAST - FIRST + 1)];
  const slug = `${words.inventedWord(dice.rank(words.INVENTED, 50))}-${dice.common(words.LISTS.noun)}-${n}`;
  const site = publisher.toLowerCase().replace(" ", "-");
  return {
    publisher,
    published,
    url: fate < 0.1 ? null : `https://${site}.example/${iso(published).replaceAll("-", "/")}/${slug}`,
    fate,
    dice,
  };
}

/** A tenth of reports have no address; a twentieth have that of an earlier one, and come up to two days after it. */
function frameOf(n: number, seed: number): Frame {
  const own = ownFrame(n, seed);
  for (let tries = own.fate >= 0.95 && n > 0 ? 5 : 0; tries > 0; tries--) {
    const earlier = ownFrame(own.dice.below(n), seed);
    const published = Math.min(LAST, earlier.published + own.dice.below(3));
    if (earlier.url !== null && earlier.fate < 0.95) return { ...earlier, published };
  }
  return own;
}

type Mention = Actor["mentions"][number];
type Described = Omit<Authority, "kind" | "terms" | "anonymityReason">;

const NOTHING: Described = { descriptor: null, descriptorSpan: null, affiliation: null, seniority: null, count: null, proximity: null };
const NO_TERMS: Pick<Authority, "terms" | "anonymityReason"> = { terms: null, anonymityReason: null };

/** Somebody, or something, that speaks. */
class Character {
  readonly mentions: Mention[] = [];
  readonly roles: Actor["roles"] = [];
  named = true;
  pronoun: string | null = null;
  introduced = false;
  described = NOTHING;
  terms = NO_TERMS;

  /**
   * @param introduce puts the words that bring it in, and says whether a comma must part them from what follows
   * @param again how it is called from then on, the commonest first
   */
  constructor(
    public name: string,
    readonly kind: Actor["kind"],
    readonly authority: AuthorityKind,
    readonly introduce: (self: Character) => boolean,
    readonly again: readonly (readonly [before: string, called: string, form: Mention["form"]])[],
  ) {}
}

interface Beside {
  readonly who: Character;
  readonly span: Span;
}

/** Who speaks, and what stands around the cue. */
interface Lead {
  readonly speakers: readonly Character[];
  readonly source: Span | null;
  readonly cue: Span;
  readonly negated: boolean;
  readonly addressee: Beside | null;
  readonly via: readonly Beside[];
  readonly venue: { readonly kind: NonNullable<Statement["venue"]>["kind"]; readonly who: Character | null; readonly span: Span } | null;
  readonly time: Timed | null;
}

/** A statement before the ids of its report are known. */
interface Said {
  readonly lead: Lead;
  readonly content: Span[];
  readonly mode: Mode;
  readonly stance: Statement["stance"];
  readonly tone: Statement["tone"];
  readonly saidAt: { readonly time: Timed | null; readonly value: string; readonly span: Span | null } | null;
  readonly outer: Said | null;
  repeats: Said | null;
  readonly confidence: number;
}

/** How many in a hundred statements have which authority. */
const AUTHORITIES: Weights<AuthorityKind> = [
  ["named-person", 45],
  ["official-unnamed", 13.5],
  ["organisation", 13],
  ["spokesperson", 8.5],
  ["unnamed", 8],
  ["document", 5],
  ["other-media", 3.5],
  ["none", 2.9],
  ["reporter", 0.6],
];
/** At most so many of each in a report; two of the others. */
const CAST: Partial<Record<AuthorityKind, number>> = { "named-person": 5, organisation: 4, reporter: 1 };
const MODES: Weights<Mode> = [
  ["indirect", 48],
  ["direct", 34],
  ["mixed", 18],
];
const SENIORITIES: Weights<Described["seniority"]> = [
  ["senior", 25],
  [null, 60],
  ["former", 15],
];
/** What a document can do with words. */
const WRITTEN = ["assert", "show", "warn", "demand", "propose", "accuse", "criticise", "decide"];

/** A report's text, and what is in it, as it is written. */
class Story {
  readonly page = new Page();
  readonly said: Said[] = [];
  readonly times: Timed[] = [];
  readonly characters: Character[] = [];
  readonly places = new Map<string, Mention[]>();
  readonly #dice: Dice;
  readonly #frame: Frame;
  readonly #today: number;
  readonly #anchor: Timed["anchor"];
  readonly #countries: readonly number[];
  readonly #cities: readonly string[];
  /** Who spoke last in this paragraph. */
  #last: Character | null = null;
  /** Says again what the headline says. */
  #again: (() => void) | null = null;

  constructor(dice: Dice, frame: Frame, today: number, anchor: Timed["anchor"]) {
    [this.#dice, this.#frame, this.#today, this.#anchor] = [dice, frame, today, anchor];
    this.#countries = [dice.rank(words.COUNTRIES.length, 10), dice.below(words.COUNTRIES.length)];
    this.#cities = [0, 0, 1, 1].map((n) => words.cityName(this.#countries[n] as number, dice.rank(words.CITIES_EACH, 3)));
  }

  get home(): string {
    return this.#cities[0] as string;
  }

  /** A line or paragraph, parted from what stands before it. */
  block(write: () => void): Span {
    if (this.page.at > 0) this.page.put("\n\n");
    this.#last = null;
    const start = this.page.at;
    this.page.sentence();
    write();
    return this.page.since(start);
  }

  /** A sentence of the report's own. */
  background(): void {
    this.page.sentence();
    this.fill(this.#dice.among(words.CLAUSES));
    this.page.put(".");
  }

  /** Puts a pattern, its gaps filled. */
  fill(pattern: words.Pattern): Span {
    const start = this.page.at;
    for (let n = 0; n < pattern.length; n++) {
      if (n % 2 === 0) this.page.put(pattern[n] as string);
      else this.#gap(pattern[n] as string);
    }
    return this.page.since(start);
  }

  #gap(gap: string): void {
    const { page } = this;
    const dice = this.#dice;
    const list = words.LISTS[gap as keyof typeof words.LISTS];
    if (list) page.put(dice.common(list));
    else if (gap === "when" && dice.chance(0.2)) {
      page.put(" ");
      this.#time(dice.weighted(TIMES)[0]);
    } else if (gap === "city") this.#place(dice.among(this.#cities));
    else if (gap === "country") this.#place(words.COUNTRIES[dice.among(this.#countries)]?.[0] as string);
    else if (gap === "body") this.#name(this.#cast("organisation"));
    else if (gap === "person") {
      const known = this.characters.filter((c) => c.introduced && c.pronoun);
      this.#name(known.length > 0 ? dice.among(known) : this.#cast("organisation"));
    } else if (gap === "an") page.put(words.withArticle(dice.common(words.LISTS.adj)));
    else if (gap === "rare") page.put(words.inventedWord(dice.rank(words.INVENTED, 50)));
    else if (gap === "proper") page.put(words.capital(words.inventedWord(dice.rank(words.INVENTED, 50))));
    else if (gap === "number") page.put(dice.chance(0.3) ? dice.among(words.COUNTS) : (2 + dice.rank(20_000, 40)).toLocaleString("en"));
    else if (gap === "percent") page.put(`${(1 + dice.below(980)) / 10} percent`);
    else if (gap === "money") page.put(`$${1 + dice.rank(900, 20)} ${dice.chance(0.8) ? "million" : "billion"}`);
  }

  #place(name: string): void {
    this.#placed(name).push({ span: this.page.put(name), form: "name" });
  }

  #placed(name: string): Mention[] {
    const mentions = this.places.get(name) ?? [];
    this.places.set(name, mentions);
    return mentions;
  }

  #time(way: Way): Timed {
    const [before, named, rule, meant] = timeFrom(this.#dice, this.#today, way);
    this.page.put(before);
    return this.timed(this.page.put(named), rule, meant);
  }

  timed(span: Span, rule: string, { type = "DATE", value, mod = null, edtf, from, to, granularity, anchor = this.#anchor }: Meant): Timed {
    const time = { span, type, value, mod, edtf, from, to, granularity, anchor, rule, confidence: SURE[rule] ?? 0.91 };
    this.times.push(time);
    return time;
  }

  /** One of this report's who speak on that authority, made where there are not yet so many. */
  #cast(authority: AuthorityKind): Character {
    const dice = this.#dice;
    const all = this.characters.filter((c) => c.authority === authority && c.again.length > 0);
    const known = all[dice.rank(CAST[authority] ?? 2, 3)];
    if (known) return known;
    const made = this.#made(authority);
    this.characters.push(made);
    return made;
  }

  #made(authority: AuthorityKind): Character {
    const dice = this.#dice;
    switch (authority) {
      case "named-person":
        return this.#person(authority);
      case "spokesperson":
        return dice.chance(0.5) ? this.#person(authority) : this.#nameless(authority, dice.among(["spokesman", "spokeswoman"]));
      case "official-unnamed":
        return this.#nameless(authority, dice.common(words.NAMELESS_OFFICIALS, 3));
      case "unnamed":
        return this.#nameless(authority, dice.common(words.NAMELESS_OTHERS, 5));
      case "document":
        return this.#nameless(authority, dice.common(words.DOCUMENTS, 5));
      case "reporter":
        return this.#nameless(authority, "reporter");
      case "other-media": {
        const others = words.OUTLETS.filter((name) => name !== this.#frame.publisher);
        return this.#called(dice.common(others), "medium", authority, "the newspaper");
      }
      default: {
        const country = words.COUNTRIES[dice.among(this.#countries)]?.[0] as string;
        const taken = this.characters.some((c) => c.name === country);
        if (dice.chance(0.25) && !taken) return this.#called(country, "government", authority, "the government");
        const name = words.bodyName(dice.rank(words.BODIES, 10));
        if (name.endsWith("Ministry")) return this.#called(name, "government", authority, "the ministry");
        return this.#called(name, "organisation", authority, words.FIRM.test(name) ? "the company" : "the group");
      }
    }
  }

  /** A body that is brought in by its name; a country's mentions are those of its government. */
  #called(name: string, kind: Actor["kind"], authority: AuthorityKind, noun: string): Character {
    const article = noun === "the government" || noun === "the company" ? "" : "the ";
    const introduce = ({ mentions }: Character) => {
      this.page.put(article);
      mentions.push({ span: this.page.put(name), form: "name" });
      return false;
    };
    const again = [[article, name, "name"] as const, ["", noun, "nominal"] as const];
    return new Character(name, kind, authority, introduce, again);
  }

  /** Somebody with a name; one in twelve of these speaks for a body. Seven in ten others hold an office, two have a trade. */
  #person(authority: AuthorityKind): Character {
    const dice = this.#dice;
    const { page } = this;
    const draw = () => words.somebody(dice.rank(words.PEOPLE, 5), authority === "spokesperson");
    let person = draw();
    while (this.characters.some((c) => c.name.endsWith(person.surname))) person = draw(); // two of one surname could not be told apart
    const { name, surname, pronoun, office, land, adjective, trade, body, fate } = person;
    const holds = (self: Character, held: string, title: string, of: string) => {
      const span = page.put(held);
      self.roles.push({ title, of, span });
      const seniority = /^former/i.test(held) ? "former" : null;
      self.described = { ...NOTHING, descriptor: page.wordsOf(span), descriptorSpan: span, affiliation: of, seniority, count: 1 };
    };
    const introduce = (self: Character) => {
      if (fate < 7) {
        holds(self, fate === 0 ? `former ${adjective} ${office}` : `${adjective} ${office}`, office, land);
        page.put(" ");
      }
      self.mentions.push({ span: page.put(name), form: "name" });
      if (fate === 7 || fate === 8) {
        page.put(", ");
        holds(self, `${trade} at ${body}`, trade, body);
        return true;
      }
      return false;
    };
    const again = [["", surname, "name"] as const, ["", name, "name"] as const];
    const made = new Character(name, "person", authority, introduce, again);
    made.pronoun = pronoun;
    made.described = { ...NOTHING, count: 1 };
    return made;
  }

  /** Somebody, or something written, that is described and never named. */
  #nameless(authority: AuthorityKind, noun: string): Character {
    const dice = this.#dice;
    const { page } = this;
    const [land, adjective] = words.COUNTRIES[dice.among(this.#countries)] as readonly [string, string];
    const official = authority === "official-unnamed";
    const people = official || authority === "unnamed";
    const several = people && dice.chance(0.3) ? dice.common(words.COUNTS, 2) : null;
    const seniority = people ? dice.weighted(official ? SENIORITIES : SENIORITIES.slice(1))[0] : null;
    const before: Partial<Record<AuthorityKind, string>> = {
      "official-unnamed": `${adjective} ${dice.among(words.LISTS.field)} `,
      unnamed: `${dice.chance(0.5) ? adjective : dice.common(words.LISTS.noun)} `,
      document: `${dice.common(words.LISTS.adj)} `,
      reporter: `${this.#frame.publisher} `,
    };
    const called = several ? `${noun}s` : noun;
    const phrase = `${seniority ? `${seniority} ` : ""}${before[authority] ?? ""}${called}`;
    const introduce = (self: Character) => {
      const start = page.at;
      page.put(several ? `${several} ${phrase}` : words.withArticle(phrase));
      let affiliation = official ? land : null;
      let proximity: Span | null = null;
      if (authority === "spokesperson") {
        const body = this.#cast("organisation");
        page.put(" for ");
        this.#name(body);
        affiliation = body.name;
      } else if (authority === "document") page.put(` on ${dice.common(words.LISTS.nouns)}`);
      else if (people && dice.chance(0.35)) {
        page.put(" ");
        proximity = this.fill(dice.among(words.PROXIMITY));
      }
      const span = page.since(start);
      const descriptorSpan = page.since(several ? start : start + page.text.slice(start).indexOf(" ") + 1);
      const descriptor = page.wordsOf(descriptorSpan);
      self.name = descriptor;
      self.mentions.push({ span, form: "nominal" });
      const count = several === "several" ? "plural" : several ? words.SMALL.indexOf(several) + 2 : 1;
      self.described = { descriptor, descriptorSpan, affiliation, seniority, count, proximity };
      return false;
    };
    const kind = authority === "document" ? "document" : several ? "group" : "person";
    const made = new Character(phrase, kind, authority, introduce, [["", `the ${called}`, "nominal"]]);
    made.named = false;
    return made;
  }

  /** Puts somebody's name, or what else is said for it. @returns its words, and whether a comma must follow */
  #name(who: Character, pronoun = false): { readonly span: Span; readonly open: boolean } {
    const { page } = this;
    const start = page.at;
    let open = false;
    if (!who.introduced) {
      who.introduced = true;
      open = who.introduce(who);
    } else if (pronoun && who.pronoun) who.mentions.push({ span: page.put(who.pronoun), form: "pronoun" });
    else {
      const [before, called, form] = this.#dice.common(who.again, 0.6);
      page.put(before);
      who.mentions.push({ span: page.put(called), form });
    }
    return { span: page.since(start), open };
  }

  /** Puts those who speak, and on what terms where it is told. */
  #source(speakers: readonly Character[]): { readonly span: Span; readonly open: boolean } {
    const dice = this.#dice;
    const { page } = this;
    const start = page.at;
    const [first, second] = speakers as [Character, Character?];
    const fresh = !first.introduced;
    let { open } = this.#name(first, this.#last === first && !second && dice.chance(0.6));
    if (second) {
      page.put(open ? ", and " : " and ");
      open = this.#name(second).open;
    }
    const span = page.since(start);
    if (!fresh || !/^(?:official-)?unnamed$/.test(first.authority) || dice.chance(0.5)) return { span, open };
    const [before, terms, rule] = dice.common(words.TERMS, 1);
    page.put(before);
    const said = page.put(terms);
    let reason = rule === "not-authorised" ? said : null;
    if (!reason && dice.chance(0.6)) {
      page.put(" ");
      reason = this.fill(dice.among(words.REASONS));
    }
    first.terms = { terms: { rule, basis: "stated", span: said }, anonymityReason: reason };
    return { span, open: true };
  }

  /** Puts those who speak, the cue, and whom it was told, when and where. */
  #lead(speakers: readonly Character[], cue: words.Cue, negatable = false): Lead {
    const dice = this.#dice;
    const { page } = this;
    const { span: source, open } = this.#source(speakers);
    page.put(open ? ", " : " ");
    const { kind } = speakers[0] as Character;
    const negated = negatable && cue.base !== null && dice.chance(0.1);
    const told = cue.past === "said" && kind === "person" && dice.chance(0.2);
    const at = page.put(negated ? `did not ${cue.base}` : told ? "told" : cue.past);
    const whom = told ? this.#told() : null;
    const medium = whom?.who.kind === "medium" ? whom : null;
    let venue: Lead["venue"] = medium && { kind: "interview", who: medium.who, span: medium.span };
    if (whom?.who.name === "reporters") venue = { kind: "news-conference", who: null, span: page.since(at[0]) };
    let time: Timed | null = null;
    if (dice.chance(0.12)) {
      page.put(" ");
      time = this.#time(dice.weighted(DAYS)[0]);
    }
    if (!venue && kind !== "document" && dice.chance(0.14)) {
      const [where, , ways] = dice.weighted(words.VENUES);
      page.put(" ");
      venue = { kind: where, who: null, span: page.put(dice.common(ways, 1)) };
    }
    return { speakers, source, cue: at, negated, addressee: medium ? null : whom, via: medium ? [medium] : [], venue, time };
  }

  /** A lead of a source and a cue and nothing else. */
  #bare(speakers: readonly Character[], source: Span | null, cue: Span, via: readonly Beside[] = []): Lead {
    return { speakers, source, cue, negated: false, addressee: null, via, venue: null, time: null };
  }

  /** Puts a medium, or an audience that has no voice here. */
  #told(): Beside {
    const { page } = this;
    page.put(" ");
    if (this.#dice.chance(0.3)) {
      const who = this.#cast("other-media");
      return { who, span: this.#name(who).span };
    }
    const name = this.#dice.weighted(words.AUDIENCES)[0];
    let who = this.characters.find((c) => c.name === name);
    if (!who) {
      who = new Character(name, "group", "unnamed", () => false, []);
      who.named = false;
      this.characters.push(who);
    }
    const span = page.put(name);
    who.mentions.push({ span, form: "nominal" });
    return { who, span };
  }

  /** When it was said: as stated, else guessed from the report's day or a weekday that it names, or unknown. */
  #saidAt(stated: Timed | null): Said["saidAt"] {
    if (stated) return { time: stated, value: stated.value as string, span: stated.span };
    const fate = this.#dice.next();
    if (fate < 0.25) return { time: null, value: iso(this.#frame.published), span: null };
    const days = fate < 0.38 ? this.times.filter((t) => t.rule === "T4") : [];
    const time = this.#dice.among(days);
    return time ? { time, value: time.value as string, span: null } : null;
  }

  #add(lead: Lead, { stance, tone }: words.Cue, content: Span[], mode: Mode = "indirect", outer: Said | null = null): Said {
    const confidence = 0.99 - this.#dice.next() ** 2 / 2;
    const said: Said = { lead, content, mode, stance, tone, saidAt: this.#saidAt(lead.time), outer, repeats: null, confidence };
    this.said.push(said);
    return said;
  }

  /** The story's first sentence: what the headline has, where that is somebody's words. */
  opening(): void {
    if (this.#again) this.#again();
    else this.statement(2);
  }

  /** A statement, or two where one holds the other and there is room. */
  statement(room: number): void {
    const dice = this.#dice;
    this.page.sentence();
    if (dice.chance(0.7)) this.#last = null;
    const kind = this.#last?.authority ?? dice.weighted(AUTHORITIES)[0];
    if (kind === "none" || kind === "reporter") {
      this.#observed(kind);
      return;
    }
    const first = this.#last ?? this.#cast(kind);
    const second = kind === "named-person" && dice.chance(0.05) ? this.#cast(kind) : first;
    const speakers = second === first ? [first] : [first, second];
    if (kind === "other-media" && room > 1 && dice.chance(0.3)) this.#citing(first);
    else {
      const cue = this.#cueFor(kind);
      const mode = kind === "document" ? (dice.chance(0.3) ? "mixed" : "indirect") : dice.weighted(MODES)[0];
      if (mode === "direct" && (cue.form === "that" || cue.form === "whether")) this.#quoted(speakers, cue);
      else this.#reported(speakers, cue, mode === "direct" ? "indirect" : mode, room);
    }
    this.#last = speakers.length === 1 ? first : null;
  }

  #cueFor(kind: AuthorityKind): words.Cue {
    const row = this.#dice.weighted(words.STANCES);
    const [written, shown] = [kind === "document", row[0] === "show"];
    const other = written && !WRITTEN.includes(row[0]) ? "show" : shown && !written && kind !== "organisation" ? "assert" : null;
    return this.#dice.common((other ? (words.STANCES.find(([stance]) => stance === other) ?? row) : row)[2], 0.4);
  }

  /** Puts what is said, as it follows its cue. */
  #content(form: words.Cue["form"], mode: Mode = "indirect", that = true): Span {
    const dice = this.#dice;
    const start = this.page.at;
    if (form === "that" ? that : form !== "thing") this.page.put(`${form} `);
    this.fill(dice.among(form === "to" ? words.INFINITIVES : form === "thing" ? words.THINGS : words.CLAUSES));
    if (mode === "mixed") {
      this.page.put(" ");
      this.fill(dice.among(words.TAKEN_OVER));
    }
    return this.page.since(start);
  }

  /** In other words than the speaker's: all of it, or all but a few. */
  #reported(speakers: readonly Character[], cue: words.Cue, mode: Mode, room: number): void {
    const dice = this.#dice;
    const { page } = this;
    const [{ authority }] = speakers as [Character];
    const fate = cue.form === "that" ? dice.next() : 1;
    if (fate < 0.1 && cue.stance === "assert" && authority !== "document") {
      const according = page.put(words.ACCORDING.past);
      page.put(" ");
      const { span } = this.#source(speakers);
      page.put(", ");
      this.#add(this.#bare(speakers, span, according), words.ACCORDING, [this.#content("that", mode, false)], mode);
    } else if (fate < 0.25) {
      const content = this.#content("that", mode, false);
      page.put(", ");
      this.#add(this.#lead(speakers, cue), cue, [content], mode);
    } else {
      const lead = this.#lead(speakers, cue, true);
      const close = page.at === lead.cue[1]; // else what stands between cue and content calls for "that"
      page.put(" ");
      const holds = cue.form === "that" && room > 1 && speakers.length === 1 && authority !== "organisation" && dice.chance(0.16);
      if (holds) this.#holding(lead, cue);
      else this.#add(lead, cue, [this.#content(cue.form, mode, !close || dice.chance(0.7))], mode);
    }
    page.put(".");
  }

  /** Those through whom the words reach the report that a lead's speaker passes on. */
  #passedOn({ speakers, source, via }: Lead): Beside[] {
    return [...via, { who: speakers[0] as Character, span: source as Span }];
  }

  /** What somebody says that another said. */
  #holding(lead: Lead, cue: words.Cue): void {
    const { page } = this;
    const content: Span[] = [];
    const outer = this.#add(lead, cue, content);
    const start = page.at;
    page.put("that ");
    const who = this.#cast(lead.speakers[0]?.authority !== "named-person" && this.#dice.chance(0.6) ? "named-person" : "organisation");
    const { span, open } = this.#name(who);
    page.put(open ? ", " : " ");
    const inner = this.#cueFor(who.authority);
    const had = page.put(`had ${inner.past}`);
    page.put(" ");
    this.#add(this.#bare([who], span, had, this.#passedOn(lead)), inner, [this.#content(inner.form)], "indirect", outer);
    content.push(page.since(start));
  }

  /** What a medium has from others. */
  #citing(medium: Character): void {
    const { page } = this;
    const lead = this.#lead([medium], words.REPORTED);
    page.put(" ");
    const content = this.#content("that");
    const outer = this.#add(lead, words.REPORTED, [content]);
    page.put(", ");
    const citing = page.put(words.CITING.past);
    page.put(" ");
    const who = this.#cast(this.#dice.chance(0.7) ? "official-unnamed" : "unnamed");
    const { span } = this.#source([who]);
    page.put(".");
    this.#add(this.#bare([who], span, citing, this.#passedOn(lead)), words.CITING, [content], "indirect", outer);
  }

  /** What nobody in particular says, or the report's own witness saw. */
  #observed(kind: "none" | "reporter"): void {
    const { page } = this;
    const who = kind === "reporter" ? [this.#cast(kind)] : [];
    const source = who.length > 0 ? this.#source(who).span : null;
    const cue = source ? words.COUNTED : this.#dice.common(words.NOBODYS, 2);
    page.put(source ? " " : "it ");
    const at = page.put(cue.past);
    page.put(" ");
    this.#add(this.#bare(who, source, at), cue, [this.#content(source ? "thing" : "that")]);
    page.put(".");
    this.#last = null;
  }

  /** In the speaker's words. */
  #quoted(speakers: readonly Character[], cue: words.Cue): void {
    const dice = this.#dice;
    const { page } = this;
    const quote = (end: string): Span => {
      const start = page.at;
      page.put("“");
      page.sentence();
      this.fill(dice.among(words.QUOTED));
      page.put(`${cue.form === "whether" ? "?" : end}”`);
      return page.since(start);
    };
    if (dice.chance(0.25)) {
      const lead = this.#lead(speakers, cue);
      page.put(": ");
      this.#add(lead, cue, [quote(".")], "direct");
      return;
    }
    const content = [quote(",")];
    page.put(" ");
    if (speakers.every((who) => !who.introduced) && dice.chance(0.5)) {
      const at = page.put(cue.past);
      page.put(" ");
      this.#add(this.#bare(speakers, this.#source(speakers).span, at), cue, content, "direct");
    } else this.#add(this.#lead(speakers, cue), cue, content, "direct");
    page.put(".");
    if (dice.chance(0.25)) {
      page.put(" ");
      content.push(quote("."));
    }
  }

  /** The headline; in half of the reports somebody's words, with which the story then opens. */
  headline(): void {
    const dice = this.#dice;
    const { page } = this;
    const pattern = dice.among(words.HEADLINES);
    if (dice.chance(0.5)) {
      this.fill(pattern);
      return;
    }
    const who = this.#cast("named-person");
    const source = page.put(who.again[0]?.[1] as string);
    who.mentions.push({ span: source, form: "name" });
    page.put(" ");
    const [says, , cue] = dice.weighted(words.HEADLINE_CUES);
    const at = page.put(says);
    page.put(" ");
    const content = this.fill(pattern);
    const said = this.#add(this.#bare([who], source, at), cue, [content]);
    this.#again = () => {
      const lead = this.#lead([who], cue);
      page.put(" ");
      const start = page.at;
      page.put(`that ${page.wordsOf(content)} `);
      this.fill(words.AFTERTHOUGHT);
      said.repeats = this.#add(lead, cue, [page.since(start)]);
      page.put(".");
      this.#last = who;
    };
  }

  /** Who wrote it: one or two of a house's two dozen. */
  byline(): string[] {
    const house = words.OUTLETS.indexOf(this.#frame.publisher) * 64;
    const one = () => words.somebody(words.scattered(house + this.#dice.below(24)) % words.PEOPLE, false).name;
    return this.#dice.chance(0.3) ? [one(), one()] : [one()];
  }
}

interface Written {
  readonly story: Story;
  readonly title: string;
  readonly authors: string[];
  readonly dateline: Dateline | null;
  readonly anatomy: AnatomyPart[];
}

/** Twelve to forty statements, twenty-five on average; with fewer, the more sentences between them. */
function written(n: number, seed: number, frame: Frame): Written {
  const dice = new Dice(n, seed, 2);
  const wanted = 12 + Math.floor(29 * dice.next() ** 1.13);
  const length = 3000 + 100 * wanted;
  const today = frame.published - (dice.chance(0.4) ? 1 : 0);
  const dated = dice.chance(0.85);
  const story = new Story(dice, frame, today, dated ? "dateline" : "publication");
  const { page, said } = story;
  const anatomy: AnatomyPart[] = [];
  let dateline: Dateline | null = null;
  /** Parts inside a block come behind it. */
  const block = (part: Part, write: () => void): Span => {
    const whole: AnatomyPart = { part, span: [0, 0] };
    anatomy.push(whole);
    whole.span = story.block(write);
    return whole.span;
  };
  const title = page.wordsOf(block("headline", () => story.headline()));
  if (dice.chance(0.2)) block("standfirst", () => story.fill(words.STANDFIRST));
  const authors = story.byline();
  if (dice.chance(0.2))
    block("caption", () => {
      story.fill(words.CAPTION);
      story.timed(page.put(`${monthDay(today)}, ${civil(today).year}`), "T1", { ...wholeDay(today), anchor: "none" });
      page.put(". ");
      anatomy.push({ part: "credit", span: page.put(`Photo: ${authors[0]}`) });
    });
  block("paragraph", () => {
    if (dated) {
      const start = page.at;
      const place = story.home.toUpperCase();
      page.put(`${place}, `);
      story.timed(page.put(monthDay(today)), "T2", wholeDay(today));
      page.put(` (${frame.publisher}) -`);
      const span = page.since(start);
      dateline = { span, place, date: iso(today), agency: frame.publisher };
      anatomy.push({ part: "dateline", span });
      page.put(" ");
      page.sentence();
    }
    story.opening();
  });
  const done = () => said.length >= wanted && page.at >= length;
  while (!done()) {
    if (dice.chance(0.08))
      block("subhead", () => page.put(`${dice.common(words.LISTS.adj)} ${dice.common(words.LISTS.noun)}`.toUpperCase()));
    block("paragraph", () => {
      for (let left = 1 + dice.below(4); ; page.put(" ")) {
        const late = page.at < (length * said.length) / wanted; // behind its share of the whole
        if (late || said.length >= wanted) story.background();
        else story.statement(wanted - said.length);
        left--;
        if (left === 0 || done()) return;
      }
    });
  }
  block("sign-off", () => page.put(`Reporting by ${authors.join(" and ")}${dice.chance(0.7) ? `; editing by ${story.byline()[0]}` : ""}`));
  return { story, title, authors, dateline, anatomy };
}

const start = ({ lead: { source, cue }, content }: Said): number => Math.min(source?.[0] ?? cue[0], cue[0], content[0]?.[0] ?? cue[0]);
const viaKind = ({ kind }: Character) => (kind === "medium" || kind === "document" ? kind : "person");
const DESCRIBED: readonly AuthorityKind[] = ["named-person", "spokesperson", "official-unnamed", "unnamed"];

/** The records of a story, once its report has an id. */
function recordsOf(report: string, { page, said, times, characters, places }: Story) {
  const ids = new Map<Character | Timed | Said, string>();
  const idOf = (of: Character | Timed | Said | null | undefined): string | null => (of && ids.get(of)) ?? null;
  const byMention = (a: { mentions: { span: Span }[] }, b: typeof a) => (a.mentions[0]?.span[0] ?? 0) - (b.mentions[0]?.span[0] ?? 0);
  const spans = (mentions: readonly { readonly span: Span }[]) => mentions.map((m) => m.span);
  const actors = characters
    .filter((c) => c.mentions.length > 0)
    .sort(byMention)
    .map((c): Actor => {
      const id = recordId("a", report, [spans(c.mentions)]);
      ids.set(c, id);
      return { id, name: c.name, kind: c.kind, roles: c.roles, named: c.named, mentions: c.mentions };
    });
  const placed = [...places].map(([name, all]) => {
    const mentions = all.filter((m) => m.form === "name").map(({ span }) => ({ span }));
    return { id: recordId("g", report, [spans(mentions)]), name, country: null, mentions };
  });
  const timed = times.map((time): Time => {
    const id = recordId("t", report, [[time.span]]);
    ids.set(time, id);
    return { id, ...time };
  });
  const made = (s: Said): Statement => {
    const { lead, content, mode, stance, tone, saidAt, outer, confidence } = s;
    const { speakers, source, cue, negated, addressee, via, venue } = lead;
    const [first] = speakers;
    const kind = first?.authority ?? "none";
    const { descriptor, descriptorSpan, affiliation, seniority, count, proximity } =
      first && DESCRIBED.includes(kind) ? first.described : NOTHING;
    const { terms, anonymityReason } = first?.terms ?? NO_TERMS;
    const many = speakers.length > 1 ? speakers.length : count;
    const statement = statementOf(
      report,
      page.text,
      { source: source ? [source] : [], cue: [cue], content },
      {
        speaker: idOf(first),
        speakers: speakers.map((who) => idOf(who) as string),
        speakerText: source && page.wordsOf(source),
        authority: { kind, descriptor, descriptorSpan, affiliation, seniority, count: many, proximity, anonymityReason, terms },
        via: via.map(({ who, span }) => ({ actor: idOf(who), kind: viaKind(who), span })),
        addressee: addressee && { actor: idOf(addressee.who), span: addressee.span },
        within: idOf(outer),
        repeats: null,
        mode,
        stance,
        tone,
        negated,
        saidAt: saidAt && { time: idOf(saidAt.time), value: saidAt.value, span: saidAt.span, basis: saidAt.span ? "stated" : "inferred" },
        venue: venue && { kind: venue.kind, actor: idOf(venue.who), span: venue.span },
        confidence,
      },
    );
    ids.set(s, statement.id);
    return statement;
  };
  said.sort((a, b) => start(a) - start(b) || Number(a.outer !== null) - Number(b.outer !== null));
  const statements = said.map(made);
  said.forEach(({ repeats }, n) => {
    if (repeats) (statements[n] as Statement).repeats = idOf(repeats);
  });
  return { actors, places: placed.sort(byMention), statements, times: timed };
}

const ENGINE = { version: "0.1.0", model: `sha256:${"0123456789abcdef".repeat(4)}` };

/** The n-th made-up report: the same for the same n and seed, whatever was made before. */
export function generated(n: number, seed = 1): Generated {
  const frame = frameOf(n, seed);
  const { story, title, authors, dateline, anatomy } = written(n, seed, frame);
  const { text } = story.page;
  const { publisher, url } = frame;
  const [bytes, published, source] = [Buffer.from(text), iso(frame.published), `made-up/${String(n).padStart(8, "0")}.txt`];
  const id = reportId(text, url, publisher);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = { id, ref: null, source, mediaType: "text/plain", sha256, title, publisher, authors, published, modified: null, url };
  const report = { ...known, language: "en", dateline, text, anatomy };
  return {
    incoming: { source, bytes, mediaType: "text/plain", metadata: { publisher, title, published, url, authors } },
    document: { readout: 1, engine: ENGINE, report, ...recordsOf(id, story), events: [], developments: [], notes: [] },
  };
}
