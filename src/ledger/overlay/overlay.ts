/**
 * People's corrections laid on one reading, in the order in which they were made. What finds no record is listed, never dropped, and never
 * put on a likely neighbour. Pure.
 */
import type { Actor } from "../../records/actor.js";
import type { ReadoutDocument } from "../../records/document.js";
import { recordsOf } from "../../records/registry.js";
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import { redated } from "../../redate.js";
import { type Change, changedBy, splitChange } from "./change.js";
import { changeNow, recordNow, Unanchored } from "./reanchor.js";
import type { EvidenceWords, Receipt } from "./receipts.js";
import { broughtBy, inForce, type StoredCorrection } from "./stored-correction.js";

export interface Unplaced {
  readonly correction: StoredCorrection;
  readonly why: string;
}

interface AddedStatement {
  readonly statement: Statement;
  readonly serial: number;
}

export interface Overlay {
  readonly report: Partial<Report>;
  /** Records as people have them, by id. */
  readonly changed: ReadonlyMap<string, unknown>;
  readonly rejected: ReadonlySet<string>;
  /** Records that come to something else by what people say of their report: times, once its day is known. */
  readonly redated: ReadonlyMap<string, unknown>;
  readonly added: readonly AddedStatement[];
  /** Speakers that people brought in. */
  readonly actors: readonly Actor[];
  /** The record each correction was laid on, by the correction's number. */
  readonly placed: ReadonlyMap<number, string>;
  readonly unplaced: readonly Unplaced[];
}

/** The record as it is shown. */
export const overlaid = <T extends { readonly id: string }>(layer: Overlay, record: T): T =>
  ((layer.changed.get(record.id) ?? layer.redated.get(record.id)) as T | undefined) ?? record;

/** What people say of the report itself, and what its times come to by that. */
function ofReport(document: ReadoutDocument, corrections: readonly StoredCorrection[]): Pick<Overlay, "report" | "redated"> {
  let whole = document.report;
  const fields = new Set<string>();
  for (const { kind, change } of corrections) {
    if (kind !== "report") continue;
    const given = JSON.parse(change ?? "{}") as Change;
    whole = changedBy(whole, given);
    for (const path of Object.keys(given)) fields.add(path.split(".")[0] as string);
  }
  const changed = Object.fromEntries(Object.entries(whole).filter(([field]) => fields.has(field))) as Partial<Report>;
  const { metadataSources: sources } = whole;
  const told = Object.fromEntries([...fields].filter((field) => sources && field in sources).map((field) => [field, "given"]));
  const report = sources && Object.keys(told).length > 0 ? { ...changed, metadataSources: { ...sources, ...told } } : changed;
  const now = redated(document, report);
  if (!now) return { report, redated: new Map() };
  const before = new Map<string, unknown>([...document.times, ...document.statements].map((r) => [r.id, r]));
  const other = [...now.times, ...now.statements].filter((r) => JSON.stringify(before.get(r.id)) !== JSON.stringify(r));
  return { report: { ...report, dateline: now.dateline }, redated: new Map(other.map((r) => [r.id, r])) };
}

/** An overlay while corrections are laid, one after the other. */
class OverlayDraft {
  readonly changed = new Map<string, unknown>();
  readonly rejected = new Set<string>();
  readonly added: AddedStatement[] = [];
  readonly actors = new Map<string, Actor>();
  readonly #document: ReadoutDocument;
  readonly #redated: Overlay["redated"];
  readonly #people: ReadonlySet<string>;

  /** @param people ids of all that corrections ever brought in */
  constructor(document: ReadoutDocument, redated: Overlay["redated"], people: ReadonlySet<string>) {
    this.#document = document;
    this.#redated = redated;
    this.#people = people;
  }

