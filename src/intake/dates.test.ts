import { describe, expect, it } from "vitest";
import { dayInName } from "./dates.js";

describe("dayInName", () => {
  it.each([
    "2025-02-05.txt",
    "20250205.txt",
    "2025_02_05-talks.html",
    "talks 2025.02.05.txt",
    "wire20250205b.txt",
    "20250205T1200.txt",
    "05-Feb-2025.txt",
    "5 February 2025.txt",
    "05feb2025.txt",
    "Feb-05-2025.txt",
    "story February 5, 2025.htm",
    "2025-Feb-05.txt",
    "wire/2019-01-01/2025-02-05 talks.txt",
    "2025-02-05 (seen 05 Feb 2025).txt",
  ])("of %s", (name) => expect(dayInName(name)).toBe("2025-02-05"));

  it.each([
    "story.txt",
    "05-02-2025.txt",
    "02-05-25.txt",
    "2025-02.txt",
    "2025-02-31.txt",
    "2025-2-5.txt",
    "20250205123000.txt",
    "120250205.txt",
    "2025-02-05 to 2025-02-07.txt",
    "2025-02_05.txt",
    "wire/2025-02-05/story.txt",
    "15 octopuses 2025.txt",
    "",
  ])("is none in %s", (name) => expect(dayInName(name)).toBeNull());
});
