/**
 * Who is who: each mention is joined to its likeliest antecedent, or starts somebody new.
 * `training/readout_training/losses.py` scores pairs the same way.
 */
import { contains } from "../text/span.js";
import { dot } from "./dot.js";
import type { CoreferenceParameters } from "./manifest.js";
import type { Mention } from "./mentions.js";

const NONE: readonly string[] = [];
/** Mentions that are looked back over. */
const REACH = 250;
/** Members of a chain that a newcomer is held against: its latest. */
const LATEST = 100;
/** Characters that a pronoun may look ahead ("In his speech, Novak said"). */
const AHEAD = 180;

/** Which words two mentions share: an index into the manifest's `matches`; 0 with a pronoun. */
export function matchOf(a: Mention, b: Mention): number {
  if (a.form === "pronoun" || b.form === "pronoun") return 0;
  if (a.words.length === b.words.length && a.words.every((w, n) => w === b.words[n])) return 2;
  if (a.headWord === b.headWord) return 1;
  return a.words.includes(b.headWord) || b.words.includes(a.headWord) ? 3 : 0;
}

/** "WHO" for "World Health Organization", "U.S." for "United States". */
function shortFor(short: Mention, long: Mention): boolean {
  const letters = short.name.join("").replace(/[^\p{L}]/gu, "");
  if (letters.length < 2 || long.name.length < letters.length) return false;
  const initials = long.name.filter((w) => !/^(?:of|and|for|the)$/.test(w)).map((w) => w[0]);
  return initials.join("") === letters;
}

/** Whether two names can be of one thing: one holds all words of the other, or is made of its initials. */
export function compatible(a: Mention, b: Mention): boolean {
  if (a.name.length === 0 || b.name.length === 0) return true;
  const holds = (big: readonly string[], small: readonly string[]) => small.every((w) => big.includes(w));
  return holds(a.name, b.name) || holds(b.name, a.name) || shortFor(a, b) || shortFor(b, a);
}

/**
 * [P7] Names that are surely of one thing, there being no other candidate: the same name, a person's surname behind a full name,
 * initials behind what they stand for, the first word of a body's name behind all of it ("Patriot" behind "Patriot Coal").
 */
class Names {
  readonly #chains = new Map<string, number[]>();

  static #initials = (name: readonly string[]) =>
    name
      .filter((w) => !/^(?:of|and|for|the)$/.test(w))
      .map((w) => w[0])
      .join("");
  static #letters = (name: readonly string[]) => name.join("").replace(/[^\p{L}]/gu, "");
  static #sort = (m: Mention) => (m.entity === "person" ? "person" : "other");

  /** Mentions, one a chain, that `m` may be another of. */
  like(m: Mention): readonly number[] {
    const sort = Names.#sort(m);
    const of = (key: string): readonly number[] => this.#chains.get(key) ?? [];
    const whole = of(`${sort} ${m.name.join(" ")}`);
    const letters = Names.#letters(m.name);
    const initials = sort === "other" && m.name.every((w) => w.length === 1 || m.name.length === 1) ? of(`initials ${letters}`) : [];
    if (m.name.length > 1) return [...whole, ...initials];
    const word = m.name[0] as string;
    const part = sort === "person" ? of(`surname ${word}`) : initials;
    return [...whole, ...part, ...of(`opening ${word}`)];
  }

  add(m: Mention, n: number): void {
    const sort = Names.#sort(m);
    const keys = [`${sort} ${m.name.join(" ")}`];
    if (m.name.length > 1) keys.push(sort === "person" ? `surname ${m.name.at(-1)}` : `initials ${Names.#initials(m.name)}`);
    if (m.name.length > 1 && m.entity === "organisation") keys.push(`opening ${m.name[0]}`);
    for (const key of keys) this.#chains.get(key)?.push(n) ?? this.#chains.set(key, [n]);
  }
}

