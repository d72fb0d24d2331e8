/** A report's body as it is compared with others, and the report that has it. */

import type { ReadoutDocument } from "../../records/document.js";
import { digest as digestOf } from "../../records/ids.js";
import { overlaps, type Span } from "../../text/span.js";
import { bodySentences, quotationsIn } from "./body-sentences.js";
import { type Carrier, carrierOf } from "./carrier.js";
import { type CitedMedium, citedMedia } from "./cited-media.js";
import { unnamedSource } from "./unnamed-source.js";

/** One sentence of a body. */
export interface SentenceFeatures {
  /** Folded, parted by spaces. */
  readonly words: string;
  /** Which words are names, by number. */
  readonly names: readonly number[];
  /** Which words lie in quotation marks: first word and the one behind the last, in turns. */
  readonly quoted: readonly number[];
}

/** What is compared of a body: of the body alone, so that all reports that have it have the same. */
export interface TextFeatures {
  readonly sentences: readonly SentenceFeatures[];
  readonly cited: readonly CitedMedium[];
  /** Whom nobody names and its first sentences rest on ("two Israeli officials"), as the text has it. */
  readonly source: string | null;
}

/** A text with the reports that have it. */
export interface ComparedText {
  readonly digest: string;
  readonly features: TextFeatures;
  /** In canonical order; see mergedCarriers. */
  readonly carriers: readonly Carrier[];
}

/** Words below which a body tells nothing: two reports with it are not one text. */
const TELLING_WORDS = 12;

/** Word numbers of the stretches of a sentence inside quotation marks. */
function quotedWords(starts: readonly number[], quotes: readonly Span[]): number[] {
  return quotes.flatMap(([from, to]) => {
    const first = starts.findIndex((at) => at >= from);
    const past = starts.findIndex((at) => at >= to);
    const end = past < 0 ? starts.length : past;
    return first >= 0 && end > first ? [first, end] : [];
  });
}

/** [O1] @returns the text of a report's body, and what the report itself says; `digest` is the report's own where the body is too short to tell anything */
export function textOf(document: Pick<ReadoutDocument, "report" | "actors">): { digest: string; features: TextFeatures; carrier: Carrier } {
  const { text } = document.report;
  const sentences = bodySentences(document);
  const spans = sentences.map(({ span }) => span);
  const quotes = quotationsIn(document, spans);
  const features = sentences.map(({ span, words }): SentenceFeatures => {
    const starts = words.map(({ at }) => span[0] + at);
    const inside = quotes.filter((quote) => overlaps(quote, span));
    return {
      words: words.map(({ word }) => word).join(" "),
      names: words.flatMap(({ isName }, n) => (isName ? [n] : [])),
      quoted: quotedWords(starts, inside),
    };
  });
  const raw = spans.map((span) => text.slice(...span));
  const body = features.map(({ words }) => words);
  const telling = body.join(" ").split(" ").length >= TELLING_WORDS;
  return {
    digest: digestOf(telling ? body : [document.report.id]),
    features: { sentences: features, cited: citedMedia(raw), source: unnamedSource(raw) },
    carrier: carrierOf(document),
  };
}
