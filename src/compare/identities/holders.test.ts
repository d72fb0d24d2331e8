import { describe, expect, it } from "vitest";
import { holderAt } from "./holders.js";
import { type Role, roleOf } from "./roles.js";

const post = (title: string): Role => roleOf({ title, of: "Norway" }) as Role;
const minister = post("defence minister");
const seen = (identity: string, first: string, last: string, role: Role = minister) => ({ identity, role, first, last });

describe("[I18] holderAt", () => {
  const all = [seen("novak", "2024-01-10", "2024-03-02"), seen("bekk", "2024-03-20", "2024-05-01")];

  it("knows the one and the other, on days between which nobody else was seen", () => {
    expect(holderAt(minister, "2024-02-01", all)).toBe("novak");
    expect(holderAt(minister, "2024-03-02", all)).toBe("novak");
    expect(holderAt(minister, "2024-04-01", all)).toBe("bekk");
  });

  it("says nothing between two holders, before the first and after the last", () => {
    for (const day of ["2024-03-10", "2023-12-31", "2024-05-02"]) expect(holderAt(minister, day, all)).toBeNull();
  });

  it("says nothing of a day on which two were seen", () => {
    expect(holderAt(minister, "2024-02-01", [...all, seen("weller", "2024-02-01", "2024-02-01")])).toBeNull();
  });

  it("takes neither a former holder nor another post for one", () => {
    expect(holderAt(minister, "2024-02-01", [seen("novak", "2024-01-01", "2024-03-01", post("former defence minister"))])).toBeNull();
    expect(holderAt(minister, "2024-02-01", [seen("novak", "2024-01-01", "2024-03-01", post("deputy defence minister"))])).toBeNull();
    expect(holderAt(roleOf({ title: "defence minister", of: "Peru" }) as Role, "2024-02-01", all)).toBeNull();
  });

  it("reads both ways of writing a post as one", () => {
    expect(holderAt(post("Minister of Defense"), "2024-02-01", all)).toBe("novak");
  });
});
