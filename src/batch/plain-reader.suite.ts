/** Reading without the network: reports as intake takes them in, with no statements. For tests of what comes before and after. */
import { ReadoutError } from "../errors.js";
import { intake } from "../intake/intake.js";
import type { ReadoutDocument } from "../records/document.js";
import { RECORD_KINDS, REGISTRY } from "../records/registry.js";
import { failureOf } from "./failure.js";
import type { BatchItem, BatchResult } from "./items.js";

const LISTS = Object.fromEntries(RECORD_KINDS.map((kind) => [REGISTRY[kind].list, []]));

export async function* plainly(items: AsyncIterable<BatchItem>): AsyncGenerator<BatchResult> {
  for await (const item of items) {
    try {
      if (item.incoming instanceof ReadoutError) throw item.incoming;
      const { report, notes } = await intake(item.incoming);
      yield { readout: 1, engine: { version: "0", model: "none" }, report, ...LISTS, notes } as unknown as ReadoutDocument;
    } catch (error) {
      yield failureOf(item, error);
    }
  }
}
