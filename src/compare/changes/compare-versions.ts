/** What changed between two versions of a report, in meaning. */
import type { Change, ChangeSide, SentenceDiff, VersionRelation } from "../../records/change.js";
import type { ReadoutDocument } from "../../records/document.js";
import { folded } from "../../text/fold.js";
import { lineOf } from "./change-line.js";
import { Claims } from "./claims.js";
import type { Finding, FindingSide } from "./finding.js";
import { placedStatements } from "./placed-statement.js";
import { reportChanges } from "./report-changes.js";
import { alignStatements } from "./statement-alignment.js";
import { goneAndAdded, pairChanges, type Sides, substituted } from "./statement-changes.js";
import { substitutionOf, wordFacts } from "./substitution.js";
import { versionText, WHOLE_PARTS, type Word } from "./version-text.js";
import { versionRelation } from "./versions.js";
import { type Alignment, alignWords } from "./word-alignment.js";
import { sentenceDiffs } from "./word-diff.js";

/** Numbers, dates and names that changed in the report's own account. [D6] */
function ownAccount({ before, after }: Sides, { hunks }: Alignment): Finding[] {
  return hunks.flatMap((hunk) => {
    const free = ({ to, claimed, text }: Sides["before"], [from, end]: readonly [number, number]) =>
      Array.from({ length: end - from }, (_, n) => from + n).filter(
        (n) => to[n] === null && !claimed.has(n) && !WHOLE_PARTS.has((text.words[n] as Word).part),
      );
    const [gone, added] = [free(before, hunk.before), free(after, hunk.after)];
    if (gone.length === 0 || added.length === 0) return [];
    const kind = substitutionOf({ ...before, words: gone }, { ...after, words: added });
    return kind === "nothing" || kind === "words" ? [] : [substituted(kind, gone, added, { before, after }, null, null)];
  });
}

/** One that is made again and again, of one speaker, number, date or name, is one change with all its places. */
function joined(findings: readonly Finding[]): Finding[] {
  const REPEATED: ReadonlySet<Finding["kind"]> = new Set(["speaker", "authority", "number", "date", "name", "terms"]);
  const found = new Map<string, Finding>();
  const together = (a: FindingSide | null, b: FindingSide | null): FindingSide | null => {
    if (!a || !b) return a ?? b;
    const known = new Set(a.spans.map(String));
    const added = b.spans.filter((span) => !known.has(String(span)));
    return added.length === 0 ? a : { ...a, spans: [...a.spans, ...added], quote: `${a.quote} … ${b.quote}` };
  };
  for (const [n, one] of findings.entries()) {
    const words = (side: FindingSide | null) =>
      side &&
      (one.kind === "speaker" || one.kind === "authority"
        ? (side.speaker ?? side.quote)
        : one.kind === "terms"
          ? String(side.spans)
          : side.quote);
    const key = REPEATED.has(one.kind) ? [one.kind, folded(words(one.before) ?? ""), folded(words(one.after) ?? "")].join("|") : `${n}`;
    const first = found.get(key);
    found.set(key, first ? { ...first, before: together(first.before, one.before), after: together(first.after, one.after) } : one);
  }
  return [...found.values()];
}

function findings(before: ReadoutDocument, after: ReadoutDocument): Finding[] {
  const [left, right] = [versionText(before.report), versionText(after.report)];
  const alignment = alignWords(left, right);
  const claims = new Claims();
  const copied = versionRelation(before.report, after.report) === "copy";
  const ofReport = reportChanges(alignment, before.report, after.report, copied, claims);
  const sides: Sides = {
    before: { text: left, facts: wordFacts(before, left), to: alignment.toAfter, claimed: claims.before },
    after: { text: right, facts: wordFacts(after, right), to: alignment.toBefore, claimed: claims.after },
  };
  const [said, saidNow] = [placedStatements(before, left), placedStatements(after, right)];
  const aligned = alignStatements(alignment, said, saidNow);
  // the innermost first: what somebody says in another's words is told of the one who says it
  const pairs = [...aligned.pairs].sort((x, y) => x.before.content.length - y.before.content.length);
  const replaced = pairs.filter((pair) => pair.replaced).flatMap((pair) => pairChanges(pair, sides, alignment));
  const alone = goneAndAdded(sides, aligned, said, saidNow);
  const changed = pairs.filter((pair) => !pair.replaced).flatMap((pair) => pairChanges(pair, sides, alignment));
  return joined([...ofReport, ...replaced, ...alone, ...changed, ...ownAccount(sides, alignment)]);
}

const mirrored = ({ kind, before, after }: Finding): Finding => ({
  kind: kind === "statement-gone" ? "statement-added" : kind === "statement-added" ? "statement-gone" : kind,
  before: after,
  after: before,
});

/** The order in which two versions are compared, whichever is given first, so that the comparison is the same both ways. */
const isSecond = (a: ReadoutDocument, b: ReadoutDocument): boolean =>
  a.report.text === b.report.text ? JSON.stringify(a) > JSON.stringify(b) : a.report.text > b.report.text;

const published = (side: FindingSide | null): ChangeSide | null =>
  side && {
    spans: side.spans.map(([start, end]) => [start, end]),
    quote: side.quote,
    statement: side.statement?.id ?? null,
    speaker: side.speaker,
  };

const FIRST: readonly Finding["kind"][] = ["headline", "correction"];
const LAST: readonly Finding["kind"][] = ["byline", "published", "modified"];

/** Where a change stands in the list: headline and corrections first, then by place in the text. */
function orderOf({ kind, before, after }: Finding): number {
  if (FIRST.includes(kind)) return FIRST.indexOf(kind) - FIRST.length;
  if (LAST.includes(kind)) return Number.MAX_SAFE_INTEGER - LAST.length + LAST.indexOf(kind);
  return (after?.spans[0] ?? before?.spans[0] ?? [0])[0];
}

/**
 * What changed in meaning from one version of a report to another. Each change rests on words that differ: what was only read otherwise
 * is none. [D2] Compared the other way round it is the same, with before and after, gone and added, exchanged.
 * @returns headline and corrections first, then in the order of the text, then what is known beside it
 */
export function changesBetween(before: ReadoutDocument, after: ReadoutDocument): Change[] {
  const turned = isSecond(before, after);
  const found = turned ? findings(after, before).map(mirrored) : findings(before, after);
  return found
    .sort((x, y) => orderOf(x) - orderOf(y))
    .map((one) => ({ kind: one.kind, before: published(one.before), after: published(one.after), line: lineOf(one, found.length === 1) }));
}

/** Two versions of a report, compared. */
export interface VersionComparison {
  readonly relation: VersionRelation;
  readonly changes: readonly Change[];
  readonly words: readonly SentenceDiff[];
}

/**
 * What changed from one version of a report to another, in meaning and word by word.
 * @param noise whether marks, capitals, furniture and times such as "5 min ago" count among the words
 */
export const compareVersions = (before: ReadoutDocument, after: ReadoutDocument, { noise = false } = {}): VersionComparison => ({
  relation: versionRelation(before.report, after.report),
  changes: changesBetween(before, after),
  words: sentenceDiffs(before.report, after.report, noise),
});
