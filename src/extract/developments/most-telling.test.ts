import { describe, expect, it } from "vitest";
import { mostTelling, type Told } from "./most-telling.js";

const told = (id: string, evidence: Told["evidence"], more: Partial<Told> = {}): Told & { id: string } => ({
  id,
  state: "paused",
  thing: { text: "a shipment", head: "shipment", span: [30, 40] },
  evidence,
  ...more,
});

describe("[DV62] a state that two words of one phrase tell", () => {
  const put = told("put on hold", [
    [4, 15],
    [30, 40],
  ]);
  const held: Told["evidence"] = [
    [8, 15],
    [30, 40],
  ];
  const kept = (...all: ReturnType<typeof told>[]) => mostTelling(all, (one) => one).map(({ id }) => id);

  it("is told once, by the words that say more", () => {
    expect(kept(put, told("on hold", held))).toEqual(["put on hold"]);
    expect(kept(told("on hold", held), put)).toEqual(["put on hold"]);
  });

  it("is told twice of two things, by other words, or where they are two states", () => {
    expect(kept(put, told("on hold", held, { thing: null }))).toHaveLength(2);
    expect(kept(put, told("on hold", held, { state: "delayed" }))).toHaveLength(2);
    expect(kept(put, told("suspended", [[50, 59]]))).toHaveLength(2);
    expect(kept(put, { ...put, id: "the same" })).toHaveLength(2);
  });
});
