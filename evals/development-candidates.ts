/**
 * `node .cache/tools/evals/development-candidates.js < reports.jsonl > candidates.jsonl`: what the head of developments is given of every
 * candidate of some reports, for fitting it (training/readout_training/developments.py). A line a report:
 * {"id", "candidates": [{"span": [start, end] in UTF-16, "names": [...], "vector": base64 of 32-bit floats}]}.
 */
import { createInterface } from "node:readline";
import type { Asked, Classified, DevelopmentHead } from "../src/annotate/development-head.js";
import { Reader } from "../src/read.js";
import type { Span } from "../src/text/span.js";

interface Line {
  readonly id: string;
  readonly text: string;
}

const NOTHING: Classified = { state: null, kind: "claim", probability: 0, confidence: 0 };

/** Keeps what it is asked, and tells nothing. */
class Recorder implements DevelopmentHead {
  candidates: { span: Span; names: readonly string[]; vector: string }[] = [];

  async classify(asked: Iterable<Asked>): Promise<Classified[]> {
    const before = this.candidates.length;
    for (const { row, names, span } of asked)
      this.candidates.push({ span, names, vector: Buffer.from(row.said.buffer.slice(0)).toString("base64") });
    return this.candidates.slice(before).map(() => NOTHING);
  }

  async close(): Promise<void> {}
}

const recorder = new Recorder();
await using reader = await Reader.open({ developmentHead: recorder });
for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line) as Line;
  recorder.candidates = [];
  await reader.read({ bytes: Buffer.from(text), source: id, mediaType: "text/plain" });
  process.stdout.write(`${JSON.stringify({ id, candidates: recorder.candidates })}\n`);
}
