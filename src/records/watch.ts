/** What `readout watch` tells, event by event. */
import { z } from "zod";
import { text } from "./common.js";
import { failure } from "./document.js";
import { count, type ReadOnly } from "./items.js";

const item = {
  feed: text.describe("address of the feed, or path of the folder"),
  item: text.describe("its id in the feed, else its address; a file's path in its folder"),
  title: text.nullable(),
};
const read = {
  report: text.describe("id of the report that was read in it"),
  outcome: z.enum(["added", "revision", "seen", "known"]).describe("what the ledger made of it, as of `add`"),
  revision: z.int().positive(),
  changes: z.array(text).describe("what changed in meaning, a line each"),
  sentences: count.describe("sentences that were changed, without noise such as counters and times"),
};

export const watchEvent = z.discriminatedUnion("event", [
  z.object({ event: z.literal("new"), ...item, ...read }),
  z.object({ event: z.literal("changed"), ...item, ...read }),
  z.object({ event: z.literal("vanished"), ...item, report: text.nullable() }),
  z.object({ event: z.literal("back"), ...item, report: text.nullable() }),
  z.object({ event: z.literal("moved"), feed: item.feed, to: text.describe("where its server says that it is for good") }),
  z.object({ event: z.literal("failed"), ...item, error: failure.shape.error }),
  z.object({
    event: z.literal("looked"),
    feed: item.feed,
    at: text,
    next: text.describe("when it is looked at next"),
    first: z.boolean().describe("whether it was never looked at before"),
    unchanged: z.boolean().describe("whether the server said that nothing is new"),
    new: count,
    changed: count,
    vanished: count,
    back: count,
    failed: count,
    problem: failure.shape.error.nullable().describe("why it could not be looked at"),
  }),
]);
export type WatchEvent = ReadOnly<z.infer<typeof watchEvent>>;
