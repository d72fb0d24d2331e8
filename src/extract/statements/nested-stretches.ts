/** Where one speaker reports another's words: stretches of contents that are read again as texts of their own (docs/decisions/002). */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import { inTextOrder, type Span, wordsOf } from "../../text/span.js";

/** Contents that may hold another attribution: those in which a word of saying, thinking or showing stands. */
const INNER_CUE =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|claim\w*|accus\w+|den(?:y|ied|ies|ying)|warn\w*|argu(?:e[sd]?|ing)|believ\w+|th(?:ink|inks|ought)|announc\w+|report(?:s|ed|edly)|ask(?:s|ed|ing)?|agree[sd]?|express\w*|promis\w+|vow\w*|insist\w*|suggest\w*|show(?:s|ed|n)?|indicat\w+|confirm\w*|acknowledg\w+|according to|call(?:s|ed|ing)?|demand\w*|propos\w+|plan(?:s|ned)?|want(?:s|ed)?|hop(?:e[sd]?|ing)|expect\w*|concern(?:s|ed)?|assess\w+|discuss\w*|declar\w+|conclud\w+|found that|refus\w+|reject\w*)\b/i;
const INNER_WORDS = 6;

/** "that", "whether": they open a content, but no sentence. */
const OPENER = /^(?:that|whether|if)\s+/i;

/** Marks around a content: read again without them, it looks like a text of its own. */
const OPENING = /^["“”'‘«„]+\s*/u;
const CLOSING = /\s*["“”'’»]+$/u;

/** The stretches of these contents to read again for inner attributions, each with the number of its content's attribution. */
export function nestedStretches(text: string, contents: readonly { span: Span; within: number }[]): { span: Span; within: number }[] {
  return contents
    .map(({ span: [start, end], within }) => {
      const mark = OPENING.exec(text.slice(start, end))?.[0].length ?? 0;
      const opener = OPENER.exec(text.slice(start + mark, end))?.[0].length ?? 0;
      const closing = CLOSING.exec(text.slice(start + mark + opener, end))?.[0].length ?? 0;
      return { span: [start + mark + opener, end - closing] as Span, within };
    })
    .filter(({ span }) => {
      const words = wordsOf(text, span);
      return INNER_CUE.test(words) && words.split(/\s+/).length >= INNER_WORDS;
    })
    .sort((a, b) => inTextOrder(a.span, b.span));
}

const NAME = "(?:\\p{Lu}[\\p{L}.’'-]*\\s+){0,5}\\p{Lu}[\\p{L}.-]+";
/** "Netanyahu’s recent claims that …": said by somebody, in a noun. */
const NOUN = new RegExp(
  `(?<source>(?:the\\s+(?:[\\p{L}.]+\\s+){1,4}?[\\p{L}.]+|${NAME})['’]s?)\\s+(?:[\\p{L}-]+\\s+){0,2}(?<cue>claims?|assertions?|allegations?|accusations?|insistence|warnings?|promises?|pledges?|contention|suggestions?|remarks|statements?|denials?)\\s+(?<content>that\\s+[^,;:“”"]{8,})`,
  "gu",
);
/** How sure such a pattern is, measured on PolNeAR train: training/log.md. */
const NOUN_SURE = 0.6;

/** [S11] What somebody claims in a noun of saying, inside a content. */
export function nominalAttributions(text: string, content: Span): ScoredAttribution[] {
  return [...wordsOf(text, content).matchAll(NOUN)].map((m) => {
    const { source, cue, content: said } = m.groups as Record<"source" | "cue" | "content", string>;
    const from = content[0] + m.index;
    const at = from + m[0].length - said.length;
    const verb = text.lastIndexOf(cue, at);
    return {
      sources: [[from, from + source.length]],
      cue: [verb, verb + cue.length],
      contents: [[at, at + said.trimEnd().length]],
      score: NOUN_SURE,
      within: null,
    };
  });
}
