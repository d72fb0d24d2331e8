/** Matters as they are listed: what they are called, where they stand, their history, and who contradicts whom. */
import type { Conflict, ConflictSide } from "../../compare/conflicts/conflict.js";
import { conflictsOfMatter } from "../../compare/conflicts/of-matter.js";
import { describeMatter } from "../../compare/matters/label.js";
import { heldSince } from "../../compare/standing/assertion.js";
import { asOf, type HistoryEntry, historyOf } from "../../compare/standing/history.js";
import { standingOf } from "../../compare/standing/standing.js";
import { digest } from "../../records/ids.js";
import type { ConflictItem, HistoryItem, MatterHistory } from "../../records/items.js";
import { inTextOrder } from "../../text/span.js";
import { BadQuery } from "../errors.js";
import { daysOf } from "../projection/sort-key.js";
import type { MatterDevelopment } from "./matter-assertions.js";
import type { MatterNotes } from "./matter-notes.js";

const entryItem = (entry: HistoryEntry): HistoryItem => ({
  development: entry.development,
  report: entry.report,
  state: entry.state,
  effective: heldSince(entry),
  dated: entry.dated,
  published: entry.published,
  speaker: entry.speaker,
  actor: entry.actor,
  authority: entry.authority,
  origin: entry.origin,
  evidence: entry.evidence,
  quote: entry.quote,
  supersedes: entry.supersedes,
  status: entry.status,
  confidence: entry.confidence,
});

/** @param day as of which; null for all there is @param newest the newest day there is @param notes what people said of matters @returns null where nothing was said by that day, or people took it back */
export function matterOf(
  id: string,
  all: readonly MatterDevelopment[],
  { day, newest, notes }: { readonly day: string | null; readonly newest: string | null; readonly notes: MatterNotes },
): MatterHistory | null {
  const note = notes(all);
  if (note.retracted) return null;
  const now = asOf(
    all.map(({ assertion }) => assertion),
    day,
  );
  if (now.length === 0) return null;
  const standing = standingOf(now, day ?? newest);
  const said = new Set(now.map(({ development }) => development));
  const { kind, label, parties, objects } = describeMatter(all.filter(({ development }) => said.has(development.id)));
  return {
    id,
    kind,
    label: note.label ?? label,
    confirmed: note.confirmed,
    parties,
    objects,
    history: historyOf(now).map(entryItem),
    standing,
  };
}

/** A side as it is shown: its words, and those that say whose they are. */
const sideItem = ({ attribution, evidence, ...side }: ConflictSide): ConflictItem["sides"][number] => ({
  ...side,
  evidence: [...new Map([...attribution, ...evidence].map((span) => [span.join(), span])).values()].sort(inTextOrder),
});

/** A conflict with its id: by what it is of, and where its sides stand. */
export function conflictItemOf(conflict: Conflict, matter: string | null): ConflictItem {
  const { kind, rule, about, sides } = conflict;
  const places = sides.map(({ report, evidence }) => `${report} ${JSON.stringify(evidence)}`).sort();
  return { id: `c:${digest([kind, rule, matter ?? "", ...places])}`, kind, rule, matter, about, sides: sides.map(sideItem) };
}

export const conflictsIn = (matter: MatterHistory, all: readonly MatterDevelopment[], day: string | null): ConflictItem[] =>
  conflictsOfMatter(
    matter.label,
    asOf(
      all.map(({ assertion }) => assertion),
      day,
    ),
  ).map((conflict) => conflictItemOf(conflict, matter.id));

/** @throws BadQuery where it is no date */
export function dayAsked(asOf: string | undefined): string | null {
  if (asOf === undefined) return null;
  if (!daysOf(asOf)) throw new BadQuery({ "as-of": asOf }, "is no date", "give a day, month or year: 2024-06-26, 2024-06 or 2024");
  return asOf;
}
