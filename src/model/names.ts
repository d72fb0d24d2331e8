/** Which names can be of one thing, and which surely are. */
import type { Mention } from "./mentions.js";

/** Which words two mentions share: an index into the manifest's `matches`; 0 with a pronoun. */
export function matchOf(a: Mention, b: Mention): number {
  if (a.form === "pronoun" || b.form === "pronoun") return 0;
  if (a.words.length === b.words.length && a.words.every((w, n) => w === b.words[n])) return 2;
  if (a.headWord === b.headWord) return 1;
  return a.words.includes(b.headWord) || b.words.includes(a.headWord) ? 3 : 0;
}

/** "WHO" for "World Health Organization", "U.S." for "United States". */
export function shortFor(short: Mention, long: Mention): boolean {
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
export class Names {
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
    const words = m.name.join(" ");
    // the names' head takes a person's full name for a body now and then
    const whole = m.name.length > 1 ? [...of(`person ${words}`), ...of(`other ${words}`)] : of(`${sort} ${words}`);
    const letters = Names.#letters(m.name);
    const initials = sort === "other" && m.name.every((w) => w.length === 1 || m.name.length === 1) ? of(`initials ${letters}`) : [];
    // a headline's bare surname, before the full name
    const bare = m.name.length > 1 && sort === "person" ? of(`person ${m.name.at(-1)}`) : [];
    if (m.name.length > 1) return [...whole, ...initials, ...bare];
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
