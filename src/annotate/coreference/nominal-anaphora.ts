/** Who was brought in by a noun, and takes it up again: "a senior official … the official". */
import type { Mention } from "../mention.js";
import { calledBy } from "./gender.js";

const NO_WORDS: readonly string[] = [];

/** A mention that brings somebody in, and its words. */
interface Introduction {
  readonly mention: number;
  /** What it is said to be of: "of Kesh", or a place or body before the title. */
  readonly owner: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** Characters within which a description is taken up by a name ("a tax commissioner … Commissioner Ana Novak"). */
const MAX_CHARACTERS_TO_NAME = 1500;

/** Introductions by one noun that are looked back over, the latest: a long text may have any number. */
const MAX_INTRODUCTIONS_BACK = 1000;

/** Words of headlines for whoever leads: "the Israeli defense chief" is the Israeli Defense Minister. */
/** Bodies of which a report seldom has two by one noun; of companies and networks it has. */
const STATE_BODY = new Set(
  "ministry department agency commission council committee court board authority bureau embassy congress senate parliament university institute secretariat directorate tribunal".split(
    " ",
  ),
);

const CHIEFS = new Set(["chief", "leader", "head", "boss"]);

/** Words before a name in its phrase, where they can be a title: not what the name is said to have. */
function titleOf(m: Mention): readonly string[] {
  if (m.description) return calledBy(m);
  const before = m.words.slice(0, Math.max(0, m.words.indexOf(m.name[0] as string)));
  return before.some((w) => /^(?:['’]|in|at|from|with|by|to|on|and|or|who|that|,)$/.test(w)) ? NO_WORDS : before;
}

/** [P36] The words behind "of" in a phrase: another country's president is another president. */
function complementOf(m: Mention): readonly string[] {
  const of = m.words.indexOf("of");
  if (of < 0) return NO_WORDS;
  const words = m.words.slice(of + 1);
  const end = words.findIndex((w) => /^(?:,|who|that|which|and|in|on|at|with|\(|–|—)$/.test(w));
  return (end < 0 ? words : words.slice(0, end)).filter((w) => !m.name.includes(w));
}

/** A noun phrase without what follows its head. */
const upToHead = (m: Mention): readonly string[] => m.words.slice(0, m.words.indexOf(m.headWord) + 1);

/**
 * [P8] An indefinite noun phrase for people ("a senior official", "another official", "some groups") starts somebody new; [P9] a definite one is
 * the latest who was brought in by that noun, in an indefinite phrase, as a title before a name or in apposition to one, with all
 * its other words ("the senior official"), else with one of them. [P13] A name with a title is whoever that noun alone, with no
 * other words than the title's, brought in shortly before.
 */
export class NominalAnaphora {
  /** Mentions that brought somebody in by a noun. */
  readonly #byNoun = new Map<string, Introduction[]>();
  /** Mentions of one person without a name. */
  readonly #nameless = new Map<string, Introduction[]>();
  /** Names of bodies. */
  readonly #bodies: Introduction[] = [];
  /** Names with a title. */
  readonly #titled: Introduction[] = [];

  /** [P8] Whether nobody before can be meant. */
  static isNew = (m: Mention): boolean =>
    m.form === "nominal" && m.article === "indefinite" && (m.kind === "person" || (m.kind === "organisation" && m.plural));

  static #put(map: Map<string, Introduction[]>, noun: string, introduction: Introduction): void {
    map.get(noun)?.push(introduction) ?? map.set(noun, [introduction]);
  }

  /** Nouns by which a mention brings somebody in. */
  static #nouns(m: Mention): readonly string[] {
    if (m.kind !== "person" || m.form === "pronoun") return NO_WORDS;
    if (m.form === "name") return titleOf(m).filter((w) => /\p{L}{3}/u.test(w));
    return NominalAnaphora.isNew(m) || m.appositionTo ? [m.headWord] : NO_WORDS;
  }

  /** Puts down mention number `n`, for whoever takes up its noun. */
  add(m: Mention, n: number): void {
    const introduction = { mention: n, owner: complementOf(m), words: new Set(m.form === "name" ? m.words : upToHead(m)) };
    if (m.entity === "organisation" || m.entity === "government")
      this.#bodies.push({ mention: n, owner: NO_WORDS, words: new Set(m.name) });
    if (m.form === "name" && titleOf(m).length > 1) this.#titled.push(introduction);
    for (const noun of NominalAnaphora.#nouns(m)) NominalAnaphora.#put(this.#byNoun, noun, introduction);
    if ((m.form === "nominal" || (m.form === "name" && m.entity === null)) && m.kind === "person" && !m.plural && !m.appositionTo)
      NominalAnaphora.#put(this.#nameless, m.headWord, introduction);
  }

  /** [P35] Bodies whose name has the noun that a definite phrase has alone, the latest first: "the ministry" for the Ministry of Health. */
  #bodiesCalled(m: Mention): readonly number[] {
    const alone = m.form !== "pronoun" && m.entity === null && m.article === "definite" && !m.plural && m.words.length === 1;
    if (!alone || !STATE_BODY.has(m.headWord)) return [];
    const all = this.#bodies.slice(-MAX_INTRODUCTIONS_BACK).filter(({ words }) => words.has(m.headWord));
    return all.map(({ mention }) => mention).reverse();
  }

  /** [P9] Mentions that a definite phrase may go back to, the likeliest first. */
  introductionsOf(m: Mention): readonly number[] {
    const bodies = this.#bodiesCalled(m);
    if (bodies.length > 0) return bodies;
    // "aides said", behind "three congressional aides"
    const again = m.article === "none" && m.plural && m.speaks;
    const noun = m.form === "nominal" || (m.form === "name" && m.entity === null); // "the Premier" too
    if (!noun || m.kind !== "person" || !(m.article === "definite" || again)) return [];
    const modifiers = upToHead(m).filter((w) => w !== m.headWord && /\p{L}/u.test(w));
    if (CHIEFS.has(m.headWord) && modifiers.length > 1)
      return this.#titled
        .slice(-MAX_INTRODUCTIONS_BACK)
        .filter(({ words }) => modifiers.every((w) => words.has(w)))
        .map(({ mention }) => mention)
        .reverse();
    const of = complementOf(m);
    const all = (this.#byNoun.get(m.headWord) ?? [])
      .slice(-MAX_INTRODUCTIONS_BACK)
      .filter(({ owner }) => of.length === 0 || owner.length === 0 || of.some((w) => owner.includes(w)))
      .reverse();
    const whole = all.filter(({ words }) => modifiers.every((w) => words.has(w)));
    const taken = new Set(whole.map(({ words }) => words));
    const some = all.filter(({ words }) => !taken.has(words) && modifiers.some((w) => words.has(w)));
    return [...whole, ...some].map(({ mention }) => mention);
  }

  /** [P13] Nameless mentions that a name with this title may be of, the latest first. */
  namelessBefore(m: Mention, startOf: (mention: number) => number): readonly number[] {
    if (m.kind !== "person" || !(m.form === "name" || m.appositionTo)) return [];
    const title = m.form === "name" ? titleOf(m) : upToHead(m);
    const words = new Set(title);
    const alike = (o: Introduction) => [...o.words].every((w) => words.has(w)) || title.every((w) => o.words.has(w));
    const led = (chief: string) => (o: Introduction) => o.words.size > 1 && [...o.words].every((w) => w === chief || words.has(w));
    return [
      ...NominalAnaphora.#nouns(m).flatMap((noun) => (this.#nameless.get(noun) ?? []).slice(-MAX_INTRODUCTIONS_BACK).filter(alike)),
      ...[...CHIEFS].flatMap((chief) => (this.#nameless.get(chief) ?? []).slice(-MAX_INTRODUCTIONS_BACK).filter(led(chief))),
    ]
      .filter((o) => {
        // who says a quotation is put down before those whom it names, and may stand behind it
        const back = m.head[0] - startOf(o.mention);
        return back > 0 && back < MAX_CHARACTERS_TO_NAME;
      })
      .map(({ mention }) => mention)
      .reverse();
  }
}
