/** Whom a report's main words rest on without a name: "two Israeli officials", "a source familiar with the matter". */

const WHO = "officials?|sources?|aides?|diplomats?|advisers?|advisors?|executives?|people|persons?|employees?|members?|mothers?|lawmakers?";
const COUNT = "an?|one|two|three|four|five|six|several|multiple|some|many|senior|former";
const SOURCE = new RegExp(
  `(?<![\\p{L}])(?:(?:${COUNT}) (?:[\\p{L}.-]+ ){0,4}?(?:${WHO})|(?:officials|sources))(?: (?:briefed on|familiar with|close to|with knowledge of|involved in) (?:the )?\\p{L}+)?(?![\\p{L}])`,
  "iu",
);
/** Characters of a sentence that are looked at. */
const LOOKED_AT = 1000;
/** Sentences of the main words. */
const MAIN = 2;

/** @param sentences words of the compared sentences, as the text has them */
export function unnamedSource(sentences: readonly string[]): string | null {
  for (const sentence of sentences.slice(0, MAIN)) {
    const found = SOURCE.exec(sentence.slice(0, LOOKED_AT))?.[0];
    if (found) return found.replace(/\s+/g, " ").slice(0, 80);
  }
  return null;
}
