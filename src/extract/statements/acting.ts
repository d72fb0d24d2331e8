/** Who acts in a sentence of the report's own, beside whose deed a quotation stands that no cue reports. */
import { type Mention, wordsAsSource } from "../../annotate/mention.js";
import type { Token } from "../../annotate/parse.js";
import { overlapping, overlaps, type Span, wordsOf } from "../../text/span.js";
import type { Grammar } from "../grammar.js";

/** Whoever does this takes words in. */
const TAKES_IN = /^(?:listen|hear|heard|read|watch|saw|receiv|got|sign|quot|arriv|die|fell)/iu;
/** What is opened to be read. */
const OPENED = /^open/iu;
const TO_READ = /^\s+(?:\p{L}+\s+){0,2}(?:letter|envelope|message|e-?mail|mail|note|book|telegram|file|page|newspaper)\b/iu;
const NOBODY_ELSE = /^(?:he|she)$/iu;
const JOINED = /(?:,\s*(?:and|but|while)\s+|\s(?:and|but)\s+|;\s*)$/u;

export interface Acting {
  readonly verb: Span;
  readonly who: Span;
}

const takesIn = (text: string, { span }: Token): boolean => {
  const verb = wordsOf(text, span);
  return TAKES_IN.test(verb) || (OPENED.test(verb) && TO_READ.test(text.slice(span[1], span[1] + 60)));
};

/** Whether somebody else stands beside the subject: "Novak and Olander shook hands". */
const besides = ({ mentions }: Grammar, one: Mention, verb: Token): boolean =>
  mentions.some(
    (m) =>
      m !== one &&
      m.kind === "person" &&
      m.form === "name" &&
      m.span[0] > one.span[0] &&
      m.span[1] <= verb.span[0] &&
      m.appositionTo === null,
  );

/** The one person who acts in a sentence: the subject of its main verb, where no other person is a subject before it. */
export function actingIn(text: string, grammar: Grammar, sentence: number): Acting | null {
  const tokens = grammar.sentences[sentence] ?? [];
  const root = tokens.findIndex((t) => t.relation === "root");
  const verb = tokens[root];
  if (verb?.tag !== "VERB" || takesIn(text, verb) || tokens.some((t) => t.head === root && /:pass$/.test(t.relation))) return null;
  const subjects = tokens.filter((t) => /^nsubj/.test(t.relation) && t.span[1] <= verb.span[0]);
  const people = personsAt(grammar, subjects);
  if (subjects.length === 0) return behindVerb(text, grammar, tokens, root);
  const [one, ...others] = people;
  const own = tokens.some((t) => t.relation === "nsubj" && t.head === root && t.span[0] === one?.head[0]);
  if (!one || !own || one.plural || others.length > 0 || besides(grammar, one, verb)) return null;
  if (one.form === "pronoun" && !NOBODY_ELSE.test(wordsOf(text, one.span))) return null;
  return { verb: verb.span, who: wordsAsSource(one) };
}

const personsAt = (grammar: Grammar, tokens: readonly Token[]): Mention[] =>
  tokens
    .flatMap((t) => grammar.headedAt(t.span) ?? [])
    .map((n) => grammar.mentions[n] as Mention)
    .filter((m) => m.kind === "person");

/** "In the last row sat Ana Novak": the one named right behind the verb of a sentence that opens with a place. */
function behindVerb(text: string, grammar: Grammar, tokens: readonly Token[], root: number): Acting | null {
  const verb = tokens[root] as Token;
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token];
  if (first.tag !== "ADP" && first.tag !== "ADV") return null;
  const people = grammar.headedIn([verb.span[1], last.span[1]]).map((n) => grammar.mentions[n] as Mention);
  const one = people.find((m) => m.kind === "person" && m.form === "name" && wordsAsSource(m)[0] - verb.span[1] <= 1);
  return one && /^[\s.]*$/u.test(text.slice(one.span[1], last.span[1])) ? { verb: verb.span, who: wordsAsSource(one) } : null;
}

/**
 * Who acts in the clause that goes on behind a reporting one in its sentence: "…, Novak said, and her rival, Olander, shrugged."
 * Never a pronoun, which may be whoever spoke.
 */
export function actingBehind(
  text: string,
  grammar: Grammar,
  sentence: number,
  reporting: { readonly cue: Span; readonly sources: readonly Span[]; readonly contents: readonly Span[] },
  quotations: readonly Span[],
): Acting | null {
  const tokens = grammar.sentences[sentence] ?? [];
  const { cue, sources, contents } = reporting;
  const taken = [...sources, ...contents];
  for (const subject of tokens.filter((t) => t.relation === "nsubj" && t.span[0] > cue[1]).reverse()) {
    const verb = tokens[subject.head];
    const one = personsAt(grammar, [subject])[0];
    if (!verb || !one || one.form === "pronoun" || one.plural || verb.tag !== "VERB" || verb.span[0] < subject.span[1]) continue;
    const start = Math.min(one.phrase[0], one.span[0]);
    if (takesIn(text, verb) || overlapping(quotations, verb.span) || taken.some((s) => overlaps(s, [start, verb.span[1]]))) continue;
    if (JOINED.test(text.slice(cue[1], start))) return { verb: verb.span, who: wordsAsSource(one) };
  }
  return null;
}
