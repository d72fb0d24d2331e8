import { expect, it } from "vitest";
import { boldAnswers } from "./interview.js";
import { type LineKind, linesOf, written } from "./shown.suite.js";

const INTRODUCTION = "Ruta Venn runs the harbour. She spoke to the Courier on Monday.";

function answers(text: string, kinds: Readonly<Record<number, LineKind>> = {}): string[] {
  const { lines, quotations } = linesOf(text, kinds);
  return written(text, boldAnswers(text, lines, quotations));
}

const TEXT = `${INTRODUCTION}\nHow thick is your ice?\nForty centimetres.\nWe have never seen that.\nWhat will you do?\nWe pray.\nThe ice will last until May.`;
const FOUND = ["S29 (interviewed): Forty centimetres. … We have never seen that.", "S29 (interviewed): We pray."];

it("[S29] what stands under a question is the answer of whoever is interviewed", () => {
  expect(answers(TEXT)).toEqual(FOUND);
  expect(answers(TEXT, { 1: { part: "subhead" }, 4: { part: "subhead" } })).toEqual(FOUND);
});

it("[S29] where questions are in bold, other questions are part of the answer, and requests are questions", () => {
  const text = `${INTRODUCTION}\nHow thick is your ice?\nForty centimetres.\nWho would have thought so?\nTell us more.\nI cannot.\nWhat will you do?\nWe pray.`;
  const strong = { strong: true };
  expect(answers(text, { 1: strong, 4: strong, 6: strong })).toEqual([
    "S29 (interviewed): Forty centimetres. … Who would have thought so?",
    "S29 (interviewed): I cannot.",
    "S29 (interviewed): We pray.",
  ]);
});

it.each(["Five questions for diver Ruta Venn", "Interview: Ruta Venn, diver", "The Courier sat down with Ruta de Venn on Monday."])(
  "[S70] who is asked by name answers, also without a first person: %s",
  (line) => {
    expect(answers(`${line}\nHow cold is your sea?\nColder than the fish like.\nAnd the wind?\nOlder than the town.`)).toEqual([
      "S29 (interviewed): Colder than the fish like.",
      "S29 (interviewed): Older than the town.",
    ]);
  },
);

it("[S70] questions about something are asked of nobody", () => {
  const text = "Five questions for Kesh readers and others\nHow cold is your sea?\nColder than the fish like.\nAnd the wind?\nOlder.";
  expect(answers(text)).toEqual([]);
});

it.each([
  ["no interview", TEXT.replace(INTRODUCTION, "Ruta Venn runs the harbour.")],
  ["nobody is asked", TEXT.replace("your ice", "the ice").replace("will you", "will they")],
  ["one question", `${INTRODUCTION}\nHow thick is your ice?\nForty centimetres, we think.`],
  ["nobody answers", TEXT.replaceAll("We have", "They have").replaceAll("We pray", "They pray").replaceAll("Forty", "About forty")],
])("[S29] not where there is %s", (_, text) => expect(answers(text)).toEqual([]));
