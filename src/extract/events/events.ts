/** Features of a report's events → their records: who took part, where and when it was, and in whose voice it is told. */

import type { Event } from "../../records/event.js";
import { recordId } from "../../records/ids.js";
import { twoDecimals } from "../../records/probability.js";
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import type { Time } from "../../records/time.js";
import { type Span, wordsOf } from "../../text/span.js";
import { innermostStatements } from "../voice.js";
import type { EventFeatures } from "./event-features.js";

/** What is known of the whole report when its events are settled. */
export interface EventContext {
  readonly statements: readonly Statement[];
  readonly times: readonly Time[];
  /** The id of the actor, and of the place, that a mention is of, by its number in the report; null for none. */
  readonly actorOf: (mention: number) => string | null;
  readonly placeOf: (mention: number) => string | null;
}

const wire = (span: Span): [number, number] => [span[0], span[1]];

/** The events of a report, in text order. [E10] Told in the voice of the innermost statement whose content holds the trigger. */
export function extractEvents(report: Report, features: readonly EventFeatures[], context: EventContext): Event[] {
  const { actorOf, placeOf } = context;
  const voices = innermostStatements(context.statements);
  const times = new Map(context.times.map((t) => [t.span[0], t.id]));
  return features.map((f) => {
    const statement = voices(f.trigger[0]);
    return {
      id: recordId("e", report.id, [[f.trigger]]),
      trigger: wire(f.trigger),
      type: f.type,
      mode: f.mode,
      roles: f.roles.map(({ role, mention, span }) => ({ role, actor: mention === null ? null : actorOf(mention), span: wire(span) })),
      place: f.place && { place: f.place.mention === null ? null : placeOf(f.place.mention), span: wire(f.place.span) },
      time: (f.time && times.get(f.time[0])) ?? null,
      factuality: f.factuality,
      polarity: f.polarity,
      tense: f.tense,
      voice: statement === null ? "reporter" : "statement",
      statement,
      figures: f.figures.map(({ span, ...figure }) => ({ ...figure, text: wordsOf(report.text, span), span: wire(span) })),
      confidence: twoDecimals(f.score),
    };
  });
}
