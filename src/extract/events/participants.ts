/**
 * [E8] Who does a deed, to whom, with what and where, as tokens of the sentence. Whom it is done to may stand inside what it is done with:
 * "lifted its ban on the app", "condemned the minister's decision".
 */
import type { Mention } from "../../annotate/mention.js";
import { obliquesOf } from "../predicates/arguments.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import {
  followedBy,
  isNoun,
  likelyIndirectObject,
  likelyObject,
  likelySubject,
  phraseHead,
  possessorBefore,
} from "../predicates/word-order.js";
import { meaningOfNoun } from "./lexicon/index.js";
import { countedHead, isNominal, joined } from "./noun-phrase.js";

const MAX_NESTING = 2; // nouns inside nouns that are looked into
const MAX_EACH = 6; // participants of one role; a longer list is a roll-call
const TOWARDS = new Set(
  "to against on upon with at from for into over between among toward towards across around onto along outside before under by of about in within throughout inside".split(
    " ",
  ),
);
/** What is said or written. */
const WORDS = new Set(
  "resolution statement lawsuit suit letter report bill law decree order petition complaint warning message tweet post video speech article note motion commitment pledge promise vow call demand decision plan offer refusal threat bid attempt effort move campaign proposal".split(
    " ",
  ),
);
const ABOUT = new Set(["to", "against", "into", "on", "with", "at", "from", "over", "for"]);
const OWN = /^(?:its|their|his|her|our|my|your|itself|themselves|himself|herself)$/;
const WHERE = new Set("in at near inside outside around across throughout within along off on".split(" "));

export interface Participants {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly objects: readonly number[];
  readonly places: readonly number[];
  /** Whether there is another side: an object or "with" somebody. */
  readonly otherSide: boolean;
}

/** The mention that a token heads, by its number; null for none. */
export type MentionAt = (n: number) => Mention | null;

const isSomebody = (m: Mention | null): boolean =>
  m !== null && (m.kind === "person" || m.kind === "organisation" || m.kind === "place" || m.entity === "group");
const isPlace = (m: Mention | null): boolean => m !== null && m.kind === "place" && m.form !== "pronoun";
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|today|yesterday|tomorrow|tonight|years?|months?|weeks?|days?|hours?|minutes?|morning|afternoon|evening|night|midnight|noon|times?|moment|decades?|(?:19|20)\d\d)$/;
const isTime = (tree: SentenceTree, n: number, mentionAt: MentionAt): boolean => mentionAt(n)?.kind === "time" || TIME.test(tree.word(n));

/** Somebody inside a noun phrase: whose it is, or behind a preposition. */
function inside(tree: SentenceTree, n: number, mentionAt: MentionAt, depth = 0): number[] {
  const under = [
    ...tree.by(n, "nmod:poss").filter((c) => tree.token(c).tag !== "PRON"),
    ...obliquesOf(tree, n).flatMap((o) => (TOWARDS.has(o.preposition) ? [o.n] : [])),
    // "an appeal filed by his lawyers"
    ...tree.by(n, "acl").flatMap((c) => obliquesOf(tree, c).flatMap((o) => (o.preposition === "by" ? [o.n] : []))),
  ];
  const owner = possessorBefore(tree, n);
  const found = somebodyOf(tree, owner === null ? under : [...new Set([owner, ...under])], mentionAt, depth);
  return found.length > 0 ? found : tree.by(n, "compound", "amod").filter((c) => isSomebody(mentionAt(c)));
}

function somebodyOf(tree: SentenceTree, nouns: readonly number[], mentionAt: MentionAt, depth: number): number[] {
  return nouns.flatMap((c) => {
    const head = countedHead(tree, c);
    if (isTime(tree, head, mentionAt)) return [];
    if (OWN.test(tree.word(head))) return [];
    const own = isSomebody(mentionAt(head)) ? joined(tree, head) : [];
    return own.length > 0 || depth >= MAX_NESTING ? own : inside(tree, head, mentionAt, depth + 1);
  });
}

/** Who acts in what stands as the subject: of "a rebel attack" the rebels, of others they themselves. */
function agents(tree: SentenceTree, subject: number, mentionAt: MentionAt): number[] {
  const head = countedHead(tree, subject);
  if (!isSomebody(mentionAt(head)) && meaningOfNoun(tree.lemma(head))) {
    const under = tree.by(head, "nmod:poss", "compound", "amod").filter((c) => isSomebody(mentionAt(c)));
    const by = obliquesOf(tree, head)
      .filter((o) => /^(?:by|from|between)$/.test(o.preposition))
      .map((o) => o.n);
    if (under.length + by.length > 0) return [...under, ...by].flatMap((one) => joined(tree, one));
  }
  // "passed a resolution criticizing him": who speaks is who made the words
  return together(tree, (WORDS.has(tree.lemma(head)) ? makerOf(tree, head) : null) ?? head);
}

