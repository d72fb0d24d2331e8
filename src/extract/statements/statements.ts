/** What was noticed of a report's attributions → Statement records with evidence: who speaks, through whom, on what terms. */
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import type { Time } from "../../records/time.js";
import { hull, inTextOrder, type Span, wordsOf } from "../../text/span.js";
import type { Quote } from "../../tokens/quotes.js";
import type { ActorIndex } from "../actors/actors.js";
import { joinContinuedQuotations } from "./continued-quotation.js";
import { type Decision, decisionTrace } from "./decision-trace.js";
import type { AttributionFeatures, SentenceTerms } from "./features.js";
import { propagateTerms } from "./propagate-terms.js";
import { contentBoundaries, QuoteSpans } from "./span-boundaries.js";
import { type Speaker, Speakers } from "./speakers.js";
import { stanceOf } from "./stance.js";
import { statementRecord } from "./statement-record.js";
import { markRepeats } from "./summary-repeats.js";
import type { TermsSaid } from "./terms.js";
import { carriers, interviewer, isOwn, mediaOf, type Via, viaKindOf } from "./via.js";

/** One attribution on its way to a record. */
export interface StatementDraft {
  readonly features: AttributionFeatures;
  content: readonly Span[];
  readonly outer: StatementDraft | null;
  speakers: readonly Speaker[];
  via: readonly Via[];
  /** Media that were told, the report's own too. */
  media: readonly Via[];
  terms: TermsSaid | null;
}

/** Touching contents of one statement in one paragraph are one span. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort(inTextOrder)) {
    const last = found.at(-1);
    if (last && /^[ \t\u00a0]*$/.test(text.slice(last[1], span[0]))) found[found.length - 1] = [last[0], Math.max(last[1], span[1])];
    else found.push(span);
  }
  return found;
}

const startOf = ({ attribution: a }: AttributionFeatures): number => (hull([...a.sources, a.cue, ...a.contents]) as Span)[0];

/**
 * Those with a content, by their first word, outer before inner. [S12] What somebody wants or tries is not said: another's words told
 * there are told by the report itself.
 */
function inOrder(text: string, marks: QuoteSpans, all: readonly AttributionFeatures[]): StatementDraft[] {
  const telling = ({ within }: AttributionFeatures): number | null => {
    const outer = within === null ? null : (all[within] as AttributionFeatures);
    return outer && stanceOf(wordsOf(text, outer.attribution.cue)).stance === "intend" ? telling(outer) : within;
  };
  const depth = ({ within }: AttributionFeatures): number => (within === null ? 0 : 1 + depth(all[within] as AttributionFeatures));
  const numbered = all.map((noticed, n) => ({ noticed, n, depth: depth(noticed), start: startOf(noticed) }));
  const makings = new Map<number, StatementDraft>();
  for (const { noticed, n } of [...numbered].sort((a, b) => a.depth - b.depth)) {
    const edged = noticed.attribution.contents.map((c) => contentBoundaries(text, c, marks)).filter((c) => c !== null);
    const content = joined(text, edged);
    const within = telling(noticed);
    const outer = within === null ? null : makings.get(within);
    if (content.length > 0 && outer !== undefined)
      makings.set(n, { features: noticed, content, outer, speakers: [], via: [], media: [], terms: null });
  }
  return numbered.sort((a, b) => a.start - b.start || a.depth - b.depth || a.n - b.n).flatMap(({ n }) => makings.get(n) ?? []);
}

/** [R8] "I" in somebody's words is that one. */
function inWords({ features, outer }: StatementDraft, found: readonly Speaker[]): Speaker[] {
  return found.flatMap((s, n) => {
    const first = features.parts[n]?.phrase.pronoun === "first";
    return first && outer && s.draft === null ? outer.speakers.map((o) => ({ ...o, rules: ["R8", ...o.rules] })) : [s];
  });
}

/** [V1] Those in whose words an inner statement lies, the outermost first. */
function enclosing({ outer }: StatementDraft): Via[] {
  if (!outer) return [];
  const { parts, attribution } = outer.features;
  const own = outer.speakers.flatMap(({ draft }, n): Via[] =>
    draft ? [{ draft, kind: viaKindOf(draft), span: parts[n]?.phrase.span ?? attribution.cue, rule: "V1" }] : [],
  );
  return [...outer.via, ...own];
}

/** [V4] Who goes on in one paragraph ("he added") still speaks to whom he spoke. */
function goesOn({ features, outer, speakers }: StatementDraft, last: StatementDraft | null): readonly Via[] | null {
  const same =
    last &&
    !outer &&
    last.features.paragraph === features.paragraph &&
    speakers.length === 1 &&
    speakers[0]?.draft === last.speakers[0]?.draft;
  const told = same ? last.via.filter((v) => v.kind === "medium").map((v) => ({ ...v, rule: "V4" })) : [];
  return told.length > 0 ? told : null;
}

/** Each once, and never the speaker. */
const others = (via: readonly Via[], speakers: readonly Speaker[]): Via[] =>
  via.filter(({ draft }, n) => !speakers.some((s) => s.draft === draft) && via.findIndex((v) => v.draft === draft) === n);

/** Statements in text order, outer before inner. `noticed`, `terms` and `times` are those of the whole report. */
export function statementsOf(
  report: Report,
  quotes: readonly Quote[],
  { noticed, terms, times }: { noticed: readonly AttributionFeatures[]; terms: readonly SentenceTerms[]; times: readonly Time[] },
  cast: ActorIndex,
): { statements: Statement[]; decisions: () => Decision[] } {
  const marks = new QuoteSpans(quotes);
  const makings = inOrder(report.text, marks, noticed);
  joinContinuedQuotations(report.text, quotes, makings);
  const own = [report.publisher, report.dateline?.agency ?? null];
  const speakers = new Speakers(cast, report.dateline?.agency ?? report.publisher);
  const sources = carriers(report.text, cast, own);
  let last: StatementDraft | null = null;
  for (const making of makings) {
    making.speakers = inWords(making, speakers.of(making.features));
    const { cue } = making.features.attribution;
    const carried = making.outer ? [] : sources.filter(({ from, to }) => from <= cue[0] && cue[0] < to).map(({ via }) => via);
    making.media = mediaOf(cast, making.features);
    const told = making.media.filter((v) => !isOwn(wordsOf(report.text, v.span), own));
    making.via = others(
      [
        ...carried,
        ...enclosing(making),
        ...(told.length > 0 ? told : (goesOn(making, last) ?? interviewer(report.text, cast, making.features, own))),
      ],
      making.speakers,
    );
    if (!making.outer) last = making;
  }
  propagateTerms(makings, terms, cast);
  const { ids } = cast.finish();
  const made = new Map<StatementDraft, Statement>();
  for (const making of makings) {
    const within = making.outer ? (made.get(making.outer)?.id ?? null) : null;
    made.set(making, statementRecord(report, marks, making, { within, idOf: (draft) => ids.get(draft) ?? null, cast, times }));
  }
  // the same words may be found twice, by the network and by a rule: then the first holds
  const seen = new Set<string>();
  const kept = makings.filter((making) => {
    const { id } = made.get(making) as Statement;
    return !seen.has(id) && seen.add(id);
  });
  const statements = markRepeats(
    report,
    kept.map((making) => made.get(making) as Statement),
  );
  return { statements, decisions: () => decisionTrace(kept, statements) };
}
