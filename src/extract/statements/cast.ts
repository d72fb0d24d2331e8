/** Who takes turns in a transcript: people whom the report names before, those whose label is in capitals, and who asks for the outlet. */

import { isMedium } from "../../lexicon/media.js";
import { type Span, wordsOf } from "../../text/span.js";
import { QUESTION, type Turn } from "./turn.js";

const LEAST_TURNS = 3; // turns that make a transcript: fewer are headings or notes
const MOST_NAMES = 60; // names in small letters that a transcript may have: an index has more
const INTRODUCTION = 6000; // characters before the first turn, in which its people are introduced
const FULL_NAME = /\p{Lu}[\p{L}’'-]+(?: (?:(?:de|van|von|al|el|bin) )?\p{Lu}[\p{L}’'-]+){1,4}/gu;
const INITIALS = /^(?:\p{Lu}\.?){2,3}$/u;

const escaped = (label: string): string => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const inCapitals = (label: string): boolean => !/\p{Ll}/u.test(label);
const withoutArticle = (name: string): string => name.replace(/^the /iu, "");
const letters = (name: string): string => withoutArticle(name.toLowerCase()).replace(/[^\p{L}\p{N}]/gu, "");

export class Cast {
  readonly turns: readonly Turn[];
  /** Labels of those who only ask for the outlet. */
  readonly asking: ReadonlySet<string>;
  readonly #text: string;
  readonly #introduction: Span;

  /** @param outlets the report's publisher and agency @param asked whether a line is right behind a question without a label */
  constructor(text: string, all: readonly Turn[], outlets: readonly string[], asked: (turn: Turn) => boolean) {
    const at = all[0]?.who[0] ?? 0;
    this.#text = text;
    this.#introduction = [Math.max(0, at - INTRODUCTION), at];
    const names = new Set(all.filter((t) => t.sort === "name").map((t) => t.label));
    this.asking = new Set([
      ...all.filter((t) => t.sort === "ask").map((t) => t.label),
      ...[...names].filter((name) => outlets.some((o) => letters(o) === letters(name)) || isMedium(withoutArticle(name), "organisation")),
      ...this.#silent(names, all),
    ]);
    const known = new Set([...names].filter((name) => this.asking.has(name) || this.#isKnown(name, names.size, this.asking.size > 0)));
    const turns = all.filter((t) => t.sort !== "name" || known.has(t.label));
    // one name again and again is a heading, unless questions stand between
    const alone = new Set(turns.map((t) => t.label)).size < 2;
    this.turns = alone && !turns.every((t) => inCapitals(t.label) || asked(t)) ? [] : turns;
  }

  /** Whether these are turns of a transcript at all: headings never speak twice. */
  get isTranscript(): boolean {
    const labels = new Set(this.turns.map((t) => t.label));
    if (this.turns.length >= LEAST_TURNS && labels.size < this.turns.length) return true;
    const asks = this.turns.some((t) => t.sort === "ask" && QUESTION.test(wordsOf(this.#text, t.said)));
    return asks && (this.turns.length > 1 || labels.size > 1);
  }

  /** Whether a label is initials, and no short surname in capitals ("ORR"). */
  areInitials(label: string): boolean {
    if (!INITIALS.test(label)) return false;
    const surname = new RegExp(`(?<![\\p{L}])${escaped(label[0] as string)}${escaped(label.slice(1).toLowerCase())}(?![\\p{L}])`, "u");
    if (surname.test(wordsOf(this.#text, this.#introduction))) return false;
    return label.length < 3 || label.includes(".") || this.nameOf(label) !== null;
  }

  /** The one name before the first turn that initials stand for; null for none or several. */
  nameOf(label: string): Span | null {
    const initials = label.replace(/\./g, "");
    const found = new Map<string, Span>();
    const [from, to] = this.#introduction;
    for (const m of this.#text.slice(from, to).matchAll(FULL_NAME)) {
      const own = m[0]
        .split(" ")
        .filter((w) => /^\p{Lu}/u.test(w))
        .slice(-initials.length);
      const name = m[0].slice(m[0].lastIndexOf(own[0] as string));
      const end = from + m.index + m[0].length;
      if (own.map((w) => w[0]).join("") === initials && !found.has(name)) found.set(name, [end - name.length, end]);
    }
    const [first, ...more] = found.values();
    return more.length === 0 ? (first ?? null) : null;
  }

  /** Of two who take turns, the one who does nothing but ask, where that one is not introduced by name. */
  #silent(names: ReadonlySet<string>, all: readonly Turn[]): string[] {
    if (names.size !== 2) return [];
    const asks = (name: string): boolean => {
      const own = all.filter((t) => t.label === name);
      return own.length > 1 && own.every((t) => QUESTION.test(wordsOf(this.#text, t.said)));
    };
    const found = [...names].filter((name) => (this.areInitials(name) || !this.#isKnown(name, names.size, false)) && asks(name));
    return found.length === 1 ? found : [];
  }

  /** In capitals, or a name that the report gives in full before its first turn; initials, a name that they stand for. */
  #isKnown(label: string, names: number, interview: boolean): boolean {
    if (this.areInitials(label)) return this.nameOf(label) !== null || interview;
    if (inCapitals(label)) return true;
    if (names > MOST_NAMES) return false;
    const before = wordsOf(this.#text, this.#introduction);
    const word = escaped(withoutArticle(label));
    if (word.includes(" ")) return new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}:])`, "u").test(before);
    return new RegExp(`\\p{Lu}[\\p{L}.’'-]* (?:\\p{Ll}+ )?${word}(?![\\p{L}:])|(?<![\\p{L}])${word} \\p{Lu}`, "u").test(before);
  }
}

/** How a turn was found: by a label in capitals, or by a name. */
export const ruleOf = (label: string): string => (inCapitals(label) ? "S14" : "S31");
