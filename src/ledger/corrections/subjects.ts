/** What people say of what spans reports: decisions on pairs, notes on matters. */
import { BadChange } from "../errors.js";
import type { Change } from "../overlay/change.js";
import { plain } from "../source-tables/plain.js";
import type { Tx } from "../store.js";
import { type Signed, type Touched, untouched, writeCorrection } from "./write-correction.js";

/**
 * @param subject an id that more than one report has @param touched tells the reports whose projections it changes
 * @returns the number of the correction @throws BadChange where nothing is said, or of nothing
 * @internal
 */
export async function correctSubject(
  tx: Tx,
  subject: string,
  change: Change,
  signed: Signed,
  touched: Touched = untouched,
): Promise<number> {
  if (subject.trim() === "") throw new BadChange("subject", "is empty", "give the id of what spans reports");
  if (Object.keys(change).length === 0) throw new BadChange(subject, "no field is given", "say what it should have");
  const scope = { of: "subject", subject: plain(subject) } as const;
  return writeCorrection(tx, scope, { ...signed, action: "correct", change: JSON.stringify(change) }, touched);
}
