/** [DV1, DV2] What a verb tells of its object, or of its subject: a state by the tables, a deed by its tense. */
import { nounLemma } from "../../lexicon/lemma.js";
import { type Oblique, objectOf } from "../predicates/arguments.js";
import { isWhen } from "../predicates/dated.js";
import { followedBy, phraseHead } from "../predicates/phrase-order.js";
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { likelyObject, nounBehind } from "../predicates/word-order.js";
import { CARRIERS, LIFTING } from "./carriers.js";
import { idiom } from "./idiom.js";
import { kindOfDeed } from "./kinds/kinds.js";
import { movementOf } from "./movement.js";
import { nounBefore } from "./noun-before.js";
import { phaseObject } from "./phase.js";
import { stateByNoun, stateByVerb } from "./states/states.js";
import { complementOf, type Thing, thingAt } from "./thing.js";
import { type Trigger, thingOf, triggerOf } from "./trigger.js";
import { discussedThing, isUndecided, undecidedThing } from "./undecided.js";

/** [DV42] What is given up by itself: with an object, that is what leaves. */
const LEAVING = /^(?:from|out of|away from)$/;

/** The oblique that makes one verb with its preposition, if the tables know it. */
function withPreposition<T>(predicate: Predicate, look: (verb: string) => T | null): { found: T; oblique: Oblique } | null {
  const { lemma, obliques, object } = predicate;
  for (const oblique of obliques) {
    // "withdrew its staff from the post" is not "withdrew from the pact"
    if (object !== null && LEAVING.test(oblique.preposition)) continue;
    const found = look(`${lemma} ${oblique.preposition}`);
    if (found !== null) return { found, oblique };
  }
  const oblique = askedRightBehind(predicate);
  const found = oblique === null ? null : look(`${lemma} ${oblique.preposition}`);
  return oblique !== null && found !== null ? { found, oblique } : null;
}

const ASKING = /^(?:call|push|press|appeal|plead|agree)$/;
const SUPPLYING = /^(?:supply|provide|equip|furnish|outfit|present|arm)$/;
/** "Supplied Peru with rockets": what somebody is given, and not who. */
const suppliedWith = ({ lemma, obliques }: Predicate): number | null =>
  SUPPLYING.test(lemma) ? (obliques.find(({ preposition }) => preposition === "with")?.n ?? null) : null;

/** "Called for the resumption": what stands right behind a verb of asking or agreeing with its preposition, whatever the parse makes of either. */
function askedRightBehind({ tree, n, lemma, passive }: Predicate): Oblique | null {
  if (passive || !ASKING.test(lemma) || tree.tokens[n + 1]?.tag !== "ADP") return null;
  const taken = [n + 2, n + 3].find((at) => tree.tokens[at]?.tag === "VERB" && stateByNoun(nounLemma(tree.word(at))) !== null);
  const head = phraseHead(tree, n + 2) ?? taken ?? null;
  return head === null || isWhen(tree, head) ? null : { preposition: tree.word(n + 1), n: head };
}

/** [DV51] "Has yet to begin", "the rest is yet to be paid": what ought to have come by now is late. */
function ofOutstanding(predicate: Predicate): Trigger | null {
  const { tree, n, object, subject } = predicate;
  const to = tree.word(Math.max(0, n - 1)) === "be" ? n - 2 : n - 1;
  if (to < 1 || tree.word(to) !== "to" || tree.word(to - 1) !== "yet") return null;
  const thing = thingOf(tree, object ?? subject) ?? thingOf(tree, nounBefore(tree, to - 1));
  return thing?.kind
    ? { predicate: { ...predicate, modality: "asserted", by: null }, base: "delayed", thing, kind: thing.kind, rule: "DV2" }
    : null;
}

/** A verb with the noun of a state right behind it as its object ("maintains a pause on"), whatever the parse has there. */
function withStateNoun(predicate: Predicate): Predicate {
  const { tree, n, passive, object } = predicate;
  // "has been renewed": what stands before it, where the parse has lost it
  if (passive && object === null) return { ...predicate, object: likelyObject(tree, n) };
  const behind = passive ? null : nounBehind(tree, n);
  return behind !== null && behind !== object && (stateByNoun(tree.lemma(behind)) !== null || BARRIERS.has(tree.lemma(behind)))
    ? { ...predicate, object: behind }
    : predicate;
}

