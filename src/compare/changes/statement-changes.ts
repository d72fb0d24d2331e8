/** Changes of statements: gone and added, of speaker, authority, terms and stance, and of their words. [D5–D9] */
import type { Statement } from "../../records/statement.js";
import { inTextOrder, type Span } from "../../text/span.js";
import { type Finding, sideOf, spansOver } from "./finding.js";
import { isNamed, type PlacedStatement, sameSpeaker, wordsIn } from "./placed-statement.js";
import { type StatementAlignment, type StatementPair, shareGone } from "./statement-alignment.js";
import { type Substitution, substitutionOf, type WordFacts } from "./substitution.js";
import type { VersionText, Word } from "./version-text.js";
import type { Alignment } from "./word-alignment.js";
import { isFunctionWord } from "./word-key.js";

/** One version in a comparison. */
export interface Side {
  readonly text: VersionText;
  readonly facts: WordFacts;
  /** For each word the other version's word that it is; null where that has none. */
  readonly to: readonly (number | null)[];
  /** Its words that changes rest on already. */
  readonly claimed: Set<number>;
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

const sentenceOf = ({ text }: Side, n: number): number => (text.words[n] as Word).sentence;
const sentencesOf = (side: Side, words: readonly number[]): Set<number> => new Set(words.map((n) => sentenceOf(side, n)));
const isNew = ({ to, claimed }: Side, words: readonly number[]): boolean => words.some((n) => to[n] === null && !claimed.has(n));

/** Share of content words that must be gone for a statement to be gone. */
const GONE = 0.5;

/** Statements of one version that the other does not have: each sentence's of one speaker together, those inside others not again. [D5] */
function alone(side: Side, left: readonly PlacedStatement[]): PlacedStatement[][] {
  const gone = left
    .filter(({ content }) => shareGone(side.text.words, side.to, content) >= GONE)
    .filter(({ content }) => !content.every((n) => side.claimed.has(n)));
  const groups: PlacedStatement[][] = [];
  for (const one of [...gone].sort((a, b) => b.content.length - a.content.length)) {
    const sentences = sentencesOf(side, one.content);
    const inside = groups.some(([outer]) => one.content.every((n) => outer?.content.includes(n)));
    if (inside) continue;
    const beside = groups.find(
      ([first]) => first && sameSpeaker(first, one) && first.content.some((n) => sentences.has(sentenceOf(side, n))),
    );
    if (beside) beside.push(one);
    else groups.push([one]);
  }
  for (const { content, cue, source } of gone) for (const n of [...content, ...cue, ...source]) side.claimed.add(n);
  return groups;
}

const contentSpans = (group: readonly PlacedStatement[]): Span[] => group.flatMap(({ statement }) => statement.content).sort(inTextOrder);

/** Statements whose words stand in the other version without source and cue: they are the report's own there. [D5] */
function unattributed(side: Side, other: Side, left: readonly PlacedStatement[], others: readonly PlacedStatement[]) {
  const held = new Set(others.flatMap(({ content }) => content));
  return left.flatMap((one) => {
    if (shareGone(side.text.words, side.to, one.content) >= GONE) return [];
    const attributed = [...one.cue, ...one.source];
    if (one.cue.length === 0 || !attributed.every((n) => side.to[n] === null || isFunctionWord((side.text.words[n] as Word).key)))
      return [];
    if (!one.cue.some((n) => side.to[n] === null && !side.claimed.has(n))) return [];
    const there = one.content.flatMap((n) => side.to[n] ?? []).sort((a, b) => a - b);
    if (there.some((n) => held.has(n))) return [];
    for (const n of attributed) side.claimed.add(n);
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
    alone(side, of).map((one) => sideOf(side.text.text, contentSpans(one), one[0]));
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

/** Words that say on which terms somebody speaks, where the report says it. */
const termsSpans = ({ authority: { terms, anonymityReason } }: Statement): Span[] =>
  [terms?.basis === "stated" ? terms.span : null, anonymityReason].filter((span) => span !== null).sort(inTextOrder);

/** Terms that one version states and the other does not. [D8] */
function termsOf(pair: StatementPair, { before, after }: Sides): Finding[] {
  const of = (side: Side, one: PlacedStatement) => {
    const spans = termsSpans(one.statement);
    const words = wordsIn(side.text, spans);
    const fresh = words.length > 0 && isNew(side, words) && shareGone(side.text.words, side.to, words) >= GONE;
    return { spans, words, fresh };
  };
  const [left, right] = [of(before, pair.before), of(after, pair.after)];
  if (!left.fresh && !right.fresh) return [];
  for (const n of left.words) before.claimed.add(n);
  for (const n of right.words) after.claimed.add(n);
  const rule = (one: PlacedStatement) => one.statement.authority.terms?.rule ?? null;
  if (left.spans.length > 0 && right.spans.length > 0 && rule(pair.before) === rule(pair.after)) return [];
  return [
    {
      kind: "terms",
      before: sideOf(before.text.text, left.spans, pair.before),
      after: sideOf(after.text.text, right.spans, pair.after),
    },
  ];
}

/** Another speaker, or another kind of source: named or not, how senior, how many. [D7] */
function sourceOf({ before: s, after: t }: StatementPair, { before, after }: Sides): Finding[] {
  const touched = isNew(before, s.source) || isNew(after, t.source);
  if (!touched) return [];
  for (const n of s.source) if (before.to[n] === null) before.claimed.add(n);
  for (const n of t.source) if (after.to[n] === null) after.claimed.add(n);
  const [a, b] = [s.statement.authority, t.statement.authority];
  const otherDescription = !isNamed(s) && !isNamed(t) && (a.kind !== b.kind || a.seniority !== b.seniority || a.count !== b.count);
  const kind =
    isNamed(s) !== isNamed(t) || otherDescription ? "authority" : sameSpeaker(s, t) ? null : isNamed(s) ? "speaker" : "authority";
  if (kind === null) return [];
  return [{ kind, before: sideOf(before.text.text, s.statement.source, s), after: sideOf(after.text.text, t.statement.source, t) }];
}

/** What somebody does with the words: a cue with another stance or tone, or no longer negated. [D9] */
function stanceOf({ before: s, after: t, replaced }: StatementPair, { before, after }: Sides): Finding[] {
  if (!replaced && !isNew(before, s.cue) && !isNew(after, t.cue)) return [];
  for (const n of s.cue) if (before.to[n] === null) before.claimed.add(n);
  for (const n of t.cue) if (after.to[n] === null) after.claimed.add(n);
  const [a, b] = [s.statement, t.statement];
  if (a.stance === b.stance && a.tone === b.tone && a.negated === b.negated) return [];
  const spans = ({ cue, content }: Statement) => (replaced || cue.length === 0 ? [...cue, ...content].sort(inTextOrder) : cue);
  return [{ kind: "stance", before: sideOf(before.text.text, spans(a), s), after: sideOf(after.text.text, spans(b), t) }];
}

/** The part of a content that stands in some sentences. */
function within(side: Side, content: readonly number[], sentences: ReadonlySet<number>): Span[] {
  return spansOver(
    side.text,
    content.filter((n) => sentences.has(sentenceOf(side, n))),
  );
}

/** Words of one content that stand for others, each hunk by what it is; all that are just other words together. [D6] */
function wordsOf({ before: s, after: t }: StatementPair, { before, after }: Sides, alignment: Alignment, told: boolean): Finding[] {
  const [left, right] = [new Set(s.content), new Set(t.content)];
  const found: Finding[] = [];
  const [sentencesBefore, sentencesAfter] = [new Set<number>(), new Set<number>()];
  for (const hunk of alignment.hunks) {
    const inside = (side: Side, [from, to]: readonly [number, number], content: ReadonlySet<number>) =>
      Array.from({ length: to - from }, (_, n) => from + n).filter((n) => content.has(n) && side.to[n] === null && !side.claimed.has(n));
    const [gone, added] = [inside(before, hunk.before, left), inside(after, hunk.after, right)];
    if (gone.length === 0 && added.length === 0) continue;
    for (const n of gone) before.claimed.add(n);
    for (const n of added) after.claimed.add(n);
    const kind = substitutionOf({ ...before, words: gone }, { ...after, words: added });
    if (kind === "nothing") continue;
    if (kind !== "words") {
      found.push(substituted(kind, gone, added, { before, after }, s, t));
      continue;
    }
    for (const n of gone) sentencesBefore.add(sentenceOf(before, n));
    for (const n of added) sentencesAfter.add(sentenceOf(after, n));
  }
  if (told || sentencesBefore.size + sentencesAfter.size === 0) return found;
  for (const { before: b, after: a } of alignment.sentences.pairs)
    if (sentencesBefore.has(b) || sentencesAfter.has(a)) {
      sentencesBefore.add(b);
      sentencesAfter.add(a);
    }
  return [
    ...found,
    {
      kind: "words",
      before: sideOf(before.text.text, within(before, s.content, sentencesBefore), s),
      after: sideOf(after.text.text, within(after, t.content, sentencesAfter), t),
    },
  ];
}

export function substituted(
  kind: Exclude<Substitution, "nothing">,
  gone: readonly number[],
  added: readonly number[],
  { before, after }: Sides,
  s: PlacedStatement | null,
  t: PlacedStatement | null,
): Finding {
  return {
    kind,
    before: sideOf(before.text.text, spansOver(before.text, gone), s),
    after: sideOf(after.text.text, spansOver(after.text, added), t),
  };
}

/** What differs between two statements that are one. */
export function pairChanges(pair: StatementPair, sides: Sides, alignment: Alignment): Finding[] {
  const found = [...termsOf(pair, sides), ...sourceOf(pair, sides), ...stanceOf(pair, sides)];
  const { before: s, after: t, replaced } = pair;
  const told = found.some(({ kind }) => kind === "stance");
  if (!replaced) return [...found, ...wordsOf(pair, sides, alignment, told)];
  for (const n of s.content) sides.before.claimed.add(n);
  for (const n of t.content) sides.after.claimed.add(n);
  if (told) return found;
  const { before, after } = sides;
  return [
    ...found,
    { kind: "words", before: sideOf(before.text.text, s.statement.content, s), after: sideOf(after.text.text, t.statement.content, t) },
  ];
}