/** Whose words or decision it is: a possessor, or the subject of the verb whose object it is. */
function makerOf(tree: SentenceTree, n: number): number | null {
  const owner = tree.by(n, "nmod:poss")[0];
  if (owner !== undefined && tree.token(owner).tag !== "PRON") return owner;
  return /^obj/.test(tree.relation(n)) && tree.token(tree.up(n)).tag === "VERB" ? likelySubject(tree, tree.up(n)) : null;
}

/** A list of nouns, by the parse or by an "and" right behind the first. */
function together(tree: SentenceTree, n: number): number[] {
  const all = joined(tree, n);
  const next = Math.max(n, ...tree.by(n, "flat")) + 1;
  if (all.length > 1 || next >= tree.tokens.length || tree.word(next) !== "and") return all;
  const second = phraseHead(tree, next + 1);
  return second === null ? all : [...all, second];
}

/** Participants of the deed that token `n` tells, `carrier` being the verb that carries a noun ("launched" of "a raid"). */
export function participantsOf(tree: SentenceTree, n: number, carrier: number | null, mentionAt: MentionAt): Participants {
  const isVerb = tree.token(n).tag === "VERB" && !isNoun(tree, n);
  const verb = carrier ?? (isVerb ? n : null);
  const subject = likelySubject(tree, verb ?? n) ?? (isVerb ? null : namedBefore(tree, n, mentionAt));
  const actors = subject === null ? [] : agents(tree, subject, mentionAt);
  // "an attack on the town killed six": what the deed was done to is told with the subject
  const recipients: number[] =
    subject === null || actors.includes(countedHead(tree, subject)) ? [] : inside(tree, countedHead(tree, subject), mentionAt);
  const objects: number[] = [];
  const places: number[] = [];
  /** What it is about, where it is done to nobody. */
  const others: number[] = [];
  let otherSide = false;
  const take = (at: number, otherwise: number[] | null): void => {
    const head = countedHead(tree, at);
    if (!isNominal(tree, head) || isTime(tree, head, mentionAt) || OWN.test(tree.word(head))) return;
    if (isSomebody(mentionAt(head)) && head !== n) {
      recipients.push(...joined(tree, head));
      return;
    }
    if (otherwise && head !== n) otherwise.push(...joined(tree, head));
    for (const one of joined(tree, head)) recipients.push(...inside(tree, one, mentionAt));
  };
  if (verb !== null) {
    const object = likelyObject(tree, verb);
    const indirect = likelyIndirectObject(tree, verb);
    if (indirect !== null) take(indirect, objects);
    if (object !== null) take(object, objects);
    otherSide = recipients.length > 0;
  }
  if (!isVerb) recipients.push(...inside(tree, n, mentionAt));
  for (const { preposition, n: at } of [verb, isVerb ? null : n].flatMap((v) => (v === null ? [] : obliquesOf(tree, v)))) {
    const first = preposition.split(" ")[0] as string;
    if (first === "by" || at === subject) continue;
    if (WHERE.has(first) && isPlace(mentionAt(countedHead(tree, at)))) places.push(countedHead(tree, at));
    else if (TOWARDS.has(first)) {
      take(at, ABOUT.has(first) ? others : null);
      otherSide ||= first === "with";
    }
  }
  // by the order of words, where the parse has nobody
  if (recipients.length === 0) {
    const last = objects.at(-1) ?? n;
    for (const { preposition, n: at } of followedBy(tree, Math.max(last, ...tree.by(last, "flat"))))
      if (isPlace(mentionAt(at)) && WHERE.has(preposition)) places.push(at);
      else if (TOWARDS.has(preposition) && preposition !== "by") take(at, ABOUT.has(preposition) ? others : null);
  }
  if (recipients.length === 0) objects.push(...others);
  const acting = unique(actors);
  const done = unique(recipients).filter((r) => !acting.includes(r));
  return {
    actors: acting,
    recipients: done,
    objects: unique(objects).filter((o) => !acting.includes(o) && !done.includes(o)),
    places: unique(places),
    otherSide,
  };
}

/** "The Israeli attack", "a Taliban raid". */
const namedBefore = (tree: SentenceTree, n: number, mentionAt: MentionAt): number | null =>
  tree.by(n, "compound", "amod").find((c) => isSomebody(mentionAt(c))) ?? null;

const unique = (all: readonly number[]): number[] => [...new Set(all)].slice(0, MAX_EACH);
