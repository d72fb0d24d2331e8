/** Lines that somebody wants to hear nothing of: what changed in them is left out, in a notice and in a difference alike. */
import type { Change, Ignored, SentenceDiff } from "../../records/change.js";
import type { Span } from "../../text/span.js";

/** The line of a text in which a place begins. */
function lineAt(text: string, [start]: Span): string {
  const end = text.indexOf("\n", start);
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, end < 0 ? text.length : end);
}

/** Whether a change is to be told. @param before, after its places in both texts: of one that has none in either, nothing is ignored */
const isTold =
  (texts: readonly [string, string], ignored: Ignored) =>
  (before: readonly Span[], after: readonly Span[]): boolean => {
    const lines = [...before.map((span) => lineAt(texts[0], span)), ...after.map((span) => lineAt(texts[1], span))];
    return lines.length === 0 || lines.some((line) => !ignored.some((pattern) => pattern.test(line)));
  };

interface Compared {
  readonly changes: readonly Change[];
  readonly words: readonly SentenceDiff[];
}

/** The same without what stands, on both sides, in lines that are ignored. @param texts of both versions */
export function withoutIgnored<T extends Compared>(compared: T, texts: readonly [string, string], ignored: Ignored): T {
  if (ignored.length === 0) return compared;
  const told = isTold(texts, ignored);
  const one = (span: readonly number[] | null): Span[] => (span ? [span as unknown as Span] : []);
  return {
    ...compared,
    changes: compared.changes.filter(({ before, after }) => told((before?.spans ?? []) as Span[], (after?.spans ?? []) as Span[])),
    words: compared.words.filter(({ before, after }) => told(one(before), one(after))),
  };
}
