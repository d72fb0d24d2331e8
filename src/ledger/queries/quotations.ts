/** What is quoted in the reports of one origin, and how its words drifted from one to the next. */
import { sql } from "kysely";
import { quotationDrift } from "../../compare/quotations/drift.js";
import type { WordingPiece } from "../../compare/quotations/wording-diff.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { ReportName } from "../../records/items.js";
import type { Statement } from "../../records/statement.js";
import type { Span } from "../../text/span.js";
import type { Ledger } from "../ledger.js";
import { reportNumber } from "../projection/lookups.js";
import { UNDATED } from "../projection/sort-key.js";
import type { Db } from "../store.js";
import { documentShown } from "./documents.js";
import { reportsOf } from "./items.js";

export interface Quotation {
  readonly variants: readonly {
    readonly report: ReportName;
    readonly statement: string;
    readonly span: Span;
    readonly quote: string;
    readonly speakerName: string | null;
    readonly mode: Statement["mode"];
    readonly pieces: readonly WordingPiece[];
  }[];
  /** Whether one of them has other words than the first. */
  readonly reworded: boolean;
}

export interface Quotations {
  readonly items: readonly Quotation[];
  /** Reports looked at, in the order of their publication; and those beyond, which were not. */
  readonly reports: number;
  readonly left: number;
}

/** Reports of one origin that are looked at: each is fetched whole, and held against all before it. */
const MOST_REPORTS = 40;

/** Reports that share the origin of one, itself among them, as they were published; those without a day last. */
async function ofOneOrigin(db: Db, report: number): Promise<number[]> {
  const { rows } = await sql<{ report: number }>`
    select r.report from text_reports own join texts mine on mine.seq = own.text join texts t on t.root = mine.root
    join text_reports r on r.text = t.seq join projected_reports p on p.report = r.report
    where own.report = ${report} order by p.sort_key < ${UNDATED.before}, p.published, p.id`.execute(db);
  return rows.map((row) => row.report);
}

/** @param id of a report @returns nothing but counts where no other has its origin, or they are yet to be compared @throws NoSuchRecord */
export function quotations(ledger: Ledger, id: string): Promise<Quotations> {
  return ledger.read(async (db) => {
    const all = await ofOneOrigin(db, await reportNumber(db, id));
    const numbers = all.slice(0, MOST_REPORTS);
    const documents: ReadoutDocument[] = [];
    for (const number of numbers) documents.push(await documentShown(db, number));
    const names = await reportsOf(db, numbers);
    const items = quotationDrift(documents).map(
      (group): Quotation => ({
        reworded: group.some(({ pieces }) => pieces.some(({ kind }) => kind !== "same")),
        variants: group.map(({ report, statement, quote, speaker, pieces }) => ({
          report: (names.get(numbers[report] as number) as { name: ReportName }).name,
          statement: statement.id,
          span: statement.content[0] as Span,
          quote,
          speakerName: speaker,
          mode: statement.mode,
          pieces,
        })),
      }),
    );
    return { items, reports: numbers.length, left: all.length - numbers.length };
  });
}
