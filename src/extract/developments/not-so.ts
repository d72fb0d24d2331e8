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
