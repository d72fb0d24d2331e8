/** Reads all reports of a ledger again with the present engine, beside what was read before; which of the two counts, a person decides. */

import { ReadoutError } from "../../errors.js";
import type { ReportInput } from "../../intake/input.js";
import type { ReadoutDocument } from "../../records/document.js";
import { evidenceSpans } from "../../records/registry.js";
import type { Statement } from "../../records/statement.js";
import type { Difference, Differing, Rereading } from "../../records/views.js";
import { lengthOf, quoteOf, sharedLength } from "../../text/span.js";
import { addReading, engineNumber } from "../append/readings.js";
import { BadChange, StoreFailure } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { reproject } from "../projection/projection.js";
import { incomingAgain, storedDocument } from "../source-tables/arrival.js";
import { keep } from "../source-tables/audit-log.js";
import { plain } from "../source-tables/plain.js";
import {
  acceptedGenerations,
  bytesOf,
  currentReading,
  everyReport,
  FIRST_GENERATION,
  rowCount,
  type StoredReport,
  withRecords,
} from "../source-tables/source-store.js";
import type { Db } from "../store.js";
import { stepsOf, type TaskOptions } from "../task.js";

const said = (document: ReadoutDocument, statement: Statement): Differing => ({
  id: statement.id,
  quote: quoteOf(document.report.text, statement.content),
});

/** Fields of the wire format that differ; what only the score says does not count, nor do ids of the actors they name. */
function differing(before: ReadoutDocument, a: Statement, after: ReadoutDocument, b: Statement): string[] {
  const seen = (document: ReadoutDocument, statement: Statement) => {
    const names = new Map(document.actors.map((x) => [x.id, x.name]));
    return JSON.parse(JSON.stringify(statement), (_, value) => (typeof value === "string" ? (names.get(value) ?? value) : value)) as Record<
      string,
      unknown
    >;
  };
  const [x, y] = [seen(before, a), seen(after, b)];
  return Object.keys(y).filter(
    (field) => !["id", "confidence", "within", "repeats"].includes(field) && JSON.stringify(x[field]) !== JSON.stringify(y[field]),
  );
}

/** Pairs statements of two readings: by id, else those that share most of their words. */
function difference(before: ReadoutDocument, after: ReadoutDocument): Difference {
  const rest = new Map(after.statements.map((s) => [s.id, s]));
  const pairs: [Statement, Statement][] = [];
  const alone: Statement[] = [];
  for (const statement of before.statements) {
    const same = rest.get(statement.id);
    if (same) pairs.push([statement, same]);
    else alone.push(statement);
    rest.delete(statement.id);
  }
  const gone = alone.filter((statement) => {
    const own = evidenceSpans("statement", statement);
    const [best] = [...rest.values()]
      .map((other) => ({ other, shared: sharedLength(own, evidenceSpans("statement", other)) }))
      .sort((a, b) => b.shared - a.shared);
    if (before.report.text !== after.report.text || !best || best.shared * 2 < lengthOf(own)) return true;
    rest.delete(best.other.id);
    pairs.push([statement, best.other]);
    return false;
  });
  return {
    report: before.report.id,
    title: after.report.title,
    added: [...rest.values()].map((s) => said(after, s)),
    gone: gone.map((s) => said(before, s)),
    altered: pairs
      .map(([a, b]) => ({ before: said(before, a), after: said(after, b), fields: differing(before, a, after, b) }))
      .filter(({ fields }) => fields.length > 0),
    text: before.report.text !== after.report.text,
  };
}

export interface Engine {
  readonly version: string;
  readonly model: string;
}

/** The newest generation that nobody has accepted; null where there is none. @internal */
export async function pending(db: Db): Promise<{ number: number; engine: number } | null> {
  const accepted = await acceptedGenerations(db);
  const newest = await db.selectFrom("generations").select(["number", "engine"]).orderBy("number", "desc").limit(1).executeTakeFirst();
  return newest && newest.number > Math.max(...accepted) && newest.engine !== null
    ? { number: newest.number, engine: newest.engine }
    : null;
}

/** The generation to read into: the pending one of this engine, so that a reading that was broken off goes on, else a new one. */
function begun(ledger: Ledger, engine: Engine): Promise<number> {
  return ledger.write(async (tx) => {
    const number = await engineNumber(tx, engine);
    const open = await pending(tx.db);
    if (open?.engine === number) return open.number;
    const { last } = await tx.db
      .selectFrom("generations")
      .select((e) => e.fn.max("number").as("last"))
      .executeTakeFirstOrThrow();
    const next = (last ?? FIRST_GENERATION) + 1;
    await keep(tx, "generations", { number: next, engine: number, started: new Date().toISOString() });
    return next;
  });
}

