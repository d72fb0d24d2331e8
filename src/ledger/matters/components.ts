/** Profiles that hang together by keys or by what people said of them, and the matters that come of them. */

import type { Decision } from "../../compare/identities/decisions.js";
import { besideKey, matterKeys } from "../../compare/matters/candidate-keys.js";
import { MatterComparer } from "../../compare/matters/compare-profiles.js";
import type { MatterProfile } from "../../compare/matters/matter-profile.js";
import { firstOfMatter, type MatterResolution, resolveMatters } from "../../compare/matters/resolve-matters.js";
import { chunks } from "../chunks.js";
import type { MatterProfileRow } from "../matter-tables.js";
import { liveKeys } from "../shared-keys.js";
import type { Db } from "../store.js";
import { MATTER_KEYS, matterRows, mattersMeant } from "./stored-matters.js";

export const profileIn = ({ profile }: Pick<MatterProfileRow, "profile">): MatterProfile => JSON.parse(profile) as MatterProfile;

/** The profile that a matter is called by. @param rows those of one matter, one at least */
export const firstProfile = (rows: readonly MatterProfileRow[]): MatterProfileRow => firstOfMatter(rows, profileIn);

/** Decisions that are of some subjects on both sides, and the other side of each by its first. */
function decisionsOf(decisions: readonly Decision[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const put = (from: string, to: string) => found.set(from, (found.get(from) ?? new Set()).add(to));
  for (const { a, b } of decisions) {
    put(a, b);
    put(b, a);
  }
  return found;
}

interface Compared {
  readonly row: MatterProfileRow;
  readonly profile: MatterProfile;
  readonly keys: readonly string[];
}

const comparedOf = (row: MatterProfileRow): Compared => {
  const profile = profileIn(row);
  return { row, profile, keys: matterKeys(profile) };
};

/** What has been met on the way through a component. */
class Met {
  readonly #db: Db;
  readonly #decided: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #comparer = new MatterComparer();
  readonly #rows = new Map<number, Compared>();
  readonly #live = new Map<string, readonly number[]>();

  constructor(db: Db, decisions: readonly Decision[]) {
    this.#db = db;
    this.#decided = decisionsOf(decisions);
  }

  async rows(seqs: readonly number[]): Promise<Compared[]> {
    for (const row of await matterRows(
      this.#db,
      seqs.filter((seq) => !this.#rows.has(seq)),
    ))
      this.#rows.set(row.seq, comparedOf(row));
    return seqs.flatMap((seq) => this.#rows.get(seq) ?? []).filter(({ row }) => row.uses > 0);
  }

  /** What shares a key with one and may tell what it comes to, what stands beside it, and what people brought together with it. */
  async next(front: readonly Compared[]): Promise<Set<number>> {
    const asked = [...new Set(front.flatMap(({ keys }) => keys))].filter((key) => !this.#live.has(key));
    const live = await liveKeys(this.#db, MATTER_KEYS, asked);
    for (const key of asked) this.#live.set(key, live.get(key) ?? []);
    await this.rows([...new Set([...live.values()].flat())]);
    const found = new Set<number>();
    for (const one of front) {
      for (const key of one.keys)
        for (const seq of this.#live.get(key) as readonly number[]) {
          const other = this.#rows.get(seq);
          if (other && !found.has(seq) && this.#hangTogether(one.profile, other.profile)) found.add(seq);
        }
      for (const side of [one.row.subject, one.row.key].flatMap((name) => [...(this.#decided.get(name) ?? [])]))
        for (const seq of await mattersMeant(this.#db, side)) found.add(seq);
    }
    return found;
  }

  #hangTogether(a: MatterProfile, b: MatterProfile): boolean {
    return this.#comparer.areRelated(a, b) || (a.beside.length > 0 && b.beside.length > 0 && besideKey(a) === besideKey(b));
  }
}

/** All profiles that hang together with one, in the order of their keys. */
export async function matterComponent(db: Db, seq: number, decisions: readonly Decision[]): Promise<MatterProfileRow[]> {
  const met = new Met(db, decisions);
  const members = new Map<number, MatterProfileRow>();
  for (let front = await met.rows([seq]); front.length > 0; ) {
    for (const { row } of front) members.set(row.seq, row);
    front = await met.rows([...(await met.next(front))].filter((other) => !members.has(other)));
  }
  return [...members.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What profiles that hang together come to. */
export function resolvedMatters(rows: readonly MatterProfileRow[], decisions: readonly Decision[]): MatterResolution {
  const about = new Set(rows.flatMap(({ subject, key }) => [subject, key]));
  return resolveMatters(
    rows.map(profileIn),
    decisions.filter(({ a, b }) => about.has(a) && about.has(b)),
  );
}

/** Others of the matters that some profiles are of. */
export async function othersOf(db: Db, rows: readonly MatterProfileRow[]): Promise<Set<number>> {
  const others = new Set<number>();
  const own = new Set(rows.map(({ seq }) => seq));
  for (const some of chunks([...new Set(rows.flatMap(({ matter }) => matter ?? []))]))
    for (const { seq } of await db.selectFrom("matter_profiles").select("seq").where("matter", "in", some).execute())
      if (!own.has(seq)) others.add(seq);
  return others;
}
