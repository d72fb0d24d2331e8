import { expect, it } from "vitest";
import { withoutAddressee } from "./cue-boundary.js";
import type { Entity } from "./entities.js";
import type { Piece } from "./pieces.js";

const CUE: Piece = { role: "cue", from: 3, to: 6, probability: 1 };
const name = (type: string, from: number, to: number): Entity => ({ span: [10 * from, 10 * to], type, from, to });

it("[S9] a cue ends before the name of a person or body that reaches its end", () => {
  expect(withoutAddressee(CUE, [name("organisation", 5, 6)]).to).toBe(5);
  expect(withoutAddressee(CUE, [name("person", 4, 8)]).to).toBe(4);
});

it("[S9] a cue stays whole where the name opens it, lies inside, or is of a place", () => {
  for (const other of [name("person", 3, 6), name("person", 4, 5), name("place", 5, 6)]) expect(withoutAddressee(CUE, [other])).toBe(CUE);
});
