/** Whether words that a person typed for a speaker are a name: "one of two senior Calder officials" has one in it, and is none. */

/** What a description says after its noun: whose, where, who. */
const AFTER = /[,(]|\s(?:of|at|in|from|for|to|with|on|by|near|who|whose|that|familiar|briefed|close)\s/i;

/**
 * By the last word before what is said of it: a name's has a capital letter, or is of a script without them. The server has the same rule, which
 * is for what no form asks (src/ledger/corrections/typed-name.ts).
 */
export function bearsName(words: string): boolean {
  const [head = ""] = words.trim().split(AFTER);
  const last = head.trim().split(/\s+/).at(-1) ?? "";
  return /\p{L}/u.test(last) && (/\p{Lu}/u.test(last) || !/\p{Ll}/u.test(last));
}

/** What becomes of a source's authority and terms, in words; null where nothing does that was not so before. @param before as the card has them */
export function authorityThen(to: "name" | "description" | "body", nameless: boolean, before: readonly string[]): string | null {
  const old = before.join("; ");
  if (to === "description") return nameless ? `Authority and terms stay: ${old}.` : "The source then has no name.";
  if (!nameless) return null;
  return `${to === "name" ? "A named person then speaks" : "A body then speaks"}, and this no longer holds: ${old}.`;
}
