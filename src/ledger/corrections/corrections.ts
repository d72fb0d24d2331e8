/** People's corrections: rows of their own, with who, when and why, laid over what was read. Nothing that was read is changed by one. */
import type { Actor } from "../../records/actor.js";
import { statementOf, UNSAID } from "../../records/build.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { Statement } from "../../records/statement.js";
import { quoteOf, type Span } from "../../text/span.js";
import { keep } from "../append/audit-log.js";
import { numbers } from "../append/counters.js";
import { correctionDigest, evidenceWords } from "../append/evidence-digests.js";
import { acceptedGenerations, correctionsOf, currentReading, type StoredReading, withRecords } from "../append/source-store.js";
import { BadChange, NoSuchRecord } from "../errors.js";
import { recordsOf } from "../kinds.js";
import { reproject } from "../projection/projection.js";
import { plain } from "../projection/rows.js";
import { reportNumber } from "../queries/reports.js";
import type { Db, Ledger, Tx } from "../store.js";
import type { CorrectionRow, RecordKind } from "../tables.js";
import { checkedChange, checkedEvidence } from "./change-checks.js";
import { type EvidencePieces, evidenceIn } from "./evidence.js";
import { changedRecord, checkedFields } from "./fields.js";
import {
  BROUGHT,
  type Change,
  type EvidenceWords,
  evidenceOf,
  type Overlay,
  overlaid,
  overlayOf,
  type Receipt,
  type StoredCorrection,
} from "./overlay.js";
import { authorityWith, type Meant, speakerMeant } from "./speakers.js";

export { parsedChange } from "./change-checks.js";

/** Who says so, and why. */
export interface Signed {
  readonly who: string;
  readonly why: string | null;
}

const KINDS: Readonly<Record<string, RecordKind | "report">> = {
  a: "actor",
  g: "place",
  s: "statement",
  t: "time",
  e: "event",
  d: "development",
  r: "report",
};

/** The report of a record, its reading and all that was said of it. @internal */
export interface Place {
  readonly report: number;
  readonly document: ReadoutDocument;
  readonly corrections: readonly StoredCorrection[];
  readonly layer: Overlay;
}

/** @internal */
export async function placeOfReport(db: Db, number: number): Promise<Place> {
  const reading = (await currentReading(db, number, await acceptedGenerations(db))) as StoredReading;
  const { document } = await withRecords(db, reading);
  const corrections = await correctionsOf(db, number);
  return { report: number, document, corrections, layer: overlayOf(document, corrections) };
}

/** The report that a shown record stands in. Places, times, events and developments are known by their report's records alone. */
async function placeOfRecord(db: Db, id: string, kind: RecordKind | "report"): Promise<Place> {
  if (kind === "report") return placeOfReport(db, await reportNumber(db, id));
  const shown =
    kind === "statement"
      ? await db.selectFrom("projected_statements").select("report").where("id", "=", id).executeTakeFirst()
      : kind === "actor"
        ? await db.selectFrom("projected_actors").select("report").where("id", "=", id).executeTakeFirst()
        : undefined;
  if (shown) return placeOfReport(db, shown.report);
  const found = await db
    .selectFrom("records as r")
    .innerJoin("projected_reports as s", "s.reading", "r.reading")
    .select("s.report")
    .where("r.kind", "=", kind)
    .where("r.id", "=", id)
    .executeTakeFirst();
  if (!found) throw new NoSuchRecord(id);
  return placeOfReport(db, found.report);
}

/** The record as it is shown now. */
function current({ document, layer }: Place, id: string, kind: RecordKind | "report"): { readonly id: string } {
  if (kind === "report") return { ...document.report, ...layer.report };
  const added = layer.added.find((a) => a.statement.id === id);
  const newcomer = kind === "actor" ? layer.actors.find((a) => a.id === id) : undefined;
  const record = added?.statement ?? newcomer ?? recordsOf(document, kind).find((r) => r.id === id);
  if (!record || layer.rejected.has(id))
    throw new NoSuchRecord(id, record ? "it was rejected before; `readout corrections` lists that" : undefined);
  return overlaid(layer, record);
}

const kindOf = (id: string): RecordKind | "report" => {
  const kind = KINDS[/^([a-z]):[0-9a-f]{16}$/.exec(id)?.[1] ?? ""];
  if (!kind)
    throw new NoSuchRecord(
      id,
      "is no id of a record",
      "an id is a letter and 16 digits, such as s:0123456789abcdef; every list shows them",
    );
  return kind;
};

/** What a person writes for short, in full, and whom it brings in. */
interface InFull {
  readonly change: Change;
  /** Whom the names given for the speakers mean. */
  readonly speakers: readonly Meant[];
}

