/** Which state a word tells. */
import { ANNOUNCED } from "./announced.js";
import { APPROVED } from "./approved.js";
import { CANCELLED } from "./cancelled.js";
import { DELAYED } from "./delayed.js";
import { DONE } from "./done.js";
import { ENDED } from "./ended.js";
import { PARTLY_DONE } from "./partly-done.js";
import { PAUSED } from "./paused.js";
import { PROPOSED } from "./proposed.js";
import { REJECTED } from "./rejected.js";
import { REQUESTED } from "./requested.js";
import { RESUMED } from "./resumed.js";
import { SCHEDULED } from "./scheduled.js";
import type { State, StateWords } from "./state-words.js";
import { UNDER_REVIEW } from "./under-review.js";
import { UNDER_WAY } from "./under-way.js";

export type { State } from "./state-words.js";

/** A word of two states tells the first. */
const STATES: readonly StateWords[] = [
  UNDER_REVIEW,
  PROPOSED,
  REQUESTED,
  ANNOUNCED,
  SCHEDULED,
  APPROVED,
  PAUSED,
  DELAYED,
  RESUMED,
  PARTLY_DONE,
  CANCELLED,
  REJECTED,
  ENDED,
  UNDER_WAY,
  DONE,
];

function byWord(field: "verbs" | "intransitive" | "nouns" | "adjectives" | "idioms"): ReadonlyMap<string, State> {
  const found = new Map<string, State>();
  for (const words of STATES) for (const word of words[field] ?? []) if (word !== "" && !found.has(word)) found.set(word, words.state);
  return found;
}

const VERBS = byWord("verbs");
const INTRANSITIVE = byWord("intransitive");
const NOUNS = byWord("nouns");
const IDIOMS = byWord("idioms");
const ADJECTIVES = byWord("adjectives");

/** The state of a verb's object, or of its subject where it has none; null for verbs that tell of no state. */
export const stateByVerb = (verb: string, transitive: boolean): State | null => (transitive ? VERBS : INTRANSITIVE).get(verb) ?? null;

/** The state that a verb with its object ("give light") tells of what stands behind with a preposition; null for none. */
export const stateByIdiom = (verbAndObject: string): State | null => IDIOMS.get(verbAndObject) ?? null;

/** The state that a noun names. */
export const stateByNoun = (noun: string): State | null => NOUNS.get(noun) ?? null;

/** The state that an adjective or participle gives to its noun. */
export const stateByAdjective = (word: string): State | null => ADJECTIVES.get(word) ?? null;
