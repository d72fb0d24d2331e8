/** A person's answer to a doubt: kept as a correction of the pair, so that it is listed, taken back and laid over every later reading like any other. */
import { type ActorProfile, nameIdOf } from "../../compare/identities/profile.js";
import { type Answer, pairSubject } from "../decisions.js";
import { alike } from "../doubts.js";
import { NoSuchRecord } from "../errors.js";
import { profileRows } from "../identities/stored-profiles.js";
import type { Ledger } from "../ledger.js";
import type { MatterDoubtRow, MatterProfileRow } from "../matter-tables.js";
import { matterRows } from "../matters/stored-matters.js";
import type { Db, Tx } from "../store.js";
import type { IdentityDoubtRow } from "../tables.js";
import { correctSubject } from "./subjects.js";
import { touchedPair } from "./touched-pair.js";
import type { Signed } from "./write-correction.js";

/** How a decision names a profile: by its name, so that it holds for whatever else reports say of it, unless others have that name too. */
async function sideOf(db: Db, seq: number, other: ActorProfile): Promise<string> {
  const [row] = await profileRows(db, [seq]);
  if (!row) throw new NoSuchRecord(`profile ${seq}`);
  const id = nameIdOf(JSON.parse(row.profile) as ActorProfile);
  const bearers = await db.selectFrom("profiles").select("identity").distinct().where("name", "=", row.name).execute();
  return bearers.length === 1 && id !== nameIdOf(other) ? id : row.key;
}

async function answered(tx: Tx, doubt: IdentityDoubtRow, answer: Answer, signed: Signed): Promise<number> {
  const profileOf = async (seq: number) => JSON.parse((await profileRows(tx.db, [seq]))[0]?.profile as string) as ActorProfile;
  const [a, b] = [await profileOf(doubt.profile), await profileOf(doubt.other)];
  const subject = pairSubject(await sideOf(tx.db, doubt.profile, b), await sideOf(tx.db, doubt.other, a));
  return correctSubject(tx, subject, { same: answer }, signed, touchedPair);
}

/** A matter is named by what is said of it, in whichever months and dossiers. */
async function answeredMatters(tx: Tx, { profile, other }: MatterDoubtRow, answer: Answer, signed: Signed): Promise<number> {
  const [a, b] = (await matterRows(tx.db, [profile, other])) as [MatterProfileRow, MatterProfileRow];
  const [one, two] = a.subject === b.subject ? [a.key, b.key] : [a.subject, b.subject];
  return correctSubject(tx, pairSubject(one, two), { same: answer }, signed, touchedPair);
}

/**
 * Answers a doubt of the queue.
 * @param number the doubt's @param all those alike too: of the same rule, between the same two names, as the queue lists them in one
 * @returns the numbers of the corrections @throws NoSuchRecord where there is no such doubt
 */
export function decide(ledger: Ledger, number: number, answer: Answer, signed: Signed, all = false): Promise<readonly number[]> {
  return ledger.write(async (tx) => {
    const ofMatters = await tx.db.selectFrom("matter_doubts").selectAll().where("seq", "=", number).executeTakeFirst();
    if (ofMatters) return [await answeredMatters(tx, ofMatters, answer, signed)];
    const doubt = await tx.db.selectFrom("identity_doubts").selectAll().where("seq", "=", number).executeTakeFirst();
    if (!doubt) throw new NoSuchRecord(`doubt ${number}`, "nothing of that number waits for a decision", "`readout queue` lists what does");
    const made: number[] = [];
    for (const one of all ? await alike(tx.db, number) : [doubt]) made.push(await answered(tx, one, answer, signed));
    return made;
  });
}
