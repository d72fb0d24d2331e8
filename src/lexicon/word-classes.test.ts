import { describe, expect, it } from "vitest";
import { wordClasses } from "./word-classes.js";

describe("classes of words", () => {
  it("are those of all senses, of one part of speech", () => {
    expect(wordClasses("treaty", "noun.")).toEqual(["noun.communication"]);
    expect(wordClasses("raid", "verb.")).toContain("verb.social");
    expect(wordClasses("raid", "noun.")).toEqual(["noun.act"]);
  });

  it("are none of what is no word, nor of what every object has", () => {
    expect(wordClasses("qwx", "noun.")).toEqual([]);
    expect(wordClasses("constructor", "verb.")).toEqual([]);
  });
});
