/** Words that may tell the state of a matter, with what they tell it of: by verb, by idiom, by noun, by adjective. */
import type { Oblique } from "../predicates/arguments.js";
import { type Predicate, predicateAt } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { kindOfDeed, kindOfDeedNoun, type MatterKind } from "./kinds/kinds.js";
import { type State, stateByAdjective, stateByNoun, stateByVerb } from "./states/states.js";
import { type Thing, thingAt } from "./thing.js";

export interface Trigger {
  readonly predicate: Predicate;
  /** What its words say by themselves; "deed" where only tense tells. */
  readonly base: State | "deed";
  readonly thing: Thing | null;
  readonly kind: MatterKind | null;
  /** DV1 deed, DV2 state of a thing, DV3 idiom, DV4 noun, DV5 adjective. */
  readonly rule: string;
}

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM|DET)$/;

/** The oblique that makes one verb with its preposition, if the tables know it. */
function withPreposition<T>({ lemma, obliques }: Predicate, look: (verb: string) => T | null): { found: T; oblique: Oblique } | null {
  for (const oblique of obliques) {
    const found = look(`${lemma} ${oblique.preposition}`);
    if (found !== null) return { found, oblique };
  }
  return null;
}

const thingOf = (tree: SentenceTree, n: number | null): Thing | null => (n === null ? null : thingAt(tree, n));

/** "Put on hold", "take effect", "come into force": the state is told by what stands beside the verb. */
function idiom(predicate: Predicate): Trigger | null {
  const { tree, lemma, object, obliques, subject } = predicate;
  for (const { preposition, n } of obliques) {
    const phrase = `${preposition} ${tree.word(n)}`;
    const state = stateByVerb(`${lemma} ${phrase}`, true) ?? stateByVerb(`${lemma} ${phrase}`, false) ?? stateByAdjective(phrase);
    if (state === null) continue;
    const thing = thingOf(tree, object ?? subject);
    return { predicate, base: state, thing, kind: thing?.kind ?? null, rule: "DV3" };
  }
  if (object === null) return null;
  const state = stateByVerb(`${lemma} ${tree.word(object)}`, false);
  if (state === null) return null;
  const thing = thingOf(tree, subject);
  return { predicate, base: state, thing, kind: thing?.kind ?? null, rule: "DV3" };
}

function ofVerb(predicate: Predicate): Trigger | null {
  const { tree, lemma, object, subject } = predicate;
  const phrase = idiom(predicate);
  if (phrase) return phrase;
  const byPreposition = withPreposition(predicate, (verb) => stateByVerb(verb, true));
  if (byPreposition) {
    const thing = thingAt(tree, byPreposition.oblique.n);
    return { predicate, base: byPreposition.found, thing, kind: thing.kind, rule: "DV2" };
  }
  const transitive = object !== null;
  const state = stateByVerb(lemma, transitive);
  const thing = thingOf(tree, transitive ? object : subject);
  // "put a hold on the shipment", "held talks": the noun has the state or the kind, the verb only carries it
  if (transitive && object !== null) {
    const nouns = stateByNoun(tree.lemma(object));
    if (nouns !== null && CARRIERS.has(lemma)) return { predicate, base: nouns, thing, kind: thing?.kind ?? null, rule: "DV3" };
  }
  if (state !== null && thing?.kind) return { predicate, base: state, thing, kind: thing.kind, rule: "DV2" };
  const preposed = withPreposition(predicate, kindOfDeed);
  if (preposed) return { predicate, base: "deed", thing: thingAt(tree, preposed.oblique.n), kind: preposed.found, rule: "DV1" };
  const deed = kindOfDeed(lemma);
  if (deed !== null) return { predicate, base: "deed", thing: thingOf(tree, object ?? subject), kind: deed, rule: "DV1" };
  return state !== null ? { predicate, base: state, thing, kind: null, rule: "DV2" } : null;
}

/** Verbs that only carry what their object names. */
const CARRIERS = new Set(
  "put place impose order make take issue give have announce declare keep maintain lift seek file lodge submit mount".split(" "),
);

/** "After his arrest", "the launch of the bridge": a deed named as a noun, with whose it is or when. */
function ofNoun(predicate: Predicate): Trigger | null {
  const { tree, n, lemma } = predicate;
  const copular = tree.by(n, "cop").length > 0;
  const preposition = tree.by(n, "case").map((c) => tree.word(c))[0];
  if (preposition !== undefined && (copular || tree.by(n, "nsubj").length > 0 || /^(?:acl|root)/.test(tree.relation(n)))) {
    const state = stateByAdjective(`${preposition} ${tree.word(n)}`);
    const subject = tree.by(n, "nsubj")[0] ?? (tree.up(n) >= 0 ? tree.up(n) : null);
    if (state !== null) {
      const thing = thingOf(tree, subject);
      return { predicate, base: state, thing, kind: thing?.kind ?? null, rule: "DV3" };
    }
  }
  const kind = kindOfDeedNoun(lemma);
  if (kind !== null && preposition !== undefined && TEMPORAL.test(preposition))
    return { predicate, base: "deed", thing: thingAt(tree, n), kind, rule: "DV4" };
  return null;
}

const TEMPORAL = /^(?:after|since|during|before|following|despite|prior to|amid|until|upon)$/;

/** "The stalled talks", "the treaty is frozen", "an upcoming visit". */
function ofAdjective(tree: SentenceTree, n: number): Trigger | null {
  const state = stateByAdjective(tree.word(n));
  if (state === null) return null;
  const predicate = predicateAt(tree, n);
  if (!predicate) return null;
  const attributive = /^amod/.test(tree.relation(n));
  const of = attributive ? tree.up(n) : (tree.by(n, "nsubj")[0] ?? null);
  if (of === null || of < 0) return null;
  const thing = thingAt(tree, of);
  return thing.kind === null ? null : { predicate, base: state, thing, kind: thing.kind, rule: "DV5" };
}

/** All of a sentence, in text order. */
export function triggersIn(tree: SentenceTree): Trigger[] {
  return tree.tokens.flatMap((token, n) => {
    if (!/^(?:VERB|NOUN|ADJ|ADV)$/.test(token.tag)) return [];
    const adjective = ofAdjective(tree, n);
    if (adjective) return [adjective];
    const predicate = token.tag === "VERB" || token.tag === "NOUN" ? predicateAt(tree, n) : null;
    if (!predicate) return [];
    const found = token.tag === "VERB" ? (ofVerb(predicate) ?? ofNoun(predicate)) : ofNoun(predicate);
    return found && (found.thing === null || found.kind !== null || NOMINAL.test(tree.token(found.thing.n).tag)) ? [found] : [];
  });
}
