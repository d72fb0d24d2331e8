/** What a word that may tell the state of a matter says, and of what. */
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import type { MatterKind } from "./kinds/kinds.js";
import type { State } from "./states/states.js";
import { type Thing, thingAt } from "./thing.js";

export interface Trigger {
  readonly predicate: Predicate;
  /** What its words say by themselves; "deed" where only tense tells. */
  readonly base: State | "deed";
  readonly thing: Thing | null;
  readonly kind: MatterKind | null;
  /** DV1 deed, DV2 state of a thing, DV3 idiom, DV4 noun, DV5 adjective, DV18 what is said not to be. */
  readonly rule: string;
}

export const thingOf = (tree: SentenceTree, n: number | null): Thing | null => (n === null ? null : thingAt(tree, n));

/** A trigger whose kind is that of its thing, unless another is known. */
export const triggerOf = (
  predicate: Predicate,
  base: Trigger["base"],
  rule: string,
  thing: Thing | null,
  kind: MatterKind | null = thing?.kind ?? null,
): Trigger => ({ predicate, base, thing, kind, rule });
