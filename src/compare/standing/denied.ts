/** [X2] What a denial of a matter's state is of: "denied that the delivery had resumed" is of its resumption, and agrees with who says that it is delayed. */
import type { Assertion } from "./assertion.js";
import type { State } from "./states.js";

type Told = Pick<Assertion, "state" | "tells" | "denies">;

/** States that words tell in a matter, by their lemmas. */
function statesByWord(all: readonly Told[]): ReadonlyMap<string, ReadonlySet<State>> {
  const found = new Map<string, Set<State>>();
  for (const { state, tells } of all)
    if (state !== "denied") for (const word of tells) found.set(word, (found.get(word) ?? new Set()).add(state));
  return found;
}

/** States that words tell by themselves, whatever else is said of the matter: verbs in base form. */
const TELLING: Readonly<Record<string, State>> = {
  delay: "delayed",
  postpone: "delayed",
  pause: "paused",
  suspend: "paused",
  halt: "paused",
  stop: "paused",
  freeze: "paused",
  resume: "resumed",
  restart: "resumed",
  cancel: "cancelled",
  scrap: "cancelled",
};

/** Denials with the one state that another tells by a word of theirs, else that their word tells by itself; of others it stays open which they are of. @param all of one matter, in any order */
export function withDenied<T extends Told>(all: readonly T[]): T[] {
  const states = statesByWord(all);
  return all.map((one) => {
    if (one.state !== "denied") return one;
    const told = new Set(one.tells.flatMap((word) => [...(states.get(word) ?? [])]));
    const denied = told.size > 0 ? told : new Set(one.tells.flatMap((word) => (Object.hasOwn(TELLING, word) ? [TELLING[word]] : [])));
    return denied.size === 1 ? { ...one, denies: [...denied][0] as State } : one;
  });
}
