/** What a section's grammar tells of the states of matters: places of words and numbers of mentions, not yet who or what they are. */

import type { Asked, Classified, DevelopmentHead } from "../../annotate/development-head.js";
import type { ThingHead } from "../../annotate/thing-head.js";
import type { WordScores } from "../../annotate/word-vector.js";
import { disjoint, inTextOrder, overlapping, type Span } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { namedAt } from "../named-at.js";
import type { Modality } from "../predicates/governors.js";
import { nounLemmaAt } from "../predicates/phrase-order.js";
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { effectiveSpan } from "../times/effective.js";
import { type CandidatePlace, CandidateRows, featureNames } from "./candidate-features.js";
import { type Candidate, candidatesIn } from "./candidates.js";
import { conditionOf, reasonOf } from "./circumstances.js";
import { type Contents, contentsIn, contentsOf } from "./contents.js";
import { continuationOf, isBeginning } from "./continuation.js";
import type { MatterKind } from "./kinds/kinds.js";
import { negationOf } from "./negation.js";
import { type ObjectFeatures, objectsOf } from "./objects.js";
import { type Participant, participantsOf } from "./participants.js";
import { settledKind, settledState } from "./settled-state.js";
import type { State } from "./states/states.js";
import type { Thing, Told } from "./thing.js";
import { thingPhrase } from "./thing-phrase.js";
import { thingsOf } from "./things.js";
import { toldOnce } from "./told-once.js";

export interface ThingFeatures {
  /** The noun phrase without what is told of it; the lemma of its head. */
  readonly span: Span;
  readonly head: string;
  /** Number of its mention, where it is one. */
  readonly mention: number | null;
}

export interface DevelopmentFeatures {
  readonly state: State;
  readonly kind: MatterKind;
  readonly rule: string;
  /** How its clause is held. */
  readonly modality: Modality;
  readonly trigger: Span;
  /** Whether its verb tells what is over. */
  readonly over: boolean;
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
  /** That it asserts this state. */
  readonly confidence: number;
}

export interface DevelopmentSpans {
  /** Times that say when something was or is to be. */
  readonly dates: readonly Span[];
  readonly headlines: readonly Span[];
  /** Of saying: dates that tell when something was said, and so not when it came about. */
  readonly said: readonly Span[];
  /** Of attributions: their cues, and what is said; in text order, disjoint. */
  readonly cues: readonly Span[];
  readonly contents: readonly Span[];
  readonly quotations: readonly Span[];
  /** Where the first two paragraphs end. */
  readonly lead: number;
}

/** What the network says of the section's words, and the head that tells states by it. */
export interface SectionScores {
  readonly scores: WordScores;
  readonly head: DevelopmentHead;
  readonly things: ThingHead | null;
}

/** Every asserted state of a section, in text order; mentions are numbered from the section's start. */
export async function developmentFeatures(
  text: string,
  grammar: Grammar,
  trees: readonly SentenceTree[],
  spans: DevelopmentSpans,
  { scores, head, things }: SectionScores,
): Promise<DevelopmentFeatures[]> {
  const candidates = trees.flatMap(candidatesIn).map((candidate) => {
    const { span } = candidate.tree.token(candidate.n);
    return { candidate, span, place: placeOf(span, spans) };
  });
  const told = await head.classify(asked(candidates, new CandidateRows(scores)));
  const settled = candidates.flatMap(({ candidate, place }, n) => {
    const found = told[n] as Classified;
    const state = settledState(candidate, found, place);
    return state === null ? [] : [{ candidate, found, state }];
  });
  const around = { spans, goods: trees.flatMap(contentsIn) };
  return toldOnce(settled).flatMap(({ candidate, found, state }) =>
    thingsOf(candidate, things).map((thing, _, { length }) =>
      featuresOf(text, grammar, { candidate, thing, alone: length > 1 }, { ...found, state }, around),
    ),
  );
}

interface Placed {
  readonly candidate: Candidate;
  readonly span: Span;
  readonly place: CandidatePlace;
}

