/** The kinds of machine records, and the lists of a document that hold them, in the order in which they are kept and hashed. */
import type { ReadoutDocument } from "../records/document.js";
import type { RecordKind } from "./tables.js";

export const LISTS = {
  actor: "actors",
  place: "places",
  statement: "statements",
  time: "times",
  event: "events",
  development: "developments",
} as const satisfies Record<RecordKind, keyof ReadoutDocument>;

export const KINDS = Object.keys(LISTS) as RecordKind[];

export type Records = Pick<ReadoutDocument, (typeof LISTS)[RecordKind]>;

/** The records of one kind. */
export const recordsOf = (document: Records, kind: RecordKind): readonly { readonly id: string }[] => document[LISTS[kind]];
