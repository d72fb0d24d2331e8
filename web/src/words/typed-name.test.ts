import { describe, expect, it } from "vitest";
import { authorityThen, bearsName } from "./typed-name.ts";

describe("words that are typed for a speaker", () => {
  it.each(["Eva Lind", "Lind", "Dr. Ben Okoro", "Ursula von der Lahn", "Mayor of Tarn", "Bank of Orm", "Eva Lind, the mayor", "张伟"])(
    "are a name: %s",
    (words) => expect(bearsName(words)).toBe(true),
  );

  it.each([
    "one of two senior Tarn officials",
    "a senior Tarn official",
    "Western diplomats",
    "a person close to Eva Lind",
    "the yard at Orm",
    "officials familiar with the Lind inquiry",
    "U.S. official",
    "???",
  ])("are a description: %s", (words) => expect(bearsName(words)).toBe(false));
});

describe("an unnamed source's authority and terms", () => {
  const before = ["unnamed official", "on condition of anonymity"];
  it("stay under another description, and end with a name, which is said", () => {
    expect(authorityThen("description", true, before)).toBe("Authority and terms stay: unnamed official; on condition of anonymity.");
    expect(authorityThen("name", true, before)).toBe(
      "A named person then speaks, and this no longer holds: unnamed official; on condition of anonymity.",
    );
    expect(authorityThen("body", true, before)).toMatch(/^A body then speaks/);
  });

  it("are none of somebody who has a name", () => {
    expect(authorityThen("name", false, ["named person"])).toBeNull();
    expect(authorityThen("description", false, ["named person"])).toMatch(/no name/);
  });
});
