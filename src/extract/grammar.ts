/** One section's sentences, names and mentions, looked up by offset. */
import type { Entity } from "../annotate/entities.js";
import type { Mention } from "../annotate/mention.js";
import type { ParsedSentence, Token } from "../annotate/parse.js";
import { lastStartingAt, overlaps, type Span } from "../text/span.js";

/** A token by its sentence and number there. */
export interface SentenceToken {
  readonly sentence: ParsedSentence;
  readonly n: number;
}

const startOf = (s: ParsedSentence): number => s[0]?.span[0] ?? 0;

export class Grammar {
  readonly sentences: readonly ParsedSentence[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];

  /** All in text order, as a section has them. */
  constructor(sentences: readonly ParsedSentence[], entities: readonly Entity[], mentions: readonly Mention[]) {
    this.sentences = sentences.filter((s) => s.length > 0);
    this.entities = entities;
    this.mentions = mentions;
  }

  /** From the first sentence to the last; empty without any. */
  get span(): Span {
    return this.sentences.length === 0 ? [0, 0] : [this.spanOf(0)[0], this.spanOf(this.sentences.length - 1)[1]];
  }

  /** Number of the sentence that holds the offset, or the last before it; −1 before the first. */
  sentenceAt(offset: number): number {
    return lastStartingAt(this.sentences, offset, startOf);
  }

  /** What a sentence spans. */
  spanOf(n: number): Span {
    const tokens = this.sentences[n] as ParsedSentence;
    return [startOf(tokens), (tokens.at(-1) as Token).span[1]];
  }

  /** Tokens that overlap the span, within the sentence it starts in. */
  tokensIn(span: Span): SentenceToken[] {
    const sentence = this.sentences[this.sentenceAt(span[0])];
    if (!sentence) return [];
    return sentence.flatMap((t, n) => (overlaps(t.span, span) ? [{ sentence, n }] : []));
  }

  /** The token of the span that hangs outside it. */
  headIn(span: Span): SentenceToken | null {
    const own = this.tokensIn(span);
    return own.find(({ sentence, n }) => !own.some((o) => o.n === (sentence[n] as Token).head)) ?? null;
  }

  /** Numbers of the mentions whose head lies in the span. */
  headedIn([start, end]: Span): number[] {
    const found: number[] = [];
    for (let n = lastStartingAt(this.mentions, end - 1, (m) => m.head[0]); n >= 0; n--) {
      if ((this.mentions[n] as Mention).head[0] < start) break;
      found.unshift(n);
    }
    return found;
  }

  /** Number of the mention with this head. */
  headedAt([start]: Span): number | null {
    const n = lastStartingAt(this.mentions, start, (m) => m.head[0]);
    return this.mentions[n]?.head[0] === start ? n : null;
  }
}
