/** The decisions taken on each statement, as data: what `--explain` prints. */

import type { Decision } from "../../records/document.js";
import { twoDecimals } from "../../records/probability.js";
import type { Statement } from "../../records/statement.js";
import type { JudgedStatement } from "./confidence.js";

/** @param statements and @param judged in one order */
export function decisionTrace(statements: readonly Statement[], judged: readonly JudgedStatement[]): Decision[] {
  return statements.flatMap((s, n) => {
    const { draft, confidence, features: known } = judged[n] as JudgedStatement;
    const { speakers, via, terms, features, outer } = draft;
    const one = (field: string, rule: string, value: string | null, score: number | null = null): Decision => ({
      statement: s.id,
      event: null,
      development: null,
      field,
      rule,
      value,
      score: score === null ? null : twoDecimals(score),
    });
    return [
      one("found", features.rule, null, features.attribution.score),
      ...speakers.flatMap(({ actor, kind, actorRules, kindRules }, k) => [
        ...actorRules.map((rule) => one("speaker", rule, actor ? (s.speakers[k] ?? null) : null, confidence?.speaker)),
        ...kindRules.map((rule) => one("authority", rule, kind, confidence?.authority)),
      ]),
      ...(speakers.length === 0 ? [one("speaker", "R0", null)] : []),
      ...via.map((v, k) => one("via", v.rule, s.via[k]?.actor ?? null)),
      ...(terms ? [one("terms", terms.id, terms.rule)] : []),
      one("mode", "S2", s.mode),
      one("stance", "C1", s.stance),
      ...(s.tone === "neutral" ? [] : [one("tone", "C2", s.tone)]),
      ...(s.negated ? [one("negated", "C3", "true")] : []),
      ...(s.venue ? [one("venue", "W1", s.venue.kind)] : []),
      ...(s.saidAt ? [one("saidAt", "W2", s.saidAt.value)] : []),
      ...(outer !== null ? [one("within", "S6", s.within)] : []),
      ...(s.repeats ? [one("repeats", "S8", s.repeats)] : []),
      one("confidence", "C4", known.join("; "), s.confidence),
    ];
  });
}
