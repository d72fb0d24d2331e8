/** Checks of matters: developments, profiles, their keys and what they come to must be what would be found now. While profiles wait, matters are left out. */
import { sql } from "kysely";
import type { Decision } from "../../compare/identities/decisions.js";
import { matterKeys } from "../../compare/matters/candidate-keys.js";
import { matterProfileKey, subjectKey } from "../../compare/matters/matter-profile.js";
import { decisionsIn } from "../decisions.js";
import { grouped } from "../grouped.js";
import type { MatterProfileRow } from "../matter-tables.js";
import { matterComponent, profileIn, resolvedMatters } from "../matters/components.js";
import { pendingMatters } from "../matters/matcher.js";
import { developmentRows, dossierNames, type NewDevelopment } from "../matters/stored-matters.js";
import type { Db } from "../store.js";
import { holds, type Tally } from "./tally.js";
import { LEDGER, noRows } from "./wrong-rows.js";

const PAGE = 200; // rows

const inOrder = (all: readonly object[]): string =>
  JSON.stringify(all.map((one) => JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))).sort());

/** The developments of one report. */
export async function checkDevelopments(
  db: Db,
  tally: Tally,
  name: string,
  {
    report,
    reading,
    developments,
  }: { readonly report: number; readonly reading: number; readonly developments: readonly NewDevelopment[] },
): Promise<void> {
  const there = await db
    .selectFrom("projected_developments as d")
    .leftJoin("matter_profiles as f", "f.seq", "d.profile")
    .select(["d.report", "d.n", "d.part", "d.reading", "d.id", "f.key"])
    .where("d.report", "=", report)
    .execute();
  const expected = developmentRows(report, reading, developments, await dossierNames(db, report)).map(({ row, key }) => ({ ...row, key }));
  tally.note(name, "developments", inOrder(there) === inOrder(expected) ? "exact" : "changed");
}

async function checkCounts(db: Db, tally: Tally): Promise<void> {
  await noRows(
    db,
    tally,
    "uses of profiles of matters",
    sql`select 1 from matter_profiles f where f.uses <> (select count(*) from projected_developments d where d.profile = f.seq)
      or (f.uses = 0 and not exists (select 1 from matter_queue q where q.profile = f.seq))`,
  );
  await noRows(
    db,
    tally,
    "developments, keys and doubts of matters",
    sql`select 1 from projected_developments d where not exists (select 1 from projected_reports p where p.report = d.report)
      union all select 1 from matter_profile_keys k where not exists (select 1 from matter_profiles f where f.seq = k.profile)
      union all select 1 from matter_doubts d where not exists (select 1 from matter_profiles f where f.seq = d.profile)
        or not exists (select 1 from matter_profiles f where f.seq = d.other)`,
  );
}

/** Whether the profiles of a page are named by what they say, and have the keys that they should. @returns those that are, by number */
async function keyedRightly(db: Db, rows: readonly MatterProfileRow[]): Promise<Set<number>> {
  const seqs = rows.map((row) => row.seq);
  const stored = grouped(await db.selectFrom("matter_profile_keys").selectAll().where("profile", "in", seqs).execute(), (s) => s.profile);
  const right = new Set<number>();
  for (const row of rows) {
    const isRight = await holds(async () => {
      const profile = profileIn(row);
      const keys = row.matter === null ? [] : [...matterKeys(profile)];
      const own = (stored.get(row.seq) ?? []).map((s) => s.key).sort();
      return row.key === matterProfileKey(profile) && row.subject === subjectKey(profile) && JSON.stringify(keys) === JSON.stringify(own);
    });
    if (isRight) right.add(row.seq);
  }
  return right;
}

/** Whether profiles that hang together are of the matters that would be found now. */
async function isRight(db: Db, rows: readonly MatterProfileRow[], decisions: readonly Decision[]): Promise<boolean> {
  const { matters, queue } = resolvedMatters(rows, decisions);
  const of = new Map(matters.flatMap(({ id, members }) => members.map((key) => [key, id] as const)));
  const seqs = new Map(rows.map(({ key, seq }) => [key, seq]));
  const doubts = await db
    .selectFrom("matter_doubts")
    .select(["profile", "other", "rule", "reason", "unsure"])
    .where(
      "profile",
      "in",
      rows.map(({ seq }) => seq),
    )
    .execute();
  const expected = queue.map(({ a, b, rule, reason, unsure }) => ({
    profile: seqs.get(a),
    other: seqs.get(b),
    rule,
    reason,
    unsure: unsure ? 1 : 0,
  }));
  return rows.every(({ key, matter }) => of.get(key) === matter) && inOrder(doubts) === inOrder(expected);
}

async function checkAll(db: Db, tally: Tally): Promise<void> {
  await checkCounts(db, tally);
  if ((await pendingMatters(db)) > 0) return;
  const decisions = await decisionsIn(db);
  const done = new Set<number>();
  for (let after = 0; ; ) {
    const page = await db.selectFrom("matter_profiles").selectAll().where("seq", ">", after).orderBy("seq").limit(PAGE).execute();
    const last = page.at(-1);
    if (!last) return;
    const keyed = await keyedRightly(db, page);
    for (const row of page) {
      if (!keyed.has(row.seq)) tally.note(LEDGER, `what is said of matters: ${row.key}`, "changed");
      if (done.has(row.seq)) continue;
      const right = await holds(async () => {
        const rows = await matterComponent(db, row.seq, decisions);
        for (const one of rows) done.add(one.seq);
        return rows.length > 0 && (await isRight(db, rows, decisions));
      });
      tally.note(LEDGER, `the matter of ${row.key}`, right ? "exact" : "changed");
    }
    after = last.seq;
  }
}

/** All matters. */
export async function checkMatters(db: Db, tally: Tally): Promise<void> {
  const readable = await holds(async () => {
    await checkAll(db, tally);
    return true;
  });
  tally.note(LEDGER, "matters", readable ? "exact" : "lost");
}
