/** The words of a mention: what the parse hangs on its head, less what only stands around it. */
import { type Span, trimmed } from "../text/span.js";
import type { ParsedSentence, Token } from "./parse.js";

/** Dependents that are no part of a mention; of a predicate noun ("She is a doctor today") also its clause's. */
const OUTSIDE = new Set(
  "nsubj nsubj:pass nsubj:outer csubj csubj:pass csubj:outer cop aux aux:pass advcl mark cc cc:preconj conj parataxis discourse vocative dep reparandum orphan list dislocated expl".split(
    " ",
  ),
);
const OF_CLAUSE = new Set(["obl", "advmod", "obl:unmarked", "punct"]);
/** What only stands before its noun. */
const BEFORE = new Set(["det", "amod", "compound", "nummod"]);
/** Dependents that add to a mention without being needed to know it: appositions and relative clauses. */
const LOOSE: ReadonlySet<string> = new Set(["appos", "acl:relcl", "advcl:relcl"]);
const NO_RELATIONS: ReadonlySet<string> = new Set();

/** Children of each token of a sentence. */
export type Children = readonly (readonly number[])[];

export function childrenOf(sentence: ParsedSentence): Children {
  const found: number[][] = sentence.map(() => []);
  sentence.forEach(({ head }, n) => {
    found[head]?.push(n);
  });
  return found;
}

/** The whole phrase that token `head` governs. */
export const phraseOf = (sentence: ParsedSentence, children: Children, head: number): Span =>
  spanOver(sentence, yieldOf(sentence, children, head, NO_RELATIONS));

/** The phrase without appositions, relative clauses, what follows a comma, dash or bracket, and a genitive's ending. */
export function shortPhraseOf(text: string, sentence: ParsedSentence, children: Children, head: number): Span {
  const [first, last] = yieldOf(sentence, children, head, LOOSE);
  return withoutGenitive(text, spanOver(sentence, [first, lastBeforeComma(text, sentence, head, last)]));
}

/** `[first, last]` token of what `head` governs, without what stands outside a mention. */
function yieldOf(sentence: ParsedSentence, children: Children, head: number, without: ReadonlySet<string>): [number, number] {
  const kept = new Uint8Array(sentence.length);
  const predicate = children[head]?.some((c) => sentence[c]?.relation === "cop");
  const stack = [head];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    kept[at] = 1;
    for (const c of children[at] as readonly number[]) {
      const { relation } = sentence[c] as Token;
      const left = relation === "case" && c < at; // a preposition; "'s" behind belongs
      const out = OUTSIDE.has(relation) || left || without.has(relation) || (predicate && OF_CLAUSE.has(relation));
      if (!(at === head && out)) stack.push(c);
    }
  }
  let [first, last] = [head, head];
  while (kept[first - 1] || (first > 0 && strayed(sentence, first - 1, head))) first--;
  while (kept[last + 1]) last++;
  while (first < head && sentence[first]?.tag === "PUNCT") first++;
  while (last > head && sentence[last]?.tag === "PUNCT") last--;
  return [first, last];
}

/** A word that can only modify what follows, which the parse hangs on some other noun: it belongs to the phrase that it stands before. */
function strayed(sentence: ParsedSentence, n: number, head: number): boolean {
  const { relation, head: own } = sentence[n] as Token;
  const taken = own > n && own < head;
  return BEFORE.has(relation) && !taken && own !== head && sentence[n + 1]?.relation !== "det";
}

const spanOver = (sentence: ParsedSentence, [first, last]: readonly [number, number]): Span => [
  (sentence[first] as Token).span[0],
  (sentence[last] as Token).span[1],
];

/** The last token before the first comma, dash or bracket behind the head. */
function lastBeforeComma(text: string, sentence: ParsedSentence, head: number, last: number): number {
  let end = head;
  while (end < last && !/^[,;:(–—]$/u.test(text.slice(...(sentence[end + 1] as Token).span))) end++;
  return end;
}

const withoutGenitive = (text: string, [start, end]: Span): Span => {
  const cut = /['’]s?$/u.exec(text.slice(start, end));
  return (cut && trimmed(text, start, start + cut.index)) ?? [start, end];
};