export function ofVerb(parsed: Predicate): Trigger | null {
  const predicate = withStateNoun(parsed);
  const undecided = isUndecided(predicate) ? null : ofOutstanding(predicate);
  if (undecided) return undecided;
  // "called for a halt" is not "called a halt"
  const isAskedFor = predicate.lemma === "call" && predicate.tree.word(predicate.n + 1) === "for";
  const phrase = (isAskedFor ? null : idiom(predicate)) ?? movementOf(predicate);
  if (phrase) return phrase;
  const { tree, n, lemma, object, subject } = predicate;
  const discussed = discussedThing(predicate);
  if (discussed) return triggerOf(predicate, "under-review", "DV3", discussed);
  const byPreposition = withPreposition(predicate, (verb) => stateByVerb(verb, true));
  if (byPreposition) {
    const thing = thingAt(tree, byPreposition.oblique.n);
    return triggerOf(predicate, byPreposition.found, "DV2", thing);
  }
  const state = stateByVerb(lemma, object !== null);
  const thing = ofListedObject(predicate, thingOf(tree, phaseObject(predicate) ?? suppliedWith(predicate) ?? object ?? subject));
  // "put a hold on the shipment", "renewed calls for a withdrawal": the noun has the state, the verb only carries it
  const carried = object === null ? null : stateByNoun(tree.lemma(object));
  // [DV71] "dropped her objection to the sale": what ends what stood in its way is a resumption
  const barrier =
    object !== null && LIFTING.has(lemma) && BARRIERS.has(tree.lemma(object))
      ? (complementOf(tree, object) ?? followedBy(tree, object)[0]?.n ?? null)
      : null;
  if (barrier !== null) {
    const freed = thingAt(tree, barrier);
    return triggerOf(predicate, "resumed", "DV3", freed);
  }
  // "lifted the pause on deliveries": what ends a stop is a resumption
  if (carried === "paused" && LIFTING.has(lemma)) return triggerOf(predicate, "resumed", "DV3", thing);
  // [DV55] "sought approval": what is sought is asked for
  if (carried !== null && lemma === "seek") return triggerOf(predicate, "requested", "DV3", thing);
  if (carried !== null && (CARRIERS.has(lemma) || state === "resumed" || state === "under-way"))
    return triggerOf(predicate, carried, "DV3", thing);
  // "is weighing whether to let them": what the clause is of
  if (state === "under-review" || stateByVerb(lemma, true) === "under-review") {
    const next = tree.word(n + 1);
    const clause = /^(?:whether|how|if)$/.test(next) ? undecidedThing(predicate) : null;
    if (clause)
      return {
        predicate: { ...predicate, modality: "asserted", by: null },
        base: "under-review",
        thing: clause,
        kind: clause.kind,
        rule: "DV3",
      };
  }
  if (isUndecided(predicate)) {
    const open = undecidedThing(predicate);
    return triggerOf(predicate, "under-review", "DV3", open);
  }
  // "the file is being examined": looked at before it is decided; what is looked into itself goes on
  const isPaper = thing !== null && PAPERS.has(tree.lemma(thing.n));
  if (EXAMINING.has(lemma) && predicate.progressive && (isPaper || (predicate.passive && thing?.kind !== "inquiry")))
    return triggerOf(predicate, "under-review", "DV2", thing);
  if (GIVES.has(lemma) && thing?.kind === "transfer") return triggerOf(predicate, "deed", GIVING, thing);
  // "the rockets are held again": of goods, and no meeting that was held
  if (lemma === "hold" && predicate.passive && thing?.kind === "transfer") return triggerOf(predicate, "paused", "DV2", thing);
  // [DV72] "was moved to Monday": put off, or brought forward, to another day
  if (MOVES.has(lemma) && thing?.kind && predicate.obliques.some((o) => o.preposition === "to" && isWhen(tree, o.n)))
    return triggerOf(predicate, "delayed", "DV2", thing);
  // [DV65] goods that are let go have been held; money is paid out
  if (lemma === "release" && thing?.kind === "transfer")
    return triggerOf(predicate, MONEY.has(tree.lemma(thing.n)) ? "deed" : "resumed", "DV2", thing);
  if (object !== null && isRightWithdrawn(tree, lemma, object)) return triggerOf(predicate, "deed", "DV1", thing, "measure");
  if (object !== null && CHANGES.has(lemma) && RATES.has(tree.lemma(object))) return triggerOf(predicate, "deed", "DV1", thing, "measure");
  if (state !== null && thing?.kind) return triggerOf(predicate, PERFORMING.has(lemma) ? "deed" : state, "DV2", thing);
  return ofDeed(predicate) ?? (state !== null ? triggerOf(predicate, state, "DV2", thing, null) : null);
}

