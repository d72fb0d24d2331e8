/** What stands around a cue, by its grammar: its subject, whom the words were said to, and who else is named. When: day-of-saying.ts. */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import type { Entity } from "../../annotate/entities.js";
import type { Mention } from "../../annotate/mention.js";
import type { Token } from "../../annotate/parse.js";
import { MEDIA_NAMES } from "../../lexicon/media.js";
import { matches } from "../../text/matches.js";
import { overlaps, type Span } from "../../text/span.js";
import { entitiesIn, phraseAt } from "../actors/phrase.js";
import type { Grammar, SentenceToken } from "../grammar.js";
import type { ReportingClause } from "./reporting-clause.js";
import { mentionOf, type SourceMention } from "./source-mentions.js";

const CLAUSE_STEPS = 4; // steps up the tree from a cue to the verb that has its subject
/** How a clause hangs on another whose subject it shares. */
const SHARES_SUBJECT = /^(?:conj|advcl|xcomp|parataxis|acl)$/;

/** [R9] Who does what a cue without a source says, unless it is passive: the verb's subject, or that of the verb it goes with. */
export function subjectOf(grammar: Grammar, cue: Span): number | null {
  const own = grammar.headIn(cue);
  if (!own) return null;
  const { sentence } = own;
  for (let n = own.n, steps = 0; n >= 0 && steps < CLAUSE_STEPS; steps++) {
    const verb = sentence[n] as Token;
    if (verb.tag !== "VERB" || sentence.some((t) => t.head === n && /:pass$/.test(t.relation))) return null;
    const subject = sentence.find((t) => t.head === n && t.relation === "nsubj");
    if (subject) return grammar.headedAt(subject.span);
    if (!SHARES_SUBJECT.test(verb.relation)) return null;
    n = verb.head;
  }
  return null;
}

/** Verbs whose passive subject is spoken to. */
const SPOKEN_TO =
  /^(?:asked|told|informed|warned|urged|pressed|questioned|advised|reminded|ordered|instructed|briefed|assured|encouraged|notified|invited)$/i;
/** Verbs whose passive subject is spoken of. */
const SPOKEN_OF = /^(?:expected|accused|suspected|critici[sz]ed|blamed|praised|condemned)$/i;
const SUBJECT = /^nsubj(?::pass)?$/;
const ASKED = /^(?:(?:when|if|after|being)\s+)*(?:asked|pressed|questioned)\b/i;

/**
 * [R11] Whether what the network takes for the source is spoken to or of: the subject of a passive ("Novak was asked whether"), or of
 * the clause that a participle opens ("Asked about the bridge, Novak said").
 */
export function spokenTo(text: string, grammar: Grammar, { cue, sources }: ScoredAttribution): boolean {
  const own = grammar.headIn(cue);
  if (!own) return false;
  if (ASKED.test(text.slice(...cue)) && own.sentence.every((t) => t.head !== own.n || !SUBJECT.test(t.relation))) return true;
  return isSubjectOf(SPOKEN_TO, text, own, sources) || isSubjectOf(SPOKEN_OF, text, own, sources);
}

/** [S81] Whether what the network takes for the source is the subject of a passive that says something of it: "Novak is accused of". */
export function spokenOf(text: string, grammar: Grammar, { cue, sources }: ScoredAttribution): boolean {
  const own = grammar.headIn(cue);
  return own !== null && isSubjectOf(SPOKEN_OF, text, own, sources);
}

/** Whether one of the sources is the subject of a passive verb of this kind. */
function isSubjectOf(verbs: RegExp, text: string, { sentence, n }: SentenceToken, sources: readonly Span[]): boolean {
  const under = sentence.filter((t) => t.head === n);
  return (
    verbs.test(text.slice(...(sentence[n] as Token).span)) &&
    under.some((t) => /:pass$/.test(t.relation)) &&
    under.some((t) => SUBJECT.test(t.relation) && sources.some((s) => overlaps(s, t.span)))
  );
}

const OBJECT_RELATIONS = new Set(["obj", "iobj"]);
const ADDRESSEE_KINDS = new Set(["person", "organisation"]);

/** Whom the words were said to: the object of the cue's verb, where it is a person or body outside source and content. */
export function addresseeOf(text: string, grammar: Grammar, { cue, sources, contents }: ScoredAttribution): SourceMention | null {
  const verbs = grammar.tokensIn(cue);
  for (const token of verbs[0]?.sentence ?? []) {
    if (!OBJECT_RELATIONS.has(token.relation) || !verbs.some((v) => v.n === token.head)) continue;
    if ([...sources, ...contents].some((s) => overlaps(s, token.span))) continue;
    const mention = grammar.headedAt(token.span);
    const m = mention === null ? null : (grammar.mentions[mention] as Mention);
    if (m && (ADDRESSEE_KINDS.has(m.kind) || m.form === "pronoun") && !contents.some((c) => overlaps(c, m.span)))
      return { phrase: phraseAt(text, m.form === "name" ? m.span : m.phrase, grammar.entities), mention };
  }
  return null;
}

const entitiesInClause = (grammar: Grammar, { start, words }: ReportingClause): Entity[] =>
  entitiesIn(grammar.entities, [start, start + words.length]);

/** What stands before somebody who was told, or before the next of a list of them. */
const TOLD_TO = /(?:\b(?:told|tells?|telling|to|with|by|on|via|and|from)|,)\s+(?:the\s+)?$/i;

/** Media and others named where those stand who are told: neither source nor content. */
export function namesIn(
  text: string,
  grammar: Grammar,
  clause: ReportingClause,
  { sources, contents }: ScoredAttribution,
): SourceMention[] {
  const names = entitiesInClause(grammar, clause).filter((e) => ["organisation", "person"].includes(e.type));
  const media = [...matches(clause.words, MEDIA_NAMES)]
    .map((m): Span => [clause.start + m.index, clause.start + m.index + m[0].length])
    .filter((span) => !names.some((e) => overlaps(e.span, span)));
  return [...names.map((e) => e.span), ...media]
    .filter(
      (span) => TOLD_TO.test(clause.words.slice(0, span[0] - clause.start)) && ![...sources, ...contents].some((s) => overlaps(s, span)),
    )
    .map((span) => {
      const phrase = phraseAt(text, span, grammar.entities);
      return { phrase, mention: mentionOf(grammar, phrase) };
    });
}
