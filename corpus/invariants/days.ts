/** What was said is over: with a cue in the past, no day of saying lies behind the day of publication [T43]. */
import type { ReadoutDocument } from "../../src/records/document.js";

/** Words of cues for what is still to be said. */
const TO_COME = /\b(?:will|shall|would|may|might|could|should|must|can|to|going|expected|due|scheduled|plans?|planned)\b|[’']ll/i;

/** Statements with a cue in the past that were said after a day (ISO 8601; that of publication), a line each. */
export function saidAfter({ report, statements, times }: ReadoutDocument, day = report.published?.slice(0, 10)): string[] {
  if (!day) return [];
  const fromOf = new Map(times.map(({ id, from }) => [id, from]));
  return statements
    .filter((s) => s.saidAt?.value && (fromOf.get(s.saidAt.time ?? "") ?? "").slice(0, 10) > day)
    .map((s) => s.cue.map(([from, to]) => report.text.slice(from, to)).join(" "))
    .filter((cue) => !TO_COME.test(cue))
    .map((cue) => `“${cue}” after ${day}`);
}
