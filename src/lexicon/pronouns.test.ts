import { expect, it } from "vitest";
import { isPronoun } from "./pronouns.js";

it("[R16] a pronoun names nobody, and the same letters in capitals may be a body", () => {
  expect(["he", "She", "THEY", "I", "who"].every(isPronoun)).toBe(true);
  expect(["WHO", "US", "IT", "He Lin", "Hers Ltd", ""].some(isPronoun)).toBe(false);
});
