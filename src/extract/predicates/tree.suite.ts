/** Sentence trees from parses written by hand, for tests of what is read off them. */
import { parsed } from "../../annotate/hand-made.suite.js";
import type { Token } from "../../annotate/parse.js";
import { SentenceTree } from "./sentence-tree.js";

/** As the network gives them: a verb without "to" and "-ing" is finite, and past by its ending. */
function featuresOf(word: string, { tag }: Token, to: boolean): Token["features"] {
  if (tag !== "VERB") return {};
  if (to) return { VerbForm: "Inf" };
  if (word.endsWith("ing")) return { VerbForm: "Part", Tense: "Pres" };
  return /ed$/.test(word) ? { VerbForm: "Fin", Tense: "Past" } : { VerbForm: "Fin", Tense: "Pres" };
}

/** The tree and text of "word/TAG/relation>head …" (heads counted from 1, 0 for the root). */
export function treeOf(rows: string): { readonly text: string; readonly tree: SentenceTree } {
  const { text, sentence } = parsed(rows);
  const tokens = sentence.map((token, n) => {
    const to = sentence.some((t) => t.head === n && t.relation === "mark" && text.slice(...t.span) === "to");
    return { ...token, features: featuresOf(text.slice(...token.span), token, to) };
  });
  return { text, tree: new SentenceTree(text, tokens) };
}
