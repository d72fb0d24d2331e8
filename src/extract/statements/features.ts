/** What one section's grammar tells of an attribution, taken while the section is at hand: its words' places, not yet who they are. */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import { type Mention, wordsAsSource } from "../../annotate/mention.js";
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import { contains, disjoint, inTextOrder, lastStartingAt, overlapping, overlaps, type Span } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { addresseeOf, namesIn, spokenTo, subjectOf } from "./cue-syntax.js";
import { saidAtOf, yetToBeSaid } from "./day-of-saying.js";
import { reportingClause } from "./reporting-clause.js";
import { withRuledAttributions } from "./ruled-attributions.js";
import { type SentenceTerms, termsBySentence } from "./sentence-terms.js";
import type { ShownQuotation } from "./shown-quotation.js";
import { type SourceMention, sourceMentionOf, sourcePhrases } from "./source-mentions.js";
import { type Venue, venueOf } from "./venue.js";

export interface AttributionFeatures {
  readonly attribution: ScoredAttribution;
  /** How it was found: M1 or M2 by the network, S11, S13, S14 or V3 by rule. */
  readonly rule: string;
  /** Where there is no source: the number of the mention that is the subject of the cue's verb. */
  readonly subject: number | null;
  /** Where what is read of its paragraph starts. */
  readonly paragraph: number;
  /** Number, among the section's, of the one in whose content it lies. */
  readonly within: number | null;
  /** Those whom its source names side by side. */
  readonly sourceMentions: readonly SourceMention[];
  /** Where what was looked at of its sentence starts. */
  readonly sentenceStart: number;
  /** The date or time of day that says when it was said. */
  readonly saidAt: Span | null;
  /** Whether it was still to be said when the report was written. */
  readonly toCome: boolean;
  readonly venue: Venue | null;
  readonly addressee: SourceMention | null;
  /** Names in the clause that are neither source nor addressee. */
  readonly names: readonly SourceMention[];
  /** Whoever quoted the source, where the words came so. */
  readonly quotedBy: SourceMention | null;
  /** Whether the source stands inside a quotation, as "I" may. */
  readonly quoted: boolean;
  /** How the report shows it as somebody's words, where it needs no quotation marks for that. */
  readonly shown: ShownQuotation | null;
}

/** Of the whole report, in text order: outermost quotations, one span a paragraph; what is read of each paragraph. */
export interface ReportSpans {
  readonly quotations: readonly Span[];
  readonly stretches: readonly Span[];
  /** Dates and times of day; those of them that are a day. */
  readonly times: readonly Span[];
  readonly days: readonly Span[];
}

/** What a section's grammar tells of its attributions; `within` and mentions are numbered from the section's start. */
export function extractFeatures(
  text: string,
  grammar: Grammar,
  read: readonly (NestedAttribution & { readonly shown?: ShownQuotation })[],
  spans: ReportSpans,
): { features: AttributionFeatures[]; terms: SentenceTerms[] } {
  const all = withRuledAttributions(text, grammar, read, spans);
  const contents = disjoint(all.flatMap(({ attribution }) => attribution.contents).sort(inTextOrder));
  return {
    features: all.map((nested, n) => {
      const found = featuresOf(text, grammar, nested, contents, spans);
      const shown = read[n]?.shown;
      return shown ? withWhatIsShown(found, shown) : found;
    }),
    terms: termsBySentence(text, grammar, disjoint([...spans.quotations, ...contents].sort(inTextOrder))),
  };
}

/** What stands beside a shown quotation says more than the grammar of it; who is interviewed is found later. */
const withWhatIsShown = (found: AttributionFeatures, shown: ShownQuotation): AttributionFeatures => ({
  ...found,
  shown,
  saidAt: shown.saidAt ?? found.saidAt,
  venue: shown.venue ?? found.venue,
  sourceMentions: shown.interviewed ? [] : found.sourceMentions,
});

const CUE_CHARACTERS = 600; // of a sentence on either side of its cue, that are looked at: there are texts without stops

function featuresOf(
  text: string,
  grammar: Grammar,
  { attribution: read, within, rule, quotedBy }: NestedAttribution,
  contents: readonly Span[],
  { quotations, stretches, times, days }: ReportSpans,
): AttributionFeatures {
  const { cue } = read;
  const whole: Span = grammar.sentences.length > 0 ? grammar.spanOf(Math.max(0, grammar.sentenceAt(cue[0]))) : cue;
  const passive = spokenTo(text, grammar, read);
  // a piece of a source in another sentence than its cue is no piece of it, where another is
  const beside = read.sources.filter((s) => overlaps(s, whole));
  const sources = passive ? [] : beside.length > 0 ? beside : read.sources;
  const attribution = { ...read, sources };
  const sentence: Span = [Math.max(whole[0], cue[0] - CUE_CHARACTERS), Math.min(whole[1], cue[1] + CUE_CHARACTERS)];
  const clause = reportingClause(
    text,
    sentence,
    cue,
    contents.filter((c) => overlaps(c, sentence) && !contains(c, cue)),
  );
  const mentionsAt = (spans: readonly Span[]) =>
    spans.flatMap((s) => sourcePhrases(text, grammar, s)).map((p) => sourceMentionOf(text, grammar, p));
  const subject = sources.length > 0 || passive ? null : subjectOf(grammar, cue);
  const [at] = sources[0] ?? cue;
  const toCome = yetToBeSaid(text, grammar, cue);
  return {
    attribution:
      subject === null ? attribution : { ...attribution, sources: wordsOfSubject(grammar.mentions[subject] as Mention, attribution) },
    within,
    rule: rule ?? "M1",
    sourceMentions: mentionsAt(sources),
    sentenceStart: clause.start,
    subject,
    paragraph: stretches[lastStartingAt(stretches, cue[0], (s) => s[0])]?.[0] ?? 0,
    saidAt: saidAtOf(text, grammar, clause, attribution, { times, days, toCome }),
    toCome,
    venue: venueOf(clause),
    addressee: passive ? (mentionsAt(read.sources)[0] ?? null) : addresseeOf(text, grammar, attribution),
    names: namesIn(text, grammar, clause, attribution),
    quotedBy: quotedBy ? (mentionsAt([quotedBy])[0] ?? null) : null,
    quoted: overlapping(quotations, [at, at + 1]) !== undefined,
    shown: null,
  };
}

/** The words of a subject that a cue shares with an earlier verb. */
function wordsOfSubject(subject: Mention, { contents }: ScoredAttribution): Span[] {
  return subject.form === "pronoun" || contents.some((c) => overlaps(c, subject.span)) ? [] : [wordsAsSource(subject)];
}

const moved = <T extends { readonly mention: number | null }>(thing: T, by: number): T =>
  thing.mention === null ? thing : { ...thing, mention: thing.mention + by };

/** A section's features numbered as the report's: `attributions` and `mentions` are how many went before. */
export function renumbered(found: readonly AttributionFeatures[], attributions: number, mentions: number): AttributionFeatures[] {
  return found.map((n) => ({
    ...n,
    within: n.within === null ? null : n.within + attributions,
    sourceMentions: n.sourceMentions.map((p) => moved(p, mentions)),
    subject: n.subject === null ? null : n.subject + mentions,
    addressee: n.addressee && moved(n.addressee, mentions),
    names: n.names.map((b) => moved(b, mentions)),
    quotedBy: n.quotedBy && moved(n.quotedBy, mentions),
  }));
}
