/** Writes a correction as the row that it is, and works out anew what is shown of the reports that it changes. */

import { ChangedMeanwhile } from "../errors.js";
import { reproject } from "../projection/projection.js";
import { keep } from "../source-tables/audit-log.js";
import { correctionDigest } from "../source-tables/evidence-digests.js";
import { plain } from "../source-tables/plain.js";
import type { Tx } from "../store.js";
import type { CorrectionRow } from "../tables.js";
import { type CorrectionScope, scopeColumns } from "./correction-scope.js";

/** Who says so, and why. */
export interface Signed {
  readonly who: string;
  readonly why: string | null;
  /** The newest correction that whoever says so had seen: where the same record was corrected since, theirs is refused. */
  readonly seen?: number | undefined;
}

/** The reports whose projections a correction of a subject changes. @internal */
export type Touched = (tx: Tx, subject: string) => Promise<readonly number[]>;

/** Nothing that is shown hangs on a subject yet. @internal */
export const untouched: Touched = async () => [];

/** @throws ChangedMeanwhile */
async function unchangedSince(tx: Tx, seen: number, scope: CorrectionScope, target: string | null): Promise<void> {
  const { report, subject } = scopeColumns(scope);
  const since = await tx.db
    .selectFrom("corrections")
    .select("seq")
    .where("seq", ">", seen)
    .where((e) => (subject !== null ? e("subject", "=", subject) : e.and([e("report", "=", report), e("target", "=", target)])))
    .orderBy("seq")
    .execute();
  if (since.length > 0)
    throw new ChangedMeanwhile(
      target ?? subject ?? "",
      since.map((row) => row.seq),
    );
}

type Given = Signed & Pick<CorrectionRow, "action"> & Partial<Omit<CorrectionRow, "seq" | "at" | "digest" | "report" | "subject">>;

const EMPTY = { target: null, kind: null, receipt: null, change: null, undoes: null, serial: null } as const;

/**
 * @param touched tells the reports that a subject touches; a report touches itself alone
 * @returns the number of the correction @throws ChangedMeanwhile
 * @internal
 */
export async function writeCorrection(
  tx: Tx,
  scope: CorrectionScope,
  { seen, ...given }: Given,
  touched: Touched = untouched,
): Promise<number> {
  if (seen !== undefined) await unchangedSince(tx, seen, scope, given.target ?? null);
  const before = await tx.db.selectFrom("corrections").select("digest").orderBy("seq", "desc").limit(1).executeTakeFirst();
  const row = {
    ...EMPTY,
    ...given,
    ...scopeColumns(scope),
    who: plain(given.who),
    why: given.why === null ? null : plain(given.why),
    at: new Date().toISOString(),
  };
  const seq = await keep(tx, "corrections", { ...row, digest: correctionDigest(before?.digest ?? null, row) });
  for (const report of scope.of === "report" ? [scope.report] : await touched(tx, scope.subject)) await reproject(tx, report);
  return seq;
}
