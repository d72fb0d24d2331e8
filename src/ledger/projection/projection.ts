/** Writes the projection of a report, and takes it out again. */
import { sql } from "kysely";
import { chunks } from "../chunks.js";
import { attachReport, detachReport } from "../comparison/stored-texts.js";
import { countStatements } from "../identities/statement-counts.js";
import { apartOf, countApart, countInDossier, numberedProfiles, seeProfiles, unseeProfiles } from "../identities/stored-profiles.js";
import { attachDevelopments, detachDevelopments } from "../matters/stored-matters.js";
import { overlayOf } from "../overlay/overlay.js";
import { numbersByKey } from "../source-tables/counters.js";
import { acceptedGenerations, correctionsOf, currentReading, type StoredReading, withRecords } from "../source-tables/source-store.js";
import type { Db, Tx } from "../store.js";
import { tally } from "../tally.js";
import { type ProjectionRows, projectionRows } from "./rows.js";
import { markSuperseded, revisedPublication } from "./superseded.js";

/** Numbers of the dossiers that a report is in. */
const dossiersOf = async (db: Db, report: number): Promise<number[]> =>
  (await db.selectFrom("dossier_reports").select("dossier").where("report", "=", report).execute()).map((r) => r.dossier);

/** Numbers of names by their ids; those that are new get one. */
async function numbered(tx: Tx, names: ProjectionRows["names"]): Promise<Map<string, number>> {
  const { all, added } = await numbersByKey(
    tx,
    "name",
    names.map((n) => n.id),
    (some) => tx.db.selectFrom("names").select(["id as key", "seq"]).where("id", "in", some).execute(),
  );
  const isAdded = new Set(added);
  const rows = names.filter(({ id }) => isAdded.has(id)).map((name) => ({ ...name, seq: all.get(name.id) as number }));
  await tx.insert(
    "names",
    rows.map(({ seq, id, kind, named }) => ({ seq, id, kind, named: named ? 1 : 0, statements: 0 })),
  );
  await tx.insert(
    "name_words",
    rows.flatMap(({ seq, words }) => words.map((word) => ({ word, name: seq }))),
  );
  return all;
}

/** Counts rows that name somebody: once more, or once less each. */
async function countUses({ insert }: Tx, rows: readonly { readonly name: number; readonly spelling: string }[], by: 1 | -1): Promise<void> {
  const spellings = tally(rows.map(({ name, spelling }) => `${name}/${spelling}`));
  const uses = [...spellings].map(([key, n]) => {
    const at = key.indexOf("/");
    return { name: Number(key.slice(0, at)), spelling: key.slice(at + 1), uses: by * n };
  });
  await insert("name_spellings", uses, "on conflict (name, spelling) do update set uses = name_spellings.uses + excluded.uses");
}

const profilesIn = (rows: readonly { readonly profile: number | null }[]): number[] => rows.flatMap((row) => row.profile ?? []);

/** Rows of one report; it waits for the search index and the comparison after. */
export async function project(tx: Tx, rows: ProjectionRows): Promise<void> {
  const { report, statements, speakers, actors, names, text, profiles } = rows;
  const seqs = await numbered(tx, names);
  const known = await numberedProfiles(tx, profiles.profiles, seqs);
  const withNumber = <R extends { readonly name: string; readonly profile: string | null }>(row: R) => ({
    ...row,
    name: seqs.get(row.name) as number,
    profile: row.profile === null ? null : (known.get(row.profile) as number),
  });
  const [spoke, acted] = [speakers.map(withNumber), actors.map(withNumber)];
  await tx.insert("projected_reports", [report]);
  await tx.insert("projected_statements", statements);
  await tx.insert("projected_speakers", spoke);
  await tx.insert("projected_actors", acted);
  await countUses(tx, [...spoke, ...acted], 1);
  await countStatements(tx.db, spoke, 1);
  await seeProfiles(tx, profilesIn(acted), report.published);
  await countApart(
    tx,
    profiles.apart.map(([a, b]) => [known.get(a) as number, known.get(b) as number] as const),
    1,
  );
  for (const dossier of await dossiersOf(tx.db, report.report)) await countInDossier(tx, report.report, dossier, 1);
  await markSuperseded(
    tx,
    statements.flatMap((s) => s.wording ?? []),
    "added",
  );
  await tx.insert("search_queue", [{ report: report.report }], "on conflict (report) do nothing");
  await attachReport(tx, report.report, text);
  await attachDevelopments(tx, report.report, report.reading, rows.developments);
}

