/** The weights' manifest: what the files are, how to decode what they say, and what they were learned from. */
import { createHash, hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { WeightsChanged, WeightsMissing } from "../errors.js";

export interface Manifest {
  readonly name: string;
  readonly version: string;
  /** File name → SHA-256 of its bytes. */
  readonly files: Readonly<Record<string, string>>;
  /** Subwords a window, [CLS] and [SEP] included, and how many the next one shares with it. */
  readonly window: { readonly subwords: number; readonly overlap: number };
  /** [CLS], [SEP], [UNK]. */
  readonly special: { readonly first: number; readonly last: number; readonly unknown: number };
  readonly heads: {
    readonly attribution: AttributionParameters;
    readonly syntax: SyntaxParameters;
    readonly entities: { readonly labels: readonly string[] };
    readonly coreference: CoreferenceParameters;
    /** Without it a statement's confidence is the score of its attribution. */
    readonly confidence?: ConfidenceParameters;
    /** What a state is of; without it what the rules take. */
    readonly things?: RankerParameters;
  };
  /** Raw score → probability, fitted on the dev set; without it scores stay raw. */
  readonly calibration?: Calibration;
}

export interface AttributionParameters extends LinkParameters {
  readonly labels: readonly string[];
  /** CRF transition scores [before][after]. */
  readonly transitions: readonly (readonly number[])[];
}

export interface LinkParameters {
  /** Width of one projection. */
  readonly width: number;
  /** Upper ends of the buckets of words between two pieces. */
  readonly distances: readonly number[];
  /** Bias by link type (source, content) and bucket; by link type and cues between (0, 1, more). */
  readonly distance: readonly (readonly number[])[];
  readonly crossing: readonly (readonly number[])[];
}

export interface SyntaxParameters {
  readonly tags: readonly string[];
  /** Feature → its values; the first, "", stands for "does not have it". */
  readonly features: Readonly<Record<string, readonly string[]>>;
  /** Width of one side of an arc's product. */
  readonly arcs: number;
  readonly relations: readonly string[];
  /** [relations][width of one side of a relation's product]. */
  readonly weight: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

export interface CoreferenceParameters {
  /** Kinds of mention heads; the first is "none". */
  readonly kinds: readonly string[];
  readonly forms: readonly string[];
  readonly matches: readonly string[];
  /** Upper ends of the buckets of mentions between two mentions. */
  readonly steps: readonly number[];
  readonly width: number;
  /** [form][antecedent's form][match]; [form][bucket]. */
  readonly match: readonly (readonly (readonly number[])[])[];
  readonly step: readonly (readonly number[])[];
}

/** What each name adds to the log odds. */
export interface LogisticParameters {
  readonly bias: number;
  /** In the order of the names. */
  readonly weights: readonly number[];
}

/** That a statement is wholly right, that its speaker is, and that its authority is: three logistic models over the same names. */
export interface ConfidenceParameters {
  readonly names: readonly string[];
  readonly statement: LogisticParameters;
  readonly speaker: LogisticParameters;
  readonly authority: LogisticParameters;
}

/** A choice among some: what each name that holds of one adds to its score. */
export interface RankerParameters {
  readonly names: readonly string[];
  /** In the order of the names. */
  readonly weights: readonly number[];
}

/** Rows of small integers, one a row's scale: base64 of signed bytes. */
export interface PackedRows {
  readonly scale: readonly number[];
  readonly bytes: string;
}

/** A softmax layer: [class][hidden unit]. */
export interface LayerParameters {
  readonly classes: readonly string[];
  readonly weight: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

/**
 * The head that tells states of matters: the vector's numbers less `mean` times `scale`, with the weights of the names that hold,
 * into hidden units that pass what is above nothing, then a softmax layer each for state and kind.
 */
export interface DevelopmentParameters {
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  /** [hidden unit][number of the vector]. */
  readonly dense: PackedRows;
  readonly names: readonly string[];
  /** [name][hidden unit]. */
  readonly named: PackedRows;
  /** Of the hidden units. */
  readonly bias: readonly number[];
  readonly state: LayerParameters;
  readonly kind: LayerParameters;
  /** Probability of asserting any state from which on one is told. */
  readonly threshold: number;
}

/** A monotone step function: the score at `at[i]` or above has probability `probability[i]`, linear in between. */
export interface Calibration {
  readonly at: readonly number[];
  readonly probability: readonly number[];
}

export interface Weights {
  readonly manifest: Manifest;
  /** SHA-256 of the network, which names the model in every document. */
  readonly hash: string;
  /** Path of the network: the runtime reads it, since its bytes held here would stay in memory beside the runtime's own. */
  readonly network: string;
  /** Path of its branch for states of matters. */
  readonly branch: string;
  readonly tokenizer: string;
  readonly developments: DevelopmentParameters;
}

const NETWORK = "reader.onnx";
const BRANCH = "developments.onnx";
const TOKENIZER = "tokenizer.json";
const DEVELOPMENTS = "developments.json";

/** The folder of the installed weights package. */
export function defaultFolder(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve("readout-model-en/manifest.json"));
  } catch {
    throw new WeightsMissing("readout-model-en/manifest.json");
  }
}

/** Bytes hashed at a time. */
const CHUNK = 1 << 20;

/** SHA-256 of a file, which is never in memory as a whole. @throws WeightsMissing */
async function hashOf(path: string): Promise<string> {
  const running = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) running.update(chunk as Buffer);
  } catch {
    throw new WeightsMissing(path);
  }
  return running.digest("hex");
}

/** @throws WeightsMissing */
const bytesOf = (path: string): Promise<Buffer> =>
  readFile(path).catch(() => {
    throw new WeightsMissing(path);
  });

/**
 * Reads the weights and checks every file against the manifest.
 * @throws WeightsMissing, WeightsChanged
 */
export async function loadWeights(folder: string = defaultFolder()): Promise<Weights> {
  const manifest = JSON.parse((await bytesOf(join(folder, "manifest.json"))).toString("utf8")) as Manifest;
  const [network, branch] = [join(folder, NETWORK), join(folder, BRANCH)];
  const check = (path: string, actual: string): void => {
    const expected = manifest.files[basename(path)] ?? "";
    if (actual !== expected) throw new WeightsChanged(path, expected, actual);
  };
  const checked = async (name: string): Promise<string> => {
    const path = join(folder, name);
    const bytes = await bytesOf(path);
    check(path, hash("sha256", bytes));
    return bytes.toString("utf8");
  };
  for (const path of [network, branch]) check(path, await hashOf(path));
  const [tokenizer, developments] = await Promise.all([checked(TOKENIZER), checked(DEVELOPMENTS)]);
  return {
    manifest,
    hash: manifest.files[NETWORK] as string,
    network,
    branch,
    tokenizer,
    developments: JSON.parse(developments) as DevelopmentParameters,
  };
}
