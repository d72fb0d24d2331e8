/** What each command prints with `--json`, and every other edge gives for the same question: the envelope and what is in it. */
import { z } from "zod";
import { actor } from "./actor.js";
import { change, sentenceDiff, VERSION_RELATIONS } from "./change.js";
import { text } from "./common.js";
import { correctionItem } from "./correction-item.js";
import { engine, failure, readoutDocument } from "./document.js";
import { WIRE_VERSION } from "./envelope.js";
import {
  actorDetail,
  conflictItem,
  count,
  dossierActor,
  dossierOrigin,
  dossierReport,
  doubtItem,
  EVIDENCE_CHECKS,
  hit,
  matterHistory,
  matterItem,
  nameItem,
  originItem,
  type ReadOnly,
  reportName,
  revisionItem,
  stateItem,
  statementItem,
} from "./items.js";
import { tracedParagraph } from "./trace.js";
import { watchEvent } from "./watch.js";

const view = <T extends z.ZodRawShape>(shape: T) => z.object({ readout: z.literal(WIRE_VERSION), ...shape });

const next = text.nullable().describe("`after` of the next page; null at the end");

/** A page of a list, with what else is said of it. */
const page = <T extends z.ZodType, S extends z.ZodRawShape>(item: T, shape: S) => view({ items: z.array(item), next, ...shape });

const undated = count
  .nullable()
  .describe(
    "how many that meet the filter are left out by `since` and `until`, since they have no day: 1000 stands for that many or more; null on later pages",
  );

/** Reports that the search index has yet to take in: these may have the words too. */
const behind = count.describe("reports that the search index has yet to take in");

const mattersBehind = count.describe("what is said of matters in reports and yet to be compared");

const dossierView = view({
  dossier: text,
  asOf: text.nullable().describe("the day up to which it tells; null for all there is"),
  reports: z.array(dossierReport),
  origins: z.array(dossierOrigin),
  matters: z.array(matterHistory),
  conflicts: z.array(conflictItem),
  actors: z.array(dossierActor),
});
export type Dossier = ReadOnly<z.infer<typeof dossierView>>;

const infoView = view({
  ledger: text,
  store: text,
  reports: count,
  publications: count,
  statements: count.describe("those shown; that repeat another, or that a later revision makes again, are not counted"),
  actors: count.describe("actors of reports: whoever several reports name is counted for each, whether quoted or not"),
  speakers: count.describe("people and bodies with a name who are quoted, each counted once in all reports; compared reports alone"),
  dossiers: z.array(z.object({ name: text, reports: count })),
  corrections: count,
  bytes: count,
  schema: count,
  engines: z.array(engine.extend({ reports: count })),
  behind,
});
export type Info = ReadOnly<z.infer<typeof infoView>>;

/** Something that is not as it was kept. */
const finding = z.object({
  report: text.describe('the report\'s id, or "ledger" for what is of no one report'),
  what: text.describe(
    "the record, or what else it is: bytes, source, reading, correction, what is shown, a row of the audit log, an index",
  ),
  check: z.enum(EVIDENCE_CHECKS).exclude(["exact"]),
  kept: z.string().nullable().describe("words that were kept"),
  now: z.string().nullable().describe("words that stand there now"),
});
export type Finding = ReadOnly<z.infer<typeof finding>>;

const audit = z.object({
  lines: count,
  head: text.nullable().describe("the digest of the newest line, which holds all before it; null of an empty log"),
});
export type Audit = ReadOnly<z.infer<typeof audit>>;

const verifyView = view({
  ledger: text,
  reports: count,
  exact: count.describe("records and hashes by how they stand, those of all readings, old and new"),
  moved: count,
  changed: count,
  lost: count,
  findings: z.array(finding),
  store: z.array(z.object({ where: text, what: z.string() })).describe("what the store's own check found"),
  unplaced: count.describe("corrections that lie on no record now; nothing is wrong with the ledger for that"),
  audit,
});
/** What `verify` found. */
export type Verified = Omit<ReadOnly<z.infer<typeof verifyView>>, "readout" | "ledger">;

const differing = z.object({ id: text, quote: text });
export type Differing = ReadOnly<z.infer<typeof differing>>;

/** How the statements of a report differ between two readings. */
const difference = z.object({
  report: text,
  title: text.nullable(),
  added: z.array(differing),
  gone: z.array(differing),
  altered: z.array(z.object({ before: differing, after: differing, fields: z.array(text) })),
  text: z.boolean().describe("whether the text itself was taken otherwise from the bytes"),
});
export type Difference = ReadOnly<z.infer<typeof difference>>;

const rereadView = view({
  generation: count.nullable().describe("the generation they were read into"),
  read: count.describe("reports read now"),
  same: count.describe("reports that this engine had read before"),
  failed: z.array(z.object({ report: text, message: text })),
  pending: count.nullable().describe("the generation that waits to be accepted"),
  changes: z.array(difference),
});
/** What came of reading a ledger's reports again. */
export type Rereading = Omit<ReadOnly<z.infer<typeof rereadView>>, "readout" | "pending" | "changes">;

const acceptView = view({ generation: count, reports: count });

