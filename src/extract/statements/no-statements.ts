/** [S43–S45] What the network takes for a statement and is none: a topic, a plain deed, the report's own hedge. */
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import { overlapping, type Span, wordsOf } from "../../text/span.js";

/** [S43] Words that say what something is about, and not what was said. */
const TOPIC =
  /^(?:regarding|concerning|referring to|refers? to|(?:began|opened|closed|started|ended) .{1,40} by referring to|with regard to|as for|news of|word of|talk of)$/iu;
/** A talk about something, with somebody: "discussed the dues with the owners". */
const DISCUSSED = /^(?:(?:has|have|had|will|would|is|are|was|were|to|also) )*discuss(?:es|ed|ing)?$/iu;
const WITH_SOMEBODY = /^(?:the|an?|his|her|their|its)\b.{1,80}\bwith\b|^(?:the|an?|his|her|their|its)(?:\s+\S+){1,3}$/iu;
/** [S44] Deeds, by which nothing is said. */
const DEED = new RegExp(
  `^(?:(?:has|have|had|will|would|is|are|was|were|be|been|being|also|recently|formally|unanimously|officially) )*(?:${[
    "unveil(?:s|ed|ing)?|award(?:s|ed|ing)?|approv(?:es|ed|ing)|pass(?:es|ed|ing)?(?: an? (?:bill|law|motion|resolution))?",
    "inaugurat(?:es|ed|ing)",
  ].join("|")})$`,
  "iu",
);
const BIDS = /^(?:an? |the |new |public )*(?:bids?|tenders?|proposals?|applications?|submissions)\b/iu;
const SIGNED = /\bsign(?:s|ed|ing)?$/iu;
const PACT =
  /^(?:(?:an?|the|its|their|new|first) )*(?:[\p{L}-]+ ){0,2}(?:contracts?|treat(?:y|ies)|deals?|pacts?|accords?|agreements?|memorandums?)\b/iu;
const CALLED_FOR = /\b(?:call(?:s|ed|ing)? for|invit(?:es|ed|ing)|request(?:s|ed|ing)?)$/iu;
/** [S45] The report's own doubt. */
const HEDGE =
  /^(?:it ['’]?s|it is|it was|it remains|it remained)?\s*(?:still |yet |also )?(?:not (?:yet )?(?:immediately )?clear|unclear|to be seen|uncertain|unknown)\b|^it['’]s not clear$/iu;
const CLAUSE = /^(?:that|how|why|whether)\b/iu;

/** Whether an attribution of these words says nothing. */
export function isNoStatement(
  text: string,
  { attribution: { cue, contents, sources } }: NestedAttribution,
  quotations: readonly Span[],
): boolean {
  const words = wordsOf(text, cue).replace(/\s+/gu, " ");
  if (contents.some((c) => overlapping(quotations, c))) return false;
  const said = contents.map((c) => wordsOf(text, c)).join(" ");
  if (TOPIC.test(words)) return !CLAUSE.test(said);
  if (DISCUSSED.test(words)) return WITH_SOMEBODY.test(said);
  if (DEED.test(words)) return !CLAUSE.test(said);
  if (CALLED_FOR.test(words) && BIDS.test(said)) return true;
  if (SIGNED.test(words) && PACT.test(said)) return true;
  return sources.length === 0 && HEDGE.test(words);
}
