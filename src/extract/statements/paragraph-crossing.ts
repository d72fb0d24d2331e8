/**
 * [S38] Nothing in quotation marks crosses into another's paragraph: a content that stands in another paragraph than its cue is left out
 * where that paragraph, or one between, names somebody else outside its quotations, where one between tells something of its own, or where the
 * cue's own, behind it, opens with no quotation.
 */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import { between, lastStartingAt, overlapping, type Span, without, wordsOf } from "../../text/span.js";
import { entitiesIn } from "../actors/phrase.js";
import type { Grammar } from "../grammar.js";

const LEAST_LETTERS = 12; // letters outside quotation marks that make a paragraph tell something of its own

export interface Paragraphs {
  /** Outermost quotations, one span a paragraph; what is read of each paragraph. Both in text order. */
  readonly quotations: readonly Span[];
  readonly stretches: readonly Span[];
}

const names = (words: string): Set<string> => new Set(words.toLowerCase().match(/\p{L}{2,}/gu) ?? []);

/** Whether people other than the sources are named in a paragraph outside its quotations. */
function namesOthers(text: string, grammar: Grammar, stretch: Span, quotations: readonly Span[], own: ReadonlySet<string>): boolean {
  return entitiesIn(grammar.entities, stretch).some(
    ({ type, span }) =>
      type === "person" && !overlapping(quotations, span) && ![...names(wordsOf(text, span))].some((word) => own.has(word)),
  );
}

/** An attribution without the pieces that lie in another's paragraph. */
export function withinParagraph(
  text: string,
  grammar: Grammar,
  attribution: ScoredAttribution,
  { quotations, stretches }: Paragraphs,
): ScoredAttribution {
  const numberOf = (at: number): number => lastStartingAt(stretches, at, (s) => s[0]);
  const home = numberOf(attribution.cue[0]);
  if (attribution.contents.every((c) => numberOf(c[0]) === home)) return attribution;
  const opensQuoted = overlapping(quotations, [(stretches[home] as Span)[0], (stretches[home] as Span)[0] + 1]) !== undefined;
  const own = names(attribution.sources.map((s) => wordsOf(text, s)).join(" "));
  const isAnothers = (piece: Span): boolean => {
    const there = numberOf(piece[0]);
    if (there === home) return false;
    if (there < home && !opensQuoted) return true;
    const step = there < home ? 1 : -1;
    for (let n = there; n !== home; n += step) {
      const stretch = stretches[n] as Span;
      if (namesOthers(text, grammar, stretch, quotations, own)) return true;
      const unquoted = without(text, [stretch], between(quotations, ...stretch));
      const letters = unquoted.reduce((sum, s) => sum + (wordsOf(text, s).match(/\p{L}/gu)?.length ?? 0), 0);
      if (n !== there && letters >= LEAST_LETTERS) return true;
    }
    return false;
  };
  return { ...attribution, contents: attribution.contents.filter((c) => !isAnothers(c)) };
}
