/**
 * Made-up news reports, each with the document that Readout could have given for it, so that a ledger can be filled with a million
 * statements without reading one. Text and records are made together: a span is where its words were put.
 */
import { hash } from "node:crypto";
import type { ReportInput } from "../../src/intake/input.js";
import type { ReadoutDocument } from "../../src/records/document.js";
import { reportId } from "../../src/records/ids.js";
import { iso } from "./made/dates.js";
import { frameOf } from "./made/frames.js";
import { recordsOf } from "./made/records.js";
import { written } from "./made/written.js";

export interface Generated {
  readonly incoming: ReportInput & { bytes: Uint8Array };
  readonly document: ReadoutDocument;
}

const ENGINE = { version: "0.1.0", model: `sha256:${"0123456789abcdef".repeat(4)}` };

/** The n-th made-up report: the same for the same n and seed, whatever was made before. */
export function generated(n: number, seed = 1): Generated {
  const frame = frameOf(n, seed);
  const { story, title, authors, dateline, anatomy } = written(n, seed, frame);
  const { text } = story.page;
  const { publisher, url } = frame;
  const [bytes, published, source] = [Buffer.from(text), iso(frame.published), `made-up/${String(n).padStart(8, "0")}.txt`];
  const id = reportId(text, url, publisher);
  const sha256 = hash("sha256", bytes);
  const known = { id, ref: null, source, mediaType: "text/plain", sha256, title, publisher, authors, published, modified: null, url };
  const report = { ...known, language: "en", dateline, text, anatomy };
  return {
    incoming: { source, bytes, mediaType: "text/plain", metadata: { publisher, title, published, url, authors } },
    document: { readout: 1, engine: ENGINE, report, ...recordsOf(id, story), events: [], developments: [], notes: [] },
  };
}
