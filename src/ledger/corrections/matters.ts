/** What people say of matters: that two are one, that one is two, what one is called, that it is rightly told, or that it is none. All are taken back as any correction is. */
import { subjectKey } from "../../compare/matters/matter-profile.js";
import { pairSubject } from "../decisions.js";
import { BadChange, NoSuchRecord } from "../errors.js";
import type { Ledger } from "../ledger.js";
import type { MatterProfileRow } from "../matter-tables.js";
import { firstProfile, profileIn } from "../matters/components.js";
import type { Change } from "../overlay/change.js";
import type { Db, Tx } from "../store.js";
import { correctSubject } from "./subjects.js";
import { touchedPair } from "./touched-pair.js";
import type { Signed } from "./write-correction.js";

/** The profiles of a matter. @throws NoSuchRecord */
async function profilesOf(db: Db, matter: string): Promise<MatterProfileRow[]> {
  const rows = await db
    .selectFrom("matter_profiles")
    .selectAll()
    .where("matter", "=", matter)
    .where("uses", ">", 0)
    .orderBy("key")
    .execute();
  if (rows.length === 0) throw new NoSuchRecord(matter, "there is no such matter in this ledger", "`readout matters` lists them");
  return rows;
}

/** How a pair names two profiles: by what they say, so that it holds for other months too, unless both say the same. */
const pairOf = (a: MatterProfileRow, b: MatterProfileRow): string =>
  a.subject === b.subject ? pairSubject(a.key, b.key) : pairSubject(a.subject, b.subject);

/** Says that two matters are one. @returns the number of the correction @throws NoSuchRecord, BadChange where they are one already */
export function mergeMatters(ledger: Ledger, one: string, other: string, signed: Signed): Promise<number> {
  return ledger.write(async (tx) => {
    if (one === other) throw new BadChange(one, "is one matter already", "give the ids of two");
    const [a, b] = [firstProfile(await profilesOf(tx.db, one)), firstProfile(await profilesOf(tx.db, other))];
    return correctSubject(tx, pairOf(a, b), { same: "yes" }, signed, touchedPair);
  });
}

/** Says that developments of a matter are of another. @returns the numbers of the corrections @throws NoSuchRecord, BadChange */
export function splitMatter(ledger: Ledger, matter: string, developments: readonly string[], signed: Signed): Promise<readonly number[]> {
  return ledger.write(async (tx) => {
    const all = await profilesOf(tx.db, matter);
    const rows = await tx.db
      .selectFrom("projected_developments")
      .select(["id", "profile"])
      .where("id", "in", [...developments])
      .execute();
    const own = all.filter(({ seq }) => rows.some(({ profile }) => profile === seq));
    const strange = developments.find((id) => !rows.some((row) => row.id === id && own.some(({ seq }) => seq === row.profile)));
    if (strange !== undefined)
      throw new NoSuchRecord(strange, `is no development of ${matter}`, `\`readout matter ${matter} --json\` lists them`);
    const rest = all.filter((row) => !own.includes(row));
    if (rest.length === 0) throw new BadChange(matter, "nothing would be left of it", "leave a development that says something else");
    const pairs = new Set(own.flatMap((a) => rest.map((b) => pairOf(a, b))));
    const made: number[] = [];
    for (const pair of pairs) made.push(await correctSubject(tx, pair, { same: "no" }, signed, touchedPair));
    return made;
  });
}

/** Notes something on a matter, by what its first profile says: that stays through later readings. */
async function note(tx: Tx, matter: string, change: Change, signed: Signed): Promise<number> {
  return correctSubject(tx, subjectKey(profileIn(firstProfile(await profilesOf(tx.db, matter)))), change, signed);
}

/** @throws NoSuchRecord, BadChange for an empty label */
export function relabelMatter(ledger: Ledger, matter: string, label: string, signed: Signed): Promise<number> {
  const words = label.replace(/\s+/g, " ").trim();
  if (words === "") return Promise.reject(new BadChange("label", "is empty", "say what the matter is to be called"));
  return ledger.write((tx) => note(tx, matter, { label: words }, signed));
}

/** Says that a matter is told rightly. @throws NoSuchRecord */
export const confirmMatter = (ledger: Ledger, matter: string, signed: Signed): Promise<number> =>
  ledger.write((tx) => note(tx, matter, { standing: "confirmed" }, signed));

/** Says that what is told as a matter is none: it is listed no more. @throws NoSuchRecord */
export const retractMatter = (ledger: Ledger, matter: string, signed: Signed): Promise<number> =>
  ledger.write((tx) => note(tx, matter, { standing: "retracted" }, signed));
