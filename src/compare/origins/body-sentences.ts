/** The sentences of a report's body that say something: numbered alike for all reports with one body, wherever it stands in each. */
import type { ReadoutDocument } from "../../records/document.js";
import { lastStartingAt, type Span } from "../../text/span.js";
import { outermostPieces, pairQuotes } from "../../tokens/quotes.js";
import { sentences } from "../../tokens/tokens.js";
import { type FoldedWord, foldedWords } from "./folded-words.js";

/** How many sentences of a body are compared, and words of each: what is behind them is left out, in every text alike. */
const SENTENCES = 400;
const SENTENCE_WORDS = 80;
/** Characters of a paragraph that are cut into sentences. */
const PARAGRAPH_CHARACTERS = 20_000;
/** Words in small letters that a sentence has at least: date lines, names of writers and signs have fewer. */
const SMALL_WORDS = 3;
/** A line that says where all else is from has none. */
const SOURCE_LINE = /^Source:\s/u;

const BODY: ReadonlySet<string> = new Set(["paragraph", "list-item", "block-quote"]);
const HEAD: ReadonlySet<string> = new Set(["dateline", "byline", "credit"]);

/** A span less what of the head lies at its front. @param heads in text order */
function behind([start, end]: Span, heads: readonly Span[]): Span {
  const head = heads[lastStartingAt(heads, start + 2, ([from]) => from)];
  return head && head[1] > start && head[1] < end ? behind([head[1], end], heads) : [start, end];
}

const spansOf = ({ anatomy }: ReadoutDocument["report"], parts: ReadonlySet<string>): Span[] =>
  anatomy.filter(({ part }) => parts.has(part)).map(({ span }): Span => span);

/** A compared sentence of a body, and its words. */
export interface BodySentence {
  readonly span: Span;
  readonly words: readonly FoldedWord[];
}

/** Spans of the compared sentences of a report's body, in text order: the n-th is the n-th sentence of its text's features. */
export const sentencesOf = (document: Pick<ReadoutDocument, "report">): Span[] => bodySentences(document).map(({ span }) => span);

/** The same with their words. */
export function bodySentences({ report }: Pick<ReadoutDocument, "report">): BodySentence[] {
  const { text } = report;
  const heads = spansOf(report, HEAD);
  const found: BodySentence[] = [];
  for (const span of spansOf(report, BODY)) {
    const [from, to] = behind(span, heads);
    for (const { span: sentence } of sentences(text, [from, Math.min(to, from + PARAGRAPH_CHARACTERS)])) {
      if (found.length === SENTENCES) return found;
      const own = behind(sentence, heads);
      const words = foldedWords(text.slice(...own), SENTENCE_WORDS);
      if (SOURCE_LINE.test(text.slice(...own)) || words.filter(({ isSmall }) => isSmall).length >= SMALL_WORDS)
        found.push({ span: own, words });
    }
  }
  return found;
}

/** What stands in quotation marks in the paragraphs of these sentences. */
export function quotationsIn({ report }: Pick<ReadoutDocument, "report">, compared: readonly Span[]): Span[] {
  const end = compared.at(-1)?.[1] ?? 0;
  const paragraphs = spansOf(report, BODY).filter(([start]) => start < end);
  return outermostPieces(pairQuotes(report.text, paragraphs).quotes);
}
