/**
 * `node .cache/tools/evals/thing-options.js < reports.jsonl > options.jsonl`: what the head of things is given of every word that may tell a state,
 * for fitting it (training/readout_training/things.py). A line a report:
 * {"id", "asked": [{"trigger": [start, end], "options": [{"span", "meant", "ruled", "names"}]}]}, places in UTF-16.
 */
import { createInterface } from "node:readline";
import type { Classified, DevelopmentHead } from "../src/annotate/development-head.js";
import type { ThingHead, ThingOption } from "../src/annotate/thing-head.js";
import { Reader } from "../src/read.js";
import type { Span } from "../src/text/span.js";

interface Line {
  readonly id: string;
  readonly text: string;
}

/** Keeps what it is asked, and takes what the rules take. */
class Recorder implements ThingHead {
  asked: { readonly trigger: Span; readonly options: readonly ThingOption[] }[] = [];

  best(options: readonly ThingOption[], trigger: Span): null {
    this.asked.push({ trigger, options });
    return null;
  }
}

/** Tells a state of everything, so that everything is asked about; of one that no rule holds back. */
const told: Classified = { state: "under-review", kind: "claim", probability: 1, confidence: 1 };
const teller: DevelopmentHead = { classify: async (asked) => Array.from(asked, () => told), close: async () => {} };

const recorder = new Recorder();
await using reader = await Reader.open({ thingHead: recorder, developmentHead: teller });
for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line) as Line;
  recorder.asked = [];
  await reader.read({ bytes: Buffer.from(text), source: id, mediaType: "text/plain" });
  process.stdout.write(`${JSON.stringify({ id, asked: recorder.asked })}\n`);
}
