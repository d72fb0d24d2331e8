/** Who is quoted on what: labels → pieces → attributions, each with how sure the model is. */
import type { Span } from "../text/span.js";
import type { Entity } from "./entities.js";
import { type Attribution, type Linked, linkPieces } from "./links.js";
import type { AttributionParameters } from "./manifest.js";
import { joinQuoted, quotationOf } from "./quoted.js";
import type { WordScores } from "./scores.js";
import { LABELS, marginals, type Piece, piecesOf, viterbi } from "./viterbi.js";
import type { Word } from "./words.js";

const BESIDE_CUE = new Set(["person", "organisation", "government"]);

/** A cue with its sources and contents, as spans of the text, and how sure the model is of the whole (0–1). */
export interface ScoredAttribution {
  readonly cue: Span;
  readonly sources: readonly Span[];
  readonly contents: readonly Span[];
  readonly score: number;
}

/**
 * Attributions of a section, in text order.
 * @param quotations outermost quotations, one span a paragraph, in text order
 * @param names of the section, in text order
 */
export function attributionsOf(
  words: readonly Word[],
  scores: WordScores,
  quotations: readonly Span[],
  parameters: AttributionParameters,
  names: readonly Entity[] = [],
): ScoredAttribution[] {
  if (words.length === 0) return [];
  const opens = words.map((w) => w.opensStretch);
  const { data } = scores.labels;
  const places = { stretch: numbered(opens), quotation: quotationOf(words, quotations) };
  const path = viterbi(data, opens, parameters.transitions);
  const pieces = joinQuoted(piecesOf(path, opens), places.quotation);
  const found = linkPieces(pieces, places, scores.links.data, parameters).filter((a) => a.contents.length > 0);
  if (found.length === 0) return [];
  const likely = marginals(data, opens, parameters.transitions);
  const spanOf = ({ from, to }: Piece): Span => [(words[from] as Word).span[0], (words[to - 1] as Word).span[1]];
  return found.map((a) => ({
    cue: spanOf(bareCue(a.cue, names)),
    sources: a.sources.map((l) => spanOf(l.piece)),
    contents: a.contents.map((l) => spanOf(l.piece)),
    score: sureness(a, likely),
  }));
}

/** The number of the stretch that each word stands in. */
function numbered(opens: readonly boolean[]): Int32Array {
  let number = 0;
  return Int32Array.from(opens, (opened) => (opened ? ++number : number));
}

/** [S9] Whom something is told is no part of the cue: it ends before a name of a person or body that follows its first word. */
function bareCue(cue: Piece, names: readonly Entity[]): Piece {
  const beside = names.find((e) => BESIDE_CUE.has(e.type) && e.from > cue.from && e.from < cue.to && e.to >= cue.to);
  return beside ? { ...cue, to: beside.from } : cue;
}

/** The likeliest word of a piece, by the CRF's probability of its role: is there such a piece at all? */
function certainty({ role, from, to }: Piece, likely: Float64Array): number {
  const width = LABELS.length;
  const begin = { source: 1, cue: 3, content: 5 }[role];
  let top = 0;
  for (let n = from; n < to; n++) top = Math.max(top, (likely[n * width + begin] as number) + (likely[n * width + begin + 1] as number));
  return top;
}

/** How sure the model is of an attribution: of its cue, and of its likeliest content and source with their links. */
function sureness(a: Attribution, likely: Float64Array): number {
  const linked = ({ piece, probability }: Linked) => certainty(piece, likely) * probability;
  const contents = Math.max(...a.contents.map(linked));
  const sources = a.sources.length > 0 ? Math.max(...a.sources.map(linked)) : 1;
  return certainty(a.cue, likely) * contents * sources;
}
