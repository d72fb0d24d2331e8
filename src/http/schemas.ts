/** What the HTTP API takes and gives beside the views of records/views.ts: questions, what is sent, jobs, problems. */
import { z } from "zod";
import { span, statementId, text } from "../records/common.js";
import { reportLine } from "../records/document.js";
import { WIRE_VERSION } from "../records/envelope.js";
import { count, reportItem, reportName } from "../records/items.js";
import { statement } from "../records/statement.js";
import { addedLine, VIEWS } from "../records/views.js";
import { ACTOR_KINDS, AUTHORITY_KINDS, STANCES } from "../records/vocabulary.js";

/** Items a page may have: more would be held in memory at once. */
const LARGEST_PAGE = 1_000;

const flag = z.enum(["true", "false"]).transform((value) => value === "true");

const paging = {
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).optional().describe("items a page; 50, or 20 of a search"),
  after: text.optional().describe("`next` of the page before"),
};
const dossier = { dossier: text.optional().describe("in the reports of this dossier only") };
const asOf = { asOf: text.optional().describe("a day, month or year: what was said by then of what had begun by then") };
const dated = {
  since: text.optional().describe("from this day, month or year on"),
  until: text.optional().describe("up to this day, month or year, itself included"),
  undated: flag.optional().describe("only what has no date"),
};

export const pageQuery = z.strictObject(paging);
export const asOfQuery = z.strictObject(asOf);
export const statementQuery = z.strictObject({
  ...paging,
  ...dated,
  ...dossier,
  speaker: text.optional().describe("words of the speaker's name or description, begin* for how one begins; or an actor's id"),
  authority: z.enum(AUTHORITY_KINDS).optional(),
  stance: z.enum(STANCES).optional(),
  about: text.optional().describe("words of what was said"),
  words: text.optional().describe("words of what was said or of who said it, as /search takes them; instead of about"),
  report: text.optional().describe("id of a report"),
});
export const facetQuery = statementQuery.omit({ limit: true, after: true });
export const searchQuery = z.strictObject({ ...paging, ...dated, q: text.describe('words; "side by side", begin*, OR, -without, ( )') });
export const reportQuery = z.strictObject({
  ...paging,
  ...dossier,
  order: z.enum(["published", "added"]).optional().describe("newest first, by the day of the report (the default) or by when it was added"),
});
export const traceQuery = z.strictObject({
  span: z
    .string()
    .regex(/^\d{1,9},\d{1,9}$/, "is no stretch of a text, such as 120,240")
    .transform((words) => words.split(",").map(Number) as [number, number])
    .optional()
    .describe("only paragraphs that have a part of this stretch of the text: 120,240"),
});
export const actorQuery = z.strictObject({
  ...paging,
  ...dossier,
  name: text.optional().describe("words of the name, begin* for how one begins"),
  kind: z.enum(ACTOR_KINDS).optional(),
  unnamed: flag.optional().describe("those without a name too"),
});
export const matterQuery = z.strictObject({ ...paging, ...dossier, ...asOf });
export const mattersQuery = matterQuery.extend({ report: text.optional().describe("those that this report tells of: its id") });
export const stateQuery = z.strictObject({
  ...paging,
  ...asOf,
  dossier: text,
  clock: z.enum(["held", "said"]).optional().describe("in the order in which states held (the default) or were said"),
});
export const originQuery = z.strictObject({ ...paging, ...dossier, all: flag.optional().describe("those of one report alone, too") });
export const diffQuery = z.strictObject({
  before: text.describe("id of a report"),
  after: text.describe("id of another"),
  noise: flag.optional().describe("marks, capitals, furniture and times too"),
});

/** Who says so, why, and which corrections they knew of. */
const signed = {
  by: text.nullish().describe("who says so; else the one who started the server"),
  why: text.nullish(),
  seen: count
    .nullish()
    .describe(
      "the number in the header `Readout-Corrections` of the answer in which the record was seen: where somebody corrected that record since, nothing is changed and the answer is 409",
    ),
};
const fields = z.record(z.string(), z.unknown()).describe("fields by their path in the wire format, such as stance or authority.kind");

export const signedBody = z.strictObject(signed);
export const correctBody = z.strictObject({ change: fields, ...signed });
const piece = z.union([text, span]);
export const addStatementBody = z.strictObject({
  content: z.array(piece).min(1).describe("what was said: words as they stand in the report, or spans"),
  source: z.array(piece).optional(),
  cue: z.array(piece).optional(),
  nth: z.int().positive().nullish().describe("which of the places that have the words, where there are several"),
  change: fields.optional().describe("what it means, as for a correction; `speaker` is a name or id"),
  ...signed,
});
export const mergeBody = z.strictObject({ other: text.describe("id of the other matter"), ...signed });
export const splitBody = z.strictObject({ developments: z.array(text).min(1), ...signed });
export const relabelBody = z.strictObject({ label: text, ...signed });
export const answerBody = z.strictObject({
  answer: z.enum(["yes", "no", "unsure"]),
  alike: z.boolean().optional().describe("answer all pairs of the same two names alike"),
  ...signed,
});

