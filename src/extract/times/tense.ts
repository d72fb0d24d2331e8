/**
 * [T24] Whether the clause around a time is in the past or the future: by the verb nearest to its left, else to its right, as far as the
 * clause goes. With a parse, `Grammar`'s verb decides instead (see times.ts).
 */

import { INTENTION_WORDS } from "./lexicon.js";
import type { ClauseTense } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

const words = (list: string): string[] => list.split(" ");

const MODALS = words("will ll shall would could may might should can");
const PLANS = words(
  "scheduled expected due planned plans planning plan intends intend expects expect hopes slated going begins starts opens expires lapses matures ends",
);
const YET_TO_COME = words("until till tomorrow upcoming deadline");
const FUTURE_WORDS: ReadonlySet<string> = new Set([...MODALS, ...PLANS, ...YET_TO_COME]);

const PAST_AUXILIARIES = words("was were had did has have been");
/** Past tenses that do not end in "ed". */
const IRREGULAR_PASTS = words(
  "said told met held went took made left began came gave saw got put won lost led fell rose sent spoke wrote found became brought bought built caught chose cut drew drove ate fought flew forgot grew heard hit hurt kept knew laid let paid ran sat shot showed shut slept sold spent stood struck swore taught thought threw understood woke wore broke called killed sank sought sprang",
);
const IRREGULAR_PARTICIPLES = words("done gone seen given taken shown written spoken");
const PAST_WORDS: ReadonlySet<string> = new Set([...PAST_AUXILIARIES, ...IRREGULAR_PASTS, ...IRREGULAR_PARTICIPLES]);
/** Words that end in "ed" and are no past tense. */
const NOT_PAST: ReadonlySet<string> = new Set(
  words("need feed indeed speed seed breed exceed proceed succeed hundred red bed united wed fred ted led"),
);
/** Nouns and forms of "be" that do the same as what is meant. */
const INTENTION_NOUNS = new Set(words("are bid date deadline is offer proposal"));
/** "It had been due on Friday", "as previously planned": no longer to come. */
const ARRANGED = /^(?:scheduled|expected|due|planned|slated|set)$/;
/** "Announced the plan": a noun, and no verb that looks ahead. */
const DETERMINER = /^(?:the|a|an|its|his|her|their|this|that|these|those|our|my|s)$/;
/** "Is said to be", "appeared to be", "used to be": nothing is to come. */
const SAID_TO_BE =
  /^(?:said|reported|known|believed|thought|alleged|rumou?red|found|appears?|appeared|seems?|seemed|used|proved|proven|had|has|have|claims?|claimed)$/;
const CLAUSE_REACH_TOKENS = 14; // on either side of a time
const CLAUSE_END = /^[.;:!?“”"]$/;

/** What a word says of the tense of its clause; null for nothing. */
export function tenseOf(tokens: TokenStream, n: number): ClauseTense {
  const { word } = tokens.at(n);
  if (ARRANGED.test(word) && /^(?:been|previously|originally|initially)$/.test(tokens.word(n - 1))) return "past";
  if (word === "set" && /^(?:to|for)$/.test(tokens.word(n + 1))) return "future";
  if (/^plans?$/.test(word) && DETERMINER.test(tokens.word(n - 1))) return null;
  if (FUTURE_WORDS.has(word) || (/^runs?$/.test(word) && tokens.word(n + 1) === "out")) return "future";
  if (word === "be" && tokens.word(n - 1) === "to" && !SAID_TO_BE.test(tokens.word(n - 2))) return "future";
  if (word === "to" && ARRANGED.test(tokens.word(n - 1)) && tokens.word(n - 2) === "been") return "past";
  if (
    word === "to" &&
    /^[a-z]/.test(tokens.word(n + 1)) &&
    (INTENTION_WORDS.has(tokens.word(n - 1)) || INTENTION_NOUNS.has(tokens.word(n - 1)))
  )
    return "future";
  if (PAST_WORDS.has(word)) return "past";
  return word.length > 4 && word.endsWith("ed") && !NOT_PAST.has(word) ? "past" : null;
}

/** By words alone, for the tokens `[from, to)`. */
export function tenseAround(tokens: TokenStream, from: number, to: number): ClauseTense {
  for (let n = from - 1, steps = 0; n >= 0 && steps < CLAUSE_REACH_TOKENS; n--, steps++) {
    if (CLAUSE_END.test(tokens.word(n)) || tokens.text.slice(tokens.at(n).end, tokens.at(n + 1).start).includes("\n")) break;
    const found = tenseOf(tokens, n);
    if (!found) continue;
    // "will have met", "was expected", "would meet": what stands before a past form may still make it the future
    if (
      found === "past" &&
      !ARRANGED.test(tokens.word(n)) &&
      tokens.word(n) !== "to" &&
      (FUTURE_WORDS.has(tokens.word(n - 1)) ||
        (/^(?:be|have)$/.test(tokens.word(n - 1)) && FUTURE_WORDS.has(tokens.word(n - 2))) ||
        (tokens.word(n - 1) === "be" && tenseOf(tokens, n - 1) === "future"))
    )
      return "future";
    return found;
  }
  for (let n = to, steps = 0; n < tokens.all.length && steps < CLAUSE_REACH_TOKENS; n++, steps++) {
    if (CLAUSE_END.test(tokens.word(n)) || (n > to && tokens.text.slice(tokens.at(n - 1).end, tokens.at(n).start).includes("\n"))) break;
    const found = tenseOf(tokens, n);
    if (found) return found;
  }
  return null;
}
