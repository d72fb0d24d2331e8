import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRevision, type VersionFacts, versionRelation } from "./versions.js";

const TEXT = "The port of Velmar will open on Thursday, the minister said. The strike held up forty ships and two ferries for nine days.";
const first: VersionFacts = {
  ...{ publisher: "Dorsal News", url: null, title: "Port of Velmar opens again" },
  ...{ published: "2026-03-03", modified: null, text: TEXT },
};
const later: VersionFacts = { ...first, modified: "2026-03-04", text: TEXT.replace("forty", "fourteen") };

describe("[D1] versions of one publication", () => {
  it("have one address, whatever its tracking fields", () => {
    const url = "https://dorsal.example/port";
    const other = { ...first, url: `${url}?utm_source=mail#top`, title: "Ministry gives way", text: "All of it is new." };
    expect(isRevision({ ...first, url }, other)).toBe(true);
  });
  it("have one publisher, nearly one headline and text, and a change after the first", () => {
    expect(isRevision(first, later)).toBe(true);
    expect(versionRelation(first, later)).toBe("revision");
  });
  it("are not told by their text alone: of when it was changed, or by whom it was published, nothing is known", () => {
    expect(isRevision(first, { ...later, modified: null })).toBe(false);
    expect(isRevision({ ...first, publisher: null }, { ...later, publisher: null })).toBe(false);
  });
  it("are not another story of the publisher, nor another publisher's at that address", () => {
    expect(versionRelation(first, { ...later, title: "Rain on the coast", text: "It rained all day in Tessen and in the hills." })).toBe(
      "independent",
    );
    const url = "https://archive.example/1";
    expect(isRevision({ ...first, url }, { ...later, url, publisher: "Tessen Post" })).toBe(false);
  });
  it("are not a copy: that is another publisher's", () => {
    expect(versionRelation(first, { ...later, publisher: "Tessen Post" })).toBe("copy");
  });
  it("are so both ways, and no report without an address is one of itself", () => {
    const facts = fc.record({
      publisher: fc.constantFrom(null, "Dorsal News", "DORSAL NEWS", "Tessen Post"),
      url: fc.constantFrom(null, "https://a.example/1", "https://a.example/1#x", "https://a.example/2"),
      title: fc.constantFrom(null, "Port of Velmar opens again", "Rain"),
      published: fc.constantFrom(null, "2026-03-03"),
      modified: fc.constantFrom(null, "2026-03-04", "no day"),
      text: fc.constantFrom("", TEXT, later.text, "It rained."),
    });
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        expect(versionRelation(a, b)).toBe(versionRelation(b, a));
      }),
    );
    expect(isRevision(first, first)).toBe(false);
  });
});