/** What is said of all reports that one request adds. */
const given = {
  dossier: text.nullish().describe("put them in this dossier"),
  force: z.boolean().nullish().describe("look for statements in texts that are not English too"),
};
/** Reports in JSON: their texts, or files and folders of the machine that the server runs on. */
export const addBody = z.strictObject({
  reports: z
    .array(reportLine.omit({ path: true }).strict())
    .max(10_000)
    .optional(),
  urls: z.array(text.max(8_000)).max(1_000).optional().describe("addresses (http, https) that the server fetches, as `readout add` does"),
  paths: z.array(text).max(10_000).optional().describe("files, folders or patterns on the server's machine"),
  publisher: text.nullish().describe("who published them; where one file holds several reports, what each says itself wins"),
  published: text
    .nullish()
    .describe(
      'when they were published; where one file holds several reports, what each says itself wins; "filename" for the day in each file\'s name',
    ),
  strict: z.boolean().nullish().describe("of pages, keep only paragraphs that a second extractor finds in the story too"),
  ...given,
});
/** The same beside uploaded files, as fields of a form. */
export const addFields = addBody
  .omit({ reports: true, urls: true, paths: true, force: true, strict: true })
  .extend({ force: flag.optional(), strict: flag.optional() });

/** The same beside one file that is the body itself. */
export const rawQuery = addFields.extend({ name: text.describe("the file's name: its ending says what it is") });

export const reportPage = z.object({ readout: z.literal(WIRE_VERSION), items: z.array(reportItem), next: text.nullable() });
const facet = z.object({
  values: z
    .array(
      z.object({
        value: text
          .nullable()
          .describe("what to narrow the list by; a date is both `since` and `until`; null: what has no day (`undated`)"),
        name: text.describe("the value as people read it: a speaker's name"),
        statements: count,
      }),
    )
    .describe("those of most statements first, dates newest first"),
  left: count.describe("values that are not listed"),
  of: count.describe("statements that were counted"),
  capped: z.boolean().describe("whether there are more: then the newest were counted"),
});
export const facetView = z.object({
  readout: z.literal(WIRE_VERSION),
  speaker: facet,
  authority: facet,
  stance: facet,
  date: facet.describe("years; of one year its months, of one month its days"),
  dossier: facet,
});
const variant = z.object({
  report: reportName,
  statement: statementId,
  span: span.describe("where its first words stand"),
  quote: text,
  speakerName: text.nullable(),
  mode: statement.shape.mode,
  pieces: z
    .array(z.object({ kind: z.enum(["same", "gone", "added"]), words: text }))
    .describe("its words against those of the first; marks and capitals make no difference"),
});
export const quotationView = z.object({
  readout: z.literal(WIRE_VERSION),
  items: z
    .array(z.object({ variants: z.array(variant), reworded: z.boolean().describe("whether one has other words than the first") }))
    .describe("in the order in which they come up; its variants in that of publication"),
  reports: count.describe("reports of the origin that were looked at, itself among them"),
  left: count.describe("those that were published later, and were not"),
});
export const dossierPage = z.object({
  readout: z.literal(WIRE_VERSION),
  items: z.array(z.object({ name: text, reports: count })),
  next: text.nullable(),
});

const seconds = z.number().nonnegative();

const names = z.object({ passedOver: count, unread: count, undated: count, withoutPublisher: count });

/** What comes of reports that are added, as far as it is known: what `readout add --json` says, of each list the first hundred. */
const addition = VIEWS.add
  .omit({ readout: true, ledger: true, reports: true, statements: true })
  .extend({ totals: names.describe("how long the lists are") });

/** Long work: adding reports, or checking the ledger. */
export const job = z.object({
  id: text,
  kind: z.enum(["add", "verify"]),
  status: z.enum(["waiting", "running", "done", "cancelled", "failed"]),
  phase: z.enum(["reading", "indexing", "comparing", "checking"]).nullable().describe("what it is at; null unless it runs"),
  created: text,
  started: text.nullable(),
  ended: text.nullable(),
  dossier: text.nullable(),
  all: count.nullable().describe("how many there are in this phase; null where that is not known"),
  done: count.describe("of these"),
  rate: z.number().nonnegative().nullable().describe("how many a second"),
  left: seconds.nullable().describe("seconds, about, until the phase ends"),
  reading: z.array(z.object({ source: text, share: z.number().min(0).max(1) })).describe("reports at work, and how much of each is read"),
  addition: addition.nullable().describe("null of another kind of job"),
  verified: VIEWS.verify.omit({ readout: true, ledger: true }).nullable().describe("what a check found, once it is done"),
  error: z.object({ code: text, message: text }).nullable().describe("why it failed"),
});
export const jobView = z.object({ readout: z.literal(WIRE_VERSION), ...job.shape });
export const jobPage = z.object({ readout: z.literal(WIRE_VERSION), items: z.array(job), next: text.nullable() });
export const jobReportPage = z.object({
  readout: z.literal(WIRE_VERSION),
  items: z.array(addedLine).describe("a report each, in the order in which they were done with"),
  next: text.nullable(),
});

/** RFC 9457. */
export const problem = z.object({
  type: text.describe("urn:readout:problem:CODE"),
  title: text,
  status: z.int(),
  code: text.describe("one of docs/errors.md, or of docs/http.md"),
  detail: text.describe("what is wrong and what to do about it"),
  instance: text.describe("the path that was asked"),
  input: text.nullable().describe("what is at fault"),
  remedy: text.nullable(),
  corrections: z.array(z.int().positive()).optional().describe("of a conflict: the corrections that were made meanwhile"),
});

/** What the server lets the page do. */
export const sessionView = z.object({
  readout: z.literal(WIRE_VERSION),
  version: text,
  ledger: text,
  readOnly: z.boolean(),
  paths: z.boolean().describe("whether paths of the server's machine may be added"),
  user: text.describe("who corrections are said to be by, where they do not say"),
});