/** Who speaks, by name; with the authority that goes with it, unless that is given too; a day for `saidAt`. */
async function inFull(db: Db, place: Place, kind: RecordKind | "report", record: object, change: Change): Promise<InFull> {
  if (kind !== "statement") return { change, speakers: [] };
  const { speaker, speakers, saidAt, ...rest } = change;
  const full: Record<string, unknown> = { ...rest };
  const who: Meant[] = [];
  if (speakers !== undefined || speaker !== undefined) {
    const given = speakers ?? (speaker === null ? [] : [speaker]);
    const before = record as Statement;
    const evidence = { ...before, ...(change as Partial<Pick<Statement, "source" | "cue" | "content">>) };
    for (const one of Array.isArray(given) ? given : [given]) who.push(await speakerMeant({ db, ...place }, one, evidence));
    const ids = [...new Set(who.map(({ actor }) => actor.id))];
    full.speakers = ids;
    full.speaker = ids[0] ?? null;
    const first = who[0]?.actor;
    const read = place.document.statements.find((s) => s.id === before.id);
    if (first && !Object.keys(rest).some((path) => path.split(".")[0] === "authority")) {
      const authority = authorityWith(first, before, read);
      if (authority) full.authority = authority;
    }
  }
  if (saidAt !== undefined)
    full.saidAt =
      typeof saidAt === "string" || typeof saidAt === "number"
        ? { time: null, value: String(saidAt), span: null, basis: "inferred" }
        : saidAt;
  return { change: full, speakers: who };
}

/** With the speakers it brings in, as `layerOf` looks for them. */
function withIntroduced({ change, speakers }: InFull): Change {
  const brought = speakers.filter((s) => s.brought).map((s) => s.actor);
  return brought.length > 0 ? { ...change, [BROUGHT]: brought } : change;
}

/** The source's own words follow its spans. */
function withSourceWords(text: string, change: Change): Change {
  if (!Array.isArray(change.source) || change.speakerText !== undefined) return change;
  const words = quoteOf(text, change.source as Span[]);
  return { ...change, speakerText: words === "" ? null : words };
}

async function fullChange(db: Db, place: Place, id: string, kind: RecordKind | "report", change: Change): Promise<InFull> {
  const record = current(place, id, kind);
  const { text } = place.document.report;
  const { change: short, speakers } = await inFull(db, place, kind, record, checkedChange(text, checkedFields(kind, change)));
  const full = withSourceWords(text, short);
  changedRecord(kind, record, full);
  return { change: full, speakers };
}

const REFERENCE = /^[agtsed]:[0-9a-f]{16}$/;

/** What the change rests on besides its target: the records it names, the words of its spans. */
function receiptFor({ document }: Place, target: EvidenceWords | null, change: Change): Receipt {
  const { text } = document.report;
  const named: Record<string, EvidenceWords> = {};
  const walk = (value: unknown): void => {
    if (typeof value === "string" && REFERENCE.test(value)) {
      const kind = kindOf(value) as RecordKind;
      const record = recordsOf(document, kind).find((r) => r.id === value);
      if (record) named[value] = evidenceOf(text, kind, record);
    } else if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
  };
  walk(change);
  return { target, named, changed: evidenceWords(text, change) };
}

async function write(tx: Tx, given: Omit<CorrectionRow, "seq" | "at" | "digest">): Promise<number> {
  const before = await tx.db.selectFrom("corrections").select("digest").orderBy("seq", "desc").limit(1).executeTakeFirst();
  const row = { ...given, who: plain(given.who), why: given.why === null ? null : plain(given.why), at: new Date().toISOString() };
  const seq = await keep(tx, "corrections", { ...row, digest: correctionDigest(before?.digest ?? null, row) });
  await reproject(tx, row.report);
  return seq;
}

const EMPTY = { target: null, kind: null, receipt: null, change: null, undoes: null, serial: null } as const;

/** The machine's own record is what a correction rests on, whatever was corrected before. */
function targetOf(place: Place, id: string, kind: RecordKind | "report"): EvidenceWords | null {
  if (kind === "report") return null;
  const record = recordsOf(place.document, kind).find((r) => r.id === id) ?? current(place, id, kind);
  return evidenceOf(place.document.report.text, kind, record);
}

/** A correction that was made. */
export interface Corrected {
  /** Its number. */
  readonly correction: number;
  /** The record it lies on. */
  readonly id: string;
  /** Names of speakers that the report does not have, brought in by it. */
  readonly introduced: readonly string[];
  /** Whom it makes the speakers, where it says so. */
  readonly speakers: readonly Pick<Actor, "name" | "kind">[];
}

const spoken = ({ speakers }: InFull): Pick<Corrected, "introduced" | "speakers"> => ({
  introduced: speakers.filter((s) => s.brought).map((s) => s.actor.name),
  speakers: speakers.map(({ actor: { name, kind } }) => ({ name, kind })),
});

