/**
 * THE PATH: one report from bytes to document. Intake → quotation marks → model → actors and statements.
 * Pure: the same input and options give the same document, byte for byte, on one machine.
 */

import { Annotator, type ReaderOptions } from "./annotate/annotator.js";
import type { ScoredAttribution } from "./annotate/attribution.js";
import { ActorIndex } from "./extract/actors/actors.js";
import { Grammar } from "./extract/grammar.js";
import { type AttributionFeatures, extractFeatures, renumbered, type SentenceTerms } from "./extract/statements/features.js";
import type { NestedAttribution } from "./extract/statements/nested-attribution.js";
import { nestedStretches, nominalAttributions } from "./extract/statements/nested-stretches.js";
import { quotationDays } from "./extract/statements/quote-days.js";
import { quoteNotes, speakerNotes } from "./extract/statements/quote-notes.js";
import { statementsOf } from "./extract/statements/statements.js";
import { turnsOf, withTurns } from "./extract/statements/transcript.js";
import { parsedTense } from "./extract/times/parsed-tense.js";
import { recognizeTimes } from "./extract/times/recognize.js";
import { isDay, saysWhen, type Tense } from "./extract/times/time-expression.js";
import { timesOf } from "./extract/times/time-records.js";
import { dated, readable } from "./intake/anatomy/readable.js";
import { wordlessNote } from "./intake/anatomy/wordless.js";
import type { ReportInput } from "./intake/input.js";
import { intake } from "./intake/intake.js";
import { isEnglish } from "./intake/language.js";
import type { Note, ReadoutDocument } from "./records/document.js";
import type { Report } from "./records/report.js";
import type { Span } from "./text/span.js";
import { between, overlapping, overlaps } from "./text/span.js";
import { pairQuotes, type QuoteMarks } from "./tokens/quotes.js";
import { VERSION } from "./version.js";

export interface ReadOptions {
  /** Read statements in texts that are not English too. */
  readonly force?: boolean;
  /** Add the decisions taken on each statement. */
  readonly explain?: boolean;
  /** Called after each section of about 3,000 words: characters of the text that are read, of all that will be. */
  readonly onProgress?: (done: number, all: number) => void;
}

function markNotes({ quotes, stray }: QuoteMarks): Note[] {
  const unclosed = quotes
    .filter((q) => !q.closed)
    .map(
      (q): Note => ({
        code: "quote-unclosed",
        span: [...(q.pieces[0] as Span)],
        message: "a quotation is opened here and not closed; it is taken to end with its paragraph",
      }),
    );
  const unpaired = stray.map((span): Note => ({ code: "quote-unpaired", span: [...span], message: "a quotation mark without a partner" }));
  return [...unclosed, ...unpaired];
}

/** Layers of attributions one inside another that are looked for. */
const DEEPEST = 3;
/** Confidence that an inner one must have: the network never saw a text of a few words in training, and finds too much in them. */
const INNER = 0.45;

const layer = (attribution: ScoredAttribution): NestedAttribution => ({ attribution, within: attribution.within });

const byPlace = (a: Note, b: Note): number => (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1);

/** Reads reports with one set of weights. Open one and keep it: opening costs more than a report does. */
export class Reader {
  readonly #model: Annotator;

  private constructor(model: Annotator) {
    this.#model = model;
  }

  /** @throws WeightsMissing, WeightsChanged, TelemetryOn */
  static async open(options: ReaderOptions = {}): Promise<Reader> {
    return new Reader(await Annotator.open(options));
  }

  /** What names this reader in every document. */
  get engine(): ReadoutDocument["engine"] {
    return { version: VERSION, model: `sha256:${this.#model.hash}` };
  }

  /** The document of one report. @throws one of the input errors of errors.ts */
  async read(incoming: ReportInput, options: ReadOptions = {}): Promise<ReadoutDocument> {
    const { report, paragraphs, notes } = await intake(incoming);
    const doubts: Note[] = [...notes];
    const foreign = report.language !== null && !isEnglish(report.language);
    if (foreign) {
      const message = `the text is not English (${report.language})${options.force ? "; read all the same" : "; statements were not looked for (--force reads it all the same)"}`;
      doubts.push({ code: "language-not-english", span: null, message });
    }
    const marks = pairQuotes(report.text, paragraphs);
    const { stretches, wordless } = readable(report, paragraphs);
    const read = foreign && !options.force ? [] : stretches;
    const { decisions, ...found } = await this.#records(report, read, marks, options.onProgress);
    // a run without a word has one note, and none for each of its quotation marks
    const outside = ({ span }: Note) => span === null || !overlapping(wordless, span as Span);
    return {
      readout: 1,
      engine: this.engine,
      report,
      ...found,
      events: [],
      developments: [],
      notes: [
        ...doubts,
        ...wordless.map(wordlessNote),
        ...[...markNotes(marks), ...quoteNotes(report.text, marks.quotes, found.statements)].filter(outside),
        ...speakerNotes(found.statements),
      ].sort(byPlace),
      ...(options.explain ? { explain: decisions() } : {}),
    };
  }

