/** Two wordings of one quotation, word by word. Capitals, accents and marks make no other word: what was said has none. */
import { bareWord } from "../../text/letters.js";
import { commonRuns } from "../changes/lcs.js";

export interface WordingPiece {
  readonly kind: "same" | "gone" | "added";
  /** As the later wording has them; of what is gone, as the earlier one. */
  readonly words: string;
}

interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Words gone and added before the search is given up: then all of one is gone, and all of the other added. */
const MOST_EDITS = 400;

const tokensOf = (words: string): Token[] =>
  [...words.matchAll(/\S+/gu)].flatMap(({ 0: token, index }) => {
    const key = bareWord(token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/’/g, "'"));
    // a mark that stands alone belongs to no word
    return key === "" ? [] : [{ key, start: index, end: index + token.length }];
  });

/** @returns the pieces in their order, what is gone before what stands in its place; together they are all words of both */
export function wordingDiff(before: string, after: string): WordingPiece[] {
  const [gone, there] = [tokensOf(before), tokensOf(after)];
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const runs = commonRuns(keys(gone), keys(there), MOST_EDITS) ?? [];
  const pieces: WordingPiece[] = [];
  const put = (kind: WordingPiece["kind"], text: string, tokens: readonly Token[], from: number, to: number) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (first && last && from < to) pieces.push({ kind, words: text.slice(first.start, last.end) });
  };
  let [b, a] = [0, 0];
  for (const run of [...runs, { before: gone.length, after: there.length, length: 0 }]) {
    put("gone", before, gone, b, run.before);
    put("added", after, there, a, run.after);
    put("same", after, there, run.after, run.after + run.length);
    [b, a] = [run.before + run.length, run.after + run.length];
  }
  return pieces;
}
