/** What the network says of each word of a section: every head's output, stitched from overlapping windows. */
import { argmax } from "./argmax.js";
import { casingFeatures } from "./casing-features.js";
import type { Manifest, Weights } from "./manifest.js";
import type { ModelWord } from "./model-words.js";
import { HEADS, type Head, Network, type Scores } from "./network.js";
import { Subwords } from "./subwords.js";
import { bestWindow, type Window, windowsOver } from "./windows.js";

/** One head's output: row `n` of `data` is that of word `n`. */
export interface Table {
  readonly data: Float32Array;
  readonly width: number;
}

/** Of the heads; "states" of the branch for states of matters, with rows for words of `STATE_TAGS` alone. */
export type WordScores = Readonly<Record<Head | "states", Table>>;

/** Universal tags of words that may assert a state of a matter: the branch, which takes time, is asked about no others. */
export const STATE_TAGS: ReadonlySet<string> = new Set(["VERB", "NOUN", "ADJ"]);

/** Row `n` of a table, not copied. */
export const rowOf = ({ data, width }: Table, n: number): Float32Array => data.subarray(n * width, (n + 1) * width);

const nothing = (): void => {};

const TABLES = [...HEADS, "states"] as const;

/** Scores words: windows over them, one pass of the network for each, and each word's row from the window it stands deepest in. */
export class WordScorer {
  readonly #manifest: Manifest;
  readonly #network: Network;
  readonly #subwords: Subwords;
  /** Ends with the scoring asked for last: the network's memory is that of one window, so readings side by side take turns. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(manifest: Manifest, network: Network, subwords: Subwords) {
    this.#manifest = manifest;
    this.#network = network;
    this.#subwords = subwords;
  }

  /**
   * @param threads of the network; the scores are the same for any number
   * @throws TelemetryOn
   */
  static async open(weights: Weights, threads: number): Promise<WordScorer> {
    const network = await Network.open(weights, threads);
    return new WordScorer(weights.manifest, network, new Subwords(weights.tokenizer, weights.manifest.special.unknown));
  }

  /**
   * Each word's scores, of the heads in `outputs`, from the window in which it stands farthest from an edge.
   * @param outputs "states" needs "tags"
   * @param over scores that are no longer needed: theirs is the memory that the new ones are written to, where it is enough
   */
  scoresOf(
    text: string,
    words: readonly ModelWord[],
    outputs: readonly (Head | "states")[] = TABLES,
    over: WordScores | null = null,
  ): Promise<WordScores> {
    const scores = this.#turn.then(() => this.#scoresOf(text, words, outputs, over));
    this.#turn = scores.then(nothing, nothing); // whoever asked hears of a failure
    return scores;
  }

  async #scoresOf(
    text: string,
    words: readonly ModelWord[],
    outputs: readonly (Head | "states")[],
    over: WordScores | null,
  ): Promise<WordScores> {
    const { window, special } = this.#manifest;
    const room = window.subwords - 2; // [CLS] and [SEP] take two
    const ids = words.map(({ span }) => this.#subwords.of(text.slice(span[0], span[1])).slice(0, room));
    const features = casingFeatures(text, words);
    const sizes = ids.map((i) => i.length);
    const windows = windowsOver(sizes, room, window.overlap);
    const best = bestWindow(windows, words.length);
    const heads = HEADS.filter((name) => outputs.includes(name));
    const branching = outputs.includes("states");
    let found: WordScores | null = null;
    for (const [w, [from, to]] of windows.entries()) {
      const [subwords, marks, firsts] = encode(ids, features, [from, to], special);
      const scores = await this.#network.run(subwords, marks, firsts, heads, branching);
      found ??= tables(scores, to - from, branching ? this.#network.statesWidth : 0, words.length, over);
      const own = Array.from(firsts, (_, k) => from + k).filter((n) => best[n] === w);
      for (const name of heads) copyRows(scores[name], found[name], own, (n) => n - from);
      if (!branching) continue;
      const { tags } = found;
      const asked = own.filter((n) => STATE_TAGS.has(this.#tagOf(tags, n)));
      const states = await this.#network.states(Int32Array.from(asked, (n) => firsts[n - from] as number));
      copyRows(states, found.states, asked, (_, k) => k);
    }
    return found ?? tables({} as Scores, 1, 0, 0);
  }

  #tagOf({ data, width }: Table, word: number): string {
    const { tags } = this.#manifest.heads.syntax;
    return tags[argmax(data, word * width, word * width + tags.length)] as string;
  }

  async close(): Promise<void> {
    await this.#network.close();
  }
}

/** Copies rows of a window's scores to the rows `words` of a table. @param at number of the row of the k-th of the words */
function copyRows(scores: Float32Array, { data, width }: Table, words: readonly number[], at: (word: number, k: number) => number): void {
  for (const [k, n] of words.entries()) {
    const row = at(n, k) * width;
    data.set(scores.subarray(row, row + width), n * width);
  }
}

/**
 * Tables to fill for `length` words, each as wide as the first window's scores of `words` words show; in the memory of `over` where it is enough.
 * @param statesWidth 0 where the branch is not asked
 */
function tables(scores: Scores, words: number, statesWidth: number, length: number, over: WordScores | null = null): WordScores {
  const table = (name: keyof WordScores): Table => {
    const width = name === "states" ? statesWidth : (scores[name]?.length ?? 0) / words;
    const room = over?.[name].data.buffer as ArrayBuffer | undefined;
    const enough = room && room.byteLength >= length * width * Float32Array.BYTES_PER_ELEMENT;
    return { data: enough ? new Float32Array(room, 0, length * width) : new Float32Array(length * width), width };
  };
  return Object.fromEntries(TABLES.map((name) => [name, table(name)])) as unknown as WordScores;
}

/** One window's inputs: ids and features of its subwords between [CLS] and [SEP], and each word's first subword. */
function encode(
  ids: readonly (readonly number[])[],
  features: Int32Array,
  [from, to]: Window,
  special: Manifest["special"],
): [Int32Array, Int32Array, Int32Array] {
  const length = ids.slice(from, to).reduce((sum, word) => sum + word.length, 2);
  const [out, marks, firsts] = [new Int32Array(length), new Int32Array(length), new Int32Array(to - from)];
  out[0] = special.first;
  let at = 1;
  for (let n = from; n < to; n++) {
    firsts[n - from] = at;
    for (const id of ids[n] as readonly number[]) {
      marks[at] = features[n] as number;
      out[at++] = id;
    }
  }
  out[at] = special.last;
  return [out, marks, firsts];
}
