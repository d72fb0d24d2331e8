/** Sections: a long text is annotated piece by piece, so that memory does not grow with it. */
import type { ModelWord } from "../model/model-words.js";
import { lastStartingAt, type Span } from "../text/span.js";

/** Words of a section, at most: about a long magazine article. */
const MAX_SECTION_WORDS = 3000;

/**
 * The words section by section. One ends where a stretch does, unless a single stretch is longer than a section may be.
 * @param apart stretches, in text order, that share no section with others
 */
export function sectionsOf(words: readonly ModelWord[], most: number = MAX_SECTION_WORDS, apart: readonly Span[] = []): ModelWord[][] {
  return runsOf(words, apart).flatMap((run) => cut(run, most));
}

/** Runs of words that all stand in stretches read apart, or all outside them. */
function runsOf(words: readonly ModelWord[], apart: readonly Span[]): ModelWord[][] {
  const found: ModelWord[][] = [];
  let before: boolean | null = null;
  for (const word of words) {
    const own = apart[lastStartingAt(apart, word.span[0], (s) => s[0])];
    const isApart = own !== undefined && word.span[0] < own[1];
    if (isApart !== before) found.push([]);
    before = isApart;
    found.at(-1)?.push(word);
  }
  return found;
}

function cut(words: readonly ModelWord[], most: number): ModelWord[][] {
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
