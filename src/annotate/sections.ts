/** Sections: a long text is annotated piece by piece, so that memory does not grow with it. */
import type { ModelWord } from "../model/model-words.js";
import type { Span } from "../text/span.js";

/** Words of a section, at most: about a long magazine article. */
const MAX_SECTION_WORDS = 3000;

/** The words section by section. One ends where a stretch does, unless a single stretch is longer than a section may be. */
export function sectionsOf(words: readonly ModelWord[], most: number = MAX_SECTION_WORDS): ModelWord[][] {
  const found: ModelWord[][] = [];
  for (let start = 0; start < words.length; ) {
    let end = Math.min(words.length, start + most);
    if (end < words.length) {
      let back = end;
      while (back > start && !words[back]?.opensStretch) back--;
      if (back > start) end = back;
    }
    found.push(words.slice(start, end));
    start = end;
  }
  return found;
}

/** The stretches of a section, as far as they lie in it. */
export function stretchesOf(words: readonly ModelWord[]): Span[] {
  const found: [number, number][] = [];
  for (const { span, opensStretch } of words) {
    const last = found.at(-1);
    if (last && !opensStretch) last[1] = span[1];
    else found.push([...span]);
  }
  return found;
}
