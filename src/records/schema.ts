/** The JSON Schema (draft 2020-12) of the wire format, generated from the zod schemas. */
import { z } from "zod";
import { failure, readoutDocument, reportLine } from "./document.js";

/** One schema: a document or an error is what `read --json` prints; `$defs.reportLine` is what `--jsonl-in` takes. */
export function jsonSchema(): Record<string, unknown> {
  const of = (schema: z.ZodType) => {
    const { $schema: _, ...rest } = z.toJSONSchema(schema) as Record<string, unknown>;
    return rest;
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Readout wire format 1",
    anyOf: [{ $ref: "#/$defs/document" }, { $ref: "#/$defs/error" }],
    $defs: { document: of(readoutDocument), error: of(failure), reportLine: of(reportLine) },
  };
}
