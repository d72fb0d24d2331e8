/** All that the network says of one word, as one row of numbers: what heads of their own are fitted on. */
import { rowOf, type WordScores } from "../model/scores.js";

export { rowOf, STATE_TAGS, type WordScores } from "../model/scores.js";

/** Outputs of the network, in the order of the row. */
const OUTPUTS = ["labels", "tags", "factuality", "entities", "mentions", "arcs", "relations", "links"] as const;

/** How many numbers a row has. */
export const vectorWidth = (scores: WordScores): number => OUTPUTS.reduce((sum, output) => sum + scores[output].width, 0);

/** Writes a word's row. @param row as long as `vectorWidth` says */
export function writeVector(scores: WordScores, word: number, row: Float32Array): void {
  let at = 0;
  for (const output of OUTPUTS) {
    const values = rowOf(scores[output], word);
    row.set(values, at);
    at += values.length;
  }
}
