/**
 * [DV15] What the head says, but for what the tables are surer of: a verb of state of a thing that is known to be a matter is told though
 * the head doubts it, and states that real news seldom has are told as the tables have them; so are kinds whose nouns have no other.
 */
import type { Classified } from "../../annotate/development-head.js";
import { isDated, isWhen } from "../predicates/dated.js";
import { modalityOf } from "../predicates/modality.js";
import type { Predicate } from "../predicates/predicate.js";
import { verbGroupOf } from "../predicates/verb-group.js";
import type { CandidatePlace } from "./candidate-features.js";
import type { Candidate } from "./candidates.js";
import { DENIAL, isClaimDenied } from "./denial.js";
import { AHEAD, GOING_ON, heldBack, withheld } from "./held-back.js";
import type { MatterKind } from "./kinds/kinds.js";
import { STOPPED } from "./left-by-form.js";
import { isGoods, MOVEMENT } from "./movement.js";
import { isNoMatter } from "./no-matter.js";
import { CONFIRMED } from "./noun-trigger.js";
import { wasAhead } from "./once-ahead.js";
import { OVER } from "./over.js";
import { isShutWay } from "./shut-way.js";
import { assertedState } from "./state.js";
import type { State } from "./states/states.js";
import type { Thing } from "./thing.js";
import type { Trigger } from "./trigger.js";
import { GIVING } from "./verb-trigger.js";

/** States whose words have hardly another meaning of a matter, and that the head saw too seldom to know. */
const SURE: ReadonlySet<State> = new Set(["paused", "delayed", "resumed", "cancelled", "ended", "rejected", "under-review", "approved"]);
/** What the head must give to what the tables are sure of; to an adjective ("the stalled talks"), which tells it by the way, less. */
const LEAST = 0.2;
const LEAST_BY_THE_WAY = 0.08;
/** To an idiom, which hardly has another sense. */
const LEAST_OF_IDIOM = 0.12;
/** [DV27] What the head alone tells, less sure than this, is right less often than it costs: about half of the F1 that states reach (see Crf.runs). */
const LEAST_CONFIDENCE = 0.25;
/** What the head is this sure of that some state is told is told as the likeliest, though it be no surer than the least of which. */
const SURE_OF_ANY = 0.7;
const LEAST_OF_SURE = 0.15;
const PLAIN_KINDS: ReadonlySet<MatterKind> = new Set(["transfer", "talks", "visit", "agreement"]);

/** The state that a candidate asserts; null where it asserts none. */
export function settledState(candidate: Candidate, found: Classified, place: CandidatePlace): State | null {
  if (isNonAnswer(candidate) || isWithout(candidate)) return null;
  // the report itself denies nobody's account
  const denied = place.content || place.quoted ? "denied" : null;
  if (isDenial(candidate)) return candidate.trigger?.predicate.modality === "asserted" ? denied : null;
  if (candidate.trigger?.rule === OVER) return overState(candidate.trigger, denied);
  const sure = sureState(candidate, found, place.headline);
  const least = found.probability >= SURE_OF_ANY ? LEAST_OF_SURE : LEAST_CONFIDENCE;
  const state = sure ?? (found.confidence < least ? null : (found.state as State | null));
  if (state === null || isNoMatter(candidate, state)) return null;
  if (isUndone(candidate, state)) return denied;
  if (state === "rejected" && isClaimDenied(candidate.trigger ?? candidate)) return "denied";
  const told = heldBack(candidate, isShutWay(candidate, state) ? "paused" : byItsVerb(candidate, state));
  return told !== null && wasAhead(candidate, told) ? null : told;
}

/** [DV23] Said of a matter as so; who says that it is not over denies it, and a report that does tells of none. */
const overState = ({ predicate: { modality, negated }, base }: Trigger, denied: State | null): State | null =>
  modality !== "asserted" ? null : negated ? denied : (base as State);

