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
  ])("%s: %s, %s", (cue, stance, tone, negated) => {
    expect(stanceOf(cue)).toEqual({ stance, tone, negated });
  });

  it("hears a question in what is said, and a document show what a person suggests", () => {
    expect(stanceOf("said", "“Will they come?”").stance).toBe("ask");
    expect(stanceOf("denied", "“Will they come?”").stance).toBe("deny");
    expect(stanceOf("suggested", "that they come", true).stance).toBe("show");
    expect(stanceOf("suggested", "that they come").stance).toBe("assert");
  });
});
