/**
 * [S3] On whose authority a statement rests, first form: by the words of its source alone, and, for a pronoun, by the
 * last source that it can stand for. Names are told from descriptions by their capitals and by the nouns of
 * source-words.ts; countries by the runtime's own list of regions.
 */
import type { Authority } from "../../records/statement.js";
import type { AuthorityKind } from "../../records/vocabulary.js";
import type { Span } from "../../text/span.js";
import {
  BODY,
  BODY_NAME,
  CAPITALS,
  DETERMINERS,
  DOCUMENT,
  isOneOf,
  isPlural,
  MEDIA,
  MEDIA_NAME,
  OFFICIAL,
  PRONOUN,
  UNNAMED,
} from "./source-words.js";

/** Names of countries and regions in English, as the runtime knows them. Built at first use. */
let regions: Set<string> | null = null;
function isCountry(name: string): boolean {
  if (regions === null) {
    const display = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    regions = new Set(letters.flatMap((a) => letters.map((b) => display.of(a + b)?.toLowerCase() ?? "")));
    for (const other of ["u.s.", "us", "u.s", "uk", "u.k.", "u.k", "eu", "e.u.", "britain", "america", "palestine", "u.n.", "un"])
      regions.add(other);
    regions.delete("");
  }
  return regions.has(name.toLowerCase());
}

