/** Where one speaker reports another's words: stretches of contents that are read again as texts of their own (docs/decisions/002). */
import type { ScoredAttribution } from "../../model/attribution.js";
import { inTextOrder, type Span, wordsOf } from "../../text/span.js";

/** Contents that may hold another attribution: those in which a word of saying, thinking or showing stands. */
const INNER_CUE =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|claim\w*|accus\w+|den(?:y|ied|ies|ying)|warn\w*|argu(?:e[sd]?|ing)|believ\w+|th(?:ink|inks|ought)|announc\w+|report(?:s|ed|edly)|ask(?:s|ed|ing)?|agree[sd]?|express\w*|promis\w+|vow\w*|insist\w*|suggest\w*|show(?:s|ed|n)?|indicat\w+|confirm\w*|acknowledg\w+|according to|call(?:s|ed|ing)?|demand\w*|propos\w+|plan(?:s|ned)?|want(?:s|ed)?|hop(?:e[sd]?|ing)|expect\w*|concern(?:s|ed)?|assess\w+|discuss\w*|declar\w+|conclud\w+|found that|refus\w+|reject\w*)\b/i;
const INNER_WORDS = 6;

/** "that", "whether": they open a content, but no sentence. */
const OPENER = /^(?:that|whether|if)\s+/i;

/** The stretches to read again for inner attributions, each with the number of the attribution it belongs to. */
export function innerStretches(text: string, outer: readonly ScoredAttribution[]): { span: Span; within: number }[] {
  return outer
    .flatMap((a, within) => (a.within === null ? a.contents.map((span) => ({ span, within })) : []))
    .map(({ span: [start, end], within }) => {
      const opener = OPENER.exec(text.slice(start, end))?.[0].length ?? 0;
      return { span: [start + opener, end] as Span, within };
    })
    .filter(({ span }) => {
      const words = wordsOf(text, span);
      return INNER_CUE.test(words) && words.split(/\s+/).length >= INNER_WORDS;
    })
    .sort((a, b) => inTextOrder(a.span, b.span));
}
