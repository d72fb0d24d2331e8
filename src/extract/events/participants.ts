/**
 * [E8] Who does a deed, to whom, with what and where, as tokens of the sentence. Whom it is done to may stand inside what it is done with:
 * "lifted its ban on the app", "condemned the minister's decision".
 */
import { obliquesOf } from "../predicates/arguments.js";
import { countedHead, isNominal, joined } from "../predicates/noun-phrase.js";
import { followedBy, isNoun } from "../predicates/phrase-order.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { likelyIndirectObject, likelyObject, likelySubject } from "../predicates/word-order.js";
import { agents, inside, isNoParticipant, isPlace, isSomebodyAt, type MentionAt, namedBefore, TOWARDS } from "./somebody.js";

const MAX_EACH = 6; // participants of one role; a longer list is a roll-call
/** Prepositions behind which stands what a deed is about, where it is done to nobody. */
const ABOUT = new Set(["to", "against", "into", "on", "with", "at", "from", "over", "for"]);
const WHERE = new Set("in at near inside outside around across throughout within along off on into from".split(" "));

export interface Participants {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly objects: readonly number[];
  readonly places: readonly number[];
  /** Whether there is another side: an object or "with" somebody. */
  readonly otherSide: boolean;
}

export interface Told {
  /** The token of the verb or noun that tells it. */
  readonly n: number;
  /** The verb that carries a noun: "launched" of "a raid"; null where there is none. */
  readonly carrier: number | null;
  /** Whether the object is moved or given, so that it is not the one to whom it is done: troops that are sent. */
  readonly moves?: boolean;
}

class Gathering {
  readonly recipients: number[] = [];
  readonly objects: number[] = [];
  readonly places: number[] = [];
  /** What it is about. */
  readonly others: number[] = [];
  otherSide = false;

  constructor(
    readonly tree: SentenceTree,
    readonly mentionAt: MentionAt,
    readonly own: number,
  ) {}

  /** A noun, as recipient where it is somebody, else in `otherwise` with those inside it as recipients. */
  take(at: number, otherwise: number[] | null, asThing = false): void {
    const { tree, mentionAt } = this;
    const head = countedHead(tree, at);
    if (head === this.own || !isNominal(tree, head) || isNoParticipant(tree, head, mentionAt)) return;
    const all = joined(tree, head);
    if (isSomebodyAt(tree, head, mentionAt) && !asThing) {
      this.recipients.push(...all);
      this.#placesIn(head);
      return;
    }
    otherwise?.push(...all);
    for (const one of all) this.recipients.push(...inside(tree, one, mentionAt));
  }

  /** A noun behind a preposition. */
  behind(preposition: string, at: number, ofNoun = false): void {
    const first = preposition.split(" ")[0] as string;
    if (first === "by" && !ofNoun) return;
    if (WHERE.has(first) && isPlace(this.mentionAt(countedHead(this.tree, at)))) this.places.push(countedHead(this.tree, at));
    else if (TOWARDS.has(first)) {
      this.take(at, ABOUT.has(first) ? this.others : null);
      this.otherSide ||= first === "with";
    }
  }

  /** Places that a noun is said to be in. */
  #placesIn(n: number): void {
    for (const { preposition, n: at } of obliquesOf(this.tree, n))
      if (WHERE.has(preposition) && isPlace(this.mentionAt(at))) this.places.push(...joined(this.tree, at));
  }
}

/** Participants of a deed. */
export function participantsOf(tree: SentenceTree, { n, carrier, moves = false }: Told, mentionAt: MentionAt): Participants {
  const isVerb = tree.token(n).tag === "VERB" && !isNoun(tree, n);
  const verb = carrier ?? (isVerb ? n : null);
  const subject = likelySubject(tree, verb ?? n) ?? (isVerb ? null : namedBefore(tree, n, mentionAt));
  const actors = subject === null ? [] : agents(tree, subject, mentionAt);
  const found = new Gathering(tree, mentionAt, n);
  // "an attack on the town killed six": what the deed was done to is told with the subject
  if (subject !== null && !actors.includes(countedHead(tree, subject)))
    found.recipients.push(...inside(tree, countedHead(tree, subject), mentionAt));
  if (verb !== null) {
    const indirect = likelyIndirectObject(tree, verb);
    const object = likelyObject(tree, verb);
    if (indirect !== null) found.take(indirect, found.objects);
    if (object !== null) found.take(object, found.objects, moves);
    found.otherSide = found.recipients.length > 0;
  }
  if (!isVerb) found.recipients.push(...inside(tree, n, mentionAt));
  for (const at of [verb, isVerb ? null : n])
    if (at !== null) for (const o of obliquesOf(tree, at)) if (o.n !== subject) found.behind(o.preposition, o.n);
  // by the order of words, where the parse has nobody or no place
  const last = Math.max(n, ...found.objects, ...found.recipients);
  if (found.recipients.length === 0 || found.places.length === 0)
    for (const o of followedBy(tree, Math.max(last, ...tree.by(last, "flat"))))
      if (found.recipients.length === 0 || isPlace(mentionAt(o.n))) found.behind(o.preposition, o.n, last !== n);
  if (found.recipients.length === 0) found.objects.push(...found.others);
  const acting = unique(actors);
  const done = unique(found.recipients).filter((r) => !acting.includes(r));
  return {
    actors: acting,
    recipients: done,
    objects: unique(found.objects).filter((o) => !acting.includes(o) && !done.includes(o)),
    places: unique(found.places),
    otherSide: found.otherSide,
  };
}

const unique = (all: readonly number[]): number[] => [...new Set(all)].slice(0, MAX_EACH);
