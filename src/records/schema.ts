/** JSON Schemas (draft 2020-12) of the wire format, generated from the zod schemas. */
import { z } from "zod";
import { failure, readoutDocument, reportLine } from "./document.js";
import { VIEWS, type Views } from "./views.js";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

type JsonSchema = Record<string, unknown>;

function schemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema) as JsonSchema;
  return rest;
}

/** One schema: a document or an error is what `read --json` prints; `$defs.reportLine` is what `--jsonl-in` takes. */
export function jsonSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    title: "Readout wire format 1",
    anyOf: [{ $ref: "#/$defs/document" }, { $ref: "#/$defs/error" }],
    $defs: { document: schemaOf(readoutDocument), error: schemaOf(failure), reportLine: schemaOf(reportLine) },
  };
}

/** Commands that have a schema. */
export const COMMANDS = Object.keys(VIEWS) as (keyof Views)[];

/** The schema of what one command prints with `--json`. */
export const viewSchema = (command: keyof Views): JsonSchema => ({
  $schema: DRAFT,
  title: `readout ${command} --json`,
  ...schemaOf(VIEWS[command]),
});
