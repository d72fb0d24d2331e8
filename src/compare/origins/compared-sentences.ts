/** The sentences of a text taken apart for comparing, once a text. */
import { contentStem, isFigure } from "./folded-words.js";
import type { TextFeatures } from "./text-features.js";

export interface ComparedSentence {
  readonly words: readonly string[];
  /** Stem of each word; of a function word the word itself. */
  readonly stems: readonly string[];
  readonly isName: readonly boolean[];
  readonly isQuoted: readonly boolean[];
  /** Its content words' stems, each once. */
  readonly content: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Whether it tells what somebody gave out to all: in a statement, or for the most part in quotation marks. */
  readonly isGivenOut: boolean;
}

const GIVEN_OUT =
  /\b(?:statements?|communique|press release|news release|press conference|news conference|news briefing|told reporters|announcement)\b/;

const taken = new WeakMap<TextFeatures, readonly ComparedSentence[]>();

export function comparedSentences(features: TextFeatures): readonly ComparedSentence[] {
  const known = taken.get(features);
  if (known) return known;
  const found = features.sentences.map((sentence): ComparedSentence => {
    const words = sentence.words === "" ? [] : sentence.words.split(" ");
    const contents = words.map(contentStem);
    const isName = words.map(() => false);
    for (const n of sentence.names) isName[n] = true;
    const isQuoted = words.map(() => false);
    for (let n = 0; n + 1 < sentence.quoted.length; n += 2) isQuoted.fill(true, sentence.quoted[n], sentence.quoted[n + 1]);
    return {
      words,
      stems: words.map((word, n) => contents[n] ?? word),
      isName,
      isQuoted,
      content: new Set(contents.filter((stem) => stem !== null)),
      figures: new Set(words.filter(isFigure)),
      names: new Set(words.filter((_, n) => isName[n] && contents[n] !== null)),
      isGivenOut: GIVEN_OUT.test(sentence.words) || 2 * isQuoted.filter(Boolean).length > words.length,
    };
  });
  taken.set(features, found);
  return found;
}
