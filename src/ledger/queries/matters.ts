/** Lists of matters and of conflicts, those that were told of last first; and one matter with its history. */
import { unheardOf, voicesOf } from "../../compare/standing/unheard.js";
import type { ConflictItem, MatterHistory, MatterItem, StateItem } from "../../records/items.js";
import { withoutOpenStart } from "../../records/open-start.js";
import { dossierNumber } from "../append/dossiers.js";
import { BadQuery, NoSuchRecord } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { pendingMatters } from "../matters/matcher.js";
import type { Db } from "../store.js";
import { ComparedReports } from "./compared-reports.js";
import { conflictsOfReports } from "./dossier-conflicts.js";
import { developmentsOfMatters, type MatterDevelopment, matterMembers } from "./matter-assertions.js";
import { conflictsIn, dayAsked, matterOf } from "./matter-items.js";
import { type MatterNotes, matterNotes } from "./matter-notes.js";
import { matterPlace, mattersByReport } from "./matters-by-report.js";
import { NewestDays } from "./newest-days.js";
import { PAGE, type Page, type Paging, pageOf } from "./page.js";

export interface MatterFilter extends Paging {
  readonly dossier?: string | undefined;
  /** A day, month or year: what was said by then of what had begun by then. */
  readonly asOf?: string | undefined;
}

/** What waits to be compared beside what is listed. */
interface Behind {
  readonly behind: number;
}

/** Some matters with their developments, in their order. */
async function withDevelopments(
  db: Db,
  matters: readonly string[],
  dossier: number | null,
  compared = new ComparedReports(db),
): Promise<(readonly [string, readonly MatterDevelopment[]])[]> {
  const found = await developmentsOfMatters(await matterMembers(db, { matters, dossier }), compared);
  return matters.map((id) => [id, found.get(id) ?? []] as const);
}

const itemOf = ({ history: _, ...item }: MatterHistory): MatterItem => item;

/** Matters, those that were told of last first. @throws BadQuery, NoSuchRecord */
export function matters(
  ledger: Ledger,
  { dossier, asOf, report, limit = PAGE, after }: MatterFilter & { readonly report?: string | undefined } = {},
): Promise<Page<MatterItem> & Behind> {
  const day = dayAsked(asOf);
  return ledger.read(async (db) => {
    const number = dossier === undefined ? null : await dossierNumber(db, dossier);
    const rows = await mattersByReport(db, { dossier: number, report: report ?? null }, after, limit + 1);
    const ids = rows.slice(0, limit).map(({ matter }) => matter);
    const [days, notes] = [new NewestDays(db), await matterNotes(db)];
    const items: MatterItem[] = [];
    for (const [id, own] of await withDevelopments(db, ids, number)) {
      const matter = matterOf(id, own, { day, newest: await days.for(own, number), notes });
      if (matter) items.push(itemOf(matter));
    }
    return { ...pageOf(rows, limit, matterPlace, items), behind: await pendingMatters(db) };
  });
}

/** Matters whose histories are told at a time, and for one page of conflicts: few have any, and nobody waits for all of a ledger's. */
const TOLD = 20;
const MOST_TOLD = 200;

/** Conflicts within matters, by what reports tell of each. */
const conflictsOf = (
  told: Iterable<readonly [string, readonly MatterDevelopment[]]>,
  notes: MatterNotes,
  day: string | null,
): ConflictItem[] =>
  [...told].flatMap(([id, own]) => {
    const matter = matterOf(id, own, { day, newest: null, notes });
    return matter ? conflictsIn(matter, own, day) : [];
  });

/**
 * Conflicts within matters, those of what was told of last first; of one matter all come on one page. Of a dossier the last page has those
 * between its reports too, whichever matters they are of. A page has fewer than `limit`, or none, where many matters have none, and the last
 * one may have more; `next` is null at the end alone.
 * @throws BadQuery, NoSuchRecord
 */
export function conflicts(ledger: Ledger, { dossier, asOf, limit = PAGE, after }: MatterFilter = {}): Promise<Page<ConflictItem> & Behind> {
  const day = dayAsked(asOf);
  return ledger.read(async (db) => {
    const number = dossier === undefined ? null : await dossierNumber(db, dossier);
    const [notes, compared] = [await matterNotes(db), new ComparedReports(db)];
    const items: ConflictItem[] = [];
    const places = await mattersByReport(db, { dossier: number, report: null }, after, MOST_TOLD + 1);
    let told = 0;
    while (told < Math.min(places.length, MOST_TOLD) && items.length < limit) {
      const some = places.slice(told, Math.min(told + TOLD, MOST_TOLD));
      const ids = some.map(({ matter }) => matter);
      items.push(...conflictsOf(await withDevelopments(db, ids, number, compared), notes, day));
      told += some.length;
    }
    const next = told < places.length ? matterPlace(places[told - 1] as (typeof places)[number]) : null;
    if (next === null && number !== null) {
      // an earlier page has told of other matters of the dossier
      const within =
        after === undefined
          ? [...items]
          : conflictsOf(await developmentsOfMatters(await matterMembers(db, { dossier: number }), compared), notes, day);
      items.push(...(await conflictsOfReports(db, number, compared, { asOf: day, within })));
    }
    return { items, next, behind: await pendingMatters(db) };
  });
}

