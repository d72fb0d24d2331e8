/** Which names can be of one thing, and which surely are. */

import { FAMILY_FIRST } from "../../lexicon/family-names.js";
import { genderOfGivenName } from "../../lexicon/given-gender.js";
import { PAPER_ENDING } from "../body-endings.js";
import type { Mention } from "../mention.js";

const NO_MENTIONS: readonly number[] = [];
/** Mentions put down under one key after which those of one cluster are drawn together to one. */
const COMPACT_EVERY = 32;
/** Words that initials leave out. */
const UNINITIALLED = /^(?:of|and|for|the)$/;

/** The first letters of a name's words, as initials have them. */
const initialsOf = (name: readonly string[]): string =>
  name
    .filter((w) => !UNINITIALLED.test(w))
    .map((w) => w[0])
    .join("");

/** The letters of a name's words in one. */
const lettersOf = (name: readonly string[]): string => name.join("").replace(/[^\p{L}]/gu, "");

/** Which words two mentions share: an index into the manifest's `matches`; 0 with a pronoun. */
export function matchOf(a: Mention, b: Mention): number {
  if (a.form === "pronoun" || b.form === "pronoun") return 0;
  if (a.words.length === b.words.length && a.words.every((w, n) => w === b.words[n])) return 2;
  if (a.headWord === b.headWord) return 1;
  return a.words.includes(b.headWord) || b.words.includes(a.headWord) ? 3 : 0;
}

/** "WHO" for "World Health Organization", "U.S." for "United States". */
function shortFor(short: Mention, long: Mention): boolean {
  const letters = lettersOf(short.name);
  if (letters.length < 2 || long.name.length < letters.length) return false;
  return initialsOf(long.name) === letters;
}

/** A person's name, also where the names' head has seen none ("Hillary" of "Hillary Clinton's campaign"). */
const isPersonName = ({ entity, form, kind }: Mention): boolean =>
  entity === "person" || (form === "name" && entity === null && kind === "person");
const isPaper = ({ name }: Mention): boolean => PAPER_ENDING.has(name.at(-1) as string);
/** "I", "he", "she": one person, whoever it is. */
const isOnePerson = ({ form, plural, headWord }: Mention): boolean => form === "pronoun" && !plural && ONE_PERSON.test(headWord);
const ONE_PERSON = /^(?:i|me|my|he|him|his|she|her|hers)$/;

/** [P32] Several people, or a source that names nobody, are no one person who has a name; several are no "he" either. */
const isNobodyNamed = ({ form, plural, anonymous, kind }: Mention, other: Mention): boolean => {
  const several = plural && kind === "person";
  return form === "nominal" && (((anonymous || several) && isPersonName(other)) || (several && isOnePerson(other)));
};

/** [P4] Whether two names can be of one thing: one holds all words of the other, or is made of its initials. */
export function compatible(a: Mention, b: Mention): boolean {
  if (isNobodyNamed(a, b) || isNobodyNamed(b, a)) return false;
  if (a.name.length === 0 || b.name.length === 0) return true;
  const holds = (big: readonly string[], small: readonly string[]) => small.every((w) => big.includes(w));
  return holds(a.name, b.name) || holds(b.name, a.name) || shortFor(a, b) || shortFor(b, a);
}

/** Whether two people's names are parts of one whole: "Ana" and "Novak" of "Ana Novak". */
export function isWholeOf({ entity, name }: Mention, a: Mention, b: Mention): boolean {
  const parts = [a, b].every((m) => m.entity === "person" && m.name.length > 0 && m.name.length < name.length);
  return entity === "person" && parts && [...a.name, ...b.name].every((w) => name.includes(w));
}

/** [P4] Whether a mention that stands like a name has a word in common with another, or one is the other's initials. */
export const sharesWord = (m: Mention, other: Mention): boolean =>
  other.name.includes(m.headWord) ||
  other.words.includes(m.headWord) ||
  m.words.includes(other.headWord) ||
  shortFor(m, other) ||
  shortFor(other, m);

