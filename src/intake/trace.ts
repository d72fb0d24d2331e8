/**
 * Where each paragraph of a report stands in what came in. Worked out from the bytes again whenever it is asked for: they are kept, so
 * nothing of it is stored.
 */
import type { TextQuote, TracedParagraph } from "../records/trace.js";
import type { Span } from "../text/span.js";
import { placesInBytes } from "./byte-places.js";
import { FORMATS } from "./formats.js";
import type { ReportInput } from "./input.js";
import { taken } from "./taken.js";

export interface TracedReport {
  readonly mediaType: string;
  /** Its canonical text, in which the spans count. */
  readonly text: string;
  /** All paragraphs, whatever their part, in text order. */
  readonly paragraphs: readonly TracedParagraph[];
}

const AROUND = 32; // characters on each side of a quote

const quoteIn = (text: string, [start, end]: Span): TextQuote => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - AROUND), start),
  suffix: text.slice(end, end + AROUND),
});

/** The page that a report is or holds; null for other forms. */
async function pageOf(incoming: ReportInput, mediaType: string, words: string | null): Promise<string | null> {
  if (mediaType === FORMATS.html.mediaType) return words;
  if (mediaType !== FORMATS.mhtml.mediaType || !("bytes" in incoming)) return null;
  return (await (await import("./mhtml.js")).savedPage(incoming.bytes, incoming.source)).html;
}

/** @throws one of the input errors of errors.ts */
export async function traceReport(incoming: ReportInput): Promise<TracedReport> {
  const { layout, format, words } = await taken(incoming);
  const { text } = layout;
  const { mediaType } = format;
  const spans = layout.blocksBefore(text.length).map(({ span }) => span);
  const nowhere = spans.map(
    (span): TracedParagraph => ({ span: [...span], xpath: null, quote: quoteIn(text, span), source: null, boxes: [], bytes: null }),
  );
  const page = await pageOf(incoming, mediaType, words);
  if (page !== null) {
    const [{ placesInPage }, { sourcesInPage }] = await Promise.all([import("./html/page-places.js"), import("./html/page-source.js")]);
    const places = placesInPage(
      page,
      spans.map((span) => text.slice(...span)),
    );
    const sources = sourcesInPage(page, places);
    return {
      mediaType,
      text,
      paragraphs: nowhere.map((one, n) => ({ ...one, ...(places[n] ?? { xpath: null, quote: null }), source: sources[n] ?? null })),
    };
  }
  if (mediaType === FORMATS.pdf.mediaType && "bytes" in incoming) {
    const { printedPlaces } = await import("./pdf/printed-places.js");
    const boxes = await printedPlaces(incoming.bytes, incoming.source);
    return { mediaType, text, paragraphs: nowhere.map((one) => ({ ...one, boxes: [...(boxes.get(one.span[0]) ?? [])] })) };
  }
  if (mediaType !== FORMATS.text.mediaType) return { mediaType, text, paragraphs: nowhere };
  const bytes = "bytes" in incoming ? incoming.bytes : Buffer.from("text" in incoming ? incoming.text : "");
  const places = placesInBytes(bytes, words ?? "", text, spans);
  return { mediaType, text, paragraphs: nowhere.map((one, n) => ({ ...one, bytes: places?.[n] ?? null })) };
}
