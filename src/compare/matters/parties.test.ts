import { describe, expect, it } from "vitest";
import type { Actor } from "../../records/actor.js";
import { compareParties, type Party, partyOf } from "./parties.js";

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

  it("are not told apart by a part that was read otherwise, where one side has one party alone", () => {
    expect(compared({ recipient: "Norway" }, { supplier: "Norway", recipient: "Peru" })).toBe("some");
    expect(compared({ recipient: "Chile" }, { supplier: "Norway", recipient: "Peru" })).toBe("apart");
    expect(compared({ supplier: "Peru", recipient: "Norway" }, { supplier: "Norway", recipient: "Peru" })).toBe("apart");
  });

  it("are the country whose seat or service a name is, or by which somebody without a name is described", () => {
    const body = (name: string, more: Partial<Actor> = {}, text = ""): string | null =>
      partyOf("supplier", { id: "a:1", name, kind: "organisation", named: true, roles: [], mentions: [], ...more }, null, text).body;
    expect(body("the Storting")).toBe("Norway");
    expect(body("Kesh Yards")).toBe("kesh yards");
    const text = "a senior Norwegian official spoke; the official left";
    const mentions = [{ span: [0, 27], form: "nominal" as const }] as Actor["mentions"];
    expect(body("official at the yard", { named: false, mentions }, text)).toBe("Norway");
  });

  it("say nothing where one side names none, or each but one", () => {
    expect(compared({}, { supplier: "Norway" })).toBe("open");
    expect(compared({ supplier: "Norway" }, { recipient: "Peru" })).toBe("open");
  });
});
