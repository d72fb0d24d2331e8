/**
 * Words that a report shows as somebody's without a reporting sentence around them: a block quotation, an embedded post, a turn of an
 * interview. Each is an attribution like those that the network finds, known by its form.
 */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import { lastStartingAt, overlaps, type Span } from "../../text/span.js";
import type { Venue } from "./venue.js";

/** How sure the form of a shown quotation is (0–1). */
const SHOWN_SCORE = 0.9;

export interface ShownQuotation {
  readonly attribution: ScoredAttribution;
  readonly rule: string;
  /** The day that is shown beside it. */
  readonly saidAt: Span | null;
  readonly venue: Venue | null;
  /** Whether it is of whom the report interviews, who is known at the report's end alone. */
  readonly interviewed: boolean;
  /** The name, elsewhere in the report, that a label of initials stands for. */
  readonly named: Span | null;
}

/** One by the places of its words. */
export const shown = (
  rule: string,
  attribution: Pick<ScoredAttribution, "cue" | "sources" | "contents">,
  more: Partial<Pick<ShownQuotation, "saidAt" | "venue" | "interviewed" | "named">> = {},
): ShownQuotation => ({
  rule,
  attribution: { ...attribution, score: SHOWN_SCORE, within: null },
  saidAt: null,
  venue: null,
  interviewed: false,
  named: null,
  ...more,
});

const startOf = ({ attribution }: ShownQuotation): number => (attribution.contents[0] as Span)[0];

/** The first of those that share words, in text order; earlier lists win. */
export function firstShown(...lists: readonly (readonly ShownQuotation[])[]): ShownQuotation[] {
  const found: ShownQuotation[] = [];
  for (const list of lists)
    for (const s of list) {
      const n = lastStartingAt(found, startOf(s), startOf);
      const near = found.slice(Math.max(0, n), n + 2).flatMap((f) => f.attribution.contents);
      if (!s.attribution.contents.some((c) => near.some((o) => overlaps(o, c)))) found.splice(n + 1, 0, s);
    }
  return found;
}
