import { expect, it } from "vitest";
import { mentionAt } from "../mention.suite.js";
import { apart } from "./apart.js";
import { markUttered } from "./utterance.js";

it("[P18] who is spoken of in a quotation does not utter it, [P19] 'I' is who does", () => {
  // “He told me,” she said. “He did.”
  const [he, me, she, again] = markUttered(
    [
      mentionAt([1, 3], "pronoun", { headWord: "he" }),
      mentionAt([9, 11], "pronoun", { headWord: "me" }),
      mentionAt([14, 17], "pronoun", { headWord: "she" }),
      mentionAt([25, 27], "pronoun", { headWord: "he" }),
    ],
    [{ cue: [18, 22], sources: [[14, 17]], contents: [[0, 13]], score: 1, within: null }],
    [
      [0, 13],
      [24, 32],
    ],
  );
  expect([he?.utteredBy, me?.utteredBy, she?.utteredBy, again?.utteredBy]).toEqual([[14], [14], [], [14]]);
  expect(he && she && apart(he, she)).toBe("P18");
  expect(me && she && apart(me, she)).toBeNull();
});
