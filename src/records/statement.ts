import { z } from "zod";
import { actorId, confidence, evidence, span, spans, statementId, text, timeId } from "./common.js";
import { AUTHORITY_KINDS, BASES, MODES, RULES, SENIORITIES, STANCES, TONES, VENUE_KINDS, VIA_KINDS } from "./vocabulary.js";

export const authority = z.object({
  kind: z.enum(AUTHORITY_KINDS),
  descriptor: text.nullable(),
  descriptorSpan: span.nullable(),
  affiliation: text.nullable(),
  seniority: z.enum(SENIORITIES).nullable(),
  count: z.union([z.int().positive(), z.literal("plural")]).nullable(),
  proximity: span.nullable(),
  anonymityReason: span.nullable(),
  terms: z.object({ rule: z.enum(RULES), basis: z.enum(BASES), span: span.nullable() }).nullable(),
});

/** An attribution: source, cue and content spans, and what they mean. */
export const statement = z.object({
  id: statementId,
  source: spans,
  cue: spans,
  content: evidence,
  speaker: actorId.nullable(),
  speakers: z.array(actorId),
  /** The source's own words; pieces joined by " … ". */
  speakerText: text.nullable(),
  authority,
  via: z.array(z.object({ actor: actorId.nullable(), kind: z.enum(VIA_KINDS), span })),
  addressee: z.object({ actor: actorId.nullable(), span }).nullable(),
  within: statementId.nullable(),
  repeats: statementId.nullable(),
  mode: z.enum(MODES),
  stance: z.enum(STANCES),
  tone: z.enum(TONES),
  negated: z.boolean(),
  saidAt: z.object({ time: timeId.nullable(), value: text.nullable(), span: span.nullable(), basis: z.enum(BASES) }).nullable(),
  venue: z.object({ kind: z.enum(VENUE_KINDS), actor: actorId.nullable(), span }).nullable(),
  /** That it is wholly right: its speaker, its authority and its words. */
  confidence,
  /** That its speaker is right; absent where it was never worked out. */
  speakerConfidence: confidence.optional(),
});

/** [C4] Below this confidence a statement is doubtful: of those, two in three are wrong in something. */
export const DOUBTFUL = 0.5;

export type Statement = z.infer<typeof statement>;
export type Authority = z.infer<typeof authority>;
