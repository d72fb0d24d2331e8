/** Changes of a statement that both versions have: of speaker, authority, terms and stance, and of its words. [D6–D9] */
import type { Statement } from "../../records/statement.js";
import { inTextOrder, type Span, trimmed } from "../../text/span.js";
import { type Finding, sideOf, spansOver } from "./finding.js";
import { isNamed, type PlacedStatement, sameSpeaker, wordsIn } from "./placed-statement.js";
import { claim, claimOwn, type Side, type Sides, sentenceOf, unclaimed } from "./sides.js";
import { type StatementPair, shareGone } from "./statement-alignment.js";
import { type Substitution, substitutionOf } from "./substitution.js";
import type { Alignment } from "./word-alignment.js";

const isNew = ({ to, claimed }: Side, words: readonly number[]): boolean => words.some((n) => to[n] === null && !claimed.has(n));

/** Share of the words that state terms that must be gone, or new. */
const GONE = 0.5;

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
  claim(before, left.words);
  claim(after, right.words);
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
  const [a, b] = [s.statement.authority, t.statement.authority];
  const otherDescription = !isNamed(s) && !isNamed(t) && (a.kind !== b.kind || a.seniority !== b.seniority || a.count !== b.count);
  const kind =
    isNamed(s) !== isNamed(t) || otherDescription ? "authority" : sameSpeaker(s, t) ? null : isNamed(s) ? "speaker" : "authority";
  if (kind === null) return [];
  claimOwn(before, s.source);
  claimOwn(after, t.source);
  return [{ kind, before: sideOf(before.text.text, s.statement.source, s), after: sideOf(after.text.text, t.statement.source, t) }];
}

/** What somebody does with the words: a cue with another stance or tone, or no longer negated. [D9] */
function stanceOf({ before: s, after: t, replaced }: StatementPair, { before, after }: Sides): Finding[] {
  if (!replaced && !isNew(before, s.cue) && !isNew(after, t.cue)) return [];
  const [a, b] = [s.statement, t.statement];
  if (a.stance === b.stance && a.tone === b.tone && a.negated === b.negated) return [];
  claimOwn(before, s.cue);
  claimOwn(after, t.cue);
  const spans = ({ cue, content }: Statement) => (replaced || cue.length === 0 ? [...cue, ...content].sort(inTextOrder) : cue);
  return [{ kind: "stance", before: sideOf(before.text.text, spans(a), s), after: sideOf(after.text.text, spans(b), t) }];
}

/** The part of a content that stands in some sentences. */
function within({ text }: Side, content: readonly Span[], which: ReadonlySet<number>): Span[] {
  const sentences = [...which].map((n) => text.sentences[n]?.span as Span);
  return content
    .flatMap((span) => sentences.map((to) => trimmed(text.text, Math.max(span[0], to[0]), Math.min(span[1], to[1]))))
    .filter((span) => span !== null)
    .sort(inTextOrder);
}

/** Words of one content that stand for others, each hunk by what it is; all that are just other words together. [D6] */
function wordsOf({ before: s, after: t }: StatementPair, { before, after }: Sides, alignment: Alignment, told: boolean): Finding[] {
  const [left, right] = [new Set(s.content), new Set(t.content)];
  const found: Finding[] = [];
  const [sentencesBefore, sentencesAfter] = [new Set<number>(), new Set<number>()];
  for (const hunk of alignment.hunks) {
    const [gone, added] = [
      unclaimed(before, hunk.before).filter((n) => left.has(n)),
      unclaimed(after, hunk.after).filter((n) => right.has(n)),
    ];
    if (gone.length === 0 && added.length === 0) continue;
    claim(before, gone);
    claim(after, added);
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
      before: sideOf(before.text.text, within(before, s.statement.content, sentencesBefore), s),
      after: sideOf(after.text.text, within(after, t.statement.content, sentencesAfter), t),
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
  claim(sides.before, s.content);
  claim(sides.after, t.content);
  if (told) return found;
  const { before, after } = sides;
  return [
    ...found,
    { kind: "words", before: sideOf(before.text.text, s.statement.content, s), after: sideOf(after.text.text, t.statement.content, t) },
  ];
}
