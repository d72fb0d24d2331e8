import { z } from "zod";
import { actorId, confidence, developmentId, evidence, span, spans, statementId, text, timeId } from "./common.js";
import { BASES, DEVELOPMENT_KINDS, STATES } from "./vocabulary.js";

const dated = z.object({ time: timeId.nullable(), value: text.nullable(), span: span.nullable(), basis: z.enum(BASES) });

/** One asserted state, or change of state, of a matter. */
export const development = z.object({
  id: developmentId,
  kind: z.enum(DEVELOPMENT_KINDS),
  label: text,
  /** What the state is of: its words, and the lemma of the noun that heads them ("shipment"); null where the report only has a pronoun or a clause for it. */
  thing: z.object({ text, head: text, span }).nullable(),
  parties: z.array(z.object({ role: text, actor: actorId })),
  objects: z.array(z.object({ text, quantity: z.number().nullable(), unit: text.nullable(), span })),
  state: z.enum(STATES),
  effective: dated.nullable(),
  due: dated.nullable(),
  decidedBy: actorId.nullable(),
  reason: spans,
  condition: spans,
  voice: z.enum(["reporter", "statement"]),
  statement: statementId.nullable(),
  evidence,
  confidence,
});

export type Development = z.infer<typeof development>;
