/** [X6] What one publication says otherwise in a later version: figures, days, names, who says it, on whose authority, and whether it is denied. */
import type { Change, ChangeKind, ChangeSide } from "../../records/change.js";
import type { ReadoutDocument } from "../../records/document.js";
import { changesBetween } from "../changes/compare-versions.js";
import type { ReportAmongOthers } from "../standing/voice.js";
import { sureOf, voiceOf } from "../standing/voice.js";
import type { Conflict, ConflictSide } from "./conflict.js";

/** One version of a publication. */
export interface Version {
  readonly document: ReadoutDocument;
  readonly among: ReportAmongOthers;
}

const CONTRARY: ReadonlySet<ChangeKind> = new Set<ChangeKind>(["number", "date", "name", "speaker", "authority", "stance"]);

const flat = (words: string): string => words.replace(/\s+/g, " ").trim();

function sideOf({ document, among }: Version, side: ChangeSide): ConflictSide {
  const statement = document.statements.find(({ id }) => id === side.statement);
  const { speaker, actor, authority, attribution } = voiceOf(statement, new Map(document.actors.map((one) => [one.id, one])), among);
  return {
    who: speaker ?? among.publisher ?? "the report",
    actor,
    authority,
    published: among.published,
    position: flat(side.quote),
    report: document.report.id,
    statement: side.statement,
    development: null,
    evidence: side.spans,
    attribution,
    quote: flat(side.quote),
    confidence: sureOf(statement, among),
  };
}

const denies = ({ document }: Version, { statement }: ChangeSide): boolean =>
  document.statements.some(({ id, stance, negated }) => id === statement && (stance === "deny") !== negated);

/** @param before an earlier version of what was published at one address @param after the next one */
export const wordingsBetween = (before: Version, after: Version): Conflict[] =>
  changesBetween(before.document, after.document).flatMap(({ kind, before: old, after: now, line }: Change): Conflict[] =>
    CONTRARY.has(kind) &&
    old &&
    now &&
    (kind !== "stance" || denies(before, old) !== denies(after, now)) &&
    old.spans.length > 0 &&
    now.spans.length > 0
      ? [{ kind: "wording", rule: "X6", about: line, sides: [sideOf(before, old), sideOf(after, now)] }]
      : [],
  );
