/** People's corrections, oldest first, with where each lies now. */
import type { CorrectionItem } from "../../records/items.js";
import type { Change } from "../corrections/change.js";
import { correctedReport } from "../corrections/corrected-report.js";
import type { Receipt } from "../corrections/receipts.js";
import { namesOfSpeakers } from "../corrections/speakers.js";
import { takenBackBy } from "../corrections/stored-correction.js";
import type { Ledger } from "../ledger.js";
import type { Db } from "../store.js";

/** Corrections that are looked at together. */
const SOME = 500;

/** All corrections in their order, with where each is laid now; a few at a time, so that any number can be gone through. */
export async function* everyCorrection(ledger: Ledger, some = SOME): AsyncGenerator<CorrectionItem[]> {
  for (let after = 0; ; ) {
    const items = await ledger.read((db) => correctionsAfter(db, after, some));
    if (items.length > 0) yield items;
    if (items.length < some) return;
    after = (items.at(-1) as CorrectionItem).number;
  }
}

/** All corrections, oldest first. */
export async function corrections(ledger: Ledger): Promise<CorrectionItem[]> {
  const all: CorrectionItem[] = [];
  for await (const some of everyCorrection(ledger)) all.push(...some);
  return all;
}

async function correctionsAfter(db: Db, after: number, limit: number): Promise<CorrectionItem[]> {
  const wanted = await db
    .selectFrom("corrections")
    .select(["seq", "report"])
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(limit)
    .execute();
  const last = wanted.at(-1)?.seq ?? after;
  const items: CorrectionItem[] = [];
  for (const number of new Set(wanted.map((c) => c.report))) {
    const scene = await correctedReport(db, number);
    const unplaced = new Map(scene.layer.unplaced.map((u) => [u.correction.seq, u.why]));
    for (const c of scene.corrections.filter(({ seq }) => seq > after && seq <= last)) {
      const on = scene.layer.placed.get(c.seq) ?? null;
      const why = unplaced.get(c.seq) ?? null;
      const by = takenBackBy(scene.corrections, c.seq);
      const receipt = JSON.parse(c.receipt ?? "null") as Receipt | null;
      const change = c.change === null ? null : (JSON.parse(c.change) as Change);
      items.push({
        number: c.seq,
        at: c.at,
        who: c.who,
        why: c.why,
        action: c.action,
        target: c.target,
        change,
        speakers: namesOfSpeakers(scene, change),
        undoes: c.undoes,
        status: c.action === "undo" ? (by ? "undone" : "done") : on !== null ? "placed" : why !== null ? "unplaced" : "undone",
        on,
        because: why ?? (by ? `taken back by ${by.seq}` : null),
        report: scene.document.report.id,
        words: (c.action === "add-statement" && receipt ? [...new Set(receipt.changed)] : receipt?.target?.words)?.join(" … ") ?? null,
      });
    }
  }
  return items.sort((a, b) => a.number - b.number);
}
