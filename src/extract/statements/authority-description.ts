/** [K10–K14] How the words of a source describe it: how many, how senior, for whom, how near to what it tells. */

import { countryOf } from "../../lexicon/countries.js";
import type { Authority } from "../../records/statement.js";
import type { Span } from "../../text/span.js";
import { isPlural } from "../actors/nouns.js";
import type { Phrase } from "../actors/phrase.js";

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  "one two three four five six seven eight nine ten".split(" ").map((word, n) => [word, n + 1]),
);

/** [K10] How many speak: by number or article; several without one are "plural". */
export function countOf({ determiner, plural, head }: Phrase): Authority["count"] {
  const number = NUMBERS[determiner] ?? (/^\d{1,4}$/.test(determiner) ? Number(determiner) : null);
  if (number) return number;
  return plural || isPlural(head) || /^(?:some|many|most|several|few|others)$/i.test(head)
    ? "plural"
    : /^(?:an?|another|the|this|that)$/.test(determiner)
      ? 1
      : null;
}

/** [K11] Senior or former, by the words before the head. */
export const seniorityOf = (words: string): Authority["seniority"] =>
  /\b(?:former|ex|retired|onetime|one-time)\b/i.test(words)
    ? "former"
    : /\b(?:senior|top|high-ranking|high-level)\b/i.test(words)
      ? "senior"
      : null;

/** [K12] The country or body spoken for: a nationality or name before the head, or behind "of", "for", "from", "in". */
export function affiliationOf(phrase: Phrase): string | null {
  const before = phrase.words.slice(0, -1);
  for (let n = 0; n < before.length; n++) {
    const country = (n + 1 < before.length && countryOf(before.slice(n, n + 2).join(" "))) || countryOf(before[n] as string);
    if (country) return country;
  }
  const named = /^(?:(?:the|a|an)\s+)?((?:\p{Lu}[\p{L}.'’&-]*\s+)+)/u.exec(before.length > 0 ? `${before.join(" ")} ` : "")?.[1]?.trim();
  if (named) return named.replace(/['’]s?$/u, "");
  const behind = /^\s+(?:of|for|from|in|at|with)\s+(?:the\s+)?(\p{Lu}[\p{L}.'’&-]*(?:\s+(?:of\s+(?:the\s+)?)?\p{Lu}[\p{L}.'’&-]*)*)/u.exec(
    phrase.tail,
  )?.[1];
  return behind ? (countryOf(behind) ?? behind.replace(/['’]s?$/u, "")) : null;
}

/** Words for being near to what is told, alone or behind "who is", "directly", "closely". */
const NEAR_ADJECTIVE = "familiar with|briefed on|close to|involved in|present (?:at|in)|aware of|informed (?:about|of|on)|privy to";
/** "With direct knowledge of", "who had knowledge of". */
const KNOWLEDGE = "(?:who (?:has|have|had) |with )?(?:(?:direct|first-?hand|detailed|intimate) )?knowledge of";
const WITNESSED = "who (?:attended|saw|witnessed|took part in|participated in|heard)";
const NEAR_PHRASE = `(?:(?:directly |closely |who (?:is|are|was|were) )*(?:${NEAR_ADJECTIVE})|${KNOWLEDGE}|${WITNESSED})`;
/** [K13] How near the source is to what it tells, as it says itself, with up to 60 characters of what that is. */
const PROXIMITY = new RegExp(`\\b${NEAR_PHRASE}\\s+[^,;:.“”"()]{2,60}`, "iu");

/** Where the words stand that say how near a source is to what it tells. */
export function proximityOf({ text, span }: Phrase): Span | null {
  const match = PROXIMITY.exec(text);
  return match ? [span[0] + match.index, span[0] + match.index + match[0].trimEnd().length] : null;
}

/** Words that say on what terms a source spoke, or that it spoke: no part of its description. */
const SPEAKING =
  /[,\s]+(?:who\s+(?:spoke|asked|declined|requested|was not|were not|is not|are not)|speaking|on condition|briefing|granted|not authori[sz]ed|requesting|asking|cited by|quoted by)\b.*$/isu;

/** [K14] The source's own description of itself, less its article and what it says of its terms. */
export function descriptorOf({ text, span }: Phrase): Span | null {
  const article = /^(?:an?|the)\s+/i.exec(text)?.[0].length ?? 0;
  const own = text
    .slice(article)
    .replace(SPEAKING, "")
    .replace(/[\s,]+$/u, "");
  return own ? [span[0] + article, span[0] + article + own.length] : null;
}