/** Whether a full name opens with what its bearer is called by alone, as far as can be told: not "Park Wan-joo", "Liu Wei". */
const isGivenFirst = (name: readonly string[]): boolean =>
  genderOfGivenName(name[0] as string) !== null || !(FAMILY_FIRST.has(name[0] as string) || name.some((w) => /[-‐‑]/u.test(w)));

/**
 * [P7] Names that are surely of one thing, there being no other candidate: the same name, a person's surname behind a full name,
 * initials behind what they stand for, the first word of a body's name behind all of it ("Patriot" behind "Patriot Coal"), the last of a
 * paper's ("the Times"). [P80] A given name alone ("Cristina") is the one person whose full name opens with it.
 */
export class NameIndex {
  readonly #mentions = new Map<string, number[]>();
  readonly #clusterOf: (mention: number) => number;

  /** @param clusterOf the cluster that a mention is of by now; two that are of one stay so */
  constructor(clusterOf: (mention: number) => number) {
    this.#clusterOf = clusterOf;
  }

  static #sort = (m: Mention) => (m.entity === "person" ? "person" : "other");

  /** The one cluster that `m` may be of; undefined for none or several. */
  onlyLike(m: Mention): number | undefined {
    let only: number | undefined;
    for (const mentions of this.#like(m))
      for (const n of mentions) {
        const cluster = this.#clusterOf(n);
        if (only !== undefined && cluster !== only) return undefined;
        only = cluster;
      }
    return only;
  }

  /** Mentions that `m` may be another of, by what makes it likely. */
  #like(m: Mention): readonly (readonly number[])[] {
    const sort = NameIndex.#sort(m);
    const of = (key: string): readonly number[] => this.#mentions.get(key) ?? NO_MENTIONS;
    const words = m.name.join(" ");
    // the names' head takes a person's full name for a body now and then
    const whole = m.name.length > 1 ? [of(`person ${words}`), of(`other ${words}`)] : [of(`${sort} ${words}`)];
    const letters = lettersOf(m.name);
    const initials =
      sort === "other" && m.name.every((w) => w.length === 1 || m.name.length === 1) ? of(`initials ${letters}`) : NO_MENTIONS;
    // a headline's bare surname, before the full name
    const bare = m.name.length > 1 && sort === "person" ? of(`person ${m.name.at(-1)}`) : NO_MENTIONS;
    if (m.name.length > 1) return [...whole, initials, bare];
    const word = m.name[0] as string;
    if (sort !== "person") return [...whole, initials, of(`opening ${word}`), of(`closing ${word}`)];
    // [P80] who is somebody's namesake by surname is not called by a given name
    const surnamed = of(`surname ${word}`);
    return [...whole, surnamed.length > 0 ? surnamed : of(`given ${word}`), of(`opening ${word}`)];
  }

  /** Puts down mention number `n`, under all that a later one may be known to be the same by. */
  add(m: Mention, n: number): void {
    const sort = NameIndex.#sort(m);
    const keys = [`${sort} ${m.name.join(" ")}`];
    if (m.name.length > 1) keys.push(sort === "person" ? `surname ${m.name.at(-1)}` : `initials ${initialsOf(m.name)}`);
    if (m.name.length > 1 && m.entity === "person" && isGivenFirst(m.name)) keys.push(`given ${m.name[0]}`);
    if (m.name.length > 1 && m.entity === "organisation") keys.push(`opening ${m.name[0]}`);
    if (m.name.length > 1 && m.entity === "organisation" && isPaper(m)) keys.push(`closing ${m.name.at(-1)}`);
    for (const key of keys) this.#put(key, n);
  }

  /** A name that two people have is put down each time: of each cluster one mention is kept, so that the list does not grow with the text. */
  #put(key: string, n: number): void {
    const all = this.#mentions.get(key);
    if (!all) this.#mentions.set(key, [n]);
    else if (all.push(n) % COMPACT_EVERY === 0) this.#mentions.set(key, [...new Map(all.map((k) => [this.#clusterOf(k), k])).values()]);
  }
}
