import { z } from "zod";
import { ISO_DATE, ISO_DATE_FORMS, isoDate } from "../calendar.js";
import { actor, place } from "./actor.js";
import { developmentId, eventId, span, statementId, text } from "./common.js";
import { development } from "./development.js";
import { WIRE_VERSION } from "./envelope.js";
import { event } from "./event.js";
import { report } from "./report.js";
import { statement } from "./statement.js";
import { time } from "./time.js";

/** A doubt about the input or the reading. `code` is stable: docs/errors.md lists every one. */
export const note = z.object({ code: text, span: span.nullable(), message: text });

/** One decision about a statement, an event or a development: what was decided, by which rule of docs/rules.md, with the score where one decided. */
export const decision = z.object({
  /** The statement, event or development it is about; null for the others. */
  statement: statementId.nullable(),
  event: eventId.nullable(),
  development: developmentId.nullable(),
  field: text,
  rule: text,
  value: text.nullable(),
  score: z.number().nullable(),
});

export const engine = z.object({ version: text, model: z.string().startsWith("sha256:") });

/** What `readout read --json` prints for one report. */
export const readoutDocument = z
  .object({
    readout: z.literal(WIRE_VERSION),
    engine,
    report,
    actors: z.array(actor),
    places: z.array(place),
    statements: z.array(statement),
    times: z.array(time),
    events: z.array(event),
    developments: z.array(development),
    notes: z.array(note),
    /** Only where asked for. */
    explain: z.array(decision).optional(),
  })
  .meta({ title: "Readout document" });

/** What a line or file that failed gives instead. */
export const failure = z
  .object({
    readout: z.literal(WIRE_VERSION),
    error: z.object({
      code: text,
      message: text,
      input: text,
      ref: text.nullable(),
      line: z.int().positive().nullable(),
      /** Only with `--debug`: where in the program it arose. */
      stack: text.optional(),
    }),
  })
  .meta({ title: "Readout error" });

const date = z
  .string()
  .regex(ISO_DATE, `is no date: give ${ISO_DATE_FORMS}`)
  .refine((value) => isoDate(value) !== null, `is no day of the calendar: give ${ISO_DATE_FORMS}`);

/** One report a line, as `--jsonl-in` takes it. One of `text`, `html` and `path` is needed; unknown fields are let through. */
export const reportLine = z.object({
  id: text.nullish(),
  text: z.string().nullish(),
  html: z.string().nullish(),
  path: text.nullish(),
  title: text.nullish(),
  publisher: text.nullish(),
  authors: z.array(text).nullish(),
  published: date.nullish(),
  modified: date.nullish(),
  url: text.nullish(),
  /** Best a BCP 47 tag; what names no language is noted and told from the text. */
  language: z.string().nullish(),
  section: text.nullish(),
  /** Of a page: keep only paragraphs that a second extractor finds in the story too. */
  strict: z.boolean().nullish(),
});

export type Decision = z.infer<typeof decision>;
export type Note = z.infer<typeof note>;
export type ReadoutDocument = z.infer<typeof readoutDocument>;
export type Failure = z.infer<typeof failure>;
export type ReportLine = z.infer<typeof reportLine>;
