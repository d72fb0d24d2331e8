/**
 * Words as the model knows them: a run of word characters (with decimals), or one other visible character.
 * `training/readout_training/words.py` makes the same; `fixture.json` holds the two together.
 */
import { matches } from "../text/matches.js";
import type { Span } from "../text/span.js";

const WORD = /[\p{L}\p{N}_]+(?:[.,]\p{Nd}+)*|[^\p{L}\p{N}_\s]/gu;

/** A word and the stretch it stands in: a stretch (paragraph) is never joined to the next by a label. */
export interface ModelWord {
  readonly span: Span;
  readonly opensStretch: boolean;
}

/** Words of the stretches, in text order. */
export function modelWords(text: string, stretches: readonly Span[]): ModelWord[] {
  const found: ModelWord[] = [];
  for (const [start, end] of stretches) {
    let opens = true;
    for (const match of matches(text.slice(start, end), WORD)) {
      const at = start + match.index;
      found.push({ span: [at, at + match[0].length], opensStretch: opens });
      opens = false;
    }
  }
  return found;
}

/** The span of words `[from, to)`. */
export const spanOfWords = (words: readonly ModelWord[], from: number, to: number): Span => [
  (words[from] as ModelWord).span[0],
  (words[to - 1] as ModelWord).span[1],
];
