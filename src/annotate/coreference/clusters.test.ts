/** Who is who, from scores and mentions written by hand. */
import { describe, expect, it } from "vitest";
import type { CoreferenceParameters } from "../../model/manifest.js";
import type { Form, Mention } from "../mention.js";
import { CoreferenceClusters } from "./clusters.js";
import { mention, PARAMETERS } from "./hand-made.suite.js";

/** The cluster of each mention. */
function clustersOf(mentions: readonly Mention[], parameters: CoreferenceParameters): readonly number[] {
  const clusters = new CoreferenceClusters(parameters);
  clusters.add(mentions);
  return clusters.finish().clusters;
}

describe("coreference", () => {
  const said = (...mentions: Mention[]) => clustersOf(mentions, PARAMETERS);

  it("starts somebody new with an indefinite phrase, and takes up its noun with a definite one [P8, P9]", () => {
    const [first, again, other, last] = said(
      mention("official", "nominal", { article: "indefinite" }),
      mention("official", "nominal", { article: "definite" }),
      mention("official", "nominal", { article: "indefinite", likes: 5 }),
      mention("official", "nominal", { article: "definite" }),
    );
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(last).toBe(other);
  });

  it("lets what stands like a name join only what shares a word [P4]", () => {
    const [first, name] = said(mention("trader", "nominal", { article: "indefinite" }), mention("Ana Novak", "name", { likes: 9 }));
    expect(name).not.toBe(first);
  });

  it("joins a short name to its full one, and a pronoun to who it likes", () => {
    const mentions = [
      mention("Ana Novak", "name"),
      mention("Petr Hora", "name"),
      mention("Novak", "name"),
      mention("she", "pronoun", { likes: 2 }),
    ];
    const [ana, petr, novak, she] = clustersOf(mentions, PARAMETERS);
    expect(novak).toBe(ana);
    expect(petr).not.toBe(ana);
    expect([ana, petr]).toContain(she);
  });
  it("keeps two people with one surname apart [P4]", () => {
    const mentions = [mention("Ana Novak", "name", { likes: 5 }), mention("Jan Novak", "name", { likes: 5 })];
    const [ana, jan] = clustersOf(mentions, PARAMETERS);
    expect(jan).not.toBe(ana);
  });
  it("never joins he to she, or it to a person's name [P5]", () => {
    const [ana, she, he, it_] = clustersOf(
      [
        mention("Ana Novak", "name"),
        mention("she", "pronoun", { likes: 3 }),
        mention("he", "pronoun", { likes: 3 }),
        mention("it", "pronoun", { likes: 3 }),
      ],
      PARAMETERS,
    );
    expect(she).toBe(ana);
    expect(new Set([ana, he, it_]).size).toBe(3);
  });
  it("sees from a noun or a title whom a pronoun cannot be [P5]", () => {
    const of = (words: string, form: Form, pronoun: string) => {
      const [a, b] = clustersOf([mention(words, form, { article: "definite" }), mention(pronoun, "pronoun", { likes: 3 })], PARAMETERS);
      return a === b;
    };
    expect(of("spokeswoman", "nominal", "he")).toBe(false);
    expect(of("spokeswoman", "nominal", "she")).toBe(true);
    expect(of("Mr Novak", "name", "she")).toBe(false);
    expect(of("Mr Novak", "name", "he")).toBe(true);
  });
  it("takes no pronoun for the phrase it stands in [P5]", () => {
    const text = "her father";
    const her = { ...mention("her", "pronoun", { likes: 3 }), head: [0, 3] as [number, number], span: [0, 3] as [number, number] };
    const father = {
      ...mention("friend", "nominal", { article: "definite" }),
      head: [4, 10] as [number, number],
      phrase: [0, text.length] as [number, number],
    };
    const [a, b] = clustersOf([her, father], PARAMETERS);
    expect(a).not.toBe(b);
    const [c, d] = clustersOf([her, { ...father, phrase: father.head }], PARAMETERS);
    expect(c).toBe(d);
  });
  it("gives the same clusters section by section as at once, and lets go of what lies far behind", () => {
    const at = (m: Mention, n: number): Mention => ({ ...m, head: [40 * n, 40 * n + 1], phrase: [40 * n, 40 * n + 1] });
    const some = [mention("she", "pronoun", { likes: 2 }), mention("Ana Novak", "name"), mention("the judge", "nominal", { likes: 2 })];
    const mentions = Array.from({ length: 600 }, (_, n) => at(some[(n * n) % 3] as Mention, n));
    const slowly = new CoreferenceClusters(PARAMETERS);
    for (const m of mentions) slowly.add([m]);
    const found = slowly.finish();
    expect(found.clusters).toEqual(clustersOf(mentions, PARAMETERS));
    expect(found.mentions[0]?.vector).toHaveLength(0);
    expect(found.mentions.at(-1)?.vector).toHaveLength(5);
  });
  it("[P16] takes no pronoun for the subject of its clause, [P17] and himself for no other", () => {
    const venn = mention("Zorav Venn", "name");
    const hale = mention("Orr Hale", "name");
    const him = { ...mention("him", "pronoun", { likes: 3 }), apartFrom: [hale.head[0]] };
    const [a, , c] = clustersOf([venn, hale, him], PARAMETERS);
    expect(c).toBe(a);
    const himself = { ...mention("himself", "pronoun", { likes: 3 }), sameAs: venn.head[0] };
    const [first, , same] = clustersOf([venn, hale, himself], PARAMETERS);
    expect(same).toBe(first);
  });
  it("[P21] a source goes to whom a name of its gender in its paragraph shows, [P22] and is unsure between two who are joined", () => {
    const [lena, zorav] = [mention("Lena Venn", "name"), mention("Zorav Hale", "name")];
    const she = { ...mention("she", "pronoun", { likes: 0 }), speaks: true };
    const [a, , c] = clustersOf([lena, zorav, she], PARAMETERS);
    expect(c).toBe(a);
    const joined = { ...mention("Kelm Orr", "name"), apartFrom: [zorav.head[0]] };
    const clusters = new CoreferenceClusters(PARAMETERS);
    clusters.add([zorav, joined, she]);
    expect([...(clusters.finish().unsure ?? [])]).toEqual([2]);
  });
  it("[P82] a source goes to an unnamed one who spoke in the sentence before, whom the network likes less than who has a name", () => {
    const venn = { ...mention("Zorav Venn", "name", { likes: 0 }), subject: true, speaks: true };
    const another = {
      ...mention("resident", "nominal", { article: "indefinite" }),
      subject: true,
      speaks: true,
      anonymous: true,
      sentence: 40,
    };
    const he = (speaks: boolean) => ({ ...mention("he", "pronoun"), speaks, sentence: 90 });
    const vector = Float32Array.from([0, 0, 1, -3, 1]);
    const [, b, c] = clustersOf([venn, { ...another, vector }, he(true)], PARAMETERS);
    expect(c).toBe(b);
    const [d, , f] = clustersOf([venn, { ...another, vector }, he(false)], PARAMETERS);
    expect(f).toBe(d);
  });
  it("[P61] of two who are joined, takes the one whose name shows the pronoun's gender where the other's shows none", () => {
    const [lena, zorav] = [mention("Lena Venn", "name"), mention("Zorav Hale", "name", { likes: 9 })];
    const both = [lena, { ...zorav, apartFrom: [lena.head[0]] }];
    const [a, , c] = clustersOf([...both, mention("she", "pronoun")], PARAMETERS);
    expect(c).toBe(a);
  });
  it("starts somebody new where nothing scores above that", () => {
    expect([...clustersOf([mention("the men", "nominal"), mention("they", "pronoun", { fresh: 9 })], PARAMETERS)]).toEqual([0, 1]);
  });
});

describe("coreference takes time that grows as the mentions do:", () => {
  const seconds = (count: number, make: (n: number) => Mention) => {
    const clusters = new CoreferenceClusters(PARAMETERS);
    const mentions = Array.from({ length: count }, (_, n) => make(n));
    const start = process.cpuUsage();
    clusters.add(mentions);
    clusters.finish();
    return process.cpuUsage(start).user / 1e6;
  };
  const full = (n: number) => mention(`${n % 2 ? "Ana" : "Jan"} Novak`, "name");

  it.each<[string, (n: number) => Mention]>([
    ["a surname that two people have", (n) => (n < 2 ? full(n) : mention("Novak", "name"))],
    ["a surname that everybody has", (n) => mention(n % 2 ? "Novak" : `P${n} Novak`, "name")],
    [
      "an official, the official",
      (n) => mention("official", "nominal", n % 2 ? { article: "definite" } : { article: "indefinite", fresh: 9 }),
    ],
    ["one name", () => mention("Ana Novak", "name")],
    ["a pronoun", () => mention("she", "pronoun", { likes: 2 })],
  ])("%s", (_, make) => {
    expect(seconds(16_000, make) / Math.max(0.1, seconds(4000, make))).toBeLessThan(8);
  });
});
