/** One row of each list that a ledger gives: the contract that the command line, the library and every other edge share. */
import { z } from "zod";
import { actor } from "./actor.js";
import { change } from "./change.js";
import { actorId, confidence, developmentId, reportId, span, spans, statementId, text } from "./common.js";
import { statement } from "./statement.js";
import { AUTHORITY_KINDS, DEVELOPMENT_KINDS, STATES } from "./vocabulary.js";

/** What a schema gives, and nobody changes: objects and lists are read only all the way down. */
export type ReadOnly<T> = unknown extends T ? T : { readonly [K in keyof T]: ReadOnly<T[K]> };

export const count = z.int().nonnegative();

/** How a list names a report. */
export const reportName = z.object({
  id: reportId,
  title: text.nullable(),
  publisher: text.nullable(),
  published: text.nullable(),
  url: text.nullable(),
  dossiers: z.array(text).describe("names of the dossiers it is in"),
});
export type ReportName = ReadOnly<z.infer<typeof reportName>>;

/** A report as lists have it. */
export const reportItem = reportName.extend({
  day: text.nullable().describe("the day it is listed under; null where there is none"),
  source: text.describe("the file or address it came from, as it was given"),
  revision: z.int().positive(),
  fetched: text.describe("when it was taken in"),
  statements: count.describe("that repeat another, or that a later revision makes again, are not counted"),
  actors: count,
});
export type ReportItem = ReadOnly<z.infer<typeof reportItem>>;

/** How words stand to those that were kept when a record was made. */
export const EVIDENCE_CHECKS = ["exact", "moved", "changed", "lost"] as const;

/** What the day of a statement rests on: what the report says of when it was said, or when the report was published. */
const DAY_BASES = ["stated", "inferred", "publication", "dateline"] as const;
export type DayBasis = (typeof DAY_BASES)[number];

const originId = z.string().startsWith("o:");
const textOrigin = originId
  .nullable()
  .describe("the origin of the report's main text, by which copies are told; null until it was compared");

/** A statement as lists have it: the record, its report, and in words what the record has as spans and ids. */
export const statementItem = statement.extend({
  report: reportName,
  textOrigin,
  quote: text.describe('the words of the content, pieces joined by " … "'),
  check: z.enum(EVIDENCE_CHECKS).describe("how the words stand to those that were kept; anything but exact is for `readout verify`"),
  day: text.nullable().describe("the day it is listed under; null where there is none"),
  dayBasis: z.enum(DAY_BASES).nullable().describe("what that day rests on"),
  speakerName: text.nullable().describe("names of all speakers"),
  cueWords: text.nullable().describe('the words of the cue, pieces joined by " … "'),
  termsWords: z.array(text).describe("the report's words for the terms on which it was said, and for why somebody is not named"),
  viaNames: z.array(text).describe("names in the order of `via`; where nobody was found, the words that stand there"),
  addresseeName: text.nullable(),
  venueName: text.nullable().describe("who asked, was called or was host, as `venue` has them"),
  correction: z.enum(["corrected", "added"]).nullable().describe("whether a person changed it or added it; null where it is the machine's"),
  superseded: z.boolean().describe("whether a later revision of the same publication makes it again: then that one counts"),
});
export type StatementItem = ReadOnly<z.infer<typeof statementItem>>;

const snippet = {
  snippet: text.describe("words of the text around the first match"),
  matches: z.array(z.tuple([count, count])).describe("offsets of the matches in `snippet`, in UTF-16 units"),
};

/** A report that has the words. */
const reportHit = z.object({
  kind: z.literal("report"),
  id: reportId,
  report: reportName,
  textOrigin,
  span: span.describe("where the snippet stands in the text"),
  day: text.nullable(),
  ...snippet,
});
const statementHit = statementItem.extend({ kind: z.literal("statement"), ...snippet });
export const hit = z.discriminatedUnion("kind", [reportHit, statementHit]);
export type ReportHit = ReadOnly<z.infer<typeof reportHit>>;
export type StatementHit = ReadOnly<z.infer<typeof statementHit>>;
export type Hit = ReportHit | StatementHit;

/** A name as others than itself are listed. */
const namesake = z.object({
  id: z.string().startsWith("p:"),
  name: text,
  kind: text,
  named: z.boolean(),
  statements: count.describe("of all reports, or of the dossier's, each counted once"),
});
export type Namesake = ReadOnly<z.infer<typeof namesake>>;

/** Where somebody's statements stand: one that five reports print again is in five reports, and of one origin. */
const spread = z
  .object({
    statements: count.describe("looked at: all of theirs, or of very many the newest"),
    reports: count.describe("that have these"),
    origins: count.describe("of the texts of these reports; 0 until they were compared"),
  })
  .describe("in how many reports their statements stand, copies among them, and of how many origins these are");
export type Spread = ReadOnly<z.infer<typeof spread>>;

/** One name of one kind of actor. That all who bear it are one and the same is not said. */
export const nameItem = namesake.extend({
  spread,
  report: reportName.nullable().describe("a report that has the name"),
  quote: text.nullable().describe("the words that stand for it there"),
});
export type NameItem = ReadOnly<z.infer<typeof nameItem>>;

