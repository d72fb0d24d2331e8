/** What tells the state of a matter: verbs by what they have for it, nouns and adjectives. All in base form. */
import type { Development } from "../../../records/development.js";

export type State = Development["state"];

export interface StateWords {
  readonly state: State;
  /** Verbs whose object, or passive subject, is in the state. */
  readonly verbs: ReadonlySet<string>;
  /** Verbs whose subject is. */
  readonly intransitive: ReadonlySet<string>;
  /** Nouns that name the state itself, of what hangs on them: "a pause on the shipment". */
  readonly nouns: ReadonlySet<string>;
  /** Adjectives and participles that a thing in the state has. */
  /** Verbs with their object's noun, which tell it of what stands behind with a preposition: "gave the green light to the sale". */
  readonly idioms?: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
}
