/**
 * Noun phrases by the order of words alone: where one starts, which noun heads it, whose it is, and what the prepositions behind it take.
 * For where the parse of a small network has lost them.
 */
import { nounLemma } from "../../lexicon/lemma.js";
import type { SentenceTree } from "./sentence-tree.js";

const MAX_PHRASE = 9; // words from where a noun phrase starts to its head
const MAX_CHAIN = 3; // prepositions in a row that are followed
const NOMINAL = /^(?:NOUN|PROPN|PRON)$/;
const QUANTITY = /^(?:at|more|up|as|about|around|nearly|over|some|almost|fewer|less)$/;
const ARTICLE = /^(?:the|an?|no)$/;
const OWNER = /^(?:its|their|his|her|our|my|your)$/;
const INSIDE = /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|SYM|ADV|PART|X)$/;
/** Right behind somebody's "'s": "the owner's claim". */
const isOwned = (tree: SentenceTree, n: number): boolean =>
  n > 1 && /^(?:'s|')$/.test(tree.word(n - 1)) && tree.token(n - 1).tag === "PART" && /^case/.test(tree.relation(n - 1));

/** A token that the parse took for a verb, though it stands as a noun does: "launched an investigation". */
export function isNoun(tree: SentenceTree, n: number): boolean {
  const { tag } = tree.token(n);
  // "Talks on quotas": a noun that the parse takes for a determiner where it begins a sentence
  if (tag === "DET") return /\w{4}s$/.test(tree.word(n)) && tree.tokens[n + 1]?.tag === "ADP";
  if (tag !== "VERB") return NOMINAL.test(tag);
  if (tree.by(n, "det", "nmod:poss").some((d) => d < n) || isOwned(tree, n)) return true;
  return n > 0 && ARTICLE.test(tree.word(n - 1)) && !/^(?:NOUN|PROPN|ADJ)$/.test(tree.tokens[n + 1]?.tag ?? "");
}

/** The number of "at least 20", "more than 300", where a phrase starts with such words. */
function behindQuantity(tree: SentenceTree, from: number): number {
  if (!tree.tokens[from] || !QUANTITY.test(tree.word(from))) return from;
  for (let at = from + 1; at <= from + 3 && at < tree.tokens.length; at++) if (tree.token(at).tag === "NUM") return at;
  return from;
}

