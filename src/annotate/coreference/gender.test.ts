import { expect, it } from "vitest";
import type { Form, Mention } from "../mention.js";
import { genderOf } from "./gender.js";
import { mention } from "./hand-made.suite.js";

it.each<[string, Form, ReturnType<typeof genderOf>]>([
  ["him", "pronoun", "he"],
  ["herself", "pronoun", "she"],
  ["its", "pronoun", "it"],
  ["they", "pronoun", null],
  ["spokeswoman", "nominal", "she"],
  ["minister", "nominal", null],
  ["Lady Novak", "name", "she"],
  ["Mr Novak", "name", "he"],
  ["Ana Novak", "name", null],
])("[P5] %s, a %s, shows %s", (words, form, gender) => {
  expect(genderOf(mention(words, form))).toBe(gender);
});

it("[P5] a body called after a king is no he", () => {
  const body: Mention = { ...mention("King Stores", "name"), entity: "organisation" };
  expect(genderOf(body)).toBeNull();
});
