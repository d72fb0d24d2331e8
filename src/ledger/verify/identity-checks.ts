/** Checks of who is who: profiles, their keys, counts and identities must be what would be found now. While profiles wait, identities are left out. */
import { sql } from "kysely";
import type { Decision } from "../../compare/identities/decisions.js";
import { chunks } from "../chunks.js";
import { decisionsIn } from "../decisions.js";
import { grouped } from "../grouped.js";
import { componentOf, decidedWith, dossiersOf, kindOfMembers, resolved } from "../identities/components.js";
import { pendingProfiles, profileKeys } from "../identities/identifier.js";
import { apartOf } from "../identities/stored-profiles.js";
import type { Db } from "../store.js";
import type { ProfileRow } from "../tables.js";
import { holds, type Tally } from "./tally.js";
import { LEDGER, noRows } from "./wrong-rows.js";

const PAGE = 200; // rows

/** What is counted of profiles, and what stands alone. */
async function checkCounts(db: Db, tally: Tally): Promise<void> {
  await noRows(
    db,
    tally,
    "uses and days of profiles",
    sql`select f.seq from profiles f left join projected_actors a on a.profile = f.seq left join projected_reports p on p.report = a.report
      group by f.seq, f.uses, f.first, f.last
      having f.uses <> count(a.report) or coalesce(f.first, '') <> coalesce(min(p.published), '') or coalesce(f.last, '') <> coalesce(max(p.published), '')`,
  );
  await noRows(
    db,
    tally,
    "names of profiles",
    sql`select 1 from projected_actors a join profiles f on f.seq = a.profile where f.name <> a.name`,
  );
  await noRows(
    db,
    tally,
    "statements of profiles",
    sql`select 1 from profiles f where f.statements <> (select count(*) from projected_speakers p
      join projected_statements s on s.sort_key = p.sort_key where p.profile = f.seq and s.superseded = 0)`,
  );
  await noRows(
    db,
    tally,
    "dossiers of profiles",
    sql`select profile from (
      select profile, dossier, uses as counted, 0 as now from profile_dossiers
      union all select a.profile, d.dossier, 0, 1 from projected_actors a join dossier_reports d on d.report = a.report where a.profile is not null
    ) as u group by profile, dossier having sum(counted) <> sum(now)`,
  );
  await noRows(
    db,
    tally,
    "profiles, their keys and identities",
    sql`select 1 from profile_keys k where not exists (select 1 from profiles f where f.seq = k.profile)
      union all select 1 from identities i where not exists (select 1 from profiles f where f.identity = i.seq)
      union all select 1 from profiles f where f.uses = 0 and not exists (select 1 from identity_queue q where q.profile = f.seq)
      union all select 1 from identity_doubts d where not exists (select 1 from profiles f where f.seq = d.profile)
        or not exists (select 1 from profiles f where f.seq = d.other)`,
  );
}

/** Pairs that reports keep apart. */
async function checkApart(db: Db, tally: Tally): Promise<void> {
  const counted = new Map<string, number>();
  const reports = (await db.selectFrom("reports").select("seq").orderBy("seq").execute()).map((r) => r.seq);
  for (const some of chunks(reports, PAGE))
    for (const [a, b] of await apartOf(db, some)) counted.set(`${a} ${b}`, (counted.get(`${a} ${b}`) ?? 0) + 1);
  const there = await db.selectFrom("profiles_apart").selectAll().execute();
  const same = there.length === counted.size && there.every(({ profile, other, uses }) => counted.get(`${profile} ${other}`) === uses);
  tally.note(LEDGER, "actors that reports keep apart", same ? "exact" : "changed");
}

/** Whether the rows of profiles that hang together say who is who as it would be found now. */
async function isRight(db: Db, rows: readonly ProfileRow[], decisions: readonly Decision[]): Promise<boolean> {
  const { identities, queue } = await resolved(db, rows, decisions);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const seqOf = (key: string) => (byKey.get(key) as ProfileRow).seq;
  const stored = new Map(
    (
      await db
        .selectFrom("identities")
        .selectAll()
        .where(
          "seq",
          "in",
          rows.map((row) => row.identity ?? 0),
        )
        .execute()
    ).map((row) => [row.seq, row]),
  );
  const right = identities.every(({ id, name, members }) => {
    const own = members.map((key) => byKey.get(key) as ProfileRow);
    const statements = own.reduce((sum, row) => sum + row.statements, 0);
    return own.every(({ identity }) => {
      const row = stored.get(identity ?? 0);
      return row?.id === id && row.name === name && row.kind === kindOfMembers(own) && row.statements === statements;
    });
  });
  const doubts = await db
    .selectFrom("identity_doubts")
    .select(["profile", "other", "rule", "reason", "unsure"])
    .where(
      "profile",
      "in",
      rows.map((row) => row.seq),
    )
    .execute();
  const inOrder = (all: readonly object[]) => JSON.stringify(all.map((one) => JSON.stringify(one)).sort());
  const expected = queue.map(({ a, b, rule, reason, unsure }) => ({
    profile: seqOf(a),
    other: seqOf(b),
    rule,
    reason,
    unsure: unsure ? 1 : 0,
  }));
  return right && inOrder(doubts) === inOrder(expected);
}

/** Those of a page of profiles whose keys are what they should be, by number. */
async function keyedRightly(db: Db, rows: readonly ProfileRow[]): Promise<Set<number>> {
  const seqs = rows.map((row) => row.seq);
  const dossiers = await dossiersOf(db, seqs);
  const stored = grouped(await db.selectFrom("profile_keys").selectAll().where("profile", "in", seqs).execute(), (s) => s.profile);
  const right = new Set<number>();
  for (const row of rows) {
    const isRight = await holds(async () => {
      const keys = JSON.stringify(profileKeys(row, dossiers.get(row.seq) ?? []));
      return keys === row.keys && keys === JSON.stringify((stored.get(row.seq) ?? []).map((s) => s.key).sort());
    });
    if (isRight) right.add(row.seq);
  }
  return right;
}

/** All profiles and identities. */
export async function checkIdentities(db: Db, tally: Tally): Promise<void> {
  const readable = await holds(async () => {
    await checkAll(db, tally);
    return true;
  });
  tally.note(LEDGER, "who is who", readable ? "exact" : "lost");
}

async function checkAll(db: Db, tally: Tally): Promise<void> {
  await checkCounts(db, tally);
  await checkApart(db, tally);
  if ((await pendingProfiles(db)) > 0) return;
  const decisions = await decisionsIn(db);
  const decided = await decidedWith(db, decisions);
  const done = new Set<number>();
  for (let after = 0; ; ) {
    const page = await db.selectFrom("profiles").selectAll().where("seq", ">", after).orderBy("seq").limit(PAGE).execute();
    const last = page.at(-1);
    if (!last) return;
    const keyed = await keyedRightly(db, page);
    for (const row of page) {
      if (!keyed.has(row.seq)) tally.note(LEDGER, `keys of profile ${row.key}`, "changed");
      if (done.has(row.seq)) continue;
      const rows = await componentOf(db, row.seq, decided);
      for (const one of rows) done.add(one.seq);
      tally.note(LEDGER, `who ${row.key} is`, rows.length > 0 && (await holds(() => isRight(db, rows, decisions))) ? "exact" : "changed");
    }
    after = last.seq;
  }
}