/** The head of the noun phrase that starts at a token: the last of its first run of nouns; null where none starts there. */
export function phraseHead(tree: SentenceTree, from: number): number | null {
  let last: number | null = null;
  let first = behindQuantity(tree, from);
  for (let at = first; at < Math.min(tree.tokens.length, from + MAX_PHRASE); at++) {
    const { tag } = tree.token(at);
    const noun = isNoun(tree, at) && !OWNER.test(tree.word(at));
    // "dozens of protesters", with dozens taken for a number
    if (last === null && at > first && tree.word(at) === "of" && tree.token(at - 1).tag === "NUM") continue;
    // "a temporary “pause”"
    if (last === null && at > first && /^["“]$/.test(tree.word(at))) continue;
    if (!INSIDE.test(tag) && !noun && tree.word(at) !== "-") break;
    if (tree.word(at) === "'s" && last !== null) {
      // whose it is, not yet what it is
      last = null;
      first = at + 1;
      continue;
    }
    // "a cease-fire": a word that the tokens have cut goes on behind its hyphen
    if (last !== null && (isHyphen(tree, at) || isHyphen(tree, at - 1))) {
      last = at;
      continue;
    }
    if (last !== null && (!noun || tag === "PRON")) break;
    if (noun) last = at;
  }
  // a name's head is its first word
  return last === null ? null : /^flat/.test(tree.relation(last)) && tree.up(last) >= first && tree.up(last) < last ? tree.up(last) : last;
}

/** The token with which a noun's phrase starts, by the order of words. */
export function phraseStart(tree: SentenceTree, n: number): number {
  let at = n;
  while (at > 0 && n - at < MAX_PHRASE) {
    const before = tree.token(at - 1);
    const noun = isNoun(tree, at - 1) && before.tag !== "PRON";
    if (!(noun || /^(?:DET|ADJ|NUM|SYM)$/.test(before.tag) || tree.word(at - 1) === "'s" || OWNER.test(tree.word(at - 1)))) break;
    at--;
    if (before.tag === "DET" || OWNER.test(tree.word(at))) break;
  }
  return at;
}

/** A noun by its ending, though the parse took it for a verb: "construction of the bridge". */
const isDeverbal = (tree: SentenceTree, n: number): boolean =>
  tree.token(n).tag === "VERB" && /(?:tion|sion|ment)s?$/.test(tree.word(n)) && tree.tokens[n + 1]?.tag === "ADP";

/** A word that a hyphen ties to the noun before it, whatever the parse calls it: "the cease-fire". */
const isTied = (tree: SentenceTree, n: number): boolean => n > 1 && isHyphen(tree, n - 1) && isNoun(tree, n - 2);

/** A hyphen within a word that the tokens have cut. */
export const isHyphen = (tree: SentenceTree, n: number): boolean =>
  tree.tokens[n - 1] !== undefined &&
  tree.tokens[n + 1] !== undefined &&
  tree.word(n) === "-" &&
  tree.token(n - 1).span[1] === tree.token(n).span[0] &&
  tree.token(n).span[1] === tree.token(n + 1).span[0];

/** The base form of a noun, whole though the tokens have cut it at a hyphen ("cease-fire"), or the parse took it for a verb. */
export function nounLemmaAt(tree: SentenceTree, n: number): string {
  if (isHyphen(tree, n - 1)) return nounLemma(`${tree.word(n - 2)}-${tree.word(n)}`);
  return tree.token(n).tag === "VERB" ? nounLemma(tree.word(n)) : tree.lemma(n);
}

/** The noun that heads the phrase that ends with a token: past what prepositions hang on it ("the search for the crew of the trawler"); null for no noun. */
export function phraseBefore(tree: SentenceTree, last: number): number | null {
  let [head, at]: [number | null, number] = [null, last];
  for (let chain = 0; chain <= MAX_CHAIN && at >= 0; chain++) {
    if (!isNoun(tree, at) && !isDeverbal(tree, at) && !isTied(tree, at)) break;
    if (tree.token(at).tag === "PRON") return head;
    head = at;
    const tied = isTied(tree, at) ? at - 2 : at;
    const start = phraseStart(tree, tied);
    if (tree.tokens[start - 1]?.tag !== "ADP") break;
    at = start - 2;
  }
  return head;
}

/** Whose a noun is, by the "'s" before it: the last word before that. */
export function possessorBefore(tree: SentenceTree, n: number): number | null {
  for (let at = n - 1; at > Math.max(0, n - MAX_PHRASE); at--) {
    if (tree.word(at) === "'s" || tree.word(at) === "'") return /^flat/.test(tree.relation(at - 1)) ? tree.up(at - 1) : at - 1;
    if (!/^(?:ADJ|NUM|NOUN|PROPN)$/.test(tree.token(at).tag)) return null;
  }
  return null;
}

/** Nouns behind the prepositions that follow a token word by word, with their prepositions; to the next verb or mark. */
export function followedBy(tree: SentenceTree, n: number): { readonly preposition: string; readonly n: number }[] {
  const found: { preposition: string; n: number }[] = [];
  let at = n + 1;
  while (found.length < MAX_CHAIN && tree.tokens[at]?.tag === "ADP") {
    const head = phraseHead(tree, at + 1);
    if (head === null) break;
    found.push({ preposition: tree.word(at), n: head });
    at = Math.max(head, ...tree.by(head, "flat")) + 1;
  }
  return found;
}
