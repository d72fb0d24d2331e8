import { describe, expect, it } from "vitest";
import type { Entity } from "../../annotate/entities.js";
import { phrasesIn } from "./coordination.js";

const NAMES = /Ana Novak|Tor Bekk|Lina Sorel|Dario Vell/g;

function parts(words: string): string[] {
  const entities = [...words.matchAll(NAMES)].map(
    (m): Entity => ({ span: [m.index, m.index + m[0].length], type: "person", from: 0, to: 1 }),
  );
  return phrasesIn(words, [0, words.length], entities).map((p) => p.text);
}

describe("phrasesIn", () => {
  it("[P31] leaves ages, offices and places with the name before them", () => {
    expect(parts("Ana Novak, 54, and Tor Bekk, 39,")).toEqual(["Ana Novak, 54", "Tor Bekk, 39"]);
    expect(parts("Ana Novak (54) and Tor Bekk (39)")).toEqual(["Ana Novak (54)", "Tor Bekk (39)"]);
    expect(parts("Ana Novak, the mayor, Tor Bekk, her deputy, and Lina Sorel, who runs the port")).toEqual([
      "Ana Novak, the mayor",
      "Tor Bekk, her deputy",
      "Lina Sorel, who runs the port",
    ]);
    expect(parts("Ana Novak, 51, and a second official")).toEqual(["Ana Novak, 51", "a second official"]);
    expect(parts("Party leader Ana Novak and head of the customs union Dario Vell")).toEqual([
      "Party leader Ana Novak",
      "head of the customs union Dario Vell",
    ]);
  });

  it("[P31] leaves an age and a body with the name before them, and a noun with the name behind it", () => {
    expect(parts("The driver, Ana Novak, 51, and a passenger, nurse Tor Bekk, 63")).toEqual([
      "The driver, Ana Novak, 51",
      "a passenger, nurse Tor Bekk, 63",
    ]);
    expect(parts("Ana Novak, 47, of the Left and Tor Bekk, 55, of the Harbour Union")).toEqual([
      "Ana Novak, 47, of the Left",
      "Tor Bekk, 55, of the Harbour Union",
    ]);
    expect(parts("Ana Novak, 47, of the Ministry of Health and Welfare")).toHaveLength(1);
  });

  it("[P31] keeps names inside an apposition or a relative clause where they are", () => {
    for (const whole of [
      "Ana Novak, a friend of Tor Bekk and Lina Sorel",
      "Ana Novak, who met Tor Bekk and Lina Sorel on Monday",
      "Ana Novak, a member of the council and chair of the party",
    ])
      expect(parts(whole)).toEqual([whole]);
  });

  it("[P67] has those who are counted be those who are named, where they are so many", () => {
    expect(parts("Two of the union's leaders, Ana Novak and Tor Bekk")).toEqual(["Ana Novak", "Tor Bekk"]);
    expect(parts("The three envoys, Ana Novak, Tor Bekk and Lina Sorel,")).toEqual(["Ana Novak", "Tor Bekk", "Lina Sorel"]);
    for (const whole of ["Three of the leaders, Ana Novak and Tor Bekk", "Two officials, who met Ana Novak and Tor Bekk"])
      expect(parts(whole)).not.toEqual(["Ana Novak", "Tor Bekk"]);
  });

  it("[P71] keeps two places apart from a body that has both in its name, and bodies before a title with the name behind it", () => {
    const names = { Orsk: "place", Selva: "place", "Ana Novak": "person" };
    const split = (words: string) =>
      phrasesIn(
        words,
        [0, words.length],
        Object.entries(names).flatMap(([name, type]): Entity[] =>
          words.includes(name) ? [{ span: [words.indexOf(name), words.indexOf(name) + name.length], type, from: 0, to: 1 }] : [],
        ),
      ).map((p) => p.text);
    expect(split("Orsk and Selva Affairs Office director Ana Novak")).toHaveLength(1);
    expect(split("Orsk and Ana Novak")).toEqual(["Orsk", "Ana Novak"]);
  });
});
