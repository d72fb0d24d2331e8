/** What a candidate tells a state of: the likeliest noun, by rules and by the head of things; each of a list. */
import type { ThingHead } from "../../annotate/thing-head.js";
import { isWhen } from "../predicates/dated.js";
import type { Candidate } from "./candidates.js";
import { DENIAL } from "./denial.js";
import type { MatterKind } from "./kinds/kinds.js";
import { likelyThing } from "./likely-thing.js";
import { MOVEMENT } from "./movement.js";
import { listedBeside, type Thing, thingAt } from "./thing.js";
import { thingNames, thingTokens } from "./thing-options.js";
import type { Trigger } from "./trigger.js";

/** Triggers that are found by their thing: what moves [DV64], what is denied [DV18], what is not decided yet. */
const isFoundByThing = ({ rule, base }: Trigger): boolean =>
  rule === MOVEMENT || rule === DENIAL || (rule === "DV3" && base === "under-review");

/** [DV81] The noun that the head of things finds likelier than what the rules take, if there is one. */
function chosenThing(candidate: Candidate, head: ThingHead | null): Thing | null {
  const { tree, n, trigger } = candidate;
  const likely = likelyThing(candidate);
  const ruled = likely !== null && isWhen(tree, likely.n) ? null : likely;
  if (head === null || (trigger !== null && isFoundByThing(trigger))) return ruled;
  const tokens = thingTokens(tree, ruled);
  if (tokens.length === 0) return ruled;
  const best = head.best(
    tokens.map((at) => {
      const meant = thingAt(tree, at);
      const names = thingNames(candidate, tokens, { at, meant }, ruled);
      return { span: tree.token(at).span, meant: tree.token(meant.n).span, names, ruled: at === ruled?.n };
    }),
    tree.token(n).span,
  );
  const at = best === null ? undefined : tokens[best];
  if (at === undefined || (ruled !== null && (at === ruled.n || listedBeside(tree, ruled.n).includes(at)))) return ruled;
  return thingAt(tree, at);
}

/** [DV80] Kinds of which a list tells several at once: a search and a seizure are one deed. */
const LISTED: ReadonlySet<MatterKind | null> = new Set(["transfer", "agreement", "measure", "talks", "visit"]);

/**
 * [DV80] What a candidate tells a state of: its thing, and what else a list has beside it, where each names a matter ("paused intelligence
 * support and weapons shipments").
 */
export function thingsOf(candidate: Candidate, head: ThingHead | null): (Thing | null)[] {
  const { tree, trigger } = candidate;
  const thing = chosenThing(candidate, head);
  if (thing === null || trigger?.predicate.sort !== "verb" || !LISTED.has(thing.kind)) return [thing];
  const listed = listedBeside(tree, thing.n)
    .filter((c) => tree.lemma(c) !== tree.lemma(thing.n))
    .map((c) => thingAt(tree, c));
  return [thing, ...listed.filter(({ kind }) => LISTED.has(kind))];
}
