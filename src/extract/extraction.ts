/**
 * From annotated sections to records. A long text's parse must not be kept until its end, so of each section only features are kept:
 * spans of words and numbers of mentions. Who they all are, and what the times come to, is settled once every section is known.
 */
import type { AnnotatedSection } from "../annotate/annotator.js";
import type { ConfidenceHead } from "../annotate/confidence-head.js";
import type { CoreferenceClusters } from "../annotate/coreference/clusters.js";
import type { DevelopmentHead } from "../annotate/development-head.js";
import type { ThingHead } from "../annotate/thing-head.js";
import type { Actor, Place } from "../records/actor.js";
import type { Development } from "../records/development.js";
import type { Decision } from "../records/document.js";
import type { Event } from "../records/event.js";
import type { Report } from "../records/report.js";
import type { Statement } from "../records/statement.js";
import type { Time } from "../records/time.js";
import { between, disjoint, inTextOrder, lastStartingAt, overlapping, type Span } from "../text/span.js";
import { outermostPieces, type Quote } from "../tokens/quotes.js";
import { type DevelopmentFeatures, developmentFeatures, renumberedDevelopments } from "./developments/development-features.js";
import { developmentsOf } from "./developments/developments.js";
import { partiesIn } from "./developments/parties.js";
import { type EventFeatures, eventFeatures, renumberedEvents } from "./events/event-features.js";
import { eventTrace } from "./events/event-trace.js";
import { extractEvents } from "./events/events.js";
import { Grammar } from "./grammar.js";
import { SentenceTree } from "./predicates/sentence-tree.js";
import { type AttributionFeatures, extractFeatures, renumbered } from "./statements/features.js";
import { boldAnswers } from "./statements/interview.js";
import { withInterviewed } from "./statements/interviewed.js";
import type { SentenceTerms } from "./statements/sentence-terms.js";
import { Introductions } from "./statements/shown-introduction.js";
import { nestedUnderShown, withShown } from "./statements/shown-layers.js";
import { signedLetters } from "./statements/shown-letter.js";
import { Quotations, type ShownLine } from "./statements/shown-lines.js";
import { firstShown, type ShownQuotation } from "./statements/shown-quotation.js";
import { signedQuotations } from "./statements/shown-signature.js";
import { extractStatements } from "./statements/statements.js";
import { turnsOf } from "./statements/transcript.js";
import { parsedTense } from "./times/parsed-tense.js";
import { type RecognizedTime, recognizeTimes } from "./times/recognize.js";
import { type ClauseTense, isDay, saysWhen } from "./times/time-expression.js";
import { timesOf } from "./times/time-records.js";

/** Of a report, in text order: what is read for statements, what is read for times, and its quotations. */
export interface ReadSpans {
  readonly stretches: readonly Span[];
  readonly timeStretches: readonly Span[];
  readonly quotes: readonly Quote[];
  /** All of the report, line by line. */
  readonly lines: readonly ShownLine[];
}

export interface Extracted {
  readonly actors: Actor[];
  readonly places: Place[];
  readonly times: Time[];
  readonly statements: Statement[];
  readonly events: Event[];
  readonly developments: Development[];
  /** The decisions taken on each statement, event and development. */
  readonly decisions: () => Decision[];
}

/** What was learned that the rules ask: which words assert a state of a matter; of what; how probable it is that a statement is right. */
export interface ExtractionHeads {
  readonly developments: DevelopmentHead;
  readonly things: ThingHead | null;
  readonly confidence: ConfidenceHead | null;
}

/** Paragraphs that say what a report is about. */
const LEAD = 2;

/** The records of one report. Add its sections in text order, then ask for the records once. */
export class Extraction {
  readonly #report: Report;
  readonly #spans: ReadSpans;
  readonly #quotations: readonly Span[];
  readonly #lines: readonly ShownLine[];
  readonly #quoted: Quotations;
  /** Labels of those who only ask for the outlet. */
  readonly #asking: readonly Span[];
  /** Labels that are nobody's name, "Q" and "A": never mentions. */
  readonly #roles: readonly Span[];
  /** What is shown as somebody's words by its form alone. */
  readonly #shown: readonly ShownQuotation[];
  readonly #times: readonly RecognizedTime[];
  /** Times that say when something was, and those of them that are days. */
  readonly #dates: readonly Span[];
  readonly #days: readonly Span[];
  /** ClauseTense of the clause around a time, by where the time starts. */
  readonly #tenses = new Map<number, ClauseTense>();
  readonly #features: AttributionFeatures[] = [];
  readonly #headlines: readonly Span[];
  readonly #terms: SentenceTerms[] = [];
  readonly #events: EventFeatures[] = [];
  readonly #developments: DevelopmentFeatures[] = [];
  readonly #clusters: CoreferenceClusters;
  readonly #heads: ExtractionHeads;

