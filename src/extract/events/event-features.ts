/**
 * The events of one section, as features: places of words and numbers of mentions. Who they are, and when it was, is settled once the whole
 * report is known.
 */
import type { Mention } from "../../annotate/mention.js";
import type { EventType } from "../../records/vocabulary.js";
import { inTextOrder, type Span } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { namedAt } from "../named-at.js";
import type { Modality } from "../predicates/governors.js";
import { phraseStart } from "../predicates/phrase-order.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { effectiveSpan } from "../times/effective.js";
import { type Certainty, certaintyOf } from "./factuality.js";
import { countedBy, type FigureFeatures, figureAt, leftAs } from "./figures.js";
import { sentenceEvents } from "./sentence-events.js";
import type { EventRule, ToldEvent } from "./told.js";

export interface RoleFeature {
  readonly role: "actor" | "recipient" | "object";
  readonly span: Span;
  /** Number of the mention whose words these are; null where they are none's. */
  readonly mention: number | null;
}

export interface EventFeatures extends Certainty {
  readonly trigger: Span;
  readonly type: EventType;
  readonly mode: string | null;
  readonly rule: EventRule;
  readonly roles: readonly RoleFeature[];
  readonly place: { readonly span: Span; readonly mention: number | null } | null;
  /** Where the time stands that holds for it. */
  readonly time: Span | null;
  readonly tense: string | null;
  readonly figures: readonly FigureFeatures[];
  /** How its clause is held. */
  readonly modality: Modality;
  readonly score: number;
}

/** Of what both sides do alike each is actor and recipient. */
const MUTUAL = new Set<EventType>(["CONSULT", "COOPERATE", "AGREE", "REJECT"]);
const isMutual = (type: EventType, mode: string | null): boolean => MUTUAL.has(type) || mode === "agreement" || mode === "ceasefire";
/** What is imposed, sent, lifted or promised in a place is done to the place as well. */
const TERRITORIAL = new Set<EventType>([
  "AID",
  "RETREAT",
  "CONCEDE",
  "SANCTION",
  "COERCE",
  "MOBILIZE",
  "AGREE",
  "REJECT",
  "THREATEN",
  "ASSAULT",
]);
const LEFT_OUT = /^(?:acl|advcl|appos|parataxis|conj|cc|punct|case|mark|discourse)/;

/** Places of times of the report, in text order. */
export interface EventTimes {
  /** Those that say when. */
  readonly dates: readonly Span[];
  /** Those that say when something was said, and so not when it was done. */
  readonly said: readonly Span[];
}

class Mentions {
  readonly #grammar: Grammar;
  readonly #tree: SentenceTree;

  constructor(grammar: Grammar, tree: SentenceTree) {
    this.#grammar = grammar;
    this.#tree = tree;
  }

