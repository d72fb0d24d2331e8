/** How probable it is that a statement is right: a logistic model over names of what is known of its reading (`training/readout_training/confidence.py`). */
import type { ConfidenceParameters, LogisticParameters } from "../model/manifest.js";

/** Probabilities that a statement is wholly right (speaker, authority and words), and that its speaker and its authority are. */
export interface Confidence {
  readonly statement: number;
  readonly speaker: number;
  readonly authority: number;
}

export class ConfidenceHead {
  readonly #parameters: ConfidenceParameters;
  readonly #names: ReadonlyMap<string, number>;

  constructor(parameters: ConfidenceParameters) {
    this.#parameters = parameters;
    this.#names = new Map(parameters.names.map((name, n) => [name, n]));
  }

  /** @param names of what is known of it; those that were not learned count nothing */
  of(names: readonly string[]): Confidence {
    const known = [...new Set(names)].flatMap((name) => this.#names.get(name) ?? []);
    const probability = ({ bias, weights }: LogisticParameters): number =>
      1 / (1 + Math.exp(-known.reduce((sum, n) => sum + (weights[n] as number), bias)));
    const { statement, speaker, authority } = this.#parameters;
    return { statement: probability(statement), speaker: probability(speaker), authority: probability(authority) };
  }
}
