/** The network's scores of antecedents. `training/readout_training/losses.py` scores pairs the same way. */
import type { CoreferenceParameters } from "../../model/manifest.js";
import { dot } from "../dot.js";
import type { Mention } from "../mention.js";
import { matchOf } from "./name-matching.js";

export class PairScorer {
  readonly #parameters: CoreferenceParameters;

  constructor(parameters: CoreferenceParameters) {
    this.#parameters = parameters;
  }

  /** How likely a mention is the first of its cluster. `vector` holds its side of a pair, the antecedent's side, and this score. */
  first = (m: Mention): number => m.vector[2 * this.#parameters.width] as number;

  /** How likely `antecedent`, which stands `gap` mentions before `m`, is meant by it; negative gaps are behind it. */
  pair(m: Mention, antecedent: Mention, gap: number): number {
    const { width, match, step, steps } = this.#parameters;
    let bucket = gap < 0 ? steps.length + 1 : 0;
    while (gap > (steps[bucket] ?? Number.POSITIVE_INFINITY)) bucket++;
    const [form, other] = [this.#formOf(m), this.#formOf(antecedent)];
    const words = gap < 0 ? 0 : matchOf(m, antecedent);
    return dot(m.vector, 0, antecedent.vector, width, width) + (match[form]?.[other]?.[words] ?? 0) + (step[form]?.[bucket] ?? 0);
  }

  #formOf = (m: Mention): number => this.#parameters.forms.indexOf(m.form);
}
