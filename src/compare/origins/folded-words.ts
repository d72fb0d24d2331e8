/**
 * The words of a sentence as texts are compared by: in small letters, numbers in digits whether they were written in words or not, without
 * possessive endings; and which of them are names, figures or function words.
 */
import { stemmer } from "stemmer";
import { bareWord } from "../../text/letters.js";
import { memo } from "../memo.js";

export interface FoldedWord {
  readonly word: string;
  /** Where it begins in the text given. */
  readonly at: number;
  /** Written with a capital letter where no sentence begins. */
  readonly isName: boolean;
  /** Holds letters, none of them capital. */
  readonly isSmall: boolean;
}

const WORD = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|%/gu;
const POSSESSIVE = /['’]s?$/u;
const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const NUMBERS = new Map<string, number>([
  ...UNITS.split(" ").map((word, n): [string, number] => [word, n]),
  ...TENS.split(" ").map((word, n): [string, number] => [word, 10 * (n + 2)]),
]);

/** "3,500" and "3500" are one figure, and so are "2.50" and "2.5". */
function figure(digits: string): string {
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replaceAll(",", "") : digits.replaceAll(",", ".");
  return /^\d+\.\d+$/.test(plain) ? plain.replace(/\.?0+$/, "") : plain;
}

/** Joins "twenty" "two", and "per" "cent". */
function joined(words: readonly FoldedWord[]): FoldedWord[] {
  const found: FoldedWord[] = [];
  for (const word of words) {
    const last = found.at(-1);
    const value = NUMBERS.get(word.word);
    // "one" is more often no number
    const asFigure = value === undefined || value < 2 ? word : { ...word, word: String(value), isName: false };
    const before = last === undefined ? undefined : Number(last.word);
    if (
      last &&
      value !== undefined &&
      value > 0 &&
      value < 10 &&
      before !== undefined &&
      before >= 20 &&
      before < 100 &&
      before % 10 === 0
    ) {
      found[found.length - 1] = { ...last, word: String(before + value) };
    } else if (last?.word === "per" && word.word === "cent") found[found.length - 1] = { ...last, word: "percent" };
    else found.push(asFigure);
  }
  return found;
}

/** @param limit how many words are looked at */
export function foldedWords(text: string, limit: number): FoldedWord[] {
  const found: FoldedWord[] = [];
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    if (found.length === limit) break;
    const isFirst = found.length === 0;
    const whole = raw.replace(POSSESSIVE, "");
    const digits = /^\d/.test(raw);
    const word = digits ? figure(raw) : raw === "%" ? "percent" : bareWord(whole.replaceAll(".", ""));
    if (word === "") continue;
    const capital = /^\p{Lu}/u.test(raw);
    found.push({ word, at: index, isName: capital && (!isFirst || /^\p{Lu}{2}|\./u.test(raw)), isSmall: !digits && !capital });
  }
  return joined(found);
}

export const isFigure = (word: string): boolean => /^\d/.test(word);

/** Words that carry the grammar and not the matter, and those that every report has. */
const FUNCTION_WORDS = new Set(
  (
    "a an the this that these those some any each every no not nor and or but if than then as at by for from in into of off on onto out over per to under up upon " +
    "with within without about above after again against ahead all almost along already also although among another around away back be because been before behind being below " +
    "beside between beyond both can cannot could did do does doing done down during either else even ever few had has have having he her here hers him his how however i is it " +
    "its itself just last least less like made make many may me might more most much must my near neither never next now nothing one only other others our own rather s same she should " +
    "since so still such t their them there they through too toward towards until us very was we were what when where whether which while who whom whose why will would " +
    "yet you your are am according say says said saying tell tells told add adds added report reports reported " +
    "mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow year years day days week weeks month months time new first two"
  ).split(" "),
);

/** What of a word is compared where words may be reworded: its stem; null of a function word. */
export const contentStem = memo((word): string | null => (FUNCTION_WORDS.has(word) ? null : isFigure(word) ? word : stemmer(word)));
