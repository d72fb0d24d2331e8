/** WordPiece ids of words, remembered: news repeats its words. */
import { Tokenizer } from "@huggingface/tokenizers";

const REMEMBERED = 50_000;

export class Subwords {
  readonly #tokenizer: Tokenizer;
  readonly #unknown: number;
  #known = new Map<string, readonly number[]>();

  /** `json` is a tokenizer.json; `unknown` the id of [UNK], which stands for a word that the vocabulary cleans away. */
  constructor(json: string, unknown: number) {
    this.#tokenizer = new Tokenizer(JSON.parse(json), {});
    this.#unknown = unknown;
  }

  of(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    const { ids } = this.#tokenizer.encode(word, { add_special_tokens: false });
    const found = ids.length > 0 ? ids : [this.#unknown];
    if (this.#known.size >= REMEMBERED) this.#known = new Map();
    if (word.length <= 100) this.#known.set(word, found);
    return found;
  }
}
