import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidateKeys } from "./candidate-keys.js";
import { inCarrierOrder, mergedCarriers } from "./carrier.js";
import { linkOf } from "./link.js";
import { reportOf, STORY, textFrom } from "./origins.suite.js";
import { textOf } from "./text-features.js";

const shared = (a: readonly string[], b: readonly string[]) => a.filter((key) => b.includes(key)).length;
const MANY_WORDS = Array.from({ length: 60_000 }, (_, n) => `The clerk of parish ${n} wrote ${n * 7} letters to Lady Orr.`).join(" ");

describe("[O11] keys", () => {
  it("are at most 48, shared by a text and a piece of it, and by no others", () => {
    const whole = candidateKeys(textFrom(STORY, { publisher: "Lune Echo", published: "2021-09-14" }));
    expect(whole.length).toBeLessThanOrEqual(48);
    expect(shared(whole, candidateKeys(textFrom(STORY.slice(2, 5), { publisher: "Stoke Post" })))).toBeGreaterThan(1);
    const other = textFrom([
      "A winter market will open in the old tannery with forty stalls, said organiser Piet Holm of the guild on Monday.",
    ]);
    expect(shared(whole, candidateKeys(other))).toBe(0);
  });

  it("of a citing report and the cited one meet where they were published near each other", () => {
    const keys = (day: string) =>
      candidateKeys(
        textFrom(["The ferry at Brackwell shuts after Edith Marl gave in, the Lune Echo reported."], { publisher: "X", published: day }),
      );
    const cited = candidateKeys(
      textFrom(["Brackwell will lose its ferry, as councillor Edith Marl conceded late at night."], {
        publisher: "Lune Echo",
        published: "2021-09-14",
      }),
    );
    expect(shared(cited, keys("2021-09-16"))).toBeGreaterThan(0);
    expect(shared(cited, keys("2021-10-16"))).toBe(0);
  });

  it("and features of a text of a million words are bounded, and so is a link of two", () => {
    const long = textFrom([MANY_WORDS, ...STORY]);
    expect(long.features.sentences.length).toBeLessThanOrEqual(400);
    expect(candidateKeys(long).length).toBeLessThanOrEqual(48);
    expect(linkOf(long, textFrom([MANY_WORDS.slice(0, -20)]))?.why).toBe("same-text");
  });

  it("features of five hundred words take less than 6 KB", () => {
    const words = Array.from({ length: 4 }, (_, n) => STORY.map((sentence) => sentence.replaceAll("e", "aeiou"[n] as string))).flat();
    expect(words.join(" ").split(" ").length).toBeGreaterThan(480);
    expect(JSON.stringify(textOf(reportOf(words)).features).length).toBeLessThan(6000);
  });
});

describe("carriers of one text", () => {
  const carriers = ["Echo", "Post", "Echo", "Wire", null].map((publisher, n) => {
    const { carrier } = textOf(
      reportOf(STORY, { publisher, published: n === 3 ? null : `2021-09-${10 + n}`, url: `https://orr.example/${n}` }),
    );
    return carrier;
  });

  it("are merged to the same in any order and in any pieces", () => {
    const whole = mergedCarriers(carriers);
    expect(whole.map(({ publisher }) => publisher)).toEqual(["Echo", "Post", null, "Wire"]);
    fc.assert(
      fc.property(fc.shuffledSubarray(carriers, { minLength: carriers.length }), fc.nat(carriers.length), (all, at) => {
        expect(mergedCarriers(mergedCarriers(all.slice(0, at)), all.slice(at))).toEqual(whole);
      }),
    );
  });

  it("stand by day, those of unknown days last", () => {
    const days = ["2021-05", null, "2021-05-03", "2020"].map((published) => textOf(reportOf(STORY, { published })).carrier);
    expect(days.sort(inCarrierOrder).map(({ published }) => published)).toEqual(["2020", "2021-05-03", "2021-05", null]);
  });
});
