import { describe, expect, it } from "vitest";
import { AUTHORITY, AUTHORITY_KINDS, isNameable, isNameless, isPeople } from "./authority-kinds.js";

const kinds = (is: (kind: (typeof AUTHORITY_KINDS)[number]) => boolean) => AUTHORITY_KINDS.filter(is);

describe("kinds of authority", () => {
  it("say of people, and of nobody else, whether the report names them", () => {
    for (const kind of AUTHORITY_KINDS) expect([kind, AUTHORITY[kind].naming !== null]).toEqual([kind, isPeople(kind)]);
  });

  it("tell whom a report need not name from whom it may", () => {
    expect(kinds(isPeople)).toEqual(["named-person", "spokesperson", "official-unnamed", "unnamed"]);
    expect(kinds(isNameless)).toEqual(["spokesperson", "official-unnamed", "unnamed"]);
    expect(kinds(isNameable)).toEqual(["named-person", "spokesperson"]);
  });

  it("have a label each", () => {
    expect(new Set(AUTHORITY_KINDS.map((kind) => AUTHORITY[kind].label)).size).toBe(AUTHORITY_KINDS.length);
  });
});
