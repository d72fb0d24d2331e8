/**
 * What stands for a verb's object behind a preposition, its particle, and the clause that hangs on it. The parse is doubted where the words
 * are plain: a preposition right behind its verb takes the next noun, whatever it was made of.
 */
import { obliquesOf } from "../predicates/arguments.js";
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";

const MAX_PHRASE = 8; // words from a preposition to the head of its noun
const PARTICLE_REACH = 1; // words from a verb to a particle that the parse took for something else

/** Lemmas that a verb may go by: with the particle of the parse, with the word behind it, alone. */
export function lemmasOf({ tree, n, lemma }: Predicate): string[] {
  const bare = tree.lemma(n);
  const next = n + PARTICLE_REACH < tree.tokens.length ? tree.word(n + PARTICLE_REACH) : "";
  const all = [lemma, ...(/^(?:ADP|ADV|ADJ|PART)$/.test(tree.tokens[n + 1]?.tag ?? "") ? [`${bare} ${next}`] : []), bare];
  return [...new Set(all)];
}

/** The noun behind a preposition of the verb. */
export function behind(tree: SentenceTree, n: number, preposition: string): number | null {
  const own = obliquesOf(tree, n).find((o) => o.preposition === preposition);
  if (own) return own.n;
  if (n + 1 >= tree.tokens.length || tree.word(n + 1) !== preposition) return null;
  return nextNoun(tree, n + 2);
}

/** The head of the noun phrase that starts at a token: the last noun of its first run of nouns. */
export function nextNoun(tree: SentenceTree, from: number): number | null {
  for (let at = from; at < Math.min(tree.tokens.length, from + MAX_PHRASE); at++) {
    const { tag } = tree.token(at);
    if (/^(?:VERB|AUX|PUNCT|CCONJ|SCONJ)$/.test(tag)) return null;
    if (!/^(?:NOUN|PROPN|PRON)$/.test(tag)) continue;
    const next = tree.tokens[at + 1];
    const goesOn = next && (/^(?:NOUN|PROPN)$/.test(next.tag) || /^(?:'s|’s)$/.test(tree.word(at + 1)));
    if (!goesOn) return at;
  }
  return null;
}

/** The clause that says what is willed, asked or let: "agreed to send", "demanded that they leave". */
export function clauseOf(tree: SentenceTree, n: number): number | null {
  const direct = tree.by(n, "xcomp", "ccomp").filter((c) => c > n);
  const verb = direct.find((c) => tree.token(c).tag === "VERB");
  if (verb !== undefined) return verb;
  // "urged the council to act": the clause may hang on the noun, or beside the verb
  const loose = [...tree.by(n, "advcl"), ...tree.by(n, "obj", "obl").flatMap((o) => tree.by(o, "acl", "advcl"))].filter(
    (c) => c > n && tree.token(c).tag === "VERB" && tree.by(c, "mark").some((m) => tree.word(m) === "to"),
  );
  return loose[0] ?? null;
}
