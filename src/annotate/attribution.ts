/** Who is quoted on what: labels → pieces → attributions, each with how sure the model is. */

import type { AttributionParameters } from "../model/manifest.js";
import { type ModelWord, spanOfWords } from "../model/model-words.js";
import type { WordScores } from "../model/scores.js";
import { lastStartingAt, type Span } from "../text/span.js";
import { PIECE_ROLES, type Piece, type PieceRole } from "./bio.js";
import { Crf } from "./crf.js";
import type { Entity } from "./entities.js";
import { type Attribution, type Linked, linkPieces } from "./links.js";
import { joinQuoted, quotationOf } from "./quotation-joining.js";

/** Probability that a run of words must have to be looked at at all. */
const CANDIDATE = 0.15;
/** Probability that a piece must have where its role has another: about half of the F1 that pieces reach (see Crf.runs). */
const LEAST = 0.45;
/** How sure (`sureness`) an attribution must be, and one without a source, which is often a bare feeling. Chosen on PolNeAR dev: training/log.md. */
const SURE = 0.25;
const SURE_ALONE = 0.5;

const BESIDE_CUE = new Set(["person", "organisation", "government"]);

/** A cue with its sources and contents, as spans of the text, and how sure the model is of the whole (0–1). */
export interface ScoredAttribution {
  readonly cue: Span;
  readonly sources: readonly Span[];
  readonly contents: readonly Span[];
  readonly score: number;
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
  const places = { stretch: numbered(opens), quotation: quotationOf(words, quotations) };
  const crf = new Crf(data, opens, parameters.transitions);
  const pieces = joinQuoted(
    crf.runs(CANDIDATE).map(({ type, ...run }) => ({ role: PIECE_ROLES[type] as PieceRole, ...run })),
    places.quotation,
  );
  const spanOf = ({ from, to }: Piece): Span => spanOfWords(words, from, to);
  const linked = linkPieces(pieces, places, scores.links.data, parameters).map(likely);
  const { attributions, within } = reported(linked, words, sentences);
  const sure = attributions.map((a) => ({ ...a, score: a.contents.length > 0 ? sureness(a, crf) : 0 }));
  const enough = ({ score, sources }: (typeof sure)[number]) => score > (sources.length > 0 ? SURE : SURE_ALONE);
  const kept = sure.map((a, n) => enough(a) && (within[n] === null || (sure[within[n] as number]?.score ?? 0) > SURE));
  const number = kept.map((_, n) => kept.slice(0, n).filter(Boolean).length);
  return sure
    .map(({ cue, sources, contents, score }, n) => ({
      cue: spanOf(bareCue(cue, names)),
      sources: sources.map((l) => spanOf(l.piece)),
      contents: contents.map((l) => spanOf(l.piece)),
      score,
      within: within[n] == null ? null : (number[within[n] as number] as number),
    }))
    .filter((_, n) => kept[n]);
}

/**
 * [S10] A clause that ends its sentence and reports it ("…, an official said") reports all of it, what somebody is said to have said
 * in it too: that is one layer down. The network, which learned outermost attributions alone, gives such a cue its source, but
 * often leaves the words to the inner cue, or the inner source to it.
 */
function reported(
  linked: readonly Attribution[],
  words: readonly ModelWord[],
  sentences: readonly Span[],
): { attributions: Attribution[]; within: (number | null)[] } {
  const attributions = [...linked];
  const within: (number | null)[] = linked.map(() => null);
  linked.forEach((outer, o) => {
    const clause = closing(outer, words);
    if (!clause) return;
    const start = firstWord(words, sentences, clause.from);
    const inner = linked.findIndex(
      (a, n) =>
        n !== o &&
        a.cue.from >= start &&
        a.cue.to <= clause.from &&
        within[n] === null &&
        a.sources.some((l) => l.piece.from >= start && l.piece.to <= clause.from),
    );
    if (inner < 0) return;
    const theirs = (linked[inner] as Attribution).contents;
    const own = outer.contents.length === 0 ? theirs : theirs.length === 0 ? outer.contents : [];
    if (own.some((l) => l.piece.from < start || l.piece.to > clause.from)) return;
    const last = own.reduce((to, l) => Math.max(to, l.piece.to), 0);
    if (own.length === 0 || clause.from - last > MARKS) return;
    const { cue, sources } = linked[inner] as Attribution;
    const whole = own.reduce((best, l) => (l.piece.probability > best.piece.probability ? l : best));
    attributions[inner] = { cue, sources: sources.filter((l) => l.piece.to <= clause.from), contents: own };
    attributions[o] = {
      cue: outer.cue,
      sources: outer.sources.filter((l) => l.piece.from >= clause.from),
      contents: [{ ...whole, piece: { ...whole.piece, from: start, to: last } }],
    };
    within[inner] = o;
  });
  return { attributions, within };
}

/** Words that may stand between a content and the clause that reports it: a comma and a quotation mark. */
const MARKS = 2;

/** The words of a cue and its source, where no words but theirs stand between. */
function closing({ cue, sources }: Attribution, words: readonly ModelWord[]): { from: number } | null {
  const beside = sources.find((l) => l.piece.to === cue.from || l.piece.from === cue.to);
  if (!beside) return null;
  const from = Math.min(cue.from, beside.piece.from);
  return from > 0 && !(words[from] as ModelWord).opensStretch ? { from } : null;
}

/** The first word of the sentence that word `n` stands in. */
function firstWord(words: readonly ModelWord[], sentences: readonly Span[], n: number): number {
  const [start] = sentences[lastStartingAt(sentences, (words[n] as ModelWord).span[0], (s) => s[0])] ?? [0];
  let first = n;
  while (first > 0 && !(words[first] as ModelWord).opensStretch && (words[first - 1] as ModelWord).span[0] >= start) first--;
  return first;
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
  const begin = 2 * PIECE_ROLES.indexOf(role) + 1;
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
