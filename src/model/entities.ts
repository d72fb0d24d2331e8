/** Named entities of a section. */
import type { Span } from "../text/span.js";
import type { WordScores } from "./scores.js";
import { runsOf, viterbi } from "./viterbi.js";
import type { Word } from "./words.js";

/** A name, date, amount or title, with the words `[from, to)` of its section. */
export interface Entity {
  readonly span: Span;
  /** person, organisation, government, group, place, facility, weapon, event, date, money, quantity, title. */
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** @param labels "O", then "B-type" and "I-type" of each type */
export function entitiesOf(words: readonly Word[], scores: WordScores, labels: readonly string[]): Entity[] {
  if (words.length === 0) return [];
  const opens = words.map((w) => w.opensStretch);
  return runsOf(viterbi(scores.entities.data, opens), opens).map(({ type, from, to }) => ({
    span: [(words[from] as Word).span[0], (words[to - 1] as Word).span[1]],
    type: (labels[2 * type + 1] as string).slice(2),
    from,
    to,
  }));
}
