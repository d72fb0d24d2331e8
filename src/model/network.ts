/** The one importer of onnxruntime: a window of ids in, scores out. */
import type { InferenceSession, TypedTensor } from "onnxruntime-node";
import type { Weights } from "./manifest.js";
import { telemetryOff } from "./telemetry.js";

/** The runtime, loaded when it is first needed and once its telemetry is off. @throws TelemetryOn */
export async function runtime(): Promise<typeof import("onnxruntime-node")> {
  telemetryOff();
  return import("onnxruntime-node");
}

type Runtime = Awaited<ReturnType<typeof runtime>>;
export type Session = InferenceSession;
export type Floats = TypedTensor<"float32">;

/** Names of the heads' outputs; each is `[words × its own width]`. */
export const HEADS = ["labels", "links", "tags", "arcs", "relations", "entities", "mentions", "antecedents", "factuality"] as const;
export type Head = (typeof HEADS)[number];
export type Scores = Readonly<Record<Head, Float32Array>>;

/** What the branch for states of matters goes on from, a row for each subword; what it gives, a row for each word asked about. */
const ROWS = "rows";
const STATES = "states";

const NOTHING = new Float32Array(0);

export class Network {
  readonly #session: InferenceSession;
  readonly #branch: InferenceSession;
  readonly #tensor: Runtime["Tensor"];
  /** How many numbers a word has in each output. */
  readonly #widths: ReadonlyMap<string, number>;
  /** Where the runtime writes each output: fresh memory for every window would pile up until the collector comes. */
  readonly #room = new Map<string, Float32Array>();
  #rows: TypedTensor<"float32"> | null = null;

  private constructor(session: InferenceSession, branch: InferenceSession, tensor: Runtime["Tensor"]) {
    this.#session = session;
    this.#branch = branch;
    this.#tensor = tensor;
    const outputs = [...session.outputMetadata, ...branch.outputMetadata];
    this.#widths = new Map(outputs.map((o) => [o.name, o.isTensor ? Number(o.shape.at(-1)) : 0]));
  }

  /**
   * @param threads of one window's arithmetic; the result is the same for any number
   * @throws TelemetryOn
   */
  static async open(weights: Weights, threads: number): Promise<Network> {
    const { InferenceSession, Tensor } = await runtime();
    const options: InferenceSession.SessionOptions = {
      executionProviders: ["cpu"],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: "sequential",
      graphOptimizationLevel: "disabled", // done at export, but for a fusion that costs time
      enableMemPattern: false, // windows differ in length: patterns would be kept for each
      enableCpuMemArena: true,
    };
    const open = (path: string) => InferenceSession.create(path, options);
    return new Network(await open(weights.network), await open(weights.branch), Tensor);
  }

  /**
   * One unpadded window: `ids` and `features` [subwords], `firsts` [words] the first subword of each word.
   * Only the heads in `outputs` are given back; the others come empty. What is given is good until the next window is run: it is to be
   * copied as soon as it is there.
   * Windows are never batched: dynamic int8 takes one scale over a whole call, so a neighbour would change the scores.
   * @param branching whether the branch is to go on from here
   */
  async run(ids: Int32Array, features: Int32Array, firsts: Int32Array, outputs: readonly Head[], branching: boolean): Promise<Scores> {
    const into: Record<string, TypedTensor<"float32">> = Object.fromEntries(outputs.map((name) => [name, this.#into(name, firsts.length)]));
    this.#rows = branching ? this.#into(ROWS, ids.length) : null;
    const given = { ids: this.#ints(ids), features: this.#ints(features), firsts: this.#ints(firsts) };
    await this.#session.run(given, this.#rows ? { ...into, [ROWS]: this.#rows } : into);
    return Object.fromEntries(HEADS.map((name) => [name, into[name]?.data ?? NOTHING])) as unknown as Scores;
  }

  /**
   * The branch's rows of some words of the window that was run last, with `branching`: [asked × width]; good until the next is run.
   * @param firsts of the words asked about
   */
  async states(firsts: Int32Array): Promise<Float32Array> {
    if (!this.#rows || firsts.length === 0) return NOTHING;
    const states = this.#into(STATES, firsts.length);
    await this.#branch.run({ [ROWS]: this.#rows, firsts: this.#ints(firsts) }, { [STATES]: states });
    return states.data;
  }

  /** How many numbers the branch has for a word. */
  get statesWidth(): number {
    return this.#widths.get(STATES) as number;
  }

  #ints(values: Int32Array): TypedTensor<"int32"> {
    return new this.#tensor("int32", values, [1, values.length]);
  }

  /** Room for an output of so many words or subwords. */
  #into(name: string, length: number): TypedTensor<"float32"> {
    const width = this.#widths.get(name) as number;
    const before = this.#room.get(name) ?? NOTHING;
    const room = before.length < length * width ? new Float32Array(length * width) : before;
    this.#room.set(name, room);
    return new this.#tensor("float32", room.subarray(0, length * width), [1, length, width]);
  }

  async close(): Promise<void> {
    await this.#session.release();
    await this.#branch.release();
  }
}
