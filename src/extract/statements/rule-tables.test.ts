/** The lists of values that the wire format has and the tables of rules that give them hold together. */
import { describe, expect, it } from "vitest";
import { ACTOR_KINDS, AUTHORITY_KINDS, RULES, STANCES, TONES, VENUE_KINDS, VIA_KINDS } from "../../records/vocabulary.js";
import type { ActorDraft } from "../actors/actor-draft.js";
import { AUTHORITY_RULES } from "./authority-rules.js";
import { CUE_STANCES, CUE_TONES, stanceOf } from "./stance.js";
import { TERMS } from "./terms.js";
import { VENUES } from "./venue.js";
import { viaKindOf } from "./via.js";

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();

describe("every value has a rule that gives it", () => {
  it("a kind of authority, but for “none”, which is given where no source is", () => {
    expect(sorted([...AUTHORITY_RULES.map((r) => r.kind), "none"])).toEqual(sorted(AUTHORITY_KINDS));
  });

  it("a stance, but for those without a word of their own", () => {
    const wordless = [stanceOf("said").stance, stanceOf("declined").stance, "other"];
    expect(wordless).toEqual(["assert", "decline", "other"]);
    expect(sorted([...CUE_STANCES.map(([, stance]) => stance), ...wordless])).toEqual(sorted(STANCES));
  });

  it("a tone", () => {
    expect(sorted([...CUE_TONES.map(([, tone]) => tone), stanceOf("said").tone])).toEqual(sorted(TONES));
  });

  it("a venue, once each, but for “other”, which only people give", () => {
    const kinds = VENUES.map(([kind]) => kind);
    expect(kinds).toHaveLength(new Set(kinds).size);
    expect(sorted([...kinds, "other"])).toEqual(sorted(VENUE_KINDS));
  });

  it("a rule of terms, but for “unknown”, which only people give", () => {
    expect(sorted([...TERMS.map((t) => t.rule), "unknown"])).toEqual(sorted(RULES));
  });

  it("a kind of via, by the kinds of actors", () => {
    expect(sorted(ACTOR_KINDS.map((kind) => viaKindOf({ kind } as ActorDraft)))).toEqual(sorted(VIA_KINDS));
  });
});
