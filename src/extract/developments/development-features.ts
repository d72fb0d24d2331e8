/** What a section's grammar tells of the states of matters: places of words and numbers of mentions, not yet who or what they are. */
import { disjoint, inTextOrder, overlapping, type Span } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { SentenceTree } from "../predicates/sentence-tree.js";
import { effectiveSpan } from "../times/effective.js";
import { conditionOf, reasonOf } from "./circumstances.js";
import type { MatterKind } from "./kinds/kinds.js";
import { type ObjectFeatures, objectsOf } from "./objects.js";
import { type Asserted, assertedState } from "./state.js";
import { thingPhrase } from "./thing.js";
import { type Trigger, triggersIn } from "./trigger.js";

/** Somebody or something that stands in a relation to the trigger. */
export interface Participant {
  /** "subject", "object", or the preposition it stands behind. */
  readonly as: string;
  /** Number of its mention. */
  readonly mention: number;
}

export interface ThingFeatures {
  /** The noun phrase without what is told of it; the lemma of its head. */
  readonly span: Span;
  readonly head: string;
  /** Number of its mention, where it is one. */
  readonly mention: number | null;
}

export interface DevelopmentFeatures {
  readonly state: Asserted;
  /** Null where only what the thing stands for can tell. */
  readonly kind: MatterKind | null;
  readonly rule: string;
  readonly trigger: Span;
  /** The word that asserts it: the trigger, or what says that it is planned or asked for. */
  readonly asserted: Span;
  readonly evidence: readonly Span[];
  readonly thing: ThingFeatures | null;
  readonly objects: readonly ObjectFeatures[];
  readonly participants: readonly Participant[];
  /** The date that hangs on the trigger. */
  readonly time: Span | null;
  readonly reason: readonly Span[];
  readonly condition: readonly Span[];
}

export interface DevelopmentSpans {
  /** Times that say when something was or is to be. */
  readonly dates: readonly Span[];
  readonly headlines: readonly Span[];
  /** Of saying: dates that tell when something was said, and so not when it came about. */
  readonly said: readonly Span[];
}

/** Every asserted state of a section, in text order; mentions are numbered from the section's start. */
export function developmentFeatures(text: string, grammar: Grammar, spans: DevelopmentSpans): DevelopmentFeatures[] {
  return grammar.sentences.flatMap((sentence) => {
    const tree = new SentenceTree(text, sentence);
    return triggersIn(tree).flatMap((trigger) => featuresOf(text, grammar, trigger, spans) ?? []);
  });
}

function featuresOf(text: string, grammar: Grammar, trigger: Trigger, spans: DevelopmentSpans): DevelopmentFeatures | null {
  const { predicate, base, thing, kind, rule } = trigger;
  const { tree, span } = predicate;
  const state = assertedState(predicate, base, overlapping(spans.headlines, span) !== undefined);
  if (state === null) return null;
  const mentionAt = (n: number) => grammar.headedAt(tree.token(n).span);
  const head = thing && tree.token(thing.n).span;
  // who plans or asks asserts it, not what is planned or asked for
  const by = predicate.by === null ? null : tree.token(predicate.by).span;
  return {
    state,
    kind,
    rule,
    asserted: by ?? span,
    trigger: span,
    evidence: disjoint([span, ...(head ? [head] : []), ...(by ? [by] : [])].sort(inTextOrder)),
    thing: thing && { span: thingPhrase(text, tree, thing.n), head: tree.lemma(thing.n), mention: mentionAt(thing.n) },
    objects: objectsOf(text, trigger),
    participants: participantsOf(trigger, mentionAt),
    time: effectiveSpan(text, span, spans.dates, { grammar, said: spans.said }),
    reason: reasonOf(text, predicate),
    condition: conditionOf(text, predicate),
  };
}

function participantsOf(
  { predicate: { tree, subject, object, obliques }, thing }: Trigger,
  mentionAt: (n: number) => number | null,
): Participant[] {
  const own = [
    { as: "subject", n: subject },
    { as: "object", n: object },
    ...obliques.map(({ preposition, n }) => ({ as: preposition, n })),
    // "a shipment of bombs to Israel", "talks with Iran", "the government's delivery"
    ...(thing
      ? tree.by(thing.n, "nmod").map((n) => ({
          as: tree
            .by(n, "case")
            .map((c) => tree.word(c))
            .join(" "),
          n,
        }))
      : []),
  ];
  return own.flatMap(({ as, n }) =>
    n === null
      ? []
      : [n, ...tree.by(n, "conj")].flatMap((each) => {
          const mention = mentionAt(each);
          return mention === null || as === "" ? [] : [{ as: as === "'s" ? "of" : as, mention }];
        }),
  );
}

/** A section's features numbered as the report's: `mentions` is how many went before. */
export const renumberedDevelopments = (found: readonly DevelopmentFeatures[], mentions: number): DevelopmentFeatures[] =>
  found.map((d) => ({
    ...d,
    thing: d.thing && { ...d.thing, mention: d.thing.mention === null ? null : d.thing.mention + mentions },
    participants: d.participants.map((p) => ({ ...p, mention: p.mention + mentions })),
  }));
