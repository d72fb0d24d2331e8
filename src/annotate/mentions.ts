/**
 * Mentions of a section: words that head one, with the phrase that the parse gives them. `training/readout_training/conllu.py`
 * makes the same of gold trees.
 */

import type { CoreferenceParameters } from "../model/manifest.js";
import type { ModelWord } from "../model/model-words.js";
import { rowOf, type WordScores } from "../model/scores.js";
import { contains, inTextOrder, lastStartingAt, type Span, trimmed } from "../text/span.js";
import type { ScoredAttribution } from "./attribution.js";
import { type Entity, NAMED } from "./entities.js";
import type { ParsedSentence, Token } from "./parse.js";

export type Form = "name" | "nominal" | "pronoun";

export type Article = "definite" | "indefinite" | "none";

const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|our|my)$/;
const INDEFINITE = /^(?:an?|another|one|some|several|many|few|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;

export interface Mention {
  /** The words of the mention: of a name without titles, of a noun phrase without appositions and relative clauses. */
  readonly span: Span;
  /** The whole phrase that the head governs. */
  readonly phrase: Span;
  readonly head: Span;
  readonly form: Form;
  /** What the head is said to be: person, organisation, place, event, time, object, thing. */
  readonly kind: string;
  /** Type of the name, if it is one. */
  readonly entity: string | null;
  /** Grammatical number of the head. */
  readonly plural: boolean;
  /** By its first word: "the official", "an official" or "two officials", "officials". */
  readonly article: Article;
  /** Whether it stands like a name, one word or more with a capital and no article, inside its sentence or by the names' head. */
  readonly proper: boolean;
  /** Whether it is a clause's subject; whether it is the source of an attribution. */
  readonly subject: boolean;
  readonly speaks: boolean;
  /** Where its sentence starts. */
  readonly sentence: number;
  /** Head of the mention that this one stands in apposition to ("Hill, a doctor,"), if any. */
  readonly appositionTo: Span | null;
  /** Head of the subject that it is said of ("Hill is a doctor"), if any. */
  readonly saidOf: Span | null;
  /** Words of the phrase in lower case, less articles; and the head's. */
  readonly words: readonly string[];
  readonly headWord: string;
  /** Words of the name in lower case, without what the phrase adds to it; none where it is no name. */
  readonly name: readonly string[];
  /** Antecedent scores' sides: [this mention's, the antecedent's, being new]. */
  readonly vector: Float32Array;
}

/** Dependents that are no part of a mention; of a predicate noun ("She is a doctor today") also its clause's. */
const OUTSIDE = new Set(
  "nsubj nsubj:pass nsubj:outer csubj csubj:pass csubj:outer cop aux aux:pass advcl mark cc cc:preconj conj parataxis discourse vocative dep reparandum orphan list dislocated expl".split(
    " ",
  ),
);
const OF_CLAUSE = new Set(["obl", "advmod", "obl:unmarked", "punct"]);
const BEFORE = new Set(["det", "amod", "compound", "nummod"]);
const LOOSE = new Set(["appos", "acl:relcl", "advcl:relcl"]);
/** Words that stand under another without being a mention of their own, unless they are a name: "Defense" in "Defense Minister". */
const UNDER = new Set(["compound", "flat", "nmod:desc", "amod", "fixed", "goeswith", "aux", "cop", "case", "mark", "punct"]);
const HONORIFIC = /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|col|lt|sgt|prof)\.?$/i;
const PRONOUN =
  /^(?:i|me|mine|my|myself|you|yours?|yourself|yourselves|he|him|his|himself|she|hers?|herself|it|its|itself|we|us|ours?|ourselves|they|them|theirs?|themselves|who|whom|whose|which|what|that|this|these|those|one|ones|oneself|each|both|all|some|any|none|many|most|few|several|such|other|others|another|everyone|everybody|someone|somebody|anyone|anybody|nobody|everything|something|anything|nothing|either|neither|there|here)$/i;
