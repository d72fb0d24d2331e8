/** Who of two mentions, one of them a pronoun, cannot be one by the grammar of their sentence [P16] or by who says it [P18]. */
import type { Mention } from "../mention.js";

/** "I", "we" and "you": in a quotation who says it, his side, and whom it is said to. */
export const SPEAKS_OF_ITSELF: ReadonlySet<string> = new Set([
  ..."i me my mine myself we us our ours ourselves you your yours yourself yourselves".split(" "),
]);

/** The rule that keeps two mentions apart; null where none does. */
export function apart(a: Mention, b: Mention): "P16" | "P18" | null {
  if (a.form !== "pronoun" && b.form !== "pronoun") return null;
  if (a.apartFrom.includes(b.head[0]) || b.apartFrom.includes(a.head[0])) return "P16";
  const utters = (speaker: Mention, m: Mention) => !SPEAKS_OF_ITSELF.has(m.headWord) && m.utteredBy.includes(speaker.head[0]);
  return utters(a, b) || utters(b, a) ? "P18" : null;
}
