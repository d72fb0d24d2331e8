/**
 * [DV81] The nouns of a sentence that a state may be of, each with names of what holds of it: what it is to the verb by the parse and by the order
 * of words, what stands between, what sort of noun it is. Idioms have their thing where no rule of single verbs looks ("poured cold water on the sale").
 */
import { wordClasses } from "../../lexicon/word-classes.js";
import { isWhen } from "../predicates/dated.js";
import { isNoun, phraseStart } from "../predicates/phrase-order.js";
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import type { Candidate } from "./candidates.js";
import { kindOfDeedNoun } from "./kinds/kinds.js";
import { stateByNoun } from "./states/states.js";
import { type Thing, thingAt } from "./thing.js";

const PART_OF_NAME = /^(?:compound|flat|nmod:poss|nmod:desc)/;

/** "The sculler Ivo Marandi", "FTR leader Togoi Mollah": a noun with the name of whom it tells right behind it is a part of that name, whatever the parse says. */
const isTitle = (tree: SentenceTree, n: number): boolean =>
  tree.token(n).tag === "NOUN" && tree.tokens[n + 1]?.tag === "PROPN" && !isWhen(tree, n + 1);

/** Tokens that may be it: heads of noun phrases and pronouns, but for days; what the rules take is one of them. */
export function thingTokens(tree: SentenceTree, ruled: Thing | null): number[] {
  const all = tree.tokens.flatMap((_, n) =>
    isNoun(tree, n) && !isWhen(tree, n) && !isTitle(tree, n) && !PART_OF_NAME.test(tree.relation(n)) ? [n] : [],
  );
  return ruled === null || all.includes(ruled.n) ? all : [...all, ruled.n].sort((a, b) => a - b);
}

/** What a noun is to a verb by the parse. */
function roleOf(tree: SentenceTree, { n, object, subject, obliques }: Predicate, at: number): string {
  if (at === object) return "object";
  if (at === subject) return "subject";
  if (obliques.some((o) => o.n === at)) return "oblique";
  const up = tree.up(at);
  if (up >= 0) {
    if (object !== null && (up === object || up === thingAt(tree, object).n)) return "of object";
    if (up === subject) return "of subject";
    if (obliques.some((o) => o.n === up)) return "of oblique";
    if (up === n) return `under ${tree.relation(at).split(":")[0]}`;
  }
  if (tree.up(n) === at) return `over ${tree.relation(n).split(":")[0]}`;
  return at === n ? "itself" : "other";
}

/** How many, up to the last. */
const upTo = (most: number, count: number): number => Math.min(most, count);
const FAR = [1, 3, 6, 10];

/** Names of what holds of a noun, and of what it stands for, as the thing of a candidate; equal for equal ones, whatever the report. @param all tokens that may be it */
export function thingNames(
  { tree, n, predicate: own, trigger }: Candidate,
  all: readonly number[],
  { at, meant }: { readonly at: number; readonly meant: Thing },
  ruled: Thing | null,
): string[] {
  const predicate = trigger?.predicate ?? own;
  const { n: verb, object } = predicate;
  const voice = predicate.passive ? "passive" : predicate.sort;
  const role = roleOf(tree, predicate, at);
  const known = meant.kind !== null;
  const side = at > verb ? "behind" : at < verb ? "before" : "at";
  const between = tree.tokens.slice(Math.min(at, verb) + 1, Math.max(at, verb));
  const count = (tag: string): number => upTo(2, between.filter((t) => t.tag === tag).length);
  const start = phraseStart(tree, at);
  const preposition = tree.tokens[start - 1]?.tag === "ADP" ? tree.word(start - 1) : "none";
  const onSide = all.filter((o) => (side === "behind" ? o > verb : o < verb));
  const nth = side === "behind" ? onSide.indexOf(at) : onSide.length - 1 - onSide.indexOf(at);
  const within = tree.under(at).filter((c) => c > at && isNoun(tree, c) && !isWhen(tree, c));
  const names = [
    `role ${role}`,
    `role ${role} ${voice}`,
    `role ${role} known ${known}`,
    `known ${known}`,
    `kind ${meant.kind}`,
    `side ${side}`,
    `side ${side} ${voice}`,
    `preposition ${preposition} ${side}`,
    `tag ${tree.token(at).tag}`,
    `verbs ${count("VERB")} ${side}`,
    `marks ${count("PUNCT")} ${side}`,
    `far ${side} ${FAR.findIndex((most) => Math.abs(at - verb) <= most)}`,
    `nth ${upTo(3, nth)} ${side} ${voice}`,
    `holds ${within.length > 0} ${role}`,
    ...wordClasses(tree.lemma(meant.n), "noun.").map((c) => `class ${c}`),
  ];
  if (known) names.push(`preposition ${preposition} known`);
  if (tree.token(at).tag === "PRON") names.push(`pronoun ${tree.word(at)}`);
  if (kindOfDeedNoun(tree.lemma(meant.n)) !== null) names.push("deed");
  if (stateByNoun(tree.lemma(at)) !== null) names.push(`state ${meant.n === at ? "itself" : "of another"}`);
  if (at === n) names.push("asserts");
  if (at === all[0]) names.push("first");
  if (within.some((c) => thingAt(tree, c).kind !== null)) names.push(`holds known ${known}`);
  if (object !== null && at !== object) {
    const objectKnown = thingAt(tree, object).kind !== null;
    names.push(`object known ${objectKnown} ${known} ${role}`);
    const isRight = at > object && tree.tokens.slice(object + 1, at).every(({ tag }) => tag !== "VERB" && tag !== "PUNCT");
    if (isRight && preposition !== "none") names.push(`behind object known ${objectKnown} ${known}`);
  }
  if (ruled === null) return names;
  if (at === ruled.n)
    names.push(
      "ruled",
      `ruled by ${trigger?.rule}`,
      `ruled known ${ruled.kind !== null} ${trigger !== null}`,
      `ruled ${role}`,
      `ruled ${voice}`,
      `ruled tag ${tree.token(meant.n).tag}`,
    );
  else if (meant.n === thingAt(tree, ruled.n).n) names.push("ruled means it");
  return names;
}
