/** Features of a report's attributions → records of its statements and actors: who speaks, through whom, on what terms. */

import type { ConfidenceHead } from "../../annotate/confidence-head.js";
import type { ClusteredMentions } from "../../annotate/coreference/clusters.js";
import type { Decision } from "../../records/document.js";
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import type { Time } from "../../records/time.js";
import type { Span } from "../../text/span.js";
import type { Quote } from "../../tokens/quotes.js";
import { ActorIndex } from "../actors/actor-index.js";
import type { ActorRecords } from "../actors/actor-records.js";
import { settled } from "../actors/settled-clusters.js";
import { anonymousMentions } from "./anonymity.js";
import { judged, withConfidence } from "./confidence.js";
import { joinContinuedQuotations } from "./continued-quotation.js";
import { decisionTrace } from "./decision-trace.js";
import { delayedIdentifications } from "./delayed-identification.js";
import type { AttributionFeatures } from "./features.js";
import { propagateTerms } from "./propagate-terms.js";
import type { SentenceTerms } from "./sentence-terms.js";
import { QuoteSpans } from "./span-boundaries.js";
import type { StatementDraft } from "./statement-draft.js";
import { statementsInOrder } from "./statement-order.js";
import { statementRecord } from "./statement-record.js";
import { attributeStatements } from "./statement-speakers.js";
import { markRepeats } from "./summary-repeats.js";

/** What was found in the whole report, section by section. */
export interface ReportFindings {
  readonly features: readonly AttributionFeatures[];
  readonly terms: readonly SentenceTerms[];
  /** Numbers of the mentions that have a part in a matter. */
  readonly parties: ReadonlySet<number>;
  readonly times: readonly Time[];
  readonly clustered: ClusteredMentions;
}

export interface ReportStatements extends Pick<ActorRecords, "actors" | "places"> {
  /** In text order, outer before inner. */
  readonly statements: Statement[];
  /** The decisions taken on each; worked out when asked for. */
  readonly decisions: () => Decision[];
  /** The id of the actor whom a mention is of, by its number in the report; null where it is no actor's. */
  readonly actorOf: (mention: number) => string | null;
  /** The id of the place whom a mention is of; null where it is none's. */
  readonly placeOf: (mention: number) => string | null;
}

/** Statements with evidence, and the actors and places of the report. The actors are finished when every statement has its speakers. */
export function extractStatements(
  report: Report,
  quotes: readonly Quote[],
  { features, terms, times, clustered, parties }: ReportFindings,
  confidence: ConfidenceHead | null,
): ReportStatements {
  const marks = new QuoteSpans(quotes);
  const { mentions } = clustered;
  const identified = delayedIdentifications(report.text, features, mentions);
  const index = new ActorIndex(report, settled(report.text, clustered, anonymousMentions(features, mentions), identified));
  const headlines = report.anatomy.filter(({ part }) => part === "headline").map(({ span }) => span as Span);
  const contents = joinContinuedQuotations(report.text, quotes, statementsInOrder(report.text, marks, features), headlines);
  const drafts = propagateTerms(report.text, attributeStatements(report, contents, index), terms, index);
  for (const mention of parties) index.actorOf(mention).markActing();
  const { actors, places, ids, placeIds } = index.finish();
  const records: Statement[] = [];
  for (const draft of drafts) {
    const within = draft.outer === null ? null : (records[draft.outer]?.id ?? null);
    records.push(statementRecord(report, marks, draft, { within, idOf: (actor) => ids.get(actor) ?? null, actors: index, times }));
  }
  const found = firstOfEach(records).map((n) =>
    judged(report.text, drafts[n] as StatementDraft, records[n] as Statement, { actors: index, marks }, confidence),
  );
  const statements = markRepeats(report, found.map(withConfidence));
  return {
    actors,
    places,
    statements,
    actorOf: (mention) => ids.get(index.actorOf(mention)) ?? null,
    placeOf: (mention) => placeIds.get(index.actorOf(mention)) ?? null,
    decisions: () => decisionTrace(statements, found),
  };
}

/** Numbers of the records less those that are there already: the same words may be found twice, by the network and by a rule. */
function firstOfEach(records: readonly Statement[]): number[] {
  const first = new Map<string, number>();
  for (const [n, { id }] of records.entries()) if (!first.has(id)) first.set(id, n);
  return [...first.values()];
}