const SPOKES = /\bspokes(?:man|woman|person|men|women|people|persons)\b|\bpress secretary\b/i;
/** Where the core of a noun phrase ends: at a stop, a preposition, a relative, or a participle that says more of it. */
const NP_END =
  /\s*(?:[,(:;—–]|\s-\s|\b(?:who|that|which|whose|in|at|from|of|with|for|to|on|by|near|among|inside|within|familiar|close|seen|speaking|\p{L}+(?:ed|en|wn)(?= (?:by|in|on|to|from|at|with|about|for|this|last|late|earlier)\b))\b)/iu;
const LOOK_BACK = 3000; // characters: a source is brought in not far from where it speaks
const CAPITALISED = /^\p{Lu}/u;
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

/** A source phrase cut to its core: determiner, the words up to the first comma, preposition or relative, and the head. */
interface Phrase {
  readonly determiner: string;
  readonly words: readonly string[];
  readonly head: string;
  /** Whether a name follows the core behind a comma: "a doctor, Hugh Hill,". */
  readonly named: boolean;
}

const APPOSED = /^\s*,\s+\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)* \p{Lu}[\p{L}'’-]+/u;

function phraseOf(source: string): Phrase {
  const clean = source.replace(/['’]s$|['’]$/u, "").trim();
  const end = NP_END.exec(clean);
  const core = (end && end.index > 0 ? clean.slice(0, end.index) : clean).trim();
  const all = core.split(/\s+/).map((w) => w.replace(/^["“'‘]|["”'’]$/gu, ""));
  let from = 0;
  while (from < all.length - 1 && DETERMINERS.has((all[from] as string).toLowerCase())) from++;
  return {
    determiner: from > 0 ? (all[0] as string).toLowerCase() : "",
    words: all.slice(from),
    head: all.at(-1) ?? "",
    named: end !== null && APPOSED.test(clean.slice(end.index)),
  };
}

const bodyName = (words: readonly string[]): boolean => {
  const name = words.join(" ");
  const last = (words.at(-1) as string).toLowerCase();
  if (isCountry(name) || isCountry(last) || (words.length === 1 && CAPITALS.has(last))) return true;
  if (words.length === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(name)) return true;
  return BODY_NAME.has(last) || BODY_NAME.has((words[0] as string).toLowerCase());
};

/** Whether the report brought this noun in without a name: "a trader" before "the trader". */
const introduced = (before: string, noun: string): boolean =>
  /^\p{L}+$/u.test(noun) && new RegExp(`\\b(?:a|an|another|one) +(?:[\\p{L}.'’-]+ +){0,4}${noun}\\b`, "iu").test(before);

/**
 * Kind by the phrase itself. A definite person ("the president") stands for someone the report names, unless the text
 * `before` brought that one in without a name.
 */
function kindOfPhrase(source: string, before: string): AuthorityKind {
  if (SPOKES.test(source)) return "spokesperson";
  const { determiner, words, head, named } = phraseOf(source);
  if (named) return "named-person";
  const definite = ["the", "this", "that"].includes(determiner) && !introduced(before, head);
  if (
    MEDIA_NAME.test(words.join(" ")) &&
    (CAPITALISED.test(head) || isOneOf(MEDIA, head) || /^(?:story|article|editorial|reporting|account)$/.test(head))
  )
    return "other-media";
  if (isOneOf(UNNAMED, head)) return "unnamed";
  if (head.toLowerCase() === "official" || head.toLowerCase() === "officials") return "official-unnamed";
  const lower = !CAPITALISED.test(head);
  if (isOneOf(MEDIA, head) && lower) return "other-media";
  if (isOneOf(DOCUMENT, head) && (lower || words.length === 1)) return "document";
  if (isOneOf(BODY, head) && (lower || words.length === 1)) return "organisation";
  if (isOneOf(OFFICIAL, head) && (lower || words.length === 1)) return definite && !isPlural(head) ? "named-person" : "official-unnamed";
  if (!lower)
    return bodyName(words) || (isPlural(head) && words.length === 1 && !definite && /(?:ans|ers|ats|ives|ists|ese|is)$/.test(head))
      ? "organisation"
      : "named-person";
  return definite && !isPlural(head) ? "named-person" : "unnamed";
}

/** One source as a statement needs it. */
export interface Source {
  readonly spans: readonly Span[];
  /** Its words, pieces joined by a space. */
  readonly words: string;
}

/** What was said before, for pronouns: kinds of the sources so far, in text order. */
export interface Heard {
  readonly kind: AuthorityKind;
  readonly plural: boolean;
}

const PERSONS: readonly AuthorityKind[] = ["named-person", "spokesperson", "official-unnamed", "unnamed"];

const lastOf = (heard: readonly Heard[], fits: (h: Heard) => boolean, otherwise: AuthorityKind): AuthorityKind =>
  heard.findLast(fits)?.kind ?? otherwise;

/** The noun phrase that a relative pronoun at `at` follows, roughly: what stands between it and the last stop. */
function antecedent(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 120), at).replace(/[\s,]+$/, "");
  return (
    /(?:^|[.,;:!?“”"\n]|\b(?:and|but|by|with|for|to|from|of|said|told|told by|against)\b)\s*([^.,;:!?“”"\n]*)$/i
      .exec(before)?.[1]
      ?.trim() ?? ""
  );
}

/** The kind of authority of a source, given the text it stands in and the sources heard before it. */
export function authorityKind(text: string, source: Source | null, agency: string | null, heard: readonly Heard[]): AuthorityKind {
  if (source === null) return "none";
  const word = source.words.replace(/['’]s$/, "").toLowerCase();
  if (PRONOUN.first.has(word)) return "reporter";
  if (PRONOUN.person.has(word)) return lastOf(heard, (h) => PERSONS.includes(h.kind) && !h.plural, "named-person");
  if (PRONOUN.many.has(word)) return lastOf(heard, (h) => h.plural || h.kind === "organisation", "unnamed");
  if (PRONOUN.thing.has(word)) return lastOf(heard, (h) => !PERSONS.includes(h.kind) && h.kind !== "none", "organisation");
  if (PRONOUN.relative.has(word)) {
    const noun = antecedent(text, (source.spans[0] as Span)[0]);
    return noun ? kindOfPhrase(noun, "") : "named-person";
  }
  if (
    agency !== null &&
    new RegExp(`\\b${agency.replace(/[^\p{L}\p{N} ]/gu, ".")} (?:reporter|journalist|correspondent|photographer)`, "iu").test(source.words)
  )
    return "reporter";
  const at = (source.spans[0] as Span)[0];
  return kindOfPhrase(source.words, text.slice(Math.max(0, at - LOOK_BACK), at));
}

/** Whether a source stands for several. */
export const isPluralSource = (words: string): boolean => {
  const { head } = phraseOf(words);
  return isPlural(head) && !CAPITALISED.test(head);
};

const NONE: Omit<Authority, "kind"> = {
  descriptor: null,
  descriptorSpan: null,
  affiliation: null,
  seniority: null,
  count: null,
  proximity: null,
  anonymityReason: null,
  terms: null,
};

const DESCRIBED: readonly AuthorityKind[] = ["official-unnamed", "unnamed", "spokesperson"];

/** The authority of a source of a known kind: its description verbatim, seniority and number as the words give them. */
export function authorityOf(text: string, source: Source | null, kind: AuthorityKind): Authority {
  const span = source?.spans[0];
  if (!source || !span || !DESCRIBED.includes(kind) || Object.values(PRONOUN).some((list) => list.has(source.words.toLowerCase())))
    return { kind, ...NONE };
  const { determiner, head } = phraseOf(source.words);
  const article = /^(?:a|an|the)\s+/i.exec(text.slice(...span))?.[0].length ?? 0;
  const described: [number, number] = [span[0] + article, span[1]];
  return {
    kind,
    ...NONE,
    descriptor: text.slice(...described),
    descriptorSpan: described,
    seniority: /\bsenior\b/i.test(source.words) ? "senior" : /\b(?:former|ex)\b/i.test(source.words) ? "former" : null,
    count: isPlural(head) ? (COUNTS[determiner] ?? "plural") : (COUNTS[determiner] ?? null),
  };
}
