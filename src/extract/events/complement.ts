/**
 * What stands for a verb's object behind a preposition, its particle, and the clause that hangs on it. The parse is doubted where the words
 * are plain: a preposition right behind its verb takes the next noun, whatever it was made of.
 */
import { obliquesOf } from "../predicates/arguments.js";
import { isNoun, phraseHead } from "../predicates/phrase-order.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";

const SMALL = /^(?:ADP|ADV|ADJ|PART)$/;

/** Base forms that a verb may go by: with the particle of the parse, with the small word right behind it, alone. */
export function lemmasOf(tree: SentenceTree, n: number): string[] {
  const [bare, ...others] = [...new Set([tree.lemma(n), ...unknownForms(tree.word(n), tree.lemma(n)), tree.word(n)])] as [
    string,
    ...string[],
  ];
  const particle = tree.by(n, "compound:prt")[0];
  const behind = SMALL.test(tree.tokens[n + 1]?.tag ?? "") && particle !== n + 1 ? [`${bare} ${tree.word(n + 1)}`] : [];
  const hyphened = n > 1 && tree.word(n - 1) === "-" ? [`${tree.word(n - 2)}-${bare}`] : [];
  const withParticle = particle === undefined ? [] : [bare, ...others].map((form) => `${form} ${tree.word(particle)}`);
  return [...hyphened, ...withParticle, ...behind, bare, ...others];
}

/** Base forms of a verb that the dictionary does not know, by its ending: "airlifted". */
function unknownForms(word: string, lemma: string): string[] {
  if (lemma !== word) return [];
  const stem = /^(.{3,30})(?:ed|ing)$/.exec(word)?.[1];
  return stem === undefined ? (/[^su]s$/.test(word) ? [word.slice(0, -1)] : []) : [stem, `${stem}e`];
}

/** The nouns behind a preposition of the verb, the closest first. */
export function behind(tree: SentenceTree, n: number, preposition: string): number[] {
  const next = tree.word(n + 1) === preposition;
  const right = next ? (phraseHead(tree, n + 2) ?? (n + 2 < tree.tokens.length ? n + 2 : null)) : null;
  const own = obliquesOf(tree, n).flatMap((o) => (o.preposition === preposition && o.n > n ? [o.n] : []));
  const loose = tree.under(n).filter((c) => c > n && tree.by(c, "case").some((k) => tree.word(k) === preposition));
  return [...new Set([...(right === null ? [] : [right]), ...own, ...loose])];
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

/** The clause that says what for: "sent doctors to treat the wounded". */
export const purposeOf = (tree: SentenceTree, n: number): number | null =>
  [...tree.by(n, "advcl", "xcomp", "acl"), ...tree.by(n, "obj", "obl").flatMap((o) => tree.by(o, "acl", "advcl"))].find(
    (c) => c > n && tree.by(c, "mark").some((m) => tree.word(m) === "to"),
  ) ?? null;
