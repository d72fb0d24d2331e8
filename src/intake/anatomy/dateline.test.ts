import { describe, expect, it } from "vitest";
import { findDateline } from "./dateline.js";

const find = (text: string, published: string | null = "2024-06-26") => {
  const found = findDateline(text, [0, text.length], published);
  return found && { words: text.slice(...found.span), place: found.place, date: found.date, agency: found.agency };
};

describe("[A5] datelines", () => {
  it.each([
    ["WASHINGTON, June 26 (Reuters) – U.S. aides met.", "WASHINGTON, June 26 (Reuters) –", "WASHINGTON", "2024-06-26", "Reuters"],
    ["PARIS/LONDON, Jan 2 (AFP) - The talks began.", "PARIS/LONDON, Jan 2 (AFP) -", "PARIS/LONDON", "2024-01-02", "AFP"],
    ["KYIV, Ukraine (AP) — The mayor left.", "KYIV, Ukraine (AP) —", "KYIV, Ukraine", null, "AP"],
    ["June 26 (Reuters) – The bank met.", "June 26 (Reuters) –", null, "2024-06-26", "Reuters"],
    ["GENEVA (Reuters) The talks began.", "GENEVA (Reuters)", "GENEVA", null, "Reuters"],
    ["GENEVA — The talks began.", "GENEVA —", "GENEVA", null, null],
    ["New Delhi, 3 March 2025 (ANI): The minister left.", "New Delhi, 3 March 2025 (ANI):", "New Delhi", "2025-03-03", "ANI"],
    ["ST. PETERSBURG, Dec. 30 (Reuters) — Ships sailed.", "ST. PETERSBURG, Dec. 30 (Reuters) —", "ST. PETERSBURG", "2023-12-30", "Reuters"],
  ])("%s", (text, words, place, date, agency) => {
    expect(find(text)).toEqual({ words, place, date, agency });
  });

  it("takes the year that brings the date nearest to publication", () => {
    expect(find("ROME, Dec 31 (AFP) - Bells rang.", "2025-01-01T08:00:00Z")?.date).toBe("2024-12-31");
    expect(find("ROME, Feb 29 (AFP) - Bells rang.", "2025-03-01")?.date).toBe("2024-02-29");
  });

  it("gives no date without a year to complete it", () => {
    expect(find("ROME, June 2 (AFP) - Bells rang.", null)?.date).toBeNull();
  });

  it.each([
    "The mayor left the town on June 26 and did not come back.",
    "NATO said it would wait.",
    "U.S. officials met — again.",
    "May said June was late.",
    "“WASHINGTON is quiet,” he said.",
  ])("none in: %s", (text) => {
    expect(find(text)).toBeNull();
  });
});
