/** Attributions → statements with the boundaries of what is said, in text order, each knowing the one in whose words it lies. */
import { hull, inTextOrder, type Span, wordsOf } from "../../text/span.js";
import type { AttributionFeatures } from "./features.js";
import { contentBoundaries, type QuoteSpans } from "./span-boundaries.js";
import { stanceOf } from "./stance.js";
import type { StatementContent } from "./statement-draft.js";

/** [S1] Touching contents of one statement in one paragraph are one span. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort(inTextOrder)) {
    const last = found.at(-1);
    if (last && /^[ \t\u00a0]*$/.test(text.slice(last[1], span[0]))) found[found.length - 1] = [last[0], Math.max(last[1], span[1])];
    else found.push(span);
  }
  return found;
}

const startOf = ({ attribution: a }: AttributionFeatures): number => (hull([...a.sources, a.cue, ...a.contents]) as Span)[0];

/**
 * Those with a content, by their first word, outer before inner. [S12] What somebody wants or tries is not said: another's words told
 * there are told by the report itself.
 */
export function statementsInOrder(text: string, marks: QuoteSpans, all: readonly AttributionFeatures[]): StatementContent[] {
  const tellerOf = ({ within }: AttributionFeatures): number | null => {
    const outer = within === null ? null : (all[within] as AttributionFeatures);
    return outer && stanceOf(wordsOf(text, outer.attribution.cue)).stance === "intend" ? tellerOf(outer) : within;
  };
  const depthOf = ({ within }: AttributionFeatures): number => (within === null ? 0 : 1 + depthOf(all[within] as AttributionFeatures));
  const numbered = all.map((features, n) => ({ features, n, depth: depthOf(features), start: startOf(features) }));
  /** By the number of the attribution, that of its teller too. */
  const kept = new Map<number, StatementContent>();
  for (const { features, n } of [...numbered].sort((a, b) => a.depth - b.depth)) {
    const bounded = features.attribution.contents.map((c) => contentBoundaries(text, c, marks)).filter((c) => c !== null);
    const content = joined(text, bounded);
    const outer = tellerOf(features);
    if (content.length > 0 && (outer === null || kept.has(outer))) kept.set(n, { features, content, outer });
  }
  const order = numbered.filter(({ n }) => kept.has(n)).sort((a, b) => a.start - b.start || a.depth - b.depth || a.n - b.n);
  const place = new Map(order.map(({ n }, at) => [n, at]));
  return order.map(({ n }) => {
    const statement = kept.get(n) as StatementContent;
    return { ...statement, outer: statement.outer === null ? null : (place.get(statement.outer) as number) };
  });
}