const BEGINNING = new Set(["begin", "start", "open", "commence", "kick off"]);
/** Kinds of what takes its time. */
const LASTING: ReadonlySet<MatterKind | null> = new Set(["talks", "visit", "inquiry", "operation"]);

/** [DV68] Goods that were given with no word of a part or number of them are given. */
const isWholly = ({ tree, n, tense, progressive }: Predicate): boolean =>
  tense === "past" &&
  !progressive &&
  tree.tokens.every((token, at) => Math.abs(at - n) > PART_REACH || isWhen(tree, at) || (token.tag !== "NUM" && !PART.test(tree.word(at))));
const PART_REACH = 6; // words from the verb
const PART =
  /^(?:some|part|partly|half|most|few|several|rest|remainder|remaining|first|second|third|more|another|other|others|only|so|far|already|batch|lot|tranche|instalment|installment|quarter)$/;

/** [DV53] What has begun goes on ("began a tour of the islands"), and what was looked at is no longer ("reviewed the report in May"). */
function byItsVerb({ trigger }: Candidate, state: State): State {
  if (trigger === null || trigger.predicate.modality !== "asserted" || trigger.predicate.negated) return state;
  const { base, kind, rule, predicate } = trigger;
  if (state === "done" && base === "under-way" && BEGINNING.has(predicate.lemma) && LASTING.has(kind)) return "under-way";
  if (state === "partly-done" && rule === GIVING && base === "deed" && isWholly(predicate)) return "done";
  const isOver = predicate.tense === "past" && !predicate.progressive && !predicate.perfect;
  return state === "under-review" && base === "under-review" && rule === "DV2" && isOver ? "done" : state;
}

/** [DV20] "Nothing is suspended", "there is no delay", "was never delayed": who says so denies the change, and a report that does tells of none. */
function isUndone({ predicate, trigger }: Candidate, state: State): boolean {
  const { modality, negated, object, tree } = trigger?.predicate ?? predicate;
  const nothing = object !== null && /^(?:nothing|nobody|none)$/.test(tree.word(object));
  // what did not take place is late, and that is not denied
  const isToldByNot = trigger !== null && (trigger.base === "done" || trigger.base === "deed") && state === "delayed";
  // what has not resumed stands still
  const isStill = trigger?.base === "resumed" && state === "paused";
  return STOPPED.has(state) && modality === "asserted" && (negated || nothing) && !isToldByNot && !isStill;
}

const isDenial = ({ trigger }: Candidate): boolean => trigger?.rule === DENIAL;

const ANSWERING = new Set(
  "comment answer respond reply elaborate say discuss speak confirm provide disclose identify name give return".split(" "),
);

/** What nobody did who was asked. */
const REPLIES = /^(?:respond|reply|answer|comment)$/;
/** "Without delay". */
const isWithout = ({ tree, n }: Candidate): boolean => n > 0 && tree.word(n - 1) === "without";

/** [DV17] "Declined to comment", "had not responded": a non-answer is a statement, and no state of anything. */
function isNonAnswer({ tree, n, predicate }: Candidate): boolean {
  if (predicate.negated && REPLIES.test(predicate.lemma)) return true;
  const refusing = (at: number): boolean => /^(?:decline|refuse)$/.test(tree.lemma(at));
  const answer = refusing(n)
    ? tree.by(n, "xcomp", "ccomp", "obj", "advcl")[0]
    : predicate.by !== null && refusing(predicate.by)
      ? n
      : undefined;
  return answer !== undefined && ANSWERING.has(tree.lemma(answer));
}

/** "The strike goes on", "the talks continue": said of a matter as it is now. */
const isGoingOn = ({ lemma, object, tense }: Predicate, state: State): boolean =>
  state === "under-way" && object === null && tense === "present" && GOING_ON.has(lemma);

/** What may be said not to come. */
const COMING: ReadonlySet<Trigger["base"]> = new Set(["deed", "done", "under-way", "resumed"]);

