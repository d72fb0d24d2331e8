/**
 * [E8] Who does a deed, to whom, with what and where, as tokens of the sentence. Whom it is done to may stand inside what it is done with:
 * "lifted its ban on the app", "condemned the minister's decision".
 */
import type { Mention } from "../../annotate/mention.js";
import { obliquesOf } from "../predicates/arguments.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { followedBy, isNoun, likelyIndirectObject, likelyObject, likelySubject, phraseHead } from "../predicates/word-order.js";
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
  "resolution statement lawsuit suit letter report bill law decree order petition complaint warning message tweet post video speech article note motion".split(
    " ",
  ),
);
const ABOUT = new Set(["to", "against", "into", "on", "with", "at", "from", "over", "for"]);
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
const isTime = (m: Mention | null): boolean => m !== null && m.kind === "time";

/** Somebody inside a noun phrase: whose it is, or behind a preposition. */
function inside(tree: SentenceTree, n: number, mentionAt: MentionAt, depth = 0): number[] {
  const under = [
    ...tree.by(n, "nmod:poss").filter((c) => tree.token(c).tag !== "PRON"),
    ...tree.by(n, "compound", "amod").filter((c) => mentionAt(c)?.entity != null),
    ...obliquesOf(tree, n).flatMap((o) => (TOWARDS.has(o.preposition) ? [o.n] : [])),
  ];
  return under.flatMap((c) => {
    const head = countedHead(tree, c);
    if (isTime(mentionAt(head))) return [];
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
      .filter((o) => o.preposition === "by" || o.preposition === "from")
      .map((o) => o.n);
    if (under.length + by.length > 0) return [...under, ...by];
  }
  // "passed a resolution criticizing him": who speaks is who made the words
  const maker = WORDS.has(tree.lemma(head)) && /^(?:obj|nsubj:pass)/.test(tree.relation(head)) ? likelySubject(tree, tree.up(head)) : null;
  return together(tree, maker ?? head);
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
  const recipients: number[] = [];
  const objects: number[] = [];
  const places: number[] = [];
  /** What it is about, where it is done to nobody. */
  const others: number[] = [];
  let otherSide = false;
  const take = (at: number, otherwise: number[] | null): void => {
    const head = countedHead(tree, at);
    if (!isNominal(tree, head) || isTime(mentionAt(head))) return;
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
