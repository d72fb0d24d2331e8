/** Rows of lists → the records they stand for, with their report and quote. Every quote is cut from the text again, and compared. */
import type { DayBasis, ReportName, StatementItem } from "../../records/items.js";
import { spansIn } from "../../records/registry.js";
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import { contains, quoteOf } from "../../text/span.js";
import { chunks } from "../chunks.js";
import { grouped } from "../grouped.js";
import { dayOfReport } from "../projection/rows.js";
import { daysOf } from "../projection/sort-key.js";
import { type EvidenceCheck, evidenceCheck, evidenceWords } from "../source-tables/evidence-digests.js";
import type { Db } from "../store.js";
import { documentsOf } from "./kept-documents.js";

/** Dossiers of reports, by the report's number, in the order of their names. */
export async function dossiersOf(db: Db, numbers: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom("dossier_reports as r")
    .innerJoin("dossiers as d", "d.seq", "r.dossier")
    .select(["r.report", "d.name"])
    .where("r.report", "in", [...numbers])
    .orderBy("d.name")
    .execute();
  const found = new Map<number, string[]>();
  for (const { report, name } of rows) found.set(report, [...(found.get(report) ?? []), name]);
  return found;
}

/** A report as lists name it, with its own record. */
interface NamedReport {
  readonly name: ReportName;
  readonly record: Report;
}

/** Reports by their numbers, however many. Their records are shared: nobody may change them. @internal */
export async function reportsOf(db: Db, numbers: readonly number[]): Promise<Map<number, NamedReport>> {
  const found = new Map<number, NamedReport>();
  for (const some of chunks([...new Set(numbers)])) for (const [number, report] of await someReports(db, some)) found.set(number, report);
  return found;
}

async function someReports(db: Db, numbers: readonly number[]): Promise<(readonly [number, NamedReport])[]> {
  const rows = await db
    .selectFrom("projected_reports as s")
    .innerJoin("readings as r", "r.seq", "s.reading")
    .select(["s.report", "s.reading", "s.id", "s.title", "s.publisher", "s.published", "s.url", "r.digest"])
    .where("s.report", "in", numbers)
    .execute();
  const [documents, dossiers] = [await documentsOf(db, rows), await dossiersOf(db, numbers)];
  return rows.map(
    ({ report, reading, digest: _, ...name }) =>
      [report, { name: { ...name, dossiers: dossiers.get(report) ?? [] }, record: documents.get(reading) as Report }] as const,
  );
}

/** Names of actors by their ids. */
async function actorNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("projected_actors")
    .select(["id", "spelling"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, spelling }) => [id, spelling]));
}

/** Whoever a statement names beside its speakers. */
const others = ({ via, addressee, venue }: Statement): (string | null)[] => [
  ...via.map((v) => v.actor),
  addressee?.actor ?? null,
  venue?.actor ?? null,
];

/** The words of the terms and of the reason for anonymity, in the text's order; of two that are one, or one within the other, the wider alone. */
function termsIn(text: string, { authority: { terms, anonymityReason } }: Statement): string[] {
  const spans = [terms?.span, anonymityReason].filter((span) => span != null);
  const own = spans.filter((span, n) => !spans.some((other, m) => m !== n && contains(other, span) && (m < n || !contains(span, other))));
  return own.sort(([a], [b]) => a - b).map((span) => quoteOf(text, [span]).replace(/\s+/g, " "));
}

/** `day` is as `dayOfStatement` gave it: by `saidAt` where that tells a day, else by the report. */
function dayBasis(
  day: string | null,
  { saidAt }: Statement,
  { published }: ReportName,
  { published: given, dateline }: Report,
): DayBasis | null {
  if (day === null) return null;
  const ofReport = dayOfReport({ published, dateline })?.slice(0, 10);
  if (saidAt && (daysOf(saidAt.value) || day !== ofReport)) return saidAt.basis;
  return given === null && published === dateline?.date ? "dateline" : "publication";
}

const CHECKS: readonly EvidenceCheck[] = ["exact", "moved", "changed", "lost"];

/** The worst that a check finds of a record's spans. */
function checked(text: string, record: Statement, receipt: readonly string[]): EvidenceCheck {
  const all = spansIn("statement", record).map((span, n) => evidenceCheck(text, span, receipt[n] ?? ""));
  return CHECKS[Math.max(0, ...all.map((s) => CHECKS.indexOf(s)))] as EvidenceCheck;
}

/** The statements at those sort keys, in the order of `sortKeys`. A key that no statement has is left out. @internal */
export async function statementItems(db: Db, sortKeys: readonly number[]): Promise<(StatementItem & { readonly sortKey: number })[]> {
  if (sortKeys.length === 0) return [];
  const rows = await db
    .selectFrom("projected_statements as s")
    .leftJoin("records as r", (on) => on.onRef("r.reading", "=", "s.reading").on("r.kind", "=", "statement").onRef("r.n", "=", "s.n"))
    .leftJoin("text_reports as t", "t.report", "s.report")
    .select(["s.sort_key", "s.report", "s.n", "s.day", "s.superseded", "s.corrected", "s.record as changed"])
    .select(["r.record", "r.receipt", "t.origin as textOrigin"])
    .where("s.sort_key", "in", [...sortKeys])
    .execute();
  const speakers = await db
    .selectFrom("projected_speakers as s")
    .innerJoin("names as n", "n.seq", "s.name")
    .select(["s.sort_key", "s.spelling as name"])
    .where("s.sort_key", "in", [...sortKeys])
    .orderBy("n.named", "desc")
    .orderBy("s.spelling")
    .execute();
  const spoken = grouped(speakers, (speaker) => speaker.sort_key);
  const reports = await reportsOf(
    db,
    rows.map((r) => r.report),
  );
  const records = rows.map((row) => JSON.parse(row.changed ?? (row.record as string)) as Statement);
  const names = await actorNames(
    db,
    records.flatMap(others).filter((id) => id !== null),
  );
  const found = new Map(
    rows.map((row, n) => {
      const { name, record } = reports.get(row.report) as { name: ReportName; record: Report };
      const statement = records[n] as Statement;
      const called = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
      const receipt =
        row.changed === null ? (JSON.parse(row.receipt as string) as string[]) : evidenceWords(record.text, "statement", statement);
      const said = (spoken.get(row.sort_key) ?? []).map((s) => s.name);
      return [
        row.sort_key,
        {
          ...statement,
          report: name,
          textOrigin: row.textOrigin,
          quote: quoteOf(record.text, statement.content),
          check: checked(record.text, statement, receipt),
          day: row.day,
          dayBasis: dayBasis(row.day, statement, name, record),
          speakerName: said.length > 0 ? said.join(" and ") : null,
          cueWords: statement.cue.length > 0 ? quoteOf(record.text, statement.cue) : null,
          termsWords: termsIn(record.text, statement),
          viaNames: statement.via.map((v) => called(v.actor) ?? record.text.slice(...v.span)),
          addresseeName: called(statement.addressee?.actor ?? null),
          venueName: called(statement.venue?.actor ?? null),
          correction: row.n === null ? "added" : row.corrected === 1 ? "corrected" : null,
          superseded: row.superseded === 1,
          sortKey: row.sort_key,
        },
      ] as const;
    }),
  );
  return sortKeys.flatMap((sortKey) => found.get(sortKey) ?? []);
}
