/** One report as it arrived and what was read in it, made ready for the ledger outside of any transaction. */
import { gzipSync } from "node:zlib";
import { isoDate } from "../../calendar.js";
import { publicationOf } from "../../compare/revisions.js";
import type { MediaType, ReportInput } from "../../intake/input.js";
import type { Metadata } from "../../intake/report.js";
import type { ServerResponse } from "../../intake/server-response.js";
import type { ReadoutDocument } from "../../records/document.js";
import { WIRE_VERSION } from "../../records/envelope.js";
import { RECORD_KINDS, REGISTRY, type RecordKind, type RecordList, recordsOf } from "../../records/registry.js";
import type { BlobRow, ReportRow } from "../tables.js";
import type { ResponseRow } from "../web-tables.js";
import { evidenceWords, readingDigest, sha256 } from "./evidence-digests.js";
import { plain } from "./plain.js";

/** What is kept of an incoming report, so that it can be read again as it was. */
export interface Raw {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly form: ReportRow["form"];
  readonly mediaType: string | null;
  readonly given: Metadata;
}

/** The bytes that came in; those of a text or page that came as characters are its UTF-8. */
export function rawOf(incoming: ReportInput): Raw {
  const form = "text" in incoming ? "text" : "html" in incoming ? "html" : "bytes";
  const bytes = "bytes" in incoming ? incoming.bytes : Buffer.from("text" in incoming ? incoming.text : incoming.html);
  const mediaType = "bytes" in incoming ? incoming.mediaType : null;
  return { bytes, sha256: incoming.sha256 ?? sha256(bytes), form, mediaType, given: incoming.metadata ?? {} };
}

/** What was given without dates that are none, which earlier versions took. */
const withoutBadDates = (given: Metadata): Metadata =>
  Object.fromEntries(
    Object.entries(given).filter(([field, value]) => !["published", "modified"].includes(field) || !value || isoDate(value) !== null),
  );

/** The same report again, from what was kept of it. */
export function incomingAgain(report: Pick<ReportRow, "form" | "media_type" | "source" | "given">, bytes: Uint8Array): ReportInput {
  const common = { source: report.source, metadata: withoutBadDates(JSON.parse(report.given)) };
  if (report.form === "bytes") return { ...common, bytes, mediaType: report.media_type as MediaType | null };
  const words = Buffer.from(bytes).toString();
  return report.form === "text" ? { ...common, text: words } : { ...common, html: words };
}

/** What tells one arrival from another before it is read: bytes, form, and the address and publisher that came with them. */
export const captureKey = ({ sha256: hash, form, given }: Raw): string =>
  sha256(JSON.stringify([hash, form, given.url ?? null, given.publisher ?? null]));

export interface KeptRecord {
  readonly kind: RecordKind;
  readonly n: number;
  readonly id: string;
  readonly record: string;
  readonly receipt: string;
}

/** A reading as it is kept. */
export interface StoredDocument {
  readonly document: string;
  readonly notes: string;
  readonly records: readonly KeptRecord[];
  readonly digest: string;
}

export function storedDocument(document: ReadoutDocument): StoredDocument {
  const { text } = document.report;
  const records = RECORD_KINDS.flatMap((kind) =>
    recordsOf(document, kind).map((record, n) => ({
      kind,
      n,
      id: record.id,
      record: JSON.stringify(record),
      receipt: JSON.stringify(evidenceWords(text, kind, record)),
    })),
  );
  const [report, notes] = [JSON.stringify(document.report), JSON.stringify(document.notes)];
  return { document: report, notes, records, digest: readingDigest(document.engine, report, notes, records) };
}

/** The document again, from what is kept of its reading. */
export function documentOf(
  reading: Pick<StoredDocument, "document" | "notes">,
  records: readonly Pick<KeptRecord, "kind" | "record">[],
  engine: ReadoutDocument["engine"],
): ReadoutDocument {
  const of = (kind: RecordKind) => records.filter((r) => r.kind === kind).map((r) => JSON.parse(r.record));
  return {
    readout: WIRE_VERSION,
    engine,
    report: JSON.parse(reading.document),
    ...(Object.fromEntries(RECORD_KINDS.map((kind) => [REGISTRY[kind].list, of(kind)])) as unknown as Pick<ReadoutDocument, RecordList>),
    notes: JSON.parse(reading.notes),
  };
}

/** Level 6 would take a fifth of the time of storing a report to save a tenth of its bytes. */
const LEVEL = 3;

function keptResponse({ asked, url, at, warc, etag, lastModified }: ServerResponse): NonNullable<Arrival["response"]> {
  const hash = sha256(warc);
  const blob = { sha256: hash, size: warc.length, bytes: gzipSync(warc, { level: LEVEL }) };
  return {
    sha256: hash,
    asked: plain(asked),
    url: plain(url),
    at,
    etag: etag && plain(etag),
    last_modified: lastModified && plain(lastModified),
    blob,
  };
}

export interface Arrival {
  readonly raw: Raw;
  readonly key: string;
  /** The address it was published at, as publications are told apart. */
  readonly address: string | null;
  readonly compressed: Uint8Array;
  readonly document: ReadoutDocument;
  readonly reading: StoredDocument;
  readonly dossier: string | null;
  /** What a server sent it in, packed, where it was fetched. */
  readonly response: (Pick<ResponseRow, "sha256" | "asked" | "url" | "at" | "etag" | "last_modified"> & { readonly blob: BlobRow }) | null;
  /** ISO 8601, UTC. */
  readonly fetched: string;
}

export interface ArrivalOptions {
  /** ISO 8601, UTC; now, where it is left out. */
  readonly fetched?: string | undefined;
  readonly response?: ServerResponse | null | undefined;
  /** What its versions are told by where it has no address of its own. */
  readonly publication?: string | null | undefined;
}

export function arrivalOf(
  incoming: ReportInput,
  document: ReadoutDocument,
  dossier: string | null,
  { fetched = new Date().toISOString(), response = null, publication = null }: ArrivalOptions = {},
): Arrival {
  const raw = rawOf(incoming);
  return {
    raw,
    key: captureKey(raw),
    address: publicationOf(document.report.url ?? publication),
    compressed: gzipSync(raw.bytes, { level: LEVEL }),
    document,
    reading: storedDocument(document),
    dossier,
    response: response && keptResponse(response),
    fetched,
  };
}
