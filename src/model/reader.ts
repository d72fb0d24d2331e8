/**
 * The reading model: a text's stretches in, scored attributions out. Words → windows → network → Viterbi → links.
 * Long texts are read section by section, so memory does not grow with them.
 */
import type { Span } from "../text/span.js";
import { features } from "./features.js";
import { type Attribution, type Linked, linkPieces } from "./links.js";
import { loadWeights, type Manifest } from "./manifest.js";
import { Network, type Scores } from "./network.js";
import { joinQuoted, quotationOf } from "./quoted.js";
import { Subwords } from "./subwords.js";
import { LABELS, type Piece, piecesOf, viterbi } from "./viterbi.js";
import { bestWindow, type Window, windowsOver } from "./windows.js";
import { modelWords, type Word } from "./words.js";

/** A cue with its sources and contents, as spans of the text, and how sure the model is of the whole (0–1). */
export interface ScoredAttribution {
  readonly cue: Span;
  readonly sources: readonly Span[];
  readonly contents: readonly Span[];
  readonly score: number;
}

export interface ReaderOptions {
  /** Folder of the weights; the installed package by default. */
  readonly weights?: string;
  /** Threads of the network; 1 by default. */
  readonly threads?: number;
}

const SECTION = 3000; // words; a long magazine article

/** Sections end where a stretch does, unless one stretch is longer than a section. */
function sections(words: readonly Word[]): Word[][] {
  const found: Word[][] = [];
  for (let start = 0; start < words.length; ) {
    let end = Math.min(words.length, start + SECTION);
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

export class ReadingModel {
  readonly hash: string;
  readonly #manifest: Manifest;
  readonly #network: Network;
  readonly #subwords: Subwords;

  private constructor(manifest: Manifest, hash: string, network: Network, subwords: Subwords) {
    this.#manifest = manifest;
    this.hash = hash;
    this.#network = network;
    this.#subwords = subwords;
  }

  /** @throws WeightsMissing, WeightsChanged */
  static async open(options: ReaderOptions = {}): Promise<ReadingModel> {
    const weights = await loadWeights(options.weights);
    const network = await Network.open(weights, options.threads ?? 1);
    return new ReadingModel(weights.manifest, weights.hash, network, new Subwords(weights.tokenizer, weights.manifest.special.unknown));
  }

  /**
   * Attributions in the stretches of `text`, in text order. No span crosses from one stretch to the next.
   * @param quotations outermost quotations, one span a paragraph, in text order
   */
  async attributions(text: string, stretches: readonly Span[], quotations: readonly Span[]): Promise<ScoredAttribution[]> {
    const found: ScoredAttribution[] = [];
    for (const section of sections(modelWords(text, stretches))) found.push(...(await this.#section(text, section, quotations)));
    return found;
  }

  async close(): Promise<void> {
    await this.#network.close();
  }

  async #section(text: string, words: readonly Word[], quotations: readonly Span[]): Promise<ScoredAttribution[]> {
    const scores = await this.#scores(text, words);
    const opens = words.map((w) => w.opensStretch);
    const path = viterbi(scores.labels, opens, this.#manifest.transitions);
    const places = { stretch: numbered(opens), quotation: quotationOf(words, quotations) };
    const pieces = joinQuoted(piecesOf(path, opens), places.quotation);
    const attributions = linkPieces(pieces, places, scores.links, this.#manifest.links);
    const spanOf = ({ from, to }: Piece): Span => [(words[from] as Word).span[0], (words[to - 1] as Word).span[1]];
    return attributions
      .filter((a) => a.contents.length > 0)
      .map((a) => ({
        cue: spanOf(a.cue),
        sources: a.sources.map((l) => spanOf(l.piece)),
        contents: a.contents.map((l) => spanOf(l.piece)),
        score: sureness(a, scores.labels, path),
      }));
  }

  /** Each word's scores from the window in which it stands farthest from an edge. */
  async #scores(text: string, words: readonly Word[]): Promise<Scores> {
    const { window, special } = this.#manifest;
    const room = window.subwords - 2;
    const ids = words.map(({ span }) => this.#subwords.of(text.slice(span[0], span[1])).slice(0, room));
    const marks = features(text, words);
    const windows = windowsOver(
      ids.map((i) => i.length),
      room,
      window.overlap,
    );
    const best = bestWindow(windows, words.length);
    const width = LABELS.length;
    const labels = new Float32Array(words.length * width);
    let links = new Float32Array(0);
    for (const [w, [from, to]] of windows.entries()) {
      const scores = await this.#network.run(...encode(ids, marks, [from, to], special));
      const linkWidth = scores.links.length / (to - from);
      if (links.length === 0) links = new Float32Array(words.length * linkWidth);
      for (let n = from; n < to; n++) {
        if (best[n] !== w) continue;
        labels.set(scores.labels.subarray((n - from) * width, (n - from + 1) * width), n * width);
        links.set(scores.links.subarray((n - from) * linkWidth, (n - from + 1) * linkWidth), n * linkWidth);
      }
    }
    return { labels, links };
  }
}

/** The number of the stretch that each word stands in. */
function numbered(opens: readonly boolean[]): Int32Array {
  let number = 0;
  return Int32Array.from(opens, (opened) => (opened ? ++number : number));
}

/** One window's inputs: ids and features of its subwords between [CLS] and [SEP], and each word's first subword. */
function encode(
  ids: readonly (readonly number[])[],
  marks: Int32Array,
  [from, to]: Window,
  special: Manifest["special"],
): [Int32Array, Int32Array, Int32Array] {
  const length = ids.slice(from, to).reduce((sum, word) => sum + word.length, 2);
  const [out, feats, firsts] = [new Int32Array(length), new Int32Array(length), new Int32Array(to - from)];
  out[0] = special.first;
  let at = 1;
  for (let n = from; n < to; n++) {
    firsts[n - from] = at;
    for (const id of ids[n] as readonly number[]) {
      feats[at] = marks[n] as number;
      out[at++] = id;
    }
  }
  out[at] = special.last;
  return [out, feats, firsts];
}

/** Mean probability of the chosen labels over a piece's words, by softmax of the network's own scores. */
function certainty({ from, to }: Piece, labels: Float32Array, path: Uint8Array): number {
  const width = LABELS.length;
  let sum = 0;
  for (let n = from; n < to; n++) {
    const row = labels.subarray(n * width, (n + 1) * width);
    const top = Math.max(...row);
    const total = row.reduce((t, s) => t + Math.exp(s - top), 0);
    sum += Math.exp((row[path[n] as number] as number) - top) / total;
  }
  return sum / (to - from);
}

/** How sure the model is of an attribution: the weakest of its pieces, each with its link. */
function sureness(a: Attribution, labels: Float32Array, path: Uint8Array): number {
  const linked = ({ piece, probability }: Linked) => certainty(piece, labels, path) * probability;
  const contents = Math.max(...a.contents.map(linked));
  const sources = a.sources.length > 0 ? Math.max(...a.sources.map(linked)) : 1;
  return Math.min(certainty(a.cue, labels, path), contents, sources);
}