/** One actor as one report has it. */
const appearance = z.object({
  id: actorId,
  name: text,
  report: reportName,
  roles: z.array(text),
  mentions: z.array(text).describe("its words, pronouns left out; none for one whom people brought in"),
});
export type Appearance = ReadOnly<z.infer<typeof appearance>>;

/** Words under which somebody spoke. */
const description = z.object({
  words: text,
  statements: count,
  first: text.nullable().describe("the day of the first of them"),
  last: text.nullable(),
});
export type Description = ReadOnly<z.infer<typeof description>>;

/** One person or body with roles, other words and the reports that have them. */
export const actorDetail = namesake.omit({ named: true }).extend({
  spread,
  roles: z
    .array(z.object({ title: text, of: text.nullable(), reports: count }))
    .describe("titles given with the name, those of most reports first"),
  aliases: z.array(text).describe("other words for them in the reports, pronouns left out"),
  descriptions: z
    .array(description)
    .describe("the words under which they spoke, in their newest statements; those of most statements first"),
  appearances: z.array(appearance).describe("in the newest reports"),
  others: z.array(namesake).describe("others who may be meant, those first who say most"),
});
export type ActorDetail = ReadOnly<z.infer<typeof actorDetail>>;

/** One version of what was published at an address. */
export const revisionItem = z.object({
  report: reportName,
  revision: z.int().positive(),
  fetched: text,
  sha256: text.describe("of the bytes"),
  statements: count,
  seen: count.describe("times its text came in again, from other bytes"),
  changes: z.array(change).describe("what changed in meaning against the version before; none of the first"),
});
export type RevisionItem = ReadOnly<z.infer<typeof revisionItem>>;

/** What a report is to the first source of its text, and why two reports share one. */
const RELATIONS = ["original", "copy", "revision", "independent"] as const;
const ORIGIN_REASONS = ["same-text", "rewritten", "cites", "same-source"] as const;
const relation = z.enum(RELATIONS);
const why = z.enum(ORIGIN_REASONS).nullable().describe("why its reports share it; null where it is of one report");

/** Words of a report that stand in another too. */
const sharedWords = z.object({ span, quote: text, of: z.object({ span, quote: text }).describe("where the other has them") });
export type SharedWords = ReadOnly<z.infer<typeof sharedWords>>;

/** A report as one of those that share an origin. */
const originReport = reportName.extend({
  relation,
  of: reportId.nullable().describe("the report it comes from; null where none that is there"),
  share: z.number().min(0).max(1).nullable().describe("the share of its words that the other has; null without another"),
  shared: z.array(sharedWords).describe("the first sentences that both have"),
  sentences: z
    .object({ shared: count.describe("that both have"), own: count, other: count.describe("of the report it comes from") })
    .nullable()
    .describe("how many sentences there are; null without another"),
});
export type OriginReport = ReadOnly<z.infer<typeof originReport>>;

/** One first source, with the reports that come from it. */
export const originItem = z.object({
  id: originId,
  label: text,
  why,
  outlets: count.describe("publishers of its reports"),
  reports: z.array(originReport),
});
export type OriginItem = ReadOnly<z.infer<typeof originItem>>;

/** One of two actors, or matters, that may be one: as one report has them. */
const doubtSide = z.object({
  id: text.describe("of the person or body (p:…), or of the matter (m:…)"),
  name: text.describe("of a matter its thing, in the report's words"),
  kind: text,
  roles: z.array(text).describe("titles; of a matter the names of its parties"),
  report: reportName,
  quote: text.describe("the words that stand for them there"),
  sentence: text.nullable().describe("the sentence of the report that has these; null for one whom people brought in without words"),
});
export type DoubtSide = ReadOnly<z.infer<typeof doubtSide>>;

/** Two that may be one, for a person to decide. */
export const doubtItem = z.object({
  number: z.int().positive(),
  of: z.enum(["actor", "matter"]),
  rule: text.describe("the rule of docs/rules.md that brings them together"),
  reason: text,
  unsure: z.boolean().describe("whether somebody looked and was unsure"),
  one: doubtSide,
  other: doubtSide,
  alike: z
    .object({
      pairs: count.describe("that ask the same, of the same rule between the same two names, this one among them"),
      reports: z.array(reportName).describe("that have one of these, the first twenty"),
    })
    .describe("what an answer to all alike settles"),
});
export type DoubtItem = ReadOnly<z.infer<typeof doubtItem>>;

/** A report of a dossier. */
export const dossierReport = z.object({
  id: reportId,
  ref: text.nullable(),
  title: text.nullable(),
  publisher: text.nullable(),
  published: text.nullable(),
  url: text.nullable(),
  origin: originId.nullable().describe("of its main text; null until it was compared"),
  relation: relation.nullable(),
  of: reportId.nullable().describe("the report it comes from"),
});
export type DossierReport = ReadOnly<z.infer<typeof dossierReport>>;

