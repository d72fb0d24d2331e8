import { expect, it } from "vitest";
import { nestedStretches } from "./nested-stretches.js";

/** What is read again of a text that is a content as a whole. */
const again = (text: string) => nestedStretches(text, [{ span: [0, text.length], within: 7 }]).map(({ span }) => text.slice(...span));

it("[S6] a content is read again without the marks around it and a leading that", () => {
  expect(again("“that aides had told him of it”")).toEqual(["aides had told him of it"]);
  expect(again("Novak plans to go there again")).toEqual(["Novak plans to go there again"]);
});

it("[N3] only contents of four words, one of them of saying, thinking, showing, wanting or feeling, are read again", () => {
  expect(again("aides told him")).toEqual([]);
  expect(again("the ferry would sail at noon on Monday")).toEqual([]);
  for (const cue of ["denies", "according to", "believed", "indicated", "hopes", "is nervous about"])
    expect(again(`there a mayor ${cue} it all again`)).toHaveLength(1);
});
