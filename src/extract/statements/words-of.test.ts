import { expect, it } from "vitest";
import { paragraphs } from "../../text/paragraphs.js";
import { outermostPieces, pairQuotes } from "../../tokens/quotes.js";
import { wordsOfOthers } from "./words-of.js";

const told = (text: string) =>
  wordsOfOthers(text, outermostPieces(pairQuotes(text, paragraphs(text)).quotes)).map(({ attribution: { sources, cue, contents } }) =>
    [...sources, cue, ...contents].map((s) => text.slice(...s)),
  );

it("[S36] a quotation in somebody's words is what that one said", () => {
  expect(told("It is, in Olander’s words, “a last chance.” Novak left.")).toEqual([["Olander", "words", "“a last chance.”"]]);
  expect(told("He was, in the words of one aide, “a man without a plan.”")).toEqual([["one aide", "words", "“a man without a plan.”"]]);
  expect(told("It is, in the words of its owner, Tor Bekk, “a boat that never sailed.”")).toEqual([
    ["its owner, Tor Bekk", "words", "“a boat that never sailed.”"],
  ]);
  expect(told("“A leap in the dark,” in the words of the mayor, it has few friends.")).toEqual([
    ["the mayor", "words", "“A leap in the dark,”"],
  ]);
  expect(told("In the mayor’s own words: “We have no money.”")).toEqual([["the mayor", "words", "“We have no money.”"]]);
  expect(told("To use Keel’s phrase, “the boat has left.”")).toEqual([["Keel", "phrase", "“the boat has left.”"]]);
});

it("[S36] no other words are somebody's", () => {
  expect(told("He said it in other words. “The boat has left.”")).toEqual([]);
  expect(told("She took it in. In Olander’s house, “The Boat” hangs.")).toEqual([]);
});

it("[S36] a name in apposition says who that is", () => {
  expect(told("It is, in the words of its president, Ana Novak, “over.”")[0]?.[0]).toBe("its president, Ana Novak");
  expect(told("It is, in the words of its president, a tired man, “over.”")[0]?.[0]).toBe("its president");
});
