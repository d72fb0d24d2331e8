/** What the head that tells states is given of a candidate beside its word's vector: names of what holds of it. */

import type { CandidateRow } from "../../annotate/development-head.js";
import { rowOf, vectorWidth, type WordScores, writeVector } from "../../annotate/word-vector.js";
import { wordClasses } from "../../lexicon/word-classes.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import type { Candidate } from "./candidates.js";
import { kindOfThing } from "./kinds/kinds.js";
import { assertedState } from "./state.js";
import { thingAt } from "./thing.js";

/** Where a candidate stands, as far as its sentence does not tell. */
export interface CandidatePlace {
  readonly headline: boolean;
  /** In the words by which a statement is attributed; in what is said; in quotation marks. */
  readonly cue: boolean;
  readonly content: boolean;
  readonly quoted: boolean;
  /** In one of the first two paragraphs. */
  readonly lead: boolean;
}

const sortOf = (tree: SentenceTree, n: number | null): string => {
  if (n === null) return "none";
  const { tag } = tree.token(n);
  return tag === "PRON" ? (/^(?:i|we|you|he|she|they)$/.test(tree.word(n)) ? "person" : "pronoun") : tag === "PROPN" ? "name" : "noun";
};

const DEEP = 5;

/** Steps up to the root of its sentence, five for more. */
function depthOf(tree: SentenceTree, n: number): number {
  let depth = 0;
  for (let at = n; depth < DEEP && tree.up(at) >= 0; at = tree.up(at)) depth++;
  return depth;
}

/** Names of what holds of a candidate; equal for equal candidates, whatever the report. */
export function featureNames({ tree, n, predicate, trigger, thing }: Candidate, place: CandidatePlace): string[] {
  const { subject, object, obliques, modality, tense, progressive, perfect, passive, negated } = predicate;
  const token = tree.token(n);
  const names = [
    `tag ${token.tag}`,
    `depth ${depthOf(tree, n)}`,
    `relation ${token.relation.split(":")[0]}`,
    `modality ${modality}`,
    `tense ${tense} ${progressive ? "progressive" : perfect ? "perfect" : ""}`,
    `subject ${sortOf(tree, subject)}`,
    `object ${sortOf(tree, object)}`,
    `object kind ${object === null ? null : thingAt(tree, object).kind}`,
    `subject kind ${subject === null ? null : kindOfThing(tree.lemma(subject))}`,
    ...obliques.slice(0, 3).map((o) => `preposition ${o.preposition}`),
  ];
  if (thing !== null) {
    const lemma = tree.lemma(thing.n);
    names.push(`thing ${lemma}`, ...wordClasses(lemma, "noun.").map((c) => `thing ${c}`));
  }
  names.push(
    `lemma ${predicate.lemma}`,
    ...wordClasses(tree.lemma(n), predicate.sort === "verb" ? "verb." : "noun.").map((c) => `own ${c}`),
  );
  if (subject !== null && token.tag !== "NOUN") names.push(`doer ${tree.token(subject).tag === "PROPN" ? "NAME" : tree.lemma(subject)}`);
  for (const c of tree.by(n, "aux", "advmod", "mark")) names.push(`beside ${tree.word(c)}`);
  if (predicate.by !== null && predicate.by !== n) names.push(`by ${tree.lemma(predicate.by)}`);
  if (passive) names.push("passive");
  if (negated) names.push("negated");
  for (const where of ["headline", "cue", "content", "quoted", "lead"] as const) if (place[where]) names.push(where);
  if (trigger) {
    const state = assertedState(trigger.predicate, trigger.base, place.headline);
    names.push(
      `rule ${trigger.rule}`,
      `base ${trigger.base}`,
      `kind ${trigger.kind}`,
      `state ${state}`,
      `held ${trigger.predicate.modality}`,
    );
  }
  return names;
}

/** What the network says of candidates, one after another in the same memory. */
export class CandidateRows {
  readonly #scores: WordScores;
  readonly #width: number;
  readonly #said: Float32Array;

  constructor(scores: WordScores) {
    this.#scores = scores;
    this.#width = vectorWidth(scores);
    this.#said = new Float32Array(2 * this.#width);
  }

  /** Good until the next is asked for. */
  of({ tree, n, thing }: Candidate): CandidateRow {
    for (const [place, token] of [n, thing?.n ?? null].entries()) {
      const part = this.#said.subarray(place * this.#width, (place + 1) * this.#width);
      if (token === null) part.fill(0);
      else writeVector(this.#scores, tree.token(token).word, part);
    }
    return { said: this.#said, branch: rowOf(this.#scores.states, tree.token(n).word) };
  }
}
