/** [R41] Two named people who are joined by "and", for "they", "the couple" or "the two men" behind them. */
import type { Mention } from "../../annotate/mention.js";
import { lastStartingAt } from "../../text/span.js";

const MENTIONS_BACK = 40; // mentions looked back over
const PARAGRAPHS_BACK = 2; // paragraphs looked back into, that of the words themselves among them

/** Several people or bodies that act, named or not: whoever "they" are behind them, they stand nearer. */
const actsAsSeveral = (m: Mention): boolean =>
  m.plural && m.subject && m.form !== "pronoun" && (m.kind === "person" || m.kind === "organisation" || m.entity === "group");

const isPerson = (m: Mention): boolean => m.entity === "person" && !m.plural;

const areJoined = (a: Mention, b: Mention): boolean =>
  a.apartFrom.some((at) => at >= b.span[0] && at < b.span[1]) || b.apartFrom.some((at) => at >= a.span[0] && at < a.span[1]);

/**
 * Numbers of the latest two who are joined by "and" before a place, in its paragraph or the one before; null where none are, where a third
 * is joined to them, or, unless `pastOthers`, where several act in between.
 * @param mentions all of the report, in text order
 */
export function joinedPair(mentions: readonly Mention[], at: number, pastOthers: boolean): readonly [number, number] | null {
  const last = lastStartingAt(mentions, at - 1, (m) => m.head[0]);
  const paragraphs = new Set<number>();
  for (let n = last; n > Math.max(0, last - MENTIONS_BACK); n--) {
    const m = mentions[n] as Mention;
    paragraphs.add(m.paragraph);
    if (paragraphs.size > PARAGRAPHS_BACK || (!pastOthers && actsAsSeveral(m))) return null;
    if (!isPerson(m)) continue;
    const from = Math.max(0, n - MENTIONS_BACK);
    const joined = mentions
      .slice(from, n + MENTIONS_BACK)
      .flatMap((o, k) => (from + k !== n && isPerson(o) && areJoined(o, m) ? [from + k] : []));
    if (joined.length > 0) return joined.length === 1 && (joined[0] as number) < n ? [joined[0] as number, n] : null;
  }
  return null;
}

/** Numbers of the mentions that name people before a place, in its paragraph and the one before, in text order. */
export function peopleBefore(mentions: readonly Mention[], at: number): number[] {
  const found: number[] = [];
  const paragraphs = new Set<number>();
  for (let n = lastStartingAt(mentions, at - 1, (m) => m.head[0]); n >= 0; n--) {
    const m = mentions[n] as Mention;
    if (paragraphs.add(m.paragraph).size > PARAGRAPHS_BACK) break;
    if (isPerson(m)) found.unshift(n);
  }
  return found;
}
