/**
 * Sentences that assert one state or two, or none, read one by one as reports with the real weights [DV1–DV83]. `told`: of each some words
 * of its evidence, its state, kind, the words of its thing and parties ("role: name"); other developments may stand beside. Those that are missed stand in `known-misses.txt`.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Reader } from "../../src/read.js";
import type { Development } from "../../src/records/development.js";
import type { ReadoutDocument } from "../../src/records/document.js";
import { knownMisses, lineCases } from "../line-cases.js";

interface Case {
  readonly id: string;
  readonly text: string;
  readonly told?: readonly { readonly words: string; readonly state?: string; readonly kind?: string; readonly thing?: string; readonly parties?: readonly string[]; readonly due?: string }[];
  readonly none?: true;
}

const CASES = lineCases<Case>("developments/sentences.jsonl");
const MISSES = knownMisses("developments");

/** What of a case its developments lack, or have too much. */
function differences({ text, told = [], none }: Case, { actors, developments }: ReadoutDocument): string[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const partiesOf = (d: Development): string[] => d.parties.map(({ role, actor }) => `${role}: ${names.get(actor)}`);
  if (none) return developments.map((d) => `${d.state} by ${d.evidence.map((s) => text.slice(...s)).join(" … ")}`);
  return told.flatMap(({ words, state, kind, thing, parties = [], due }) => {
    const from = text.indexOf(words);
    const there = developments.filter((d) => d.evidence.some(([a, b]) => a < from + words.length && from < b));
    const isRight = (d: Development): boolean =>
      (state === undefined || d.state === state) && (kind === undefined || d.kind === kind) && (thing === undefined || d.thing?.text === thing) && parties.every((one) => partiesOf(d).includes(one)) &&
      (due === undefined || (d.due?.value === due && d.effective === null));
    if (there.some(isRight)) return [];
    return [`${words}: ${state} of a ${kind}, not ${there.map((d) => `${d.state} of a ${d.kind}, ${d.thing?.text} (${partiesOf(d).join(", ")})`).join(", ") || "told"}`];
  });
}

describe("developments of one sentence", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.open();
  });
  afterAll(() => reader.close());

  it("are missed in one case of ten at most", () => {
    expect(MISSES.size * 10).toBeLessThanOrEqual(CASES.length);
  });

  it("may have any word first, last and alone: reading comes to an end", async () => {
    const words = [...new Set(CASES.flatMap(({ text }) => text.toLowerCase().match(/\p{Ll}+/gu) ?? []))];
    const first = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    const text = words.map((word) => `${first(word)} on Monday. It is ${word}. ${first(word)}.`).join("\n\n");
    const { developments } = await reader.read({ source: "words", text });
    expect(developments.every(({ evidence }) => evidence.every(([start, end]) => start < end && end <= text.length))).toBe(true);
  });

  it.each(CASES.map((c) => [c.id, c] as const))("%s", async (id, one) => {
    const document = await reader.read({ source: id, text: one.text, metadata: { published: "2031-05-14" } });
    const wrong = differences(one, document);
    if (MISSES.has(id)) expect(wrong, "this case passes now: take it off known-misses.txt").not.toEqual([]);
    else expect(wrong).toEqual([]);
  });
});
