/**
 * One spelling for words that differ by accents, by special letters or by how they are encoded, so that a word typed on any keyboard
 * finds them. Latin letters become a to z; Greek, Cyrillic and all other scripts keep their letters.
 */

/** Latin letters that Unicode takes for letters of their own, and not for others with a mark; and both forms of the Greek sigma. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ß: "ss",
  þ: "th",
  ð: "d",
  đ: "d",
  ɖ: "d",
  ɗ: "d",
  ø: "o",
  ɵ: "o",
  ɔ: "o",
  ł: "l",
  ƚ: "l",
  ħ: "h",
  ı: "i",
  ɨ: "i",
  ŋ: "n",
  ɲ: "n",
  ĸ: "k",
  ƙ: "k",
  ŧ: "t",
  ƀ: "b",
  ɓ: "b",
  ƒ: "f",
  ɠ: "g",
  ǥ: "g",
  ƴ: "y",
  ƶ: "z",
  ɛ: "e",
  ǝ: "e",
  ə: "a", // Əliyev is written Aliyev elsewhere
  ς: "σ",
};

/** Characters within a word that nobody types: soft hyphens, joiners, the signs that stand for ʿayn, hamza and ʻokina. */
export const UNTYPED = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060\u2061\ufe00-\ufe0f\ufeff\u02bb\u02bd-\u02bf";

const PLAIN = /^[a-z0-9]*$/;
const MARKED_LATIN = /(?<=\p{Script=Latin})\p{M}+/gu;
/** Accents and points that no letter has grown together with. Vowel signs of Indian scripts are no such marks: they make another word. */
const LOOSE =
  /(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu;
const OTHER = new RegExp(`[^\\p{L}\\p{M}\\p{N}]|[${UNTYPED}]`, "gu");
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");

/** A word in small letters and without accents: "Łódź" → "lodz", "STRASSE" and "Straße" → "strasse", "ﬁre" → "fire". */
export function bareWord(word: string): string {
  const small = word.toLowerCase();
  if (PLAIN.test(small)) return small;
  return small
    .normalize("NFKC") // full-width letters, ligatures
    .toLowerCase() // of letters that were wrapped in others: ℌ
    .normalize("NFD")
    .replace(OTHER, "")
    .replace(MARKED_LATIN, "")
    .replace(SPECIAL, (letter) => LETTERS[letter] as string)
    .normalize("NFC")
    .replace(LOOSE, "");
}