interface Introduction {
  readonly at: number;
  readonly words: ReadonlySet<string>;
}

/** Characters within which a description is taken up by a name ("a tax commissioner … Commissioner Ana Novak"). */
const SOON = 1500;

/** Words of headlines for whoever leads: "the Israeli defense chief" is the Israeli Defense Minister. */
const CHIEFS = new Set(["chief", "leader", "head", "boss"]);

/** Words before a name in its phrase, where they can be a title: not what the name is said to have. */
function titleOf(m: Mention): readonly string[] {
  const before = m.words.slice(0, Math.max(0, m.words.indexOf(m.name[0] as string)));
  return before.some((w) => /^(?:['’]|in|at|from|with|by|to|on|and|or|who|that|,)$/.test(w)) ? NONE : before;
}

/** A noun phrase without what follows its head. */
const upToHead = (m: Mention): readonly string[] => m.words.slice(0, m.words.indexOf(m.headWord) + 1);

/**
 * [P8] An indefinite noun phrase for people ("a senior official", "another official") starts somebody new; [P9] a definite one is
 * the latest who was brought in by that noun, in an indefinite phrase, as a title before a name or in apposition to one, with all
 * its other words ("the senior official"), else with one of them. [P13] A name with a title is whoever that noun alone, with no
 * other words than the title's, brought in shortly before.
 */
class Introductions {
  readonly #byNoun = new Map<string, Introduction[]>();
  readonly #nameless = new Map<string, Introduction[]>();
  /** Names with a title. */
  readonly #titled: Introduction[] = [];

  /** Whether nobody before can be meant. */
  static isNew = (m: Mention): boolean => m.form === "nominal" && m.kind === "person" && m.article === "indefinite";

  static #put(map: Map<string, Introduction[]>, noun: string, introduction: Introduction): void {
    map.get(noun)?.push(introduction) ?? map.set(noun, [introduction]);
  }

  /** Nouns by which a mention brings somebody in. */
  static #nouns(m: Mention): readonly string[] {
    if (m.kind !== "person" || m.form === "pronoun") return NONE;
    if (m.form === "name") return titleOf(m).filter((w) => /\p{L}{3}/u.test(w));
    return Introductions.isNew(m) || m.appositionTo ? [m.headWord] : NONE;
  }

  add(m: Mention, n: number): void {
    const introduction = { at: n, words: new Set(m.form === "name" ? m.words : upToHead(m)) };
    if (m.form === "name" && titleOf(m).length > 1) this.#titled.push(introduction);
    for (const noun of Introductions.#nouns(m)) Introductions.#put(this.#byNoun, noun, introduction);
    if ((m.form === "nominal" || (m.form === "name" && m.entity === null)) && m.kind === "person" && !m.plural && !m.appositionTo) Introductions.#put(this.#nameless, m.headWord, introduction);
  }

  /** Mentions that a definite phrase may go back to, the likeliest first. */
  of(m: Mention): readonly number[] {
    if (m.form !== "nominal" || m.kind !== "person" || m.article !== "definite") return [];
    const modifiers = upToHead(m).filter((w) => w !== m.headWord && /\p{L}/u.test(w));
    if (CHIEFS.has(m.headWord) && modifiers.length > 1)
      return this.#titled.filter(({ words }) => modifiers.every((w) => words.has(w))).map(({ at }) => at).reverse();
    const all = [...(this.#byNoun.get(m.headWord) ?? [])].reverse();
    const whole = all.filter(({ words }) => modifiers.every((w) => words.has(w)));
    const some = all.filter(({ words }) => !whole.some((o) => o.words === words) && modifiers.some((w) => words.has(w)));
    return [...whole, ...some].map(({ at }) => at);
  }

  /** Nameless mentions that a name with this title may be of, the latest first. */
  before(m: Mention, place: (n: number) => number): readonly number[] {
    if (m.kind !== "person" || !(m.form === "name" || m.appositionTo)) return [];
    const title = m.form === "name" ? titleOf(m) : upToHead(m);
    const words = new Set(title);
    const alike = (o: Introduction) => [...o.words].every((w) => words.has(w)) || title.every((w) => o.words.has(w));
    const led = (chief: string) => (o: Introduction) => o.words.size > 1 && [...o.words].every((w) => w === chief || words.has(w));
    return [
      ...Introductions.#nouns(m).flatMap((noun) => (this.#nameless.get(noun) ?? []).filter(alike)),
      ...[...CHIEFS].flatMap((chief) => (this.#nameless.get(chief) ?? []).filter(led(chief))),
    ]
      .filter((o) => m.head[0] - place(o.at) < SOON)
      .map(({ at }) => at)
      .reverse();
  }
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that show whom a mention is of: a pronoun by itself, a noun by its head, a name by what stands before it. */
const SEXES: readonly {
  sex: "he" | "she" | "it";
  pronouns: ReadonlySet<string>;
  nouns: ReadonlySet<string>;
  titles: ReadonlySet<string>;
}[] = [
  {
    sex: "he",
    pronouns: list("he him his himself"),
    nouns: list(
      "man boy father son brother husband boyfriend grandfather great-grandfather grandson uncle nephew king prince widower spokesman chairman businessman gentleman fiancé",
    ),
    titles: list("mr sir lord king prince father"),
  },
  {
    sex: "she",
    pronouns: list("she her hers herself"),
    nouns: list(
      "woman girl mother daughter sister wife girlfriend grandmother great-grandmother granddaughter aunt niece queen princess widow spokeswoman chairwoman businesswoman actress lady fiancée",
    ),
    titles: list("mrs ms miss lady dame queen princess sister"),
  },
  { sex: "it", pronouns: list("it its itself"), nouns: new Set(), titles: new Set() },
];

/** [P5] "he", "she" or "it", where a mention shows it. */
const sexOf = (m: Mention): "he" | "she" | "it" | null =>
  SEXES.find(({ pronouns, nouns, titles }) =>
    m.form === "pronoun"
      ? pronouns.has(m.headWord)
      : m.form === "nominal"
        ? nouns.has(m.headWord)
        : m.entity === "person" && titles.has(m.words[0] ?? ""),
  )?.sex ?? null;

/** Whether two mentions can be of one thing: names by their words, "he", "she" and "it" by each other and by what a name is of. */
function agree(a: Mention, b: Mention): boolean {
  const [x, y] = [sexOf(a), sexOf(b)];
  if (x && y) return x === y;
  const against = (sex: string | null, m: Mention) => sex !== null && m.entity !== null && (m.entity === "person") === (sex === "it");
  return !against(x, b) && !against(y, a) && compatible(a, b);
}

/**
 * What counts beside the network's score for whom "he" or "she" stands for, in units of that score. Weights of a choice among
 * candidates, fitted on the personal pronouns of OntoGUM train and GAP development (training/log.md): the network alone looks too far.
 */
const SALIENCE = { away: -4, ahead: -2.3, bothSpeak: 0.6, noun: -1.4, person: 0.7, subjectHere: 0.55 };

function salience(m: Mention, other: Mention): number {
  const gap = m.head[0] - other.head[0];
  const w = SALIENCE;
  return (
    w.away * Math.log1p(Math.abs(gap) / 100) +
    (gap < 0 ? w.ahead : 0) +
    (m.speaks && other.speaks ? w.bothSpeak : 0) +
    (other.form === "nominal" ? w.noun : 0) +
    (other.entity === "person" ? w.person : 0) +
    (other.subject && other.sentence === m.sentence ? w.subjectHere : 0)
  );
}

class Scorer {
  readonly #p: CoreferenceParameters;
  readonly #form: (m: Mention) => number;

  constructor(parameters: CoreferenceParameters) {
    this.#p = parameters;
    this.#form = (m) => parameters.forms.indexOf(m.form);
  }

  /** Rows of `vector`: the mention's side, the antecedent's side, the score of being new. */
  first = (m: Mention): number => m.vector[2 * this.#p.width] as number;

  pair(m: Mention, antecedent: Mention, gap: number): number {
    const { width, match, step, steps } = this.#p;
    let bucket = gap < 0 ? steps.length + 1 : 0;
    while (gap > (steps[bucket] ?? Number.POSITIVE_INFINITY)) bucket++;
    const [f, g] = [this.#form(m), this.#form(antecedent)];
    const words = gap < 0 ? 0 : matchOf(m, antecedent);
    return dot(m.vector, 0, antecedent.vector, width, width) + (match[f]?.[g]?.[words] ?? 0) + (step[f]?.[bucket] ?? 0);
  }
}

const NOTHING = new Float32Array(0);

/**
 * Chains of a text's mentions, which come a section at a time. A chain's number is that of one of its mentions.
 * What only nearby mentions are compared by is let go of behind them, so that a long text does not fill the memory.
 */
export class Chains {
  readonly #scorer: Scorer;
  readonly #mentions: Mention[] = [];
  readonly #chain: number[] = [];
  readonly #members: number[][] = [];
  readonly #byHead = new Map<number, number>();
  readonly #names = new Names();
  readonly #introductions = new Introductions();
  #next = 0;

  constructor(parameters: CoreferenceParameters) {
    this.#scorer = new Scorer(parameters);
  }

  /** Mentions so far. */
  get size(): number {
    return this.#mentions.length;
  }

  /** The next mentions, in text order. */
  add(mentions: readonly Mention[]): void {
    for (const m of mentions) {
      const n = this.#mentions.push(m) - 1;
      this.#chain.push(n);
      this.#members.push([n]);
      this.#byHead.set(m.head[0], n);
    }
    const last = this.#mentions.at(-1)?.head[0] ?? 0;
    while (this.#next < this.#mentions.length && (this.#at(this.#next).head[0] as number) + AHEAD < last) this.#join();
  }

  /** All mentions, and the number of the chain of each. */
  finish(): { mentions: readonly Mention[]; chains: readonly number[] } {
    while (this.#next < this.#mentions.length) this.#join();
    return { mentions: this.#mentions, chains: this.#chain };
  }

  #at(n: number): Mention {
    return this.#mentions[n] as Mention;
  }

  /** Finds the next mention's antecedent. */
  #join(): void {
    const i = this.#next++;
    const m = this.#at(i);
    const beside = this.#beside(m);
    const sure = beside === undefined ? this.#sure(m, i) : undefined;
    if (m.name.length > 0 && sure === undefined) this.#names.add(m, i);
    const best = beside ?? sure ?? this.#introduced(m, i) ?? (Introductions.isNew(m) ? undefined : this.#likeliest(m, i));
    this.#introductions.add(m, i);
    if (best !== undefined) this.#merge(this.#chain[best] as number, this.#chain[i] as number);
    const nameless = this.#introductions
      .before(m, (n) => this.#at(n).head[0])
      .find((n) => this.#nobody(this.#chain[n] as number) && this.#fits(n, this.#chain[i] as number));
    if (nameless !== undefined) this.#merge(this.#chain[nameless] as number, this.#chain[i] as number);
    const behind = i - REACH;
    if (behind >= 0) this.#letGo(behind);
  }

  /** Keeps of a mention only what a chain is known by: its words and place, and whom it can be. */
  #letGo(n: number): void {
    const m = this.#at(n);
    this.#byHead.delete(m.head[0]);
    const shown = sexOf(m) !== null;
    const words = shown && m.form === "name" ? m.words.slice(0, 1) : NONE;
    this.#mentions[n] = {
      ...m,
      head: m.span,
      words,
      headWord: shown ? m.headWord : "",
      vector: NOTHING,
    };
  }

  /** Whether a mention that stands like a name has a word in common with the chain, or is its initials: P4. */
  #shares(m: Mention, chain: number): boolean {
    return (this.#members[chain] as number[]).some((n) => {
      const other = this.#at(n);
      return other.name.includes(m.headWord) || other.words.includes(m.headWord) || m.words.includes(other.headWord) || shortFor(m, other) || shortFor(other, m);
    });
  }

  /** Whether a chain has no name. */
  #nobody(chain: number): boolean {
    return (this.#members[chain] as number[]).every((n) => this.#at(n).form !== "name");
  }

  /** What a mention stands in apposition to. */
  #beside(m: Mention): number | undefined {
    const n = m.appositionTo ? this.#byHead.get(m.appositionTo[0]) : undefined;
    return n !== undefined && agree(m, this.#at(n)) ? n : undefined;
  }

  /** The one chain of like names, if there is one. */
  #sure(m: Mention, i: number): number | undefined {
    const name = m.name.length > 0 ? m : m.form === "name" && m.words.length === 1 ? { ...m, name: m.words, entity: "person" } : null;
    if (!name) return undefined;
    const [sure, ...others] = new Set(this.#names.like(name).map((k) => this.#chain[k] as number));
    return sure !== undefined && others.length === 0 && this.#fits(i, sure) ? sure : undefined;
  }

  /** Who was brought in by the noun of a definite phrase. */
  #introduced(m: Mention, i: number): number | undefined {
    return this.#introductions.of(m).find((n) => this.#fits(i, this.#chain[n] as number));
  }

  #likeliest(m: Mention, i: number): number | undefined {
    const personal = m.form === "pronoun" && ["he", "she"].includes(sexOf(m) ?? "");
    const choices: { at: number; score: number }[] = [];
    for (let j = Math.max(0, i - REACH); j < this.#mentions.length; j++) {
      const other = this.#at(j);
      if (j === i) continue;
      if (j > i && (m.form !== "pronoun" || other.head[0] - m.head[0] > AHEAD)) break;
      if (j > i && (other.form === "pronoun" || other.sentence !== m.sentence)) continue;
      if (m.form === "pronoun" && contains(other.phrase, m.head)) continue; // "her father" is not her
      if (personal && (other.plural || (other.form !== "pronoun" && other.kind !== "person"))) continue;
      const score = this.#scorer.pair(m, other, i - j) + (personal ? salience(m, other) : 0);
      // "he" and "she" are said of somebody who is in the text
      if (personal || score > this.#scorer.first(m)) choices.push({ at: j, score });
    }
    choices.sort((a, b) => b.score - a.score);
    return choices.find(({ at }) => (!m.proper || this.#shares(m, this.#chain[at] as number)) && this.#fits(i, this.#chain[at] as number))?.at;
  }

  /**
   * Whether mention `i`, with what an earlier pronoun brought along ("In his speech, Novak"), can be of the chain `into`. Names and
   * nouns must all agree; of pronouns most, so that one wrong "she" does not keep every later "he" away.
   */
  #fits(i: number, into: number): boolean {
    const own = (this.#members[this.#chain[i] as number] as number[]).map((n) => this.#at(n));
    let others = 0;
    for (const k of (this.#members[into] as number[]).slice(-LATEST)) {
      const member = this.#at(k);
      for (const o of own) {
        const same = agree(o, member);
        if (o.form === "pronoun" && member.form === "pronoun" && sexOf(o) && sexOf(member)) others += same ? -1 : 1;
        else if (!same) return false;
      }
    }
    return others <= 0;
  }

  #merge(into: number, from: number): void {
    if (into === from) return;
    const moved = this.#members[from] as number[];
    for (const n of moved) this.#chain[n] = into;
    (this.#members[into] as number[]).push(...moved);
    this.#members[from] = [];
  }
}
