/** Spans by their words, for tests. */
import type { Span } from "./span.js";

/** The first place of the words, from an offset on. @throws where they are not in the text, so that a mistyped test fails */
export const spanIn = (text: string, words: string, from = 0): Span => {
  const at = text.indexOf(words, from);
  if (at < 0) throw new Error(`"${words}" is not in the text`);
  return [at, at + words.length];
};
