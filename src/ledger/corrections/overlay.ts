/**
 * People's corrections laid on one reading. A correction is found its record by id; where another engine read the report since,
 * by its receipt: the one record of its kind that shares at least half of the words it was made on. What finds no record is
 * listed, never dropped, and never put on a likely neighbour. Pure.
 */
import type { Actor } from "../../records/actor.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import { redated } from "../../redate.js";
import { lengthOf, type Span, sharedLength } from "../../text/span.js";
import { spansIn } from "../append/evidence-digests.js";
import { recordsOf } from "../kinds.js";
import type { CorrectionRow, RecordKind } from "../tables.js";

/** Spans that a record rests on, with their words. */
export interface EvidenceWords {
  readonly kind: RecordKind;
  readonly spans: readonly Span[];
  readonly words: readonly string[];
}

/** What a correction was made on: the record, and whatever its change names: other records, and spans. */
export interface Receipt {
  readonly target: EvidenceWords | null;
  readonly named: Readonly<Record<string, EvidenceWords>>;
  readonly changed: readonly string[];
}

export type Change = Readonly<Record<string, unknown>>;

/** A correction as it is laid; `seq` is its number. */
export type StoredCorrection = Omit<CorrectionRow, "seq"> & { readonly seq: number };

/** The undo of a correction that has not been taken back itself. */
export const takenBackBy = (all: readonly StoredCorrection[], seq: number): StoredCorrection | undefined =>
  all.find((c) => c.undoes === seq && !takenBackBy(all, c.seq));

export interface Unplaced {
  readonly correction: StoredCorrection;
  readonly why: string;
}

export interface Overlay {
  readonly report: Partial<Report>;
  /** Records as people have them, by id. */
  readonly changed: ReadonlyMap<string, unknown>;
  readonly rejected: ReadonlySet<string>;
  /** Records that come to something else by what people say of their report: times, once its day is known. */
  readonly redated: ReadonlyMap<string, unknown>;
  readonly added: readonly { readonly statement: Statement; readonly serial: number }[];
  /** Speakers that people brought in. */
  readonly actors: readonly Actor[];
  /** The record each correction was laid on, by the correction's number. */
  readonly placed: ReadonlyMap<number, string>;
  readonly unplaced: readonly Unplaced[];
}

/** The record as it is shown. */
export const overlaid = <T extends { readonly id: string }>(layer: Overlay, record: T): T =>
  ((layer.changed.get(record.id) ?? layer.redated.get(record.id)) as T | undefined) ?? record;

/** The spans a record rests on, as DESIGN has them: source, cue and content; mentions; the span; the trigger. */
export function evidenceSpans(kind: RecordKind, record: object): Span[] {
  const r = record as Record<string, unknown>;
  const fields = {
    statement: ["source", "cue", "content"],
    actor: ["mentions"],
    place: ["mentions"],
    time: ["span"],
    event: ["trigger"],
    development: ["evidence"],
  }[kind];
  return fields.flatMap((field) => spansIn(r[field]));
}

export function evidenceOf(text: string, kind: RecordKind, record: object): EvidenceWords {
  const spans = evidenceSpans(kind, record);
  return { kind, spans, words: spans.map(([a, b]) => text.slice(a, b)) };
}

/** Where words stand now: in their place, or in the one other place that has them. */
function found(text: string, [start, end]: Span, words: string): Span | null {
  if (text.slice(start, end) === words) return [start, end];
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? [at, at + words.length] : null;
}

/** The id of the record that rests on the same words, or why there is none. */
function sought(document: ReadoutDocument, id: string, { kind, spans, words }: EvidenceWords): { id: string } | { why: string } {
  const records = recordsOf(document, kind);
  if (records.some((r) => r.id === id)) return { id };
  const here = spans.map((span, n) => found(document.report.text, span, words[n] ?? "")).filter((s) => s !== null);
  if (here.length === 0) return { why: "its words are not in the text, or in several places" };
  const close = records
    .map((r) => {
      const own = evidenceSpans(kind, r);
      const both = sharedLength(here, own);
      return { id: r.id, both, alike: both / (lengthOf(here) + lengthOf(own) - both) };
    })
    .filter(({ both }) => both * 2 >= lengthOf(spans))
    .sort((a, b) => b.alike - a.alike);
  const [best, next] = close;
  if (!best) return { why: `no ${kind} shares half of its words` };
  return next && next.alike === best.alike ? { why: `more than one ${kind} shares its words alike` } : { id: best.id };
}

class Unlaid extends Error {}

/** The change with its records and spans as this reading has them. @throws Unlaid */
function translated(document: ReadoutDocument, change: Change, receipt: Receipt): Change {
  let n = 0;
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") {
      const evidence = Object.hasOwn(receipt.named, value) ? receipt.named[value] : undefined;
      if (!evidence) return value;
      const target = sought(document, value, evidence);
      if ("why" in target) throw new Unlaid(`of the ${evidence.kind} it names, ${target.why}`);
      return target.id;
    }
    if (Array.isArray(value)) {
      if (value.length !== 2 || !value.every(Number.isInteger)) return value.map(walk);
      const span = found(document.report.text, value as unknown as Span, receipt.changed[n++] ?? "");
      if (!span) throw new Unlaid("its words are not in the text, or in several places");
      return span;
    }
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([field, member]) => [field, walk(member)]));
  };
  return walk(change) as Change;
}

