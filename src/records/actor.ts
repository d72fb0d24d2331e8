import { z } from "zod";
import { actorId, placeId, span, text } from "./common.js";
import { ACTOR_KINDS, MENTION_FORMS } from "./vocabulary.js";

const mention = z.object({ span, form: z.enum(MENTION_FORMS) });

/** A person, office, organisation, government or group that speaks or acts. */
export const actor = z.object({
  id: actorId,
  name: text,
  kind: z.enum(ACTOR_KINDS),
  roles: z.array(z.object({ title: text, of: text.nullable(), span })),
  named: z.boolean(),
  mentions: z.array(mention).min(1),
});

export const place = z.object({
  id: placeId,
  name: text,
  country: text.nullable(),
  mentions: z.array(z.object({ span })).min(1),
});

export type Actor = z.infer<typeof actor>;
export type Place = z.infer<typeof place>;
