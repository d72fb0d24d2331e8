/** [C4] How probable it is that a statement is right. */
import type { Confidence, ConfidenceHead } from "../../annotate/confidence-head.js";
import { twoDecimals } from "../../records/probability.js";
import type { Statement } from "../../records/statement.js";
import type { ActorIndex } from "../actors/actor-index.js";
import { confidenceFeatures } from "./confidence-features.js";
import type { QuoteSpans } from "./span-boundaries.js";
import type { StatementDraft } from "./statement-draft.js";

export interface JudgedStatement {
  readonly statement: Statement;
  readonly draft: StatementDraft;
  /** What is known of how it was read; the probabilities that follow, null where the weights bring no head for them. */
  readonly features: readonly string[];
  readonly confidence: Confidence | null;
}

export function judged(
  text: string,
  draft: StatementDraft,
  statement: Statement,
  { actors, marks }: { readonly actors: ActorIndex; readonly marks: QuoteSpans },
  head: ConfidenceHead | null,
): JudgedStatement {
  const features = confidenceFeatures(text, draft, statement, actors, marks);
  return { statement, draft, features, confidence: head?.of(features) ?? null };
}

/** The statement with its probabilities; a statement without a speaker has the probability of there being none. */
export const withConfidence = ({ statement, confidence }: JudgedStatement): Statement =>
  confidence
    ? { ...statement, confidence: twoDecimals(confidence.statement), speakerConfidence: twoDecimals(confidence.speaker) }
    : statement;
