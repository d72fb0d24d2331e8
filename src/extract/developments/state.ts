/**
 * The state that a trigger asserts, by what its words say and how its clause is held; null where it asserts none. What is hoped,
 * feared, possible or conditional is no state; a demand made is `requested`, a plan made known `announced` or `scheduled`, and a
 * change that is said not to have come is not that change.
 */
import type { Modality } from "../predicates/governors.js";
import type { Predicate } from "../predicates/predicate.js";
import type { State } from "./states/states.js";
import { DECIDING } from "./undecided.js";

/** A state, or a plan, which is announced or scheduled. */
type Asserted = State | "planned";

/** States that are there for as long as nothing else is said: told in the present too. */
const LASTING: ReadonlySet<State> = new Set(["paused", "under-review", "under-way", "delayed"]);
/** Holding that asserts nothing. */
const OPEN: ReadonlySet<Modality> = new Set(["hoped", "feared", "possible", "conditional", "counterfactual", "questioned", "purpose"]);

const lemmaBy = ({ tree, by }: Predicate): string => (by === null ? "" : tree.lemma(by));

function heldState(predicate: Predicate, base: State | "deed"): Asserted | null | undefined {
  const { modality, byNegated, negated } = predicate;
  if (OPEN.has(modality)) return null;
  switch (modality) {
    case "asserted":
      return undefined;
    case "proposed":
      return byNegated ? null : "proposed";
    case "demanded": // to need something is not to ask for it
      return byNegated || negated || lemmaBy(predicate) === "need" ? null : "requested";
    case "decided":
      return byNegated || negated ? null : base === "deed" || base === "under-way" || base === "done" ? "approved" : base;
    case "denied":
      return base === "deed" ? "denied" : null;
    case "avoided":
      return /^(?:refuse|decline)$/.test(lemmaBy(predicate)) ? "rejected" : null;
    case "attempted":
      return byNegated || negated ? null : base === "delayed" || base === "paused" ? base : "under-way";
    default: // future, scheduled, planned
      if (byNegated || negated) return base === "deed" ? "rejected" : null;
      if (base === "under-way") return "under-way";
      return modality === "scheduled" ? "scheduled" : "planned";
  }
}

/** @param headline in a headline the present tense tells what is done. @returns the state asserted, null where none is */
export function assertedState(predicate: Predicate, base: State | "deed", headline: boolean): Asserted | null {
  const held = heldState(predicate, base);
  if (held !== undefined) return held;
  const { negated, tense, progressive, passive, sort, tree, n } = predicate;
  if (negated) return negatedState(predicate, base);
  if (base !== "deed") {
    if (LASTING.has(base) || sort !== "verb") return base;
    // "is being rescheduled", "are approving": on its way there
    if (progressive && base === "done") return "under-way";
    return base;
  }
  if (sort === "noun") return "done";
  if (progressive && tense === null) return "under-way";
  if (tense === "past") return progressive ? "under-way" : "done";
  if (tense === "present") return headline && !progressive ? "done" : "under-way";
  // a participle: "…, killing three", "ships carrying grain"
  return passive ? "done" : /ing$/.test(tree.word(n)) ? "done" : null;
}

const COMING_ABOUT = new Set(["go ahead", "happen", "occur", "materialise", "materialize", "go through"]);

/** "Did not halt" is going on; "never sent", "had no part" is denied by who says it; other changes that did not come are no state. */
function negatedState({ tense, perfect, tree, n, lemma, object }: Predicate, base: State | "deed"): State | null {
  // [DV73] "did not take place", "did not go ahead": it was to, and is late
  if (
    base === "done" &&
    tense === "past" &&
    (COMING_ABOUT.has(lemma) || (lemma === "take" && object !== null && tree.word(object) === "place"))
  )
    return "delayed";
  // of what is not decided; what is not reviewed is not under review
  if (base === "under-review") return DECIDING.test(lemma) ? base : null;
  // [DV77] "have not resumed": they stand still yet
  if (base === "resumed" && (tense === "past" || perfect)) return "paused";
  const never =
    tree.under(n).some((c) => tree.word(c) === "never") ||
    tree.by(n, "obj").some((o) => tree.by(o, "det").some((d) => tree.word(d) === "no"));
  if (never && tense === "past") return "denied";
  if (base === "paused" || base === "cancelled" || base === "ended") return "under-way";
  return base === "deed" && tense === "past" ? "denied" : null;
}
