/**
 * Cases of times, one a line: a text, the day it is of, and every time in it with type and value; in `negative.jsonl` words for times that
 * are none. They need no weights. One that is missed stands in `known-misses.txt` with its cause, and one that passes must leave.
 */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { times } from "../src/times.js";
import { knownMisses, lineCases } from "./line-cases.js";

interface Case {
  readonly id: string;
  readonly text: string;
  readonly anchor: string | null;
  readonly times: readonly (readonly [words: string, type: string, value: string | null])[];
}

const cases = (name: string): Case[] => lineCases(join("times", `${name}.jsonl`));
const missed = knownMisses("times");

const found = ({ text, anchor }: Case) => times(text, { anchor }).map((t) => [text.slice(...t.span), t.type, t.value]);

describe.each(["cases", "negative"])("times, %s", (name) => {
  it.each(cases(name).map((c) => [c.id, c] as const))("%s", (id, c) => {
    if (missed.has(id)) expect(found(c)).not.toEqual(c.times);
    else expect(found(c)).toEqual(c.times);
  });
});

it("at most one case in ten is missed, and each of those is a case", () => {
  const all = [...cases("cases"), ...cases("negative")].map(({ id }) => id);
  expect(missed.size * 10).toBeLessThanOrEqual(all.length);
  expect([...missed].filter((id) => !all.includes(id))).toEqual([]);
});
