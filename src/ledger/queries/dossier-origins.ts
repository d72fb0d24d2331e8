/** The origins of a dossier: of its reports' main words, and of each statement. */
import type { TextLink } from "../../compare/origins/link.js";
import { type StatementOrigin, type StatementParent, statementOrigins } from "../../compare/origins/statement-origins.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { DossierOrigin } from "../../records/items.js";
import { comparedText, textRows } from "../comparison/stored-texts.js";
import { UNDATED } from "../projection/sort-key.js";
import type { Db } from "../store.js";
import type { TextReportRow, TextRow } from "../tables.js";

/** What the text of a report comes from; null where it comes from none. */
async function parentOf(db: Db, text: TextRow, origin: string): Promise<StatementParent | null> {
  if (text.parent === null) return null;
  const [source] = await textRows(db, [text.parent]);
  const found = await db
    .selectFrom("text_links")
    .select("link")
    .where("text", "=", text.seq)
    .where("other", "=", text.parent)
    .executeTakeFirst();
  if (!source || !found) return null;
  const link = JSON.parse(found.link) as TextLink;
  const parent = { digest: source.digest, link, given: link.covered[0], sentences: link.sentences.map(([own]) => own) };
  return { text: comparedText(source), parent, origin };
}

/** The origin of each statement of a report. @param shown the report's document as it is shown */
export async function originsIn(db: Db, row: TextReportRow, shown: ReadoutDocument): Promise<StatementOrigin[]> {
  const [text] = await textRows(db, [row.text]);
  return !text || row.origin === null ? [] : statementOrigins(shown, comparedText(text), await parentOf(db, text, row.origin));
}

/** @param shown gives the document of a report @returns origins in the order of the reports that have them, with what is theirs in the dossier; empty until reports were compared */
export async function dossierOrigins(
  db: Db,
  dossier: number,
  shown: (report: number) => Promise<ReadoutDocument>,
): Promise<DossierOrigin[]> {
  const rows = await db
    .selectFrom("dossier_reports as d")
    .innerJoin("text_reports as r", "r.report", "d.report")
    .innerJoin("projected_reports as p", "p.report", "d.report")
    .innerJoin("texts as t", "t.seq", "r.text")
    .innerJoin("texts as o", "o.seq", "t.root")
    .selectAll("r")
    .select(["p.id", "o.label", "o.why"])
    .where("d.dossier", "=", dossier)
    .orderBy((e) => e("p.sort_key", "<", UNDATED.before))
    .orderBy("p.sort_key")
    .execute();
  const found = new Map<
    string,
    { -readonly [K in keyof DossierOrigin]: DossierOrigin[K] extends readonly (infer T)[] ? T[] : DossierOrigin[K] }
  >();
  const own = (id: string, label: string, why: DossierOrigin["why"]) => {
    const there = found.get(id) ?? { id, label, why, reports: [], statements: [] };
    found.set(id, there);
    return there;
  };
  for (const { id, label, why, ...row } of rows) own(row.origin as string, label as string, why as DossierOrigin["why"]).reports.push(id);
  for (const { id: _, label: __, why: ___, ...row } of rows)
    for (const { statement, origin, label, why } of await originsIn(db, row, await shown(row.report)))
      own(origin, label ?? origin, why).statements.push(statement);
  return [...found.values()].map((one) => (one.reports.length === 1 && one.why !== "same-source" ? { ...one, why: null } : one));
}
