/**
 * [S80] "Orsk wants to stay on": a verb of saying or wanting with its subject before it and its clause behind it, in which the network saw no
 * attribution. By the parse alone, so only verbs that are seldom anything else.
 */
import { type Mention, wordsAsSource } from "../../annotate/mention.js";
import { isSaid } from "../../annotate/nested/inner-saying.js";
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import type { ParsedSentence, Token } from "../../annotate/parse.js";
import { overlaps, type Span, trimmed, wordsOf } from "../../text/span.js";
import type { Grammar } from "../grammar.js";

/** Verbs behind which a clause is what is said, thought or hoped. */
const WITH_CLAUSE =
  /^(?:sa(?:y|ys|id|ying)|den(?:y|ies|ied)|claim(?:s|ed)?|warn(?:s|ed)?|insist(?:s|ed)?|argue[sd]?|believe[sd]?|think|thinks|thought|hope[sd]?|announced?|announces|admit(?:s|ted)?|confirm(?:s|ed)?|suggest(?:s|ed)?|expect(?:s|ed)?|fear(?:s|ed)?|suspect(?:s|ed)?|assume[sd]?|complain(?:s|ed)?|added|adds|stressed|stresses|alleged?|alleges|promise[sd]?|explain(?:s|ed)?|predict(?:s|ed)?|acknowledge[sd]?|conclude[sd]?|doubt(?:s|ed)?|wonder(?:s|ed)?)$/iu;
/** Verbs behind which an infinitive is what is wanted or promised. */
const WITH_INFINITIVE =
  /^(?:wants?|wanted|hope[sd]?|plan(?:s|ned|ning)?|intend(?:s|ed)?|expect(?:s|ed)?|aim(?:s|ed|ing)?|aspir(?:e[sd]?|ing)|seek(?:s|ing)?|sought|refus(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|vow(?:s|ed)?|promise[sd]?|pledge[sd]?|threaten(?:s|ed|ing)?|agree[sd]?|decide[sd]?|wish(?:es|ed)?|offer(?:s|ed|ing)?)$/iu;
/** Subjects that say nothing, or of whom the parse tells too little: dummies, relative pronouns, and "I", whose words are the report's own. */
const NOBODY = /^(?:it|there|who|which|that|what|I|you)$/iu;
const SCORE = 0.6; // as sure as the form of a sentence is
const MIN_WORDS = 2; // of what is said

/** From the first to the last word that hangs on a token. */
function subtree(sentence: ParsedSentence, n: number): Span {
  const under = (k: number, steps = 0): boolean =>
    k === n || (k >= 0 && steps < sentence.length && under((sentence[k] as Token).head, steps + 1));
  const own = sentence.filter((_, k) => under(k));
  return [(own[0] as Token).span[0], (own.at(-1) as Token).span[1]];
}

/** What a verb says by the parse: its subject's words, itself with its helpers, the clause behind it. */
function saidBy(text: string, grammar: Grammar, sentence: ParsedSentence, n: number): { source: Span; cue: Span; content: Span } | null {
  const verb = sentence[n] as Token;
  const word = wordsOf(text, verb.span);
  const under = sentence.flatMap((t, k) => (t.head === n ? [{ t, k }] : []));
  const subject = under.find(({ t, k }) => t.relation === "nsubj" && k < n);
  const clause = under.find(
    ({ t, k }) =>
      k > n &&
      ((t.relation === "ccomp" && WITH_CLAUSE.test(word)) ||
        (t.relation === "xcomp" &&
          WITH_INFINITIVE.test(word) &&
          t.tag === "VERB" &&
          sentence.some((o) => o.head === k && o.tag === "PART"))),
  );
  if (!subject || !clause || NOBODY.test(wordsOf(text, subject.t.span))) return null;
  const helpers = under.filter(({ t, k }) => k < n && k > subject.k && /^(?:aux|advmod)/.test(t.relation));
  const [first] = helpers;
  const cue: Span = [first && helpers.length === n - first.k ? first.t.span[0] : verb.span[0], verb.span[1]];
  const [from, to] = subtree(sentence, clause.k);
  const content = trimmed(text, from, to);
  const mention = grammar.headedAt(subject.t.span);
  const source = mention === null ? subject.t.span : sourceOf(grammar.mentions[mention] as Mention, cue);
  if (!content || content[0] < verb.span[1] || content[0] - verb.span[1] > 2) return null;
  return wordsOf(text, content).split(/\s+/u).length < MIN_WORDS ? null : { source, cue, content };
}

const sourceOf = (m: Mention, cue: Span): Span => {
  const words = wordsAsSource(m);
  return words[1] <= cue[0] ? words : m.head;
};

/** Attributions that the parse shows, outside of all that was found. */
export function parsedAttributions(text: string, grammar: Grammar, all: readonly NestedAttribution[]): NestedAttribution[] {
  const kept = all.filter(({ attribution }) => attribution.contents.length > 0);
  return grammar.sentences.flatMap((sentence) =>
    sentence.flatMap((verb, n): NestedAttribution[] => {
      if (verb.tag !== "VERB") return [];
      const said = saidBy(text, grammar, sentence, n);
      if (!said || kept.some(({ attribution: a }) => overlaps(a.cue, said.cue))) return [];
      const attribution = { sources: [said.source], cue: said.cue, contents: [said.content], score: SCORE, within: null };
      if (!isSaid(text, attribution)) return [];
      // inside what somebody says two in three of these were wrong
      const whole: Span = [said.source[0], said.content[1]];
      const isTaken = kept.some(({ attribution: a }) => [...a.sources, a.cue, ...a.contents].some((s) => overlaps(s, whole)));
      return isTaken ? [] : [{ attribution, within: null, rule: "S80" }];
    }),
  );
}
