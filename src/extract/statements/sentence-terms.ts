/** [G1–G6] The sentences of a section that say on what terms somebody spoke. */
import { overlaps, type Span } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { reportingClause } from "./reporting-clause.js";
import { speaksOfTerms, type TermsSaid, termsIn } from "./terms.js";

/** Terms said in a sentence, and whom it is about where the sentence says so itself. */
export interface SentenceTerms {
  readonly terms: TermsSaid;
  readonly sentence: Span;
  /** Number of the mention that is the sentence's subject. */
  readonly subject: number | null;
}

/** Every sentence that says on what terms somebody spoke, in text order; `hidden` is what is said, in text order. */
export function termsBySentence(text: string, grammar: Grammar, hidden: readonly Span[]): SentenceTerms[] {
  return grammar.sentences.flatMap((tokens, n) => {
    const sentence = grammar.spanOf(n);
    if (!speaksOfTerms(text.slice(...sentence))) return [];
    const own = hidden.filter((h) => overlaps(h, sentence));
    const terms = termsIn(reportingClause(text, sentence, sentence, own).words, sentence[0]);
    if (!terms) return [];
    const subject = tokens.find((t) => t.relation.startsWith("nsubj") && (tokens[t.head]?.relation ?? "") === "root");
    return [{ terms, sentence, subject: subject ? grammar.headedAt(subject.span) : null }];
  });
}
