/** What the words of a report come from: its text, and each statement. */
import type { TextLink } from "../../compare/origins/link.js";
import { type StatementOrigin, type StatementParent, statementOrigins } from "../../compare/origins/statement-origins.js";
import type { ReadoutDocument } from "../../records/document.js";
import { comparedText, textRows } from "../comparison/stored-texts.js";
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
