/** WordPiece ids of words, remembered: news repeats its words. */
import { Tokenizer } from "@huggingface/tokenizers";

/** Words whose ids are remembered; then all are forgotten. */
const MAX_REMEMBERED_WORDS = 50_000;
/** Characters of a word that is remembered: a longer one hardly comes again, and any number of them would fill the memory. */
const MAX_REMEMBERED_LENGTH = 100;

export class Subwords {
  readonly #tokenizer: Tokenizer;
  readonly #unknown: number;
  #known = new Map<string, readonly number[]>();

  /** `json` is a tokenizer.json; `unknown` the id of [UNK], which stands for a word that the vocabulary cleans away. */
  constructor(json: string, unknown: number) {
    this.#tokenizer = new Tokenizer(JSON.parse(json), {});
    this.#unknown = unknown;
  }

  /** Ids of a word, at least one. */
  of(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    const { ids } = this.#tokenizer.encode(word, { add_special_tokens: false });
    const found = ids.length > 0 ? ids : [this.#unknown];
    if (this.#known.size >= MAX_REMEMBERED_WORDS) this.#known = new Map();
    if (word.length <= MAX_REMEMBERED_LENGTH) this.#known.set(word, found);
    return found;
  }
}
