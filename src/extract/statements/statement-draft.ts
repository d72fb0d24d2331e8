/** An attribution on its way to a record, stage by stage. Each stage gives new values and leaves those before as they were. */
import type { Span } from "../../text/span.js";
import type { AttributionFeatures } from "./features.js";
import type { Speaker } from "./speakers.js";
import type { TermsSaid } from "./terms.js";
import type { Via } from "./via.js";

/** First stage: what is said, with its boundaries. */
export interface StatementContent {
  readonly features: AttributionFeatures;
  readonly content: readonly Span[];
  /** Number, in the list of all, of the statement in whose content it lies. */
  readonly outer: number | null;
}

/** Second stage: who says it, and through whom it came. */
export interface AttributedStatement extends StatementContent {
  readonly speakers: readonly Speaker[];
  readonly via: readonly Via[];
  /** Media that were told, the report's own too. */
  readonly media: readonly Via[];
}

/** Last stage: on what terms it was said. */
export interface StatementDraft extends AttributedStatement {
  readonly terms: TermsSaid | null;
}
