/** One actor with what they said last. */
import type { ActorDetail, StatementItem } from "../../records/items.js";
import type { Ledger } from "../ledger.js";
import { actor } from "./actors.js";
import { statements } from "./statements.js";

/** Statements shown of one actor. */
const LAST = 20;

export type ActorWithWords = ActorDetail & {
  readonly said: readonly StatementItem[];
  /** Where `statements` goes on with what they said; null at the end. */
  readonly next: string | null;
};

/** @param who an id, or a name that one alone has @throws NoSuchRecord, BadQuery */
export async function actorWithWords(ledger: Ledger, who: string): Promise<ActorWithWords> {
  const found = await actor(ledger, who);
  const { items, next } = await statements(ledger, { speaker: found.id, limit: LAST });
  return { ...found, said: items, next };
}
