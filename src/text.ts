/**
 * Text alone, without a model: spans, offsets, paragraphs, quotations, sentences and tokens. Loads neither the network nor any package.
 *
 *     import { paragraphs, sentences } from "readout/text";
 *     const words = paragraphs(text).flatMap((span) => sentences(text, span));
 */
export { SpanOutOfText } from "./errors.js";
export { canonical } from "./text/canonical.js";
export { OffsetMap } from "./text/offsets.js";
export { pagesOf } from "./text/pages.js";
export { paragraphs } from "./text/paragraphs.js";
export { contains, hull, overlaps, quoteOf, type Span, spanOf, trimmed, wordsOf } from "./text/span.js";
export { pairQuotes, type Quote, type QuoteMarks } from "./tokens/quotes.js";
export { type Sentence, sentences, tokens } from "./tokens/tokens.js";
