/** The heads' decoding, against slow and certain ways to the same result; no weights are loaded here. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowed } from "../annotate/bio.js";
import { calibrated } from "../annotate/calibration.js";
import { CoreferenceClusters } from "../annotate/coreference/clusters.js";
import { compatible, matchOf } from "../annotate/coreference/name-matching.js";
import { Crf } from "../annotate/crf.js";
import type { Form, Mention } from "../annotate/mentions.js";
import { spanningTree } from "../annotate/mst.js";
import { standIns } from "../annotate/parse.js";
import type { CoreferenceParameters } from "./manifest.js";
import { modelWords } from "./model-words.js";

/** Every choice of `length` numbers below `count`. */
function* choices(length: number, count: number): Generator<number[]> {
  if (length === 0) yield [];
  else for (const rest of choices(length - 1, count)) for (let n = 0; n < count; n++) yield [...rest, n];
}

const score = fc.integer({ min: -50, max: 50 }).map((n) => n / 10);

describe("spanningTree", () => {
  const total = (scores: Float64Array, n: number, heads: readonly number[]) =>
    heads.reduce((sum, h, d) => sum + (scores[d * (n + 1) + (h < 0 ? n : h)] as number), 0);
  const isTree = (heads: readonly number[]) =>
    heads.filter((h) => h < 0).length === 1 &&
    heads.every((_, start) => {
      let at = start;
      for (let step = 0; step <= heads.length; step++) {
        if (at < 0) return true;
        at = heads[at] as number;
      }
      return false;
    });

  it("is the best tree with one root, whatever the scores", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((n) => fc.tuple(fc.constant(n), fc.array(score, { minLength: n * (n + 1), maxLength: n * (n + 1) }))),
        ([n, list]) => {
          const scores = Float64Array.from(list);
          const made = [...spanningTree(scores, n)];
          expect(isTree(made)).toBe(true);
          let best = Number.NEGATIVE_INFINITY;
          for (const choice of choices(n, n + 1)) {
            const heads = choice.map((h) => h - 1);
            if (heads.every((h, d) => h !== d) && isTree(heads)) best = Math.max(best, total(scores, n, heads));
          }
          expect(total(scores, n, made)).toBeCloseTo(best, 6);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("takes long sentences", () => {
    const n = 160;
    const scores = Float64Array.from({ length: n * (n + 1) }, (_, k) => ((k * 7919) % 1000) / 100);
    expect(isTree([...spanningTree(scores, n)])).toBe(true);
  });
});

describe("probabilities of a CRF's labels", () => {
  it("are the share of all paths that bear a label", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(score, { minLength: 3, maxLength: 3 }), fc.boolean()), { minLength: 1, maxLength: 5 }),
        fc.array(fc.array(score, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
        (words, transitions) => {
          const scores = Float32Array.from(words.flatMap(([row]) => row));
          const opens = words.map(([, o]) => o);
          const share = new Float64Array(scores.length);
          let all = 0;
          for (const path of choices(words.length, 3)) {
            let s = 0;
            path.forEach((b, t) => {
              const a = path[t - 1];
              s += (scores[t * 3 + b] as number) + (a === undefined ? 0 : (transitions[a]?.[b] as number));
              if (!allowed(a ?? 0, b, a === undefined || (opens[t] as boolean))) s = Number.NEGATIVE_INFINITY;
            });
            all += Math.exp(s);
            path.forEach((b, t) => {
              share[t * 3 + b] = (share[t * 3 + b] as number) + Math.exp(s);
            });
          }
          const crf = new Crf(scores, opens, transitions);
          share.forEach((s, n) => {
            expect(crf.at(Math.floor(n / 3), n % 3)).toBeCloseTo(s / all, 5);
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** The chain of each mention. */
function chainsOf(mentions: readonly Mention[], parameters: CoreferenceParameters): readonly number[] {
  const chains = new CoreferenceClusters(parameters);
  chains.add(mentions);
  return chains.finish().clusters;
}

describe("standIns", () => {
  it("are the first word that starts in a token, else the one it lies in", () => {
    const text = "don't cannot U.S. 2,000-pound";
    const tokens = [
      [0, 2],
      [2, 5],
      [6, 9],
      [9, 12],
      [13, 17],
      [18, 23],
      [23, 24],
      [24, 29],
    ] as [number, number][];
    const words = modelWords(text, [[0, text.length]]);
    const made = [...standIns(words, tokens)].map((w) => text.slice(...(words[w] as (typeof words)[number]).span));
    expect(made).toEqual(["don", "'", "cannot", "cannot", "U", "2,000", "-", "pound"]);
  });
});

describe("calibrated", () => {
  it("is linear between the fitted points and flat beyond them", () => {
    const map = { at: [0.2, 0.6], probability: [0.1, 0.9] };
    expect([0, 0.2, 0.3, 0.6, 1].map((s) => calibrated(s, map).toFixed(3))).toEqual(["0.100", "0.100", "0.300", "0.900", "0.900"]);
  });
  it("leaves a score alone where nothing was fitted", () => {
    expect(calibrated(0.3, undefined)).toBe(0.3);
  });
});

const WIDTH = 2;
const PARAMETERS: CoreferenceParameters = {
  kinds: ["none", "person"],
  forms: ["name", "nominal", "pronoun"],
  matches: ["different", "same head", "same words", "one holds the other's head"],
  steps: [1, 2, 4],
  width: WIDTH,
  match: [0, 1, 2].map(() => [0, 1, 2].map(() => [0, 2, 4, 3])),
  step: [0, 1, 2].map(() => [0, 0, 0, 0, 0]),
};

let place = 0;

/** A mention behind the last one, with one score for every antecedent, and one for being new. */
function mention(words: string, form: Form, { likes = 0, fresh = 1, article = "none" as Mention["article"] } = {}): Mention {
  const list = words.toLowerCase().split(" ");
  place += 50;
  const at: [number, number] = [place, place + words.length];
  return {
    span: at,
    phrase: at,
    head: at,
    form,
    kind: "person",
    entity: form === "name" ? "person" : null,
    plural: false,
    article,
    proper: form === "name",
    subject: false,
    speaks: false,
    sentence: 0,
    saidOf: null,
    appositionTo: null,
    words: list,
    headWord: list[0] as string,
    name: form === "name" ? list : [],
    vector: Float32Array.from([likes, 0, 1, 0, fresh]),
  };
}

describe("coreference", () => {
  const said = (...mentions: Mention[]) => {
    const chains = new CoreferenceClusters(PARAMETERS);
    chains.add(mentions);
    return chains.finish().clusters;
  };

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
    const [ana, petr, novak, she] = chainsOf(mentions, PARAMETERS);
    expect(novak).toBe(ana);
    expect(petr).not.toBe(ana);
    expect([ana, petr]).toContain(she);
  });
  it("keeps two people with one surname apart [P4]", () => {
    const mentions = [mention("Ana Novak", "name", { likes: 5 }), mention("Jan Novak", "name", { likes: 5 })];
    const [ana, jan] = chainsOf(mentions, PARAMETERS);
    expect(jan).not.toBe(ana);
  });
  it("never joins he to she, or it to a person's name [P5]", () => {
    const [ana, she, he, it_] = chainsOf(
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
      const [a, b] = chainsOf([mention(words, form), mention(pronoun, "pronoun", { likes: 3 })], PARAMETERS);
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
    const father = { ...mention("friend", "nominal"), head: [4, 10] as [number, number], phrase: [0, text.length] as [number, number] };
    const [a, b] = chainsOf([her, father], PARAMETERS);
    expect(a).not.toBe(b);
    const [c, d] = chainsOf([her, { ...father, phrase: father.head }], PARAMETERS);
    expect(c).toBe(d);
  });
  it("gives the same chains section by section as at once, and lets go of what lies far behind", () => {
    const at = (m: Mention, n: number): Mention => ({ ...m, head: [40 * n, 40 * n + 1], phrase: [40 * n, 40 * n + 1] });
    const some = [mention("she", "pronoun", { likes: 2 }), mention("Ana Novak", "name"), mention("the judge", "nominal", { likes: 2 })];
    const mentions = Array.from({ length: 600 }, (_, n) => at(some[(n * n) % 3] as Mention, n));
    const slowly = new CoreferenceClusters(PARAMETERS);
    for (const m of mentions) slowly.add([m]);
    const found = slowly.finish();
    expect(found.clusters).toEqual(chainsOf(mentions, PARAMETERS));
    expect(found.mentions[0]?.vector).toHaveLength(0);
    expect(found.mentions.at(-1)?.vector).toHaveLength(5);
  });
  it("starts somebody new where nothing scores above that", () => {
    expect([...chainsOf([mention("the men", "nominal"), mention("they", "pronoun", { fresh: 9 })], PARAMETERS)]).toEqual([0, 1]);
  });
  it("takes initials for the name they stand for, and no others", () => {
    expect(compatible(mention("WHO", "name"), mention("World Health Organization", "name"))).toBe(true);
    expect(compatible(mention("WTO", "name"), mention("World Health Organization", "name"))).toBe(false);
  });
  it("sees which words two mentions share", () => {
    const of = (a: string, b: string) => PARAMETERS.matches[matchOf(mention(a, "name"), mention(b, "name"))];
    expect(of("Ana Novak", "Ana Novak")).toBe("same words");
    expect(of("Novak", "Ana Novak")).toBe("one holds the other's head");
    expect(of("Ana Novak", "Petr Hora")).toBe("different");
  });
});

describe("coreference takes time that grows as the mentions do:", () => {
  const seconds = (count: number, make: (n: number) => Mention) => {
    const chains = new CoreferenceClusters(PARAMETERS);
    const mentions = Array.from({ length: count }, (_, n) => make(n));
    const start = process.cpuUsage();
    chains.add(mentions);
    chains.finish();
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
