import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STATES } from "../../records/vocabulary.js";
import { type Assertion, heldSince } from "./assertion.js";
import { bodyFirst } from "./assertions-of.js";
import { assertions, type Given } from "./hand-made.suite.js";
import { asOf, historyOf } from "./history.js";
import { standingOf } from "./standing.js";

const history = (given: readonly Given[]) => historyOf(assertions(given));

describe("histories", () => {
  it("[H1] stand in the order in which states began, what has no day last; who said it when stands beside", () => {
    const found = history([
      { state: "paused", published: "2024-06-26", effective: "2024-05" },
      { state: "scheduled", published: null, effective: null },
      { state: "announced", published: "2024-03-01" },
      { state: "under-review", published: "2024-06-20" },
    ]);
    expect(found.map((h) => [h.effective, h.published, h.state])).toEqual([
      ["2024-03-01", "2024-03-01", "announced"],
      ["2024-05", "2024-06-26", "paused"],
      ["2024-06-20", "2024-06-20", "under-review"],
      [null, null, "scheduled"],
    ]);
  });

  it("[H8] have the day by which it had begun of what is only said to go on", () => {
    const [still] = assertions([{ state: "paused", published: "2024-05-05", continued: true, dated: false }]);
    expect(heldSince(still as Assertion)).toBe("../2024-05-05");
    expect(heldSince({ ...(still as Assertion), continued: false })).toBe("2024-05-05");
    expect(heldSince({ ...(still as Assertion), effective: null })).toBeNull();
  });

  it("[H8] have no beginning of what is only said to go on, until somebody tells its day", () => {
    const since = (given: readonly Given[]) => standingOf(assertions(given), null).since;
    const still = { state: "paused", continued: true, dated: false } as const;
    expect(since([{ ...still, published: "2024-05-05" }])).toBeNull();
    expect(since([{ state: "paused" }, { ...still, published: "2024-06-05", who: "Rosa Lind" }])).toBe("2024-05-05");
    expect(since([still, { state: "paused", published: "2024-06-05", effective: "2024-06-01" }])).toBe("2024-06-01");
    expect(since([{ ...still, effective: "2024-03", dated: true }])).toBe("2024-03");
    const { accounts } = standingOf(assertions([{ state: "paused" }, { ...still, published: "2024-05-07", who: "Rosa Lind" }]), null);
    expect(accounts.map(({ who, since }) => [who, since])).toEqual([
      ["Rosa Lind", null],
      ["Ana Novak", "2024-05-05"],
    ]);
  });

  it("[H10] tell whether words say since when; one entry that says that day is enough", () => {
    const begun = (given: readonly Given[]) => {
      const { since, dated } = standingOf(assertions(given), null);
      return [since, dated];
    };
    expect(begun([{ state: "paused" }])).toEqual(["2024-05-05", false]);
    expect(begun([{ state: "paused" }, { state: "paused", published: "2024-05-09", effective: "2024-05-05" }])).toEqual([
      "2024-05-05",
      true,
    ]);
    expect(begun([{ state: "paused" }, { state: "paused", published: "2024-05-09", effective: "2024-05-08" }])).toEqual([
      "2024-05-05",
      false,
    ]);
  });

  it("[H3] give of each state that is held now what bears it, and leave out what others have left behind", () => {
    const { contested, states } = standingOf(
      assertions([
        { state: "under-review", who: "Ion Rusu", published: "2024-01-05" },
        { state: "paused", who: "an official", named: false, published: "2024-05-05", origin: "o:wire" },
        { state: "paused", who: "an aide", named: false, published: "2024-05-06", origin: "o:wire" },
        { state: "paused", who: null, published: "2024-05-06", origin: "o:own" },
        { state: "resumed", who: "Rosa Lind", published: "2024-05-06", effective: "2024-05-06" },
      ]),
      null,
    );
    expect(contested).toBe(true);
    expect(states).toEqual([
      { state: "resumed", since: "2024-05-06", dated: true, lastAsserted: "2024-05-06", reports: 1, origins: 1, named: 1, unnamed: 0 },
      { state: "paused", since: "2024-05-05", dated: false, lastAsserted: "2024-05-06", reports: 3, origins: 2, named: 0, unnamed: 2 },
    ]);
  });

  it("[H2] mark what another origin says again, and what its own does; what was given up in between is new", () => {
    const found = history([
      { state: "paused", published: "2024-05-05", origin: "o:wire" },
      { state: "paused", published: "2024-05-06", origin: "o:wire", who: "Ben Okoro" },
      { state: "paused", published: "2024-05-07", origin: "o:other", who: "Rosa Lind" },
    ]);
    expect(found.map(({ status }) => status)).toEqual(["new", "restated", "repeated"]);
    const again = history([
      { state: "paused", published: "2024-05-05" },
      { state: "resumed", published: "2024-06-05" },
      { state: "paused", published: "2024-07-05" },
    ]);
    expect(again.map(({ status, supersedes }) => [status, supersedes])).toEqual([
      ["new", null],
      ["new", "d:00"],
      ["new", "d:01"],
    ]);
  });

  it("[H2] the same report a hundred times is one state said once, and again", () => {
    const found = history(Array.from({ length: 100 }, () => ({ state: "paused" as const, origin: "o:wire" })));
    expect(found.filter(({ status }) => status === "new")).toHaveLength(1);
    expect(found.filter(({ status }) => status === "restated")).toHaveLength(99);
  });

  it("[H2] a later correction that reverses a state supersedes it, and the first stays in the history", () => {
    const found = history([
      { state: "done", published: "2024-05-05", who: null },
      { state: "cancelled", published: "2024-05-06", who: null },
    ]);
    expect(found.map(({ state, supersedes }) => [state, supersedes])).toEqual([
      ["done", null],
      ["cancelled", "d:00"],
    ]);
    expect(standingOf(found, null)).toMatchObject({ state: "cancelled", contested: false, since: "2024-05-06" });
  });

  it("a report that is only a list of past events has each state at its time", () => {
    const found = history(
      (["announced", "paused", "resumed", "done"] as const).map((state, n) => ({
        state,
        report: "r:list",
        published: "2025-01-01",
        effective: `2024-0${n + 1}-10`,
        who: null,
      })),
    );
    expect(found.map(({ state }) => state)).toEqual(["announced", "paused", "resumed", "done"]);
    expect(standingOf(found, null)).toMatchObject({ state: "done", since: "2024-04-10", reports: 1, contested: false });
  });
});

