/** What is told of one event in a sentence, before it is known who anybody is. */

import type { Span } from "../../text/span.js";
import type { Predicate } from "../predicates/predicate.js";
import type { Meaning } from "./lexicon/construction.js";
import type { Participants } from "./participants.js";

/** Rules by which an event is found; docs/rules.md says what each means. */
export type EventRule = "E1" | "E2" | "E3" | "E4" | "E5" | "E6" | "E7";

export interface ToldEvent extends Meaning {
  readonly trigger: Span;
  readonly rule: EventRule;
  /** The verb, or the noun without one, by which the deed is held as done or not. */
  readonly predicate: Predicate;
  readonly participants: Participants;
  /** The token of the verb or noun that heads it. */
  readonly n: number;
}
