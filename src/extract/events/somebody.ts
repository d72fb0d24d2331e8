/** Who is somebody among a sentence's nouns, whose words or decision something is, and who is named inside a noun phrase. */
import { BODY } from "../../annotate/body-nouns.js";
import type { Mention } from "../../annotate/mention.js";
import { isPersonNoun } from "../../annotate/person-nouns.js";
import { obliquesOf } from "../predicates/arguments.js";
import { countedHead, joined } from "../predicates/noun-phrase.js";
import { phraseHead, possessorBefore } from "../predicates/phrase-order.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { likelySubject } from "../predicates/word-order.js";
import { meaningOfNoun } from "./lexicon/index.js";

const MAX_NESTING = 2; // nouns inside nouns that are looked into
const MAX_BEFORE = 3; // words before an event noun to who did it ("a Taliban suicide attack")
const PREPOSITIONS =
  "to against on upon with at from for into over between among toward towards across around onto along outside before under of about in within throughout inside";
/** Prepositions behind which those stand to whom something is done. */
export const TOWARDS: ReadonlySet<string> = new Set(PREPOSITIONS.split(" "));
/** What is said, written or decided: who does it is who made it. */
const MADE = new Set(
  `resolution statement lawsuit suit letter report bill law decree order petition complaint warning message tweet post video speech article
  note motion commitment pledge promise vow call demand decision plan offer refusal threat bid attempt effort move campaign proposal`.split(
    /\s+/,
  ),
);
const OWN = /^(?:its|their|his|her|our|my|your|itself|themselves|himself|herself)$/;
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|today|yesterday|tomorrow|tonight|years?|months?|weeks?|days?|hours?|minutes?|morning|afternoon|evening|night|midnight|noon|times?|moment|decades?|(?:19|20)\d\d)$/;

/** Land with those who live there. */
const LAND = new Set(
  "province region city town village district county area territory enclave neighbourhood neighborhood island border camp settlement republic".split(
    " ",
  ),
);

/** The mention that a token heads; null for none. */
export type MentionAt = (n: number) => Mention | null;

const isSomebody = (m: Mention | null): boolean =>
  m !== null && (m.kind === "person" || m.kind === "organisation" || m.kind === "place" || m.entity === "group");
/** Whether a token is somebody: by its mention, or as a noun for people, bodies or land that the mention head passed over. */
export const isSomebodyAt = (tree: SentenceTree, n: number, mentionAt: MentionAt): boolean =>
  isSomebody(mentionAt(n)) ||
  (/^(?:NOUN|PROPN)$/.test(tree.token(n).tag) && (BODY.has(tree.lemma(n)) || LAND.has(tree.lemma(n)) || isPersonNoun(tree.lemma(n))));
export const isPlace = (m: Mention | null): boolean => m !== null && m.kind === "place" && m.form !== "pronoun";

/** What takes no part in a deed: times, and words that only point back to who does it. */
export const isNoParticipant = (tree: SentenceTree, n: number, mentionAt: MentionAt): boolean =>
  OWN.test(tree.word(n)) || mentionAt(n)?.kind === "time" || TIME.test(tree.word(n));

/** Somebody inside a noun phrase: whose it is, or behind a preposition ("his ban on the app", "an appeal filed by her lawyers", "sanctions imposed on the firm"). */
export function inside(tree: SentenceTree, n: number, mentionAt: MentionAt, depth = 0): number[] {
  const owner = possessorBefore(tree, n);
  const under = [
    ...(owner === null ? [] : [owner]),
    ...tree.by(n, "nmod:poss"),
    ...obliquesOf(tree, n).flatMap((o) => (TOWARDS.has(o.preposition) ? [o.n] : [])),
    ...tree.by(n, "acl").flatMap((c) => (c === n + 1 ? obliquesOf(tree, c).flatMap((o) => (TOWARDS.has(o.preposition) ? [o.n] : [])) : [])),
  ];
  const found = [...new Set(under)].flatMap((c) => {
    const head = countedHead(tree, c);
    if (isNoParticipant(tree, head, mentionAt)) return [];
    const own = isSomebodyAt(tree, head, mentionAt) ? joined(tree, head) : [];
    return own.length > 0 || depth >= MAX_NESTING ? own : inside(tree, head, mentionAt, depth + 1);
  });
  return found.length > 0 ? found : tree.by(n, "compound", "amod").filter((c) => isSomebody(mentionAt(c)));
}

/** "The Israeli attack", "a Taliban suicide raid": by the parse, or right before the noun. */
export function namedBefore(tree: SentenceTree, n: number, mentionAt: MentionAt): number | null {
  const under = tree.by(n, "compound", "amod").find((c) => isSomebody(mentionAt(c)));
  if (under !== undefined) return under;
  for (let at = n - 1; at >= Math.max(0, n - MAX_BEFORE); at--) {
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(tree.token(at).tag)) return null;
    if (isSomebody(mentionAt(at))) return at;
  }
  return null;
}

/** Who acts in what stands as the subject: of "a rebel attack" the rebels, of "a resolution" who passed it, of others they themselves. */
export function agents(tree: SentenceTree, subject: number, mentionAt: MentionAt): number[] {
  const head = countedHead(tree, subject);
  if (!isSomebodyAt(tree, head, mentionAt) && meaningOfNoun(tree.lemma(head))) {
    const by = obliquesOf(tree, head).flatMap((o) => (/^(?:by|from|between)$/.test(o.preposition) ? [o.n] : []));
    const named = tree.by(head, "nmod:poss")[0] ?? namedBefore(tree, head, mentionAt);
    const all = [...(named === null ? [] : [named]), ...by].filter((one) => isSomebodyAt(tree, one, mentionAt));
    if (all.length > 0) return all.flatMap((one) => joined(tree, one));
  }
  return together(tree, (MADE.has(tree.lemma(head)) ? makerOf(tree, head) : null) ?? head);
}

/** Whose words or decision it is: a possessor, or the subject of the verb whose object it is. */
function makerOf(tree: SentenceTree, n: number): number | null {
  const owner = possessorBefore(tree, n) ?? tree.by(n, "nmod:poss")[0];
  if (owner !== undefined && tree.token(owner).tag !== "PRON") return owner;
  const up = tree.up(n);
  return up >= 0 && up < n && tree.token(up).tag === "VERB" && /^(?:obj|xcomp|obl)/.test(tree.relation(n)) ? likelySubject(tree, up) : null;
}

/** A list of nouns, by the parse or by an "and" right behind the first. */
function together(tree: SentenceTree, n: number): number[] {
  const all = joined(tree, n);
  const next = Math.max(n, ...tree.by(n, "flat")) + 1;
  if (all.length > 1 || next >= tree.tokens.length || tree.word(next) !== "and") return all;
  const second = phraseHead(tree, next + 1);
  return second === null ? all : [...all, second];
}
