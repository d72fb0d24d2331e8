/** The one importer of onnxruntime: a window of ids in, scores out. */
import { InferenceSession, Tensor } from "onnxruntime-node";
import type { Weights } from "./manifest.js";

export interface Scores {
  /** [words × labels] */
  readonly labels: Float32Array;
  /** [words × link projections] */
  readonly links: Float32Array;
}

export class Network {
  readonly #session: InferenceSession;

  private constructor(session: InferenceSession) {
    this.#session = session;
  }

  /** @param threads of one window's arithmetic; the result is the same for any number */
  static async open(weights: Weights, threads: number): Promise<Network> {
    const session = await InferenceSession.create(weights.network, {
      executionProviders: ["cpu"],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: "sequential",
      graphOptimizationLevel: "all",
      enableMemPattern: false, // windows differ in length: patterns would be kept for each
      enableCpuMemArena: true,
    });
    return new Network(session);
  }

  /**
   * One unpadded window: `ids` and `features` [subwords], `firsts` [words] the first subword of each word.
   * Windows are never batched: dynamic int8 takes one scale over a whole call, so a neighbour would change the scores.
   */
  async run(ids: Int32Array, features: Int32Array, firsts: Int32Array): Promise<Scores> {
    const tensor = (values: Int32Array) => new Tensor("int32", values, [1, values.length]);
    const { labels, links } = await this.#session.run({ ids: tensor(ids), features: tensor(features), firsts: tensor(firsts) });
    return { labels: labels?.data as Float32Array, links: links?.data as Float32Array };
  }

  async close(): Promise<void> {
    await this.#session.release();
  }
}