  /** @returns the id of the record that it lies on @throws Unanchored */
  lay(correction: StoredCorrection): string {
    const document = this.#document;
    if (correction.kind === "report") return document.report.id;
    const receipt = JSON.parse(correction.receipt ?? "null") as Receipt;
    const kind = correction.kind as NonNullable<typeof correction.kind>;
    const given = correction.change === null ? {} : changeNow(document, kind, JSON.parse(correction.change), receipt);
    const { brought, change } = splitChange(given);
    const id =
      correction.action === "add-statement"
        ? this.#add(change as unknown as Statement, correction.serial as number)
        : (this.#onAdded(correction, change) ?? this.#onNewcomer(correction, change) ?? this.#onRead(correction, change, receipt));
    this.#bring(brought);
    return id;
  }

  #add(statement: Statement, serial: number): string {
    if ([...this.#document.statements, ...this.added.map((a) => a.statement)].some((s) => s.id === statement.id))
      throw new Unanchored("a statement with these very words is there");
    this.added.push({ statement, serial });
    return statement.id;
  }

  /** On a statement that a person added. */
  #onAdded({ action, target }: StoredCorrection, change: Change): string | null {
    const n = this.added.findIndex(({ statement }) => statement.id === target);
    const own = this.added[n];
    if (!own) return null;
    if (action === "reject") this.added.splice(n, 1);
    else this.added[n] = { ...own, statement: changedBy(own.statement, change) };
    return own.statement.id;
  }

  /** On a speaker that a person brought in. */
  #onNewcomer({ action, target }: StoredCorrection, change: Change): string | null {
    const newcomer = this.actors.get(target as string);
    if (!newcomer) return null;
    this.#put(newcomer, action, change);
    return newcomer.id;
  }

  /** On a record of the engine's. */
  #onRead({ action, target }: StoredCorrection, change: Change, receipt: Receipt): string {
    const evidence = receipt.target as EvidenceWords;
    const records = recordsOf(this.#document, evidence.kind);
    // the words it was made on may be those of a record of the engine's, which it was never said of
    if (this.#people.has(target as string) && !records.some((r) => r.id === target))
      throw new Unanchored("what it was made on was taken back");
    const id = recordNow(this.#document, target as string, evidence);
    const record = records.find((r) => r.id === id) as { readonly id: string };
    this.#put((this.#redated.get(id) ?? record) as typeof record, action, change);
    return id;
  }

  /** @param record as it is before any correction */
  #put(record: { readonly id: string }, action: StoredCorrection["action"], change: Change): void {
    if (action === "reject") this.rejected.add(record.id);
    else this.changed.set(record.id, changedBy((this.changed.get(record.id) ?? record) as object, change));
  }

  /** Speakers that a correction brings in; one has the mentions of all corrections that name it. */
  #bring(brought: readonly Actor[]): void {
    for (const actor of brought) {
      const before = this.actors.get(actor.id)?.mentions ?? [];
      const more = actor.mentions.filter((m) => !before.some((b) => b.span[0] === m.span[0]));
      this.actors.set(actor.id, { ...actor, mentions: [...before, ...more].sort((a, b) => a.span[0] - b.span[0]) });
    }
  }
}

/** @param corrections all that were ever made of the report, those that were taken back too */
export function overlayOf(document: ReadoutDocument, corrections: readonly StoredCorrection[]): Overlay {
  const stand = inForce(corrections);
  const { report, redated } = ofReport(document, stand);
  const draft = new OverlayDraft(document, redated, broughtBy(corrections));
  const placed = new Map<number, string>();
  const unplaced: Unplaced[] = [];
  for (const correction of stand)
    try {
      placed.set(correction.seq, draft.lay(correction));
    } catch (error) {
      if (!(error instanceof Unanchored)) throw error;
      unplaced.push({ correction, why: error.message });
    }
  const { changed, rejected, added } = draft;
  return { report, changed, redated, rejected, added, actors: [...draft.actors.values()], placed, unplaced };
}

/** The document as it is shown: records as people have them, without those they rejected and with those they added. */
export function overlaidDocument(document: ReadoutDocument, layer: Overlay): ReadoutDocument {
  const shown = <T extends { readonly id: string }>(records: readonly T[]): T[] =>
    records.filter((r) => !layer.rejected.has(r.id)).map((r) => overlaid(layer, r));
  return {
    ...document,
    report: { ...document.report, ...layer.report },
    actors: shown([...document.actors, ...layer.actors]),
    places: shown(document.places),
    statements: [...shown(document.statements), ...layer.added.map((a) => a.statement)],
    times: shown(document.times),
    events: shown(document.events),
    developments: shown(document.developments),
  };
}
