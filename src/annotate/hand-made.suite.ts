/** Parses written by hand, for tests of what is done with them. */

import type { ModelWord } from "../model/model-words.js";
import { modelWords } from "../model/model-words.js";
import type { ParsedSentence } from "./parse.js";

/** One sentence from "word/TAG/relation>head" (heads counted from 1, 0 for the root), with its text and the model's words of it. */
export function parsed(rows: string): { text: string; sentence: ParsedSentence; words: ModelWord[] } {
  let text = "";
  const sentence = rows.split(" ").map((row) => {
    const [, word, tag, relation, head] = /^(.+)\/([A-Z]+)\/([\w:]+)>(\d+)$/.exec(row) as unknown as [
      string,
      string,
      string,
      string,
      string,
    ];
    const start = text.length + (text === "" || /^[,.’]/.test(word) ? 0 : 1);
    text = `${text.padEnd(start)}${word}`;
    return { span: [start, text.length] as const, word: -1, tag, relation, head: Number(head) - 1, features: {}, factuality: null };
  });
  const words = modelWords(text, [[0, text.length]]);
  return { text, words, sentence: sentence.map((t) => ({ ...t, word: words.findIndex((w) => w.span[0] === t.span[0]) })) };
}
