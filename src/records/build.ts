/**
 * The only way a statement is made: evidence first. Checks are plain code, since this runs for every record read;
 * the zod schemas say the same of the finished document, and tests hold the two together.
 */

import { EvidenceMissing } from "../errors.js";
import { inTextOrder, type Span, spanOf } from "../text/span.js";
import { recordId } from "./ids.js";
import { twoDecimals } from "./probability.js";
import type { Authority, Statement } from "./statement.js";

export interface StatementEvidence {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

type Meaning = Omit<Statement, "id" | "source" | "cue" | "content">;

/** An authority of which nothing is known but its kind. */
export const UNDESCRIBED: Omit<Authority, "kind"> = {
  descriptor: null,
  descriptorSpan: null,
  affiliation: null,
  seniority: null,
  count: null,
  proximity: null,
  anonymityReason: null,
  terms: null,
};

/** A statement of which nothing is known but its evidence. */
export const UNSAID: Omit<Meaning, "confidence"> = {
  speaker: null,
  speakers: [],
  speakerText: null,
  authority: { kind: "none", ...UNDESCRIBED },
  via: [],
  addressee: null,
  within: null,
  repeats: null,
  mode: "indirect",
  stance: "assert",
  tone: "neutral",
  negated: false,
  saidAt: null,
  venue: null,
};

const ordered = (text: string, spans: readonly Span[]): [number, number][] =>
  [...spans].sort(inTextOrder).map(([start, end]) => [...spanOf(text, start, end)] as [number, number]);

/**
 * A statement of report `reportId` with canonical text `text`; spans are checked and put in text order.
 * @throws EvidenceMissing without content; SpanOutOfText for a bad span
 */
export function statementOf(reportId: string, text: string, evidence: StatementEvidence, meaning: Meaning): Statement {
  if (evidence.content.length === 0) throw new EvidenceMissing("statement");
  const [source, cue, content] = [evidence.source, evidence.cue, evidence.content].map((s) => ordered(text, s)) as [
    [number, number][],
    [number, number][],
    [number, number][],
  ];
  return {
    id: recordId("s", reportId, [source, cue, content]),
    source,
    cue,
    content,
    ...meaning,
    confidence: twoDecimals(meaning.confidence),
  };
}
