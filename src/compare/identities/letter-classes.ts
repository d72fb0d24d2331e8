/**
 * [I3] [I4] Which spellings of one word of a name are those of one name in another script. The classes are where the usual romanisations part
 * (BGN/PCGN, ISO 9, ALA-LC and what newspapers do) for Cyrillic, Arabic, Persian and Hebrew, and the two ways to write umlauts.
 */
import { bareWord } from "../../text/letters.js";
import { memo } from "../memo.js";
import { variantOf } from "./given-name-forms.js";

/** Letters that are written with an "e" or a second "a" where a keyboard lacks them. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };
/** "-skyy", "-skiy", "-ski"; "-iy", "-yi", "-ii". */
const SLAVIC_ENDING = /(?<=sk)[iyj]{1,2}$|(?<=..)(?:iy|yi|yy|ii|ij|yj)$/;

const ending = (word: string): string => word.replace(SLAVIC_ENDING, "y");

/** How a word may stand without losing a sound: without its accents, or with umlauts written out; with one ending for all of "-sky". */
const closeForms = memo((word): readonly string[] => {
  const out = word
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüøå]/g, (letter) => WRITTEN_OUT[letter] as string);
  return [...new Set([ending(bareWord(word)), ending(bareWord(out))])];
});

/** In this order; each is of the letters that those before it left. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|ch|ck|kh|gh|[cgq]/g, "k"],
  [/sch|sh|zh/g, "s"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/dj/g, "i"],
  [/tz/g, "ts"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/[ejy]/g, "i"],
  [/ou|o/g, "u"],
];

function skeleton(word: string): string {
  let left = word;
  for (const [from, to] of CLASSES) left = left.replace(from, to);
  // of several vowels the first and the last, of doubled letters one
  return left.replace(/([aiu])[aiu]*?([aiu])(?![aiu])/g, "$1$2").replace(/(.)\1+/g, "$1");
}

const LONG_ENOUGH = 3; // letters of a word that is still told from others by sound
const TELLING = 2; // classes that must be left of it

/** What is left of a word where letters that romanisations swap are one; with "h" as it is heard ("Serhiy" and "Sergei") and mute ("John" and "Jon"). */
export const soundForms = memo((word): readonly string[] => {
  const known = variantOf(bareWord(word));
  if (known) return [known];
  if (bareWord(word).length < LONG_ENOUGH) return [bareWord(word)];
  const forms = closeForms(word).flatMap((form) => {
    const heard = form.replace(/(?<![ckgstpdz])h/g, "k");
    const mute = form.replace(/(?<![ckgstpdz])h/g, "");
    return [heard, mute].map(skeleton).map((left) => (left.length < TELLING ? form : left));
  });
  return [...new Set(forms)];
});

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((form) => b.includes(form));

/** How two words of names are alike: the same without accents, close, by sound; null where they are not. */
export function likeness(a: string, b: string): "same" | "close" | "sound" | null {
  if (bareWord(a) === bareWord(b)) return "same";
  if (meet(closeForms(a), closeForms(b))) return "close";
  return meet(soundForms(a), soundForms(b)) ? "sound" : null;
}
