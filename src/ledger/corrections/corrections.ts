/** People's corrections: rows of their own, with who, when and why, laid over what was read. Nothing that was read is changed by one. */
import type { Actor } from "../../records/actor.js";
import { statementOf, UNSAID } from "../../records/build.js";
import { REGISTRY } from "../../records/registry.js";
import { quoteOf, type Span } from "../../text/span.js";
import { BadChange } from "../errors.js";
import type { Ledger } from "../ledger.js";
import type { Change } from "../overlay/change.js";
import { receiptFor } from "../overlay/receipts.js";
import { reportNumber } from "../projection/lookups.js";
import { numbers } from "../source-tables/counters.js";
import { checkedChange, checkedEvidence } from "./change-checks.js";
import { correctedReport, evidenceOfRecord, kindOfRecord, reportWith, shownRecord } from "./corrected-report.js";
import { type EvidencePieces, evidenceIn } from "./evidence.js";
import { changedRecord, checkedFields } from "./fields.js";
import { fullChange, inFull, spoken, withBrought } from "./full-change.js";
import { type Signed, writeCorrection } from "./write-correction.js";

export { parsedChange } from "./change-checks.js";

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

/** @param change fields by their path in the wire format @throws NoSuchRecord, BadChange */
export function correct(ledger: Ledger, id: string, change: Change, signed: Signed): Promise<Corrected> {
  const kind = kindOfRecord(id);
  if (Object.keys(change).length === 0) return Promise.reject(new BadChange(id, "no field is given", "write FIELD=VALUE after the id"));
  return ledger.write(async (tx) => {
    const scene = await reportWith(tx.db, id, kind);
    const checked = await fullChange(tx.db, scene, id, kind, change);
    const full = withBrought(checked);
    const receipt = JSON.stringify(receiptFor(scene.document, { kind, target: evidenceOfRecord(scene, id, kind), change: full }));
    const row = { ...signed, action: "correct", target: id, kind, receipt, change: JSON.stringify(full) } as const;
    const correction = await writeCorrection(tx, { of: "report", report: scene.report }, row);
    return { correction, id, ...spoken(checked) };
  });
}

/** Takes a record out of what is shown. @throws NoSuchRecord, BadChange for a report */
export function reject(ledger: Ledger, id: string, signed: Signed): Promise<number> {
  const kind = kindOfRecord(id);
  if (kind === "report")
    return Promise.reject(new BadChange(id, "a report cannot be rejected", "it is what was published; reject its statements"));
  return ledger.write(async (tx) => {
    const scene = await reportWith(tx.db, id, kind);
    shownRecord(scene, id, kind); // throws where it is none, or was rejected before
    const receipt = JSON.stringify(receiptFor(scene.document, { kind, target: evidenceOfRecord(scene, id, kind), change: {} }));
    return writeCorrection(tx, { of: "report", report: scene.report }, { ...signed, action: "reject", target: id, kind, receipt });
  });
}

/** A statement that the machine missed: its pieces, by offsets or by words; what it means in `change`, as for `correct`. */
export interface Added extends EvidencePieces {
  readonly change: Change;
}

/** These fields make up a statement's id. */
const EVIDENCE: readonly string[] = REGISTRY.statement.evidence;

/** What a person says an added statement means. @throws BadChange */
function meaning(text: string, change: Change): Change {
  const own = Object.keys(change).find((path) => EVIDENCE.includes(path));
  if (own) {
    const options = ["words", "sourceWords", "cueWords", "content", "source", "cue"];
    throw new BadChange(
      own,
      "is given by its words or offsets",
      'use "words", "sourceWords", "cueWords"; or "content", "source", "cue"',
      options,
    );
  }
  return checkedChange(text, "statement", checkedFields("statement", change));
}

/** A statement that was added, with the words it has. */
export type AddedStatement = Corrected & { readonly source: string | null; readonly cue: string | null; readonly content: string };

/** @throws NoSuchRecord, BadChange */
export function addStatement(ledger: Ledger, report: string, { change, ...pieces }: Added, signed: Signed): Promise<AddedStatement> {
  return ledger.write(async (tx) => {
    const scene = await correctedReport(tx.db, await reportNumber(tx.db, report));
    const { text, id: reportId } = scene.document.report;
    const made = statementOf(reportId, text, checkedEvidence(text, evidenceIn(text, pieces)), { ...UNSAID, confidence: 1 });
    const known = [...scene.document.statements, ...scene.layer.added.map((a) => a.statement)].some((s) => s.id === made.id);
    if (known) throw new BadChange(made.id, "a statement with these very words is there", "correct that one");
    const words = (spans: readonly Span[]) => (spans.length === 0 ? null : quoteOf(text, spans));
    const given = await inFull(tx.db, scene, "statement", made, meaning(text, change));
    const full = changedRecord("statement", { ...made, speakerText: words(made.source) }, given.change);
    const kept = withBrought({ ...given, change: full as unknown as Change });
    const receipt = JSON.stringify(receiptFor(scene.document, { kind: "statement", target: null, change: kept }));
    const row = { ...signed, action: "add-statement", target: made.id, kind: "statement", receipt, change: JSON.stringify(kept) } as const;
    const scope = { of: "report", report: scene.report } as const;
    const correction = await writeCorrection(tx, scope, { ...row, serial: await numbers(tx, "serial", 1) });
    const [said, cue] = [quoteOf(text, made.content), words(made.cue)];
    return { correction, id: made.id, ...spoken(given), source: words(made.source), cue, content: said };
  });
}
