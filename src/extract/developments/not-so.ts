/** Words around a verb that turn what it tells into what is not so, or not so yet, by their order: the parse of these is unsure. */
import type { Predicate } from "../predicates/predicate.js";

/** [DV76] "Almost halted", "stopped short of halting", "voted against halting": it did not. */
export const isNotQuite = ({ tree, n }: Predicate): boolean =>
  /^(?:almost|nearly)$/.test(tree.word(n - 1)) ||
  tree.word(n + 1) === "short" ||
  tree.word(n - 1) === "against" ||
  (tree.word(n - 1) === "of" && tree.word(n - 2) === "short");

/** "Agreed not to resume", "is not going to deliver": by the order of words, which the parse of these loses. */
export const isNotTo = ({ tree, n }: Predicate): boolean =>
  (tree.word(n + 1) === "not" && tree.word(n + 2) === "to") ||
  (tree.word(n - 1) === "to" && tree.word(n - 2) === "going" && /^(?:not|n't|never)$/.test(tree.word(n - 3)));

/** [DV77] "Are no longer on hold", "is no longer delayed": words before a verb, participle or adjective, or before its "on". */
export const isNoLonger = ({ tree, n }: Predicate): boolean =>
  [n - 1, n - 2].some(
    (at) => tree.word(at) === "longer" && tree.word(at - 1) === "no" && (at === n - 1 || /^(?:on|in|under)$/.test(tree.word(n - 1))),
  );

/** [DV77] "Are about to resume": not yet. */
export const isAboutTo = ({ tree, n }: Predicate): boolean => {
  const to = tree.word(n - 1) === "be" ? n - 2 : n - 1;
  return tree.word(to) === "to" && tree.word(to - 1) === "about";
};

/** [DV82] "Neither confirmed nor rejected the report": a non-answer, also of what its clause says. */
export function isNeither({ tree, n }: Predicate): boolean {
  for (let at = n; at > 0 && at >= n - CLAUSE && !/^(?:PUNCT|CCONJ)$/.test(tree.token(at).tag); at--)
    if (tree.word(at - 1) === "nor" && /^(?:deny|reject|confirm)$/.test(tree.lemma(at))) return true;
  return false;
}
const CLAUSE = 12; // words from such a verb to one of its clause

/** [DV82] "Has no plans to halt": nothing is announced. */
export const isNoPlan = ({ tree, n, object }: Predicate): boolean =>
  [n, object ?? n].some((at) => /^(?:plan|intention|intent|wish)$/.test(tree.lemma(at)) && tree.word(at - 1) === "no");

/** [DV83] "Were to have resumed on Monday": they did not. */
export const wasToHave = ({ tree, n }: Predicate): boolean => {
  const have = tree.word(n - 1) === "been" ? n - 2 : n - 1;
  return tree.word(have) === "have" && tree.word(have - 1) === "to" && /^(?:was|were)$/.test(tree.word(have - 2));
};

/** [DV51] "Has yet to be approved": it is late. */
export const isYetToBe = ({ tree, n }: Predicate): boolean =>
  tree.word(n - 1) === "be" && tree.word(n - 2) === "to" && tree.word(n - 3) === "yet";

/** "Is not about to halt". */
export const isNotAbout = ({ tree, n }: Predicate): boolean =>
  [n - 3, n - 4].some((at) => /^(?:not|n't|never)$/.test(tree.word(at)) && tree.word(at + 1) === "about");

const UNDECIDED = /^(?:decision|talk|question|plan|proposal|idea|possibilit(?:y|ie)|chance|prospect|debate|vote|discussion|negotiation)s?$/;
/** [DV75] "A decision on resuming deliveries": what a noun leaves open. */
export const isOfOpen = ({ tree, n }: Predicate): boolean =>
  /ing$/.test(tree.word(n)) && /^(?:on|about|over|of)$/.test(tree.word(n - 1)) && UNDECIDED.test(tree.word(n - 2));