/** Reports that this engine has yet to read. */
async function unread(db: Db, report: StoredReport, engine: Engine, generation: number | null, force: boolean): Promise<boolean> {
  const readings = await db
    .selectFrom("readings as r")
    .innerJoin("engines as e", "e.seq", "r.engine")
    .select(["r.generation", "e.version", "e.model"])
    .where("r.report", "=", report.seq)
    .orderBy("r.generation")
    .execute();
  if (readings.some((r) => r.generation === generation)) return false;
  const last = readings.at(-1);
  return force || !last || last.version !== engine.version || last.model !== engine.model;
}

/**
 * Reads again what another engine read. One transaction a report, so that it can be broken off and goes on where it stopped.
 * @param read the present engine @param force what this engine itself read too
 */
export async function reread(
  ledger: Ledger,
  read: (incoming: ReportInput) => Promise<ReadoutDocument>,
  engine: Engine,
  { force = false, ...task }: TaskOptions & { readonly force?: boolean | undefined } = {},
): Promise<Rereading> {
  const step = stepsOf(task);
  const open = await ledger.read(pending);
  let generation: number | null = open && (await ledger.read((db) => isEngine(db, open.engine, engine))) ? open.number : null;
  const all = await ledger.read((db) => rowCount(db, "reports"));
  const failed: { report: string; message: string }[] = [];
  let [done, again, same] = [0, 0, 0];
  for await (const report of everyReport((work) => ledger.read(work))) {
    await step(++done, all);
    if (!(await ledger.read((db) => unread(db, report, engine, generation, force)))) {
      same++;
      continue;
    }
    try {
      const bytes = await ledger.read((db) => bytesOf(db, report.sha256));
      if (!bytes) throw new BadChange(`report ${report.seq}`, "its bytes are not in the ledger", "run `readout verify`");
      const document = await read(incomingAgain(report, bytes));
      generation ??= await begun(ledger, document.engine);
      const into = generation;
      await ledger.write((tx) =>
        addReading(tx, report.seq, into, { reading: storedDocument(document), document, at: new Date().toISOString() }),
      );
      again++;
    } catch (error) {
      if (!(error instanceof ReadoutError) || error instanceof StoreFailure) throw error;
      failed.push({ report: report.source, message: error.message });
    }
  }
  return { generation, read: again, same, failed };
}

async function isEngine(db: Db, number: number, engine: Engine): Promise<boolean> {
  const row = await db.selectFrom("engines").select(["version", "model"]).where("seq", "=", number).executeTakeFirst();
  return row?.version === engine.version && row.model === engine.model;
}

/** What the pending generation has otherwise than what counts now, report by report; those alike are left out. */
export async function* differences(ledger: Ledger): AsyncGenerator<Difference> {
  const open = await ledger.read(pending);
  if (!open) return;
  for await (const report of everyReport((work) => ledger.read(work))) {
    const found = await ledger.read(async (db) => {
      const after = await db
        .selectFrom("readings")
        .selectAll()
        .where("report", "=", report.seq)
        .where("generation", "=", open.number)
        .executeTakeFirst();
      const before = await currentReading(db, report.seq, await acceptedGenerations(db));
      return after && before ? difference((await withRecords(db, before)).document, (await withRecords(db, after)).document) : null;
    });
    if (found && (found.text || found.added.length + found.gone.length + found.altered.length > 0)) yield found;
  }
}

/** From now on the pending generation counts; what was read before stays kept. All in one transaction. @throws BadChange where nothing is pending */
export function accept(ledger: Ledger, who: string, task: TaskOptions = {}): Promise<{ generation: number; reports: number }> {
  return ledger.write(async (tx) => {
    const step = stepsOf(task);
    const open = await pending(tx.db);
    if (!open) throw new BadChange('reread "accept"', "no reading is waiting to be accepted", "run `readout reread` first", ["accept"]);
    await keep(tx, "acceptances", { generation: open.number, at: new Date().toISOString(), who: plain(who) });
    const reports = await tx.db.selectFrom("readings").select("report").where("generation", "=", open.number).orderBy("report").execute();
    for (const [n, { report }] of reports.entries()) {
      await reproject(tx, report);
      step(n + 1, reports.length);
    }
    return { generation: open.number, reports: reports.length };
  });
}
