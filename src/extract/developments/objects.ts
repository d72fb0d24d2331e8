/** The things moved or decided on: what the thing is made of ("a shipment of 2,000-pound bombs"), with how many, as far as figures say. */
import { isMeasure, isSize } from "../../lexicon/units.js";
import type { Span } from "../../text/span.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { isOnes, nounBeforeOnes, type Told } from "./thing.js";
import { thingPhrase } from "./thing-phrase.js";

export interface ObjectFeatures {
  readonly span: Span;
  readonly quantity: number | null;
  readonly unit: string | null;
  /** The noun that its words stand for: of "2,000-pound ones", "1,700 of 500 lb" the bombs; null where they have their own. */
  readonly noun: Span | null;
}

const SCALE: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  m: 1e6,
  k: 1e3,
  dozen: 12,
};
const SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const CURRENCY = /^(?:[A-Z]{0,3}[$€£¥₹]|dollars?|euros?|pounds?|yen|yuan|rupees?|rubles?|roubles?|francs?|pesos?|shekels?)$/iu;
/** "Frigates of the Gannet class" are frigates. */
const SORT = /^(?:class|type|kind|sort|model|make|design)$/;

/** A figure in words or digits; null for other words. */
export function figure(word: string): number | null {
  const digits = /^(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits.replaceAll(",", ""));
  const small = SMALL.indexOf(word);
  return small >= 0 ? small : null;
}

/** How many, from the numbers right under a noun: "40 trucks", "$2.5 billion". */
function quantityOf(tree: SentenceTree, n: number): Pick<ObjectFeatures, "quantity" | "unit"> {
  const own = figure(tree.word(n)) === null ? tree.by(n, "nummod") : [n];
  for (const at of own) {
    const parts = [at, ...tree.by(at, "compound", "nummod", "flat")].map((c) => tree.word(c));
    const value = parts.map(figure).find((f) => f !== null) ?? null;
    const scale = parts.map((p) => SCALE[p] ?? 1).reduce((a, b) => a * b, 1);
    if (value === null) continue;
    const around = [tree.word(n), ...tree.under(n).map((c) => tree.word(c)), ...tree.under(at).map((c) => tree.word(c))];
    return { quantity: value * scale, unit: around.find((w) => CURRENCY.test(w)) ?? around.find(isMeasure) ?? null };
  }
  return { quantity: null, unit: null };
}

/** The noun that "ones" stands for: the last before that names a matter. */
function nounOfOnes(tree: SentenceTree, n: number): Span | null {
  const at = isOnes(tree.word(n)) ? nounBeforeOnes(tree, n) : null;
  return at === null ? null : tree.token(at).span;
}

/**
 * [DV7] What hangs on the thing with "of", each of a list; else the thing itself, where it is what moves.
 * @param alone what stands in a list with it is told of by itself
 */
export function objectsOf(text: string, { predicate: { tree }, thing }: Told, alone = false): ObjectFeatures[] {
  if (thing === null || !/^(?:NOUN|PROPN)$/.test(tree.token(thing.n).tag)) return [];
  const isContent = (c: number): boolean => !isSize(tree.word(c)) && figure(tree.word(c)) === null && !SORT.test(tree.lemma(c));
  const of = tree.by(thing.n, "nmod").filter((c) => tree.by(c, "case").some((k) => tree.word(k) === "of") && isContent(c));
  const heads = of.length > 0 ? of : [thing.n];
  const listed = (h: number): number[] => tree.by(h, "conj").filter((c) => /^(?:NOUN|PROPN)$/.test(tree.token(c).tag));
  const all = heads.flatMap((h) => [h, ...(alone && h === thing.n ? [] : listed(h))]);
  const found: ObjectFeatures[] = [];
  for (const n of all) {
    const span = thingPhrase(text, tree, n);
    if (found.every((o) => o.span[1] <= span[0] || span[1] <= o.span[0]))
      found.push({ span, ...quantityOf(tree, n), noun: nounOfOnes(tree, n) });
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}
