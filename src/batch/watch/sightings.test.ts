import { describe, expect, it } from "vitest";
import type { FeedItemRow } from "../../ledger/web-tables.js";
import { HOUR, nextLook } from "./schedule.js";
import { type Sighting, sightingsOf } from "./sightings.js";

const one = (item: string, digest = "1"): Sighting => ({ item, digest, title: item });
const row = (item: string, place: number, more: Partial<FeedItemRow> = {}): FeedItemRow => ({
  feed: "f",
  item,
  digest: "1",
  state: "present",
  since: "",
  place,
  title: null,
  report: null,
  ...more,
});

/** Names of the items by what became of them, those without any left out. */
const told = (found: readonly Sighting[], known: readonly FeedItemRow[], rolls = true) =>
  Object.fromEntries(
    Object.entries(sightingsOf(found, known, rolls))
      .map(([what, items]) => [what, (items as readonly { item: string }[]).map(({ item }) => item)])
      .filter(([, items]) => (items as string[]).length > 0),
  );

describe("what is new in a feed", () => {
  const KNOWN = [row("c", 0), row("b", 1), row("a", 2)];

  it("at first is all of it, and later what was not there, or is not what it was", () => {
    expect(told([one("b"), one("a")], [])).toEqual({ fresh: ["b", "a"] });
    expect(told([one("d"), one("c", "2"), one("b"), one("a")], KNOWN)).toEqual({ fresh: ["d"], changed: ["c"], same: ["b", "a"] });
  });

  it("what newer ones pushed out at the end has left; what is gone from the middle, or with nothing new, has vanished", () => {
    expect(told([one("d"), one("c"), one("b")], KNOWN)).toEqual({ fresh: ["d"], same: ["c", "b"], left: ["a"] });
    expect(told([one("d"), one("c"), one("a")], KNOWN)).toEqual({ fresh: ["d"], same: ["c", "a"], vanished: ["b"] });
    expect(told([one("c"), one("b")], KNOWN)).toEqual({ same: ["c", "b"], vanished: ["a"] });
  });

  it("in a folder nothing is pushed out", () => {
    expect(told([one("d"), one("c"), one("b")], KNOWN, false)).toEqual({ fresh: ["d"], same: ["c", "b"], vanished: ["a"] });
  });

  it("what is gone is told once, and what comes back is no news", () => {
    const known = [row("b", 0), row("a", 1, { state: "vanished" })];
    expect(told([one("b")], known)).toEqual({ same: ["b"] });
    expect(told([one("b"), one("a")], known)).toEqual({ back: ["a"], same: ["b"] });
    expect(told([one("b"), one("a", "2")], known)).toEqual({ changed: ["a"], same: ["b"] });
  });

  it("two of one id are one", () => {
    expect(told([one("a", "1"), one("a", "2")], [])).toEqual({ fresh: ["a"] });
  });
});

describe("the next look", () => {
  const hours = (failures: number, asked: number | null = null, every = HOUR) =>
    Date.parse(nextLook({ at: 0, every, failures, asked })) / HOUR;

  it("is an hour off, or as it was told, or later where the server asks for that", () => {
    expect([hours(0), hours(0, null, HOUR / 60), hours(0, 60), hours(0, 7200)]).toEqual([1, 1 / 60, 1, 2]);
  });

  it("is twice as far off after each failure, a day at most", () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((n) => hours(n))).toEqual([2, 4, 8, 16, 24, 24, 24]);
    expect([hours(1, 36_000), hours(1, 9e9), hours(3, null, 48 * HOUR)]).toEqual([10, 24, 48]);
  });
});
