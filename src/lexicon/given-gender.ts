/** The gender that a given name makes likely [P15]. */
import { bareWord } from "../text/letters.js";
import type { Gender } from "./gender-words.js";
import { MEN, WOMEN } from "./given-names.js";

/** Made at first use. */
let given: ReadonlyMap<string, Gender> | null = null;

function givenNames(): ReadonlyMap<string, Gender> {
  const of = (names: string, gender: Gender) =>
    names
      .trim()
      .split(/\s+/)
      .map((name): [string, Gender] => [name, gender]);
  return new Map([...of(MEN, "he"), ...of(WOMEN, "she")]);
}

/** A given name of one word, or of several with hyphens that do not contradict one another: "Jean-Marie" tells nothing. */
export function genderOfGivenName(word: string): Gender | null {
  given ??= givenNames();
  const whole = given.get(bareWord(word));
  if (whole) return whole;
  const parts = word.split(/[-‐‑]/u).map((p) => given?.get(bareWord(p)) ?? null);
  return parts.length > 1 && parts.every((p) => p === parts[0]) ? (parts[0] ?? null) : null;
}
