/** The head that tells what a state is of: the likeliest of some nouns, by names of what holds of each (`training/readout_training/things.py`). */
import type { RankerParameters } from "../model/manifest.js";
import type { Span } from "../text/span.js";

/** A noun that a state may be of. */
export interface ThingOption {
  /** Of its word; of the noun that it stands for: of "a series of raids" the raids. */
  readonly span: Span;
  readonly meant: Span;
  /** Of what holds of it. */
  readonly names: readonly string[];
  /** Whether the rules take it. */
  readonly ruled: boolean;
}

export interface ThingHead {
  /**
   * The number of the one to take; null where none is likely, and the rules have none.
   * @param trigger the word that tells the state
   */
  best(options: readonly ThingOption[], trigger: Span): number | null;
}

/** How much likelier than what the rules take another must be: in units of the log odds. */
const MARGIN = 0.5;
/** How probable one must be where the rules take none. */
const LEAST = 0.5;

/** The head that the weights bring. */
export class LearnedThingHead implements ThingHead {
  readonly #weights: ReadonlyMap<string, number>;

  constructor({ names, weights }: RankerParameters) {
    this.#weights = new Map(names.map((name, n) => [name, weights[n] as number]));
  }

  best(options: readonly ThingOption[]): number | null {
    const scores = options.map(({ names }) => [...new Set(names)].reduce((sum, name) => sum + (this.#weights.get(name) ?? 0), 0));
    const most = Math.max(...scores);
    const top = scores.indexOf(most);
    const ruled = options.findIndex((option) => option.ruled);
    if (ruled >= 0) return most - (scores[ruled] as number) < MARGIN ? ruled : top;
    const all = scores.reduce((sum, score) => sum + Math.exp(score - most), 0);
    return 1 / all < LEAST ? null : top;
  }
}
