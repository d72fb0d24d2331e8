/** [T24] Tense of the clause around a time by the parse: its verb's form and what helps it. */
import type { ParsedSentence, Token } from "../../annotate/parse.js";
import type { Span } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { INTENTION_WORDS } from "./lexicon.js";
import { endsWithTo, endsWithUntil } from "./put-off.js";
import type { ClauseTense } from "./time-expression.js";

const MAX_STEPS_TO_VERB = 6; // up from a time to its verb
const FUTURE_AUXILIARY = /^(?:will|'ll|’ll|shall|wo)$/i;
const MODAL_AUXILIARY = /^(?:would|may|might|could|should|can|must)$/i;
/** Verb forms of the same sort, which by words alone might be nouns. */
const MORE_INTENTION_VERBS = new Set("agree agrees intended invited slated".split(" "));

const ARRANGED = /^(?:scheduled?|set|planned|expected|called|delayed|postponed|moved|extended|booked)$/i;

/** [T50] What is set for its day says so in the present: "Voters go to the polls on October 5", "the lease expires on May 31". */
const SET_FOR_A_DAY =
  /^(?:go(?:es)?|meets?|votes?|elects?|plays?|faces?|returns?|leaves?|travels?|arrives?|departs?|flies|fly|opens?|closes?|re-?opens?|starts?|begins?|ends?|expires?|lapses?|runs?|takes?|comes?|retires?|resumes?|launch(?:es)?|sails?|premieres?|concludes?|finish(?:es)?|matures?|falls?|kicks?)$/iu;

/** The tense of the verb that a time hangs on; undefined where the parse has none for it. */
export function parsedTense(text: string, grammar: Grammar, span: Span): ClauseTense | undefined {
  const at = grammar.headIn(span);
  if (!at) return undefined;
  const { sentence } = at;
  for (let n = (sentence[at.n] as Token).head, steps = 0; n >= 0 && steps < MAX_STEPS_TO_VERB; n = (sentence[n] as Token).head, steps++) {
    const token = sentence[n] as Token;
    const helped = sentence.some((t) => t.head === n && /^(?:aux|cop)/.test(t.relation));
    if (token.tag !== "VERB" && token.tag !== "AUX" && !helped) continue;
    if (isPutOffTo(text, sentence, n, span) || isToBegin(text, sentence, n)) return "future";
    if (isArrangedFor(text, sentence, n, span)) return "future";
    // "has scheduled a conference Thursday": what is arranged is still to come, whatever the tense; the words tell
    if (ARRANGED.test(text.slice(...token.span)) && span[0] > token.span[0]) return undefined;
    return tenseOf(text, sentence, n, span[0]);
  }
  return undefined;
}

const PUT_OFF = /^(?:put|postponed?|delayed|moved|pushed|shifted|rescheduled|deferred|adjourned)$/i;
const STOPPED = /^(?:suspended|halted|paused|frozen|closed|shut|extended|blocked|held)$/i;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;

const isHelpedByWas = (text: string, sentence: ParsedSentence, n: number): boolean =>
  sentence.some((t) => t.head === n && /^(?:was|were|had)$/i.test(text.slice(...t.span)));

/** [T54] "Has been put off until Sunday", "moved to Friday": to come, whatever the tense; of what "was" put off, weekdays alone are near enough to tell. */
function isPutOffTo(text: string, sentence: ParsedSentence, n: number, span: Span): boolean {
  const verb = sentence[n] as Token;
  const before = text.slice(verb.span[1], span[0]);
  const isTo = PUT_OFF.test(text.slice(...verb.span))
    ? endsWithUntil(before) || endsWithTo(before)
    : STOPPED.test(text.slice(...verb.span)) && endsWithUntil(before);
  return isTo && (!isHelpedByWas(text, sentence, n) || WEEKDAY.test(text.slice(...span)));
}

/** [T57] "Is planned for Friday"; what "was" planned for a day may be over. */
function isArrangedFor(text: string, sentence: ParsedSentence, n: number, span: Span): boolean {
  const verb = sentence[n] as Token;
  return (
    !isHelpedByWas(text, sentence, n) && ARRANGED.test(text.slice(...verb.span)) && /\bfor\s+$/i.test(text.slice(verb.span[1], span[0]))
  );
}

/** [T57] "Accepted a truce, to begin at dawn on Thursday": behind a comma what is to begin has not yet. */
function isToBegin(text: string, sentence: ParsedSentence, n: number): boolean {
  const [comma, to, verb] = [n - 2, n - 1, n].map((at) => text.slice(...(sentence[at]?.span ?? [0, 0])));
  return comma === "," && to === "to" && /^(?:begin|start|open|run|last|expire|end|take)$/.test(verb ?? "");
}

/** The tense of the verb at `n`; a time at `before` that stands ahead of its "to" is its matrix verb's ("agreed in June to buy"). */
function tenseOf(text: string, sentence: ParsedSentence, n: number, before: number): ClauseTense | undefined {
  const token = sentence[n] as Token;
  const words = (t: Token) => text.slice(...t.span);
  const helpers = sentence.filter((t) => t.head === n && /^(?:aux|cop)/.test(t.relation));
  if (helpers.some((t) => FUTURE_AUXILIARY.test(words(t)))) return "future";
  if (helpers.some((t) => MODAL_AUXILIARY.test(words(t)))) return helpers.some((t) => /^have$/i.test(words(t))) ? "past" : "future";
  if (helpers.some((t) => /^(?:was|were|had|did|been|has|have)$/i.test(words(t)))) return "past";
  if (token.features.Tense === "Past" && token.features.VerbForm === "Fin") return "past";
  const to = sentence.find((t) => t.head === n && t.relation === "mark" && /^to$/i.test(words(t)));
  if (to || token.features.VerbForm === "Inf") {
    const matrix = sentence[token.head];
    if (!matrix) return "future";
    const meant = words(matrix).toLowerCase();
    if ((INTENTION_WORDS.has(meant) || MORE_INTENTION_VERBS.has(meant)) && !(to && before < to.span[0])) return "future";
    return matrix.tag === "VERB" ? tenseOf(text, sentence, token.head, before) : undefined;
  }
  if (token.features.Tense === "Pres" && token.features.VerbForm === "Fin" && helpers.length === 0 && SET_FOR_A_DAY.test(words(token)))
    return "future";
  if (token.features.VerbForm === "Part" && token.features.Tense === "Past") return helpers.length > 0 ? undefined : "past";
  return undefined;
}