/** A state with the matter that it is of. */
const PLACE = /^(\S*) (\S*) (d:[0-9a-f]+) (m:[0-9a-f]+)$/;
const NEVER = "9999-99-99"; // what has no day stands last

/** Where an entry stands: by when the state began, or else was said to go on, or by when it was said first, then by the other, then by its ids. */
function timelineKey(entry: StateItem, clock: StateFilter["clock"]): string {
  const held = entry.effective === null ? entry.published : withoutOpenStart(entry.effective);
  const days = [held ?? NEVER, entry.published ?? NEVER];
  return [...(clock === "said" ? days.reverse() : days), entry.development, entry.matter].join(" ");
}

export interface StateFilter extends Paging {
  readonly dossier: string;
  readonly asOf?: string | undefined;
  /** Ordered by when states held, or by when they were said. */
  readonly clock?: "held" | "said" | undefined;
}

/** Every asserted state of the matters of a dossier, by either clock. @throws BadQuery, NoSuchRecord */
export function states(ledger: Ledger, { dossier, asOf, clock = "held", limit = PAGE, after }: StateFilter): Promise<Page<StateItem>> {
  const day = dayAsked(asOf);
  if (after !== undefined && !PLACE.test(after))
    throw new BadQuery({ after }, "is no place in a list", 'give the "next" of the page before');
  return ledger.read(async (db) => {
    const number = await dossierNumber(db, dossier);
    const all = await developmentsOfMatters(await matterMembers(db, { dossier: number }), new ComparedReports(db));
    const notes = await matterNotes(db);
    const entries = [...all].flatMap(([id, own]): StateItem[] => {
      const found = matterOf(id, own, { day, newest: null, notes });
      return (found?.history ?? []).map((entry) => ({ ...entry, matter: id, label: found?.label as string }));
    });
    const keyed = entries.map((entry) => ({ entry, key: timelineKey(entry, clock) })).sort((a, b) => (a.key < b.key ? -1 : 1));
    const rows = keyed.filter(({ key }) => after === undefined || key > after).slice(0, limit + 1);
    return pageOf(
      rows,
      limit,
      ({ key }) => key,
      rows.map(({ entry }) => entry),
    );
  });
}

export type MatterDetail = MatterHistory & {
  readonly asOf: string | null;
  readonly conflicts: readonly ConflictItem[];
  /** Parties that nobody speaks for. */
  readonly unheard: readonly string[];
};

/** Parties of a matter that nobody speaks for in the reports that its history is of. */
async function unheardIn(db: Db, { id, parties, history }: MatterHistory, compared: ComparedReports): Promise<string[]> {
  const telling = new Set<string>(history.map(({ report }) => report));
  const voices: ReturnType<typeof voicesOf>[] = [];
  for (const report of new Set((await matterMembers(db, { matters: [id] })).map((member) => member.report))) {
    const document = await compared.document(report);
    if (!telling.has(document.report.id)) continue;
    const { identities } = await compared.among(report);
    voices.push(voicesOf(document, (actor) => identities.get(actor)?.name ?? null));
  }
  return unheardOf(
    parties.map(({ name }) => name),
    voices.flat(),
  );
}

/** One matter. @param asOf a day, month or year @throws BadQuery, NoSuchRecord where there is none, or nothing was said of it by then */
export function matter(ledger: Ledger, id: string, asOf?: string): Promise<MatterDetail> {
  const day = dayAsked(asOf);
  return ledger.read(async (db) => {
    const compared = new ComparedReports(db);
    const [[, own]] = (await withDevelopments(db, [id], null, compared)) as [readonly [string, readonly MatterDevelopment[]]];
    if (own.length === 0) throw new NoSuchRecord(id, "there is no such matter in this ledger", "`readout matters` lists them");
    const found = matterOf(id, own, { day, newest: await new NewestDays(db).for(own, null), notes: await matterNotes(db) });
    if (!found)
      throw new NoSuchRecord(
        id,
        day === null ? "was retracted" : `nothing was said of it by ${day}`,
        day === null ? "`readout corrections` says by whom, `readout undo` takes that back" : "give a later day, or none",
      );
    return { ...found, asOf: day, conflicts: conflictsIn(found, own, day), unheard: await unheardIn(db, found, compared) };
  });
}
