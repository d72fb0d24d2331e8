/**
 * Verbs and adjectives that tell no deed themselves, but what somebody has to do with one: to will, refuse, ask for, let, end, begin or
 * order it. By base form, with the particle.
 */
import { asLemma, words } from "./lexicon/construction.js";

export type Operator = "will" | "refuse" | "fail" | "demand" | "ask" | "order" | "allow" | "end" | "threaten" | "carry";

const entries = (operator: Operator, list: string): (readonly [string, Operator])[] => words(list).map((w) => [asLemma(w), operator]);

const VERBS: ReadonlyMap<string, Operator> = new Map([
  ...entries(
    "carry",
    `launch begin start commence resume continue conduct hold carry_out stage mount wage perform make undertake lead join open reopen announce declare approve
    authorize authorise sign issue file lodge give offer complete step_up intensify escalate expand extend renew pursue repeat organise organize order
    execute implement unleash impose commit propose deliver express decide choose opt keep go_on prepare`,
  ),
  ...entries(
    "end",
    "stop end halt suspend freeze cancel call_off scrap abandon drop lift break_off terminate discontinue cut reduce cease revoke reverse repeal rescind roll_back waive pause interrupt quit",
  ),
  ...entries("will", "agree offer promise pledge vow commit undertake consent volunteer swear guarantee"),
  ...entries("refuse", "refuse decline reject rule_out spurn oppose resist"),
  ...entries("fail", "fail"),
  ...entries("demand", "demand urge request call_on call_upon press pressure beg plead implore beseech petition lobby exhort"),
  ...entries("ask", "ask tell instruct push appeal call invite"),
  ...entries("order", "order command direct force compel"),
  ...entries("allow", "allow permit"),
  ...entries("threaten", "threaten"),
]);

const ADJECTIVES: ReadonlyMap<string, Operator> = new Map([
  ...entries("will", "ready willing prepared committed"),
  ...entries("refuse", "unwilling reluctant"),
]);

export const operatorOf = (lemma: string): Operator | null => VERBS.get(lemma) ?? null;
export const adjectiveOperatorOf = (word: string): Operator | null => ADJECTIVES.get(word) ?? null;
