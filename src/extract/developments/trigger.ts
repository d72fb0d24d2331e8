/** Words that may tell the state of a matter, with what they tell it of: by verb, by idiom, by noun, by adjective. */
import { type Oblique, objectOf, obliquesOf } from "../predicates/arguments.js";
import { type Predicate, predicateAt } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { kindOfDeed, kindOfDeedNoun, kindOfThing, type MatterKind } from "./kinds/kinds.js";
import { type State, stateByAdjective, stateByNoun, stateByVerb } from "./states/states.js";
import { type Thing, thingAt } from "./thing.js";

export interface Trigger {
  readonly predicate: Predicate;
  /** What its words say by themselves; "deed" where only tense tells. */
  readonly base: State | "deed";
  readonly thing: Thing | null;
  readonly kind: MatterKind | null;
  /** DV1 deed, DV2 state of a thing, DV3 idiom, DV4 noun, DV5 adjective, DV18 what is said not to be. */
  readonly rule: string;
}

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM|DET)$/;

/** [DV42] What is given up by itself: with an object, that is what leaves. */
const LEAVING = /^(?:from|out of|away from)$/;

/** The oblique that makes one verb with its preposition, if the tables know it. */
function withPreposition<T>(
  { lemma, obliques, object }: Predicate,
  look: (verb: string) => T | null,
): { found: T; oblique: Oblique } | null {
  for (const oblique of obliques) {
    // "withdrew its staff from the post" is not "withdrew from the pact"
    if (object !== null && LEAVING.test(oblique.preposition)) continue;
    const found = look(`${lemma} ${oblique.preposition}`);
    if (found !== null) return { found, oblique };
  }
  return null;
}

const thingOf = (tree: SentenceTree, n: number | null): Thing | null => (n === null ? null : thingAt(tree, n));

