/** Two versions of a report set beside each other, as every edge gives it. */
import type { Change, Ignored, SentenceDiff, VersionRelation } from "../../records/change.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { ReportName } from "../../records/items.js";
import { compareVersions } from "./compare-versions.js";
import { withoutIgnored } from "./ignored.js";

export interface Diff {
  readonly before: ReportName;
  readonly after: ReportName;
  readonly relation: VersionRelation;
  readonly changes: readonly Change[];
  readonly words: readonly SentenceDiff[];
}

const nameOf = ({ report: { id, title, publisher, published, url } }: ReadoutDocument): ReportName => ({
  ...{ id, title, publisher, published, url },
  dossiers: [],
});

/** @param noise show marks, capitals, furniture and times among the words too @param ignored patterns of lines that are left out */
export function diffOf(before: ReadoutDocument, after: ReadoutDocument, noise: boolean, ignored: Ignored = []): Diff {
  const compared = compareVersions(before, after, { noise });
  const { relation, changes, words } = withoutIgnored(compared, [before.report.text, after.report.text], ignored);
  return { before: nameOf(before), after: nameOf(after), relation, changes, words };
}
