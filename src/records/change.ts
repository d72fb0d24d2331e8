/** What differs between two versions of a report: in meaning, and in words. */
import { z } from "zod";
import { span, spans, statementId, text } from "./common.js";

/** Kinds of changes of meaning. */
export const CHANGE_KINDS = [
  "statement-gone",
  "statement-added",
  "speaker",
  "authority",
  "terms",
  "stance",
  "words",
  "number",
  "date",
  "name",
  "correction",
  "headline",
  "published",
  "modified",
  "byline",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const changeSide = z.object({
  spans: spans.describe("where the words stand in this version's text; empty for what is known of the report beside its text"),
  quote: text.describe('the words, pieces joined by " … "'),
  statement: statementId.nullable().describe("the statement of this version that they belong to; null for the report's own account"),
  speaker: text.nullable().describe("who says it"),
});

/** One change of meaning. At least one side is there. */
export const change = z.object({
  kind: z.enum(CHANGE_KINDS),
  before: changeSide.nullable(),
  after: changeSide.nullable(),
  line: text.describe("the change as a sentence for people"),
});

const wordPiece = z.object({
  kind: z.enum(["same", "gone", "added"]),
  before: span.nullable(),
  after: span.nullable(),
  words: text.describe("as the later version has them; of what is gone, as the earlier one"),
});

/** A sentence that is not the same in both versions: gone, added, with other words, or elsewhere. */
export const sentenceDiff = z.object({
  before: span.nullable(),
  after: span.nullable(),
  moved: z.boolean().describe("whether it stands elsewhere among the sentences that both versions have"),
  pieces: z.array(wordPiece).describe("its words in order; empty where it was moved and nothing else"),
});

/** How two reports stand to each other. */
export const VERSION_RELATIONS = ["revision", "copy", "independent"] as const;

export type Change = z.infer<typeof change>;
export type ChangeSide = z.infer<typeof changeSide>;
export type WordPiece = z.infer<typeof wordPiece>;
export type SentenceDiff = z.infer<typeof sentenceDiff>;
export type VersionRelation = (typeof VERSION_RELATIONS)[number];

/** Patterns of lines in which no change is told. A line that one of them fits is left out. */
export type Ignored = readonly RegExp[];