/** [DV68] "Is sending shells", "will give rifles": goods that somebody is giving or will give, which the head, short of press of that sort, doubts. */
const LEAST_OF_GIVING = 0.12;
const isInProcess = ({ tree, n }: Predicate): boolean =>
  tree.word(n - 1) === "being" && tree.word(n - 2) === "of" && tree.word(n - 3) === "process";
const isGivingNow = ({ rule, predicate, predicate: { modality, progressive, tense, negated, byNegated, passive } }: Trigger): boolean =>
  rule === GIVING &&
  !negated &&
  !byNegated &&
  (passive ? isInProcess(predicate) : modality === "future" || (modality === "asserted" && progressive && tense === "present"));

/** [DV78] "Is considering halting deliveries": what is weighed is under review, whatever would be done. */
function isWeighed({ tree, by, byNegated, modality }: Predicate): boolean {
  if (modality !== "planned" || by === null || byNegated || !WEIGHING.test(tree.lemma(by))) return false;
  const { tense, modal } = verbGroupOf(tree, by);
  return tense === "present" && modal === null && modalityOf(tree, by).modality === "asserted";
}
const WEIGHING = /^(?:consider|weigh|mull|contemplate|explore|study)$/;

/** What the tables are sure of; null where they leave it to the head. */
function sureState({ trigger }: Candidate, found: Classified, headline: boolean): State | null {
  if (trigger === null) return null;
  const { predicate, base, kind, rule } = trigger;
  const isWithheld = predicate.modality === "future" && predicate.negated && COMING.has(base);
  if (isWeighed(predicate) && found.probability >= LEAST_OF_IDIOM) return "under-review";
  const state = isWithheld ? withheld(predicate) : assertedState(predicate, base, headline);
  if (isGivingNow(trigger) && found.probability >= LEAST_OF_GIVING)
    return state === "planned" ? (isDated(predicate) ? "scheduled" : "announced") : state;
  if (state === null || state === "planned") return null;
  const sure =
    isWithheld ||
    (base === "deed"
      ? predicate.modality === "scheduled" || rule === MOVEMENT || rule === CONFIRMED
      : SURE.has(state) ||
        base === "scheduled" ||
        rule === MOVEMENT ||
        isGoingOn(predicate, state) ||
        (base === "under-way" && AHEAD.has(predicate.modality) && GOING_ON.has(predicate.lemma)));
  // an idiom has no other meaning, whatever it is of
  return sure && (kind === null && rule !== "DV3" ? found.state !== null : found.probability >= leastOf(rule)) ? state : null;
}

/** What becomes of goods on their way. */
const SENT: ReadonlySet<Trigger["base"]> = new Set(["paused", "delayed", "resumed", "approved"]);

const leastOf = (rule: string): number => (rule === "DV5" ? LEAST_BY_THE_WAY : rule === "DV3" ? LEAST_OF_IDIOM : LEAST);

/** The kind of matter it is of. */
export function settledKind({ trigger }: Candidate, found: Classified, thing: Thing | null): MatterKind {
  // "denied that there was a deal" is of the deal, and no claim
  if (found.state === "denied" && thing?.kind && thing.n !== trigger?.thing?.n) return thing.kind;
  // barrels that are held or freed are goods, which no table of words has
  if (thing !== null && !thing.kind && trigger !== null && SENT.has(trigger.base) && isGoods(trigger.predicate.tree, thing.n))
    return "transfer";
  if (!trigger?.kind) return thing?.kind === "agreement" && trigger === null ? thing.kind : (found.kind as MatterKind);
  // another of a list, or what the head of things takes, is of its own kind
  if (trigger.rule !== "DV1" && PLAIN_KINDS.has(trigger.kind) && thing?.kind && thing.n !== trigger.thing?.n) return thing.kind;
  // goods that arrive are no visit, whatever arriving is
  if (trigger.kind === "visit" && [trigger.thing, thing].some((one) => one?.kind === "transfer")) return "transfer";
  return trigger.rule === DENIAL || trigger.rule === OVER || PLAIN_KINDS.has(trigger.kind) ? trigger.kind : (found.kind as MatterKind);
}
