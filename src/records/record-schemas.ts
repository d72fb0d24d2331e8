/** The schema of each kind of record, as a document has them. */
import type { z } from "zod";
import { readoutDocument } from "./document.js";
import { REGISTRY, type RegisteredKind } from "./registry.js";

/** The schema of a kind: that of its list's members, or of the report. */
export function recordSchema(kind: RegisteredKind): z.ZodObject {
  const { list } = REGISTRY[kind];
  return list === null ? readoutDocument.shape.report : readoutDocument.shape[list].element;
}
