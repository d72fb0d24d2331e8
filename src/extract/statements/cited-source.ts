/** [V3] Whom a source draws on ("citing two officials"): the same words, one layer down. */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import { contains, overlaps, type Span, trimmed } from "../../text/span.js";
import { type Phrase, phraseAt } from "../actors/phrase.js";
import type { Grammar } from "../grammar.js";
import { kindOfPhrase } from "./authority-rules.js";

const CITED =
  /\b(?:[Cc]iting|[Cc]ited|[Cc]ites|[Qq]uoting)\s+(?<who>[^,;:“”"]{3,80}?)(?=[,;:“”"]|(?<!\b\p{Lu})\.(?:\s+\p{Lu}|\s*$)|\s+(?:that|as|who|said|says)\b|$)/gu;

/**
 * [V3] Whom a source draws on, in the sentence of the cue: what "citing" has for its object, where "citing" is the cue, or stands
 * outside what is said or just before a piece of it.
 */
function citedOf(text: string, [start, end]: Span, { cue, contents }: ScoredAttribution): { verb: Span; object: Span } | null {
  for (const m of text.slice(start, end).matchAll(CITED)) {
    const from = start + m.index;
    const object = trimmed(text, from + m[0].length - (m.groups as { who: string }).who.length, from + m[0].length);
    const verb: Span = [from, from + (/^\p{L}+/u.exec(m[0])?.[0].length ?? 1)];
    const said = contents.find((c) => contains(c, verb));
    if (object && (overlaps(verb, cue) || !said || (object[1] >= said[1] && verb[0] - said[0] > object[1] - verb[0])))
      return { verb, object };
  }
  return null;
}

/** What is said less the words of whom it is drawn from. */
const without = (contents: readonly Span[], [start, end]: Span): Span[] =>
  contents.flatMap((c): Span[] =>
    overlaps(c, [start, end]) ? [[c[0], start] as Span, [end, c[1]] as Span].filter((s) => s[1] - s[0] > SCRAP_CHARACTERS) : [c],
  );
const SCRAP_CHARACTERS = 12; // no more than this is what is left of "citing" itself

/** The inner attribution to whomever the source cites: the same words, one layer down. */
export function citedSource(text: string, grammar: Grammar, attribution: ScoredAttribution): ScoredAttribution | null {
  const n = grammar.sentenceAt(attribution.cue[0]);
  const cited = n < 0 ? null : citedOf(text, grammar.spanOf(n), attribution);
  if (
    !cited ||
    !canSpeak(phraseAt(text, cited.object, grammar.entities)) ||
    attribution.sources.length === 0 ||
    attribution.sources.some((s) => contains(cited.object, s))
  )
    return null;
  const contents = without(attribution.contents, [Math.min(cited.verb[0], cited.object[0]), cited.object[1]]);
  return contents.length > 0 ? { ...attribution, cue: cited.verb, sources: [cited.object], contents } : null;
}

/** Whether a phrase is of somebody or something that says things: "citing a threat" cites nobody. */
const canSpeak = (phrase: Phrase): boolean => phrase.pronoun === null && !kindOfPhrase(phrase, null).guessed;