const correctedView = view({
  correction: z.int().positive().describe("its number"),
  id: text.describe("the record it lies on"),
  introduced: z.array(text).describe("names of speakers that the report does not have, brought in by it"),
  speakers: z.array(z.object({ name: text, kind: actor.shape.kind })).describe("whom it makes the speakers, where it says so"),
});

const correctionsView = view({ matter: text, corrections: z.array(z.int().positive()).describe("their numbers") });

const diffView = view({
  before: reportName,
  after: reportName,
  relation: z
    .enum(VERSION_RELATIONS)
    .describe("revision: versions of one publication; copy: nearly the same at another publisher; independent: neither"),
  changes: z.array(change).describe("what changed in meaning: headline and corrections first, then in the order of the text"),
  words: z.array(sentenceDiff).describe("sentences that differ, in the order of the later version; what is gone stands where it stood"),
});

const source = z.string();

/** What became of one report that was taken in. */
const outcome = z.object({
  outcome: z
    .enum(["added", "revision", "seen", "known"])
    .describe("known: the same bytes were there; seen: the same text from other bytes; revision: other text at a known address"),
  id: text.describe("the report's id"),
  revision: z.int().positive(),
});
export type Outcome = ReadOnly<z.infer<typeof outcome>>;

/** A line of `add --jsonl`: a report that is on disk, or a failure in its place. */
export const addedLine = z.union([
  failure,
  view({
    ...outcome.shape,
    given: z.array(text).describe("what it lacked until now, and now has by a correction"),
    source,
    ref: text.nullable(),
    line: z.int().positive().nullable(),
  }),
]);

const addView = view({
  ledger: text,
  added: count,
  revision: count,
  seen: count,
  known: count,
  failed: count,
  reports: count.describe("that the ledger holds now"),
  statements: count.describe("that the ledger holds now"),
  errors: z.array(failure.shape.error),
  given: count.describe("reports that were there already, and got the date or publisher given"),
  passedOver: z.array(source).describe("files that hold no report"),
  unread: z.array(z.object({ source, language: text.nullable() })).describe("reports in other languages than English"),
  undated: z.array(source),
  withoutPublisher: z.array(source),
});

/** A line of `watch --json`. */
const watchView = z.object({ readout: z.literal(WIRE_VERSION) }).and(watchEvent);

const doctorView = view({
  ok: z.boolean(),
  checks: z.array(
    z.object({ name: text, ok: z.boolean(), found: z.string(), mend: z.string().nullable().describe("what to do where it is not well") }),
  ),
});

/** What each command prints with `--json`. */
export const VIEWS = {
  read: z.union([readoutDocument, failure]),
  add: addView,
  statements: page(statementItem, { undated }),
  timeline: z.union([page(statementItem, { undated }), page(stateItem, {})]),
  find: page(hit, {
    undated,
    behind,
    total: count.nullable().describe("how many there are in all, 1000 for that many or more; null on pages after the first"),
  }),
  actors: page(nameItem, {}),
  actor: view({ ...actorDetail.shape, said: z.array(statementItem).describe("what they said last"), next }),
  revisions: page(revisionItem, {}),
  diff: diffView,
  origins: page(originItem, {
    reports: count.describe("all reports that were asked of"),
    outlets: count.describe("their publishers"),
    origins: count.describe("their origins"),
    behind: count.describe("texts that are yet to be compared"),
  }),
  corrections: page(correctionItem, {}),
  queue: z.union([
    page(doubtItem, { behind: count.describe("actors that are yet to be compared") }),
    view({ corrections: z.array(z.int().positive()).describe("their numbers"), answer: z.enum(["yes", "no", "unsure"]) }),
  ]),
  matters: page(matterItem, { behind: mattersBehind }),
  matter: view({
    ...matterHistory.shape,
    asOf: text.nullable(),
    conflicts: z.array(conflictItem),
    unheard: z.array(text).describe("parties that nobody speaks for in the reports that tell of it, by then"),
  }),
  conflicts: page(conflictItem, { behind: mattersBehind }),
  merge: correctionsView,
  split: correctionsView,
  relabel: correctionsView,
  confirm: correctionsView,
  retract: correctionsView,
  dossier: dossierView,
  info: infoView,
  verify: verifyView,
  reread: z.union([rereadView, acceptView]),
  backup: view({ file: text, reports: count }),
  restore: view({ ledger: text, reports: count }),
  correct: correctedView,
  reject: correctedView,
  "add-statement": correctedView,
  undo: correctedView,
  doctor: doctorView,
  watch: watchView,
  warc: view({ report: text, file: text, bytes: count }),
  trace: view({
    report: text.describe("its id, or the file as it was given"),
    mediaType: text,
    paragraphs: z.array(tracedParagraph),
  }),
  serve: view({
    ledger: text,
    address: text.describe("where the server is reached"),
    open: text.describe("the address to open: with the token, where that was made up"),
  }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** What a command prints with `--json`, by the command's name. */
export type Views = { readonly [C in keyof typeof VIEWS]: ReadOnly<z.infer<(typeof VIEWS)[C]>> };

/** The same without its envelope; of a union, each member's. */
export type Answer<C extends keyof Views> = Views[C] extends infer V ? (V extends unknown ? Omit<V, "readout"> : never) : never;
