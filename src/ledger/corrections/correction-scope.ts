/** What a correction is of: one report and its records, or a subject that spans reports (two names that are one person, a matter that is two). */
import type { CorrectionRow } from "../tables.js";

export type CorrectionScope = { readonly of: "report"; readonly report: number } | { readonly of: "subject"; readonly subject: string };

/** @throws Error where a row has neither or both: no store lets one in */
export function scopeOf({ seq, report, subject }: Pick<CorrectionRow, "report" | "subject"> & { readonly seq: number }): CorrectionScope {
  if (report !== null && subject === null) return { of: "report", report };
  if (subject !== null && report === null) return { of: "subject", subject };
  throw new Error(`correction ${seq} is of neither a report nor a subject, or of both`);
}

/** The columns of a scope. */
export const scopeColumns = (scope: CorrectionScope): Pick<CorrectionRow, "report" | "subject"> =>
  scope.of === "report" ? { report: scope.report, subject: null } : { report: null, subject: scope.subject };
