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
  confidence,
});

export type Time = z.infer<typeof time>;
