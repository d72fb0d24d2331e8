/** Features of a report's events → their records: who took part, where and when it was, and in whose voice it is told. */
import type { Event } from "../../records/event.js";
import { recordId } from "../../records/ids.js";
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import { contains, inTextOrder, type Span } from "../../text/span.js";
import type { EventFeatures } from "./event-features.js";

/** What is known of the whole report when its events are settled. */
export interface EventContext {
  /** The id of the actor whose mention this is. */
  readonly actorOf: (mention: number) => string | null;
  readonly placeOf: (mention: number) => string | null;
  /** The id of the time at these words. */
  readonly timeOf: (span: Span) => string | null;
  readonly statements: readonly Statement[];
}

const wire = (span: Span): [number, number] => [span[0], span[1]];

/** [E10] The innermost statement whose content holds the words; null where the report itself tells it. */
function voiceOf(statements: readonly Statement[], trigger: Span): Statement | null {
  let found: Statement | null = null;
  const holding = statements.filter((s) => s.content.some((c) => contains(c as Span, trigger)));
  for (const s of holding) if (found === null || s.within === found.id || lengthOf(s) < lengthOf(found)) found = s;
  return found;
}

const lengthOf = ({ content }: Statement): number => content.reduce((sum, [start, end]) => sum + end - start, 0);

function recordOf(report: Report, f: EventFeatures, context: EventContext): Event {
  const statement = voiceOf(context.statements, f.trigger);
  return {
    id: recordId("e", report.id, [[f.trigger]]),
    trigger: wire(f.trigger),
    type: f.type,
    mode: f.mode,
    roles: f.roles.map(({ role, mention, span }) => ({
      role,
      actor: mention === null ? null : context.actorOf(mention),
      span: wire(span),
    })),
    place: f.place && { place: f.place.mention === null ? null : context.placeOf(f.place.mention), span: wire(f.place.span) },
    time: f.time && context.timeOf(f.time),
    factuality: f.factuality,
    polarity: f.polarity,
    tense: f.tense,
    voice: statement ? "statement" : "reporter",
    statement: statement?.id ?? null,
    confidence: Math.round(f.score * 100) / 100,
  };
}

/** The events of a report, in text order. */
export const extractEvents = (report: Report, features: readonly EventFeatures[], context: EventContext): Event[] =>
  features.map((f) => recordOf(report, f, context)).sort((a, b) => inTextOrder(a.trigger, b.trigger));
