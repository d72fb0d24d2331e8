/** [S14] Transcripts: paragraphs that begin with who speaks, in capitals or as "Q", and a colon. */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import { contains, overlaps, type Span, trimmed, wordsOf } from "../../text/span.js";

const LEAST_TURNS = 3; // turns that make a transcript: fewer are headings or notes
const TURN =
  /^(?<mark>["“”'‘]?)(?<who>(?:(?:MR|MRS|MS|DR|SEN|REP|GEN|GOV|PRESIDENT|SECRETARY)\.? )?\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]*){0,3}|Q|A)(?<role> \([^)\n]{2,40}\))?:\s+(?=\S)/u;
const SCORE = 0.9; // a turn is known by its form

/** The turns of a text's stretches, in text order; none where the text is no transcript. */
export function turnsOf(text: string, stretches: readonly Span[]): ScoredAttribution[] {
  const turns = stretches.flatMap(([start, end]): ScoredAttribution[] => {
    const m = TURN.exec(text.slice(start, end));
    const said = m && trimmed(text, start + m[0].length, end);
    if (!m?.groups || !said) return [];
    const from = start + (m.groups.mark as string).length;
    const to = from + (m.groups.who as string).length;
    const colon = text.indexOf(":", to);
    return [{ sources: [[from, to]], cue: [colon, colon + 1], contents: [said], score: SCORE, within: null }];
  });
  const speakers = new Set(turns.map((t) => wordsOf(text, t.sources[0] as Span)));
  return turns.length >= LEAST_TURNS && speakers.size < turns.length ? turns : []; // headings never speak twice
}

/** What the network found, with the turns it lies in around it: what is attributed in a turn is one layer down. */
export function withTurns(found: readonly NestedAttribution[], turns: readonly ScoredAttribution[]): NestedAttribution[] {
  if (turns.length === 0) return [...found];
  const holding = (l: NestedAttribution) => turns.findIndex((t) => contains(t.contents[0] as Span, l.attribution.cue));
  const same = (l: NestedAttribution) =>
    turns.some((t) => [...l.attribution.sources, l.attribution.cue].some((s) => overlaps(s, t.sources[0] as Span) || overlaps(s, t.cue)));
  const dropped = found.map(same);
  const shift = (n: number): number => found.slice(0, n).filter((_, k) => !dropped[k]).length;
  const kept = found.filter((_, n) => !dropped[n]);
  const layers = kept.map((l): NestedAttribution => {
    if (l.within !== null) return dropped[l.within] ? { ...l, within: null } : { ...l, within: shift(l.within) };
    return l;
  });
  return [
    ...layers.map((l) => (l.within === null && holding(l) >= 0 ? { ...l, within: layers.length + holding(l) } : l)),
    ...turns.map((attribution) => ({ attribution, within: null, rule: "S14" })),
  ];
}
