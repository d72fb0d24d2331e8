/** Who is quoted on what: labels → pieces → attributions, each with how sure the model is. */
import type { Span } from "../text/span.js";
import { Crf } from "./crf.js";
import type { Entity } from "./entities.js";
import { type Piece, ROLES, type Role } from "./labels.js";
import { type Attribution, type Linked, linkPieces } from "./links.js";
import type { AttributionParameters } from "./manifest.js";
import { joinQuoted, quotationOf } from "./quoted.js";
import type { WordScores } from "./scores.js";
import { spanOfWords, type Word } from "./words.js";

/** Probability that a run of words must have to be looked at at all. */
const CANDIDATE = 0.15;
/** Probability that a piece must have where its role has another: about half of the F1 that pieces reach (see Crf.runs). */
const LEAST = 0.45;
/** How sure (`sureness`) an attribution must be. The three were chosen on PolNeAR dev: training/log.md. */
const SURE = 0.4;

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
  const crf = new Crf(data, opens, parameters.transitions);
  const pieces = joinQuoted(
    crf.runs(CANDIDATE).map(({ type, ...run }) => ({ role: ROLES[type] as Role, ...run })),
    places.quotation,
  );
  const spanOf = ({ from, to }: Piece): Span => spanOfWords(words, from, to);
  return linkPieces(pieces, places, scores.links.data, parameters)
    .filter((a) => a.contents.length > 0)
    .map(likely)
    .map((a) => ({ ...a, score: sureness(a, crf) }))
    .filter(({ score }) => score > SURE)
    .map(({ cue, sources, contents, score }) => ({
      cue: spanOf(bareCue(cue, names)),
      sources: sources.map((l) => spanOf(l.piece)),
      contents: contents.map((l) => spanOf(l.piece)),
      score,
    }));
}

/** An attribution's likely pieces; of a role that has none, the best one. */
function likely({ cue, sources, contents }: Attribution): Attribution {
  const some = (linked: readonly Linked[]) => {
    const sure = linked.filter((l) => l.piece.probability > LEAST);
    return sure.length > 0 ? sure : [...linked].sort((x, y) => y.piece.probability - x.piece.probability).slice(0, 1);
  };
  return { cue, sources: some(sources), contents: some(contents) };
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
function certainty({ role, from, to }: Piece, crf: Crf): number {
  const begin = 2 * ROLES.indexOf(role) + 1;
  let top = 0;
  for (let n = from; n < to; n++) top = Math.max(top, crf.at(n, begin) + crf.at(n, begin + 1));
  return top;
}

/** How sure the model is of an attribution: of its cue, and of its likeliest content and source with their links. */
function sureness(a: Attribution, crf: Crf): number {
  const linked = ({ piece, probability }: Linked) => certainty(piece, crf) * probability;
  const contents = Math.max(...a.contents.map(linked));
  const sources = a.sources.length > 0 ? Math.max(...a.sources.map(linked)) : 1;
  return certainty(a.cue, crf) * contents * sources;
}
