/** What holds of every development: where it stands, in whose voice [DV10], that nothing but what has come about is told so [DV16], and nothing by whom it is denied [DV21]. */
import type { ReadoutDocument } from "../../src/records/document.js";
import { recordId } from "../../src/records/ids.js";
import { spansIn } from "../../src/records/registry.js";
import type { Span } from "../../src/text/span.js";

/** Developments that are there twice, with another id than their evidence's, with words that are none of the report's, or parties that are nobody. */
export function misplacedDevelopments({ report, developments, actors }: ReadoutDocument): string[] {
  const seen = new Set<string>();
  const known = new Set(actors.map(({ id }) => id));
  return developments.flatMap((d) => {
    const twice = seen.has(d.id);
    seen.add(d.id);
    return [
      ...(twice ? [`${d.id} is there twice`] : []),
      ...(d.id === recordId("d", report.id, [d.evidence as Span[]]) ? [] : [`${d.id} is not its evidence's id`]),
      ...spansIn("development", d).flatMap(([start, end]) =>
        start < end && end <= report.text.length && report.text.slice(start, end).trim() === report.text.slice(start, end)
          ? []
          : [`${d.id} has ${start}–${end}`],
      ),
      ...d.parties.filter((p) => !known.has(p.actor)).map((p) => `${d.id} has ${p.actor}, who is no actor`),
    ];
  });
}

/** Developments whose voice is a statement that is not there or holds none of their words (a denial's cue is one), or the reporter with a statement. */
export function misvoicedDevelopments({ report, developments, statements }: ReadoutDocument): string[] {
  return developments.flatMap((d) => {
    const own = statements.find(({ id }) => id === d.statement);
    const holds = [...(own?.content ?? []), ...(d.state === "denied" ? (own?.cue ?? []) : [])].some(([start, end]) => d.evidence.some(([a, b]) => a < end && start < b));
    const right = d.voice === "reporter" ? d.statement === null : holds;
    return right ? [] : [`“${d.evidence.map((s) => report.text.slice(...s)).join(" … ")}” has the voice ${d.voice}`];
  });
}

/** Told in the voice of somebody who denies it, as anything but denied. */
export const assertedByDeniers = ({ report: { text }, developments, statements }: ReadoutDocument): string[] =>
  developments
    .filter((d) => d.state !== "denied" && statements.some(({ id, stance }) => id === d.statement && stance === "deny"))
    .map((d) => `“${d.evidence.map((s) => text.slice(...s)).join(" … ")}” is ${d.state}`);

/** Right before a verb, with its helpers between: it is not so, is to be, or may be. */
const NOT_DONE = /(?:^|[\s“"(])(?:will|may|might|could|should|must|cannot|never|not|\w{2,12}n['’]t) (?:(?:be|have|been) ){0,2}$/;
const REACH = 40; // characters before a word that are looked at

/** Told as done though the only words that tell it stand right behind a helper or negation by which it is not. */
export const doneThoughAhead = ({ report: { text }, developments }: ReadoutDocument): string[] =>
  developments
    .filter((d) => d.state === "done" && d.evidence.some(([a]) => NOT_DONE.test(text.slice(Math.max(0, a - REACH), a))))
    .map((d) => `“${text.slice(Math.max(0, (d.evidence[0]?.[0] ?? 0) - REACH), d.evidence.at(-1)?.[1])}”`);

/** Right before a verb: it may be. */
const OPEN = /(?:^|[\s“"(])(?:may|might|could) (?:be )?$/;
const STOPPED: ReadonlySet<string> = new Set(["paused", "delayed", "cancelled", "ended"]);

/** Told as stopped though a word that tells it stands right behind a helper by which it only may be. */
export const stoppedThoughOpen = ({ report: { text }, developments }: ReadoutDocument): string[] =>
  developments
    .filter((d) => STOPPED.has(d.state) && d.evidence.some(([a]) => OPEN.test(text.slice(Math.max(0, a - REACH), a))))
    .map((d) => `“${text.slice(Math.max(0, (d.evidence[0]?.[0] ?? 0) - REACH), d.evidence.at(-1)?.[1])}” is ${d.state}`);
