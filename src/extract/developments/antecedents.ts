/** What the words for a thing stand for where they only point to it: "it", "which", "the deal". */
import type { ClusteredMentions } from "../../annotate/coreference/clusters.js";
import { nounLemma } from "../../lexicon/lemma.js";
import { isPronoun } from "../../lexicon/pronouns.js";
import { type Span, wordsOf } from "../../text/span.js";
import type { DevelopmentFeatures, ThingFeatures } from "./development-features.js";
import { kindOfThing, type MatterKind } from "./kinds/kinds.js";
import { type State, stateByNoun } from "./states/states.js";
import { phraseWithin } from "./thing-phrase.js";

export interface Antecedent {
  readonly span: Span;
  readonly head: string;
  readonly words: string;
}

/** What was told of as stopped, and the kind of matter that it is. */
interface Stopped extends Antecedent {
  readonly kind: MatterKind;
}

/** States that are told of what was told of before: nothing else is stopped or taken up again. */
const CHANGED: ReadonlySet<State> = new Set(["paused", "delayed", "resumed", "cancelled", "ended"]);
/** Whoever begins to speak may speak of something else. */
const MARK = /["“”]/u;
const SENTENCE_END = /[.!?]["”’]?\s+(?=["“]?\p{Lu})/gu;

const OVER: ReadonlySet<State> = new Set(["resumed", "ended"]);
/** A noun with no word of what it is of: "freeze", "two-month pause". */
const BARE = /^(?:(?:brief|temporary|latest|[\p{L}\d]+-(?:day|week|month|year))\s+)?\p{L}+$/iu;
const FAR = 8; // sentences
const STOPPED: ReadonlySet<State> = new Set(["paused", "delayed"]);

const NOTHING = /^(?:nothing|none)$/;
const NEAR = 4; // sentences
/** What is done to something: "halted", "held up". */
const DONE_TO = /^\p{L}+(?:ed|en|eld|ut)\b/iu;

/** [DV58] What talks, deals and deadlines do, and nobody does: "they broke down" is of no people. */
export const isOfMatters = (text: string, trigger: Span): boolean =>
  /^(?:br(?:eak|eaks|oke|oken) down|collaps\w*|resum\w*|restart\w*|stall\w*|laps\w*|expir\w*|founder\w*|f[ae]ll(?:s|en)? (?:apart|through))$/i.test(
    text.slice(...trigger),
  );

const isPlural = ({ head, words }: Antecedent): boolean =>
  words.split(/\s+/u).some((w) => w !== head && nounLemma(w.toLowerCase()) === head);

const isMatters = (pronoun: string, found: Antecedent): boolean =>
  kindOfThing(found.head) !== null && (pronoun !== "they" || isPlural(found));

/** [DV45] What "it" stands for that no noun is known for: what the last state before was of, in the same sentence or the one before. */
export class LastNamed {
  readonly #text: string;
  #last: Antecedent | null = null;
  #stopped: Stopped | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  add(thing: Antecedent, { state, kind }: Pick<DevelopmentFeatures, "state" | "kind">): void {
    this.#last = thing;
    if (STOPPED.has(state)) this.#stopped = { ...thing, kind };
    else if (OVER.has(state) && this.#stopped?.words === thing.words) this.#stopped = null;
  }

  /** [DV79] "Lifted the freeze": a stop with no word of what it stops is of what was told of as stopped before. */
  stopped({ thing, state }: Pick<DevelopmentFeatures, "thing" | "state">): Stopped | null {
    if (thing === null || !this.#stopped || this.#stopped.span[1] > thing.span[0] || !CHANGED.has(state)) return null;
    // "the hiring freeze" is of hiring
    const isBare = BARE.test(this.#text.slice(...thing.span)) && STOPPED.has(stateByNoun(thing.head) ?? "done");
    return isBare && this.#isNear(this.#stopped, thing.span, FAR) ? { ...this.#stopped, span: thing.span } : null;
  }

  of({ thing, state, trigger }: Pick<DevelopmentFeatures, "thing" | "state" | "trigger">): Antecedent | null {
    if (thing === null || !this.#last || this.#last.span[1] > thing.span[0]) return null;
    const { span, head } = thing;
    if (!CHANGED.has(state)) return null;
    if (head !== "it" && !(head === "they" && isOfMatters(this.#text, trigger) && isPlural(this.#last))) return null;
    const between = this.#text.slice(this.#last.span[1], span[0]);
    return MARK.test(between) || !this.#isNear(this.#last, span, 1) ? null : { ...this.#last, span };
  }

  /** [DV70] "We have stopped nothing" is of what was told of before, whoever speaks. */
  answered({ thing, state, trigger }: Pick<DevelopmentFeatures, "thing" | "state" | "trigger">): Antecedent | null {
    if (thing === null || state !== "denied" || !NOTHING.test(thing.head) || !this.#last || this.#last.span[1] > thing.span[0]) return null;
    // "nothing is standing still" is said of anything
    if (!DONE_TO.test(this.#text.slice(...trigger))) return null;
    return this.#isNear(this.#last, thing.span, NEAR) ? { ...this.#last, span: thing.span } : null;
  }

  /** Whether no more than so many sentences end between what was told of before and a place. */
  #isNear({ span }: Antecedent, [start]: Span, sentences: number): boolean {
    return (this.#text.slice(span[1], start).match(SENTENCE_END) ?? []).length <= sentences;
  }
}

/** [DV14] What a thing is called where the words at hand only point to it: "it", "which", "the deal". */
export class Antecedents {
  readonly #text: string;
  readonly #clustered: ClusteredMentions;
  #members: Map<number, number[]> | null = null;

  constructor(text: string, clustered: ClusteredMentions) {
    this.#text = text;
    this.#clustered = clustered;
  }

  /** [DV58] The same, but people where a verb tells of a matter. */
  matterOf(thing: ThingFeatures, trigger: Span): Antecedent | null {
    const found = this.nounOf(thing);
    return found && isPronoun(thing.head) && isOfMatters(this.#text, trigger) && !isMatters(thing.head, found) ? null : found;
  }

  nounOf({ span, head, mention }: ThingFeatures): Antecedent | null {
    const own: Antecedent = { span, head, words: wordsOf(this.#text, span) };
    if (mention === null || this.#clustered.mentions[mention]?.form !== "pronoun") return isPronoun(head) ? null : own;
    const before = this.#membersOf(mention)
      .map((n) => this.#clustered.mentions[n])
      .filter((o) => o !== undefined && o.form === "nominal" && o.span[0] < span[0]);
    const nouns = before.flatMap((o) => (o ? [{ o, lemma: nounLemma(o.headWord) }] : [])).reverse();
    const found = nouns.find(({ lemma }) => kindOfThing(lemma) !== null) ?? nouns[0];
    return found ? { span, head: found.lemma, words: wordsOf(this.#text, phraseWithin(this.#text, found.o.span, found.o.head)) } : null;
  }

  #membersOf(mention: number): readonly number[] {
    if (!this.#members) {
      this.#members = new Map();
      for (const [n, cluster] of this.#clustered.clusters.entries()) this.#members.set(cluster, [...(this.#members.get(cluster) ?? []), n]);
    }
    return this.#members.get(this.#clustered.clusters[mention] ?? -1) ?? [];
  }
}
