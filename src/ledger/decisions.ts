/** What people said of two actors, or of two matters: that they are one, are not, or that they cannot say. Each is a correction of its pair. */
import type { Decision } from "../compare/identities/decisions.js";
import { BadChange } from "./errors.js";
import { inForce } from "./overlay/stored-correction.js";
import type { Db } from "./store.js";

export const ANSWERS = ["yes", "no", "unsure"] as const;
export type Answer = (typeof ANSWERS)[number];

/** The subject of a decision: the two that it is of, the lesser first, whichever was named first. */
export const pairSubject = (a: string, b: string): string => [a, b].sort().join(" ");

/** The two that a subject is of; null for a subject that is no pair. */
export function pairOf(subject: string): readonly [string, string] | null {
  const [a, b, ...more] = subject.split(" ");
  return a && b && more.length === 0 ? [a, b] : null;
}

/** Decisions that nobody has taken back; of several on one pair the last. @internal */
export async function decisionsIn(db: Db): Promise<Decision[]> {
  const all = await db.selectFrom("corrections").selectAll().where("subject", "is not", null).orderBy("seq").execute();
  const last = new Map<string, Decision>();
  for (const { subject, change } of inForce(all)) {
    const pair = pairOf(subject as string);
    const { same } = JSON.parse(change ?? "{}") as { readonly same?: unknown };
    if (pair && ANSWERS.includes(same as Answer)) last.set(subject as string, { a: pair[0], b: pair[1], answer: same as Answer });
  }
  return [...last.values()];
}

/** @throws BadChange */
export function answerOf(words: string): Answer {
  const found = ANSWERS.find((answer) => answer === words);
  if (!found) throw new BadChange(words, "is no answer", `give one of: ${ANSWERS.join(", ")}`);
  return found;
}
