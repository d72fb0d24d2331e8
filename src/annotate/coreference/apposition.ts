/**
 * [P6] A title in front of a name ("Defence Minister Ana Novak") is no mention of its own; an apposition ("Hill, a doctor,") is one, of the
 * same actor, by the parse, where a comma, dash or bracket stands between, or nothing.
 */
import type { Span } from "../../text/span.js";
import type { Entity } from "../entities.js";
import type { ParsedSentence, Token } from "../parse.js";

/** What may stand between a noun and what is in apposition to it: more of its phrase, then a comma, dash or bracket; or nothing. */
const APPOSED_BEHIND = /(?:^\s*|[,(–—:-]\s*)$/u;
/** The same where the apposition stands first. */
const APPOSED_BEFORE = /^\s*[,–—:-]\s/u;

/** Whether a noun hangs on another as an apposition or description does; one before a name ("Judge Demir") does not. */
export const isApposed = ({ relation, head }: Token, n: number): boolean =>
  relation === "appos" || (relation === "nmod:desc" && head >= 0 && head < n);

/** Head of what token `n`, whose whole phrase is `phrase`, stands in apposition to; null where it does not. */
export function apposedTo(text: string, sentence: ParsedSentence, n: number, phrase: Span): Span | null {
  const own = sentence[n] as Token;
  const head = sentence[own.head];
  if (!head || !isApposed(own, n)) return null;
  const behind = own.head < n;
  const between = behind ? text.slice(head.span[1], phrase[0]) : text.slice(phrase[1], head.span[0]);
  return (behind ? APPOSED_BEHIND : APPOSED_BEFORE).test(between) ? head.span : null;
}

/** Whether token `n` governs the person's name that follows it at once. `entityAt` gives the entity of each word. */
export function isTitleOfName(
  sentence: ParsedSentence,
  n: number,
  children: readonly number[],
  entityAt: ReadonlyMap<number, Entity>,
): boolean {
  const next = sentence[n + 1];
  const name = next && entityAt.get(next.word);
  return name?.type === "person" && children.some((c) => c > n && entityAt.get((sentence[c] as Token).word) === name);
}
