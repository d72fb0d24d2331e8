/**
 * [P14] What is a name in one place of a text is that name wherever it stands again: the names' head judges each place alone and
 * misses a name that it knew a paragraph before, or takes a body's short name for a surname.
 */

import { genderOfGivenName } from "../../lexicon/given-gender.js";
import { type ModelWord, spanOfWords } from "../../model/model-words.js";
import type { Span } from "../../text/span.js";
import { BODY_ENDING, FIRM_ENDING, PAPER_ENDING } from "../body-endings.js";
import { type Entity, NAMED } from "../entities.js";
import { countriesIn } from "./country-hints.js";
import { partedNames } from "./run-on-name.js";

const CAPITAL = /^\p{Lu}/u;
/** How often a single word must have been a name to be one again. */
const MIN_TIMES_NAMED = 2;
/** Share of its occurrences that must agree on what a name is of. */
const MIN_AGREEING_SHARE = 0.7;
/** Words of the longest name that is looked for. */
const MAX_NAME_WORDS = 5;
/** Letters of the shortest initials that are a body's. */
const MIN_INITIALS = 3;
const ABBREVIATION = /^\p{Lu}[\p{Lu}\d&.-]{1,11}$/u;
/** What people are addressed by. */
const ADDRESS =
  /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen|col|sir|president|senator|judge|professor|minister|major|general|chief|justice|king|queen|prince|bishop|pastor|deacon|noble)$/i;

/** [P20] Two words of which the first is a given name are a person, whatever the head takes them for: it sees few names of some countries. */
function asPerson(text: string, e: Entity): Entity {
  const words = text.slice(...e.span).split(/\s+/);
  const [given, family] = words;
  if (e.type !== "organisation" || !given || !family || words.length !== 2 || !words.every((w) => CAPITAL.test(w) && /\p{Ll}/u.test(w)))
    return e;
  return genderOfGivenName(given) !== null && !BODY_ENDING.has(family.toLowerCase()) ? { ...e, type: "person" } : e;
}

/** [P68] "Kestrel Healthcare" is a firm, whatever the head takes it for. */
function asFirm(text: string, e: Entity): Entity {
  const words = text
    .slice(...e.span)
    .split(/[\s.]+/)
    .filter((w) => w !== "");
  return e.type === "person" && words.length > 1 && FIRM_ENDING.has((words.at(-1) as string).toLowerCase())
    ? { ...e, type: "organisation" }
    : e;
}

/** [P85] A given name right before a surname that stands alone belongs to it: "Donald" before "Trump". @param entities in text order */
function withGivenNames(text: string, words: readonly ModelWord[], entities: readonly Entity[]): Entity[] {
  const at = (n: number): string => (words[n] ? text.slice(...(words[n] as ModelWord).span) : "");
  const isSingle = (e: Entity | undefined): boolean => e?.type === "person" && e.to - e.from === 1;
  const found: Entity[] = [];
  for (const e of entities) {
    const [given, before, last] = [at(e.from - 1), at(e.from - 2), found.at(-1)];
    const isGiven = /^\p{Lu}\p{Ll}+$/u.test(given) && !ADDRESS.test(given) && genderOfGivenName(given) !== null;
    const isFree = (last?.to ?? 0) < e.from || isSingle(last);
    const isCut = isSingle(e) && e.from > 0 && !words[e.from]?.opensStretch && isFree && isGiven && !CAPITAL.test(before);
    if (isCut && last?.to === e.from) found.pop();
    found.push(isCut ? { ...e, span: spanOfWords(words, e.from - 1, e.to), from: e.from - 1 } : e);
  }
  return found;
}

/** [P52] "R-Wyoming", "D-Calif.": whom somebody sits for, and no name. */
const PARTY_AND_STATE = /^[DRIL][-‐‑]\p{Lu}[\p{L}. ]*$/u;

/** Names seen so far, by their words as written: how often as what. */
export class NamesSeen {
  readonly #types = new Map<string, Map<string, number>>();
  /** Last words of people's full names, and what people are addressed by. */
  readonly #surnames = new Set<string>();
  /** Names that the words around them show to be countries. */
  readonly #countries: ReadonlySet<string>;
  /** Last words of longer names of papers. */
  readonly #closings = new Set<string>();
  /** First words and initials of longer names of bodies. */
  readonly #openings = new Set<string>();
  readonly #initials = new Set<string>();

  /** @param text the whole report's */
  constructor(text: string) {
    this.#countries = countriesIn(text);
  }

