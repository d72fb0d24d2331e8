import { describe, expect, it } from "vitest";
import { calledSo, type Known, offered } from "./known-speakers.ts";

const LIND: Known = { id: "a:1", name: "Eva Lind", kind: "person", aliases: ["the mayor", "Lind"] };
const TARN: Known = { id: "a:2", name: "Tarn", kind: "person", aliases: [] };
const TOWN: Known = { id: "a:3", name: "Tarn", kind: "government", aliases: ["the town of Tarn"] };
const OTHER: Known = { id: null, name: "Ben Okoro", kind: "person", aliases: [] };
const AGAIN: Known = { id: null, name: "Eva Lind", kind: "person", aliases: [] };
const ALL = [LIND, TARN, TOWN, OTHER, AGAIN];

describe("a name that is typed", () => {
  it.each([
    ["in other letters", "eva  LIND ", [LIND]],
    ["by what else the report calls them", "Lind", [LIND]],
    ["of other reports", "ben okoro", [OTHER]],
    ["that several have", "Tarn", [TARN, TOWN]],
  ])("is one who is there, %s", (_, typed, found) => expect(calledSo(typed, ALL)).toEqual(found));

  it.each(["Eva", "Eva Lindgren", ""])("is nobody who is there: %j", (typed) => expect(calledSo(typed, ALL)).toEqual([]));

  it("offers whoever has a word that begins so, once", () => {
    expect(offered("l", ALL)).toEqual([LIND]);
    expect(offered("tar", ALL)).toEqual([TARN, TOWN]);
    expect(offered("oko", ALL)).toEqual([OTHER]);
    expect(offered("xyz", ALL)).toEqual([]);
  });
});
