/**
 * The reading model: a text's stretches in; attributions, parsed sentences, names and mentions out. Words → windows → one pass of
 * the network → decoding. Long texts are read section by section, so memory does not grow with them.
 */

import { loadWeights, type Manifest } from "../model/manifest.js";
import { type ModelWord, modelWords } from "../model/model-words.js";
import { type WordScores, WordScorer } from "../model/scores.js";
import type { Span } from "../text/span.js";
import { type Sentence, sentences } from "../tokens/tokens.js";
import { attributionsOf, type ScoredAttribution } from "./attribution.js";
import { calibrated } from "./calibration.js";
import { CoreferenceClusters } from "./coreference/coreference.js";
import { type Entity, entitiesOf } from "./entities.js";
import { type Mention, markSpeaking, mentionsOf } from "./mentions.js";
import { NamesSeen } from "./name-consistency.js";
import { type ParsedSentence, Parser, standIns, type Token } from "./parse.js";

export interface ReaderOptions {
  /** Folder of the weights; the installed package by default. */
  readonly weights?: string;
  /** Threads of the network; 1 by default. */
  readonly threads?: number;
  /** Leave scores as the network gives them, for fitting the calibration. */
  readonly raw?: boolean;
}

/** What is found in one section of a text. */
export interface AnnotatedSection {
  readonly attributions: readonly ScoredAttribution[];
  readonly sentences: readonly ParsedSentence[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/** Cuts a stretch into sentences of tokens. */
export type SentenceSplitter = (text: string, stretch: Span) => readonly Sentence[];

const SECTION = 3000; // words; a long magazine article

/** Sections end where a stretch does, unless one stretch is longer than a section. */
function sectionsOf(words: readonly ModelWord[]): ModelWord[][] {
  const found: ModelWord[][] = [];
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

const wholeOf = (s: ParsedSentence): Span => [(s[0] as Token).span[0], (s.at(-1) as Token).span[1]];

/** The stretches of a section, as far as they lie in it. */
function stretchesOf(words: readonly ModelWord[]): Span[] {
  const found: [number, number][] = [];
  for (const { span, opensStretch } of words) {
    const last = found.at(-1);
    if (last && !opensStretch) last[1] = span[1];
    else found.push([...span]);
  }
  return found;
}

export class Annotator {
  readonly hash: string;
  readonly #manifest: Manifest;
  readonly #scorer: WordScorer;
  readonly #parser: Parser;
  readonly #raw: boolean;

  private constructor(manifest: Manifest, hash: string, scorer: WordScorer, raw: boolean) {
    this.#manifest = manifest;
    this.hash = hash;
    this.#scorer = scorer;
    this.#parser = new Parser(manifest.heads.syntax);
    this.#raw = raw;
  }

  /** @throws WeightsMissing, WeightsChanged, TelemetryOn */
  static async open(options: ReaderOptions = {}): Promise<Annotator> {
    const weights = await loadWeights(options.weights);
    const scorer = await WordScorer.open(weights, options.threads ?? 1);
    return new Annotator(weights.manifest, weights.hash, scorer, options.raw ?? false);
  }

  /**
   * The stretches of `text`, section by section, in text order. No span crosses from one stretch to the next.
   * @param quotations outermost quotations, one span a paragraph, in text order
   * @param cut other tokens and sentences than our own
   */
  async *sections(
    text: string,
    stretches: readonly Span[],
    quotations: readonly Span[],
    cut: SentenceSplitter = sentences,
  ): AsyncGenerator<AnnotatedSection> {
    const seen = new NamesSeen();
    for (const words of sectionsOf(modelWords(text, stretches))) {
      const scores = await this.#scorer.scoresOf(text, words);
      const parsed = this.#parse(text, words, scores, cut);
      const entities = seen.complete(text, words, entitiesOf(text, words, scores, this.#manifest.heads.entities.labels));
      const attributions = this.#attributions(words, scores, quotations, entities, parsed.map(wholeOf));
      yield {
        attributions,
        sentences: parsed,
        entities,
        mentions: markSpeaking(mentionsOf(text, words, parsed, entities, scores, this.#manifest.heads.coreference), attributions),
      };
    }
  }

  /** Attributions alone; arguments as of `sections`. */
  async attributions(text: string, stretches: readonly Span[], quotations: readonly Span[]): Promise<ScoredAttribution[]> {
    const found: ScoredAttribution[] = [];
    for (const words of sectionsOf(modelWords(text, stretches)))
      found.push(...this.#attributions(words, await this.#scorer.scoresOf(text, words, ["labels", "links"]), quotations));
    return found;
  }

  /** An empty set of chains, for the mentions of one text. */
  newClusters(): CoreferenceClusters {
    return new CoreferenceClusters(this.#manifest.heads.coreference);
  }

  async close(): Promise<void> {
    await this.#scorer.close();
  }

  #attributions(
    words: readonly ModelWord[],
    scores: WordScores,
    quotations: readonly Span[],
    names: readonly Entity[] = [],
    sentences: readonly Span[] = [],
  ): ScoredAttribution[] {
    const found = attributionsOf(words, scores, quotations, this.#manifest.heads.attribution, names, sentences);
    return this.#raw ? found : found.map((a) => ({ ...a, score: calibrated(a.score, this.#manifest.calibration) }));
  }

  #parse(text: string, words: readonly ModelWord[], scores: WordScores, cut: SentenceSplitter): ParsedSentence[] {
    const all = stretchesOf(words).flatMap((stretch) => cut(text, stretch));
    const at = standIns(
      words,
      all.flatMap((s) => s.tokens),
    );
    let from = 0;
    return all.map(({ tokens }) => {
      const part = at.subarray(from, from + tokens.length);
      from += tokens.length;
      return this.#parser.sentence(tokens, part, scores);
    });
  }
}
