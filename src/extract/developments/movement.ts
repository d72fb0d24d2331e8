/**
 * [DV64] Goods that move: what arrives, lands or reaches a place is delivered there, what leaves is on its way; what has not come yet is late.
 * Only where goods do so: people who arrive visit.
 */
import { isPersonNoun } from "../../annotate/person-nouns.js";
import { wordClasses } from "../../lexicon/word-classes.js";
import { isWhen } from "../predicates/dated.js";
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { likelySubject } from "../predicates/word-order.js";
import { thingAt } from "./thing.js";
import type { Trigger } from "./trigger.js";

export const MOVEMENT = "DV64";

const ARRIVING = new Set(["arrive", "reach", "land", "dock", "come", "come in", "roll in", "pull in", "touch down", "get to", "turn up"]);
const LEAVING = new Set([
  "leave",
  "depart",
  "pull out",
  "set off",
  "set out",
  "sail",
  "roll out",
  "move out",
  "pass",
  "head for",
  "head to",
]);
/** "Came to light", "came into force": nothing comes anywhere. */
const PLACE = /^(?:to|into|in|at|from|through|via|on|over|by)$/;

/** What is made, grown or mined, and no people, place or body in any sense. */
const GOODS: ReadonlySet<string> = new Set(["noun.artifact", "noun.substance", "noun.food"]);
const NO_GOODS: ReadonlySet<string> = new Set(["noun.group", "noun.location", "noun.communication", "noun.event", "noun.act"]);
/** Goods, whatever else they are words for. */
const ALWAYS_GOODS = /^(?:vehicle|part|spare)$/;
/** People, whatever else they are words for. */
const PEOPLE = /^(?:fighter|guard|escort|pilot|driver|bomber|watch|patrol|relief|post|host|minister|messenger|carrier)$/;

/** Whether a noun names goods. */
export function isGoods(tree: SentenceTree, n: number): boolean {
  const thing = thingAt(tree, n);
  if (thing.kind !== null) return thing.kind === "transfer";
  if (tree.token(thing.n).tag !== "NOUN") return false;
  const lemma = tree.lemma(thing.n);
  if (ALWAYS_GOODS.test(lemma)) return true;
  const classes = isPersonNoun(lemma) || PEOPLE.test(lemma) ? [] : wordClasses(lemma, "noun.");
  return classes.some((c) => GOODS.has(c)) && !classes.some((c) => NO_GOODS.has(c));
}

/** Whether a verb of coming says where to, or when. */
const isSomewhere = ({ tree, n, lemma, obliques }: Predicate): boolean =>
  lemma !== "come" ||
  obliques.some(({ preposition, n }) => (PLACE.test(preposition) && tree.token(n).tag === "PROPN") || isWhen(tree, n)) ||
  [n + 1, n + 2, n + 3].some((at) => tree.tokens[at] !== undefined && isWhen(tree, at));

/** What a verb of movement tells of goods; null for other verbs, and where no goods move. */
export function movementOf(predicate: Predicate): Trigger | null {
  const { tree, n, lemma, passive, negated, perfect } = predicate;
  const arrives = ARRIVING.has(lemma);
  if (passive || !(arrives || LEAVING.has(lemma)) || !isSomewhere(predicate)) return null;
  const subject = likelySubject(tree, n);
  if (subject === null || subject > n || !isGoods(tree, subject)) return null;
  const thing = { n: thingAt(tree, subject).n, kind: "transfer" } as const;
  const told = { thing, kind: thing.kind, rule: MOVEMENT };
  // "have not arrived": they ought to have
  if (negated) return perfect ? { ...told, predicate: { ...predicate, negated: false }, base: arrives ? "delayed" : "paused" } : null;
  const onItsWay = !arrives && predicate.tense === "past" && predicate.modality === "asserted";
  return { ...told, predicate, base: onItsWay ? "under-way" : "deed" };
}