function* asked(candidates: readonly Placed[], rows: CandidateRows): Generator<Asked> {
  for (const { candidate, span, place } of candidates) yield { row: rows.of(candidate), names: featureNames(candidate, place), span };
}

const placeOf = (span: Span, { headlines, cues, contents, quotations, lead }: DevelopmentSpans): CandidatePlace => ({
  headline: overlapping(headlines, span) !== undefined,
  cue: overlapping(cues, span) !== undefined,
  content: overlapping(contents, span) !== undefined,
  quoted: overlapping(quotations, span) !== undefined,
  lead: span[0] < lead,
});

/** What of its section a development is told by: its spans, and what shipments there hold. */
interface Around {
  readonly spans: DevelopmentSpans;
  readonly goods: readonly Contents[];
}

function featuresOf(
  text: string,
  grammar: Grammar,
  { candidate, thing, alone }: { readonly candidate: Candidate; readonly thing: Thing | null; readonly alone: boolean },
  found: Classified,
  { spans, goods }: Around,
): DevelopmentFeatures {
  const { tree, trigger } = candidate;
  const predicate = trigger?.predicate ?? candidate.predicate;
  const asserted = tree.token(candidate.n).span;
  const mentionAt = (n: number) => grammar.headedAt(tree.token(n).span);
  const head = thing && tree.token(thing.n).span;
  // of "put a hold on the shipment" the hold, too
  const carried = trigger?.rule === "DV3" && predicate.object !== null ? [tree.token(predicate.object).span] : [];
  const told: Told = { predicate, thing };
  const objects = objectsOf(text, told, alone);
  const continuation = continuationOf(predicate, found.state as State);
  // a day that hangs on the verb itself is its own, though something was said that day too
  const time =
    effectiveSpan(text, predicate.span, spans.dates, { grammar, said: spans.said }) ??
    (grammar.headIn(predicate.span) ? effectiveSpan(text, predicate.span, spans.said, { grammar }) : null);
  return {
    state: found.state as State,
    kind: settledKind(candidate, found, thing),
    rule: trigger?.rule ?? "DV11",
    modality: predicate.modality,
    over: predicate.tense === "past" && !predicate.progressive,
    asserted,
    trigger: predicate.span,
    evidence: disjoint(
      [
        asserted,
        predicate.span,
        ...negationOf(predicate, found.state as State),
        ...carried,
        ...(continuation ? [continuation] : []),
        ...(head ? [head] : []),
      ].sort(inTextOrder),
    ),
    thing: thing && {
      span: behindVerb(thingPhrase(text, tree, thing.n), predicate, tree.token(thing.n).span),
      head: nounLemmaAt(tree, thing.n),
      mention: mentionAt(thing.n),
    },
    objects: contentsOf(text, told, objects, goods) ?? objects,
    participants: participantsOf(told, (n) => namedAt(grammar, tree, n)),
    time: time && continuation && !isBeginning(text, time) ? null : time,
    reason: reasonOf(text, predicate),
    condition: conditionOf(text, predicate),
    confidence: found.confidence,
  };
}

/** A thing's words without the verb that tells its state, which the parse has hung before its noun: "Lanka summoned the envoy". */
function behindVerb([start, end]: Span, { tree, n, span }: Predicate, head: Span): Span {
  const inside = tree.token(n).tag === "VERB" && !/^amod/.test(tree.relation(n)) && start <= span[0] && span[1] < head[0];
  return inside ? [span[1] + 1, end] : [start, end];
}

/** A section's features numbered as the report's: `mentions` is how many went before. */
export const renumberedDevelopments = (found: readonly DevelopmentFeatures[], mentions: number): DevelopmentFeatures[] =>
  found.map((d) => ({
    ...d,
    thing: d.thing && { ...d.thing, mention: d.thing.mention === null ? null : d.thing.mention + mentions },
    participants: d.participants.map((p) => ({ ...p, mention: p.mention + mentions })),
  }));
