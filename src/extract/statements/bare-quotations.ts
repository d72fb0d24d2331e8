/**
 * Quotations that no cue reports. [S37] Behind what one person does, or says, in the sentence before in the same paragraph, it is that one's
 * ("Orsk turned to the delegates. “…”"). [S39] A paragraph that is all quotation goes on with the one statement of the paragraph before.
 */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import { contains, lastStartingAt, overlapping, overlaps, type Span, trimmed, wordsOf } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { type Acting, actingBehind, actingIn } from "./acting.js";
import type { Paragraphs } from "./paragraph-crossing.js";

const SCORE = 0.6; // how sure it is that whoever acts also speaks
const CLAUSE_WORDS = 4; // words: a quotation of fewer is a term, unless it ends like a sentence
const TITLE_LETTERS = 5; // letters: shorter words may be small in titles
/** What a body does beside speech: such a verb in another sentence reports no quotation. */
const GESTURES =
  /^(?:nod|smil|laugh|shrug|sigh|wav|stood|sat|turn|paus|shook|walk|look|point|left|grin|frown|gestur|clap|lean|cough|wept|rose|applaud)/iu;
/** Whoever does this answers another's words, or goes on without any. */
const REACTS =
  /^(?:nod|cheer|clap|applaud|laugh|smil|agree|disagree|grin|gasp|wince|blush|frown|cr(?:y|ied)|repl|answer|refus|lost|won|had|live|work|know|knew|want|need|like|love|hate|think|thought|fear|hop|remember|recall|grew|became|began|start)/iu;
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
  const told = (piece: Span, acting: Acting | null, rule: string): void => {
    if (!acting) return;
    const attribution = { sources: [acting.who], cue: acting.verb, contents: [piece], score: SCORE, within: null };
    found.push({ attribution, within: null, rule });
  };
  for (const piece of quotations) {
    const words = wordsOf(text, piece);
    const stretch = stretches[numberOf(piece[0])];
    if (!stretch || !contains(stretch, piece) || !isSentence(words) || isTaken(piece)) continue;
    const ahead = text.slice(stretch[0], piece[0]);
    if (ahead.trim() === "") {
      const n = piece[1] >= (trimmed(text, ...stretch)?.[1] ?? 0) ? lastQuoted(found, stretches, quotations, numberOf(piece[0])) : null;
      if (n !== null) goOn(n, piece);
      else told(piece, SENTENCE.test(words) ? actingNext(text, grammar, piece, stretch, found, quotations) : null, "S60");
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
      const other = actingBehind(text, grammar, sentence, (found[reporting] as NestedAttribution).attribution, quotations);
      if (other) told(piece, SENTENCE.test(words) ? other : null, "S61");
      else if (
        words.split(/\s+/).length >= CLAUSE_WORDS &&
        found.filter(({ attribution: a, within }) => within === null && contains(before, a.cue)).length === 1
      )
        goOn(reporting, piece);
      continue;
    }
    if (before[0] < stretch[0] || overlapping(quotations, before)) continue;
    told(piece, SENTENCE.test(words) ? actingIn(text, grammar, sentence) : null, "S37");
  }
  return found;
}

/** [S60] Who acts in the sentence right behind a quotation that opens its paragraph, where nothing is reported there. */
function actingNext(
  text: string,
  grammar: Grammar,
  piece: Span,
  stretch: Span,
  found: readonly NestedAttribution[],
  quotations: readonly Span[],
): Acting | null {
  const at = piece[1] + (/^\s*/u.exec(text.slice(piece[1], stretch[1]))?.[0].length ?? 0);
  const sentence = at < stretch[1] ? grammar.sentenceAt(at) : -1;
  const next = sentence < 0 ? null : grammar.spanOf(sentence);
  if (!next || /[\p{L}\p{N}]/u.test(text.slice(next[0], at)) || overlapping(quotations, [at, next[1]])) return null;
  if (found.some(({ attribution: a }) => a.contents.length > 0 && overlaps(a.cue, next))) return null;
  const acting = actingIn(text, grammar, sentence);
  const verb = acting ? grammar.tokensIn(acting.verb)[0] : undefined;
  const features = verb?.sentence[verb.n]?.features;
  return acting && (features?.VerbForm ?? "Fin") === "Fin" && !REACTS.test(wordsOf(text, acting.verb)) ? acting : null;
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