/** An origin in a dossier: reports whose main text is of it, and statements whose words are. */
export const dossierOrigin = z.object({
  id: originId,
  reports: z.array(reportId),
  statements: z.array(statementId),
  label: text,
  why,
});
export type DossierOrigin = ReadOnly<z.infer<typeof dossierOrigin>>;

/** All actors of a dossier of one name and kind; an unnamed one stands alone, since two "senior officials" may be two. */
export const dossierActor = z.object({
  id: z.string().startsWith("p:"),
  name: text,
  kind: actor.shape.kind,
  named: z.boolean(),
  body: z.boolean().describe('whether it speaks as a body, and not as people do: "human rights groups", "the opposition"'),
  aliases: z.array(text),
  members: z.array(actorId).describe("the actors of its reports"),
  statements: count,
  spread,
});
export type DossierActor = ReadOnly<z.infer<typeof dossierActor>>;

const matterId = z.string().startsWith("m:");
const identityId = z.string().startsWith("p:");
const state = z.enum(STATES);
const day = text.nullable();
const authorityKind = z.enum(AUTHORITY_KINDS);

/** One asserted state of a matter, by one report. */
const historyEntry = z.object({
  development: developmentId,
  report: reportId,
  state,
  effective: day.describe(
    'when the matter entered the state, as the report says; else the day on which it was said; "../2024-07-10" where it had begun before that day and nobody says when',
  ),
  dated: z.boolean().describe("whether its words say that day; else it had come to that by then"),
  published: day,
  speaker: text.nullable().describe("null where the report itself vouches"),
  actor: identityId.nullable().describe("who that is across reports; null for the report, and for one without a name"),
  authority: authorityKind,
  origin: originId.nullable().describe("the first source of those words; null until the report was compared"),
  evidence: spans,
  quote: text.describe("the sentence that says so"),
  supersedes: developmentId.nullable().describe("the development whose state it brings to an end"),
  status: z.enum(["new", "repeated", "restated"]).describe("new; the same state from another origin; the same from its own"),
  confidence: confidence.describe("that it was read rightly: its state, and the statement that vouches for it"),
});
export type HistoryItem = ReadOnly<z.infer<typeof historyEntry>>;

/** The same as a time line has it: with the matter it is of. */
export const stateItem = historyEntry.extend({ matter: matterId, label: text.describe("what the matter is called") });
export type StateItem = ReadOnly<z.infer<typeof stateItem>>;

const dated = z.boolean().describe("whether words say `since`; else it is the day by which that was so");

/** What one speaker, or the reports themselves, say last of a matter. */
const account = z.object({
  who: text,
  actor: identityId.nullable(),
  authority: authorityKind,
  state,
  since: day,
  dated,
  lastAsserted: day,
  developments: z.array(developmentId),
  confidence: confidence.describe("that what it says last was read rightly"),
});

/** A state that accounts of the newest time hold, and what it rests on. */
const heldState = z.object({
  state,
  since: day,
  dated,
  lastAsserted: day,
  reports: count,
  origins: count,
  named: count,
  unnamed: count,
});

/** What the record says of a matter as of a day. */
const standing = z.object({
  state: state.nullable().describe("null where contested: read the accounts"),
  since: day,
  dated,
  contested: z.boolean(),
  reports: count,
  outlets: count,
  origins: count,
  named: count.describe("voices with a name"),
  unnamed: count.describe("voices without"),
  lastAsserted: day,
  stale: z.boolean().describe("whether nothing was said for long, given the matter's own rhythm"),
  accounts: z.array(account),
  states: z.array(heldState).describe("what accounts of the newest time hold: several where they are contrary, each with what bears it"),
});

const matterHead = z.object({
  id: matterId,
  kind: z.enum(DEVELOPMENT_KINDS),
  label: text.describe("by people, where they gave it one"),
  confirmed: z.boolean().describe("whether somebody said that it is told rightly"),
  parties: z.array(z.object({ role: text, name: text })),
  objects: z.array(z.object({ text })),
  standing,
});

/** A matter as lists have it. */
export const matterItem = matterHead;
export type MatterItem = ReadOnly<z.infer<typeof matterItem>>;

/** A matter with every asserted state in order. */
export const matterHistory = matterHead.extend({ history: z.array(historyEntry) });
export type MatterHistory = ReadOnly<z.infer<typeof matterHistory>>;

/** Accounts that cannot all hold, side by side. */
export const conflictItem = z.object({
  id: z.string().startsWith("c:"),
  kind: z.enum(["state", "denial", "figure", "date", "attribution", "wording"]),
  rule: text.describe("the rule of docs/rules.md that made it"),
  matter: matterId.nullable(),
  about: text,
  sides: z.array(
    z.object({
      who: text,
      actor: identityId.nullable(),
      authority: authorityKind,
      published: day,
      position: text,
      report: reportId,
      statement: statementId.nullable(),
      development: developmentId.nullable(),
      evidence: spans,
      quote: text,
      confidence: confidence.nullable().describe("that its voice and its words were read rightly; null for the words of a report itself"),
    }),
  ),
});
export type ConflictItem = ReadOnly<z.infer<typeof conflictItem>>;
