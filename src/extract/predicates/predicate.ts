/** What a sentence tells of one verb, event noun or adjective: its words, how it is held, who does it and to what. */
import type { Span } from "../../text/span.js";
import { type Oblique, objectOf, obliquesOf, subjectOf } from "./arguments.js";
import { type Held, modalityOf } from "./modality.js";
import type { SentenceTree } from "./sentence-tree.js";
import { type VerbGroup, verbGroupOf } from "./verb-group.js";

export interface Predicate extends VerbGroup, Held {
  readonly tree: SentenceTree;
  /** Number of its token. */
  readonly n: number;
  readonly sort: "verb" | "noun" | "adjective";
  /** Base form, with the particle that goes with it: "call off". */
  readonly lemma: string;
  /** Its word with its particle, and what stands between them. */
  readonly span: Span;
  readonly subject: number | null;
  readonly object: number | null;
  readonly obliques: readonly Oblique[];
}

const SORTS: Readonly<Record<string, Predicate["sort"]>> = {
  VERB: "verb",
  NOUN: "noun",
  PROPN: "noun",
  ADJ: "adjective",
  ADV: "adjective",
};

const PARTICLES = new Set("ahead apart away back down forward off out up".split(" "));
/** Verbs that mean something else with the particle right behind them, wherever the parse hangs it. */
const PHRASAL = new Set(
  "hold back,hold up,hold off,put off,push back,turn back,turn down,turn away,call off,cut off,cut back,break off,go ahead,hand over,hand back,give back,pull out,shut down,shut off,wind down,strike down,send back,take back,roll back,scale back,pay out,pay back,set up,set aside,draw up,sell off,vote down,throw out,phase out,round up,wind up,run out,fall through,dry up,hand in,take back,give up,sign up,turn off,fly in".split(
    ",",
  ),
);

/** The particle that goes with a verb; "went ahead" has one that the parse takes for an adverb. */
function particleOf(tree: SentenceTree, n: number): number | undefined {
  const next = n + 1;
  const beside =
    next < tree.tokens.length && tree.up(next) === n && PARTICLES.has(tree.word(next)) && tree.by(next, "obl", "nmod").length === 0;
  // "the strike goes on", and not "on Friday"
  const on = tree.word(next) === "on" && tree.up(next) === n && tree.relation(next) === "advmod";
  const phrasal = PHRASAL.has(`${tree.lemma(n)} ${tree.word(next)}`);
  return tree.by(n, "compound:prt")[0] ?? ((beside || on || phrasal) && tree.token(n).tag === "VERB" ? next : undefined);
}

/** Predicates told before, by sentence and token: events and states of matters ask for the same ones. */
const known = new WeakMap<SentenceTree, Map<number, Predicate | null>>();

/** The predicate that a token is; null for a word that tells nothing by itself. */
export function predicateAt(tree: SentenceTree, n: number): Predicate | null {
  const ofTree = known.get(tree) ?? new Map<number, Predicate | null>();
  known.set(tree, ofTree);
  const before = ofTree.get(n);
  if (before !== undefined) return before;
  const found = predicateOf(tree, n);
  ofTree.set(n, found);
  return found;
}

function predicateOf(tree: SentenceTree, n: number): Predicate | null {
  const sort = SORTS[tree.token(n).tag];
  if (!sort) return null;
  const particle = particleOf(tree, n);
  const group = verbGroupOf(tree, n);
  const own = tree.token(n).span;
  return {
    ...group,
    ...modalityOf(tree, n, group),
    tree,
    n,
    sort,
    lemma: particle === undefined ? tree.lemma(n) : `${tree.lemma(n)} ${tree.word(particle)}`,
    span: particle === undefined ? own : [Math.min(own[0], tree.token(particle).span[0]), Math.max(own[1], tree.token(particle).span[1])],
    subject: subjectOf(tree, n),
    object: objectOf(tree, n),
    obliques: obliquesOf(tree, n),
  };
}
