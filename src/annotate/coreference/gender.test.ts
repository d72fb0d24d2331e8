import { expect, it } from "vitest";
import type { Form, Mention } from "../mention.js";
import { calledBy, genderOf, givenGenderOf } from "./gender.js";
import { mention } from "./hand-made.suite.js";
import { likelyGender } from "./likely-gender.js";

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

const named = (words: string): Mention => ({ ...mention(words, "name"), name: words.toLowerCase().split(" ") });

it.each<[string, ReturnType<typeof genderOf>]>([
  ["Mary Smith", "she"],
  ["Piet Olander", "he"],
  ["Zoë Brandt", "she"],
  ["J. Robert Hale", "he"],
  ["Tran Thi Lan", "she"],
  ["Nguyen Van Hung", "he"],
  ["Jean Dupont", null],
  ["Jean - Marie Dupont", null],
  ["Kim Rade", null],
  ["Zorav Melk", null],
  ["Mary", null],
])("[P15] the given name of %s tells %s", (words, gender) => {
  expect(givenGenderOf(named(words))).toBe(gender);
});

it.each<[string, ReturnType<typeof genderOf>]>([
  ["Chen Jianguo", "he"],
  ["Zhao Xiaomei", "she"],
  ["Li Qing", null],
  ["Zorav Mary", null],
])("[P60] behind a family name the given name tells: %s is %s", (words, gender) => {
  expect(givenGenderOf(named(words))).toBe(gender);
});

it("[P62] a word for a body before a person's name makes no body of that one", () => {
  const senator: Mention = { ...mention("State Senator Gloria Banas", "name"), name: ["gloria", "banas"], entity: "person" };
  expect(genderOf(senator)).toBeNull();
  expect(likelyGender([senator])).toBe("she");
});

it("[P15] a title or a noun outranks the given name", () => {
  const madam = { ...named("Piet Olander"), words: ["mrs", "piet", "olander"] };
  expect(likelyGender([named("Piet Olander"), madam])).toBe("she");
  expect(likelyGender([named("Piet Olander"), mention("spokeswoman", "nominal")])).toBe("she");
  expect(likelyGender([named("Piet Olander"), mention("she", "pronoun")])).toBe("he");
});

it("[P53] no word before a person's name makes it a thing", () => {
  const words = "secretary of state Dario Vell".split(" ");
  const who: Mention = { ...mention("Dario Vell", "name"), entity: "person", words, name: ["dario", "vell"] };
  expect(genderOf({ ...who, words: words.map((w) => w.toLowerCase()) })).not.toBe("it");
});

it("[P50] a description calls by its noun", () => {
  const words = "the king 's widow of the board captain ana novak".split(" ");
  const who: Mention = { ...mention("Ana Novak", "name"), entity: "person", words, name: ["ana", "novak"], description: [0, 30] };
  expect(calledBy(who)).toEqual(["widow"]);
  expect(genderOf(who)).toBe("she");
});
