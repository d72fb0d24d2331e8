/**
 * Annotation: a text's stretches in; attributions, parsed sentences, names and mentions out, section by section. Words → scores (model/)
 * → decoding, one head after another, since names help mentions and the parse helps attributions.
 */

import { loadWeights, type Manifest, type Weights } from "../model/manifest.js";
import { type ModelWord, modelWords } from "../model/model-words.js";
import { WordScorer, type WordScores } from "../model/scores.js";
import { inTextOrder, type Span } from "../text/span.js";
import { type Sentence, sentences } from "../tokens/tokens.js";
import { markAnonymous } from "./anonymous-sources.js";
import { attributionsOf, type ScoredAttribution } from "./attribution.js";
import { calibrated } from "./calibration.js";
import { ConfidenceHead } from "./confidence-head.js";
import { CoreferenceClusters } from "./coreference/clusters.js";
import { NamesSeen } from "./coreference/name-consistency.js";
import { markUttered } from "./coreference/utterance.js";
import { type DevelopmentHead, LearnedHead } from "./development-head.js";
import { type Entity, entitiesOf } from "./entities.js";
import type { Mention } from "./mention.js";
import { markSpeaking, mentionsOf } from "./mentions.js";
import type { NestedAttribution } from "./nested/nested-attribution.js";
import { NestedReader } from "./nested/nested-reader.js";
import { type ParsedSentence, Parser, standIns, type Token } from "./parse.js";
import type { ReaderOptions } from "./reader-options.js";
import { sectionsOf, stretchesOf } from "./sections.js";
import { LearnedThingHead, type ThingHead } from "./thing-head.js";

export type { ReaderOptions } from "./reader-options.js";

/** What is found in one section of a text. */
export interface AnnotatedSection {
  /** Those of the first reading in text order, then those inside their contents, layer by layer. */
  readonly attributions: readonly NestedAttribution[];
  readonly sentences: readonly ParsedSentence[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  /** What the network says of each word; a token has its word's number. Good until the next section is asked for, which is written over it. */
  readonly scores: WordScores;
}

/** Cuts a stretch into sentences of tokens. */
export type SentenceSplitter = (text: string, stretch: Span) => readonly Sentence[];

const spanOfSentence = (s: ParsedSentence): Span => [(s[0] as Token).span[0], (s.at(-1) as Token).span[1]];

export class Annotator {
  /** SHA-256 of the network. */
  readonly hash: string;
  readonly #parameters: Manifest["heads"];
  readonly #calibration: Manifest["calibration"];
  readonly #scorer: WordScorer;
  readonly #parser: Parser;
  /** Tells states of matters; what they are of; how probable it is that a statement is right. */
  readonly heads: { readonly developments: DevelopmentHead; readonly things: ThingHead | null; readonly confidence: ConfidenceHead | null };

  private constructor({ manifest, hash }: Weights, scorer: WordScorer, developments: DevelopmentHead, options: ReaderOptions) {
    const { heads, calibration } = manifest;
    this.hash = hash;
    this.heads = {
      developments,
      things: options.thingHead ?? (heads.things ? new LearnedThingHead(heads.things) : null),
      confidence: heads.confidence && !options.raw ? new ConfidenceHead(heads.confidence) : null,
    };
    this.#parameters = heads;
    this.#calibration = options.raw ? undefined : calibration;
    this.#scorer = scorer;
    this.#parser = new Parser(heads.syntax);
  }

  /** @throws WeightsMissing, WeightsChanged, TelemetryOn */
  static async open(options: ReaderOptions = {}): Promise<Annotator> {
    const weights = await loadWeights(options.weights);
    const scorer = await WordScorer.open(weights, options.threads ?? 1);
    return new Annotator(weights, scorer, options.developmentHead ?? (await LearnedHead.open(weights.developments)), options);
  }

  /**
   * The stretches of `text`, section by section, in text order. No span crosses from one stretch to the next.
   * @param quotations outermost quotations, one span a paragraph, in text order
   * @param split other tokens and sentences than our own
   * @param apart those of the stretches that are read by themselves: what the network says of one side never depends on the other
   */
  async *sections(
    text: string,
    stretches: readonly Span[],
    quotations: readonly Span[],
    split: SentenceSplitter = sentences,
    apart: readonly Span[] = [],
  ): AsyncGenerator<AnnotatedSection> {
    const names = new NamesSeen(text);
    const nested = new NestedReader(text, (stretch) => this.attributions(text, [stretch], quotations));
    let scores: WordScores | null = null;
    for (const words of sectionsOf(modelWords(text, stretches), undefined, apart)) {
      scores = await this.#scorer.scoresOf(text, words, undefined, scores);
      const parsed = this.#parse(text, words, scores, split);
      const entities = names.complete(text, words, entitiesOf(text, words, scores, this.#parameters.entities.labels));
      const mentions = mentionsOf(text, words, parsed, entities, scores, this.#parameters.coreference);
      const firstReading = this.#attributions(words, scores, quotations, entities, parsed.map(spanOfSentence));
      const attributions = await nested.withNested(firstReading);
      const sources = attributions.flatMap(({ attribution }) => attribution.sources).sort(inTextOrder);
      yield {
        attributions,
        scores,
        sentences: parsed,
        entities,
        mentions: markUttered(markAnonymous(markSpeaking(mentions, firstReading), sources), firstReading, quotations),
      };
    }
  }

  /** Attributions of the first reading alone, without what the parse and the names add; arguments as of `sections`. */
  async attributions(text: string, stretches: readonly Span[], quotations: readonly Span[]): Promise<ScoredAttribution[]> {
    const found: ScoredAttribution[] = [];
    for (const words of sectionsOf(modelWords(text, stretches)))
      found.push(...this.#attributions(words, await this.#scorer.scoresOf(text, words, ["labels", "links"]), quotations));
    return found;
  }

  /** An empty set of clusters, for the mentions of one text. */
  newClusters(): CoreferenceClusters {
    return new CoreferenceClusters(this.#parameters.coreference);
  }

  async close(): Promise<void> {
    await this.heads.developments.close();
    await this.#scorer.close();
  }

  #attributions(
    words: readonly ModelWord[],
    scores: WordScores,
    quotations: readonly Span[],
    names: readonly Entity[] = [],
    sentences: readonly Span[] = [],
  ): ScoredAttribution[] {
    const found = attributionsOf(words, scores, quotations, this.#parameters.attribution, names, sentences);
    return found.map((a) => ({ ...a, score: calibrated(a.score, this.#calibration) }));
  }

  #parse(text: string, words: readonly ModelWord[], scores: WordScores, split: SentenceSplitter): ParsedSentence[] {
    const all = stretchesOf(words).flatMap((stretch) => split(text, stretch));
    const tokens = all.flatMap((s) => s.tokens);
    const wordOf = standIns(words, tokens);
    let from = 0;
    return all.map((sentence) => {
      const own = wordOf.subarray(from, from + sentence.tokens.length);
      from += sentence.tokens.length;
      return this.#parser.sentence(sentence.tokens, own, scores);
    });
  }
}
