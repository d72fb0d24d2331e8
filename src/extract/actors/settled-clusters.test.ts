import { describe, expect, it } from "vitest";
import type { Form, Mention } from "../../annotate/mention.js";
import { mentionAt } from "../../annotate/mention.suite.js";
import { settled } from "./settled-clusters.js";

function clusters(
  text: string,
  list: readonly [words: string, form: Form, more: Partial<Mention>, cluster: number][],
  anonymous: number[] = [],
) {
  let from = 0;
  const mentions = list.map(([words, form, more]) => {
    const at = text.indexOf(words, from);
    from = at + words.length;
    return mentionAt([at, from], form, { name: form === "name" ? words.toLowerCase().split(" ") : [], ...more });
  });
  return settled(text, { mentions, clusters: list.map(([, , , n]) => n) }, new Set(anonymous)).clusters;
}

const PERSON = { entity: "person" };
const BODY = { entity: "organisation", kind: "organisation" };

describe("settled", () => {
  it("[P34] joins identical full names, and a body with its initials", () => {
    expect(
      clusters("Ana Novak, he. Ana Novak.", [
        ["Ana Novak", "name", PERSON, 0],
        ["Ana Novak", "name", PERSON, 1],
      ]),
    ).toEqual([0, 0]);
    expect(
      clusters("Bank of Kesh (BK). BK.", [
        ["Bank of Kesh", "name", BODY, 0],
        ["BK", "name", BODY, 1],
        ["BK", "name", BODY, 2],
      ]),
    ).toEqual([0, 0, 0]);
  });

  it("[P34] joins initials in the order of the name's own language", () => {
    const central = { ...BODY, name: ["central", "reserve", "bank"] };
    expect(
      clusters("Central Reserve Bank (BCR).", [
        ["Central Reserve Bank", "name", central, 0],
        ["BCR", "name", BODY, 1],
      ]),
    ).toEqual([0, 0]);
    expect(
      clusters("Central Reserve Bank (BCX).", [
        ["Central Reserve Bank", "name", central, 0],
        ["BCX", "name", BODY, 1],
      ]),
    ).toEqual([0, 1]);
  });

  it("[P34] leaves bare surnames and other initials apart", () => {
    expect(
      clusters("Novak. Novak.", [
        ["Novak", "name", PERSON, 0],
        ["Novak", "name", PERSON, 1],
      ]),
    ).toEqual([0, 1]);
    expect(
      clusters("Bank of Kesh (XY).", [
        ["Bank of Kesh", "name", BODY, 0],
        ["XY", "name", BODY, 1],
      ]),
    ).toEqual([0, 1]);
  });

  it("[P32] parts a source without a name from a named person, and what takes it up", () => {
    const official = { article: "indefinite" as const };
    const found = clusters(
      "Ana Novak. An official. The official.",
      [
        ["Ana Novak", "name", PERSON, 0],
        ["An official", "nominal", official, 0],
        ["The official", "nominal", { article: "definite" }, 0],
      ],
      [1],
    );
    expect(found[0]).toBe(0);
    expect(found[1]).not.toBe(0);
    expect(found[2]).toBe(found[1]);
  });

  it("[R21] joins a man with the name that he gives", () => {
    expect(
      clusters("A man who identified himself as Commander Rado", [
        ["A man", "nominal", {}, 0],
        ["Rado", "name", PERSON, 1],
      ]),
    ).toEqual([1, 1]);
  });
});
