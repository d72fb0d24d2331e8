/** Whether words that a person typed for a speaker are a name: "one of two senior Calder officials" has one in it, and is none. */

/** What a description says after its noun: whose, where, who. */
const AFTER = /[,(]|\s(?:of|at|in|from|for|to|with|on|by|near|who|whose|that|familiar|briefed|close)\s/i;

/**
 * By the last word before what is said of it: a name's has a capital letter, or is of a script without them. The page has the same rule, to
 * ask as it is answered here (web/src/words/typed-name.ts).
 */
export function bearsName(words: string): boolean {
  const [head = ""] = words.trim().split(AFTER);
  const last = head.trim().split(/\s+/).at(-1) ?? "";
  return /\p{L}/u.test(last) && (/\p{Lu}/u.test(last) || !/\p{Ll}/u.test(last));
}