/** Takes out the projection of a report. Names stay for now, as they may be needed again. @returns those it named */
async function unproject(tx: Tx, report: number): Promise<number[]> {
  const { db } = tx;
  const spoke = await db
    .selectFrom("projected_speakers as p")
    .innerJoin("projected_statements as s", "s.sort_key", "p.sort_key")
    .select(["p.name", "p.profile", "p.spelling", "s.superseded"])
    .where("s.report", "=", report)
    .execute();
  const acted = await db.selectFrom("projected_actors").select(["name", "profile", "spelling"]).where("report", "=", report).execute();
  await countApart(tx, await apartOf(db, [report]), -1);
  for (const dossier of await dossiersOf(db, report)) await countInDossier(tx, report, dossier, -1);
  const rows = await db
    .selectFrom("projected_statements")
    .select("wording")
    .where("report", "=", report)
    .where("wording", "is not", null)
    .execute();
  await sql`delete from projected_speakers where sort_key in (select sort_key from projected_statements where report = ${report})`.execute(
    db,
  );
  await db.deleteFrom("projected_statements").where("report", "=", report).execute();
  await db.deleteFrom("projected_actors").where("report", "=", report).execute();
  await db.deleteFrom("projected_reports").where("report", "=", report).execute();
  await detachReport(tx, report);
  await detachDevelopments(tx, report);
  await countUses(tx, [...spoke, ...acted], -1);
  await countStatements(
    db,
    spoke.filter((s) => s.superseded === 0),
    -1,
  );
  await unseeProfiles(tx, profilesIn(acted));
  await markSuperseded(
    tx,
    rows.map((r) => r.wording as string),
    "removed",
  );
  return [...new Set([...spoke, ...acted].map((r) => r.name))];
}

/** Takes out those of some names that no statement or actor bears any more. */
async function removeUnused({ db }: Tx, names: readonly number[]): Promise<void> {
  for (const some of chunks(names)) {
    await db.deleteFrom("name_spellings").where("name", "in", some).where("uses", "=", 0).execute();
    const used = await db.selectFrom("name_spellings").select("name").distinct().where("name", "in", some).execute();
    const still = new Set(used.map((u) => u.name));
    const gone = some.filter((name) => !still.has(name));
    if (gone.length === 0) continue;
    await db.deleteFrom("name_words").where("name", "in", gone).execute();
    await db.deleteFrom("names").where("seq", "in", gone).execute();
  }
}

/** Works out anew the projection of a report: by the reading that counts, and all corrections. */
export async function reproject(tx: Tx, report: number): Promise<void> {
  const { db } = tx;
  const reading = (await currentReading(db, report, await acceptedGenerations(db))) as StoredReading;
  const [{ document }, corrections] = [await withRecords(db, reading), await correctionsOf(db, report)];
  const publication = await revisedPublication(db, report);
  const names = await unproject(tx, report);
  await project(
    tx,
    projectionRows({ report, publication, reading: reading.seq, base: reading.base }, document, overlayOf(document, corrections)),
  );
  await removeUnused(tx, names);
}

/** Works out anew the projections of all reports. @param step told after each */
export async function reprojectAll(tx: Tx, step: (done: number, all: number) => unknown = () => {}): Promise<void> {
  const reports = await tx.db.selectFrom("reports").select("seq").orderBy("seq").execute();
  for (const [n, { seq }] of reports.entries()) {
    await reproject(tx, seq);
    step(n + 1, reports.length);
  }
}
