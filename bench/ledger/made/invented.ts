/** Invented words: the lower the number, the shorter the word. */
import { type Dice, scattered } from "./dice.js";
import { list } from "./strings.js";

const [ONSETS, VOWELS, CODAS] = [list("b d g k l m r s t v z h"), list("a e i o u"), list("l r th nt sk ve m st")];
/** The k-th invented word. */
export function inventedWord(k: number): string {
  let word = "";
  let left = k;
  for (let n = 0; n < 2 || left > 0; n++) {
    word += `${ONSETS[left % ONSETS.length]}${VOWELS[Math.floor(left / ONSETS.length) % VOWELS.length]}`;
    left = Math.floor(left / (ONSETS.length * VOWELS.length));
  }
  return word + CODAS[scattered(k) % CODAS.length];
}

/** One of two hundred thousand, the short ones oftener. */
export const rareWord = (dice: Dice): string => inventedWord(dice.rank(200_000, 50));
