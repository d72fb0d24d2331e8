/**
 * The head that tells which words assert a state of a matter, and of what kind: a hidden layer over what the network and its branch say of a
 * word and over names of what holds of it, then a softmax layer each for state and kind. Fitted by training/readout_training/branch.py.
 */
import type { DevelopmentParameters, LayerParameters, PackedRows } from "../model/manifest.js";
import type { Span } from "../text/span.js";
import { rowsTimes } from "./rows-times.js";

export interface Classified {
  /** Null where it asserts none. */
  readonly state: string | null;
  readonly kind: string;
  /** That it asserts any state. */
  readonly probability: number;
  /** That it asserts this one. */
  readonly confidence: number;
}

/** What the network says of a candidate. */
export interface CandidateRow {
  /** Of its word and then of its thing's, by all outputs; zeros where there is no thing. */
  readonly said: Float32Array;
  /** Of its word, by the branch for states. */
  readonly branch: Float32Array;
}

export interface DevelopmentHead {
  /** @param names of what holds of it; @param span its place */
  classify(row: CandidateRow, names: readonly string[], span: Span): Classified;
}

/** Packed rows as numbers, row after row. */
function unpacked({ scale, bytes }: PackedRows): Float32Array {
  const packed = Buffer.from(bytes, "base64");
  const width = packed.length / scale.length;
  const found = new Float32Array(packed.length);
  let n = 0;
  for (const of of scale) for (const end = n + width; n < end; n++) found[n] = packed.readInt8(n) * of;
  return found;
}

/** Probability of each class, in their order. */
function softmax({ weight, bias }: LayerParameters, hidden: Float32Array): number[] {
  const scores = bias.map((b, c) => {
    const row = weight[c] as readonly number[];
    let sum = b;
    for (let k = 0; k < hidden.length; k++) sum += (hidden[k] as number) * (row[k] as number);
    return sum;
  });
  const top = Math.max(...scores);
  const all = scores.map((s) => Math.exp(s - top));
  const total = all.reduce((a, b) => a + b, 0);
  return all.map((e) => e / total);
}

const NONE = "none";

/** The head that the weights bring. */
export class LearnedHead implements DevelopmentHead {
  readonly #parameters: DevelopmentParameters;
  readonly #dense: Float64Array;
  readonly #named: Float32Array;
  readonly #names: ReadonlyMap<string, number>;
  readonly #scaled: Float64Array;
  readonly #products: Float64Array;

  constructor(parameters: DevelopmentParameters) {
    this.#parameters = parameters;
    this.#dense = Float64Array.from(unpacked(parameters.dense));
    this.#named = unpacked(parameters.named);
    this.#names = new Map(parameters.names.map((name, n) => [name, n]));
    this.#scaled = new Float64Array(parameters.mean.length);
    this.#products = new Float64Array(parameters.bias.length);
  }

  classify(row: CandidateRow, names: readonly string[]): Classified {
    const { state, kind, threshold } = this.#parameters;
    const hidden = this.#hidden(row, names);
    const states = softmax(state, hidden);
    const kinds = softmax(kind, hidden);
    const probability = 1 - (states[state.classes.indexOf(NONE)] ?? 0);
    const [told, confidence] = best(state.classes, states);
    return { state: probability >= threshold ? told : null, kind: best(kind.classes, kinds)[0], probability, confidence };
  }

  #hidden({ said, branch }: CandidateRow, names: readonly string[]): Float32Array {
    const { mean, scale, bias } = this.#parameters;
    const units = bias.length;
    const [scaled, products] = [this.#scaled, this.#products];
    for (let k = 0; k < scaled.length; k++) {
      const value = (k < said.length ? said[k] : branch[k - said.length]) as number;
      scaled[k] = Math.fround((value - (mean[k] as number)) * (scale[k] as number));
    }
    rowsTimes(this.#dense, scaled, products);
    const found = Float32Array.from(bias);
    for (let u = 0; u < units; u++) found[u] = (found[u] as number) + (products[u] as number);
    for (const name of names) {
      const row = this.#names.get(name);
      if (row === undefined) continue;
      for (let u = 0; u < units; u++) found[u] = (found[u] as number) + (this.#named[row * units + u] as number);
    }
    for (let u = 0; u < units; u++) if ((found[u] as number) < 0) found[u] = 0;
    return found;
  }
}

/** The likeliest class but "none", with its probability. */
function best(classes: readonly string[], probabilities: readonly number[]): [string, number] {
  let top = -1;
  for (const [c, name] of classes.entries())
    if (name !== NONE && (top < 0 || (probabilities[c] as number) > (probabilities[top] as number))) top = c;
  return [classes[top] ?? NONE, probabilities[top] ?? 0];
}
