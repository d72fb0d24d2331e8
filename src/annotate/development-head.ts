/**
 * The head that tells which words assert a state of a matter, and of what kind: a hidden layer over what the network and its branch say of a
 * word and over names of what holds of it, then a softmax layer each for state and kind. Fitted by training/readout_training/branch.py.
 */
import type { DevelopmentParameters, LayerParameters, PackedRows } from "../model/manifest.js";
import { Product } from "../model/product.js";
import type { Span } from "../text/span.js";

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

/** A candidate that a head is asked about. */
export interface Asked {
  /** Good until the next is asked for. */
  readonly row: CandidateRow;
  /** Of what holds of it. */
  readonly names: readonly string[];
  /** Its place. */
  readonly span: Span;
}

export interface DevelopmentHead {
  /** What each is, in their order. */
  classify(asked: Iterable<Asked>): Promise<Classified[]>;
  close(): Promise<void>;
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

/** Candidates whose rows are kept and multiplied at a time. */
const BATCH = 64;

/** The head that the weights bring. */
export class LearnedHead implements DevelopmentHead {
  readonly #parameters: DevelopmentParameters;
  readonly #dense: Product;
  readonly #named: Float32Array;
  readonly #names: ReadonlyMap<string, number>;

  private constructor(parameters: DevelopmentParameters, dense: Product) {
    this.#parameters = parameters;
    this.#dense = dense;
    this.#named = unpacked(parameters.named);
    this.#names = new Map(parameters.names.map((name, n) => [name, n]));
  }

  /** @throws TelemetryOn */
  static async open(parameters: DevelopmentParameters): Promise<LearnedHead> {
    return new LearnedHead(parameters, await Product.open(unpacked(parameters.dense), parameters.mean.length));
  }

  async close(): Promise<void> {
    await this.#dense.close();
  }

  async classify(asked: Iterable<Asked>): Promise<Classified[]> {
    const width = this.#parameters.mean.length;
    const units = this.#parameters.bias.length;
    const rows = new Float32Array(BATCH * width);
    const found: Classified[] = [];
    let waiting: (readonly string[])[] = [];
    const tell = async (): Promise<void> => {
      const products = await this.#dense.times(rows.subarray(0, waiting.length * width));
      found.push(...waiting.map((names, n) => this.#told(products.subarray(n * units, (n + 1) * units), names)));
      waiting = [];
    };
    for (const { row, names } of asked) {
      this.#scale(row, rows.subarray(waiting.length * width, (waiting.length + 1) * width));
      waiting.push(names);
      if (waiting.length === BATCH) await tell();
    }
    if (waiting.length > 0) await tell();
    return found;
  }

  /** Writes what is said of a candidate, each number by its own mean and scale. */
  #scale({ said, branch }: CandidateRow, into: Float32Array): void {
    const { mean, scale } = this.#parameters;
    for (let k = 0; k < into.length; k++) {
      const value = (k < said.length ? said[k] : branch[k - said.length]) as number;
      into[k] = (value - (mean[k] as number)) * (scale[k] as number);
    }
  }

  /** @param products of the hidden units with what is said of it */
  #told(products: Float32Array, names: readonly string[]): Classified {
    const { state, kind, threshold } = this.#parameters;
    const hidden = this.#hidden(products, names);
    const states = softmax(state, hidden);
    const kinds = softmax(kind, hidden);
    const probability = 1 - (states[state.classes.indexOf(NONE)] ?? 0);
    const [told, confidence] = best(state.classes, states);
    return { state: probability >= threshold ? told : null, kind: best(kind.classes, kinds)[0], probability, confidence };
  }

  #hidden(products: Float32Array, names: readonly string[]): Float32Array {
    const { bias } = this.#parameters;
    const units = bias.length;
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
