/** What the network says of each word of a section: every head's output, stitched from overlapping windows. */
import { features } from "./features.js";
import type { Manifest } from "./manifest.js";
import type { ModelWord } from "./model-words.js";
import { type Network, OUTPUTS, type Output, type Scores } from "./network.js";
import type { Subwords } from "./subwords.js";
import { bestWindow, type Window, windowsOver } from "./windows.js";

/** One head's output: row `n` of `data` is that of word `n`. */
export interface Table {
  readonly data: Float32Array;
  readonly width: number;
}

export type WordScores = Readonly<Record<Output, Table>>;

/** Row `n` of a table, not copied. */
export const rowOf = ({ data, width }: Table, n: number): Float32Array => data.subarray(n * width, (n + 1) * width);

/** Each word's scores, of the heads in `outputs`, from the window in which it stands farthest from an edge. */
export async function scoresOf(
  text: string,
  words: readonly ModelWord[],
  { network, subwords, manifest }: { network: Network; subwords: Subwords; manifest: Manifest },
  outputs: readonly Output[] = OUTPUTS,
): Promise<WordScores> {
  const { window, special } = manifest;
  const room = window.subwords - 2;
  const ids = words.map(({ span }) => subwords.of(text.slice(span[0], span[1])).slice(0, room));
  const marks = features(text, words);
  const windows = windowsOver(
    ids.map((i) => i.length),
    room,
    window.overlap,
  );
  const best = bestWindow(windows, words.length);
  let found: WordScores | null = null;
  for (const [w, [from, to]] of windows.entries()) {
    const scores = await network.run(...encode(ids, marks, [from, to], special), outputs);
    found ??= tables(scores, to - from, words.length);
    for (const name of outputs) {
      const { data, width } = found[name];
      for (let n = from; n < to; n++)
        if (best[n] === w) data.set(scores[name].subarray((n - from) * width, (n - from + 1) * width), n * width);
    }
  }
  return found ?? tables({} as Scores, 1, 0);
}

function tables(scores: Scores, words: number, length: number): WordScores {
  const table = (name: Output): Table => {
    const width = (scores[name]?.length ?? 0) / words;
    return { data: new Float32Array(length * width), width };
  };
  return Object.fromEntries(OUTPUTS.map((name) => [name, table(name)])) as unknown as WordScores;
}

/** One window's inputs: ids and features of its subwords between [CLS] and [SEP], and each word's first subword. */
function encode(
  ids: readonly (readonly number[])[],
  marks: Int32Array,
  [from, to]: Window,
  special: Manifest["special"],
): [Int32Array, Int32Array, Int32Array] {
  const length = ids.slice(from, to).reduce((sum, word) => sum + word.length, 2);
  const [out, feats, firsts] = [new Int32Array(length), new Int32Array(length), new Int32Array(to - from)];
  out[0] = special.first;
  let at = 1;
  for (let n = from; n < to; n++) {
    firsts[n - from] = at;
    for (const id of ids[n] as readonly number[]) {
      feats[at] = marks[n] as number;
      out[at++] = id;
    }
  }
  out[at] = special.last;
  return [out, feats, firsts];
}
