import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compared, linksOf, textsOf } from "../../../corpus/origins/compared.js";
import { originsOf } from "./origins.js";
import { type HandMade, reportOf, STORY, textFrom } from "./origins.suite.js";
import type { LinkedTexts } from "./parents.js";

const OTHER: readonly string[] = [
  "A fire in the old tannery at Stoke burned for nine hours on Sunday and destroyed looms that were older than the town hall.",
  "Forty firefighters from five villages fought it with water from the mill pond, and one of them broke a wrist.",
  "Guild master Hanna Orr said the weavers had let their insurance lapse in 2016 to save 800 pounds a year.",
  "A boy who kept pigeons in the loft carried out eleven of them under his coat before the roof fell in.",
  "Police are looking for a man who sold hot chestnuts beside the gate and left his stove behind.",
];

const wire = reportOf(STORY, { publisher: "Harbour Wire", published: "2021-09-14" });
const cut = reportOf(STORY.slice(0, 4), { publisher: "Stoke Post", published: "2021-09-15" });
const fire = reportOf(OTHER, { publisher: "Lune Echo", published: "2021-09-14" });
const merged = reportOf([...STORY.slice(0, 4), ...OTHER.slice(3)], { publisher: "Digest", published: "2021-09-16" });
const half = reportOf([...STORY.slice(0, 4), ...OTHER.slice(0, 4)], { publisher: "Digest", published: "2021-09-14" });
const same = reportOf(STORY, { publisher: "Morning Lune", published: null, url: "https://lune.example/ferry" });

const placeOf = (all: readonly HandMade[], one: HandMade) => compared(all).reports.find(({ report }) => report === one.report.id);

describe("originsOf", () => {
  it("[O12] a report made of two belongs with the one that gave most, and the two stay two", () => {
    const all = [wire, fire, merged];
    expect(placeOf(all, merged)?.origin).toBe(placeOf(all, wire)?.origin);
    expect(placeOf(all, fire)?.origin).not.toBe(placeOf(all, wire)?.origin);
  });

  it("[O12] and where two gave about as much it stands alone", () => {
    const all = [wire, fire, half];
    expect(linksOf(textsOf(all))).toHaveLength(2);
    expect(all.map((one) => placeOf(all, one)?.relation)).toEqual(["independent", "independent", "independent"]);
  });

  it("[O14] says what each report is, and of which", () => {
    const all = [same, cut, wire, fire];
    expect(placeOf(all, wire)).toMatchObject({ relation: "original", of: null });
    expect(placeOf(all, same)).toMatchObject({ relation: "copy", of: wire.report.id });
    expect(placeOf(all, cut)).toMatchObject({ relation: "copy", of: wire.report.id });
    expect(placeOf(all, fire)).toMatchObject({ relation: "independent", of: null });
  });

  it("[O13, O14] a text of one outlet that went on is a revision, on the same day too", () => {
    const more = [
      ...STORY,
      "The mayor spoke of a sad day for the town and promised that a bus would run round by the bridge every hour.",
      "Divers will look at the hull on Thursday, and the union of deckhands has asked for an inquiry by somebody from outside.",
    ];
    const update = reportOf(more, { publisher: "Harbour Wire", published: "2021-09-14" });
    expect(placeOf([wire, update], update)).toMatchObject({ relation: "revision", of: wire.report.id });
    const elsewhere = reportOf(more, { publisher: "Stoke Post", published: "2021-09-14" });
    expect(placeOf([wire, elsewhere], elsewhere)).toMatchObject({ relation: "original", of: null });
  });

  it("[O18] of one day the version that a headline says it is comes later, whatever its id", () => {
    const known = { publisher: "Harbour Wire", published: "2021-09-14" };
    const last = "The owners of the ferry were not to be reached on Tuesday.";
    for (const title of ["Ferry is closed (adds owners)", "UPDATE 2-Ferry is closed"])
      for (const [before, after] of [
        [STORY[5], last],
        [last, STORY[5]],
      ] as [string, string][]) {
        const first = reportOf([...STORY.slice(0, 5), before], { ...known, title: "Ferry is closed" });
        const later = reportOf([...STORY.slice(0, 5), after], { ...known, title });
        expect(placeOf([first, later], later)).toMatchObject({ relation: "revision", of: first.report.id });
      }
  });

  it("[O17] another text at the same address is a revision, whatever was changed in it", () => {
    const url = "https://harbour.example/now";
    const [before, after] = [
      reportOf(STORY, { publisher: "Harbour Wire", published: "2021-09-14", url }),
      reportOf(OTHER, { publisher: "Harbour Wire", published: "2021-09-15", url }),
    ];
    expect(placeOf([after, before], after)).toMatchObject({ relation: "revision", of: before.report.id });
  });

  it("calls an origin by its medium and source, or by its day", () => {
    const labels = compared([wire, cut, fire]).origins.map(({ label, why }) => `${label}: ${why}`);
    expect(labels.sort()).toEqual(["Harbour Wire, 14 September 2021: same-text", "Lune Echo, 14 September 2021: null"]);
    const told = reportOf([`${(STORY[0] as string).slice(0, -1)}, two harbour officials told the Lune Echo.`, ...STORY.slice(1)], {
      publisher: "Lune Echo",
    });
    expect(compared([told]).origins[0]?.label).toBe("Lune Echo, two harbour officials");
  });

  it("gives the same whatever order texts and links come in", () => {
    const texts = textsOf([wire, cut, fire, merged, half, same]);
    const links = linksOf(texts);
    expect(links.length).toBeGreaterThan(3);
    const whole = originsOf(texts, links);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(texts, { minLength: texts.length }),
        fc.shuffledSubarray(links, { minLength: links.length }),
        (a, b) => {
          expect(originsOf(a, b)).toEqual(whole);
        },
      ),
    );
  });

  it("gives every text a root that has no parent, however links go round", () => {
    const texts = Array.from({ length: 7 }, (_, n) =>
      textFrom([`Paper number ${n} tells that nothing at all has happened in the village of Orr today again.`]),
    );
    const anyLink = fc.record({
      a: fc.nat(6),
      b: fc.nat(6),
      strength: fc.constantFrom(0.3, 0.6, 0.9),
      source: fc.constantFrom("a", "b", null),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyLink, { selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}` }), (drawn) => {
        const links = drawn.map(({ a, b, strength, source }): LinkedTexts => {
          const link = {
            why: "rewritten" as const,
            strength,
            sentences: [],
            covered: [0.8, 0.8] as const,
            source: source as "a" | "b" | null,
          };
          return { a: texts[a]?.digest ?? "", b: texts[b]?.digest ?? "", link };
        });
        const places = originsOf(texts, links).texts;
        for (const { root, parent, digest } of places) {
          expect(places.find((place) => place.digest === root)?.parent).toBeNull();
          if (parent === null) expect(root).toBe(digest);
        }
      }),
    );
  });

  it("takes a thousand copies of one text as one, and neither empty bodies nor reports without anything known for one", () => {
    const copies = Array.from({ length: 1000 }, (_, n) => reportOf(STORY, { publisher: `Paper ${n}`, published: "2021-09-14" }));
    const texts = textsOf(copies);
    expect(texts).toHaveLength(1);
    expect(originsOf(texts, linksOf(texts)).origins).toHaveLength(1);
    const empty = [reportOf([""], { publisher: "A" }), reportOf([""], { publisher: "B" }), reportOf(["Closed."], {})];
    expect(compared(empty).origins.map(({ why }) => why)).toEqual([null, null, null]);
  });
});
