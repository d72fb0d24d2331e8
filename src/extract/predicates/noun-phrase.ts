/** What a noun phrase is about: its head, through words that only count it ("dozens of detainees", "a series of raids"). */
import { nounLemma } from "../../lexicon/lemma.js";
import { phraseHead } from "./phrase-order.js";
import type { SentenceTree } from "./sentence-tree.js";

/** How a table asks for any name. */
const ANY_NAME = "*name*";
/** Nouns that only hold what the noun before them says: "a curfew order", "an aid package". */
const HOLDING = new Set(
  "order package effort guarantee programme program scheme convoy delivery shipment measure move mission operation".split(" "),
);
const MAX_STEPS = 4; // through counting words
const COUNTING = new Set(
  "dozen dozens hundred hundreds thousand thousands million millions number numbers series group lot some all part round rounds kind type form couple handful ton tons majority most many several none one two three four five score scores total string wave spate flurry piece amount range set batch rest half quarter percent % any each both lack bit sort more share few bulk state act case lot increase".split(
    " ",
  ),
);

export const isNominal = (tree: SentenceTree, n: number): boolean => /^(?:NOUN|PROPN|PRON|NUM|SYM|X|ADJ)$/.test(tree.token(n).tag);

/** The noun under a counting word, the token itself where it is none. */
export function countedHead(tree: SentenceTree, n: number): number {
  let at = n;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    if (!COUNTING.has(tree.word(at)) && tree.token(at).tag !== "NUM") return at;
    const next = tree.word(at + 1) === "of" ? phraseHead(tree, at + 2) : null;
    const of = next ?? tree.by(at, "nmod", "obl").find((c) => tree.by(c, "case").some((k) => /^(?:of|in)$/.test(tree.word(k))));
    if (of === undefined) return at;
    at = of;
  }
  return at;
}

/** All of a list of nouns: the head and what is joined to it, also where the parse makes both the same part of one clause ("Orsk and Kesh met"). */
export function joined(tree: SentenceTree, n: number): number[] {
  const conj = tree.by(n, "conj").filter((c) => isNominal(tree, c));
  const beside = conj.length === 0 ? behindAnd(tree, n) : null;
  return [n, ...conj, ...(beside === null ? [] : [beside])];
}

/** The noun behind the "and" right behind a noun's own words, where both are one part of the same clause. */
function behindAnd(tree: SentenceTree, n: number): number | null {
  const end = Math.max(n, ...tree.by(n, "flat"));
  const head = tree.word(end + 1) === "and" ? phraseHead(tree, end + 2) : null;
  return head !== null && isNominal(tree, head) && tree.relation(head) === tree.relation(n) && tree.up(head) === tree.up(n) ? head : null;
}

/** The singular; of words that the dictionary does not know by their ending. */
function singular(word: string): string {
  const known = nounLemma(word);
  return known === word && /[^su]s$/.test(word) ? word.slice(0, -1) : known;
}

const ownForms = (tree: SentenceTree, n: number): string[] => {
  const base = tree.lemma(n);
  const under = tree.by(n, "compound", "amod").filter((c) => c < n);
  const hyphened = n > 1 && tree.word(n - 1) === "-" ? [`${tree.word(n - 2)}-${singular(base)}`] : [];
  const held = HOLDING.has(singular(base)) ? under.map((c) => singular(tree.lemma(c))) : [];
  const name = tree.token(n).tag === "PROPN" ? [ANY_NAME] : [];
  return [...hyphened, ...under.map((c) => `${tree.lemma(c)}-${singular(base)}`), singular(base), tree.word(n), ...held, ...name];
};

/** Base forms by which a table may ask for a noun, the closest first: "hunger-strike", "strike"; those of what is joined to it as well. */
export function formsOf(tree: SentenceTree, n: number): string[] {
  const head = countedHead(tree, n);
  const all = head === n ? joined(tree, n) : [...joined(tree, head), n];
  return all.flatMap((one) => ownForms(tree, one));
}
