/** Corrections as they are stored, and which of them are in force: one that was taken back is not, until that is taken back itself. */
import type { Actor } from "../../records/actor.js";
import type { CorrectionRow } from "../tables.js";
import { BROUGHT } from "./change.js";

/** A correction as it is stored; `seq` is its number. */
export type StoredCorrection = Omit<CorrectionRow, "seq"> & { readonly seq: number };

/** The undo of a correction that has not been taken back itself. */
export const takenBackBy = (all: readonly StoredCorrection[], seq: number): StoredCorrection | undefined =>
  all.find((c) => c.undoes === seq && !takenBackBy(all, c.seq));

/** Those that nobody has taken back, in order. One may take back a taking back. */
export function inForce(corrections: readonly StoredCorrection[]): StoredCorrection[] {
  const undone = new Set<number>();
  for (const c of [...corrections].sort((a, b) => b.seq - a.seq)) if (c.undoes !== null && !undone.has(c.seq)) undone.add(c.undoes);
  return corrections.filter((c) => c.action !== "undo" && !undone.has(c.seq)).sort((a, b) => a.seq - b.seq);
}

/** Ids of all records that corrections ever brought in: statements that were added, speakers whom the report does not name. */
export function broughtBy(corrections: readonly StoredCorrection[]): Set<string> {
  return new Set(
    corrections.flatMap(({ action, target, change }) => [
      ...(action === "add-statement" && target !== null ? [target] : []),
      ...((JSON.parse(change ?? "{}") as { [BROUGHT]?: readonly Actor[] })[BROUGHT] ?? []).map((a) => a.id),
    ]),
  );
}