/** A record with fields put in; a field may lie deeper: `authority.kind`. Nothing is changed in place. */
export function changedBy<T extends object>(record: T, change: Change): T {
  let result = record as Record<string, unknown>;
  for (const [path, value] of Object.entries(change)) {
    const steps = path.split(".");
    const put = (into: Record<string, unknown>, depth: number): Record<string, unknown> => {
      const step = steps[depth] as string;
      if (depth === steps.length - 1) return { ...into, [step]: value };
      return { ...into, [step]: put((into[step] ?? {}) as Record<string, unknown>, depth + 1) };
    };
    result = put(result, 0);
  }
  return result as T;
}

/** Those that nobody has taken back, in order. One may take back a taking back. */
export function inForce(corrections: readonly StoredCorrection[]): StoredCorrection[] {
  const undone = new Set<number>();
  for (const c of [...corrections].sort((a, b) => b.seq - a.seq)) if (c.undoes !== null && !undone.has(c.seq)) undone.add(c.undoes);
  return corrections.filter((c) => c.action !== "undo" && !undone.has(c.seq)).sort((a, b) => a.seq - b.seq);
}

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
  const report = Object.fromEntries(Object.entries(whole).filter(([field]) => fields.has(field))) as Partial<Report>;
  const now = redated(document, report);
  if (!now) return { report, redated: new Map() };
  const before = new Map<string, unknown>([...document.times, ...document.statements].map((r) => [r.id, r]));
  const other = [...now.times, ...now.statements].filter((r) => JSON.stringify(before.get(r.id)) !== JSON.stringify(r));
  return { report: { ...report, dateline: now.dateline }, redated: new Map(other.map((r) => [r.id, r])) };
}

/** The speakers that a change brings in; no field of a statement has that name. */
export const BROUGHT = "actors";

/** A speaker that corrections bring in, by all that name them. */
function bring(actors: Map<string, Actor>, brought: readonly Actor[]): void {
  for (const actor of brought) {
    const before = actors.get(actor.id)?.mentions ?? [];
    const more = actor.mentions.filter((m) => !before.some((b) => b.span[0] === m.span[0]));
    actors.set(actor.id, { ...actor, mentions: [...before, ...more].sort((a, b) => a.span[0] - b.span[0]) });
  }
}

/** Ids of all records that corrections ever brought in: statements that were added, speakers whom the report does not name. */
export function broughtBy(corrections: readonly StoredCorrection[]): Set<string> {
  return new Set(
    corrections.flatMap(({ action, target, change }) => [
      ...(action === "add-statement" && target !== null ? [target] : []),
      ...((JSON.parse(change ?? "{}") as { [BROUGHT]?: readonly Actor[] })[BROUGHT] ?? []).map((a) => a.id),
    ]),
  );
}

export function overlayOf(document: ReadoutDocument, corrections: readonly StoredCorrection[]): Overlay {
  const changed = new Map<string, unknown>();
  const rejected = new Set<string>();
  const added: { statement: Statement; serial: number }[] = [];
  const actors = new Map<string, Actor>();
  const placed = new Map<number, string>();
  const unplaced: Unplaced[] = [];
  const stand = inForce(corrections);
  const { report, redated } = ofReport(document, stand);
  const people = broughtBy(corrections);
  for (const correction of stand) {
    const { action, seq, serial } = correction;
    const receipt = JSON.parse(correction.receipt ?? "null") as Receipt;
    try {
      if (correction.kind === "report") {
        placed.set(seq, document.report.id);
        continue;
      }
      const given = correction.change === null ? {} : translated(document, JSON.parse(correction.change), receipt);
      const { [BROUGHT]: brought, ...change } = given;
      if (action === "add-statement") {
        const statement = change as unknown as Statement;
        if ([...document.statements, ...added.map((a) => a.statement)].some((s) => s.id === statement.id))
          throw new Unlaid("a statement with these very words is there");
        added.push({ statement, serial: serial as number });
        bring(actors, (brought ?? []) as Actor[]);
        placed.set(seq, statement.id);
        continue;
      }
      const own = added.find(({ statement }) => statement.id === correction.target);
      if (own) {
        if (action === "reject") added.splice(added.indexOf(own), 1);
        else added[added.indexOf(own)] = { ...own, statement: changedBy(own.statement, change) };
        bring(actors, (brought ?? []) as Actor[]);
        placed.set(seq, own.statement.id);
        continue;
      }
      const newcomer = actors.get(correction.target as string);
      if (newcomer) {
        if (action === "reject") rejected.add(newcomer.id);
        else changed.set(newcomer.id, changedBy((changed.get(newcomer.id) ?? newcomer) as Actor, change));
        placed.set(seq, newcomer.id);
        continue;
      }
      const its = recordsOf(document, (receipt.target as EvidenceWords).kind);
      // the words it was made on may be those of a record of the engine's, which it was never said of
      if (people.has(correction.target as string) && !its.some((r) => r.id === correction.target))
        throw new Unlaid("what it was made on was taken back");
      const target = sought(document, correction.target as string, receipt.target as EvidenceWords);
      if ("why" in target) throw new Unlaid(target.why);
      const record = recordsOf(document, (receipt.target as EvidenceWords).kind).find((r) => r.id === target.id) as { readonly id: string };
      const now = (changed.get(target.id) ?? redated.get(target.id) ?? record) as typeof record;
      if (action === "reject") rejected.add(target.id);
      else changed.set(target.id, changedBy(now, change));
      bring(actors, (brought ?? []) as Actor[]);
      placed.set(seq, target.id);
    } catch (error) {
      if (!(error instanceof Unlaid)) throw error;
      unplaced.push({ correction, why: error.message });
    }
  }
  return { report, changed, redated, rejected, added, actors: [...actors.values()], placed, unplaced };
}
