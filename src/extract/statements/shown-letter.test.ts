import { expect, it } from "vitest";
import { linesOf, written } from "./shown.suite.js";
import { signedLetters } from "./shown-letter.js";

const letters = (text: string): string[] => written(text, signedLetters(text, linesOf(text).lines));

it.each([
  ["Sir, the clock has stopped.\nYours faithfully, Ana Orr, Mill Lane", "S64 Ana Orr: Sir, the clock has stopped."],
  ["Dear editor,\nThe clock has stopped.\nWind it.\nKind regards,\nTor Bekk", "S64 Tor Bekk: The clock has stopped. … Wind it."],
])("[S64] a letter is of whoever signs it: %s", (text, found) => expect(letters(text)).toEqual([found]));

it.each(["The clock has stopped.\nYours faithfully, Ana Orr", "Sir, the clock has stopped.\nYours, he said, was late"])(
  "[S64] no letter: %s",
  (text) => expect(letters(text)).toEqual([]),
);
