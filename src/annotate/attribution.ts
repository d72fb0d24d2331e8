/** Who is quoted on what: labels → pieces → attributions, each with how sure the model is. */

import type { AttributionParameters } from "../model/manifest.js";
import { type ModelWord, spanOfWords } from "../model/model-words.js";
import type { WordScores } from "../model/scores.js";
import type { Span } from "../text/span.js";
import { beginOf, insideOf } from "./bio.js";
import { underClosingClauses } from "./closing-clauses.js";
import { Crf } from "./crf.js";
import { withoutAddressee } from "./cue-boundary.js";
import type { Entity } from "./entities.js";
import { type LinkedAttribution, type LinkedPiece, linkPieces } from "./links.js";
import { PIECE_ROLES, type Piece, type PieceRole } from "./pieces.js";
import { joinQuoted, quotationOf } from "./quotation-joining.js";

/** Probability that a run of words must have to be looked at at all. */
const MIN_RUN_PROBABILITY = 0.15;
/** Probability that a piece must have where its role has another: about half of the F1 that pieces reach (see Crf.runs). */
const MIN_PIECE_PROBABILITY = 0.45;
/** Score (0–1) that an attribution must have, and one without a source, which is often a bare feeling. Chosen on PolNeAR dev: training/log.md. */
const MIN_SCORE = 0.25;
const MIN_SCORE_WITHOUT_SOURCE = 0.5;

/** A cue with its sources and contents, as spans of the text, and how sure the model is of the whole (0–1). */
export interface ScoredAttribution {
  readonly cue: Span;
  readonly sources: readonly Span[];
  readonly contents: readonly Span[];
  readonly score: number;
  /** How sure the model is that contents and sources begin and end just there (0–1, the least sure of each); none where a rule found it. */
  readonly exact?: { readonly content: number; readonly source: number };
  /** Number, in the same list, of the one whose content it is part of; null for those of the first layer. */
  readonly within: number | null;
}

/**
 * Attributions of a section, in text order.
 * @param quotations outermost quotations, one span a paragraph, in text order
 * @param names of the section, in text order
 * @param sentences of the section, in text order
 */
export function attributionsOf(
  words: readonly ModelWord[],
  scores: WordScores,
  quotations: readonly Span[],
  parameters: AttributionParameters,
  names: readonly Entity[] = [],
  sentences: readonly Span[] = [],
): ScoredAttribution[] {
  if (words.length === 0) return [];
  const opens = words.map((w) => w.opensStretch);
  const { data } = scores.labels;
  const regions = { stretch: numbered(opens), quotation: quotationOf(words, quotations) };
  const crf = new Crf(data, opens, parameters.transitions);
  const pieces = joinQuoted(
    crf.runs(MIN_RUN_PROBABILITY).map(({ type, ...run }) => ({ role: PIECE_ROLES[type] as PieceRole, ...run })),
    regions.quotation,
  );
  const spanOf = ({ from, to }: Piece): Span => spanOfWords(words, from, to);
  const linked = linkPieces(pieces, regions, scores.links.data, parameters).map(likely);
  const { attributions, within } = underClosingClauses(linked, words, sentences);
  const sure = attributions.map((a) => ({ ...a, score: a.contents.length > 0 ? sureness(a, crf) : 0 }));
  const enough = ({ score, sources }: (typeof sure)[number]) => score > (sources.length > 0 ? MIN_SCORE : MIN_SCORE_WITHOUT_SOURCE);
  const kept = sure.map((a, n) => enough(a) && (within[n] === null || (sure[within[n] as number]?.score ?? 0) > MIN_SCORE));
  const number = kept.map((_, n) => kept.slice(0, n).filter(Boolean).length);
  return sure
    .map(({ cue, sources, contents, score }, n) => ({
      cue: spanOf(withoutAddressee(cue, names)),
      sources: sources.map((l) => spanOf(l.piece)),
      contents: contents.map((l) => spanOf(l.piece)),
      score,
      exact: { content: leastSure(contents), source: leastSure(sources) },
      within: within[n] == null ? null : (number[within[n] as number] as number),
    }))
    .filter((_, n) => kept[n]);
}

/** The least probability of some pieces; 1 of none. */
const leastSure = (linked: readonly LinkedPiece[]): number => Math.min(1, ...linked.map(({ piece }) => piece.probability));

/** An attribution's likely pieces; of a role that has none, the best one. */
function likely({ cue, sources, contents }: LinkedAttribution): LinkedAttribution {
  const some = (linked: readonly LinkedPiece[]) => {
    const sure = linked.filter((l) => l.piece.probability > MIN_PIECE_PROBABILITY);
    return sure.length > 0 ? sure : [...linked].sort((x, y) => y.piece.probability - x.piece.probability).slice(0, 1);
  };
  return { cue, sources: some(sources), contents: some(contents) };
}

/** The number of the stretch that each word stands in. */
function numbered(opens: readonly boolean[]): Int32Array {
  let number = 0;
  return Int32Array.from(opens, (opened) => (opened ? ++number : number));
}

/** The likeliest word of a piece, by the CRF's probability of its role: is there such a piece at all? */
function certainty({ role, from, to }: Piece, crf: Crf): number {
  const type = PIECE_ROLES.indexOf(role);
  let top = 0;
  for (let n = from; n < to; n++) top = Math.max(top, crf.at(n, beginOf(type)) + crf.at(n, insideOf(type)));
  return top;
}

/** How sure the model is of an attribution: of its cue, and of its likeliest content and source with their links. */
function sureness(a: LinkedAttribution, crf: Crf): number {
  const linked = ({ piece, probability }: LinkedPiece) => certainty(piece, crf) * probability;
  const contents = Math.max(...a.contents.map(linked));
  const sources = a.sources.length > 0 ? Math.max(...a.sources.map(linked)) : 1;
  return certainty(a.cue, crf) * contents * sources;
}
