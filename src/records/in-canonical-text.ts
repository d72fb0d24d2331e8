/**
 * [A11–A14] Records of a text that was read otherwise than it stands: their spans in the canonical text, and their ids, which come of these.
 * What they say in words stays as it was read.
 */
import type { ReadingText } from "../text/reading-text.js";
import type { Span } from "../text/span.js";
import type { Note } from "./document.js";
import { recordId } from "./ids.js";
import { RECORD_KINDS, REGISTRY, type RecordKind, type RecordList, SPAN_FIELDS, spansIn } from "./registry.js";
import { withSpans } from "./span-fields.js";

type Lists = Partial<Readonly<Record<RecordList, readonly { readonly id: string }[]>>>;

/** The value with some ids in place of others, wherever they stand. */
function withIds<T>(value: T, ids: ReadonlyMap<string, string>): T {
  const walk = (inside: unknown): unknown => {
    if (typeof inside === "string") return ids.get(inside) ?? inside;
    if (inside === null || typeof inside !== "object") return inside;
    if (Array.isArray(inside)) return inside.map(walk);
    return Object.fromEntries(Object.entries(inside).map(([name, member]) => [name, walk(member)]));
  };
  return walk(value) as T;
}

const idOf = (kind: RecordKind, report: string, record: object): string => {
  const fields = record as Readonly<Record<string, unknown>>;
  const roles = REGISTRY[kind].evidence.map((field) => spansIn(kind, { [field]: fields[field] }));
  return recordId(REGISTRY[kind].prefix, report, roles);
};

/** Lists of records, and whatever else names them by id, in the canonical text. @param report its id */
export function inCanonicalText<T extends Lists>(records: T, reading: ReadingText, report: string): T {
  if (reading.same) return records;
  const place = (span: Span) => reading.toCanonical(span);
  const ids = new Map<string, string>();
  const placed: Record<string, unknown> = { ...records };
  for (const kind of RECORD_KINDS) {
    const { list } = REGISTRY[kind];
    const own = records[list];
    if (!own) continue;
    placed[list] = own.map((record) => {
      const there = withSpans(SPAN_FIELDS[kind], record, place);
      ids.set(record.id, idOf(kind, report, there));
      return there;
    });
  }
  return withIds(placed as T, ids);
}

/** Notes in the canonical text. */
export const notesInCanonicalText = (notes: readonly Note[], reading: ReadingText): Note[] =>
  notes.map((note) => (note.span ? { ...note, span: reading.toCanonical(note.span) } : note));
