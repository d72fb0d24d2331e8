/**
 * [P18] Who is spoken of inside a quotation, by name or as "he", does not utter it; "I" there does. Marks what stands in a quotation with
 * those who are said to say it.
 */
import { contains, lastStartingAt, overlapping, type Span } from "../../text/span.js";
import type { ScoredAttribution } from "../attribution.js";
import type { Mention } from "../mention.js";

const PERSONAL = /^(?:s?he|him|her)$/;

/** A piece of quoted words, and where the heads start of those who say it. */
interface Uttered {
  readonly piece: Span;
  readonly by: readonly number[];
}

/** The mentions that are a source itself, not what only stands in its words ("her" in "her lawyer"). */
function speakersIn(mentions: readonly Mention[], source: Span): number[] {
  const inside = mentions.filter((m) => contains(source, m.head));
  return inside.filter((m) => !inside.some((o) => o !== m && contains(o.phrase, m.phrase))).map(({ head }) => head[0]);
}

/**
 * [P81] Whom reported words name behind their subject is not the "he" who says them: "The talks were tinged by a threat from Orr, he added".
 * Their subject may be: "Orr was asleep, he said".
 */
function reported(m: Mention, pieces: readonly Uttered[], mentionAt: ReadonlyMap<number, Mention>): Mention {
  if (m.entity !== "person" || m.subject || m.speaks || m.appositionTo) return m;
  const piece = pieces[lastStartingAt(pieces, m.head[0], (p) => p.piece[0])];
  if (!piece || !contains(piece.piece, m.phrase) || m.phrase[0] === piece.piece[0]) return m;
  const own = piece.by.filter((at) => {
    const by = mentionAt.get(at);
    return by !== undefined && PERSONAL.test(by.headWord) && by.sentence === m.sentence;
  });
  return own.length > 0 ? { ...m, utteredBy: own } : m;
}

/** @param quotations outermost quotations, one span a paragraph, in text order */
export function markUttered(
  mentions: readonly Mention[],
  attributions: readonly ScoredAttribution[],
  quotations: readonly Span[],
): Mention[] {
  const uttered = attributions.flatMap(({ sources, contents, cue }): Uttered[] => {
    // a source on the other side of a quotation than its cue is that of another
    const beside = (s: Span) => !overlapping(quotations, [Math.min(s[0], cue[0]), Math.max(s[1], cue[1])]);
    const by = sources.filter(beside).flatMap((s) => speakersIn(mentions, s));
    if (by.length === 0) return [];
    return contents.map((piece) => ({ piece, by }));
  });
  const pieces = uttered.sort((a, b) => a.piece[0] - b.piece[0]);
  const mentionAt = new Map(mentions.map((m) => [m.head[0], m]));
  return mentions.map((m) => {
    if (!overlapping(quotations, m.head)) return reported(m, pieces, mentionAt);
    const own = pieces.filter(({ piece }) => contains(piece, m.head)).flatMap(({ by }) => by);
    // a quotation that goes on in its paragraph, behind "he said."
    const before = own.length > 0 ? undefined : pieces[lastStartingAt(pieces, m.head[0], ({ piece }) => piece[0])];
    const utteredBy = before && before.piece[0] >= m.paragraph ? before.by : own;
    return utteredBy.length > 0 ? { ...m, utteredBy } : m;
  });
}
