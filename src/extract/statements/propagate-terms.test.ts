import { describe, expect, it } from "vitest";
import type { ActorDraft } from "../actors/actor-draft.js";
import type { ActorIndex } from "../actors/actor-index.js";
import { propagateTerms } from "./propagate-terms.js";
import type { SentenceTerms } from "./sentence-terms.js";
import type { AttributedStatement } from "./statement-draft.js";
import type { TermsSaid } from "./terms.js";

const WIDE = 100; // characters of a made-up sentence

/** A statement in sentence number `n`: a source, then its cue. */
const statement = (n: number, named = false): AttributedStatement =>
  ({
    features: { attribution: { sources: [[n * WIDE, n * WIDE + 8]], cue: [n * WIDE + 9, n * WIDE + 13] } },
    speakers: [{ actor: { named } as ActorDraft, kind: "official-unnamed", actorRules: [], kindRules: [] }],
  }) as unknown as AttributedStatement;

/** Terms said in sentence number `n`. */
const terms = (n: number): SentenceTerms => ({
  terms: { rule: "background", basis: "stated", span: [n * WIDE + 40, n * WIDE + 60] } as unknown as TermsSaid,
  sentence: [n * WIDE, n * WIDE + 80],
  subject: null,
});

const actors = {} as ActorIndex;

describe("[G7] terms", () => {
  it("are of the sentence's own nameless source, else of the last before it", () => {
    const all = [statement(0), statement(1, true), statement(3), statement(5)];
    const said = [terms(0), terms(2), terms(4)];
    expect(propagateTerms("", all, said, actors).map((s) => s.terms)).toEqual([said[0]?.terms, null, said[2]?.terms, null]);
  });

  it("of one out of several are not the others'", () => {
    const both = { named: false } as ActorDraft;
    const text = `${"two officials said".padEnd(WIDE) + "one of the officials said".padEnd(WIDE)}the officials said`;
    const all = [8, 20, 13].map((size, n) => {
      const made = statement(n);
      const attribution = { ...made.features.attribution, sources: [[n * WIDE, n * WIDE + size]] };
      return { ...made, features: { ...made.features, attribution }, speakers: [{ ...made.speakers[0], actor: both }] };
    }) as unknown as AttributedStatement[];
    const [ofOne, ofAll] = [terms(1), terms(2)];
    expect(propagateTerms(text, all, [ofOne], actors).map((s) => s.terms)).toEqual([null, ofOne.terms, null]);
    expect(propagateTerms(text, all, [ofAll], actors).map((s) => s.terms)).toEqual([ofAll.terms, ofAll.terms, ofAll.terms]);
  });

  it("are found for thousands of statements in time that grows as they do", () => {
    const count = 12_000;
    const all = Array.from({ length: count }, (_, n) => statement(n));
    const start = process.cpuUsage();
    const drafts = propagateTerms(
      "",
      all,
      Array.from({ length: count }, (_, n) => terms(n)),
      actors,
    );
    expect(drafts.every((m, n) => m.terms?.span[0] === n * WIDE + 40)).toBe(true);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
  });
});
