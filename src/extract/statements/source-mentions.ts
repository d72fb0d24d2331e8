/** Which mention each part of a source is. */
import { isBodyNoun } from "../../annotate/body-nouns.js";
import type { Mention } from "../../annotate/mention.js";
import type { Token } from "../../annotate/parse.js";
import { lastStartingAt, type Span } from "../../text/span.js";
import { phrasesIn } from "../actors/coordination.js";
import { type Phrase, phraseAt } from "../actors/phrase.js";
import type { Grammar } from "../grammar.js";

/** A phrase and the number of its mention: in its section, then in the report; of a relative pronoun that of what it stands for. */
export interface SourceMention {
  readonly phrase: Phrase;
  readonly mention: number | null;
}

/** The relation of a relative clause to its noun. */
const RELATIVE_CLAUSE = /^(?:acl|advcl):relcl$/;
const CLAUSE_STEPS = 4; // steps up the tree from a relative pronoun to its clause
const MENTIONS_BACK = 4; // mentions looked back over for the one just before a relative pronoun
const STOP_CHARACTERS = 60; // characters looked back over for the stop, or the article, before a relative clause
const ARTICLED = /\b(?:the|an?|some|many|several|two|three|those|these|other|another)\s+(?:[\p{L}’'-]+\s+){0,3}$/iu;
const THINGS: ReadonlySet<string> = new Set(["object", "thing", "event", "time"]); // kinds of mentions that nobody is
/** An apposition without a mention of its own, up to a relative pronoun. */
const DESCRIPTION = /^,\s+(?:an?|the)\s[^,;:.()“”]{2,60},?\s$/u;
const BEFORE_DESCRIPTION = /^(?:(?:the|an?|then|now|also|both)\s+)*$/i; // what a source may have before the description in it
const COMMON_SHARE = 0.5; // of the longer of two spans, that a mention and a phrase must have in common

/** The mention that is this phrase: by its pronoun, its name, or its head. */
export function mentionOf(grammar: Grammar, phrase: Phrase): number | null {
  const { mentions } = grammar;
  const at = (n: number) => mentions[n] as Mention;
  if (phrase.person) {
    const { person } = phrase;
    return grammar.headedIn(person).find((n) => at(n).entity === "person") ?? null;
  }
  const common = (n: number): number => {
    // "the RBK": of a short name the article would be the half
    const article =
      at(n).form === "name" && Math.abs(at(n).span[1] - phrase.core[1]) <= 1 ? (/^the\s+/i.exec(phrase.text)?.[0].length ?? 0) : 0;
    const [a, b]: [Span, Span] = [at(n).span, [phrase.core[0] + article, phrase.core[1]]];
    if (at(n).head[1] === b[1] && a[0] <= b[0]) return 1; // the same noun, and more behind it
    return (Math.min(a[1], b[1]) - Math.max(a[0], b[0])) / Math.max(a[1] - a[0], b[1] - b[0]);
  };
  const best = grammar.headedIn(phrase.core).sort((a, b) => common(b) - common(a))[0];
  return best !== undefined && common(best) >= COMMON_SHARE ? best : null;
}

/** [R5] What a relative pronoun stands for: the noun whose clause it opens, else the mention just before it. */
function antecedentOf(text: string, grammar: Grammar, span: Span): number | null {
  const at = (n: number | null) => (n === null ? null : (grammar.mentions[n] as Mention));
  const before = justBefore(text, grammar, span);
  const near = /^who/i.test(text.slice(...span)) && at(before)?.kind === "place" ? null : before;
  // the parse hangs ", who" on the first of a list; the name right before it is the likelier
  if (at(near)?.entity === "person") return near;
  const noun = governing(grammar, span);
  const hung = (noun && grammar.headedAt(noun.span)) ?? near;
  const found = /^who$/i.test(text.slice(...span)) ? apposedName(text, grammar, personBefore(grammar, hung, span), span) : hung;
  const saidOf = at(found)?.saidOf; // "Hill is a doctor who": Hill
  const meant = saidOf ? (grammar.headedAt(saidOf) ?? found) : found;
  // [R44] "which" is no person, whatever the parse hangs it on: what stands just before it
  const isPerson = (m: Mention | null): boolean => m?.kind === "person" && !isBodyNoun(m.headWord);
  if (!/^which$/i.test(text.slice(...span)) || !isPerson(at(meant))) return meant;
  return isPerson(at(before)) ? null : before;
}

/** [R42] "Who" is no thing, whatever the parse hangs it on: somebody just before it. */
function personBefore({ mentions }: Grammar, hung: number | null, [start]: Span): number | null {
  if (hung === null || !THINGS.has((mentions[hung] as Mention).kind)) return hung;
  for (let n = lastStartingAt(mentions, start - 1, (m) => m.head[0]), steps = 0; n >= 0 && steps < MENTIONS_BACK; n--, steps++) {
    const m = mentions[n] as Mention;
    if (m.kind === "person" && m.form !== "pronoun" && start - m.span[1] < STOP_CHARACTERS) return n;
  }
  return hung;
}

/** [R42] "Petr Hora, a clerk at the ministry who": the name that a noun without one stands right behind, between commas. */
function apposedName(text: string, { mentions }: Grammar, found: number | null, [start]: Span): number | null {
  const noun = found === null ? null : (mentions[found] as Mention);
  if (noun && (noun.form !== "nominal" || noun.plural || noun.article !== "indefinite")) return found;
  for (
    let n = lastStartingAt(mentions, (noun?.phrase[0] ?? start) - 1, (m) => m.head[0]), steps = 0;
    n >= 0 && steps < MENTIONS_BACK;
    n--
  ) {
    const m = mentions[n] as Mention;
    steps++;
    if (m.entity !== "person") continue;
    const between = text.slice(m.span[1], noun?.phrase[0] ?? start);
    return (noun ? /^,\s+$/u : DESCRIPTION).test(between) ? n : found;
  }
  return found;
}

/** The noun on which a relative pronoun's clause hangs. */
function governing(grammar: Grammar, span: Span): Token | null {
  const own = grammar.headIn(span);
  for (let n = own?.n ?? -1, steps = 0; own && n >= 0 && steps < CLAUSE_STEPS; steps++) {
    const { relation, head } = own.sentence[n] as Token;
    if (RELATIVE_CLAUSE.test(relation)) return own.sentence[head] ?? null;
    n = head;
  }
  return null;
}

/** The words of that noun, where no mention covers it: with what stands before it in its phrase. */
function wordsBefore(text: string, grammar: Grammar, span: Span): Span | null {
  const noun = governing(grammar, span);
  if (!noun || noun.span[0] >= span[0]) return null;
  const own = ARTICLED.exec(text.slice(Math.max(0, noun.span[0] - STOP_CHARACTERS), noun.span[0]))?.[0] ?? "";
  return [noun.span[0] - own.length, noun.span[1]];
}

/** The mention that ends where a relative clause begins. */
function justBefore(text: string, { mentions }: Grammar, span: Span): number | null {
  const end = span[0] - (/[,\s]*$/u.exec(text.slice(Math.max(0, span[0] - STOP_CHARACTERS), span[0]))?.[0].length ?? 0);
  let n = lastStartingAt(mentions, end, (m) => m.head[0]);
  for (let steps = 0; n >= 0 && steps < MENTIONS_BACK; n--, steps++) {
    const m = mentions[n] as Mention;
    if (Math.abs(m.span[1] - end) <= 1 || Math.abs(m.phrase[1] - end) <= 1) return n;
  }
  return null;
}

/** [P30] A phrase that describes somebody in front of their name ("the head of the customs service Dario Vell") is of that person. */
function withDescribedName(text: string, grammar: Grammar, phrase: Phrase): Phrase {
  if (phrase.person) return phrase;
  const name = grammar
    .headedIn(phrase.span)
    .map((n) => grammar.mentions[n] as Mention)
    .find(
      ({ description }) =>
        description && (description[0] <= phrase.span[0] || BEFORE_DESCRIPTION.test(text.slice(phrase.span[0], description[0]))),
    );
  return name ? { ...phrase, person: name.span } : phrase;
}

/** The phrases of a source, one for each of those whom it names; [P71] titles joined by "and" in front of one name are of that one. */
export function sourcePhrases(text: string, grammar: Grammar, span: Span): Phrase[] {
  const isWhole = grammar.headedIn(span).some((n) => {
    const { description, span: name } = grammar.mentions[n] as Mention;
    return description !== null && description[0] <= span[0] && name[1] >= span[1];
  });
  return isWhole ? [phraseAt(text, span, grammar.entities)] : phrasesIn(text, span, grammar.entities);
}

/** A phrase with its mention; a relative pronoun whose noun is no mention gives way to the words of that noun. */
export function sourceMentionOf(text: string, grammar: Grammar, phrase: Phrase): SourceMention {
  if (phrase.pronoun !== "relative") {
    const own = withDescribedName(text, grammar, phrase);
    return { phrase: own, mention: mentionOf(grammar, own) };
  }
  const mention = antecedentOf(text, grammar, phrase.span);
  const words = mention === null ? wordsBefore(text, grammar, phrase.span) : null;
  return words ? { phrase: phraseAt(text, words, grammar.entities), mention: null } : { phrase, mention };
}
