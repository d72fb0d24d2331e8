/** [S33] Shown quotations among what the network found: they replace what it made of the same words, and hold what is attributed in them. */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import { contains, lastStartingAt, overlapping, overlaps, type Span } from "../../text/span.js";
import type { AttributionFeatures } from "./features.js";
import type { ShownQuotation } from "./shown-quotation.js";

const SHORT = 4; // words: what a sentence that introduces a quotation says itself is longer
const wordCount = (text: string, span: Span): number => text.slice(...span).split(/\s+/).length;

/** Whether what the network found is a shown quotation by other places, or made of the words that show whose one is. */
function isSame(text: string, { cue, sources, contents }: ScoredAttribution, { attribution: s, rule }: ShownQuotation): boolean {
  const inside = (span: Span) => s.contents.some((c) => contains(c, span));
  if (inside(cue)) return false;
  if (contents.some(inside)) return true;
  const touches = [...sources, cue].some((span) => [...s.sources, s.cue].some((o) => overlaps(o, span)));
  if (!touches || !INTRODUCING.has(rule)) return touches;
  return overlaps(cue, s.cue) && contents.every((c) => c[1] <= s.cue[0] || wordCount(text, c) < SHORT);
}

/** Rules by which a whole sentence introduces a quotation: it may say more than that. */
const INTRODUCING: ReadonlySet<string> = new Set(["S23", "S24"]);

/**
 * What the network found in a section, less what is shown there; then what is shown.
 * @param asking labels of those who only ask for the outlet, in text order: they say nothing
 */
export function withShown(
  text: string,
  found: readonly NestedAttribution[],
  all: readonly ShownQuotation[],
  asking: readonly Span[],
): (NestedAttribution & { readonly shown?: ShownQuotation })[] {
  if (all.length === 0 && asking.length === 0) return [...found];
  const isAsking = ({ attribution: { cue, sources } }: NestedAttribution): boolean =>
    [cue, ...sources].some(
      (s) => overlapping(asking, [s[0], s[1] + 1]) !== undefined || overlapping(asking, [s[0] - 1, s[1]]) !== undefined,
    );
  const reach = all.map((s) => [...s.attribution.sources, s.attribution.cue, ...s.attribution.contents]);
  const starts = reach.map((spans) => Math.min(...spans.map(([start]) => start)));
  const near = ({ attribution: { cue, sources, contents } }: NestedAttribution): ShownQuotation[] => {
    const end = Math.max(...[cue, ...sources, ...contents].map((s) => s[1]));
    const n = lastStartingAt(starts, end, (s) => s);
    return all.slice(Math.max(0, n - 2), n + 1);
  };
  const dropped = found.map((l) => isAsking(l) || near(l).some((s) => isSame(text, l.attribution, s)));
  let kept = 0;
  const place = dropped.map((d) => (d ? null : kept++));
  return [
    ...found.flatMap((l, n) => (dropped[n] ? [] : [{ ...l, within: l.within === null ? null : (place[l.within] ?? null) }])),
    ...all.map((s) => ({ attribution: s.attribution, within: null, rule: s.rule, fixed: true, shown: s })),
  ];
}

/** What is attributed inside a shown quotation is one layer down: told of the whole report, as one may go on in the next section. */
export function nestedUnderShown(all: readonly AttributionFeatures[]): AttributionFeatures[] {
  const pieces = all
    .flatMap(({ shown, attribution }, n) => (shown ? attribution.contents.map((span) => ({ span, n })) : []))
    .sort((a, b) => a.span[0] - b.span[0]);
  if (pieces.length === 0) return [...all];
  return all.map((f) => {
    const piece = pieces[lastStartingAt(pieces, f.attribution.cue[0], (p) => p.span[0])];
    return f.within === null && !f.shown && piece && contains(piece.span, f.attribution.cue) ? { ...f, within: piece.n } : f;
  });
}
