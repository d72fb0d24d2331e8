/**
 * [T24] Whether the clause around a time is in the past or the future: by the verb nearest to its left, else to its right, as far as the
 * clause goes. With a parse, `Grammar`'s verb decides instead (see times.ts).
 */

import { MEANT } from "./lexicon.js";
import type { Tense } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

const FUTURE =
  /^(?:will|ll|shall|would|scheduled|expected|due|planned|plans|planning|plan|intends|intend|expects|expect|hopes|upcoming|until|till|tomorrow|deadline|slated|going|begins|starts|opens|could|may|might|should|can)$/;
const PAST =
  /^(?:said|was|were|had|did|told|met|held|went|took|made|left|began|came|gave|saw|got|put|won|lost|led|fell|rose|sent|spoke|wrote|found|became|brought|bought|built|caught|chose|cut|drew|drove|ate|fought|flew|forgot|grew|heard|hit|hurt|kept|knew|laid|let|paid|ran|sat|shot|showed|shut|slept|sold|spent|stood|struck|swore|taught|thought|threw|understood|woke|wore|broke|called|killed|sank|sought|sprang|has|have|been|done|gone|seen|given|taken|shown|written|spoken)$/;
const NO_PAST = /^(?:need|feed|indeed|speed|seed|breed|exceed|proceed|succeed|hundred|red|bed|united|wed|fred|ted|led)$/;
/** Nouns and forms of "be" that do the same as what is meant. */
const BESIDE = new Set("are bid date deadline is offer proposal".split(" "));
/** "It had been due on Friday", "as previously planned": no longer to come. */
const BEEN = /^(?:scheduled|expected|due|planned|slated|set)$/;
const REACH = 14; // lexemes
const STOP = /^[.;:!?“”"]$/;

/** What a word says of the tense of its clause; null for nothing. */
export function tenseOf(line: TokenStream, n: number): Tense {
  const { word } = line.at(n);
  if (BEEN.test(word) && /^(?:been|previously|originally|initially)$/.test(line.word(n - 1))) return "past";
  if (word === "set" && /^(?:to|for)$/.test(line.word(n + 1))) return "future";
  if (FUTURE.test(word)) return "future";
  if (word === "to" && BEEN.test(line.word(n - 1)) && line.word(n - 2) === "been") return "past";
  if (word === "to" && /^[a-z]/.test(line.word(n + 1)) && (MEANT.has(line.word(n - 1)) || BESIDE.has(line.word(n - 1)))) return "future";
  if (PAST.test(word)) return "past";
  return word.length > 4 && word.endsWith("ed") && !NO_PAST.test(word) ? "past" : null;
}

/** By words alone, for the lexemes `[from, to)`. */
export function tenseAround(line: TokenStream, from: number, to: number): Tense {
  for (let n = from - 1, steps = 0; n >= 0 && steps < REACH; n--, steps++) {
    if (STOP.test(line.word(n)) || line.text.slice(line.at(n).end, line.at(n + 1).start).includes("\n")) break;
    const found = tenseOf(line, n);
    if (!found) continue;
    // "will have met", "was expected", "would meet": what stands before a past form may still make it the future
    if (
      found === "past" &&
      !BEEN.test(line.word(n)) &&
      line.word(n) !== "to" &&
      (FUTURE.test(line.word(n - 1)) || (/^(?:be|have)$/.test(line.word(n - 1)) && FUTURE.test(line.word(n - 2))))
    )
      return "future";
    return found;
  }
  for (let n = to, steps = 0; n < line.all.length && steps < REACH; n++, steps++) {
    if (STOP.test(line.word(n)) || (n > to && line.text.slice(line.at(n - 1).end, line.at(n).start).includes("\n"))) break;
    const found = tenseOf(line, n);
    if (found) return found;
  }
  return null;
}
