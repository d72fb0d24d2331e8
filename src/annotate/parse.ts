/**
 * Tags, features and dependencies of a section's sentences, in Universal Dependencies' terms. A token takes the scores of the first
 * of the model's words that starts in it; `training/readout_training/texts.py` does the same.
 */

import { argmax } from "../model/argmax.js";
import type { SyntaxParameters } from "../model/manifest.js";
import type { ModelWord } from "../model/model-words.js";
import type { WordScores } from "../model/scores.js";
import type { Span } from "../text/span.js";
import { dot } from "./dot.js";
import { spanningTree } from "./mst.js";
import { rowsTimes } from "./rows-times.js";

/** A token of a sentence. */
export interface Token {
  readonly span: Span;
  /** Number of the model's word that stands for it, in its section. */
  readonly word: number;
  /** Universal part of speech. */
  readonly tag: string;
  /** Tense, Number, Mood, Person, VerbForm, Voice, where it has them. */
  readonly features: Readonly<Record<string, string>>;
  /** Number of its head in the sentence, −1 for the root. */
  readonly head: number;
  /** Universal dependency relation, with its subtype. */
  readonly relation: string;
  /** −3 (did not happen) … 3 (happened), for verbs; null for others. */
  readonly factuality: number | null;
}

/** Tokens of a sentence, in text order. */
export type ParsedSentence = readonly Token[];

/** Tokens that are parsed at once; a longer sentence is parsed in parts, since the tree's cost grows with the square of its length. */
const MAX_TOKENS = 160;

/** The word that stands for each token: the first that starts in it, else the one it lies in. Both in text order. */
export function standIns(words: readonly ModelWord[], tokens: readonly Span[]): Int32Array {
  const found = new Int32Array(tokens.length);
  let w = 0;
  tokens.forEach(([start, end], t) => {
    while (w < words.length - 1 && (words[w] as ModelWord).span[1] <= start) w++;
    let here = w;
    while (here < words.length && (words[here] as ModelWord).span[0] < start) here++;
    found[t] = here < words.length && (words[here] as ModelWord).span[0] < end ? here : w;
  });
  return found;
}

/** Reads tags, features, heads, relations and factuality off the scores of a section's words. */
export class Parser {
  readonly #parameters: SyntaxParameters;
  readonly #weight: Float64Array;
  readonly #product: Float64Array;
  readonly #products: Float64Array;
  readonly #root: number;

  constructor(parameters: SyntaxParameters) {
    this.#parameters = parameters;
    this.#weight = Float64Array.from(parameters.weight.flat(), Math.fround);
    this.#product = new Float64Array(this.#weight.length / parameters.relations.length);
    this.#products = new Float64Array(parameters.relations.length);
    this.#root = parameters.relations.indexOf("root");
  }

  /** One sentence; `at` are the words that stand for its tokens. */
  sentence(tokens: readonly Span[], at: Int32Array, scores: WordScores): Token[] {
    const found: Token[] = [];
    for (let from = 0; from < tokens.length; from += MAX_TOKENS) {
      const part = at.subarray(from, from + MAX_TOKENS);
      const heads = spanningTree(this.#arcs(part, scores), part.length);
      part.forEach((word, n) => {
        const head = heads[n] as number;
        const row = word * scores.tags.width;
        const tag = this.#parameters.tags[argmax(scores.tags.data, row, row + this.#parameters.tags.length)] as string;
        found.push({
          span: tokens[from + n] as Span,
          word,
          tag,
          features: this.#features(scores.tags.data, row + this.#parameters.tags.length),
          head: head < 0 ? -1 : head + from,
          relation: head < 0 ? "root" : this.#relation(word, part[head] as number, scores),
          factuality: tag === "VERB" ? Math.max(-3, Math.min(3, scores.factuality.data[word] as number)) : null,
        });
      });
    }
    return found;
  }

  /** Features whose scores stand from `from` on. */
  #features(row: Float32Array, start: number): Record<string, string> {
    const found: Record<string, string> = {};
    let from = start;
    for (const [name, values] of Object.entries(this.#parameters.features)) {
      const value = values[argmax(row, from, from + values.length)];
      if (value) found[name] = value;
      from += values.length;
    }
    return found;
  }

  /** [n × (n + 1)]: each token's scores of its heads, last of being the root. Rows of `arcs`: dependent, head, bias, root. */
  #arcs(at: Int32Array, { arcs }: WordScores): Float64Array {
    const n = at.length;
    const width = this.#parameters.arcs;
    const { data } = arcs;
    const found = new Float64Array(n * (n + 1));
    for (let i = 0; i < n; i++) {
      const d = (at[i] as number) * arcs.width;
      for (let j = 0; j < n; j++) {
        const h = (at[j] as number) * arcs.width + width;
        found[i * (n + 1) + j] = (data[h + width] as number) + dot(data, d, data, h, width);
      }
      found[i * (n + 1) + n] = data[d + 2 * width + 1] as number;
    }
    return found;
  }

  /** The likeliest relation of an arc; rows of `relations`: dependent, head, and either side's own scores. */
  #relation(dependent: number, head: number, { relations }: WordScores): string {
    const names = this.#parameters.relations;
    const { data } = relations;
    const [product, products] = [this.#product, this.#products];
    const width = product.length;
    const [d, h] = [dependent * relations.width, head * relations.width];
    for (let k = 0; k < width; k++) product[k] = Math.fround((data[d + k] as number) * (data[h + width + k] as number));
    rowsTimes(this.#weight, product, products);
    const [own, over] = [d + 2 * width, h + 2 * width + names.length];
    let top = Number.NEGATIVE_INFINITY;
    let found = 0;
    for (let r = 0; r < names.length; r++) {
      const plain = (this.#parameters.bias[r] as number) + (data[own + r] as number) + (data[over + r] as number);
      const score = plain + (products[r] as number);
      if (score > top && r !== this.#root) {
        top = score;
        found = r;
      }
    }
    return names[found] as string;
  }
}
