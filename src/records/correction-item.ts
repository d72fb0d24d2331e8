/** A row of the list of corrections. */
import { z } from "zod";
import { reportId, text } from "./common.js";
import type { ReadOnly } from "./items.js";

/** A person's correction, with where it lies now. */
export const correctionItem = z.object({
  number: z.int().positive(),
  at: text,
  who: text,
  why: text.nullable(),
  action: z.enum(["correct", "reject", "add-statement", "undo"]),
  target: text.nullable(),
  change: z.record(z.string(), z.unknown()).nullable(),
  speakers: z.array(text).describe("names of the speakers it gives, in place of their ids"),
  pair: z
    .array(text)
    .length(2)
    .nullable()
    .describe("what the two are called that it says are one, or are not; null where it is of no pair"),
  undoes: z.int().positive().nullable(),
  status: z
    .enum(["placed", "unplaced", "undone", "done"])
    .describe("placed on the record `on`; unplaced, and why; undone, by which; an undo is done"),
  on: text.nullable(),
  because: text.nullable(),
  report: reportId.nullable().describe("the report it is of; null where it is of a subject"),
  subject: text.nullable().describe("what it is of, where that spans reports; null where it is of a report"),
  words: text.nullable().describe("words it was made on"),
});
export type CorrectionItem = ReadOnly<z.infer<typeof correctionItem>>;
