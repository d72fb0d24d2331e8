/**
 * Who is who: each mention is joined to its likeliest antecedent, or starts somebody new.
 * `training/readout_training/losses.py` scores pairs the same way.
 */

import type { CoreferenceParameters } from "../../model/manifest.js";
import { contains } from "../../text/span.js";
import { dot } from "../dot.js";
import type { Mention } from "../mentions.js";
import { genderOf } from "./gender.js";
import { compatible, matchOf, NameIndex, shortFor } from "./name-matching.js";
import { NominalAnaphora } from "./nominal-anaphora.js";

const NONE: readonly string[] = [];
/** Mentions that are looked back over. */
const REACH = 250;
/** Members of a chain that a newcomer is held against: its latest. */
const LATEST = 100;
/** Characters that a pronoun may look ahead ("In his speech, Novak said"). */
const AHEAD = 180;

/** Whether two mentions can be of one thing: names by their words, "he", "she" and "it" by each other and by what a name is of. */
function agree(a: Mention, b: Mention): boolean {
  const [x, y] = [genderOf(a), genderOf(b)];
  if (x && y) return x === y;
  const against = (sex: string | null, m: Mention) => sex !== null && m.entity !== null && (m.entity === "person") === (sex === "it");
  return !against(x, b) && !against(y, a) && compatible(a, b);
}

/**
 * What counts beside the network's score for whom "he" or "she" stands for, in units of that score: how far away (by the logarithm of
 * characters), how often and by how many names a candidate was mentioned. Weights of a choice among candidates, fitted on the personal
 * pronouns of OntoGUM train and GAP development (training/log.md): the network alone looks too far.
 */
const SALIENCE = { away: -3.6, ahead: -2, bothSpeak: 0.2, noun: -1.1, subjectHere: 0.5, often: -0.6, named: 1.1 };

