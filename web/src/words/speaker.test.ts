import { describe, expect, it } from "vitest";
import { speakerWords } from "./speaker.ts";

describe("who speaks", () => {
  it.each([
    [
      "one out of several, whom the record knows together",
      "three senior Tarn pilots",
      "One of the pilots,",
      "One of the pilots, of three senior Tarn pilots",
    ],
    ["one out of several, whose words say all", "Tarn pilots", "two of the Tarn pilots", "two of the Tarn pilots"],
    ["by name, whatever the sentence calls them", "Eva Lind", "the mayor", "Eva Lind"],
    ["a body whose other words have an of", "Tarn harbour ministry", "the Ministry of Harbours", "Tarn harbour ministry"],
    ["a body with such a name", "One of Us", "One of Us", "One of Us"],
    ["by the report's words where nobody was found", null, "she", "she"],
    ["by name where the sentence has no source", "Eva Lind", null, "Eva Lind"],
  ])("is %s", (_, name, words, said) => expect(speakerWords(name, words)).toBe(said));
});
