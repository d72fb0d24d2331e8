/** Where what is said begins: the content right behind a cue, and an attribution whose content begins later. */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import type { Span } from "../../text/span.js";

/** The content that follows a cue at once. @param gap characters that may stand between, at most */
export const contentBehind = ({ cue, contents }: ScoredAttribution, gap = 1): Span | undefined =>
  contents.find((c) => c[0] >= cue[1] && c[0] - cue[1] <= gap);

/** An attribution one of whose contents begins at another place. */
export const beginningAt = (attribution: ScoredAttribution, content: Span, start: number): ScoredAttribution => ({
  ...attribution,
  contents: attribution.contents.map((c) => (c === content ? [start, c[1]] : c)),
});
