/**
 * [S10] A clause that ends its sentence and reports it ("…, an official said") reports all of it, what somebody is said to have said
 * in it too: that is one layer down. The network, which learned outermost attributions alone, gives such a cue its source, but
 * often leaves the words to the inner cue, or the inner source to it.
 */
import type { ModelWord } from "../model/model-words.js";
import { lastStartingAt, type Span } from "../text/span.js";
import type { LinkedAttribution } from "./links.js";

/** Words that may stand between a content and the clause that reports it: a comma and a quotation mark. */
const MAX_WORDS_BETWEEN = 2;

/** Attributions, and of each the number of the one whose content it is part of. */
export interface LayeredAttributions {
  readonly attributions: readonly LinkedAttribution[];
  readonly within: readonly (number | null)[];
}

/**
 * The attributions, with contents and sources parted between closing clauses and what is said in their sentences.
 * @param sentences of the section, in text order
 */
export function underClosingClauses(
  linked: readonly LinkedAttribution[],
  words: readonly ModelWord[],
  sentences: readonly Span[],
): LayeredAttributions {
  const attributions = [...linked];
  const within: (number | null)[] = linked.map(() => null);
  linked.forEach((outer, o) => {
    const clause = clauseStart(outer, words);
    if (clause === null) return;
    const sentence = sentenceStart(words, sentences, clause);
    const inner = linked.findIndex(
      (a, n) =>
        n !== o &&
        a.cue.from >= sentence &&
        a.cue.to <= clause &&
        within[n] === null &&
        a.sources.some((l) => l.piece.from >= sentence && l.piece.to <= clause),
    );
    if (inner < 0) return;
    const { cue, sources, contents } = linked[inner] as LinkedAttribution;
    // the words were left to one of the two: both then report them
    const shared = outer.contents.length === 0 ? contents : contents.length === 0 ? outer.contents : [];
    if (shared.length === 0 || shared.some((l) => l.piece.from < sentence || l.piece.to > clause)) return;
    const end = Math.max(...shared.map((l) => l.piece.to));
    if (clause - end > MAX_WORDS_BETWEEN) return;
    const likeliest = shared.reduce((best, l) => (l.piece.probability > best.piece.probability ? l : best));
    attributions[inner] = { cue, sources: sources.filter((l) => l.piece.to <= clause), contents: shared };
    attributions[o] = {
      cue: outer.cue,
      sources: outer.sources.filter((l) => l.piece.from >= clause),
      contents: [{ ...likeliest, piece: { ...likeliest.piece, from: sentence, to: end } }],
    };
    within[inner] = o;
  });
  return { attributions, within };
}

/** The first word of a cue and its source, where these stand side by side and are not the first words of their stretch. */
function clauseStart({ cue, sources }: LinkedAttribution, words: readonly ModelWord[]): number | null {
  const beside = sources.find((l) => l.piece.to === cue.from || l.piece.from === cue.to);
  if (!beside) return null;
  const from = Math.min(cue.from, beside.piece.from);
  return from > 0 && !(words[from] as ModelWord).opensStretch ? from : null;
}

/** The first word of the sentence that word `n` stands in. */
function sentenceStart(words: readonly ModelWord[], sentences: readonly Span[], n: number): number {
  const [start] = sentences[lastStartingAt(sentences, (words[n] as ModelWord).span[0], (s) => s[0])] ?? [0];
  let first = n;
  while (first > 0 && !(words[first] as ModelWord).opensStretch && (words[first - 1] as ModelWord).span[0] >= start) first--;
  return first;
}
