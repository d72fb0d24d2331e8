/** A person's answer to a doubt: kept as a correction of the pair, so that it is listed, taken back and laid over every later reading like any other. */
import { type ActorProfile, nameIdOf } from "../../compare/identities/profile.js";
import { NoSuchRecord } from "../errors.js";
import { type Answer, pairSubject, touchedPair } from "../identities/decisions.js";
import { profileRows } from "../identities/stored-profiles.js";
import type { Ledger } from "../ledger.js";
import type { Db } from "../store.js";
import { correctSubject } from "./subjects.js";
import type { Signed } from "./write-correction.js";

/** How a decision names a profile: by its name, so that it holds for whatever else reports say of it, unless others have that name too. */
async function sideOf(db: Db, seq: number, other: ActorProfile): Promise<string> {
  const [row] = await profileRows(db, [seq]);
  if (!row) throw new NoSuchRecord(`profile ${seq}`);
  const id = nameIdOf(JSON.parse(row.profile) as ActorProfile);
  const bearers = await db.selectFrom("profiles").select("identity").distinct().where("name", "=", row.name).execute();
  return bearers.length === 1 && id !== nameIdOf(other) ? id : row.key;
}

/**
 * Answers a doubt of the queue. @param number the doubt's @returns the number of the correction
 * @throws NoSuchRecord where there is no such doubt
 */
export function decide(ledger: Ledger, number: number, answer: Answer, signed: Signed): Promise<number> {
  return ledger.write(async (tx) => {
    const doubt = await tx.db.selectFrom("identity_doubts").selectAll().where("seq", "=", number).executeTakeFirst();
    if (!doubt) throw new NoSuchRecord(`doubt ${number}`, "nothing of that number waits for a decision", "`readout queue` lists what does");
    const [a, b] = await Promise.all(
      [doubt.profile, doubt.other].map(async (seq) => JSON.parse((await profileRows(tx.db, [seq]))[0]?.profile as string) as ActorProfile),
    );
    const subject = pairSubject(await sideOf(tx.db, doubt.profile, b as ActorProfile), await sideOf(tx.db, doubt.other, a as ActorProfile));
    return correctSubject(tx, subject, { same: answer }, signed, touchedPair);
  });
}