  numberAt = (n: number): number | null => namedAt(this.#grammar, this.#tree, n);

  at = (n: number): Mention | null => {
    const number = this.numberAt(n);
    return number === null ? null : this.#mention(number);
  };

  /** A token's mention with its words; of what is no actor all the words that say what it is. */
  feature(n: number, whole = false): { span: Span; mention: number | null } {
    const mention = this.numberAt(n);
    const span = whole
      ? this.#wholePhrase(n)
      : mention === null
        ? this.#tree.hullOf(n, (c) => LEFT_OUT.test(this.#tree.relation(c)))
        : this.#mention(mention).span;
    return { span, mention };
  }

  /** From where the noun phrase starts by the order of words to its end by the parse. */
  #wholePhrase(n: number): Span {
    const [start, end] = this.#tree.hullOf(
      n,
      (c) => LEFT_OUT.test(this.#tree.relation(c)) || (c > n && /^(?:nsubj|obl)/.test(this.#tree.relation(c))),
    );
    return [Math.min(start, this.#tree.token(phraseStart(this.#tree, n)).span[0]), end];
  }

  #mention = (number: number): Mention => this.#grammar.mentions[number] as Mention;
}

const BASE: Readonly<Record<EventRule, number>> = { E1: 0.8, E2: 0.85, E3: 0.75, E4: 0.75, E5: 0.82, E6: 0.8, E7: 0.6 };

/** A first guess at how sure it is; less of what is not told as done, since the deed that tells it is surer. */
function scoreOf({ rule, participants, predicate }: ToldEvent, { factuality }: Certainty): number {
  const sided = participants.actors.length > 0 && participants.recipients.length + participants.objects.length > 0;
  const held = rule === "E6" || factuality === 3 || predicate.modality === "asserted" ? 0 : 0.3;
  const alone = rule === "E3" && predicate.sort === "noun" ? 0.15 : 0;
  return Math.max(0.05, BASE[rule] - alone - (sided ? 0 : 0.15) - held);
}

function rolesOf({ type, mode, participants }: ToldEvent, mentions: Mentions): RoleFeature[] {
  const { actors, recipients, objects, places } = participants;
  const feature = (role: RoleFeature["role"]) => (n: number) => ({ role, ...mentions.feature(n, role === "object") });
  const mutual = isMutual(type, mode) && actors.length > 1 && !participants.otherSide ? actors : [];
  // [E8] what is imposed, sent or lifted in a place is done to the place
  const done = TERRITORIAL.has(type) ? [...new Set([...recipients, ...places])] : recipients;
  return [...actors.map(feature("actor")), ...[...done, ...mutual].map(feature("recipient")), ...objects.map(feature("object"))];
}

/** [E7] How many are counted, of those to whom it is done. */
function figuresOf(text: string, { predicate: { tree, n }, trigger, participants: { recipients, objects } }: ToldEvent): FigureFeatures[] {
  const carried = tree.tokens.findIndex(({ span }) => span[0] === trigger[0]);
  const of = countedBy(tree.lemma(carried < 0 ? n : carried));
  const counted = of === null ? [] : [...recipients, ...objects].flatMap((head) => figureAt(text, tree, head, of) ?? []);
  const verb = /^nsubj/.test(tree.relation(n)) ? [tree.up(n)] : [];
  const leaving = [n, ...verb, ...tree.by(n, "advcl", "conj")].flatMap((at) => leftAs(tree, at));
  return [...counted, ...leaving.flatMap((left) => figureAt(text, tree, left.head, left.of) ?? [])]
    .sort((a, b) => inTextOrder(a.span, b.span))
    .filter((f, k, all) => k === 0 || (all[k - 1] as FigureFeatures).span[0] !== f.span[0]);
}

/** Features of the events in a section's sentences, in text order. */
export function eventFeatures(
  text: string,
  grammar: Grammar,
  trees: readonly SentenceTree[],
  { dates, said }: EventTimes,
): EventFeatures[] {
  return trees.flatMap((tree) => {
    if (!tree.tokens.some(({ tag }) => tag === "VERB")) return [];
    const mentions = new Mentions(grammar, tree);
    return sentenceEvents(tree, mentions.at).map((told) => {
      const { trigger, type, mode, rule, predicate, participants } = told;
      // [E6] what "will" or "did not" shows by itself is inferred, never done
      const certainty: Certainty = rule === "E6" ? { factuality: 1, polarity: "positive" } : certaintyOf(predicate);
      const place = participants.places[0];
      return {
        ...certainty,
        trigger,
        type,
        mode,
        rule,
        roles: rolesOf(told, mentions),
        place: place === undefined ? null : mentions.feature(place),
        time: dates.length === 0 ? null : effectiveSpan(text, predicate.span, dates, { grammar, said }),
        tense: predicate.tense,
        figures: figuresOf(text, told),
        modality: predicate.modality,
        score: scoreOf(told, certainty),
      };
    });
  });
}

/** The features of a section, their mentions numbered over all sections. */
export const renumberedEvents = (features: readonly EventFeatures[], mentionsBefore: number): EventFeatures[] =>
  features.map((f) => {
    const moved = <T extends { readonly mention: number | null }>(one: T): T =>
      one.mention === null ? one : { ...one, mention: one.mention + mentionsBefore };
    return { ...f, roles: f.roles.map(moved), place: f.place && moved(f.place) };
  });
