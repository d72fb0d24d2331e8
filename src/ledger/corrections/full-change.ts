/** What a person writes for short, in full: whom a speaker's name means, the authority that goes with them, a day for `saidAt`. */
import type { Actor } from "../../records/actor.js";
import type { RegisteredKind } from "../../records/registry.js";
import type { Statement } from "../../records/statement.js";
import { quoteOf, type Span } from "../../text/span.js";
import { BROUGHT, type Change } from "../overlay/change.js";
import type { Db } from "../store.js";
import { checkedChange } from "./change-checks.js";
import { type CorrectedReport, shownRecord } from "./corrected-report.js";
import { changedRecord, checkedFields } from "./fields.js";
import { authorityWith, type Meant, speakerMeant } from "./speakers.js";

export interface FullChange {
  readonly change: Change;
  /** Whom the names given for the speakers mean. */
  readonly speakers: readonly Meant[];
}

const isOfAuthority = (path: string): boolean => path.split(".")[0] === "authority";

/**
 * A change that was checked, in full: who speaks, by id; with the authority that goes with it, unless that is given too; an object for
 * `saidAt`. @param record as it is shown @throws BadChange
 */
export async function inFull(db: Db, scene: CorrectedReport, kind: RegisteredKind, record: object, change: Change): Promise<FullChange> {
  if (kind !== "statement") return { change, speakers: [] };
  const { speaker, speakers, saidAt, ...rest } = change;
  const full: Record<string, unknown> = { ...rest };
  const meant: Meant[] = [];
  if (speakers !== undefined || speaker !== undefined) {
    const given = speakers ?? (speaker === null ? [] : [speaker]);
    const before = record as Statement;
    const evidence = { ...before, ...(change as Partial<Pick<Statement, "source" | "cue" | "content">>) };
    for (const one of Array.isArray(given) ? given : [given]) meant.push(await speakerMeant({ db, ...scene }, one, evidence));
    const ids = [...new Set(meant.map(({ actor }) => actor.id))];
    full.speakers = ids;
    full.speaker = ids[0] ?? null;
    const [first] = meant;
    const read = scene.document.statements.find((s) => s.id === before.id);
    if (first && !Object.keys(rest).some(isOfAuthority)) {
      const authority = authorityWith(first, before, read);
      if (authority) full.authority = authority;
    }
  }
  if (saidAt !== undefined)
    full.saidAt =
      typeof saidAt === "string" || typeof saidAt === "number"
        ? { time: null, value: String(saidAt), span: null, basis: "inferred" }
        : saidAt;
  return { change: full, speakers: meant };
}

/** With the speakers it brings in, where the overlay looks for them. */
export function withBrought({ change, speakers }: FullChange): Change {
  const brought = speakers.filter((s) => s.brought).map((s) => s.actor);
  return brought.length > 0 ? { ...change, [BROUGHT]: brought } : change;
}

/** The source's own words follow its spans. */
function withSourceWords(text: string, change: Change): Change {
  if (!Array.isArray(change.source) || change.speakerText !== undefined) return change;
  const words = quoteOf(text, change.source as Span[]);
  return { ...change, speakerText: words === "" ? null : words };
}

/** A change of a record that is shown, checked and in full. @throws NoSuchRecord, BadChange */
export async function fullChange(db: Db, scene: CorrectedReport, id: string, kind: RegisteredKind, change: Change): Promise<FullChange> {
  const record = shownRecord(scene, id, kind);
  const { text } = scene.document.report;
  const { change: short, speakers } = await inFull(db, scene, kind, record, checkedChange(text, kind, checkedFields(kind, change)));
  const full = withSourceWords(text, short);
  changedRecord(kind, record, full);
  return { change: full, speakers };
}

/** Whom a change makes the speakers, and which of these it brings in, by name. */
export const spoken = ({ speakers }: FullChange): { introduced: string[]; speakers: Pick<Actor, "name" | "kind">[] } => ({
  introduced: speakers.filter((s) => s.brought).map((s) => s.actor.name),
  speakers: speakers.map(({ actor: { name, kind } }) => ({ name, kind })),
});
