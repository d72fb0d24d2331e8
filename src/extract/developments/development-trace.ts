/** The decisions taken on each development, as data: what `--explain` prints. */

import type { Development } from "../../records/development.js";
import type { Decision } from "../../records/document.js";
import { twoDecimals } from "../../records/probability.js";
import type { DevelopmentFeatures } from "./development-features.js";

/** How one came about: which table found it, how its clause is held, and what the head gives; then its thing, parties, time and voice. */
export function developmentTrace(d: Development, { rule, modality, state, confidence }: DevelopmentFeatures): Decision[] {
  const one = (field: string, by: string, value: string | null, score: number | null = null): Decision => ({
    statement: null,
    event: null,
    development: d.id,
    field,
    rule: by,
    value,
    score,
  });
  return [
    one("trigger", rule, d.kind),
    one("modality", modality === "asserted" ? "DV1" : "DV12", modality),
    one("state", state === d.state ? "DV11" : "DV21", d.state, twoDecimals(confidence)),
    one("thing", "DV14", d.thing?.text ?? null),
    ...d.parties.map(({ role, actor }) => one(role, "DV6", actor)),
    ...((d.effective ?? d.due) ? [one(d.due ? "due" : "effective", "DV13", (d.due ?? d.effective)?.value ?? null)] : []),
    one("voice", "DV10", d.statement),
  ];
}
