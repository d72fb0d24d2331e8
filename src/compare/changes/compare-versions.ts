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
import { type CutText, cutText, type VersionText, versionText, type Word } from "./version-text.js";
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

/** For each word the offset in the other version behind the last word up to it that the other has too. */
function placesIn(other: VersionText, to: readonly (number | null)[]): number[] {
  let at = -1;
  return to.map((there) => {
    if (there !== null) at = (other.words[there] as Word).span[1];
    return at;
  });
}

/** Changes with their places. */
function placed(found: readonly Finding[], { before, after, toAfter, toBefore }: Alignment): PlacedFinding[] {
  const [inAfter, inBefore] = [placesIn(after, toAfter), placesIn(before, toBefore)];
  const behind = ({ words }: VersionText, places: readonly number[], offset: number) =>
    places[lastStartingAt(words, offset, (word) => word.span[0])] ?? -1;
  return found.map((one) => {
    const [b, a] = [one.before?.spans[0]?.[0], one.after?.spans[0]?.[0]];
    return {
      ...one,
      at: {
        before: b ?? (a === undefined ? 0 : behind(after, inBefore, a)),
        after: a ?? (b === undefined ? 0 : behind(before, inAfter, b)),
      },
    };
  });
}

function findings(before: Version, after: Version): PlacedFinding[] {
  const [left, right] = [versionText(before.cut), versionText(after.cut)];
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
  return placed(joined([...ofReport, ...replaced, ...alone, ...changed, ...ownAccount(sides, alignment)]), alignment);
}

const mirrored = ({ kind, before, after, at }: PlacedFinding): PlacedFinding => ({
  kind: kind === "statement-gone" ? "statement-added" : kind === "statement-added" ? "statement-gone" : kind,
  before: after,
  after: before,
  at: { before: at.after, after: at.before },
});

/** A document with its text cut into words. */
type Version = ReadoutDocument & { readonly cut: CutText };

const versionOf = (document: ReadoutDocument): Version => ({ ...document, cut: cutText(document.report) });

/** The order in which two versions are compared, whichever is given first, so that the comparison is the same both ways. */
const isSecond = (a: Version, b: Version): boolean =>
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
export const changesBetween = (before: ReadoutDocument, after: ReadoutDocument): Change[] => meaning(versionOf(before), versionOf(after));

function meaning(before: Version, after: Version): Change[] {
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
export function compareVersions(before: ReadoutDocument, after: ReadoutDocument, { noise = false } = {}): VersionComparison {
  const [one, other] = [versionOf(before), versionOf(after)];
  return {
    relation: versionRelation(before.report, after.report),
    changes: meaning(one, other),
    words: sentenceDiffs(one.cut, other.cut, noise),
  };
}
