import { describe, expect, it } from "vitest";
import { compareParties, type Party } from "./parties.js";

const parties = (given: Readonly<Record<string, string>>): Party[] =>
  Object.entries(given).map(([role, body]) => ({ role, body, person: null }));
const compared = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) => compareParties(parties(a), parties(b));

describe("[Y5] parties of two matters", () => {
  it("are firm where two are the same, and apart where each side has another country", () => {
    expect(compared({ supplier: "Norway", recipient: "Peru" }, { supplier: "Norway", recipient: "Peru" })).toBe("firm");
    expect(compared({ supplier: "Norway", recipient: "Peru" }, { supplier: "Norway", recipient: "Chile" })).toBe("apart");
    expect(compared({ supplier: "Norway", party: "Peru" }, { supplier: "Norway", party: "Chile" })).toBe("apart");
  });

  it("are not told apart by a body that may act for the country of the other side", () => {
    expect(compared({ supplier: "Norway", recipient: "Peru" }, { supplier: "defence agency", recipient: "Peru" })).toBe("some");
    expect(compared({ supplier: "red cross", recipient: "Peru" }, { supplier: "defence agency", recipient: "Peru" })).toBe("apart");
    expect(compared({ recipient: "coast guard" }, { recipient: "Peru" })).toBe("open");
  });

  it("say nothing where one side names none, or each but one", () => {
    expect(compared({}, { supplier: "Norway" })).toBe("open");
    expect(compared({ supplier: "Norway" }, { recipient: "Peru" })).toBe("open");
  });
});