describe("what stands above a story", () => {
  it("[H7] is left to the body where the body says it, and kept where it does not", () => {
    const all = assertions([
      { state: "paused", report: "r:a", above: true, who: null },
      { state: "paused", report: "r:a" },
      { state: "resumed", report: "r:a", above: true, who: null },
      { state: "paused", report: "r:b", above: true, who: null },
    ]).map((assertion) => ({ assertion }));
    expect(bodyFirst(all).map(({ assertion }) => assertion.development)).toEqual(["d:01", "d:02", "d:03"]);
  });

  it("[H16] is left to the body by a caption, whatever the body says, and kept where it says nothing", () => {
    const all = assertions([
      { state: "done", report: "r:a", pictured: true, who: null },
      { state: "paused", report: "r:a" },
      { state: "done", report: "r:b", pictured: true, who: null },
      { state: "paused", report: "r:b", above: true, who: null },
    ]).map((assertion) => ({ assertion }));
    expect(bodyFirst(all).map(({ assertion }) => assertion.development)).toEqual(["d:01", "d:02", "d:03"]);
  });
});

describe("standing", () => {
  it("[H3] has the latest state of each account; an unnamed source is one, the reports themselves another", () => {
    const all = assertions([
      { state: "paused", published: "2024-05-05" },
      { state: "paused", published: "2024-05-06", who: null },
      { state: "resumed", published: "2024-07-01" },
      { state: "paused", published: "2024-05-07", who: "two officials", named: false, actor: null, account: "unnamed officials" },
    ]);
    const { accounts, named, unnamed, reports, outlets, origins } = standingOf(all, null);
    expect(accounts.map(({ who, state, developments }) => [who, state, developments.length])).toEqual([
      ["Ana Novak", "resumed", 2],
      ["two officials", "paused", 1],
      ["the reports themselves", "paused", 1],
    ]);
    expect({ named, unnamed, reports, outlets, origins }).toEqual({ named: 1, unnamed: 1, reports: 4, outlets: 4, origins: 4 });
  });

  it("[H3] says no state where accounts cannot both hold", () => {
    const found = standingOf(
      assertions([
        { state: "paused", published: "2024-05-05" },
        { state: "under-way", published: "2024-05-06", who: "Ben Okoro" },
      ]),
      null,
    );
    expect(found).toMatchObject({ state: null, since: null, contested: true });
    expect(found.accounts).toHaveLength(2);
  });

  it("[H3] is contested no more once a later state has come", () => {
    const given: Given[] = [
      { state: "paused", published: "2024-05-05" },
      { state: "under-way", published: "2024-05-06", who: "Ben Okoro" },
      { state: "resumed", published: "2024-07-01", who: "Rosa Lind" },
    ];
    expect(standingOf(assertions(given), null)).toMatchObject({ state: "resumed", since: "2024-07-01", contested: false });
  });

  it("[H3] an account's later state replaces its own earlier one, however vague the later one's day, and though the earlier was still to come", () => {
    const vague = standingOf(
      assertions([
        { state: "under-way", published: "2024-05-20" },
        { state: "paused", published: "2024-06-26", effective: "2024-05" },
        { state: "paused", published: "2024-06-26", who: "Ben Okoro" },
      ]),
      null,
    );
    expect(vague).toMatchObject({ state: "paused", contested: false });
    expect(vague.accounts.map(({ who, state, since }) => [who, state, since])).toEqual([
      ["Ben Okoro", "paused", "2024-06-26"],
      ["Ana Novak", "paused", "2024-05"],
    ]);
    const planned = standingOf(
      assertions([
        { state: "resumed", published: "2024-05-05", effective: "2024-06-01" },
        { state: "cancelled", published: "2024-05-28" },
        { state: "cancelled", published: "2024-05-29", who: "Ben Okoro" },
      ]),
      null,
    );
    expect(planned).toMatchObject({ state: "cancelled", since: "2024-05-28", contested: false });
  });

  it("[H3] what an account tells again of the past replaces nothing", () => {
    const found = standingOf(
      assertions([
        { state: "resumed", published: "2024-07-01" },
        { state: "paused", published: "2024-07-05", effective: "2024-05-05" },
      ]),
      null,
    );
    expect(found).toMatchObject({ state: "resumed", since: "2024-07-01", contested: false });
  });

  it("[H4] is stale after three of its usual pauses, a month at least; by the newest day there is, never by a clock", () => {
    const weekly = assertions(["2024-05-01", "2024-05-08", "2024-05-15"].map((published) => ({ state: "paused" as const, published })));
    expect(standingOf(weekly, "2024-06-10").stale).toBe(false);
    expect(standingOf(weekly, "2024-06-20").stale).toBe(true);
    const yearly = assertions(["2021-05-01", "2022-05-01", "2023-05-01"].map((published) => ({ state: "under-way" as const, published })));
    expect(standingOf(yearly, "2025-05-01").stale).toBe(false);
    expect(standingOf(yearly, "2026-06-01").stale).toBe(true);
    expect(standingOf(weekly, null).stale).toBe(false);
  });

  it("[H6] as of a day knows what was said by then of what had begun by then, and nothing of a report from the future", () => {
    const all = assertions([
      { state: "paused", published: "2024-05-05" },
      { state: "resumed", published: "2024-07-01" },
      { state: "done", published: "2031-01-01", effective: "2024-05-20" },
      { state: "scheduled", published: null, effective: null },
    ]);
    expect(asOf(all, "2024-06").map(({ state }) => state)).toEqual(["paused"]);
    expect(asOf(all, "2024").map(({ state }) => state)).toEqual(["paused", "resumed"]);
    expect(asOf(all, null)).toHaveLength(4);
  });

  it("without any day, has its state and nothing else to order by", () => {
    const found = standingOf(assertions([{ state: "paused", published: null, effective: null }]), null);
    expect(found).toMatchObject({ state: "paused", since: null, lastAsserted: null, stale: false });
  });

  const given = fc.record({
    state: fc.constantFrom(...STATES),
    published: fc.constantFrom("2024-05-05", "2024-05-06", "2024-06-30", "2025-01-01", null),
    who: fc.constantFrom("Ana Novak", "Ben Okoro", null),
    origin: fc.constantFrom("o:1", "o:2"),
  });

  it("[H5] is the same in whichever order things were added", () => {
    fc.assert(
      fc.property(
        fc
          .array(given, { minLength: 1, maxLength: 12 })
          .chain((all) => fc.tuple(fc.constant(assertions(all)), fc.shuffledSubarray(assertions(all), { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(historyOf(shuffled)).toEqual(historyOf(all));
          expect(standingOf(shuffled, "2025-02-01")).toEqual(standingOf(all, "2025-02-01"));
          const { state, contested, accounts } = standingOf(all, null);
          expect(state === null).toBe(contested);
          expect(accounts.flatMap(({ developments }) => developments)).toHaveLength(all.length);
        },
      ),
    );
  });

  it("a thousand reports of one matter cost what they are, not their square", () => {
    const many = (count: number) =>
      assertions(
        Array.from(
          { length: count },
          (_, n): Given => ({
            state: STATES[n % STATES.length] as Given["state"],
            published: `20${10 + (n % 14)}-05-${10 + (n % 20)}`,
            who: `Voice ${n % 50}`,
          }),
        ),
      );
    const time = (count: number) => {
      const all = many(count);
      const start = performance.now();
      historyOf(all);
      standingOf(all, null);
      return performance.now() - start;
    };
    time(2_000);
    const [small, large] = [Math.min(time(1_000), time(1_000), time(1_000)), Math.min(time(8_000), time(8_000), time(8_000))];
    expect(large / small).toBeLessThan(40); // a square would be 64; what collecting garbage costs falls on the large one alone
  });
});
