/** Takes a correction back, by a row that says so. */
import { BadChange, NoSuchRecord } from "../errors.js";
import type { Ledger } from "../ledger.js";
import type { Tx } from "../store.js";
import { scopeOf } from "./correction-scope.js";
import { touchedPair } from "./touched-pair.js";
import { type Signed, type Touched, untouched, writeCorrection } from "./write-correction.js";

/** @param touched tells the reports that a subject touches @throws NoSuchRecord, BadChange where it was taken back before @internal */
export async function takeBack(tx: Tx, number: number, signed: Signed, touched: Touched = untouched): Promise<number> {
  const row = await tx.db
    .selectFrom("corrections")
    .select(["seq", "report", "subject", "target", "kind"])
    .where("seq", "=", number)
    .executeTakeFirst();
  if (!row)
    throw new NoSuchRecord(`correction ${number}`, "there is no such correction in this ledger", "`readout corrections` lists them");
  const before = await tx.db.selectFrom("corrections").select("seq").where("undoes", "=", number).executeTakeFirst();
  if (before)
    throw new BadChange(`correction ${number}`, `was taken back by ${before.seq}`, `to have it again, \`readout undo ${before.seq}\``);
  return writeCorrection(tx, scopeOf(row), { ...signed, action: "undo", target: row.target, kind: row.kind, undoes: number }, touched);
}

/** Takes a correction back, by a row that says so. @throws NoSuchRecord, BadChange where it was taken back before */
export function undo(ledger: Ledger, number: number, signed: Signed): Promise<number> {
  return ledger.write((tx) => takeBack(tx, number, signed, touchedPair));
}
