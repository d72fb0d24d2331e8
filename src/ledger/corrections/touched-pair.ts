/** What is looked at again after a decision on a pair. */
import { pairOf } from "../decisions.js";
import { enqueueProfiles, profilesMeant } from "../identities/stored-profiles.js";
import { enqueueMatters, mattersMeant } from "../matters/stored-matters.js";
import type { Tx } from "../store.js";

/** Has all whom a decision on a pair may concern be looked at again; no report's own projection hangs on it. @internal */
export const touchedPair = async (tx: Tx, subject: string): Promise<readonly number[]> => {
  for (const side of pairOf(subject) ?? []) {
    await enqueueProfiles(tx, await profilesMeant(tx.db, side));
    await enqueueMatters(tx, await mattersMeant(tx.db, side));
  }
  return [];
};