/** "The navy held back one boat, stopped in May": a participle behind a clause is of its object, where that names a matter and its subject does not. */
function ofListedObject({ tree, n, passive }: Predicate, thing: Thing | null): Thing | null {
  const up = tree.up(n);
  if (!passive || thing?.kind || !/^advcl/.test(tree.relation(n)) || up < 0 || tree.tokens[n - 1]?.tag !== "PUNCT") return thing;
  const other = thingOf(tree, objectOf(tree, up));
  return other?.kind && other.n < n ? other : thing;
}

function ofDeed(predicate: Predicate): Trigger | null {
  const { tree, n, lemma, object, subject, passive } = predicate;
  // "paid vacations", "developing countries": what a noun is called asserts nothing
  if (/^amod/.test(tree.relation(n))) return null;
  const preposed = withPreposition(predicate, kindOfDeed);
  if (preposed) return { predicate, base: "deed", thing: thingAt(tree, preposed.oblique.n), kind: preposed.found, rule: "DV1" };
  const kind = kindOfDeed(lemma);
  if (kind === null || (object === null && !passive && !WITHOUT_OBJECT.has(lemma))) return null;
  return { predicate, base: "deed", thing: thingOf(tree, object ?? subject), kind, rule: "DV1" };
}

/** Deeds that are told with nothing they are done to. */
const WITHOUT_OBJECT = new Set(
  "meet arrive fly tour convene negotiate confer parley mediate bargain deliberate renegotiate debate merge accede agree sign protest demonstrate rally withdraw pull_out walk_out mobilise mobilize picket retreat clash patrol deploy testify vote"
    .split(" ")
    .map((w) => w.replaceAll("_", " ")),
);
/** Verbs that only say that a thing is brought about: its tense tells whether it was. */
const PERFORMING = new Set(
  "conduct hold launch mount carry_out stage perform run wage make undertake".split(" ").map((w) => w.replaceAll("_", " ")),
);
/** What authorities raise and lower. */
const CHANGES = new Set("raise lift increase hike cut lower reduce slash".split(" "));
const RATES = new Set("rate tax tariff duty fee levy quota wage pension allowance subsidy benefit".split(" "));
/** [DV68] Verbs of giving goods away. */
export const GIVING = "DV68";
const GIVES = new Set(["send", "give", "supply", "deliver", "ship", "provide", "export", "transfer", "hand over", "airlift"]);
const MOVES = new Set(["move", "shift", "push"]);
const EXAMINING = new Set(["examine", "study", "check", "look at", "go over"]);
const PAPERS = new Set(
  "paper file request application proposal offer plan licence license permit list document text draft question matter".split(" "),
);
const MONEY = new Set("fund funds funding grant money payment tranche loan aid bailout instalment installment".split(" "));
const BARRIERS = new Set(["objection", "block", "veto", "opposition", "obstacle", "barrier", "reservation"]);
const WITHDRAWING = new Set("cancel revoke withdraw strip suspend rescind annul".split(" "));
const RIGHTS = new Set(
  "registration licence license permit visa passport citizenship accreditation status permission credential".split(" "),
);
const isRightWithdrawn = (tree: SentenceTree, lemma: string, object: number): boolean =>
  WITHDRAWING.has(lemma) && RIGHTS.has(tree.lemma(object));
