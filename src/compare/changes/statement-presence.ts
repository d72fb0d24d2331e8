/** Statements that one version alone has, and those that are the report's own in one of them. [D5] */
import { inTextOrder, type Span } from "../../text/span.js";
import { type Finding, sideOf, spansOver } from "./finding.js";
import type { PlacedStatement } from "./placed-statement.js";
import { claim, type Side, type Sides, sentenceOf } from "./sides.js";
import { isGone, type StatementAlignment } from "./statement-alignment.js";
import type { Word } from "./version-text.js";
import { isFunctionWord } from "./word-key.js";

/** Statements of one version that the other does not have: those of a sentence together, the longest first, those inside others not again. [D5] */
function alone(side: Side, left: readonly PlacedStatement[]): PlacedStatement[][] {
  const gone = left.filter((one) => isGone(side.text, side.to, one)).filter(({ content }) => !content.every((n) => side.claimed.has(n)));
  const groups: PlacedStatement[][] = [];
  /** For each sentence the statements of it that are told, in their group. */
  const bySentence = new Map<number, PlacedStatement[]>();
  for (const one of [...gone].sort((a, b) => b.content.length - a.content.length)) {
    const sentences = new Set(one.content.map((n) => sentenceOf(side, n)));
    const beside = [...sentences].flatMap((n) => bySentence.get(n) ?? []);
    if (beside.some((outer) => one.content.every((n) => outer.content.includes(n)))) continue;
    const group = [...sentences].map((n) => bySentence.get(n)).find((found) => found !== undefined) ?? [];
    if (group.push(one) === 1) groups.push(group);
    for (const n of sentences) if (!bySentence.has(n)) bySentence.set(n, group);
  }
  for (const { content, cue, source } of gone) claim(side, [...content, ...cue, ...source]);
  return groups;
}

const contentSpans = (group: readonly PlacedStatement[]): Span[] => group.flatMap(({ statement }) => statement.content).sort(inTextOrder);

/** Statements whose words stand in the other version without source and cue: they are the report's own there. [D5] */
function unattributed(side: Side, other: Side, left: readonly PlacedStatement[], others: readonly PlacedStatement[]) {
  const held = new Set(others.flatMap(({ content }) => content));
  return left.flatMap((one) => {
    if (isGone(side.text, side.to, one)) return [];
    const attributed = [...one.cue, ...one.source];
    if (one.cue.length === 0 || !attributed.every((n) => side.to[n] === null || isFunctionWord((side.text.words[n] as Word).key)))
      return [];
    if (!one.cue.some((n) => side.to[n] === null && !side.claimed.has(n))) return [];
    const there = one.content.flatMap((n) => side.to[n] ?? []).sort((a, b) => a - b);
    if (there.some((n) => held.has(n))) return [];
    claim(side, attributed);
    return [{ one, there: sideOf(other.text.text, spansOver(other.text, there)) }];
  });
}

export function goneAndAdded(
  { before, after }: Sides,
  aligned: StatementAlignment,
  left: readonly PlacedStatement[],
  right: readonly PlacedStatement[],
): Finding[] {
  const group = (side: Side, of: readonly PlacedStatement[]) =>
    alone(side, of).map((one) => sideOf(side.text.text, contentSpans(one), ...one));
  return [
    ...group(before, aligned.gone).map((one): Finding => ({ kind: "statement-gone", before: one, after: null })),
    ...group(after, aligned.added).map((one): Finding => ({ kind: "statement-added", before: null, after: one })),
    ...unattributed(before, after, aligned.gone, right).map(
      ({ one, there }): Finding => ({ kind: "statement-gone", before: sideOf(before.text.text, one.statement.content, one), after: there }),
    ),
    ...unattributed(after, before, aligned.added, left).map(
      ({ one, there }): Finding => ({ kind: "statement-added", before: there, after: sideOf(after.text.text, one.statement.content, one) }),
    ),
  ];
}
