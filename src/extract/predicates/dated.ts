/** Whether words of a verb's clause say when, by the calendar: "will begin on Wednesday", "are to open next month". */
import type { Predicate } from "./predicate.js";
import type { SentenceTree } from "./sentence-tree.js";

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|tonight|tomorrow|yesterday|morning|afternoon|evening|night|noon|midnight|(?:hour|day|week|weekend|month|year|decade)s?|spring|summer|autumn|winter|(?:19|20)\d\d)$/;
const WHEN = /^(?:obl|nmod|advmod|nummod)/;

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const DAY = /^\d{1,2}$/;

/** Whether a token is the number of a day beside its month: "on February 28". */
const isDayOfMonth = (tree: SentenceTree, n: number): boolean =>
  DAY.test(tree.word(n)) && [n - 1, n + 1].some((at) => at >= 0 && at < tree.tokens.length && MONTH.test(tree.word(at)));

/** Whether a token is a word of the calendar, and so says when: never what something is done to. */
export const isWhen = (tree: SentenceTree, n: number): boolean =>
  isDayOfMonth(tree, n) || (CALENDAR.test(tree.word(n)) && !(AMBIGUOUS.test(tree.word(n)) && tree.token(n).tag !== "PROPN"));

/** Months that are words of other things too: "a march". */
const AMBIGUOUS = /^(?:march|may|august)$/;

export const isDated = ({ tree, n }: Predicate): boolean => tree.under(n).some((c) => WHEN.test(tree.relation(c)) && isWhen(tree, c));
