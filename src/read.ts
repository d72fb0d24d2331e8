// kept in the declarations, for programs whose own `lib` does not know Symbol.asyncDispose
/// <reference lib="esnext.disposable" preserve="true" />
/**
 * THE PATH: one report from bytes to document. Intake → quotation marks → model and annotation → extraction, all over the text as it
 * is read (text/reading-text.ts) → places in the canonical text.
 * Pure: the same input and options give the same document, byte for byte, on one machine.
 */

import { Annotator } from "./annotate/annotator.js";
import type { ReaderOptions } from "./annotate/reader-options.js";
import type { Abort } from "./errors.js";
import { type Extracted, Extraction, type ReadSpans } from "./extract/extraction.js";
import { quoteNotes, speakerNotes } from "./extract/statements/quote-notes.js";
import { blockQuotations, shownLines } from "./extract/statements/shown-lines.js";
import { dated, readable } from "./intake/anatomy/readable.js";
import { wordlessNote } from "./intake/anatomy/wordless.js";
import type { ReportInput } from "./intake/input.js";
import { intake } from "./intake/intake.js";
import { isEnglish } from "./intake/language.js";
import type { Note, ReadoutDocument } from "./records/document.js";
import { WIRE_VERSION } from "./records/envelope.js";
import { inCanonicalText, notesInCanonicalText } from "./records/in-canonical-text.js";
import type { Report } from "./records/report.js";
import { overlapping, type Span } from "./text/span.js";
import { markNotes } from "./tokens/mark-notes.js";
import { outermostPieces, pairQuotes } from "./tokens/quotes.js";
import { VERSION } from "./version.js";

export interface ReadOptions {
  /** Read statements in texts that are not English too. */
  readonly force?: boolean | undefined;
  /** Add the decisions taken on each statement. */
  readonly explain?: boolean | undefined;
  /** Called after each section of about 3,000 words: characters of the text that are read, of all that will be. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  /** Ends it before the next section: its reason is thrown, and the reader reads on with other reports. */
  readonly signal?: Abort | undefined;
}

function foreignNote(language: string, force: boolean): Note {
  const then = force ? "read all the same" : "statements were not looked for (--force reads it all the same)";
  return { code: "language-not-english", span: null, message: `the text is not English (${language}); ${then}` };
}

/** By where they start; those of the whole text first. */
const byStart = (a: Note, b: Note): number => (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1);

/** Reads reports with one set of weights. Open one and keep it: opening costs more than a report does. */
export class Reader {
  readonly #annotator: Annotator;

  private constructor(annotator: Annotator) {
    this.#annotator = annotator;
  }

  /** @throws WeightsMissing, WeightsChanged, TelemetryOn */
  static async open(options: ReaderOptions = {}): Promise<Reader> {
    return new Reader(await Annotator.open(options));
  }

  /** What names this reader in every document. */
  get engine(): ReadoutDocument["engine"] {
    return { version: VERSION, model: `sha256:${this.#annotator.hash}` };
  }

  /** The document of one report. @throws one of the input errors of errors.ts */
  async read(incoming: ReportInput, options: ReadOptions = {}): Promise<ReadoutDocument> {
    const { force = false, explain = false, signal } = options;
    const onProgress = (done: number, all: number) => {
      signal?.throwIfAborted();
      options.onProgress?.(done, all);
    };
    signal?.throwIfAborted();
    const { report, reading, asRead, paragraphs, markup, notes } = await intake(incoming);
    const marks = pairQuotes(asRead.text, paragraphs);
    const { stretches, wordless } = readable(asRead, paragraphs);
    const foreign = report.language === null || isEnglish(report.language) ? null : report.language;
    const read = foreign && !force ? [] : stretches;
    const lines = shownLines(asRead, paragraphs, markup, read);
    const spans = { stretches: read, timeStretches: dated(asRead, read), quotes: marks.quotes, lines };
    const { decisions, ...records } = await this.#records(asRead, spans, onProgress);
    // a run without a word has one note, and none for each of its quotation marks
    const outside = ({ span }: Note) => span === null || !overlapping(wordless, span as Span);
    const ofReading = [
      ...wordless.map(wordlessNote),
      ...[...markNotes(marks), ...quoteNotes(asRead.text, marks.quotes, records.statements, blockQuotations(lines))].filter(outside),
      ...speakerNotes(records.statements),
    ];
    const found = { ...records, ...(explain ? { explain: decisions() } : {}) };
    const { explain: explained, ...placed } = inCanonicalText(found, reading, report.id);
    return {
      readout: WIRE_VERSION,
      engine: this.engine,
      report,
      ...placed,
      notes: [...notes, ...(foreign ? [foreignNote(foreign, force)] : []), ...notesInCanonicalText(ofReading, reading)].sort(byStart),
      ...(explained ? { explain: explained } : {}),
    };
  }

  async close(): Promise<void> {
    await this.#annotator.close();
  }

  /** For `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Who speaks, says what and when in the stretches: annotated section by section, extracted as a whole. */
  async #records(report: Report, spans: ReadSpans, onProgress: ReadOptions["onProgress"]): Promise<Extracted> {
    const { stretches, quotes } = spans;
    const extraction = new Extraction(report, spans, this.#annotator.newClusters(), this.#annotator.heads);
    const apart = report.anatomy.filter(({ part }) => part === "headline").map(({ span }) => span as Span);
    for await (const section of this.#annotator.sections(report.text, stretches, outermostPieces(quotes), undefined, apart)) {
      const done = await extraction.add(section);
      onProgress?.(done, stretches.at(-1)?.[1] ?? done);
    }
    return extraction.records();
  }
}
