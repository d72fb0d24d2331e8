/**
 * What a word is compared by. Two spellings of one word have one key; marks have none. [D2]
 *
 * Keys are for telling whether two texts say the same, and are never shown, so a key may be no word.
 */
import { bareWord } from "../../text/letters.js";

/** Numbers that are written as words, up to twelve and in tens: house styles differ on them. */
const NUMBERS: Readonly<Record<string, string>> = {
  ...{ one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9", ten: "10", eleven: "11" },
  ...{ twelve: "12", twenty: "20", thirty: "30", forty: "40", fifty: "50", sixty: "60", seventy: "70", eighty: "80", ninety: "90" },
};

/** Words for which others may stand without another meaning: agreement of verbs, signs, what a clitic stands for. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ were: "was", are: "is", have: "has", do: "does", "'ve": "has", "'re": "is", ve: "has", re: "is", nt: "not" },
  ...{ grey: "gray", programme: "program", programmes: "programs", cheque: "check", cheques: "checks", tyre: "tire", tyres: "tires" },
  ...{ judgement: "judgment", ageing: "aging", acknowledgement: "acknowledgment", whilst: "while", amongst: "among", towards: "toward" },
  ...{ defence: "defense", offence: "offense", licence: "license", pretence: "pretense", practise: "practice", enquiry: "inquiry" },
};

/** Words without a key: they come and go with a writer's style. */
const SILENT: ReadonlySet<string> = new Set(["a", "an", "the", "that", "mr", "mrs", "ms"]);

/** British and American endings. A rule asks for a stem, so that "hour" and "rise" are left to themselves or do no harm. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.{2,}[^aeiou])is(e|ed|es|er|ers|ing|ation|ations|able)$/, "$1iz$2"],
  [/^(.{3,})ys(e|ed|es|er|ers|ing)$/, "$1yz$2"],
  [/^(.{2,}[^aeiou])our(s|ed|ing|ite|ites|able|ful|less|hood|ly|er|ers)?$/, "$1or$2"],
  [/^(.{2,}[^aeiou])ogue(s)?$/, "$1og$2"],
  [/^(.{2,})tre(s)?$/, "$1ter$2"],
  [/^(.*[aeiou].*[^aeiou][aei])ll(ed|ing|er|ers)$/, "$1l$2"],
  [/^(.*)(?:ae|oe)(di|olog|matic)(.*)$/, "$1e$2$3"],
];

/** What a word has that one of the endings could be in: most have none. */
const ENDS_OTHERWISE = /[iy]s|our|ogue|tre|ll|[ao]e/;

/** Words that carry no content of their own: what two sentences share of them makes them no more alike. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "about after against all also although among and any as at be because been before being between both but by can could did does down " +
    "during each few for from further had has he her here hers him his how i if in into is it its just may me might more most must my not " +
    "of off on once only or other our out over own s she should so some such than their them then there these they this those through to " +
    "too under until up us very was we what when where which while who whom whose why will with would you your t d ll m"
  ).split(" "),
);

export const isFunctionWord = (key: string): boolean => FUNCTION_WORDS.has(key);

const PLAIN = /^[a-z]+$/;

/** The key of a token; "" for one that is left out of comparisons: marks, articles, "that", "Mr". */
export function wordKey(token: string): string {
  if (token === "%") return "percent";
  if (PLAIN.test(token)) return plainKey(token);
  if (/^\d/.test(token)) return token.replace(/(?<=\d)[,\u00a0\u202f](?=\d{3})/g, "").toLowerCase();
  if (/^['’](?:s|d|ll|m|ve|re)$/i.test(token)) return ALIKE[`'${token.slice(1).toLowerCase()}`] ?? token.slice(1).toLowerCase();
  if (/^n['’]t$/i.test(token)) return "not";
  if (/^\p{P}+$/u.test(token)) return "";
  const word = bareWord(token);
  return word === "" ? token : plainKey(word); // else a sign such as $ or +
}

/** The key of a word in small letters without accents. */
function plainKey(word: string): string {
  if (SILENT.has(word)) return "";
  const alike = NUMBERS[word] ?? ALIKE[word];
  if (alike !== undefined) return alike;
  if (!ENDS_OTHERWISE.test(word)) return word;
  for (const [ending, other] of ENDINGS) if (ending.test(word)) return word.replace(ending, other);
  return word;
}
