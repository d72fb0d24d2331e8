/** A change while it is worked out: what it is, and on which words of each version it rests. */
import type { ChangeKind } from "../../records/change.js";
import type { Statement } from "../../records/statement.js";
import { quoteOf, type Span } from "../../text/span.js";
import type { PlacedStatement } from "./placed-statement.js";
import type { VersionText, Word } from "./version-text.js";

/** A statement and who makes it. */
export interface Said {
  readonly statement: Statement | null;
  readonly speaker: string | null;
}

export interface FindingSide extends Said {
  readonly spans: readonly Span[];
  readonly quote: string;
  /** Others of the same sentence that it rests on. */
  readonly also: readonly Said[];
}

export interface Finding {
  readonly kind: ChangeKind;
  readonly before: FindingSide | null;
  readonly after: FindingSide | null;
}

/**
 * Spans over words: one for words in a row of one paragraph.
 * @param of the words' own spans, or those with the marks and articles around them
 */
export function spansOver({ words, sentences }: VersionText, which: readonly number[], of: "span" | "shown" = "span"): Span[] {
  const found: [number, number][] = [];
  let last: number | null = null;
  for (const n of which) {
    const word = words[n] as Word;
    const before = last === null ? undefined : words[last];
    const runs = before && last === n - 1 && sentences[before.sentence]?.paragraph === sentences[word.sentence]?.paragraph;
    const open = found.at(-1);
    if (runs && open) open[1] = word[of][1];
    else found.push([...word[of]]);
    last = n;
  }
  return found;
}

/** A side of spans; null where there are none. */
export function sideOf(
  text: string,
  spans: readonly Span[],
  placed: PlacedStatement | null = null,
  ...also: readonly PlacedStatement[]
): FindingSide | null {
  if (spans.length === 0) return null;
  return { spans, quote: quoteOf(text, spans), statement: placed?.statement ?? null, speaker: placed?.speaker ?? null, also };
}

/** What is known of a report beside its text. */
export const knownSide = (value: string | null): FindingSide | null =>
  value === null || value === "" ? null : { spans: [], quote: value, statement: null, speaker: null, also: [] };
