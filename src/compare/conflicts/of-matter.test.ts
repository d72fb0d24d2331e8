import { describe, expect, it } from "vitest";
import { withDenied } from "../standing/denied.js";
import { assertions, type Given } from "../standing/hand-made.suite.js";
import { conflictsOfMatter } from "./of-matter.js";

const found = (given: readonly Given[]) =>
  conflictsOfMatter("the frigates", assertions(given)).map(({ rule, kind, sides }) => [
    rule,
    kind,
    ...sides.map(({ who, position }) => `${who}: ${position}`),
  ]);

describe("conflicts within a matter", () => {
  it("[X1] states that cannot both hold, asserted by two at one time", () => {
    expect(
      found([
        { state: "paused", published: "2024-05-05" },
        { state: "under-way", published: "2024-05-06", who: "Ben Okoro" },
      ]),
    ).toEqual([["X1", "state", "Ana Novak: paused", "Ben Okoro: under way"]]);
  });

  it("[X2] a denial is of the state whose word it has, and no side against who says what it comes to", () => {
    const resumed: Given = { state: "resumed", published: "2024-05-06", who: "Rosa Lind", tells: ["resume"] };
    const delayed: Given = { state: "delayed", published: "2024-05-06", who: "Ben Okoro", tells: ["delay"] };
    const denial: Given = { state: "denied", published: "2024-05-06", who: "a clerk", tells: ["deny", "resume"] };
    const sides = (given: readonly Given[]) =>
      conflictsOfMatter("the frigates", withDenied(assertions(given))).map(({ rule, sides }) => [rule, ...sides.map(({ who }) => who)]);
    expect(conflictsOfMatter("the frigates", withDenied(assertions([resumed, denial])))[0]?.sides[1]?.position).toBe("denies: resumed");
    expect(sides([resumed, denial])).toEqual([["X2", "Rosa Lind", "a clerk"]]);
    expect(sides([resumed, { ...delayed, published: "2024-04-01" }, denial])).toEqual([["X2", "Rosa Lind", "a clerk"]]);
    expect(sides([{ ...resumed, published: "2024-04-01" }, delayed, denial])).toEqual([]);
    // a word that nobody else has leaves open what is denied
    expect(sides([delayed, { ...denial, tells: ["deny", "hold up"] }])).toEqual([["X2", "Ben Okoro", "a clerk"]]);
  });

  it("[X2] a denial is of what its word tells by itself, where nobody else has that word", () => {
    const came: Given = { state: "partly-done", published: "2024-05-06", who: "Rosa Lind", tells: ["arrive"] };
    const denial: Given = { state: "denied", published: "2024-05-06", who: "a clerk", tells: ["delay"] };
    const conflicts = (given: readonly Given[]) => conflictsOfMatter("the frigates", withDenied(assertions(given)));
    expect(conflicts([came, denial])).toEqual([]);
    expect(conflicts([came, { ...denial, tells: ["reach"] }])).toHaveLength(1);
  });

  it("[X8] what had been held up, and has come by now, is no conflict", () => {
    const came: Given = { state: "done", published: "2024-05-05", who: "Rosa Lind" };
    expect(found([came, { state: "delayed", published: "2024-05-05", before: true }])).toEqual([]);
    expect(found([came, { state: "delayed", published: "2024-05-05", past: true }])).toEqual([]);
    expect(found([came, { state: "delayed", published: "2024-05-05", past: true, continued: true }])).toHaveLength(1);
    expect(found([came, { state: "delayed", published: "2024-05-05" }])).toHaveLength(1);
    expect(
      found([
        { ...came, state: "under-way" },
        { state: "paused", published: "2024-05-05", before: true },
      ]),
    ).toHaveLength(1);
  });

  it("[X8] what one speaker says to go on is no later state than what another of that report says began", () => {
    const restarted: Given = { state: "resumed", effective: "2024-05-01", published: "2024-05-05", report: "r:1", who: "the operator" };
    const shut: Given = { state: "ended", published: "2024-05-05", report: "r:1", who: "a regulator" };
    expect(found([restarted, { ...shut, continued: true }])).toHaveLength(1);
    expect(found([restarted, shut])).toEqual([]);
    expect(found([restarted, { ...shut, continued: true, report: "r:2" }])).toEqual([]);
  });

  it("[X8] what was stopped long before it was told of may go on by then, unless it is said to be stopped still", () => {
    const held: Given = { state: "paused", effective: "2024-05", published: "2024-07-11" };
    const going: Given = { state: "under-way", published: "2024-07-11", who: "Ben Okoro" };
    expect(found([held, going])).toEqual([]);
    expect(found([{ ...held, continued: true }, going])).toHaveLength(1);
    expect(found([{ ...held, effective: "2024-07-08" }, going])).toHaveLength(1);
  });

  it("[X8] what was approved or set may be looked at again, and what was signed be annulled", () => {
    const review: Given = { state: "under-review", published: "2024-05-09", who: "Ben Okoro" };
    for (const state of ["approved", "scheduled", "done"] as const) expect(found([{ state, published: "2024-05-05" }, review])).toEqual([]);
    expect(found([{ state: "approved", published: "2024-05-09" }, review])).toHaveLength(1);
  });

  it("[X14] the day for which something is set, told otherwise by two at one time, in the same words", () => {
    const may19: Given = { state: "scheduled", due: "2024-05-19", published: "2024-05-05", tells: ["leave"] };
    const other: Given = { ...may19, due: "2024-05-21", published: "2024-05-06", who: "Ben Okoro" };
    expect(found([may19, other])).toEqual([["X14", "date", "Ana Novak: scheduled for 2024-05-19", "Ben Okoro: scheduled for 2024-05-21"]]);
    expect(found([may19, { ...other, who: "Ana Novak" }])).toEqual([]);
    expect(found([may19, { ...other, due: "2024-05" }])).toEqual([]);
    expect(found([may19, { ...other, published: "2024-05-12" }])).toEqual([]);
    expect(found([may19, { ...other, tells: ["arrive"] }])).toEqual([]);
  });

  it("[X1] what was called off and what is looked at still; what was held up and came at last is no conflict", () => {
    const review: Given = { state: "under-review", published: "2024-05-05", who: "Ben Okoro" };
    expect(found([{ state: "cancelled", published: "2024-05-05" }, review])).toHaveLength(1);
    expect(found([{ state: "cancelled", published: "2024-05-09" }, review])).toEqual([]);
    expect(
      found([
        { state: "paused", published: "2024-05-05" },
        { state: "done", published: "2024-05-09", who: "Ben Okoro" },
      ]),
    ).toEqual([]);
  });

  it("[X8] what two speakers of one report tell of its own day is no update, and what has a day of its own is one", () => {
    const holds: Given = { state: "under-way", effective: "2024-05-04", published: "2024-05-05", report: "r:1" };
    const over: Given = { state: "ended", published: "2024-05-05", report: "r:1", who: "Ben Okoro" };
    expect(found([holds, over])).toHaveLength(1);
    expect(found([holds, { ...over, report: "r:2" }])).toEqual([]);
    expect(found([holds, { ...over, effective: "2024-05-05" }])).toEqual([]);
    expect(found([{ ...holds, effective: "2024-04-30" }, over])).toEqual([]);
  });

  it("[X2] a denial of what another asserts", () => {
    expect(
      found([
        { state: "done", published: "2024-05-05" },
        { state: "denied", published: "2024-05-06", who: "Ben Okoro" },
      ]),
    ).toEqual([["X2", "denial", "Ana Novak: done", "Ben Okoro: denied"]]);
  });

  it("[X1] all who are on a side stand on it, each once, however many reports repeat them", () => {
    const copies = Array.from({ length: 20 }, (): Given => ({ state: "paused", published: "2024-05-05" }));
    expect(
      found([
        ...copies,
        { state: "resumed", published: "2024-05-05", who: "Ben Okoro" },
        { state: "paused", published: "2024-05-05", who: "Rosa Lind" },
      ]),
    ).toEqual([["X1", "state", "Ana Novak: paused", "Ben Okoro: resumed", "Rosa Lind: paused"]]);
  });

  it("[X8] what had been done, with no day, is of a time before what is told of now", () => {
    const blocked: Given = { state: "rejected", published: "2024-05-05", before: true };
    const approved: Given = { state: "approved", published: "2024-05-05", who: "Ben Okoro" };
    expect(found([blocked, approved])).toEqual([]);
    expect(found([{ ...blocked, before: false }, approved])).toHaveLength(1);
  });

  it("[X5] a name and the family name in it are of one who decided", () => {
    const by = (name: string, id: string, who: string): Given => ({
      state: "paused",
      published: "2024-05-05",
      who,
      decidedBy: { id, name, person: true },
    });
    expect(found([by("Ana Novak", "i:1", "Ben Okoro"), by("Novak", "i:2", "Rosa Lind")])).toEqual([]);
    expect(found([by("Ana Novak", "i:1", "Ben Okoro"), by("Ivo Hale", "i:2", "Rosa Lind")])).toHaveLength(1);
  });

  it("[X1] what an account had itself replaced before another spoke is set against nobody; a denial of it still is", () => {
    const own: Given[] = [
      { state: "paused", published: "2024-05-05" },
      { state: "resumed", published: "2024-05-08" },
    ];
    expect(found([...own, { state: "under-way", published: "2024-05-10", who: "Ben Okoro" }])).toEqual([]);
    expect(found([...own, { state: "under-way", published: "2024-05-07", who: "Ben Okoro" }])).toHaveLength(1);
    expect(found([...own.slice(0, 1), { state: "under-way", published: "2024-05-10", who: "Ben Okoro" }])).toHaveLength(1);
    expect(found([...own, { state: "denied", published: "2024-05-10", who: "Ben Okoro" }])).toHaveLength(1);
  });

  it.each<[string, Given[]]>([
    [
      "a later update",
      [
        { state: "paused", published: "2024-05-05" },
        { state: "resumed", published: "2024-05-06", who: "Ben Okoro" },
      ],
    ],
    [
      "what was asserted long after",
      [
        { state: "paused", published: "2024-05-05" },
        { state: "under-way", published: "2024-06-25", who: "Ben Okoro" },
      ],
    ],
    [
      "one who says something else now",
      [
        { state: "paused", published: "2024-05-05" },
        { state: "under-way", published: "2024-05-06" },
      ],
    ],
    [
      "what was planned and is done",
      [
        { state: "scheduled", published: "2024-05-05" },
        { state: "done", published: "2024-05-06", who: "Ben Okoro" },
      ],
    ],
    [
      "a demand",
      [
        { state: "requested", published: "2024-05-05" },
        { state: "rejected", published: "2024-05-05", who: "Ben Okoro" },
      ],
    ],
  ])("[X8] none is %s", (_, given) => expect(found(given)).toEqual([]));

  it("[X8] what is said still after another said that it was over is contradicted", () => {
    expect(
      found([
        { state: "resumed", published: "2024-05-05", who: "Ben Okoro" },
        { state: "paused", published: "2024-05-06" },
      ]),
    ).toHaveLength(1);
  });

  it("[X9] none is of part of a thing and of all of it", () => {
    const given: Given[] = [
      { state: "paused", published: "2024-05-05", scope: "some" },
      { state: "under-way", published: "2024-05-06", who: "Ben Okoro", scope: "all" },
    ];
    expect(found(given)).toEqual([]);
    expect(found(given.map((one) => ({ ...one, scope: "all" })))).toHaveLength(1);
  });

  it("[X4] one state that began on two days, where both say so and nothing lies between", () => {
    const given: Given[] = [
      { state: "paused", published: "2024-03-04", effective: "2024-03-03" },
      { state: "paused", published: "2024-03-13", effective: "2024-02-28", who: "Ben Okoro" },
    ];
    expect(found(given)).toEqual([["X4", "date", "Ben Okoro: paused since 2024-02-28", "Ana Novak: paused since 2024-03-03"]]);
    expect(found(given.map((one) => ({ ...one, dated: false })))).toEqual([]);
    expect(found([...given, { state: "under-review", published: "2024-03-01", who: null }])).toEqual([]);
    expect(found(given.map((one, n) => ({ ...one, effective: n === 0 ? "2024-03" : "2024-03-03" })))).toEqual([]);
  });

  it("[X5] one state that two are said to have decided", () => {
    const by = (name: string, person = true) => ({ id: `p:${name}`, name, person });
    const given: Given[] = [
      { state: "paused", decidedBy: by("Mira Sandoval") },
      { state: "paused", decidedBy: by("Rosa Lind"), who: "Ben Okoro" },
    ];
    expect(found(given)).toEqual([["X5", "attribution", "Ana Novak: decided by Mira Sandoval", "Ben Okoro: decided by Rosa Lind"]]);
    expect(found(given.map((one) => ({ ...one, decidedBy: by("Port Office", false) })))).toEqual([]);
    expect(found([...given.slice(1), { state: "resumed", decidedBy: by("Mira Sandoval"), published: "2024-07-05" }])).toEqual([]);
  });
});
