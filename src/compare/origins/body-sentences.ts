/** The sentences of a report's body that say something: numbered alike for all reports with one body, wherever it stands in each. */
import type { ReadoutDocument } from "../../records/document.js";
import type { Span } from "../../text/span.js";
import { sentences } from "../../tokens/tokens.js";
import { foldedWords } from "./folded-words.js";

/** How many sentences of a body are compared, and words of each: what is behind them is left out, in every text alike. */
export const SENTENCES = 400;
export const SENTENCE_WORDS = 80;
/** Characters of a paragraph that are cut into sentences. */
const PARAGRAPH_CHARACTERS = 20_000;
/** Words in small letters that a sentence has at least: date lines, names of writers and signs have fewer. */
const SMALL_WORDS = 3;

const BODY: ReadonlySet<string> = new Set(["paragraph", "list-item", "block-quote"]);
const HEAD: ReadonlySet<string> = new Set(["dateline", "byline", "credit"]);

/** A span less what of the head lies at its front. */
function behind([start, end]: Span, heads: readonly Span[]): Span {
  const head = heads.find(([from, to]) => from <= start + 2 && to > start && to < end);
  return head
    ? behind(
        [head[1], end],
        heads.filter((other) => other !== head),
      )
    : [start, end];
}

/** Spans of the compared sentences of a report's body, in text order: the n-th is the n-th sentence of its text's features. */
export function sentencesOf({ report: { text, anatomy } }: Pick<ReadoutDocument, "report">): Span[] {
  const heads = anatomy.filter(({ part }) => HEAD.has(part)).map(({ span }): Span => span);
  const found: Span[] = [];
  for (const { part, span } of anatomy) {
    if (!BODY.has(part)) continue;
    const [from, to] = behind(span, heads);
    for (const { span: sentence } of sentences(text, [from, Math.min(to, from + PARAGRAPH_CHARACTERS)])) {
      if (found.length === SENTENCES) return found;
      const own = behind(sentence, heads);
      const words = foldedWords(text.slice(...own), SENTENCE_WORDS);
      if (words.filter(({ isSmall }) => isSmall).length >= SMALL_WORDS) found.push(own);
    }
  }
  return found;
}
