/** An attribution and its place among the layers of what is reported. */
import type { ScoredAttribution } from "../../annotate/attribution.js";

/** An attribution and, where it lies in another's content, the number of that one. */
export interface NestedAttribution {
  readonly attribution: ScoredAttribution;
  readonly within: number | null;
  /** The rule that found it; none for what the network found. */
  readonly rule?: string;
}
