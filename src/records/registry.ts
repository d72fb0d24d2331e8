/**
 * What the program must know of each kind of record, said once: how its ids begin, where a document lists it, which of its values are
 * spans, what it rests on, and what of it people may not correct. A new kind is an entry here, a schema, and its list in document.ts.
 * Names, not zod: zod takes a tenth of a second to load, and the lists of a ledger do without it. A test holds the names against the schemas.
 */
import type { Span } from "../text/span.js";
import { type SpanFields, spanFields, spansAt } from "./span-fields.js";

interface Entry {
  /** The letter before the colon of its ids. */
  readonly prefix: string;
  /** The list of a document that holds its records; null for the report, of which a document has one. */
  readonly list: string | null;
  /** Paths of all its spans; `[]` stands for each of a list. A ledger keeps the words of each, so what was ever one stays here. */
  readonly spans: readonly string[];
  /** Fields whose spans a record rests on: by their words it is found again in another reading. */
  readonly evidence: readonly string[];
  /** Fields that are no matter of opinion: ids, the text with its parts, and what the machine thought of its own reading. */
  readonly fixed: readonly string[];
}

/** Records stand in this order where a ledger takes their digest, so a new kind comes behind the others. */
export const REGISTRY = {
  actor: {
    prefix: "a",
    list: "actors",
    spans: ["roles[].span", "mentions[].span"],
    evidence: ["mentions"],
    fixed: ["id"],
  },
  place: {
    prefix: "g",
    list: "places",
    spans: ["mentions[].span"],
    evidence: ["mentions"],
    fixed: ["id"],
  },
  statement: {
    prefix: "s",
    list: "statements",
    spans: [
      "source[]",
      "cue[]",
      "content[]",
      "authority.descriptorSpan",
      "authority.proximity",
      "authority.anonymityReason",
      "authority.terms.span",
      "via[].span",
      "addressee.span",
      "saidAt.span",
      "venue.span",
    ],
    evidence: ["source", "cue", "content"],
    fixed: ["id", "confidence", "speakerConfidence"],
  },
  time: {
    prefix: "t",
    list: "times",
    spans: ["span"],
    evidence: ["span"],
    fixed: ["id", "confidence"],
  },
  event: {
    prefix: "e",
    list: "events",
    spans: ["trigger", "roles[].span", "place.span", "figures[].span"],
    evidence: ["trigger"],
    fixed: ["id", "confidence"],
  },
  development: {
    prefix: "d",
    list: "developments",
    spans: ["thing.span", "objects[].span", "effective.span", "due.span", "reason[]", "condition[]", "evidence[]"],
    evidence: ["evidence"],
    fixed: ["id", "confidence"],
  },
  report: {
    prefix: "r",
    list: null,
    spans: ["dateline.span", "anatomy[].span"],
    evidence: [],
    fixed: ["id", "text", "anatomy", "sha256", "mediaType", "source", "metadataSources"],
  },
} as const satisfies Readonly<Record<string, Entry>>;

/** Whatever has an id of its own. */
export type RegisteredKind = keyof typeof REGISTRY;
/** Records of a report, of which a document has lists. */
export type RecordKind = Exclude<RegisteredKind, "report">;
export type RecordList = (typeof REGISTRY)[RecordKind]["list"];
export type IdPrefix = (typeof REGISTRY)[RegisteredKind]["prefix"];

export const REGISTERED_KINDS = Object.keys(REGISTRY) as RegisteredKind[];
export const RECORD_KINDS = REGISTERED_KINDS.filter((kind): kind is RecordKind => kind !== "report");

/** The records of one kind. */
export const recordsOf = (
  document: Readonly<Record<RecordList, readonly { readonly id: string }[]>>,
  kind: RecordKind,
): readonly { readonly id: string }[] => document[REGISTRY[kind].list];

/** The kind that an id is of; null where the words are no id. */
export function kindOfId(id: string): RegisteredKind | null {
  const prefix = /^([a-z]):[0-9a-f]{16}$/.exec(id)?.[1];
  return REGISTERED_KINDS.find((kind) => REGISTRY[kind].prefix === prefix) ?? null;
}

/** Whether words are meant for an id of a kind, well formed or not. */
export const looksLikeId = (words: string, kind: RegisteredKind): boolean => words.startsWith(`${REGISTRY[kind].prefix}:`);

/** Where the spans of each kind lie. */
export const SPAN_FIELDS = Object.fromEntries(REGISTERED_KINDS.map((kind) => [kind, spanFields(REGISTRY[kind].spans)])) as Readonly<
  Record<RegisteredKind, SpanFields>
>;

/** Every span of a record, depth first in the order in which the record has its fields. */
export const spansIn = (kind: RegisteredKind, record: unknown): Span[] => spansAt(SPAN_FIELDS[kind], record);

/** The spans a record rests on: source, cue and content of a statement, the mentions of an actor, the trigger of an event. */
export const evidenceSpans = (kind: RecordKind, record: object): Span[] =>
  REGISTRY[kind].evidence.flatMap((field) => spansIn(kind, { [field]: (record as Readonly<Record<string, unknown>>)[field] }));
