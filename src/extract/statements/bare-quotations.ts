/**
 * Quotations that no cue reports. [S37] Behind what one person does, or says, in the sentence before in the same paragraph, it is that one's
 * ("Orsk turned to the delegates. “…”"). [S39] A paragraph that is all quotation goes on with the one statement of the paragraph before.
 */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import type { Mention } from "../../annotate/mention.js";
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import type { Token } from "../../annotate/parse.js";
import { contains, lastStartingAt, overlapping, overlaps, type Span, trimmed, wordsOf } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import type { Paragraphs } from "./paragraph-crossing.js";

const SCORE = 0.6; // how sure it is that whoever acts also speaks
const CLAUSE_WORDS = 4; // words: a quotation of fewer is a term, unless it ends like a sentence
const TITLE_LETTERS = 5; // letters: shorter words may be small in titles
/** What a body does beside speech: such a verb in another sentence reports no quotation. */
const GESTURES =
  /^(?:nod|smil|laugh|shrug|sigh|wav|stood|sat|turn|paus|shook|walk|look|point|left|grin|frown|gestur|clap|lean|cough|wept|rose|applaud)/iu;
/** Whoever does this takes words in. */
const TAKES_IN = /^(?:listen|hear|heard|read|watch|saw|receiv|got|open|sign|quot|arriv|die|fell)/iu;
const SENTENCE = /^[“"'‘«]*\p{Lu}[\s\S]*[.!?…]["”’'»]*$/u;
const ENDS = /[.!?]["”’']?\s*$/u;
const GOES_ON = /^[ \t\u00a0]*(?:$|\n|[\p{Lu}“"‘])/u;

/** Less what gestures in other sentences took for theirs. */
export function withoutGestures(text: string, grammar: Grammar, attribution: ScoredAttribution): ScoredAttribution {
  const { cue, contents } = attribution;
  if (!GESTURES.test(wordsOf(text, cue))) return attribution;
  const home = grammar.sentenceAt(cue[0]);
  return contents.some((c) => grammar.sentenceAt(c[0]) === home || grammar.sentenceAt(c[1] - 1) === home)
    ? attribution
    : { ...attribution, contents: [] };
}

/** The one person who acts in a sentence: the subject of its main verb, where no other person is a subject there. */
function actingIn(text: string, grammar: Grammar, sentence: number): { verb: Span; who: Span } | null {
  const tokens = grammar.sentences[sentence] ?? [];
  const root = tokens.findIndex((t) => t.relation === "root");
  const verb = tokens[root];
  if (verb?.tag !== "VERB" || TAKES_IN.test(wordsOf(text, verb.span)) || tokens.some((t) => t.head === root && /:pass$/.test(t.relation)))
    return null;
  const subjects = tokens.filter((t) => /^nsubj/.test(t.relation)).flatMap((t) => grammar.headedAt(t.span) ?? []);
  const people = subjects.map((n) => grammar.mentions[n] as Mention).filter((m) => m.kind === "person");
  const [one, ...others] = people;
  const own = tokens.some((t) => t.relation === "nsubj" && t.head === root && t.span[0] === one?.head[0]);
  if (!one || !own || one.plural || others.length > 0 || besides(grammar, one, verb)) return null;
  if (one.form === "pronoun" && !/^(?:he|she)$/i.test(wordsOf(text, one.span))) return null;
  return { verb: verb.span, who: one.form === "name" ? [Math.min(one.phrase[0], one.span[0]), one.span[1]] : one.span };
}

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

/** Whether quoted words are a sentence, and neither a term nor a title. */
function isSentence(words: string): boolean {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const capital = (w: string): boolean => /^[\p{Lu}\p{N}]/u.test(w);
  const isTitle = all.length > 1 && all.every((w) => capital(w) || w.length < TITLE_LETTERS) && all.filter(capital).length * 2 > all.length;
  return !isTitle && (SENTENCE.test(words) || all.length >= CLAUSE_WORDS);
}

/** The attributions with the bare quotations that they go on with, and new ones for those behind an action. */
export function withBareQuotations(
  text: string,
  grammar: Grammar,
  all: readonly NestedAttribution[],
  { quotations, stretches }: Paragraphs,
): NestedAttribution[] {
  const found = [...all];
  const spansOf = ({ attribution: a }: NestedAttribution): readonly Span[] => [...a.sources, a.cue, ...a.contents];
  const isTaken = (piece: Span): boolean => found.some((l) => spansOf(l).some((s) => overlaps(s, piece)));
  const numberOf = (at: number): number => lastStartingAt(stretches, at, (s) => s[0]);
  const goOn = (n: number, piece: Span): void => {
    const l = found[n] as NestedAttribution;
    found[n] = { ...l, attribution: { ...l.attribution, contents: [...l.attribution.contents, piece] } };
  };
  for (const piece of quotations) {
    const words = wordsOf(text, piece);
    const stretch = stretches[numberOf(piece[0])];
    if (!stretch || !contains(stretch, piece) || !isSentence(words) || isTaken(piece)) continue;
    const ahead = text.slice(stretch[0], piece[0]);
    if (ahead.trim() === "") {
      const n = piece[1] >= (trimmed(text, ...stretch)?.[1] ?? 0) ? lastQuoted(found, stretches, quotations, numberOf(piece[0])) : null;
      if (n !== null) goOn(n, piece);
      continue;
    }
    if (!ENDS.test(ahead) || !GOES_ON.test(text.slice(piece[1], stretch[1]))) continue;
    const sentence = grammar.sentenceAt(stretch[0] + ahead.trimEnd().length - 1);
    if (sentence < 0) continue;
    const before = grammar.spanOf(sentence);
    const reporting = found.findIndex(
      ({ attribution: a, within }) => within === null && a.sources.length > 0 && a.contents.length > 0 && contains(before, a.cue),
    );
    if (reporting >= 0) {
      if (
        words.split(/\s+/).length >= CLAUSE_WORDS &&
        found.filter(({ attribution: a, within }) => within === null && contains(before, a.cue)).length === 1
      )
        goOn(reporting, piece);
      continue;
    }
    if (before[0] < stretch[0] || overlapping(quotations, before)) continue;
    const acting = SENTENCE.test(words) ? actingIn(text, grammar, sentence) : null;
    if (acting)
      found.push({
        attribution: { sources: [acting.who], cue: acting.verb, contents: [piece], score: SCORE, within: null },
        within: null,
        rule: "S37",
      });
  }
  return found;
}

/** [S39] The one statement of the paragraph before, if the two before are no exchange of two. */
function lastQuoted(
  found: readonly NestedAttribution[],
  stretches: readonly Span[],
  quotations: readonly Span[],
  paragraph: number,
): number | null {
  const saidIn = (n: number): number[] => {
    const stretch = stretches[n];
    if (!stretch) return [];
    return [...found.keys()].filter((k) => {
      const { attribution: a, within } = found[k] as NestedAttribution;
      return within === null && a.contents.some((c) => contains(stretch, c)) && contains(stretch, a.cue) && a.sources.length > 0;
    });
  };
  const [one, ...others] = saidIn(paragraph - 1);
  if (one === undefined || others.length > 0) return null;
  const isQuoted = (n: number): boolean => (found[n] as NestedAttribution).attribution.contents.some((c) => overlapping(quotations, c));
  return isQuoted(one) && saidIn(paragraph - 2).some((n) => n !== one && isQuoted(n)) ? null : one;
}
