/** What a report is to those that are there, without a ledger. */
import { describe, expect, it } from "vitest";
import { compareRevisions, publicationOf, type SameBytes, sameReport } from "./revisions.js";

const prior = { report: 7, id: "r:7", revision: 2 };
const NONE = { sameCapture: null, sameText: null, publication: null };

describe("a report held against those that are there", () => {
  it("is known by its bytes, whatever else there is", () => {
    const other = { report: 8, id: "r:8", revision: 1 };
    const priors = { sameCapture: prior, sameText: other, publication: { number: 3, revisions: 4, first: 2 } };
    expect(compareRevisions(priors)).toEqual({ outcome: "known", ...prior });
  });

  it("is seen again where its text is there, though its address has other revisions", () => {
    const priors = { ...NONE, sameText: prior, publication: { number: 3, revisions: 4, first: 2 } };
    expect(compareRevisions(priors)).toEqual({ outcome: "seen", ...prior });
  });

  it("is the next revision of what its address has", () => {
    expect(compareRevisions({ ...NONE, publication: { number: 3, revisions: 4, first: 2 } })).toEqual({
      outcome: "revision",
      publication: 3,
      revision: 5,
      first: 2,
    });
  });

  it("is new where nothing is, at an address or without one", () => {
    expect(compareRevisions(NONE)).toEqual({ outcome: "added", publication: null, revision: 1, first: null });
    expect(compareRevisions({ ...NONE, publication: { number: 3, revisions: 0, first: null } })).toEqual({
      outcome: "added",
      publication: 3,
      revision: 1,
      first: null,
    });
  });
});

describe("bytes that are there", () => {
  const url = "https://wire.example/1";
  const there: SameBytes[] = [
    { report: 1, id: "r:1", revision: 1, publisher: null, url: null },
    { report: 2, id: "r:2", revision: 1, publisher: "Harbour Wire", url },
  ];
  const found = (given: { publisher?: string; url?: string }, lacking = false) => sameReport(given, there, lacking)?.report ?? null;

  it("are the first of their reports where nothing is said of them", () => expect(found({})).toBe(1));

  it("are the report of the publisher and address that are said", () => {
    expect(found({ publisher: "Harbour Wire" })).toBe(2);
    expect(found({ url: `${url}?utm_source=x#top` })).toBe(2);
    expect(found({ publisher: "Harbour Wire", url })).toBe(2);
  });

  it("are another's where another publisher or address is said", () => {
    expect(found({ publisher: "River Post" })).toBeNull();
    expect(found({ publisher: "Harbour Wire", url: "https://wire.example/2" })).toBeNull();
  });

  it("are the report without a publisher, where one may be given later", () => {
    expect(found({ publisher: "River Post" }, true)).toBe(1);
    expect(found({ publisher: "River Post", url }, true)).toBeNull();
  });

  it("are none where none are there", () => expect(sameReport({}, [], true)).toBeNull());
});

it("an address is told apart without fragment and tracking", () => {
  expect(publicationOf("https://a.example/x?utm_source=y&id=1#top")).toBe("https://a.example/x?id=1");
  expect(publicationOf("tag:a,2024:x")).toBe("tag:a,2024:x");
  expect(publicationOf(null)).toBeNull();
});