  /** @param clusters an empty set, which the mentions are added to */
  constructor(report: Report, spans: ReadSpans, clusters: CoreferenceClusters, heads: ExtractionHeads) {
    this.#heads = heads;
    const times = recognizeTimes(report.text, spans.timeStretches);
    this.#report = report;
    this.#spans = spans;
    this.#clusters = clusters;
    this.#quotations = outermostPieces(spans.quotes);
    this.#times = times;
    this.#dates = times.filter((t) => saysWhen(t.expression)).map(({ span }) => span);
    this.#days = times.filter((t) => isDay(t.expression)).map(({ span }) => span);
    const { text, publisher, dateline } = report;
    this.#headlines = report.anatomy.filter(({ part }) => part === "headline").map(({ span }) => span as Span);
    this.#lines = spans.lines;
    this.#quoted = new Quotations(spans.quotes);
    const turns = turnsOf(text, this.#lines, this.#quoted, [publisher, dateline?.agency ?? null]);
    const answers = turns.asking.length > 0 ? [] : boldAnswers(text, this.#lines, this.#quoted);
    this.#asking = turns.asking;
    this.#roles = turns.roles;
    this.#shown = firstShown(
      turns.said,
      answers,
      signedLetters(text, this.#lines),
      signedQuotations(text, this.#lines, this.#quoted, this.#days),
    );
  }

  /** Takes the next section's features and mentions. @returns where the section ends in the text */
  async add({ attributions, sentences, entities, mentions: found, scores }: AnnotatedSection): Promise<number> {
    const { text } = this.#report;
    const [start, end] = [sentences[0]?.[0]?.span[0] ?? 0, sentences.at(-1)?.at(-1)?.span[1] ?? 0];
    const mentions = this.#roles.length > 0 ? found.filter((m) => overlapping(this.#roles, m.head) === undefined) : found;
    const grammar = new Grammar(sentences, entities, mentions);
    const shown = this.#shownIn([start, end], grammar, attributions);
    const { features, terms } = extractFeatures(text, grammar, withShown(text, attributions, shown, this.#asking), {
      quotations: this.#quotations,
      stretches: this.#spans.stretches,
      times: this.#dates,
      days: this.#days,
    });
    for (const span of between(this.#dates, start, end)) {
      const tense = parsedTense(text, grammar, span);
      if (tense !== undefined) this.#tenses.set(span[0], tense);
    }
    // [T43] what was said is over, whatever the words around its day say
    const [over, ahead] = [false, true].map((toCome) => features.flatMap((f) => (f.saidAt && f.toCome === toCome ? [f.saidAt] : [])));
    for (const [at] of ahead ?? []) this.#tenses.set(at, "future");
    for (const [at] of over ?? []) this.#tenses.set(at, "past");
    const mentionsBefore = this.#clusters.size;
    const said = features.flatMap((f) => (f.saidAt ? [f.saidAt] : [])).sort(inTextOrder);
    const trees = grammar.sentences.map((sentence) => new SentenceTree(text, sentence));
    this.#events.push(...renumberedEvents(eventFeatures(text, grammar, trees, { dates: this.#dates, said }), mentionsBefore));
    const developments = await developmentFeatures(
      text,
      grammar,
      trees,
      {
        dates: this.#dates,
        headlines: this.#headlines,
        said,
        cues: disjoint(features.map((f) => f.attribution.cue).sort(inTextOrder)),
        contents: disjoint(features.flatMap((f) => f.attribution.contents).sort(inTextOrder)),
        quotations: this.#quotations,
        lead: this.#spans.stretches[LEAD]?.[0] ?? Number.POSITIVE_INFINITY,
      },
      { scores, head: this.#heads.developments, things: this.#heads.things },
    );
    this.#developments.push(...renumberedDevelopments(developments, mentionsBefore));
    this.#features.push(...renumbered(features, this.#features.length, mentionsBefore));
    this.#terms.push(...terms.map((t) => ({ ...t, subject: t.subject === null ? null : t.subject + mentionsBefore })));
    this.#clusters.add(mentions);
    return end;
  }

  /** What is shown as somebody's words in a section: by its form, and by the sentence before it. */
  #shownIn([start, end]: Span, grammar: Grammar, attributions: AnnotatedSection["attributions"]): ShownQuotation[] {
    const introductions = new Introductions(this.#report.text, grammar, this.#lines, this.#quoted, attributions);
    const introduced: ShownQuotation[] = [];
    for (
      let n = Math.max(
        0,
        lastStartingAt(this.#lines, start, (l) => l.span[0]),
      );
      n < this.#lines.length;
      n++
    ) {
      if ((this.#lines[n] as ShownLine).span[0] >= end) break;
      const found = introductions.at(n) ?? introductions.inside(n);
      if (found) introduced.push(found);
    }
    const own = ({ attribution: { cue } }: ShownQuotation): boolean => cue[0] >= start && cue[0] < end;
    return firstShown(this.#shown, introduced).filter(own);
  }

  /** The records, now that every mention is known. */
  records(): Extracted {
    const clustered = this.#clusters.finish();
    const features = withInterviewed(this.#report, nestedUnderShown(this.#features), clustered);
    const sayings = features.map(({ saidAt, attribution }) => ({ saidAt, contents: attribution.contents }));
    const times = timesOf(this.#report, this.#times, { tenses: this.#tenses, quotations: this.#quotations, sayings });
    const parties = partiesIn(this.#report.text, clustered.mentions, this.#developments);
    const found = { features, terms: this.#terms, times, clustered, parties };
    const { actors, places, statements, decisions, actorOf, placeOf } = extractStatements(
      this.#report,
      this.#spans.quotes,
      found,
      this.#heads.confidence,
    );
    const events = extractEvents(this.#report, this.#events, { statements, times, actorOf, placeOf });
    const { developments, decisions: ofDevelopments } = developmentsOf(this.#report, this.#developments, {
      statements,
      times,
      clustered,
      actorOf,
    });
    return {
      actors,
      places,
      times,
      statements,
      events,
      developments,
      decisions: () => [...decisions(), ...eventTrace(this.#events, events), ...ofDevelopments()],
    };
  }
}
