/** What the two of a decision are called: a pair's subject has their keys alone. */
import { sql } from "kysely";
import type { ActorProfile } from "../../compare/identities/profile.js";
import type { CorrectionItem } from "../../records/correction-item.js";
import { pairOf } from "../decisions.js";
import { spellingOf } from "../projection/lookups.js";
import type { Db } from "../store.js";
import { documentShown } from "./documents.js";
import { matterSideOf } from "./doubt-sides.js";

/** By whichever a decision names it: a name's id, a profile's key, what is said of a matter. Its key where no reading has it any more. */
async function calledBy(db: Db, side: string): Promise<string> {
  const profile = await db.selectFrom("profiles").select("profile").where("key", "=", side).executeTakeFirst();
  if (profile) return (JSON.parse(profile.profile) as ActorProfile).name;
  const name = await db.selectFrom("names as m").select(spellingOf(sql`m.seq`).as("name")).where("m.id", "=", side).executeTakeFirst();
  if (name) return name.name;
  const matter = await db
    .selectFrom("matter_profiles")
    .select("seq")
    .where((is) => is.or([is("subject", "=", side), is("key", "=", side)]))
    .where("uses", ">", 0)
    .orderBy("seq")
    .executeTakeFirst();
  if (!matter) return side;
  const { name: thing, roles } = await matterSideOf(db, matter.seq, (report) => documentShown(db, report));
  return [thing, ...roles].join(", ");
}

/** Null for a subject that is no pair. */
export async function namesOfPair(db: Db, subject: string): Promise<CorrectionItem["pair"]> {
  const pair = pairOf(subject);
  return pair && [await calledBy(db, pair[0]), await calledBy(db, pair[1])];
}
