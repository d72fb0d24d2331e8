/** What holds of every event: where it stands, in whose voice [E10], and that nothing but what is told as done counts as done [E9]. */
import type { ReadoutDocument } from "../../src/records/document.js";
import { recordId } from "../../src/records/ids.js";
import { spansIn } from "../../src/records/registry.js";
import type { Span } from "../../src/text/span.js";

/** Events out of order, twice there, with another id than their trigger's, or with words that are none of the report's. */
export function misplacedEvents({ report, events }: ReadoutDocument): string[] {
  const seen = new Set<string>();
  return events.flatMap((e, n) => {
    const before = events[n - 1]?.trigger ?? [0, 0];
    const twice = seen.has(e.id);
    seen.add(e.id);
    return [
      ...(twice ? [`${e.id} is there twice`] : []),
      ...(e.trigger[0] < before[0] ? [`${e.id} is out of order`] : []),
      ...(e.id === recordId("e", report.id, [[e.trigger as Span]]) ? [] : [`${e.id} is not its trigger's id`]),
      ...spansIn("event", e).flatMap(([start, end]) =>
        start < end && end <= report.text.length && report.text.slice(start, end).trim() === report.text.slice(start, end)
          ? []
          : [`${e.id} has ${start}–${end}`],
      ),
    ];
  });
}

/** Events in the report's voice inside a statement, and in a statement's outside its content. */
export function misvoicedEvents({ report, events, statements }: ReadoutDocument): string[] {
  return events.flatMap((e) => {
    const holding = statements.filter((s) => s.content.some(([start, end]) => start <= e.trigger[0] && e.trigger[0] < end));
    const right = e.voice === "reporter" ? holding.length === 0 && e.statement === null : holding.some(({ id }) => id === e.statement);
    return right ? [] : [`“${report.text.slice(...e.trigger)}” has the voice ${e.voice}`];
  });
}

/** Right before a verb, with its helpers between: it is not so, is to be, or may be. */
const NOT_DONE = /(?:^|[\s“"(])(?:will|would|may|might|could|should|must|cannot|never|not|\w{2,12}n['’]t) (?:(?:be|have|been) ){0,2}$/;
const REACH = 40; // characters before a trigger that are looked at

/** Events told as done (factuality 3) whose verb stands right behind a helper or negation by which it is not. */
export const doneThoughNot = ({ report: { text }, events }: ReadoutDocument): string[] =>
  events
    .filter((e) => e.factuality === 3 && NOT_DONE.test(text.slice(Math.max(0, e.trigger[0] - REACH), e.trigger[0])))
    .map((e) => `“${text.slice(Math.max(0, e.trigger[0] - REACH), e.trigger[1])}”`);

/** Events whose polarity and factuality contradict each other. */
export const contraryEvents = ({ events }: ReadoutDocument): string[] =>
  events.filter((e) => e.polarity === "positive" && e.factuality < 0).map((e) => `${e.id} is positive and ${e.factuality}`);
