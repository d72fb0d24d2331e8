import { describe, expect, it } from "vitest";
import { EVENT_TYPES } from "../../records/vocabulary.js";
import { ended, quadrantOf, soughtMode, willed } from "./quadrants.js";

const of = (type: (typeof EVENT_TYPES)[number]) => ({ type, mode: null });

describe("what follows from a quadrant", () => {
  it("to will what is cooperative is to agree, what harms to threaten, and not to yield is to reject [E5, E6]", () => {
    expect(willed(of("AID"))?.type).toBe("AGREE");
    expect(willed(of("COERCE"))).toEqual({ type: "THREATEN", mode: "restrict" });
    expect(willed(of("RETREAT"), true)).toEqual({ type: "REJECT", mode: "yield" });
    expect(willed(of("ASSAULT"), true)?.type).toBe("AGREE");
  });

  it("to will words is nothing of its own [E6]", () => {
    expect(EVENT_TYPES.filter((type) => willed(of(type)) === null)).toEqual(
      EVENT_TYPES.filter((type) => quadrantOf(type) === "verbal-conflict"),
    );
  });

  it("to end what helps is to sanction, to end what harms is to yield [E4]", () => {
    expect(ended(of("AID"))).toEqual({ type: "SANCTION", mode: "discontinue" });
    expect(ended(of("ASSAULT"))).toEqual({ type: "RETREAT", mode: "ceasefire" });
    expect(ended(of("PROTEST"))).toEqual({ type: "RETREAT", mode: "ease" });
    expect(ended(of("REJECT")).type).toBe("CONCEDE");
  });

  it("what is asked for says the mode [E5]", () => {
    expect([of("AID"), of("CONSULT"), of("RETREAT"), of("ASSAULT"), null].map(soughtMode)).toEqual([
      "assist",
      "meet",
      "yield",
      "change",
      null,
    ]);
  });
});
