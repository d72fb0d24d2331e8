import { describe, expect, it } from "vitest";
import { stanceOf } from "./stance.js";

describe("[C1] stance, [C2] tone and [C3] negation", () => {
  it.each([
    ["said", "assert", "neutral", false],
    ["did not say", "decline", "neutral", false],
    ["has not denied", "deny", "neutral", true],
    ["did not rule out", "deny", "neutral", true],
    ["refused to say", "decline", "neutral", false],
    ["did not immediately respond", "decline", "neutral", false],
    ["stopped short of saying", "assert", "neutral", true],
    ["declined", "decline", "neutral", false],
    ["has repeatedly denied", "deny", "neutral", false],
    ["accused", "accuse", "neutral", false],
    ["called for", "demand", "neutral", false],
    ["claimed", "assert", "distancing", false],
    ["insisted", "assert", "insisting", false],
    ["admitted", "confirm", "conceding", false],
    ["hopes", "hope", "neutral", false],
    ["urged", "demand", "neutral", false],
    ["called on", "demand", "neutral", false],
    ["is nervous about", "believe", "neutral", false],
    ["are confident", "believe", "neutral", false],
    ["is certain", "believe", "neutral", false],
    ["want to be certain", "intend", "neutral", false],
    ["made sure", "intend", "neutral", false],
    ["is eager", "intend", "neutral", false],
    ["learned", "know", "neutral", false],
    ["found out", "know", "neutral", false],
    ["sued", "accuse", "neutral", false],
    ["a critic of", "criticise", "neutral", false],
    ["was thrilled with", "praise", "neutral", false],
    ["decided against", "decline", "neutral", false],
  ])("%s: %s, %s", (cue, stance, tone, negated) => {
    expect(stanceOf(cue)).toEqual({ stance, tone, negated });
  });

  it("hears a question in what is said, and a document show what a person suggests", () => {
    expect(stanceOf("said", "“Will they come?”").stance).toBe("ask");
    expect(stanceOf("denied", "“Will they come?”").stance).toBe("deny");
    expect(stanceOf("suggested", "that they come", true).stance).toBe("show");
    expect(stanceOf("suggested", "that they come").stance).toBe("assert");
  });

  it("hears in what is said whether a name praises or blames, whom one asks to do it, and a flat no", () => {
    expect(stanceOf("called", "the vote stunning").stance).toBe("praise");
    expect(stanceOf("called", "the dues a scandal").stance).toBe("criticise");
    expect(stanceOf("called", "the boat Heron").stance).toBe("assert");
    expect(stanceOf("called for", "a brutal cut").stance).toBe("demand");
    expect(stanceOf("asked", "the council to wait").stance).toBe("request");
    expect(stanceOf("asked", "whether the council would wait").stance).toBe("ask");
    expect(stanceOf("wants", "the law to be changed").stance).toBe("demand");
    expect(stanceOf("wants", "to sail").stance).toBe("intend");
    expect(stanceOf("said", "there was no such agreement").stance).toBe("deny");
    expect(stanceOf("said", "there was no need to hurry").stance).toBe("assert");
    expect(stanceOf("questioned", "whether it was safe").stance).toBe("doubt");
  });
});
