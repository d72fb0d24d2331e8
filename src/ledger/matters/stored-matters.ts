/** Profiles of matters as they are stored: each once, whichever developments have it. */
import { type MatterProfile, matterProfileKey, subjectKey } from "../../compare/matters/matter-profile.js";
import { chunks } from "../chunks.js";
import { grouped } from "../grouped.js";
import type { MatterProfileRow, ProjectedDevelopmentRow } from "../matter-tables.js";
import type { KeyTable } from "../shared-keys.js";
import { numbersByKey } from "../source-tables/counters.js";
import type { Db, Tx } from "../store.js";
import { tally } from "../tally.js";

/** Profiles are few where reports say the same; a key that more have tells nothing. */
export const MATTER_KEYS: KeyTable = { table: "matter_profile_keys", column: "profile", most: 300 };

/** A development with what it says of its matter, dossiers aside. */
export interface NewDevelopment {
  readonly id: string;
  readonly profile: MatterProfile;
}

/** Profiles by their numbers, as many as there are. */
export async function matterRows(db: Db, seqs: readonly number[]): Promise<MatterProfileRow[]> {
  const rows: MatterProfileRow[] = [];
  for (const some of chunks(seqs)) rows.push(...(await db.selectFrom("matter_profiles").selectAll().where("seq", "in", some).execute()));
  return rows;
}

/** Numbers of the profiles that a side of a decision means: all that say so, or the one of that key. */
export const mattersMeant = async (db: Db, side: string): Promise<number[]> =>
  (
    await db
      .selectFrom("matter_profiles")
      .select("seq")
      .where((e) => e.or([e("subject", "=", side), e("key", "=", side)]))
      .execute()
  ).map(({ seq }) => seq);

/** Has profiles wait to be held against others. */
export const enqueueMatters = (tx: Tx, seqs: Iterable<number>): Promise<void> =>
  tx.insert(
    "matter_queue",
    [...seqs].map((profile) => ({ profile })),
    "on conflict (profile) do nothing",
  );

/** Names of the dossiers that a report is in, in order. */
export const dossierNames = async (db: Db, report: number): Promise<string[]> =>
  (
    await db
      .selectFrom("dossier_reports as r")
      .innerJoin("dossiers as d", "d.seq", "r.dossier")
      .select("d.name")
      .where("r.report", "=", report)
      .execute()
  )
    .map(({ name }) => name)
    .sort();

/** The rows of a report's developments, with the keys of their profiles. @param dossiers names of those that the report is in */
export function developmentRows(
  report: number,
  reading: number,
  developments: readonly NewDevelopment[],
  dossiers: readonly string[],
): { readonly row: Omit<ProjectedDevelopmentRow, "profile">; readonly key: string; readonly profile: MatterProfile }[] {
  const numbered = [...grouped(developments, ({ id }) => id).values()];
  return numbered.flatMap((parts, n) =>
    parts.map(({ id, profile: own }, part) => {
      const profile = { ...own, dossiers };
      return { row: { report, n, part, reading, id }, key: matterProfileKey(profile), profile };
    }),
  );
}

/** Counts developments that have profiles; those that come or go are held against others. */
async function countUses(tx: Tx, uses: ReadonlyMap<number, number>, by: 1 | -1): Promise<void> {
  const rows = await matterRows(tx.db, [...uses.keys()]);
  for (const [now, same] of grouped(rows, ({ seq, uses: before }) => before + by * (uses.get(seq) as number)))
    for (const some of chunks(same.map(({ seq }) => seq)))
      await tx.db.updateTable("matter_profiles").set({ uses: now }).where("seq", "in", some).execute();
  const turned = rows.filter(({ seq, uses: before }) => before === 0 || before + by * (uses.get(seq) as number) === 0);
  await enqueueMatters(
    tx,
    turned.map(({ seq }) => seq),
  );
}

/** Puts in a report's developments. */
export async function attachDevelopments(tx: Tx, report: number, reading: number, developments: readonly NewDevelopment[]): Promise<void> {
  if (developments.length === 0) return;
  const rows = developmentRows(report, reading, developments, await dossierNames(tx.db, report));
  const byKey = new Map(rows.map(({ key, profile }) => [key, profile]));
  const { all, added } = await numbersByKey(tx, "matter-profile", [...byKey.keys()], (some) =>
    tx.db.selectFrom("matter_profiles").select(["key", "seq"]).where("key", "in", some).execute(),
  );
  await tx.insert(
    "matter_profiles",
    added.map((key) => {
      const profile = byKey.get(key) as MatterProfile;
      return { seq: all.get(key) as number, key, subject: subjectKey(profile), profile: JSON.stringify(profile), uses: 0, matter: null };
    }),
  );
  const numbered = rows.map(({ row, key }) => ({ ...row, profile: all.get(key) as number }));
  await tx.insert("projected_developments", numbered);
  await countUses(tx, tally(numbered.map(({ profile }) => profile)), 1);
}

/** Takes out a report's developments. @returns what they were */
export async function detachDevelopments(tx: Tx, report: number): Promise<{ reading: number; developments: NewDevelopment[] }> {
  const rows = await tx.db
    .selectFrom("projected_developments as d")
    .innerJoin("matter_profiles as f", "f.seq", "d.profile")
    .select(["d.id", "d.reading", "d.profile as seq", "f.profile"])
    .where("d.report", "=", report)
    .orderBy("d.n")
    .orderBy("d.part")
    .execute();
  await tx.db.deleteFrom("projected_developments").where("report", "=", report).execute();
  await countUses(tx, tally(rows.map(({ seq }) => seq)), -1);
  return {
    reading: rows[0]?.reading ?? 0,
    developments: rows.map(({ id, profile }) => ({ id, profile: JSON.parse(profile) as MatterProfile })),
  };
}

/** After a report was put in a dossier. */
export async function reattachDevelopments(tx: Tx, report: number): Promise<void> {
  const { reading, developments } = await detachDevelopments(tx, report);
  await attachDevelopments(tx, report, reading, developments);
}
