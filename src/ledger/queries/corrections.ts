/** People's corrections, oldest first, with where each lies now. */
import type { CorrectionItem } from "../../records/correction-item.js";
import { type CorrectedReport, correctedReport } from "../corrections/corrected-report.js";
import { namesOfSpeakers } from "../corrections/speakers.js";
import type { Ledger } from "../ledger.js";
import type { Change } from "../overlay/change.js";
import type { Receipt } from "../overlay/receipts.js";
import { type StoredCorrection, takenBackBy } from "../overlay/stored-correction.js";
import { correctionsOfSubject } from "../source-tables/source-store.js";
import type { Db } from "../store.js";
import { cursor, PAGE, type Page, type Paging, pageOf } from "./page.js";
import { namesOfPair } from "./pair-names.js";

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

/** A page of the corrections, newest first. @throws BadQuery */
export function correctionsPage(ledger: Ledger, { limit = PAGE, after }: Paging = {}): Promise<Page<CorrectionItem>> {
  const before = cursor(after);
  return ledger.read(async (db) => {
    const wanted = await db
      .selectFrom("corrections")
      .select("seq")
      .$if(before !== null, (query) => query.where("seq", "<", before))
      .orderBy("seq", "desc")
      .limit(limit + 1)
      .execute();
    const page = wanted.slice(0, limit);
    const items = page.length === 0 ? [] : await correctionsAfter(db, (page.at(-1)?.seq ?? 0) - 1, page.length);
    return pageOf(wanted, limit, (row) => String(row.seq), items.reverse());
  });
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
    .select(["seq", "report", "subject"])
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(limit)
    .execute();
  const last = wanted.at(-1)?.seq ?? after;
  const isWanted = ({ seq }: StoredCorrection): boolean => seq > after && seq <= last;
  const items: CorrectionItem[] = [];
  for (const report of new Set(wanted.map((c) => c.report)))
    if (report !== null) items.push(...itemsOfReport(await correctedReport(db, report), isWanted));
  for (const subject of new Set(wanted.map((c) => c.subject)))
    if (subject !== null) items.push(...itemsOfSubject(await correctionsOfSubject(db, subject), await namesOfPair(db, subject), isWanted));
  return items.sort((a, b) => a.number - b.number);
}

type Wanted = (correction: StoredCorrection) => boolean;
type Laid = Pick<CorrectionItem, "speakers" | "pair" | "status" | "on" | "because" | "report" | "words">;

/** A correction with where it lies. */
const item = (c: StoredCorrection, laid: Laid): CorrectionItem => ({
  number: c.seq,
  at: c.at,
  who: c.who,
  why: c.why,
  action: c.action,
  target: c.target,
  change: changeOf(c),
  speakers: laid.speakers,
  pair: laid.pair,
  undoes: c.undoes,
  status: laid.status,
  on: laid.on,
  because: laid.because,
  report: laid.report,
  subject: c.subject,
  words: laid.words,
});

const changeOf = ({ change }: StoredCorrection): Change | null => (change === null ? null : JSON.parse(change));
const takenBack = (by: StoredCorrection | undefined): string | null => (by ? `taken back by ${by.seq}` : null);

function itemsOfReport(scene: CorrectedReport, isWanted: Wanted): CorrectionItem[] {
  const unplaced = new Map(scene.layer.unplaced.map((u) => [u.correction.seq, u.why]));
  return scene.corrections.filter(isWanted).map((c) => {
    const on = scene.layer.placed.get(c.seq) ?? null;
    const why = unplaced.get(c.seq) ?? null;
    const by = takenBackBy(scene.corrections, c.seq);
    const receipt = JSON.parse(c.receipt ?? "null") as Receipt | null;
    return item(c, {
      speakers: namesOfSpeakers(scene, changeOf(c)),
      pair: null,
      status: c.action === "undo" ? (by ? "undone" : "done") : on !== null ? "placed" : why !== null ? "unplaced" : "undone",
      on,
      because: why ?? takenBack(by),
      report: scene.document.report.id,
      words: (c.action === "add-statement" && receipt ? [...new Set(receipt.changed)] : receipt?.target?.words)?.join(" … ") ?? null,
    });
  });
}

/** What is said of a subject lies on it as long as nobody takes it back. */
function itemsOfSubject(all: readonly StoredCorrection[], pair: CorrectionItem["pair"], isWanted: Wanted): CorrectionItem[] {
  return all.filter(isWanted).map((c) => {
    const by = takenBackBy(all, c.seq);
    const inPlace = c.action === "undo" ? "done" : "placed";
    const on = c.action === "undo" || by ? null : c.subject;
    return item(c, { speakers: [], pair, status: by ? "undone" : inPlace, on, because: takenBack(by), report: null, words: null });
  });
}
