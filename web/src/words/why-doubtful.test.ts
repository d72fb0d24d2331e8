import { expect, it } from "vitest";
import { whyDoubtful } from "./why-doubtful.ts";

const statement = {
  ...{ source: [[0, 2]] as [number, number][], cue: [[3, 7]] as [number, number][], content: [[8, 20]] as [number, number][] },
  ...{ speaker: "a:1", speakerText: "the skipper", confidence: 0.4, speakerConfidence: 0.9 },
};
const note = (span: [number, number] | null, message: string) => ({ span, message });

it("is whom a pronoun means, or who speaks at all, where that is what is uncertain", () => {
  expect(whyDoubtful({ ...statement, speakerText: "she", speakerConfidence: 0.37 }, [])).toEqual([
    "Whom “she” means is uncertain (37 % sure).",
  ]);
  expect(whyDoubtful({ ...statement, speakerConfidence: 0.2 }, [])).toEqual(["Who says it is uncertain (20 % sure)."]);
  expect(whyDoubtful({ ...statement, speaker: null, speakerText: null, speakerConfidence: 0 }, [])).toEqual([
    "The text near the words names nobody who says them.",
  ]);
});

it("is which words are theirs, where the speaker is clear", () => {
  expect(whyDoubtful(statement, [])).toEqual([
    "Which words are theirs, or on what authority, is uncertain (40 % sure of all of it). Who says it is clearer (90 % sure).",
  ]);
});

it("has what the report's notes say of these very words, and no others", () => {
  const notes = [note([10, 12], "a quotation is not closed"), note([40, 50], "elsewhere"), note(null, "of the whole")];
  expect(whyDoubtful({ ...statement, speakerConfidence: 0.2 }, notes)).toEqual([
    "Who says it is uncertain (20 % sure).",
    "A quotation is not closed.",
  ]);
});
