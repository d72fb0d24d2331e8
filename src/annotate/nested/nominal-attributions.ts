/** [S11] What somebody claims in a noun of saying, inside a content: by a pattern, since the network marks no such cue there. */
import { matches } from "../../text/matches.js";
import { type Span, wordsOf } from "../../text/span.js";
import type { ScoredAttribution } from "../attribution.js";

const NAME = "(?:\\p{Lu}[\\p{L}.’'-]*\\s+){0,5}\\p{Lu}[\\p{L}.-]+";
const DEFINITE_NOUN = "the\\s+(?:[\\p{L}.]+\\s+){1,4}?[\\p{L}.]+";
const NOUNS =
  "claims?|assertions?|allegations?|accusations?|insistence|warnings?|promises?|pledges?|contention|suggestions?|remarks|statements?|denials?";
/** "Netanyahu’s recent claims that …": who, the noun behind up to two words, what follows up to a mark. */
const SAYING_NOUN = new RegExp(
  `(?<source>(?:${DEFINITE_NOUN}|${NAME})['’]s?)\\s+(?:[\\p{L}-]+\\s+){0,2}(?<cue>${NOUNS})\\s+(?<content>that\\s+[^,;:“”"]{8,})`,
  "gu",
);
/** Score of what the pattern finds: the share that was right on PolNeAR train (training/log.md). */
const SCORE = 0.6;

/** The attributions in nouns of saying in a content, in text order. */
export function nominalAttributions(text: string, content: Span): ScoredAttribution[] {
  return [...matches(wordsOf(text, content), SAYING_NOUN)].map((m) => {
    const { source, cue, content: said } = m.groups as Record<"source" | "cue" | "content", string>;
    const from = content[0] + m.index;
    const at = from + m[0].length - said.length;
    const verb = text.lastIndexOf(cue, at);
    return {
      sources: [[from, from + source.length]],
      cue: [verb, verb + cue.length],
      contents: [[at, at + said.trimEnd().length]],
      score: SCORE,
      within: null,
    };
  });
}