  async close(): Promise<void> {
    await this.#model.close();
  }

  /**
   * Section by section, so that a long text's grammar need not be kept: its attributions, then what is attributed inside their
   * contents, read as texts of their own. Who they all are is settled once every mention is known.
   */
  async #records(report: Report, stretches: readonly Span[], marks: QuoteMarks, onProgress?: ReadOptions["onProgress"]) {
    const { text } = report;
    const quotations = marks.quotes.filter((q) => q.level === 1).flatMap((q) => q.pieces);
    const chains = this.#model.newClusters();
    const turns = turnsOf(text, stretches);
    const found = recognizeTimes(text, dated(report, stretches));
    const dates = found.filter((f) => saysWhen(f.expression)).map(({ span }) => span);
    const days = found.filter((f) => isDay(f.expression)).map(({ span }) => span);
    const tenses = new Map<number, Tense>();
    const noticed: AttributionFeatures[] = [];
    const terms: SentenceTerms[] = [];
    for await (const { attributions, sentences, entities, mentions } of this.#model.sections(text, stretches, quotations)) {
      const [first, last] = [sentences[0]?.[0]?.span[0] ?? 0, sentences.at(-1)?.at(-1)?.span[1] ?? 0];
      const spoken = turns.filter(({ cue }) => cue[0] >= first && cue[0] < last);
      const layers = withTurns([...attributions.map(layer), ...(await this.#inside(text, attributions, quotations))], spoken);
      const grammar = new Grammar(sentences, entities, mentions);
      const here = extractFeatures(text, grammar, layers, { quotations, stretches, times: dates, days });
      for (const span of between(dates, first, last)) {
        const tense = parsedTense(text, grammar, span);
        if (tense !== undefined) tenses.set(span[0], tense);
      }
      noticed.push(...renumbered(here.noticed, noticed.length, chains.size));
      terms.push(...here.terms.map((t) => ({ ...t, subject: t.subject === null ? null : t.subject + chains.size })));
      chains.add(mentions);
      onProgress?.(last, stretches.at(-1)?.[1] ?? last);
    }
    const cast = new ActorIndex(report, chains.clusters());
    const said = noticed.map(({ saidAt, attribution }) => ({ saidAt, contents: attribution.contents }));
    const times = timesOf(report, found, { tenses, quoted: (all) => quotationDays(quotations, said, all) });
    const { statements, decisions } = statementsOf(report, marks.quotes, { noticed, terms, times }, cast);
    const { actors, places } = cast.finish();
    return { actors, places, times, statements, decisions };
  }

  /**
   * What is attributed inside contents, layer by layer. Those without a source are dropped, since bare feelings abound inside
   * contents, and those that are known already. Numbers go on from the outer ones'.
   */
  async #inside(text: string, outer: readonly ScoredAttribution[], quotations: readonly Span[]): Promise<NestedAttribution[]> {
    const all = outer.map(layer);
    const known = (cue: Span) => all.some((l) => overlaps(l.attribution.cue, cue));
    let from = 0;
    for (let depth = 0; depth < DEEPEST && from < all.length; depth++) {
      const contents = all.slice(from).flatMap(({ attribution }, n) => attribution.contents.map((span) => ({ span, within: from + n })));
      from = all.length;
      const add = (attribution: ScoredAttribution, within: number, rule = "M2") => {
        if (attribution.sources.length > 0 && !known(attribution.cue)) all.push({ attribution, within, rule });
      };
      // one at a time: beside others, a content no longer looks like a text of its own
      for (const { span, within } of nestedStretches(text, contents))
        for (const attribution of await this.#model.attributions(text, [span], quotations))
          if (attribution.score >= INNER) add(attribution, within);
      for (const { span, within } of contents) for (const attribution of nominalAttributions(text, span)) add(attribution, within, "S11");
    }
    return all.slice(outer.length);
  }
}
