import { z } from "zod";
import { actorId, confidence, eventId, placeId, span, statementId, text, timeId } from "./common.js";
import { EVENT_ROLES, EVENT_TYPES } from "./vocabulary.js";

/** Something that happened, is planned or is denied. */
export const event = z.object({
  id: eventId,
  trigger: span,
  type: z.enum(EVENT_TYPES),
  mode: text.nullable(),
  roles: z.array(z.object({ role: z.enum(EVENT_ROLES), actor: actorId.nullable(), span })),
  place: z.object({ place: placeId.nullable(), span }).nullable(),
  time: timeId.nullable(),
  /** −3 (did not happen) … 3 (happened). */
  factuality: z.number().min(-3).max(3),
  polarity: z.enum(["positive", "negative"]),
  tense: text.nullable(),
  voice: z.enum(["reporter", "statement"]),
  statement: statementId.nullable(),
  /** How many the deed killed, hurt, drove out, held or freed, each with its words; `value` is null where only a range is said. */
  figures: z.array(
    z.object({ of: text, value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(), text, span }),
  ),
  confidence,
});

export type Event = z.infer<typeof event>;
