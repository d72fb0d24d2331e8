/**
 * [P82] Whom "he" or "she" stands for where it is the source of words: mostly whoever spoke in the sentence before, an unnamed one too ("A
 * spokesman said the plant was safe. “Nothing leaked,” he said"), which the network overlooks beside a person with a name. Weights of a choice
 * among candidates (a softmax), fitted on 708 such sources of labelled newswire (training/log.md).
 */
import type { Mention } from "../mention.js";
import type { Standing } from "./salience.js";

/** In units of the network's score. */
const WEIGHTS = {
  /** For whoever has no name so far; for a source that names nobody; for one brought in by "a" or "another" who has spoken since. */
  unnamed: -11,
  anonymous: 5.5,
  newcomerSpoke: 5.2,
  /** For another without a name who spoke last: a description, mostly of somebody who has one. */
  describedSpokeLast: -5.5,
  /** Where somebody else has opened a clause as its subject since; where somebody else has spoken since. */
  subjectSince: -3.9,
  spokeSince: -3.4,
  /** For whoever spoke by name or noun lately. */
  spokeByName: 3,
  /** For the first subject of the sentence before, or who opens it, whatever the parse takes them for; less where the pronoun opens its own. */
  subjectBefore: 3.2,
  subjectBeforeOpening: -2.1,
  /** Where a name or noun shows the pronoun's gender. */
  gender: 1.8,
  /**
   * [P86] For one without a name whom "a" brings in as the first subject of the pronoun's own sentence, or of the sentence before ("An official gave
   * another story. The order came “from upstairs”, he said"): set by hand, for the labelled articles hardly have any.
   */
  sourceHere: 20,
  sourceBefore: 20,
} as const;

/** Nouns for those whom reports quote without a name. */
const isSourceNoun = (noun: string): boolean =>
  /^(?:official|diplomat|source|aide|adviser|advisor|insider|envoy|negotiator|spokesman|spokeswoman|spokesperson|officer|commander|lawmaker|minister|deputy|delegate|staffer|employee|executive|trader|engineer|analyst|expert)$/.test(
    noun,
  );

/** Mentions of a candidate that are looked at for whether it spoke: its latest. */
const LATEST = 3;
/** Characters that may stand before what opens a sentence: a quotation mark, "The". */
const OPENING_CHARACTERS = 4;
const opens = ({ phrase, sentence }: Mention): boolean => phrase[0] - sentence <= OPENING_CHARACTERS;
/** Whether a clause is about somebody: its subject, or what opens the sentence, whatever the parse takes that for. */
const isTopic = (m: Mention): boolean => m.subject || opens(m);

/** A mention and the number of its cluster. */
export interface ClusteredMention {
  readonly cluster: number;
  readonly mention: Mention;
}

/** What is known of a candidate's whole cluster. */
export interface CandidateCluster extends Standing {
  /** Whether a name or noun of it shows the pronoun's gender. */
  readonly gender: boolean;
}

/** What stands before a speaking pronoun, looked at once for all who may be meant. */
export class SpeakerSalience {
  readonly #pronoun: Mention;
  readonly #before: readonly ClusteredMention[];
  /** First subjects of their sentences, outside quotations; and those who spoke; by name or noun both. */
  readonly #subjects: readonly ClusteredMention[];
  readonly #named: readonly ClusteredMention[];
  readonly #spoke: ReadonlySet<number>;
  readonly #spokeLast: number | undefined;
  readonly #subjectBefore: number | undefined;
  readonly #subjectHere: number | undefined;

  /** @param before mentions of all who may be meant, in text order, up to the pronoun */
  constructor(pronoun: Mention, before: readonly ClusteredMention[]) {
    this.#pronoun = pronoun;
    this.#before = before;
    const speaking = before.filter(({ mention }) => mention.speaks);
    const isPronoun = ({ mention }: ClusteredMention) => mention.form === "pronoun";
    const opening = new Map<number, ClusteredMention>();
    for (const o of before) if (isTopic(o.mention) && !opening.has(o.mention.sentence)) opening.set(o.mention.sentence, o);
    this.#subjects = [...opening.values()].filter((o) => !isPronoun(o) && o.mention.kind === "person" && o.mention.utteredBy.length === 0);
    this.#named = speaking.filter((o) => !isPronoun(o));
    this.#spoke = new Set(speaking.map(({ cluster }) => cluster));
    this.#spokeLast = speaking.at(-1)?.cluster;
    const sentence = before.findLast(({ mention }) => mention.sentence < pronoun.sentence)?.mention.sentence;
    const subjectOf = (of: number | undefined): number | undefined =>
      before.find(({ mention }) => mention.sentence === of && isTopic(mention) && mention.utteredBy.length === 0)?.cluster;
    this.#subjectBefore = subjectOf(sentence);
    this.#subjectHere = subjectOf(pronoun.sentence);
  }

  /** How salient a candidate is; added to the network's score. */
  of(cluster: number, { names, gender }: CandidateCluster): number {
    const own = this.#before.filter((o) => o.cluster === cluster).map(({ mention }) => mention);
    const last = own.at(-1)?.head[0] ?? -1;
    const isOther = (some: readonly ClusteredMention[]) => some.some((o) => o.cluster !== cluster && o.mention.head[0] > last);
    const newcomer = names === 0 && own.find(({ form }) => form !== "pronoun")?.article === "indefinite";
    const first = this.#subjectBefore === cluster;
    const source = newcomer && own.some((o) => o.form !== "pronoun" && isSourceNoun(o.headWord));
    const when = (holds: boolean, weight: number): number => (holds ? weight : 0);
    return (
      when(names === 0, WEIGHTS.unnamed) +
      when(
        own.some((o) => o.anonymous),
        WEIGHTS.anonymous,
      ) +
      when(newcomer && this.#spoke.has(cluster), WEIGHTS.newcomerSpoke) +
      when(names === 0 && !newcomer && this.#spokeLast === cluster, WEIGHTS.describedSpokeLast) +
      when(isOther(this.#subjects), WEIGHTS.subjectSince) +
      when(isOther(this.#named), WEIGHTS.spokeSince) +
      when(
        own.slice(-LATEST).some((o) => o.speaks && o.form !== "pronoun"),
        WEIGHTS.spokeByName,
      ) +
      when(first, WEIGHTS.subjectBefore) +
      when(first && opens(this.#pronoun), WEIGHTS.subjectBeforeOpening) +
      when(gender, WEIGHTS.gender) +
      when(source && this.#subjectHere === cluster, WEIGHTS.sourceHere) +
      when(source && first && this.#subjectHere === undefined && !isOther(this.#named), WEIGHTS.sourceBefore)
    );
  }
}
