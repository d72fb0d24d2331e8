/**
 * What stands for a verb's object behind a preposition, its particle, and the clause that hangs on it. The parse is doubted where the words
 * are plain: a preposition right behind its verb takes the next noun, whatever it was made of.
 */
import { obliquesOf } from "../predicates/arguments.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { isNoun, phraseHead } from "../predicates/word-order.js";

const SMALL = /^(?:ADP|ADV|ADJ|PART)$/;

/** Base forms that a verb may go by: with the particle of the parse, with the small word right behind it, alone. */
export function lemmasOf(tree: SentenceTree, n: number): string[] {
  const bare = tree.lemma(n);
  const particle = tree.by(n, "compound:prt")[0];
  const behind = SMALL.test(tree.tokens[n + 1]?.tag ?? "") && particle !== n + 1 ? [`${bare} ${tree.word(n + 1)}`] : [];
  const hyphened = n > 1 && tree.word(n - 1) === "-" ? [`${tree.word(n - 2)}-${bare}`] : [];
  return [...hyphened, ...(particle === undefined ? [] : [`${bare} ${tree.word(particle)}`]), ...behind, bare];
}

/** The noun behind a preposition of the verb. */
export function behind(tree: SentenceTree, n: number, preposition: string): number | null {
  const own = obliquesOf(tree, n).find((o) => o.preposition === preposition);
  if (own) return own.n;
  return n + 1 < tree.tokens.length && tree.word(n + 1) === preposition
    ? (phraseHead(tree, n + 2) ?? (n + 2 < tree.tokens.length ? n + 2 : null))
    : null;
}

/** The clause that says what is willed, asked or let: "agreed to send", "demanded that they leave". */
export function clauseOf(tree: SentenceTree, n: number): number | null {
  const isVerb = (c: number): boolean => c > n && tree.token(c).tag === "VERB" && !isNoun(tree, c);
  const direct = tree.by(n, "xcomp", "ccomp").find(isVerb);
  if (direct !== undefined) return direct;
  // "urged the council to act": the clause may hang on the noun, or beside the verb
  const loose = [...tree.by(n, "advcl"), ...tree.by(n, "obj", "obl").flatMap((o) => tree.by(o, "acl", "advcl"))];
  return loose.find((c) => isVerb(c) && tree.by(c, "mark").some((m) => tree.word(m) === "to")) ?? null;
}
