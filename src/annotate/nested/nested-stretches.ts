/** Where one speaker may report another's words: the stretches of contents that are read again (docs/decisions/002). */
import { inTextOrder, type Span, wordsOf } from "../../text/span.js";

/** [N3] Words of saying, thinking, showing, wanting and feeling: a content that may hold another attribution has one. */
const SAYING = [
  "sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|ask(?:s|ed|ing)?|call(?:s|ed|ing)?|announc\\w+|report(?:s|ed|edly)|declar\\w+|express\\w*",
  "claim\\w*|accus\\w+|den(?:y|ied|ies|ying)|warn\\w*|argu(?:e[sd]?|ing)|insist\\w*|suggest\\w*|confirm\\w*|acknowledg\\w+|according to",
  "agree[sd]?|promis\\w+|vow\\w*|demand\\w*|propos\\w+|refus\\w+|reject\\w*|discuss\\w*|stat(?:e[sd]|ing)|wr(?:ote|ites?|itten)|admit\\w*",
  "alleg\\w+|complain\\w*|urg(?:e[sd]?|ing)|request\\w*|recommend\\w*|advis(?:e[sd]?|ing)|inform(?:s|ed)?|threat\\w*|pledg\\w+|reveal\\w*|disclos\\w+",
  "critici[sz]\\w*|prais\\w+|blam(?:e[sd]?|ing)|condemn\\w*|oppos\\w+|support(?:s|ed)?|advocat\\w+|advised|push(?:es|ed) for|appeal\\w*|ruled that",
];
const THINKING = [
  "believ\\w+|th(?:ink|inks|ought)|expect\\w*|concern(?:s|ed)?|assess\\w+|conclud\\w+|found that|know(?:s|n)?|knew|guess|suspect\\w*|notic\\w+",
  "determin\\w+|learn(?:s|ed|t)?|realis\\w+|realiz\\w+|fear(?:s|ed)?|worr(?:y|ied|ies)|certain|convinced|confident|consider(?:s|ed)?|view(?:s|ed)?|forecast\\w*",
];
const SHOWING = ["show(?:s|ed|n)?|indicat\\w+"];
const WANTING = [
  "plan(?:s|ned)?|want(?:s|ed)?|hop(?:e[sd]?|ing|eful)|intend\\w*|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|decid\\w+|committed to|willing to|looking forward",
  "eager|excited|nervous|grateful|thrilled|appalled|feel(?:s|ing)?|felt|optimistic|pleased|regret\\w*|welcom\\w+",
];
const INNER_CUE = new RegExp(`\\b(?:${[...SAYING, ...THINKING, ...SHOWING, ...WANTING].join("|")})\\b`, "i");

/** Fewest words of such a content. */
const MIN_WORDS = 4;

/** "that", "whether": they open a content, but no sentence. */
const OPENER = /^(?:that|whether|if)\s+/i;

/** Marks around a content: read again without them, it looks like a text of its own. */
const OPENING = /^["“”'‘«„]+\s*/u;
const CLOSING = /\s*["“”'’»]+$/u;

/** A content, or the stretch of it that is read again, with the number of the attribution that it is a content of. */
export interface NestedStretch {
  readonly span: Span;
  readonly within: number;
}

/** The stretches of these contents to read again, in text order: without the marks around them and a leading "that". */
export function nestedStretches(text: string, contents: readonly NestedStretch[]): NestedStretch[] {
  return contents
    .map(({ span: [start, end], within }) => {
      const mark = OPENING.exec(text.slice(start, end))?.[0].length ?? 0;
      const opener = OPENER.exec(text.slice(start + mark, end))?.[0].length ?? 0;
      const closing = CLOSING.exec(text.slice(start + mark + opener, end))?.[0].length ?? 0;
      return { span: [start + mark + opener, end - closing] as Span, within };
    })
    .filter(({ span }) => {
      const words = wordsOf(text, span);
      return INNER_CUE.test(words) && words.split(/\s+/).length >= MIN_WORDS;
    })
    .sort((a, b) => inTextOrder(a.span, b.span));
}
