/** The closed lists of values, as the wire format has them. Readers accept members they do not know. */

export const PARTS = [
  "headline",
  "standfirst",
  "caption",
  "credit",
  "dateline",
  "byline",
  "subhead",
  "paragraph",
  "list-item",
  "block-quote",
  "table",
  "summary-point",
  "sign-off",
  "furniture",
  "correction",
] as const;
export type Part = (typeof PARTS)[number];

/**
 * Where what is known of a report comes from. Told: given (a flag, a line of JSON, the HTTP API, the library), file-name. A page: json-ld, opengraph,
 * meta, microdata, link, title-tag, heading, byline, visible-line, lang, address. What it came in: mail, feed, news-item, table, archive (of the
 * web, or a saved page), fetch. document: the properties of a file. text: a line of the text. detected: told from the words.
 */
export const METADATA_SOURCES = [
  "given",
  "file-name",
  "json-ld",
  "opengraph",
  "meta",
  "microdata",
  "link",
  "title-tag",
  "heading",
  "byline",
  "breadcrumb",
  "visible-line",
  "lang",
  "address",
  "mail",
  "feed",
  "news-item",
  "table",
  "archive",
  "fetch",
  "document",
  "text",
  "detected",
] as const;
export type MetadataSource = (typeof METADATA_SOURCES)[number];

export const ACTOR_KINDS = ["person", "office", "organisation", "government", "group", "medium", "document", "unknown"] as const;

export const MENTION_FORMS = ["name", "nominal", "pronoun"] as const;

export { AUTHORITY_KINDS, type AuthorityKind } from "./authority-kinds.js";

export const SENIORITIES = ["senior", "former"] as const;

export const RULES = ["on-the-record", "background", "deep-background", "off-the-record", "not-authorised", "unknown"] as const;

export const BASES = ["stated", "inferred"] as const;

export const MODES = ["direct", "mixed", "indirect"] as const;
export type Mode = (typeof MODES)[number];

export const STANCES = [
  "assert",
  "confirm",
  "deny",
  "accuse",
  "warn",
  "threaten",
  "demand",
  "request",
  "promise",
  "decline",
  "praise",
  "criticise",
  "ask",
  "believe",
  "intend",
  "agree",
  "doubt",
  "show",
  "know",
  "name",
  "propose",
  "support",
  "oppose",
  "hope",
  "decide",
  "other",
] as const;

export const TONES = ["neutral", "distancing", "conceding", "insisting"] as const;

export const VIA_KINDS = ["medium", "document", "person"] as const;

export const VENUE_KINDS = [
  "statement",
  "news-conference",
  "interview",
  "speech",
  "call",
  "meeting",
  "social-media",
  "court",
  "document",
  "other",
] as const;

export const TIME_ANCHORS = ["dateline", "publication", "narrative", "quote", "none"] as const;

export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "COOPERATE",
  "AID",
  "CONCEDE",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

export const EVENT_ROLES = ["actor", "recipient", "object"] as const;

export const DEVELOPMENT_KINDS = [
  "transfer",
  "talks",
  "visit",
  "agreement",
  "measure",
  "operation",
  "inquiry",
  "programme",
  "claim",
] as const;

export const STATES = [
  "proposed",
  "requested",
  "announced",
  "under-review",
  "approved",
  "scheduled",
  "under-way",
  "paused",
  "delayed",
  "resumed",
  "partly-done",
  "done",
  "rejected",
  "cancelled",
  "ended",
  "denied",
] as const;
