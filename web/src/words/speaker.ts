/** Who speaks, as the statement itself has it. */

/** One or some out of several: "one of the officials". */
const PART =
  /^(?:an?other|either|neither|none|both|each|any|some|many|most|several|a few|a number|one|two|three|four|five|six|seven|eight|nine|ten|\d+) of\b/i;

const wordsOf = (phrase: string): string[] => phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * By the name that the record has for the source; of one out of several by the statement's own words, since the name is of all of them: "one of
 * the officials, of two senior Tarn officials".
 * @param words of the report for the source
 */
export function speakerWords(name: string | null, words: string | null): string | null {
  const own = words?.replace(/\s+/g, " ").replace(/[\s,;:]+$/, "") ?? "";
  if (name === null || !PART.test(own) || PART.test(name)) return name ?? words;
  const said = wordsOf(own);
  return wordsOf(name).every((word) => said.includes(word)) ? own : `${own}, of ${name}`;
}
