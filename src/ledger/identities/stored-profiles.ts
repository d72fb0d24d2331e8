/** Profiles of actors as they are stored: each once, with how often, when and in which dossiers it was seen. */
import type { ActorProfile } from "../../compare/identities/profile.js";
import { apartIn } from "../../compare/identities/resolve.js";
import { chunks } from "../chunks.js";
import { grouped } from "../grouped.js";
import type { KeyTable } from "../shared-keys.js";
import { numbersByKey } from "../source-tables/counters.js";
import type { Db, Tx } from "../store.js";
import type { ProfileRow } from "../tables.js";
import { tally } from "../tally.js";

/** Profiles of one name that is common may be many; a key that more have tells nobody from anybody. */
export const PROFILE_KEYS: KeyTable = { table: "profile_keys", column: "profile", most: 300 };

/** A profile of a report, before the ledger has given it its number. */
export interface NewProfile {
  readonly key: string;
  /** JSON */
  readonly profile: string;
  /** Id of its name. */
  readonly name: string;
}

/** The profiles of one report. */
export interface ReportProfiles {
  /** Each once, sorted by key. */
  readonly profiles: readonly NewProfile[];
  /** Keys of two that stand in it as two actors, the lesser first. */
  readonly apart: readonly (readonly [string, string])[];
}

/** Profiles by their numbers, as many as there are. */
export async function profileRows(db: Db, seqs: readonly number[]): Promise<ProfileRow[]> {
  const rows: ProfileRow[] = [];
  for (const some of chunks(seqs)) rows.push(...(await db.selectFrom("profiles").selectAll().where("seq", "in", some).execute()));
  return rows;
}

/** Has profiles wait to be held against others. */
export const enqueueProfiles = (tx: Tx, seqs: Iterable<number>): Promise<void> =>
  tx.insert(
    "identity_queue",
    [...seqs].map((profile) => ({ profile })),
    "on conflict (profile) do nothing",
  );

/**
 * Numbers of profiles by their keys; those that are new get one, and wait to be held against others.
 * @param names numbers of names by their ids
 */
export async function numberedProfiles(
  tx: Tx,
  profiles: readonly NewProfile[],
  names: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const byKey = new Map(profiles.map((profile) => [profile.key, profile]));
  const nameOf = (key: string) => names.get((byKey.get(key) as NewProfile).name) as number;
  const { all, added } = await numbersByKey(tx, "profile", [...byKey.keys()], async (some) => {
    const rows = await tx.db.selectFrom("profiles").select(["key", "seq", "name"]).where("key", "in", some).execute();
    // a name that nobody had any more has got another number since
    for (const { key, seq, name } of rows)
      if (name !== nameOf(key))
        await tx.db
          .updateTable("profiles")
          .set({ name: nameOf(key) })
          .where("seq", "=", seq)
          .execute();
    return rows;
  });
  const seqOf = (key: string) => all.get(key) as number;
  const unseen = { uses: 0, first: null, last: null, statements: 0, keys: "[]", identity: null } as const;
  await tx.insert(
    "profiles",
    added.map((key) => ({ seq: seqOf(key), key, profile: (byKey.get(key) as NewProfile).profile, name: nameOf(key), ...unseen })),
  );
  await enqueueProfiles(tx, added.map(seqOf));
  return all;
}

/** Pairs that reports keep apart, by numbers: each as often as a report does. */
export async function apartOf(db: Db, reports: readonly number[]): Promise<(readonly [number, number])[]> {
  const rows = await db
    .selectFrom("projected_actors as a")
    .innerJoin("profiles as f", "f.seq", "a.profile")
    .select(["a.report", "f.seq", "f.key", "f.profile"])
    .where("a.report", "in", reports)
    .orderBy("a.report")
    .orderBy("a.n")
    .execute();
  const seqs = new Map(rows.map((row) => [row.key, row.seq]));
  return [...grouped(rows, (row) => row.report).values()].flatMap((own) =>
    apartIn(own.map((row) => JSON.parse(row.profile) as ActorProfile)).map(
      ([a, b]) => [seqs.get(a) as number, seqs.get(b) as number] as const,
    ),
  );
}

/** Pairs that a report keeps apart, counted once more or once less. A pair that comes or goes is looked at again. */
export async function countApart(tx: Tx, pairs: readonly (readonly [number, number])[], by: 1 | -1): Promise<void> {
  await tx.insert(
    "profiles_apart",
    pairs.map(([profile, other]) => ({ profile, other, uses: by })),
    "on conflict (profile, other) do update set uses = profiles_apart.uses + excluded.uses",
  );
  const own = new Set(pairs.map(([profile, other]) => `${profile} ${other}`));
  const [firsts, seconds] = [0, 1].map((side) => [...new Set(pairs.map((pair) => pair[side] as number))]) as [number[], number[]];
  /** Uses of a pair that has just come, or just gone. */
  const turned = by === 1 ? 1 : 0;
  for (const some of chunks(firsts))
    for (const others of chunks(seconds)) {
      const rows = await tx.db
        .selectFrom("profiles_apart")
        .select(["profile", "other"])
        .where("profile", "in", some)
        .where("other", "in", others)
        .where("uses", "=", turned)
        .execute();
      const among = rows.filter(({ profile, other }) => own.has(`${profile} ${other}`));
      await enqueueProfiles(
        tx,
        among.flatMap(({ profile, other }) => [profile, other]),
      );
      if (by === -1)
        await tx.db.deleteFrom("profiles_apart").where("profile", "in", some).where("other", "in", others).where("uses", "=", 0).execute();
    }
}

