/** [Y2–Y4] What a state is of, as far as its words tell it from other things: head noun, size, names, other words beside it. */
import { countryOf, isCountry } from "../../lexicon/countries.js";
import { nounLemma } from "../../lexicon/lemma.js";
import { TELLING_UNITS } from "../../lexicon/units.js";
import { ANY_GOODS, classOf, isBareCount, isCarrier, isFrame, isGoods, isOther, isPointing, isStateNoun } from "./nouns.js";

export interface Item {
  /** The class of its head noun (nouns.ts); "goods" for goods of no kind; null where the report names nothing. */
  readonly head: string | null;
  /** Sizes, each with its unit: "2000 lb". Sorted, as all lists here. */
  readonly sizes: readonly string[];
  /** Words with a capital, in small letters: names of makes, places, people. */
  readonly names: readonly string[];
  /** Other words that tell it from others of its kind. */
  readonly words: readonly string[];
  /** Whether it is said to be another one than what was named before. */
  readonly other: boolean;
}

const COUNT_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    one: "1",
    two: "2",
    three: "3",
    four: "4",
    five: "5",
    six: "6",
    seven: "7",
    eight: "8",
    nine: "9",
    ten: "10",
    thirty: "30",
  }),
);
const SIZE = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${[...COUNT_WORDS.keys()].join("|")})[\\s\\-‐‑–]?(${[...TELLING_UNITS.keys()].join("|")})(?!\\p{L})`,
  "giu",
);
const WORD = /\p{L}[\p{L}\p{N}.'’]*(?:[-‐‑–][\p{L}\p{N}]+)*|\p{N}[\p{N}\p{L}-]*\p{L}[\p{N}\p{L}-]*/gu;
/** Countries of two words; those of one are told word by word. */
const TWO_CAPITALS = /(?<!\p{L})(\p{Lu}[\p{L}.]*) (\p{Lu}[\p{L}.]*)/gu;
const withoutCountries = (text: string): string => text.replace(TWO_CAPITALS, (both) => (countryOf(both) ? " " : both)).trim();
const OF = /\sof\s/u;
const OF_STATE = /\s(?:of|in|on|to|for)\s/u;
const MOST = 6; // words of one item that are compared

const sorted = (all: Iterable<string>): readonly string[] => [...new Set(all)].sort();

interface Token {
  readonly word: string;
  readonly lemma: string;
  readonly capital: boolean;
}

const bare = (word: string): string => word.replace(/['’]s?$/u, "").replace(/\.$/, "");

function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map(([all]) => {
    const word = bare(all);
    return { word: word.toLowerCase(), lemma: nounLemma(word), capital: /^\p{Lu}|^\p{N}/u.test(word) };
  });
}

/** Sizes in a phrase, and the phrase without them. "1,800 bombs" has none: bombs are no unit. */
function sizesIn(text: string): { readonly sizes: readonly string[]; readonly rest: string } {
  const sizes: string[] = [];
  const rest = text.replace(SIZE, (_, number: string, unit: string) => {
    sizes.push(`${COUNT_WORDS.get(number.toLowerCase()) ?? number.replaceAll(",", "")} ${TELLING_UNITS.get(unit.toLowerCase())}`);
    return " ";
  });
  return { sizes: sorted(sizes), rest };
}

const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
/** What comes in a row of its like: the first of these is one of several ("the first batch"), of other things it only tells that none was before. */
const IN_A_ROW: ReadonlySet<string> = new Set(
  "round batch tranche lot phase stage instalment installment half third quarter wave group pair load lorryload trainload planeload shipload".split(
    " ",
  ),
);

/** [Y4] Which of a row it is: "no. 2" of "the second round of talks". */
function ordinalsIn(tokens: readonly Token[], at: number): string[] {
  return tokens.slice(0, at).flatMap(({ word, capital }) => {
    const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1];
    const number = digits === undefined ? ORDINALS.indexOf(word) + 1 : Number(digits);
    // "Third" within a phrase is of a name: "the Third Army"
    const isOfName = capital && digits === undefined && tokens[0]?.word !== word;
    const tells = number > 1 || (number === 1 && IN_A_ROW.has((tokens[at] as Token).lemma));
    return tells && !isOfName ? [`no. ${number}`] : [];
  });
}

/** Words that name nothing. */
export const PRONOUN = /^(?:he|she|it|they|we|you|i|this|that|these|those|which|who|what|why|how|when|where|all|some|none|thing|ones?)$/i;

export const NAMELESS: Item = { head: null, sizes: [], names: [], words: [], other: false };

/** Where the head of a phrase stands among its tokens: the last that has that lemma before anything hung on behind, else the last before "of". */
function headAt(tokens: readonly Token[], head: string | null, front: number): number {
  const own = head === null ? -1 : tokens.findIndex(({ lemma, word }) => lemma === head || word === head);
  return own >= 0 ? own : front - 1;
}

/** Whether a word before a noun may name a thing by itself: none that points, no country and no name. */
const tellsThing = ({ word, capital }: Token): boolean => !isPointing(word) && !isOther(word) && !countryOf(word) && !capital;

/** A phrase that names goods by what carries them: "a shipment of bombs", "arms deliveries"; what is carried, or null. */
function carried(text: string, tokens: readonly Token[], at: number): { readonly text: string; readonly head: string | null } | null {
  const behind = (isStateNoun((tokens[at] as Token).lemma) ? OF_STATE : OF).exec(text);
  if (behind) return { text: text.slice(behind.index + behind[0].length), head: null };
  const before = tokens[at - 1];
  return before && tellsThing(before)
    ? { text: text.slice(0, text.toLowerCase().lastIndexOf(before.word) + before.word.length), head: before.lemma }
    : null;
}

/**
 * Reads a noun phrase.
 * @param head lemma of its head noun, where the parse has told it; else the last noun before "of" is taken
 */
export function itemOf(text: string, head: string | null = null): Item {
  const flat = withoutCountries(text.replace(/\s+/g, " ").trim());
  const { sizes: measures, rest } = sizesIn(flat);
  const tokens = tokensOf(rest);
  const of = OF_STATE.exec(rest);
  const front = of ? tokensOf(rest.slice(0, of.index)).length : tokens.length;
  const at = headAt(tokens, head, front);
  const own = tokens[at];
  const sizes = sorted([...measures, ...ordinalsIn(tokens, at)]);
  const other = tokens.slice(0, at).some(({ word }) => isOther(word));
  // a country sends and gets, and is no thing; its people may be what goes ("freed two Danes")
  const isNothing = !own || PRONOUN.test(own.word) || isBareCount(own.word) || (own.capital && isCountry(own.word));
  if (isNothing) return sizes.length > 0 ? { ...NAMELESS, sizes } : NAMELESS;
  if (isCarrier(own.lemma) || isStateNoun(own.lemma)) {
    const inside = carried(rest, tokens, at);
    // "shipments": of goods; "the shipment", "the hold": of what was named before
    const flows = isCarrier(own.lemma) && own.word !== own.lemma;
    if (!inside) return { ...NAMELESS, head: flows ? ANY_GOODS : null, sizes, names: namesIn(tokens, at), other };
    const item = itemOf(inside.text, inside.head);
    return { ...item, sizes: sorted([...item.sizes, ...sizes]), other: item.other || other };
  }
  const done = isFrame(own.lemma) ? tokens[at - 1] : undefined;
  if (done && tellsThing(done)) {
    const named = rest.slice(0, rest.toLowerCase().lastIndexOf(done.word, rest.toLowerCase().lastIndexOf(own.word)) + done.word.length);
    const item = itemOf(named, done.lemma);
    if (item.head !== null) return { ...item, sizes: sorted([...item.sizes, ...sizes]), other: item.other || other };
  }
  const goods = isGoods(own.lemma) || isGoods(own.word);
  const telling = tokens.filter(
    (t, n) =>
      n !== at &&
      !t.capital &&
      !isPointing(t.word) &&
      !isOther(t.word) &&
      !countryOf(t.word) &&
      !isGoods(t.lemma) &&
      !isCarrier(t.lemma) &&
      !isStateNoun(t.lemma),
  );
  return {
    head: goods ? ANY_GOODS : classOf(own.lemma),
    sizes,
    names: namesIn(tokens, at),
    words: sorted(telling.map(({ lemma }) => classOf(lemma))).slice(0, MOST),
    other,
  };
}

/** Names in a phrase; countries are parties, and no names of things. */
const namesIn = (tokens: readonly Token[], head: number): readonly string[] =>
  sorted(
    tokens
      .filter(
        ({ word, capital }, n) =>
          n !== head && capital && !isPointing(word) && countryOf(word) === null && !/[-‐‑–](?:made|led|backed)$/u.test(word),
      )
      .map(({ word }) => word),
  ).slice(0, MOST);

/** Whether it says enough to be told from others of its kind. */
export const isDistinctive = ({ sizes, names, words }: Item): boolean => sizes.length + names.length + words.length > 0;

/** Whether it does not even say what sort of thing it is: "the deliveries", "weapons". */
export const namesNoThing = (item: Item): boolean => !namesNoun(item) && !isDistinctive(item);

/** Whether its noun says what sort of thing it is. */
export const namesNoun = ({ head }: Item): boolean => head !== null && head !== ANY_GOODS;

export const itemKey = ({ head, sizes, names, words, other }: Item): string =>
  [head ?? "", sizes.join(","), names.join(","), words.join(","), other ? "other" : ""].join("|");

export type ItemVerdict = "same" | "partly" | "apart";

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
/** What both say must agree somewhere. */
const clash = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !share(a, b);

/** `partly`: one says less than the other, and may mean it; `apart`: two things. */
export function compareItems(a: Item, b: Item): ItemVerdict {
  if (a.other !== b.other) return "apart";
  if (clash(a.sizes, b.sizes) || clash(a.names, b.names)) return "apart";
  if (a.head === null || b.head === null) return a.head === b.head && itemKey(a) === itemKey(b) ? "same" : "partly";
  if (a.head !== b.head) return a.head === ANY_GOODS || b.head === ANY_GOODS ? "partly" : "apart";
  if (clash(a.words, b.words)) return share(a.sizes, b.sizes) || share(a.names, b.names) ? "partly" : "apart";
  if (share(a.sizes, b.sizes) || share(a.names, b.names) || share(a.words, b.words)) return "same";
  return isDistinctive(a) || isDistinctive(b) ? "partly" : "same";
}
