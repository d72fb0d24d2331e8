/** What changed between two versions of a report, in meaning. */
import type { Change, ChangeSide, SentenceDiff, VersionRelation } from "../../records/change.js";
import type { ReadoutDocument } from "../../records/document.js";
import { lastStartingAt } from "../../text/span.js";
import { lineOf } from "./change-line.js";
import type { Finding, FindingSide } from "./finding.js";
import { placedStatements } from "./placed-statement.js";
import { joined } from "./repeated-findings.js";
import { reportChanges } from "./report-changes.js";
import { type Sides, unclaimed } from "./sides.js";
import { alignStatements } from "./statement-alignment.js";
import { pairChanges, substituted } from "./statement-changes.js";
import { goneAndAdded } from "./statement-presence.js";
import { substitutionOf, wordFacts } from "./substitution.js";
import { type VersionText, versionText, type Word } from "./version-text.js";
import { versionRelation } from "./versions.js";
import { type Alignment, alignWords } from "./word-alignment.js";
import { sentenceDiffs } from "./word-diff.js";

/** Numbers, dates and names that changed in the report's own account. [D6] */
function ownAccount({ before, after }: Sides, { hunks }: Alignment): Finding[] {
  return hunks.flatMap((hunk) => {
    const [gone, added] = [unclaimed(before, hunk.before), unclaimed(after, hunk.after)];
    if (gone.length === 0 || added.length === 0) return [];
    const kind = substitutionOf({ ...before, words: gone }, { ...after, words: added });
    return kind === "nothing" || kind === "words" ? [] : [substituted(kind, gone, added, { before, after }, null, null)];
  });
}

/** A change with its place in each version: where it stands, or behind which words of that version it stood. */
interface PlacedFinding extends Finding {
  readonly at: { readonly before: number; readonly after: number };
}

/** The offset in the other version of the last word before an offset that the other has too. */
function placeIn(other: VersionText, { words }: VersionText, to: readonly (number | null)[], offset: number): number {
  for (let n = lastStartingAt(words, offset, (word) => word.span[0]); n >= 0; n--) {
    const there = to[n];
    if (typeof there === "number") return (other.words[there] as Word).span[1];
  }
  return -1;
}

function placed(one: Finding, { before, after, toAfter, toBefore }: Alignment): PlacedFinding {
  const [b, a] = [one.before?.spans[0]?.[0], one.after?.spans[0]?.[0]];
  return {
    ...one,
    at: {
      before: b ?? (a === undefined ? 0 : placeIn(before, after, toBefore, a)),
      after: a ?? (b === undefined ? 0 : placeIn(after, before, toAfter, b)),
    },
  };
}

function findings(before: ReadoutDocument, after: ReadoutDocument): PlacedFinding[] {
  const [left, right] = [versionText(before.report), versionText(after.report)];
  const alignment = alignWords(left, right);
  const copied = versionRelation(before.report, after.report) === "copy";
  const sides: Sides = {
    before: { text: left, facts: wordFacts(before, left), to: alignment.toAfter, claimed: new Set() },
    after: { text: right, facts: wordFacts(after, right), to: alignment.toBefore, claimed: new Set() },
  };
  const ofReport = reportChanges(alignment, before.report, after.report, copied, sides);
  const [said, saidNow] = [placedStatements(before, left), placedStatements(after, right)];
  const aligned = alignStatements(alignment, said, saidNow);
  // the innermost first: what somebody says in another's words is told of the one who says it
  const pairs = [...aligned.pairs].sort((x, y) => x.before.content.length - y.before.content.length);
  const replaced = pairs.filter((pair) => pair.replaced).flatMap((pair) => pairChanges(pair, sides, alignment));
  const alone = goneAndAdded(sides, aligned, said, saidNow);
  const changed = pairs.filter((pair) => !pair.replaced).flatMap((pair) => pairChanges(pair, sides, alignment));
  return joined([...ofReport, ...replaced, ...alone, ...changed, ...ownAccount(sides, alignment)]).map((one) => placed(one, alignment));
}

const mirrored = ({ kind, before, after, at }: PlacedFinding): PlacedFinding => ({
  kind: kind === "statement-gone" ? "statement-added" : kind === "statement-added" ? "statement-gone" : kind,
  before: after,
  after: before,
  at: { before: at.after, after: at.before },
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
function orderOf({ kind, at }: PlacedFinding): number {
  if (FIRST.includes(kind)) return FIRST.indexOf(kind) - FIRST.length;
  if (LAST.includes(kind)) return Number.MAX_SAFE_INTEGER - LAST.length + LAST.indexOf(kind);
  return at.after;
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
    .sort((x, y) => orderOf(x) - orderOf(y) || x.at.before - y.at.before)
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
