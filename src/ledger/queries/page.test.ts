import { describe, expect, it } from "vitest";
import { BadQuery } from "../errors.js";
import { cursor, pageOf } from "./page.js";

describe("a page", () => {
  it("begins where the one before ended, or at the beginning", () => {
    expect(cursor(undefined)).toBeNull();
    expect(cursor("0")).toBe(0);
    expect(cursor(String(2 ** 52))).toBe(2 ** 52);
  });

  it.each(["x", "-1", "1.5", "1e400", "9007199254740993"])("begins nowhere in a list at %j", (after) => {
    expect(() => cursor(after)).toThrow(BadQuery);
    expect(() => cursor(after)).toThrow(`"after" ${after}: is no place in a list`);
  });

  it("has a next one only where a row more than its own was found", () => {
    const rows = [30, 20, 10];
    expect(pageOf(rows, 2, String, ["a", "b", "c"])).toEqual({ items: ["a", "b"], next: "20" });
    expect(pageOf(rows, 3, String, ["a", "b", "c"])).toEqual({ items: ["a", "b", "c"], next: null });
    expect(pageOf([], 3, String, [])).toEqual({ items: [], next: null });
  });
});