function salience(m: Mention, other: Mention, { often, named }: { often: number; named: number }): number {
  const gap = m.head[0] - other.head[0];
  const w = SALIENCE;
  return (
    w.away * Math.log1p(Math.abs(gap) / 100) +
    (gap < 0 ? w.ahead : 0) +
    (m.speaks && other.speaks ? w.bothSpeak : 0) +
    (other.form === "nominal" ? w.noun : 0) +
    w.often * Math.log(often) +
    w.named * Math.log1p(named) +
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

/** A mention as a name: one word with a capital that the names' head missed is a surname, if it is any. */
const asName = (m: Mention): Mention | null =>
  m.name.length > 0 ? m : m.form === "name" && m.words.length === 1 ? { ...m, name: m.words, entity: "person" } : null;

/**
 * Chains of a text's mentions, which come a section at a time. A chain's number is that of one of its mentions.
 * What only nearby mentions are compared by is let go of behind them, so that a long text does not fill the memory.
 */
export class CoreferenceClusters {
  readonly #scorer: Scorer;
  readonly #mentions: Mention[] = [];
  readonly #chain: number[] = [];
  readonly #members: number[][] = [];
  /** Names in each chain. */
  readonly #named: number[] = [];
  readonly #byHead = new Map<number, number>();
  readonly #names = new NameIndex((n) => this.#chain[n] as number);
  readonly #introductions = new NominalAnaphora();
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
      this.#named.push(m.form === "name" ? 1 : 0);
      this.#byHead.set(m.head[0], n);
    }
    const last = this.#mentions.at(-1)?.head[0] ?? 0;
    while (this.#next < this.#mentions.length && (this.#at(this.#next).head[0] as number) + AHEAD < last) this.#join();
  }

  /** All mentions, and the number of the chain of each. */
  clusters(): { mentions: readonly Mention[]; chains: readonly number[] } {
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
    const name = asName(m);
    if (name && sure === undefined) this.#names.add(name, i);
    const best = beside ?? sure ?? this.#introduced(m, i) ?? (NominalAnaphora.isNew(m) ? undefined : this.#likeliest(m, i));
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
    const shown = genderOf(m) !== null;
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
    return (this.#members[chain] as number[]).slice(-LATEST).some((n) => {
      const other = this.#at(n);
      return (
        other.name.includes(m.headWord) ||
        other.words.includes(m.headWord) ||
        m.words.includes(other.headWord) ||
        shortFor(m, other) ||
        shortFor(other, m)
      );
    });
  }

  /** How often a mention's chain was mentioned, and by name. */
  #known(n: number): { often: number; named: number } {
    const chain = this.#chain[n] as number;
    return { often: (this.#members[chain] as number[]).length, named: this.#named[chain] as number };
  }

  /** Whether a chain has no name. */
  #nobody(chain: number): boolean {
    return (this.#members[chain] as number[]).slice(-LATEST).every((n) => this.#at(n).entity === null);
  }

  /** What a mention stands in apposition to. */
  #beside(m: Mention): number | undefined {
    const n = m.appositionTo ? this.#byHead.get(m.appositionTo[0]) : undefined;
    return n !== undefined && agree(m, this.#at(n)) ? n : undefined;
  }

  /** The one chain of like names, if there is one. */
  #sure(m: Mention, i: number): number | undefined {
    const name = asName(m);
    if (!name) return undefined;
    const sure = this.#names.onlyLike(name);
    return sure !== undefined && this.#fits(i, sure) ? sure : undefined;
  }

  /** Who was brought in by the noun of a definite phrase. */
  #introduced(m: Mention, i: number): number | undefined {
    return this.#first(this.#introductions.of(m), (chain) => this.#fits(i, chain));
  }

  /** The first of these mentions whose chain may be meant; each chain is looked at once, for many are of one. */
  #first(mentions: readonly number[], may: (chain: number) => boolean): number | undefined {
    const tried = new Set<number>();
    return mentions.find((n) => {
      const chain = this.#chain[n] as number;
      return !tried.has(chain) && tried.add(chain) && may(chain);
    });
  }

  #likeliest(m: Mention, i: number): number | undefined {
    const personal = m.form === "pronoun" && ["he", "she"].includes(genderOf(m) ?? "");
    const choices: { at: number; score: number }[] = [];
    for (let j = Math.max(0, i - REACH); j < this.#mentions.length; j++) {
      const other = this.#at(j);
      if (j === i) continue;
      if (j > i && (m.form !== "pronoun" || other.head[0] - m.head[0] > AHEAD)) break;
      if (j > i && (other.form === "pronoun" || other.sentence !== m.sentence)) continue;
      if (m.form === "pronoun" && contains(other.phrase, m.head)) continue; // "her father" is not her
      if (personal && (other.plural || (other.form !== "pronoun" && other.kind !== "person"))) continue;
      const score = this.#scorer.pair(m, other, i - j) + (personal ? salience(m, other, this.#known(j)) : 0);
      // "he" and "she" are said of somebody who is in the text
      if (personal || score > this.#scorer.first(m)) choices.push({ at: j, score });
    }
    choices.sort((a, b) => b.score - a.score);
    const at = choices.map((c) => c.at);
    return this.#first(at, (chain) => (!m.proper || this.#shares(m, chain)) && this.#fits(i, chain));
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
        if (o.form === "pronoun" && member.form === "pronoun" && genderOf(o) && genderOf(member)) others += same ? -1 : 1;
        else if (!same) return false;
      }
    }
    return others <= 0;
  }

  #merge(into: number, from: number): void {
    if (into === from) return;
    const moved = this.#members[from] as number[];
    for (const n of moved) this.#chain[n] = into;
    for (const n of moved) (this.#members[into] as number[]).push(n);
    this.#named[into] = (this.#named[into] as number) + (this.#named[from] as number);
    this.#named[from] = 0;
    this.#members[from] = [];
  }
}
