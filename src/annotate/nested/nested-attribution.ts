/** An attribution and where it stands among the layers of what is reported. */
import type { Span } from "../../text/span.js";
import type { ScoredAttribution } from "../attribution.js";

/** An attribution and, where it lies in another's content, the number of that one in the same list. */
export interface NestedAttribution {
  readonly attribution: ScoredAttribution;
  readonly within: number | null;
  /** The rule that found it (M2 is the second reading); none for what the first reading found. */
  readonly rule?: string;
  /** Whether its words are shown as somebody's by the form of the page: rules on sentences leave them as they are. */
  readonly fixed?: boolean;
  /** Whoever quoted the source, where a rule gave the words to that one. */
  readonly quotedBy?: Span | undefined;
}

/** An attribution of the first reading. */
export const unnested = (attribution: ScoredAttribution): NestedAttribution => ({ attribution, within: attribution.within });
