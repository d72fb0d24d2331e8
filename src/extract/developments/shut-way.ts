/** [DV43] "Closed the border": a way that is shut has not come to its end, for it is opened again. */
import type { Candidate } from "./candidates.js";
import { likelyThing } from "./likely-thing.js";
import type { State } from "./states/states.js";

const SHUTTING = new Set(["close", "shut", "shut down", "close down", "seal", "seal off"]);
/** What people and goods go through or in and out of. */
const WAYS = new Set(
  "bridge road railway port airport border crossing checkpoint post airspace tunnel canal highway motorway line strait gate terminal station school office market mosque church park museum".split(
    " ",
  ),
);

export function isShutWay(candidate: Candidate, state: State): boolean {
  if (state !== "ended" || !SHUTTING.has((candidate.trigger?.predicate ?? candidate.predicate).lemma)) return false;
  const thing = likelyThing(candidate);
  return thing !== null && WAYS.has(candidate.tree.lemma(thing.n));
}
