import { describe, expect, it } from "vitest";
import { calledSo, type Known, offered } from "./known-speakers.ts";

const LIND: Known = { id: "a:1", name: "Eva Lind", kind: "person", named: true, aliases: ["the mayor", "Lind"] };
const TARN: Known = { id: "a:2", name: "Tarn", kind: "person", named: true, aliases: [] };
const TOWN: Known = { id: "a:3", name: "Tarn", kind: "government", named: true, aliases: ["the town of Tarn"] };
const OTHER: Known = { id: null, name: "Ben Okoro", kind: "person", named: true, aliases: [] };
const AGAIN: Known = { id: null, name: "Eva Lind", kind: "person", named: true, aliases: [] };
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

  it("offers all of the report before a few of other reports", () => {
    const own = Array.from({ length: 9 }, (_, n): Known => ({ ...TARN, id: `a:${n + 10}`, name: `source ${n}`, named: false }));
    const others = Array.from({ length: 9 }, (_, n): Known => ({ ...OTHER, name: `Name ${n}` }));
    expect(offered("", [...others, ...own]).map(({ name }) => name)).toEqual([...own, ...others.slice(0, 6)].map(({ name }) => name));
  });
});
