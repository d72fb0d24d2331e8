import { expect, it } from "vitest";
import { nameId } from "../../records/ids.js";
import { displayName } from "./display-name.js";
import { profile, role } from "./hand-made.suite.js";
import { identityIds } from "./identity-id.js";

const plain = nameId(["person", "ana novak"]);

it("[I31] one name has the id that it had", () => {
  expect(identityIds([[profile("Ana Novak"), profile("ANA NOVAK")]])).toEqual([plain]);
});

it("[I31] several names have the least of theirs, and a surname of one report adds none", () => {
  const other = nameId(["person", "a. novak"]);
  const group = [profile("Ana Novak"), profile("A. Novak"), profile("Novak", { scope: "r:1" })];
  expect(identityIds([group])).toEqual([[plain, other].sort()[0]]);
});

it("[I31] namesakes are told apart by their roles, and whoever has none keeps the name's own id", () => {
  const [of, in_, none] = identityIds([
    [profile("Ana Novak", { roles: role("minister", "Peru") })],
    [profile("Ana Novak", { roles: role("minister", "Norway") })],
    [profile("Ana Novak")],
  ]);
  expect(new Set([of, in_, none]).size).toBe(3);
  expect(none).toBe(plain);
});

it("[I31] what is of one report has an id of its own in each", () => {
  const [one, other] = identityIds([[profile("Novak", { scope: "r:1" })], [profile("Novak", { scope: "r:2" })]]);
  expect(one).not.toBe(other);
});

it("[I32] is called by the fullest spelling, not in capitals, the most used of those as full", () => {
  const called = (...names: [string, number][]) => displayName(names.map(([name, uses]) => ({ profile: profile(name), uses })));
  expect(called(["A. Novak", 9], ["Ana Novak", 1])).toBe("Ana Novak");
  expect(called(["ANA NOVAK", 9], ["Ana Novak", 1])).toBe("Ana Novak");
  expect(called(["Ana Novák", 1], ["Ana Novak", 2])).toBe("Ana Novak");
  expect(called(["ANA NOVAK", 1])).toBe("ANA NOVAK");
});
