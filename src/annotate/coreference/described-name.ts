/**
 * [P30] "The head of the customs service Dario Vell": a description with a preposition in it may stand before a person's name without a
 * comma. The name is the person, all before it describes them; the parse hangs it on any of these nouns. Read from right to left: the noun
 * beside the name is a body or thing ("service"), or the name would be its own ("a lawyer for the singer Ana Novak"), and
 * the noun before the preposition is one person.
 */

import { genderOfGivenName } from "../../lexicon/given-gender.js";
import { isTitleWord } from "../../lexicon/titles.js";
import type { Span } from "../../text/span.js";
import { isBodyNoun } from "../body-nouns.js";
import { type Entity, NAMED } from "../entities.js";
import type { ParsedSentence, Token } from "../parse.js";
import { isKinNoun, isPersonNoun } from "../person-nouns.js";

/** A sentence with what each of its tokens is part of, and whether it is a word for a person. */
export interface SaidOfTokens {
  readonly text: string;
  readonly sentence: ParsedSentence;
  readonly entityOf: (token: Token) => Entity | null;
  readonly isPerson: (token: Token) => boolean;
}

/** What stands before a name: from its first word up to the name, and the noun by which it calls the person. */
export interface Description {
  readonly span: Span;
  readonly noun: Span;
}

const LINK = /^(?:of|for|at|in|from|to|with)$/i;
const NOMINAL = new Set(["NOUN", "PROPN"]);
const IN_NOUN_PHRASE = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /^['’]s?$/u;
/** "The mother of one of the missing boys": no noun for anybody. */
const ONE = /^one$/i;
/** Of an office or a body: "CEO", "JNCW". */
const ABBREVIATION = /^\p{Lu}[\p{Lu}\d&.-]+s?$/u;
const MAX_LINKS = 3; // prepositions in the longest description
const MAX_WORDS = 20; // words of it that are looked at

const wordAt = ({ text, sentence }: SaidOfTokens, n: number): string => (sentence[n] ? text.slice(...sentence[n].span) : "");

/** Where the noun phrase starts that ends with token `n`. */
function phraseStart({ text, sentence, entityOf }: SaidOfTokens, n: number): number {
  let start = n;
  for (let m = n; m >= 0 && n - m < MAX_WORDS; m--) {
    const token = sentence[m] as Token;
    const words = text.slice(...token.span);
    if (token.tag === "DET") return m;
    const inside =
      (IN_NOUN_PHRASE.has(token.tag) && entityOf(token)?.type !== "date") ||
      POSSESSIVE.test(words) ||
      (token.tag === "VERB" && /(?:ing|ed)$/i.test(words)) ||
      // "secretary-general", "long-serving"
      words === "-" ||
      /^-/.test(text.slice(token.span[1], token.span[1] + 1)) ||
      // "trade and industry", but not "the navy and the army"
      (/^(?:and|&)$/i.test(words) && sentence[m + 1]?.tag !== "DET" && NOMINAL.has(sentence[m - 1]?.tag ?? ""));
    if (!inside) break;
    start = m;
  }
  return /^(?:and|&|[-–—])$/i.test(text.slice(...(sentence[start] as Token).span)) ? start + 1 : start;
}

/** The last token before the name and its own titles ("Admiral", "Mr."). */
function beforeTitles(at: SaidOfTokens, from: number): number {
  const { sentence, entityOf, isPerson } = at;
  let n = from - 1;
  for (; n >= 0; n--) {
    const token = sentence[n] as Token;
    const type = entityOf(token)?.type ?? null;
    const words = wordAt(at, n);
    // "the President of the Republic Novak": what an article and a preposition stand before is no title of the name
    const isOf = sentence[n - 1]?.tag === "DET" && LINK.test(wordAt(at, n - 2));
    const isTitle = type === "title" ? (isPerson(token) && !isOf) || isTitleWord(words) : type === null && isTitleWord(words);
    if (!(words === "." || (CAPITAL.test(words) && isTitle))) break;
  }
  return n;
}

/** [P71] The last token before an abbreviation that stands in brackets between a title and the name: "director of police (DGP) Vell". */
function beforeAbbreviation(at: SaidOfTokens, n: number): number {
  return wordAt(at, n) === ")" && wordAt(at, n - 2) === "(" && ABBREVIATION.test(wordAt(at, n - 1)) ? n - 3 : n;
}

/** The description in front of the person's name that starts with token `from`, up to the name; null where there is none. */
export function descriptionBefore(at: SaidOfTokens, from: number): Description | null {
  const found = nearestDescription(at, from);
  if (!found) return null;
  // [P71] "Minister of State for Water and head of the Rivers Council Rana Vell": one person, as no article parts the two
  const ands = at.sentence.flatMap(({ span }, n) =>
    span[1] < found.noun[0] && span[1] >= found.span[0] - 1 && /^and$/i.test(at.text.slice(...span)) ? [n] : [],
  );
  const other = ands.map((n) => nearestDescription(at, n)).find((d) => d !== null && CAPITAL.test(at.text.slice(...d.span)));
  return other ? { ...found, span: [other.span[0], found.span[1]] } : found;
}

/** The same with one title. */
function nearestDescription(at: SaidOfTokens, from: number): Description | null {
  const { sentence, entityOf, isPerson } = at;
  const word = (n: number): string => wordAt(at, n);
  const isName = (n: number): boolean => NAMED.has(entityOf(sentence[n] as Token)?.type ?? "");
  const onePerson = (n: number): boolean =>
    (isPersonNoun(word(n)) || isPerson(sentence[n] as Token)) &&
    sentence[n]?.features.Number !== "Plur" &&
    !isBodyNoun(word(n)) &&
    !isName(n) &&
    !ONE.test(word(n));
  const given = genderOfGivenName(word(from));
  const isKin = (noun: string): boolean => isKinNoun(noun, given);
  const beforeName = beforeTitles(at, from);
  let noun = beforeAbbreviation(at, beforeName);
  if (noun >= 0 && noun < beforeName && onePerson(noun))
    return {
      span: [(sentence[phraseStart(at, noun)] as Token).span[0], (sentence[from] as Token).span[0]],
      noun: (sentence[noun] as Token).span,
    };
  // the noun beside the name bears it, unless the one that it belongs to is its kin: "the widow of the captain Maria Keel"
  const beside =
    noun >= 0 &&
    onePerson(noun) &&
    ((CAPITAL.test(word(noun)) && isTitleWord(word(noun))) || sentence[phraseStart(at, noun)]?.tag === "DET");
  for (let links = 0; links < MAX_LINKS; links++) {
    if (!NOMINAL.has(sentence[noun]?.tag ?? "") && !ONE.test(word(noun))) return null;
    const start = phraseStart(at, noun);
    const outer = start - 2;
    if (!LINK.test(word(start - 1)) || !(NOMINAL.has(sentence[outer]?.tag ?? "") || isPersonNoun(word(outer)) || ONE.test(word(outer))))
      return null;
    if (beside && !(isKin(word(outer)) && sentence[start]?.tag === "DET")) return null;
    if (onePerson(outer)) {
      const first = phraseStart(at, outer);
      const { span } = sentence[first] as Token;
      return /^as$/i.test(word(first - 1))
        ? null // "in his time as head of the agency Vell said"
        : { span: [span[0], (sentence[from] as Token).span[0]], noun: (sentence[outer] as Token).span };
    }
    noun = outer;
  }
  return null;
}
