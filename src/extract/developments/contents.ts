/**
 * [DV69] What a shipment holds where its report says so elsewhere: "The package includes tank shells and mortar rounds", "one shipment, with
 * 3,500 bombs". What is told of the shipment is of these; by the order of words, since the parse of such lists is unsure.
 */
import { nounLemma } from "../../lexicon/lemma.js";
import { isMeasure } from "../../lexicon/units.js";
import { phraseHead } from "../predicates/phrase-order.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { likelySubject } from "../predicates/word-order.js";
import { isGoods } from "./movement.js";
import { figure, type ObjectFeatures } from "./objects.js";
import type { Told } from "./thing.js";

/** Nouns for what goods are sent in. */
const CONSIGNMENTS = new Set(
  "shipment delivery consignment package cargo batch supply load tranche transfer convoy lot order sale shipload lorryload truckload planeload".split(
    " ",
  ),
);
/** Goods of no kind, which a list of contents tells more of. */
const GENERIC = new Set(
  "weapon arms munition aid equipment good item assistance material hardware materiel help support supply".split(" "),
);
const HOLDING = new Set(["include", "contain", "comprise", "carry", "hold", "have", "cover", "consist"]);
const MOST = 6; // goods of one list

const isGenericGoods = (lemma: string): boolean => GENERIC.has(lemma) || CONSIGNMENTS.has(lemma);

/** Words beside a carrier or goods of no kind that tell no sort of goods: "one", "the", "paused", "earlier". */
const UNTELLING = new Set(
  "the a an this that these those its their one two single first second earlier another new same such paused resumed held pending some any all of".split(
    " ",
  ),
);
const isTelling = (word: string): boolean => !UNTELLING.has(word.toLowerCase()) && !isGenericGoods(nounLemma(word.toLowerCase()));

export interface Contents {
  readonly tree: SentenceTree;
  /** Token of the carrier. */
  readonly carrier: number;
  readonly objects: readonly ObjectFeatures[];
}

/** One of a list of goods that begins at a token, and where it ends; "1,700 of 500 lb" is of the noun before it. */
function goodsAt(
  tree: SentenceTree,
  from: number,
  before: number | null,
): { readonly object: ObjectFeatures; readonly head: number | null; readonly end: number } | null {
  const isOfSize = (at: number): boolean =>
    tree.tokens[at + 2] !== undefined && tree.word(at) === "of" && tree.token(at + 1).tag === "NUM" && isMeasure(tree.word(at + 2));
  if (tree.tokens[from]?.tag === "NUM" && isOfSize(from + 1) && before !== null) {
    const span = [tree.token(from).span[0], tree.token(from + 3).span[1]] as const;
    return { object: { span, quantity: numberAt(tree, from), unit: null, noun: tree.token(before).span }, head: before, end: from + 3 };
  }
  const start = behindMoney(tree, from);
  const head = phraseHead(tree, start);
  // what stands behind "and" in a list of goods is goods too
  const isLast = before !== null && tree.word(from - 1) === "and";
  if (head === null || !(isGoods(tree, head) || (isLast && tree.token(head).tag === "NOUN"))) return null;
  const end = isOfSize(head + 1) ? head + 3 : head;
  const begin = /^(?:DET|ADV)$/.test(tree.token(start).tag) ? start + 1 : start;
  return {
    object: { span: [tree.token(begin).span[0], tree.token(end).span[1]], quantity: numberAt(tree, begin), unit: null, noun: null },
    head,
    end,
  };
}

const MONEY_WORDS = 6; // of "about $700 million for"
/** "$700 million for tank shells" is of the shells: the token behind a sum and its preposition; the first itself where there is no sum. */
function behindMoney(tree: SentenceTree, from: number): number {
  const sums = tree.tokens.slice(from, from + MONEY_WORDS).findIndex(({ tag }) => tag === "SYM");
  if (sums < 0 || sums > 2) return from;
  for (let at = from + sums; at < Math.min(tree.tokens.length, from + MONEY_WORDS); at++)
    if (/^(?:for|in|of)$/.test(tree.word(at))) return at + 1;
  return from;
}

/** How many, where a phrase begins with a number of things ("40 trucks") and not with a size ("155 mm shells"). */
const numberAt = (tree: SentenceTree, n: number): number | null =>
  tree.token(n).tag === "NUM" && !isMeasure(tree.word(n + 1)) && tree.tokens[n + 1]?.span[0] !== tree.token(n).span[1]
    ? figure(tree.word(n))
    : null;

function listFrom(tree: SentenceTree, from: number): ObjectFeatures[] {
  const found: ObjectFeatures[] = [];
  let [at, last]: [number, number | null] = [from, null];
  while (found.length < MOST) {
    const one = goodsAt(tree, at, last);
    if (one === null) break;
    found.push(one.object);
    [at, last] = [one.end + 1, one.head];
    if (tree.word(at) === ",") at++;
    else if (tree.tokens[at] === undefined || !/^(?:and|plus)$/.test(tree.word(at))) break;
    if (tree.word(at) === "and") at++;
  }
  return found;
}

/** The last carrier named before a token, no stop between. */
function carrierBefore(tree: SentenceTree, n: number): number | null {
  for (let at = n - 1; at >= 0; at--) if (tree.token(at).tag === "NOUN" && CONSIGNMENTS.has(tree.lemma(at))) return at;
  return null;
}

/** Lists of contents in a sentence. */
export function contentsIn(tree: SentenceTree): Contents[] {
  return tree.tokens.flatMap(({ tag }, n): Contents[] => {
    const isWith = tag === "ADP" && tree.word(n) === "with" && n > 0 && tree.token(n - 1).tag === "PUNCT";
    const isVerb = tag === "VERB" && HOLDING.has(tree.lemma(n));
    if (!isWith && !isVerb) return [];
    const subject = isVerb ? likelySubject(tree, n) : carrierBefore(tree, n);
    const isRelative = subject !== null && /^(?:which|that)$/.test(tree.word(subject));
    const carrier = isRelative ? carrierBefore(tree, n) : subject;
    if (carrier === null || !CONSIGNMENTS.has(tree.lemma(carrier))) return [];
    const of = tree.word(n + 1) === "of" ? n + 2 : n + 1;
    const objects = listFrom(tree, of);
    return objects.length > 0 ? [{ tree, carrier, objects }] : [];
  });
}

/** [DV69] The goods in what is told of, where it is only called a shipment or the like: those told in its own sentence, else in the only other. */
export function contentsOf(
  text: string,
  { predicate: { tree }, thing }: Told,
  own: readonly ObjectFeatures[],
  all: readonly Contents[],
): readonly ObjectFeatures[] | null {
  if (thing === null || all.length === 0 || !isGenericGoods(tree.lemma(thing.n))) return null;
  const says = (words: string): boolean => words.split(/[^\p{L}-]+/u).every((word) => word === "" || !isTelling(word));
  if (!own.every(({ span }) => says(text.slice(...span)))) return null;
  const [here] = all.filter((one) => one.tree === tree && one.carrier === thing.n);
  const [only, ...others] = here ? [here] : all.filter((one) => CONSIGNMENTS.has(tree.lemma(thing.n)) && one.tree !== tree);
  return only && others.length === 0 ? only.objects : null;
}
