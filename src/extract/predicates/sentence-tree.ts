/** A parsed sentence as a tree: the tokens under each, their words and base forms. */
import type { ParsedSentence, Token } from "../../annotate/parse.js";
import { nounLemma, verbLemma } from "../../lexicon/lemma.js";
import type { Span } from "../../text/span.js";

/** A tree deeper than this is a list, not a sentence; who climbs one stops there. */
export const MAX_DEPTH = 12;

export class SentenceTree {
  readonly tokens: ParsedSentence;
  readonly #text: string;
  readonly #children: (readonly number[])[];
  readonly #words: (string | undefined)[] = [];

  constructor(text: string, tokens: ParsedSentence) {
    this.#text = text;
    this.tokens = tokens;
    const children: number[][] = tokens.map(() => []);
    for (const [n, { head }] of tokens.entries()) children[head]?.push(n);
    this.#children = children;
  }

  token(n: number): Token {
    return this.tokens[n] as Token;
  }

  /** A token's word in lower case, with straight apostrophes; "" beyond the sentence. */
  word(n: number): string {
    const known = this.#words[n];
    if (known !== undefined) return known;
    const token = this.tokens[n];
    if (token === undefined) return "";
    const found = this.#text
      .slice(...token.span)
      .toLowerCase()
      .replaceAll("’", "'");
    this.#words[n] = found;
    return found;
  }

  /** Base form by part of speech; other words as they are; "" beyond the sentence. */
  lemma(n: number): string {
    const tag = this.tokens[n]?.tag;
    if (tag === "VERB" || tag === "AUX") return verbLemma(this.word(n));
    return tag === "NOUN" || tag === "PROPN" ? nounLemma(this.word(n)) : this.word(n);
  }

  /** Numbers of the tokens right under one, in text order. */
  under(n: number): readonly number[] {
    return this.#children[n] ?? [];
  }

  /** Those right under one by a relation; `nsubj` takes `nsubj:pass` too, `nsubj:pass` itself alone. */
  by(n: number, ...relations: readonly string[]): number[] {
    return this.under(n).filter((c) => {
      const { relation } = this.token(c);
      return relations.some((r) => relation === r || relation.startsWith(`${r}:`));
    });
  }

  /** Number of the head; −1 above the root. */
  up(n: number): number {
    return this.token(n).head;
  }

  relation(n: number): string {
    return this.token(n).relation;
  }

  /** From the first to the last word of the tokens, and of all under each but what `leave` says. */
  hullOf(n: number, leave: (c: number) => boolean = () => false): Span {
    let [start, end] = this.token(n).span;
    const visit = (at: number, depth: number): void => {
      for (const c of this.under(at)) {
        if (depth >= MAX_DEPTH || leave(c)) continue;
        const span = this.token(c).span;
        start = Math.min(start, span[0]);
        end = Math.max(end, span[1]);
        visit(c, depth + 1);
      }
    };
    visit(n, 0);
    return [start, end];
  }
}