/** What may stand between a noun and what is in apposition to it: more of its phrase, then a comma, dash or bracket; or nothing. */
const APPOSED = /(?:^\s*|[,(–—:-]\s*)$/u;
const APPOSING = /^\s*[,–—:-]\s/u;
const ARTICLES = new Set(["the", "a", "an"]);

/** Children of each token of a sentence. */
function childrenOf(sentence: ParsedSentence): number[][] {
  const found: number[][] = sentence.map(() => []);
  sentence.forEach(({ head }, n) => {
    found[head]?.push(n);
  });
  return found;
}

/** `[first, last]` token of what `head` governs, without what stands outside a mention. */
function yieldOf(sentence: ParsedSentence, children: readonly number[][], head: number, without: ReadonlySet<string>): [number, number] {
  const kept = new Uint8Array(sentence.length);
  const predicate = children[head]?.some((c) => sentence[c]?.relation === "cop");
  const stack = [head];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    kept[at] = 1;
    for (const c of children[at] as number[]) {
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

/** Marks those who are sources of the section's attributions. */
export function markSpeaking(mentions: readonly Mention[], attributions: readonly ScoredAttribution[]): Mention[] {
  const sources = attributions.flatMap((a) => a.sources).sort(inTextOrder);
  return mentions.map((m) => {
    const source = sources[lastStartingAt(sources, m.head[0], (s) => s[0])];
    return source && contains(source, m.head) ? { ...m, speaks: true } : m;
  });
}

/** Mentions of a section's sentences, in text order of their heads. */
export function mentionsOf(
  text: string,
  words: readonly ModelWord[],
  sentences: readonly ParsedSentence[],
  entities: readonly Entity[],
  scores: WordScores,
  { kinds }: CoreferenceParameters,
): Mention[] {
  const found: Mention[] = [];
  const entityAt = new Map<number, Entity>();
  for (const e of entities) for (let w = e.from; w < e.to; w++) entityAt.set(w, e);
  for (const sentence of sentences) {
    const children = childrenOf(sentence);
    sentence.forEach((token, n) => {
      const row = rowOf(scores.mentions, token.word);
      const entity = entityAt.get(token.word) ?? null;
      const name = entity && NAMED.has(entity.type) ? entity : null;
      const headsName = name !== null && heads(sentence, n, name);
      if (name && !headsName) return;
      // "the" heads nothing, nor does "all" in "all sides"; a title before a name belongs to the name's mention
      if (
        !name &&
        (token.relation.startsWith("det") || (UNDER.has(token.relation) && !beside(token, n)) || titleOf(sentence, n, children, entityAt))
      )
        return;
      if (!name && HONORIFIC.test(text.slice(...token.span))) return;
      const top = row.indexOf(Math.max(...row));
      if (top === 0 && !headsName) return;
      const kind = headsName ? kindOf(name) : (kinds[top] as string);
      const form: Form = headsName
        ? "name"
        : PRONOUN.test(text.slice(...token.span))
          ? "pronoun"
          : token.tag === "PROPN"
            ? "name"
            : "nominal";
      found.push(mention(text, words, sentence, children, n, { form, kind, entity: name }, scores));
    });
  }
  return found;
}

/** Whether a noun hangs on another as an apposition or description does; one before a name ("Judge Demir") does not. */
const beside = ({ relation, head }: Token, n: number): boolean =>
  relation === "appos" || (relation === "nmod:desc" && head >= 0 && head < n);

/** What a noun stands in apposition to: only a comma, dash or bracket stands between them, or nothing. */
function apposedTo(text: string, sentence: ParsedSentence, n: number, phrase: Span): Span | null {
  const own = sentence[n] as Token;
  const head = sentence[own.head];
  if (!head || !beside(own, n)) return null;
  const between = own.head < n ? text.slice(head.span[1], phrase[0]) : text.slice(phrase[1], head.span[0]);
  return (own.head < n ? APPOSED : APPOSING).test(between) ? head.span : null;
}

/** Of whom a predicate noun is said ("Novak is a lawyer"), unless it is denied. */
function subjectOf(sentence: ParsedSentence, children: readonly number[]): Span | null {
  const tokens = children.map((c) => sentence[c] as Token);
  if (!tokens.some((t) => t.relation === "cop") || tokens.some((t) => t.relation.startsWith("aux") || t.features.Polarity === "Neg"))
    return null;
  return tokens.find((t) => t.relation === "nsubj")?.span ?? null;
}

/** Whether token `n` governs the person's name that follows it at once: "Defense Minister Ana Novak". */
function titleOf(sentence: ParsedSentence, n: number, children: readonly number[][], entityAt: ReadonlyMap<number, Entity>): boolean {
  const next = sentence[n + 1];
  return (
    next !== undefined &&
    entityAt.get(next.word)?.type === "person" &&
    (children[n] as number[]).some((c) => c > n && entityAt.get((sentence[c] as Token).word) === entityAt.get(next.word))
  );
}

/** Whether token `n` is the one of its name that hangs outside it. */
function heads(sentence: ParsedSentence, n: number, name: Entity): boolean {
  const inside = (t: Token | undefined) => t !== undefined && t.word >= name.from && t.word < name.to;
  if (inside(sentence[(sentence[n] as Token).head])) return false;
  for (let m = n - 1; m >= 0 && inside(sentence[m]); m--) if (!inside(sentence[(sentence[m] as Token).head])) return false;
  return true;
}

/** A name's mention kind. */
const kindOf = ({ type }: Entity): string =>
  type === "person" ? "person" : type === "place" || type === "facility" ? "place" : type === "group" ? "thing" : "organisation";

function mention(
  text: string,
  words: readonly ModelWord[],
  sentence: ParsedSentence,
  children: readonly number[][],
  n: number,
  { form, kind, entity }: { form: Form; kind: string; entity: Entity | null },
  scores: WordScores,
): Mention {
  const head = sentence[n] as Token;
  const phrase = form === "pronoun" ? head.span : spanOver(sentence, yieldOf(sentence, children, n, new Set()));
  const short =
    form === "pronoun"
      ? head.span
      : withoutGenitive(text, spanOver(sentence, upToComma(text, sentence, n, yieldOf(sentence, children, n, LOOSE))));
  const inside: string[] = [];
  for (let w = head.word; w >= 0 && (words[w] as ModelWord).span[0] >= phrase[0]; w--) inside.unshift(wordAt(text, words, w));
  for (let w = head.word + 1; w < words.length && (words[w] as ModelWord).span[1] <= phrase[1]; w++) inside.push(wordAt(text, words, w));
  return {
    span: entity?.span ?? short,
    phrase,
    head: head.span,
    form,
    kind,
    entity: entity?.type ?? null,
    plural: head.features.Number === "Plur",
    article: articleOf(text.slice(...phrase)),
    proper:
      form === "name" ||
      (form === "nominal" &&
        head.features.Number !== "Plur" &&
        /^\p{Lu}/u.test(text.slice(...phrase)) &&
        /^\p{Lu}/u.test(text.slice(...head.span))),
    subject: head.relation.startsWith("nsubj"),
    speaks: false,
    sentence: (sentence[0] as Token).span[0],
    appositionTo: form === "pronoun" ? null : apposedTo(text, sentence, n, phrase),
    saidOf: subjectOf(sentence, children[n] as number[]),
    words: inside.filter((w) => !ARTICLES.has(w)),
    headWord: wordAt(text, words, head.word),
    name: entity ? words.slice(entity.from, entity.to).map(({ span }) => text.slice(...span).toLowerCase()) : [],
    vector: rowOf(scores.antecedents, head.word).slice(),
  };
}

function articleOf(phrase: string): Article {
  const first = (/^[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? "").toLowerCase();
  return DEFINITE.test(first) ? "definite" : INDEFINITE.test(first) ? "indefinite" : "none";
}

/** What stands before the first comma, dash or bracket behind the head. */
function upToComma(text: string, sentence: ParsedSentence, head: number, [first, last]: readonly [number, number]): [number, number] {
  let end = head;
  while (end < last && !/^[,;:(–—]$/u.test(text.slice(...(sentence[end + 1] as Token).span))) end++;
  return [first, end];
}

const wordAt = (text: string, words: readonly ModelWord[], n: number): string => text.slice(...(words[n] as ModelWord).span).toLowerCase();

const withoutGenitive = (text: string, [start, end]: Span): Span => {
  const cut = /['’]s?$/u.exec(text.slice(start, end));
  return (cut && trimmed(text, start, start + cut.index)) ?? [start, end];
};