/** @param change fields by their path in the wire format @throws NoSuchRecord, BadChange */
export function correct(ledger: Ledger, id: string, change: Change, signed: Signed): Promise<Corrected> {
  const kind = kindOf(id);
  if (Object.keys(change).length === 0) return Promise.reject(new BadChange(id, "no field is given", "write FIELD=VALUE after the id"));
  return ledger.write(async (tx) => {
    const place = await placeOfRecord(tx.db, id, kind);
    const checked = await fullChange(tx.db, place, id, kind, change);
    const full = withIntroduced(checked);
    const receipt = JSON.stringify(receiptFor(place, targetOf(place, id, kind), full));
    const correction = await write(tx, {
      ...EMPTY,
      ...signed,
      action: "correct",
      report: place.report,
      target: id,
      kind,
      receipt,
      change: JSON.stringify(full),
    });
    return { correction, id, ...spoken(checked) };
  });
}

/** Takes a record out of what is shown. @throws NoSuchRecord, BadChange for a report */
export function reject(ledger: Ledger, id: string, signed: Signed): Promise<number> {
  const kind = kindOf(id);
  if (kind === "report")
    return Promise.reject(new BadChange(id, "a report cannot be rejected", "it is what was published; reject its statements"));
  return ledger.write(async (tx) => {
    const place = await placeOfRecord(tx.db, id, kind);
    current(place, id, kind);
    const receipt = JSON.stringify(receiptFor(place, targetOf(place, id, kind), {}));
    return write(tx, { ...EMPTY, ...signed, action: "reject", report: place.report, target: id, kind, receipt });
  });
}

/** A statement that the machine missed: its pieces, by offsets or by words; what it means in `change`, as for `correct`. */
export interface Added extends EvidencePieces {
  readonly change: Change;
}

/** Fields that make up a statement's id. */
const OWN: readonly string[] = ["source", "cue", "content"];

/** What a person says an added statement means. @throws BadChange */
function meaning(text: string, change: Change): Change {
  const own = Object.keys(change).find((path) => OWN.includes(path));
  if (own)
    throw new BadChange(own, "is given by its words or offsets", "use --words, --source-words, --cue-words; or --content, --source, --cue");
  return checkedChange(text, checkedFields("statement", change));
}

/** A statement that was added, with the words it has. */
export type AddedStatement = Corrected & { readonly source: string | null; readonly cue: string | null; readonly content: string };

/** @throws NoSuchRecord, BadChange */
export function addStatement(ledger: Ledger, report: string, { change, ...pieces }: Added, signed: Signed): Promise<AddedStatement> {
  return ledger.write(async (tx) => {
    const place = await placeOfReport(tx.db, await reportNumber(tx.db, report));
    const { text, id: reportId } = place.document.report;
    const made = statementOf(reportId, text, checkedEvidence(text, evidenceIn(text, pieces)), { ...UNSAID, confidence: 1 });
    const known = [...place.document.statements, ...place.layer.added.map((a) => a.statement)].some((s) => s.id === made.id);
    if (known) throw new BadChange(made.id, "a statement with these very words is there", "correct that one");
    const words = (spans: readonly Span[]) => (spans.length === 0 ? null : quoteOf(text, spans));
    const given = await inFull(tx.db, place, "statement", made, meaning(text, change));
    const full = changedRecord("statement", { ...made, speakerText: words(made.source) }, given.change);
    const kept = withIntroduced({ ...given, change: full as unknown as Change });
    const receipt = JSON.stringify(receiptFor(place, null, kept));
    const row = {
      ...EMPTY,
      ...signed,
      action: "add-statement",
      report: place.report,
      target: made.id,
      kind: "statement",
      receipt,
    } as const;
    const correction = await write(tx, { ...row, change: JSON.stringify(kept), serial: await numbers(tx, "serial", 1) });
    const [said, cue] = [quoteOf(text, made.content), words(made.cue)];
    return { correction, id: made.id, ...spoken(given), source: words(made.source), cue, content: said };
  });
}

/** Takes a correction back, by a row that says so. @throws NoSuchRecord, BadChange where it was taken back before */
export function undo(ledger: Ledger, number: number, signed: Signed): Promise<number> {
  return ledger.write(async (tx) => {
    const row = await tx.db.selectFrom("corrections").select(["report", "target", "kind"]).where("seq", "=", number).executeTakeFirst();
    if (!row)
      throw new NoSuchRecord(`correction ${number}`, "there is no such correction in this ledger", "`readout corrections` lists them");
    const before = await tx.db.selectFrom("corrections").select("seq").where("undoes", "=", number).executeTakeFirst();
    if (before)
      throw new BadChange(`correction ${number}`, `was taken back by ${before.seq}`, `to have it again, \`readout undo ${before.seq}\``);
    return write(tx, { ...EMPTY, ...signed, action: "undo", report: row.report, target: row.target, kind: row.kind, undoes: number });
  });
}