const year = (day: string | null): string | null => day?.slice(0, 4) ?? null;

/** How many actors have a profile, and the days between which they were seen. */
type Seen = Pick<ProfileRow, "uses" | "first" | "last">;

/** Writes what is seen of profiles now, those that come to the same at once; where that tells something else of who they are, they are looked at again. */
async function writeSeen(tx: Tx, rows: readonly ProfileRow[], seenNow: (row: ProfileRow) => Seen): Promise<void> {
  const changed = rows.map((row) => ({ row, now: seenNow(row) }));
  for (const same of grouped(changed, ({ now }) => JSON.stringify([now.uses, now.first, now.last])).values())
    for (const some of chunks(same.map(({ row }) => row.seq)))
      await tx.db
        .updateTable("profiles")
        .set((same[0] as { now: Seen }).now)
        .where("seq", "in", some)
        .execute();
  const again = changed.filter(
    ({ row, now }) => now.uses === 0 || year(now.first) !== year(row.first) || year(now.last) !== year(row.last),
  );
  await enqueueProfiles(
    tx,
    again.map(({ row }) => row.seq),
  );
}

/** Notes that actors of a report have profiles. */
export async function seeProfiles(tx: Tx, actors: readonly number[], day: string | null): Promise<void> {
  const more = tally(actors);
  await writeSeen(tx, await profileRows(tx.db, [...more.keys()]), ({ seq, uses, first, last }) => ({
    uses: uses + (more.get(seq) as number),
    first: day !== null && (first === null || day < first) ? day : first,
    last: day !== null && (last === null || day > last) ? day : last,
  }));
}

/** Notes that they no longer do; their rows are gone already. */
export async function unseeProfiles(tx: Tx, actors: readonly number[]): Promise<void> {
  const rows = await profileRows(tx.db, [...new Set(actors)]);
  const left = new Map<number, Seen>();
  for (const some of chunks(rows)) {
    const counted = await tx.db
      .selectFrom("projected_actors as a")
      .innerJoin("projected_reports as p", "p.report", "a.report")
      .select((e) => [
        "a.profile",
        e.fn.countAll<number>().as("uses"),
        e.fn.min("p.published").as("first"),
        e.fn.max("p.published").as("last"),
      ])
      // by the name, which has an index
      .where("a.name", "in", [...new Set(some.map((row) => row.name))])
      .where(
        "a.profile",
        "in",
        some.map((row) => row.seq),
      )
      .groupBy("a.profile")
      .execute();
    for (const { profile, uses, first, last } of counted) left.set(profile as number, { uses: Number(uses), first, last });
  }
  await writeSeen(tx, rows, ({ seq }) => left.get(seq) ?? { uses: 0, first: null, last: null });
}

/** Counts the actors of a report among those of a dossier: once more, or once less. */
export async function countInDossier(tx: Tx, report: number, dossier: number, by: 1 | -1): Promise<void> {
  const rows = await tx.db
    .selectFrom("projected_actors")
    .select(["profile", (e) => e.fn.countAll<number>().as("n")])
    .where("report", "=", report)
    .where("profile", "is not", null)
    .groupBy("profile")
    .execute();
  const profiles = rows.map((r) => r.profile as number);
  if (profiles.length === 0) return;
  const among = async () =>
    new Set(
      (
        await tx.db
          .selectFrom("profile_dossiers")
          .select("profile")
          .where("dossier", "=", dossier)
          .where("profile", "in", profiles)
          .execute()
      ).map((r) => r.profile),
    );
  const before = await among();
  await tx.insert(
    "profile_dossiers",
    rows.map(({ profile, n }) => ({ profile: profile as number, dossier, uses: by * Number(n) })),
    "on conflict (profile, dossier) do update set uses = profile_dossiers.uses + excluded.uses",
  );
  await tx.db
    .deleteFrom("profile_dossiers")
    .where("dossier", "=", dossier)
    .where("profile", "in", profiles)
    .where("uses", "=", 0)
    .execute();
  const after = await among();
  await enqueueProfiles(
    tx,
    profiles.filter((profile) => before.has(profile) !== after.has(profile)),
  );
}

/** Numbers of the profiles that a side of a decision means: the one of that key, or all of that name. @internal */
export async function profilesMeant(db: Db, side: string): Promise<number[]> {
  const byKey = await db.selectFrom("profiles").select("seq").where("key", "=", side).execute();
  const byName = await db
    .selectFrom("profiles as f")
    .innerJoin("names as n", "n.seq", "f.name")
    .select("f.seq")
    .where("n.id", "=", side)
    .execute();
  return [...byKey, ...byName].map((row) => row.seq);
}