  #count(words: string, type: string): void {
    const types = this.#types.get(words) ?? new Map<string, number>();
    this.#types.set(words, types.set(type, (types.get(type) ?? 0) + 1));
  }

  /** The initials of a body's name, "and" and "of" passed over; and what stands in brackets behind it, which is what it is called for short. */
  #learnInitials(own: readonly string[], [open, short = "", close]: readonly string[]): void {
    const capitals = own.filter((w) => CAPITAL.test(w));
    if (capitals.length >= MIN_INITIALS) this.#initials.add(capitals.map((w) => w[0]).join(""));
    if (open === "(" && close === ")" && ABBREVIATION.test(short)) this.#initials.add(short);
  }

  #learn(text: string, words: readonly ModelWord[], entities: readonly Entity[]): void {
    const at = (n: number): string => (words[n] ? text.slice(...words[n].span) : "");
    for (const { from, to, type } of entities) {
      if (!NAMED.has(type)) continue;
      const own = words.slice(from, to).map(({ span }) => text.slice(...span));
      if (type === "organisation" || type === "government") this.#learnInitials(own, [at(to), at(to + 1), at(to + 2)]);
      if (!own.every((w) => CAPITAL.test(w))) continue;
      this.#count(own.join(" "), type);
      const addressed = ADDRESS.test(at(from - 1) === "." ? at(from - 2) : at(from - 1));
      if (type === "person" && (own.length > 1 || addressed)) this.#surnames.add(own.at(-1) as string);
      if (type === "organisation" && own.length > 1) this.#openings.add(own[0] as string);
      if (type === "organisation" && own.length > 1 && PAPER_ENDING.has((own.at(-1) as string).toLowerCase()))
        this.#closings.add(own.at(-1) as string);
    }
  }

  /**
   * What most places take the words for. A word that opens a body's name or is its initials, and ends nobody's, is short for that body:
   * "Harbour" for "Harbour Coal", "TIO" for "Transparency Institute Orsk" [P66].
   */
  #agreedType(words: string): string | null {
    const surname = this.#surnames.has(words) ? "person" : null;
    const types = [...(this.#types.get(words) ?? [])].sort((a, b) => b[1] - a[1]);
    const all = types.reduce((sum, [, count]) => sum + count, 0);
    const [type, count] = types[0] ?? [];
    if (!type || !count) return surname;
    if (this.#initials.has(words) && !surname) return type === "government" ? type : "organisation";
    if (type === "person" && this.#openings.has(words) && !surname) return "organisation";
    // a single word that was a name but once is too little to go by
    return count >= MIN_AGREEING_SHARE * all && (words.includes(" ") || surname || count >= MIN_TIMES_NAMED) ? type : null;
  }

  /** What words are at a place. @param read what the head takes them for there; null for none @returns null where nothing tells */
  #typeOf(words: string, read: string | null): string | null {
    const type = this.#agreedType(words) ?? read;
    const person = type === null || type === "person";
    return person && this.#countries.has(words) && !this.#surnames.has(words) ? "government" : type;
  }

  /** Given names that the head has cut off a full name which it knows elsewhere, with their surnames. */
  #whole(text: string, words: readonly ModelWord[], entities: readonly Entity[]): readonly Entity[] {
    const found: Entity[] = [];
    for (const e of entities) {
      if ((found.at(-1)?.to ?? 0) > e.from) continue; // the surname, that stood alone
      const next = words[e.to];
      const span: Span | null = next && !next.opensStretch ? [e.span[0], next.span[1]] : null;
      const isCut = span !== null && e.type === "person" && e.to - e.from === 1 && this.#types.get(text.slice(...span))?.has("person");
      found.push(span && isCut ? { ...e, span, to: e.to + 1 } : e);
    }
    return found;
  }

  /** The section's names, in text order, with those of them and of earlier sections that the head missed. */
  complete(text: string, words: readonly ModelWord[], entities: readonly Entity[]): Entity[] {
    const read = entities.filter((e) => !PARTY_AND_STATE.test(text.slice(...e.span)));
    this.#learn(text, words, read);
    const named = this.#whole(text, words, read);
    const taken = new Uint8Array(words.length);
    for (const { from, to } of [...entities, ...named]) taken.fill(1, from, to);
    const at = (n: number): string => text.slice(...(words[n] as ModelWord).span);
    const free = (n: number): boolean => n < words.length && taken[n] === 0 && CAPITAL.test(at(n));
    const found = named
      .map((e) => (NAMED.has(e.type) ? { ...e, type: this.#typeOf(text.slice(...e.span), e.type) ?? e.type } : e))
      .map((e) => asFirm(text, asPerson(text, e)))
      .flatMap((e) =>
        BODY_ENDING.has(text.slice(...(words[e.to - 1] as ModelWord).span).toLowerCase()) ? [e] : partedNames(text, words, e),
      );
    for (let from = 0; from < words.length; from++) {
      let run = 0;
      while (run < MAX_NAME_WORDS && free(from + run) && !(run > 0 && words[from + run]?.opensStretch)) run++;
      for (let size = run; size > 0; size--) {
        const to = from + size;
        // one word that goes on with a capital is some other name: "Novak Street"
        if (size === 1 && (run > 1 || (taken[to] && !words[to]?.opensStretch))) continue;
        const name = words
          .slice(from, to)
          .map((w) => text.slice(...w.span))
          .join(" ");
        // "the Times", behind "the Nordby Times"
        const short = size === 1 && from > 0 && at(from - 1).toLowerCase() === "the" && this.#closings.has(name);
        const type = this.#typeOf(name, null) ?? (short ? "organisation" : null);
        if (!type) continue;
        found.push({ span: spanOfWords(words, from, to), type, from, to });
        taken.fill(1, from, to);
        from = to - 1;
        break;
      }
    }
    return withGivenNames(
      text,
      words,
      found.sort((a, b) => a.from - b.from),
    );
  }
}
