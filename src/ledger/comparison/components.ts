/** Texts that hang together by links, and the origins that come of them. */
import { type Carrier, inCarrierOrder } from "../../compare/origins/carrier.js";
import type { TextLink } from "../../compare/origins/link.js";
import { firstOf, type Origins, originsOf } from "../../compare/origins/origins.js";
import type { LinkedTexts } from "../../compare/origins/parents.js";
import type { ComparedText } from "../../compare/origins/text-features.js";
import { chunks } from "../chunks.js";
import type { Db, Tx } from "../store.js";
import type { TextReportRow, TextRow } from "../tables.js";
import { comparedText, textRows } from "./stored-texts.js";

/** Numbers of all texts that a text is linked to, through whichever others, with the links among them from one side. */
async function reached(
  db: Db,
  text: number,
): Promise<{ seqs: ReadonlySet<number>; links: { text: number; other: number; link: string }[] }> {
  const seqs = new Set([text]);
  const links: { readonly text: number; readonly other: number; readonly link: string }[] = [];
  for (let front: number[] = [text]; front.length > 0; ) {
    const next: number[] = [];
    for (const some of chunks(front))
      for (const row of await db.selectFrom("text_links").selectAll().where("text", "in", some).execute()) {
        if (row.text < row.other) links.push(row);
        if (seqs.has(row.other)) continue;
        seqs.add(row.other);
        next.push(row.other);
      }
    front = next;
  }
  return { seqs, links };
}

export type OriginColumns = Pick<TextRow, "first" | "root" | "parent" | "origin" | "label" | "why">;
export type ReportColumns = Pick<TextReportRow, "origin" | "relation" | "source">;

/** What the rows of texts that hang together, and of their reports, should say of their origins: by their numbers. */
export interface Placement {
  readonly texts: ReadonlyMap<number, OriginColumns>;
  readonly reports: ReadonlyMap<number, ReportColumns>;
}

/** All reports of some texts, not only those that comparing needs. */
async function reportsOfTexts(db: Db, seqs: readonly number[]): Promise<TextReportRow[]> {
  const rows: TextReportRow[] = [];
  for (const some of chunks(seqs)) rows.push(...(await db.selectFrom("text_reports").selectAll().where("text", "in", some).execute()));
  return rows;
}

function columnsOf(
  { texts, reports, origins }: Origins,
  compared: readonly ComparedText[],
  seqs: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, readonly number[]>,
): Placement {
  const seqOf = (digest: string) => seqs.get(digest) as number;
  // two reports that came in apart may have become one by a later reading
  const numbersOf = (report: string) => numbers.get(report) as readonly number[];
  const numberOf = (report: string) => Math.min(...numbersOf(report));
  const firsts = new Map(compared.map((text) => [text.digest, firstOf(text).report]));
  const byFirst = new Map(origins.map((origin) => [origin.report, origin]));
  return {
    texts: new Map(
      texts.map(({ digest, root, parent }) => {
        const first = firsts.get(digest) as string;
        const own = parent === null ? byFirst.get(first) : undefined;
        const { id: origin = null, label = null, why = null } = own ?? {};
        const places = { first: numberOf(first), root: seqOf(root), parent: parent === null ? null : seqOf(parent) };
        return [seqOf(digest), { ...places, origin, label, why }];
      }),
    ),
    reports: new Map(
      reports.flatMap(({ report, origin, relation, of }) =>
        numbersOf(report).map((number) => [number, { origin, relation, source: of === null ? null : numberOf(of) }] as const),
      ),
    ),
  };
}

/** Where a text and all that it hangs together with belong. */
export async function placementOf(db: Db, text: number): Promise<Placement> {
  const { seqs, links } = await reached(db, text);
  const [rows, reports] = [await textRows(db, [...seqs]), await reportsOfTexts(db, [...seqs])];
  const digests = new Map(rows.map((row) => [row.seq, row.digest]));
  const carriers = new Map<number, Carrier[]>(rows.map((row) => [row.seq, []]));
  const numbers = new Map<string, number[]>();
  for (const { report, text: seq, carrier } of reports) {
    const one = JSON.parse(carrier) as Carrier;
    carriers.get(seq)?.push(one);
    numbers.set(one.report, [...(numbers.get(one.report) ?? []), report]);
  }
  const compared = rows.map((row) => ({ ...comparedText(row), carriers: (carriers.get(row.seq) as Carrier[]).sort(inCarrierOrder) }));
  const linked = links.map(
    (row): LinkedTexts => ({
      a: digests.get(row.text) as string,
      b: digests.get(row.other) as string,
      link: JSON.parse(row.link) as TextLink,
    }),
  );
  return columnsOf(originsOf(compared, linked), compared, new Map(rows.map((row) => [row.digest, row.seq])), numbers);
}

/** Writes where all texts that hang together with some belong. */
export async function placeTexts({ db }: Tx, texts: Iterable<number>): Promise<void> {
  const done = new Set<number>();
  for (const text of texts) {
    if (done.has(text)) continue;
    const placement = await placementOf(db, text);
    for (const [seq, columns] of placement.texts) {
      done.add(seq);
      await db.updateTable("texts").set(columns).where("seq", "=", seq).execute();
    }
    for (const [report, columns] of placement.reports)
      await db.updateTable("text_reports").set(columns).where("report", "=", report).execute();
  }
}
