/** Rows of lists → the records they stand for, with their report and quote. Every quote is cut from the text again, and compared. */
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import { quoteOf } from "../../text/span.js";
import { receiptOf, type Standing, spansIn, standingOf } from "../receipts.js";
import type { Db } from "../store.js";

/** How a list names a report. */
export interface ReportName {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

export interface Item {
  readonly report: ReportName;
  /** The words of the evidence, pieces joined by " … ". */
  readonly quote: string;
  /** How the words stand to those that were kept when the record was made. Anything but "exact" is for `readout verify`. */
  readonly check: Standing;
}

export interface StatementItem extends Statement, Item {
  /** The day it is listed under. */
  readonly day: string | null;
  readonly speakerName: string | null;
  /** Whether a later revision of the same publication makes it again: then that one counts. */
  readonly superseded: boolean;
  /** Whether people changed or added it. */
  readonly corrected: boolean;
}

/** Reports by their number, as lists name them, with the report's own record. */
export async function reportsOf(
  db: Db,
  numbers: readonly number[],
): Promise<Map<number, { readonly name: ReportName; readonly record: Report }>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom("shown_reports as s")
    .innerJoin("readings as r", "r.seq", "s.reading")
    .select(["s.report", "s.id", "s.title", "s.publisher", "s.published", "s.url", "r.document"])
    .where("s.report", "in", [...new Set(numbers)])
    .execute();
  return new Map(rows.map(({ report, document, ...name }) => [report, { name, record: JSON.parse(document) as Report }]));
}

/** The worst standing of a record's spans. */
function checked(text: string, record: unknown, receipt: readonly string[]): Standing {
  const order: Standing[] = ["exact", "moved", "changed", "lost"];
  const all = spansIn(record).map((span, n) => standingOf(text, span, receipt[n] ?? ""));
  return order[Math.max(0, ...all.map((s) => order.indexOf(s)))] as Standing;
}

/** The statements at those places, in the order of `places`. Places that show none are left out. */
export async function statementItems(db: Db, places: readonly number[]): Promise<(StatementItem & { readonly place: number })[]> {
  if (places.length === 0) return [];
  const rows = await db
    .selectFrom("shown_statements as s")
    .leftJoin("records as r", (on) => on.onRef("r.reading", "=", "s.reading").on("r.kind", "=", "statement").onRef("r.n", "=", "s.n"))
    .select(["s.place", "s.report", "s.day", "s.superseded", "s.corrected", "s.record as changed", "r.record", "r.receipt"])
    .where("s.place", "in", [...places])
    .execute();
  const speakers = await db
    .selectFrom("shown_speakers as s")
    .innerJoin("names as n", "n.seq", "s.name")
    .select(["s.place", "s.spelling as name"])
    .where("s.place", "in", [...places])
    .orderBy("n.named", "desc")
    .orderBy("s.spelling")
    .execute();
  const reports = await reportsOf(
    db,
    rows.map((r) => r.report),
  );
  const found = new Map(
    rows.map((row) => {
      const { name, record } = reports.get(row.report) as { name: ReportName; record: Report };
      const statement = JSON.parse(row.changed ?? (row.record as string)) as Statement;
      const receipt = row.changed === null ? (JSON.parse(row.receipt as string) as string[]) : receiptOf(record.text, statement);
      const said = speakers.filter((s) => s.place === row.place).map((s) => s.name);
      return [
        row.place,
        {
          ...statement,
          report: name,
          quote: quoteOf(record.text, statement.content),
          check: checked(record.text, statement, receipt),
          day: row.day,
          speakerName: said.length > 0 ? said.join(" and ") : null,
          superseded: row.superseded === 1,
          corrected: row.corrected === 1,
          place: row.place,
        },
      ] as const;
    }),
  );
  return places.flatMap((place) => found.get(place) ?? []);
}
