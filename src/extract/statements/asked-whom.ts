/** [S68] "Asked the elders to start", "called on both parties to stay": whom somebody asks is no part of what is asked. */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import type { Token } from "../../annotate/parse.js";
import { overlapping, type Span, wordsOf } from "../../text/span.js";
import type { Grammar } from "../grammar.js";

const ASKS =
  /(?:\b(?:ask(?:s|ed|ing)?|urg(?:es|ed|ing)|tell(?:s|ing)?|told|order(?:s|ed|ing)?|instruct(?:s|ed|ing)?|invit(?:es|ed|ing)|direct(?:s|ed|ing)?|beg(?:s|ged|ging)?|implor(?:es|ed|ing)|advis(?:es|ed|ing)|encourag(?:es|ed|ing)|warn(?:s|ed|ing)?|press(?:es|ed|ing)?|command(?:s|ed|ing)?)|\bcall(?:s|ed|ing)?\s+(?:up)?on|\bappeal(?:s|ed|ing)?\s+to)$/iu;
/** Somebody, in a few words and without a verb, and what is asked. */
const WHOM_TO =
  /^(?<whom>(?!to\b|that\b|for\b|not\b|whether\b|how\b|why\b|what\b|where\b|when\b)[^,;:“”"]{2,90}?)\s+(?=(?:not\s+)?to\s+\p{Ll})/iu;
const CLAUSE = /\b(?:to|that|who|which|whether|how|why|what)\b/iu;

/** An attribution without the one asked at the head of its content. */
export function withoutAsked(
  text: string,
  grammar: Grammar,
  attribution: ScoredAttribution,
  quotations: readonly Span[],
): ScoredAttribution {
  const { cue, contents } = attribution;
  if (!ASKS.test(wordsOf(text, cue))) return attribution;
  const first = contents.find((c) => c[0] >= cue[1] && c[0] - cue[1] <= 1);
  const whom = first && WHOM_TO.exec(text.slice(...first))?.groups?.whom;
  if (!first || !whom || CLAUSE.test(whom)) return attribution;
  const span: Span = [first[0], first[0] + whom.length];
  const finite = grammar.tokensIn(span).some(({ sentence, n }) => {
    const t = sentence[n] as Token;
    return t.tag === "AUX" || (t.tag === "VERB" && t.features.VerbForm === "Fin");
  });
  if (finite || overlapping(quotations, span)) return attribution;
  const at = span[1] + (/^\s*/u.exec(text.slice(span[1], first[1]))?.[0].length ?? 0);
  return { ...attribution, contents: contents.map((c) => (c === first ? [at, c[1]] : c)) };
}