/** "Put on hold", "take effect", "took to the streets": the verb's meaning is told by what stands beside it. */
function idiom(predicate: Predicate): Trigger | null {
  const { tree, n: verb, lemma, object, obliques, subject } = predicate;
  const found = (base: Trigger["base"], kind: MatterKind | null): Trigger => {
    const thing = thingOf(tree, object ?? subject);
    return { predicate, base, thing, kind: kind ?? thing?.kind ?? null, rule: "DV3" };
  };
  // "put on hold plans": the parse may hang "hold" on what is held
  const beside = verb + 2 < tree.tokens.length ? `${tree.word(verb + 1)} ${tree.word(verb + 2)}` : "";
  const phrases = [
    ...obliques.map(({ preposition, n }) => [preposition, tree.word(n), tree.lemma(n)] as const),
    ...(lemma === "put" ? [["", beside, beside] as const] : []),
    // "stands still", "stood idle"
    ...(lemma === "stand" && verb + 1 < tree.tokens.length ? [["", tree.word(verb + 1), tree.word(verb + 1)] as const] : []),
  ];
  for (const [preposition, word, base] of phrases) {
    const phrase = `${preposition} ${word}`.trim();
    const state = stateByVerb(`${lemma} ${phrase}`, true) ?? stateByVerb(`${lemma} ${phrase}`, false) ?? stateByAdjective(phrase);
    if (state !== null) return found(state, null);
    const deed = kindOfDeed(`${lemma} ${preposition} ${base}`);
    if (deed !== null) return found("deed", deed);
  }
  if (object === null) return null;
  const state = stateByVerb(`${lemma} ${tree.word(object)}`, false);
  if (state !== null) {
    const thing = thingOf(tree, subject);
    return { predicate, base: state, thing, kind: thing?.kind ?? null, rule: "DV3" };
  }
  const deed = kindOfDeed(`${lemma} ${tree.lemma(object)}`);
  return deed === null ? null : found("deed", deed);
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

function ofVerb(predicate: Predicate): Trigger | null {
  const undecided = isUndecided(predicate) ? null : ofOutstanding(predicate);
  if (undecided) return undecided;
  const phrase = idiom(predicate);
  if (phrase) return phrase;
  const { tree, lemma, object, subject } = predicate;
  const byPreposition = withPreposition(predicate, (verb) => stateByVerb(verb, true));
  if (byPreposition) {
    const thing = thingAt(tree, byPreposition.oblique.n);
    return { predicate, base: byPreposition.found, thing, kind: thing.kind, rule: "DV2" };
  }
  const state = stateByVerb(lemma, object !== null);
  const thing = thingOf(tree, object ?? subject);
  // "put a hold on the shipment", "renewed calls for a withdrawal": the noun has the state, the verb only carries it
  const carried = object === null ? null : stateByNoun(tree.lemma(object));
  // "lifted the pause on deliveries": what ends a stop is a resumption
  if (carried === "paused" && LIFTING.has(lemma)) return { predicate, base: "resumed", thing, kind: thing?.kind ?? null, rule: "DV3" };
  // [DV55] "sought approval": what is sought is asked for
  if (carried !== null && lemma === "seek") return { predicate, base: "requested", thing, kind: thing?.kind ?? null, rule: "DV3" };
  if (carried !== null && (CARRIERS.has(lemma) || state === "resumed" || state === "under-way"))
    return { predicate, base: carried, thing, kind: thing?.kind ?? null, rule: "DV3" };
  if (isUndecided(predicate)) {
    const open = undecidedThing(predicate);
    return { predicate, base: "under-review", thing: open, kind: open?.kind ?? null, rule: "DV3" };
  }
  if (object !== null && isRightWithdrawn(tree, lemma, object)) return { predicate, base: "deed", thing, kind: "measure", rule: "DV1" };
  if (object !== null && CHANGES.has(lemma) && RATES.has(tree.lemma(object)))
    return { predicate, base: "deed", thing, kind: "measure", rule: "DV1" };
  if (state !== null && thing?.kind)
    return { predicate, base: PERFORMING.has(lemma) ? "deed" : state, thing, kind: thing.kind, rule: "DV2" };
  return ofDeed(predicate) ?? (state !== null ? { predicate, base: state, thing, kind: null, rule: "DV2" } : null);
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
const LIFTING = new Set(["lift", "end", "remove", "release", "drop", "undo", "reverse"]);
const DECISION = new Set(["decision", "determination", "choice", "conclusion"]);

/** "Has not decided", "not made a final determination", "yet to decide". */
function isUndecided({ tree, n, lemma, object, negated }: Predicate): boolean {
  const decides =
    /^(?:decide|determine)$/.test(lemma) || (/^(?:make|take|reach)$/.test(lemma) && object !== null && DECISION.has(tree.lemma(object)));
  return decides && (negated || tree.under(n).some((c) => tree.word(c) === "yet") || (tree.up(n) >= 0 && tree.word(tree.up(n)) === "yet"));
}

/** What is yet to be decided: what the clause or phrase behind it is of. */
function undecidedThing({ tree, n, object, obliques }: Predicate): Thing | null {
  const clause = tree.by(n, "ccomp", "xcomp", "advcl")[0];
  const on =
    obliques.find((o) => /^(?:on|about|over)$/.test(o.preposition))?.n ??
    (object === null ? undefined : obliquesOf(tree, object).find((o) => o.preposition === "on")?.n);
  return thingOf(tree, on ?? (clause === undefined ? null : objectOf(tree, clause)));
}

const WITHDRAWING = new Set("cancel revoke withdraw strip suspend rescind annul".split(" "));
const RIGHTS = new Set(
  "registration licence license permit visa passport citizenship accreditation status permission credential".split(" "),
);
const isRightWithdrawn = (tree: SentenceTree, lemma: string, object: number): boolean =>
  WITHDRAWING.has(lemma) && RIGHTS.has(tree.lemma(object));

/** Verbs that only carry what their object names. */
const CARRIERS = new Set(
  "put place impose order make take issue give have announce declare keep maintain seek file lodge submit mount".split(" "),
);

const NEAR = 5;

/** The last noun before a phrase and its verb. */
const nounBefore = (tree: SentenceTree, n: number): number | null => {
  for (let at = n - 2; at >= 0 && at >= n - NEAR; at--) if (/^(?:NOUN|PROPN|PRON)$/.test(tree.token(at).tag)) return at;
  return null;
};

/** "After his arrest", "the launch of the bridge": a deed named as a noun, with whose it is or when. */
function ofNoun(predicate: Predicate): Trigger | null {
  const { tree, n, lemma } = predicate;
  // "is under review", whatever the parse makes of it
  const after = n > 1 && tree.token(n - 2).tag === "AUX" && /^(?:under|on|in)$/.test(tree.word(n - 1)) ? tree.word(n - 1) : undefined;
  const copular = after !== undefined || tree.by(n, "cop").length > 0;
  const preposition = after ?? tree.by(n, "case").map((c) => tree.word(c))[0];
  if (preposition !== undefined && (copular || tree.by(n, "nsubj").length > 0 || /^(?:acl|root)/.test(tree.relation(n)))) {
    const state = stateByAdjective(`${preposition} ${tree.word(n)}`);
    const subject = tree.by(n, "nsubj")[0] ?? nounBefore(tree, n) ?? (tree.up(n) >= 0 ? tree.up(n) : null);
    if (state !== null) {
      const thing = thingOf(tree, subject);
      return { predicate, base: state, thing, kind: thing?.kind ?? null, rule: "DV3" };
    }
  }
  // "under investigation", "under construction"
  const process = kindOfThing(lemma);
  if (preposition === "under" && process !== null && copular)
    return { predicate, base: "under-way", thing: thingAt(tree, n), kind: process, rule: "DV3" };
  // "put a hold on", "lifted the pause": the verb that it is the object of tells what becomes of it
  const verb = tree.up(n) < 0 ? "" : tree.lemma(tree.up(n));
  const state = CARRIERS.has(verb) || LIFTING.has(verb) ? null : stateByNoun(lemma);
  const thing = state === null || ASKED_OR_PLANNED.has(state) ? null : thingAt(tree, n);
  // "the approval of the law"
  if (state !== null && thing?.kind && thing.n !== n) return { predicate, base: state, thing, kind: thing.kind, rule: "DV4" };
  const kind = kindOfDeedNoun(lemma);
  if (kind === null) return null;
  const up = tree.up(n);
  const caused = up >= 0 && CAUSING.has(tree.lemma(up)) && /^(?:obj|obl|xcomp)/.test(tree.relation(n));
  if (caused || (preposition !== undefined && TEMPORAL.test(preposition)))
    return { predicate, base: "deed", thing: thingAt(tree, n), kind, rule: "DV4" };
  return null;
}

/** States that a noun names without asserting them: what is planned or asked for stands in the verb beside it. */
const ASKED_OR_PLANNED: ReadonlySet<State> = new Set([
  "proposed",
  "requested",
  "announced",
  "under-review",
  "done",
  "under-way",
  "partly-done",
]);
const CAUSING = new Set("lead spark trigger prompt provoke witness".split(" "));
const TEMPORAL = /^(?:after|since|during|before|following|despite|prior to|amid|until|upon)$/;

const EXPECTED = new Set(["due", "set", "slated", "scheduled", "expected"]);

/** "Still due to get sixty trucks": what somebody is due to do, whatever the verb, is of what it is done to. */
function ofExpected(tree: SentenceTree, n: number): Trigger | null {
  if (!EXPECTED.has(tree.word(n))) return null;
  const next = n + 2 < tree.tokens.length && tree.word(n + 1) === "to" && tree.token(n + 2).tag === "VERB" ? n + 2 : undefined;
  const clause = tree.by(n, "advcl", "xcomp", "ccomp").find((c) => tree.by(c, "mark").some((m) => tree.word(m) === "to")) ?? next;
  const predicate = clause === undefined ? null : predicateAt(tree, n);
  const object = clause === undefined ? null : objectOf(tree, clause);
  if (!predicate || object === null) return null;
  const thing = thingAt(tree, object);
  return thing.kind === null ? null : { predicate, base: "scheduled", thing, kind: thing.kind, rule: "DV5" };
}

/** "The stalled talks", "the treaty is frozen", "an upcoming visit". */
function ofAdjective(tree: SentenceTree, n: number): Trigger | null {
  const expected = ofExpected(tree, n);
  if (expected) return expected;
  const state = stateByAdjective(tree.word(n));
  if (state === null) return null;
  const predicate = predicateAt(tree, n);
  if (!predicate) return null;
  const attributive = /^amod/.test(tree.relation(n));
  const of = attributive ? tree.up(n) : (tree.by(n, "nsubj")[0] ?? null);
  if (of === null || of < 0) return null;
  const thing = thingAt(tree, of);
  return thing.kind === null ? null : { predicate, base: state, thing, kind: thing.kind, rule: "DV5" };
}

/** All of a sentence, in text order. */
export function triggersIn(tree: SentenceTree): Trigger[] {
  return tree.tokens.flatMap((token, n) => {
    if (!/^(?:VERB|NOUN|ADJ|ADV)$/.test(token.tag)) return [];
    const adjective = ofAdjective(tree, n);
    if (adjective) return [adjective];
    const predicate = token.tag === "VERB" || token.tag === "NOUN" ? predicateAt(tree, n) : null;
    if (!predicate) return [];
    const found = token.tag === "VERB" ? (ofVerb(predicate) ?? ofNoun(predicate)) : ofNoun(predicate);
    return found && (found.thing === null || found.kind !== null || NOMINAL.test(tree.token(found.thing.n).tag)) ? [found] : [];
  });
}
