/** The decisions taken on each event, as data: what `--explain` prints. */
import type { Decision } from "../../records/document.js";
import type { Event } from "../../records/event.js";
import type { EventFeatures } from "./event-features.js";

/** @param features and @param events in one order */
export function eventTrace(features: readonly EventFeatures[], events: readonly Event[]): Decision[] {
  return events.flatMap((e, n) => {
    const { rule, modality } = features[n] as EventFeatures;
    const one = (field: string, by: string, value: string | null, score: number | null = null): Decision => ({
      statement: null,
      event: e.id,
      development: null,
      field,
      rule: by,
      value,
      score,
    });
    return [
      one("type", rule, e.mode === null ? e.type : `${e.type} ${e.mode}`, e.confidence),
      ...e.roles.map(({ role, actor }) => one(role, "E8", actor)),
      one("factuality", rule === "E6" ? "E6" : "E9", `${e.factuality}, ${modality}`),
      one("voice", "E10", e.statement),
      ...e.figures.map((f) => one(f.of, "E7", f.text)),
    ];
  });
}
