import { describe, expect, it } from "vitest";
import { LearnedThingHead, type ThingOption } from "./thing-head.js";

const option = (names: readonly string[], ruled = false): ThingOption => ({ span: [0, 1], meant: [0, 1], names, ruled });

describe("[DV81] the head of things", () => {
  const head = new LearnedThingHead({ names: ["near", "known"], weights: [0.4, 1.1] });

  it("takes the likeliest, but what the rules take where that is nearly as likely", () => {
    expect(head.best([option([], true), option(["known"])])).toBe(1);
    expect(head.best([option([], true), option(["near"])])).toBe(0);
    expect(head.best([option(["near"], true), option(["near", "known"])])).toBe(1);
  });

  it("counts a name once, and none that it has not learned", () => {
    expect(head.best([option([], true), option(["near", "near", "far"])])).toBe(0);
  });

  it("takes none that is not probable where the rules have none", () => {
    expect(head.best([option(["known"]), option(["known"]), option([])])).toBeNull();
    expect(head.best([option(["known", "near"]), option([])])).toBe(0);
  });
});
