import { z } from "zod";
import { confidence, span, text, timeId } from "./common.js";
import { TIME_ANCHORS } from "./vocabulary.js";

/** A time expression: TimeML TIMEX3 type, value and modifier, EDTF, and the half-open interval where known. */
export const time = z.object({
  id: timeId,
  span,
  type: text,
  value: text.nullable(),
  mod: text.nullable(),
  edtf: text.nullable(),
  from: text.nullable(),
  to: text.nullable(),
  granularity: text.nullable(),
  anchor: z.enum(TIME_ANCHORS),
  rule: text,
  /** Tense of its clause by the parse; null where that does not tell. With it the value can be worked out anew from another day. */
  tense: z.enum(["past", "future"]).nullable().default(null),
  confidence,
});

export type Time = z.infer<typeof time>;
