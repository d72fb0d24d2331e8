import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SentenceDiff } from "../../records/change.js";
import { cutText } from "./version-text.js";
import { sentenceDiffs } from "./word-diff.js";

const version = (text: string) => cutText({ text, anatomy: [] });
const diff = (before: string, after: string, noise = false): SentenceDiff[] => sentenceDiffs(version(before), version(after), noise);

/** As it is printed: [-gone-] {+added+}. */
const shown = (diffs: readonly SentenceDiff[]): string[] =>
  diffs.map(({ pieces, moved }) =>
    pieces.length === 0 && moved
      ? "moved"
      : pieces.map(({ kind, words }) => (kind === "same" ? words : kind === "gone" ? `[-${words}-]` : `{+${words}+}`)).join(" "),
  );

describe("[D4] words", () => {
  it("are grouped by sentence", () => {
    expect(shown(diff("The port is shut. It rained all day.", "The port is open. It rained all day."))).toEqual([
      "The port is [-shut.-] {+open.+}",
    ]);
  });
  it("of a sentence that is gone stand where it stood", () => {
    const before = "One ship came in today. The second ship never came. The harbour was quiet again.";
    expect(shown(diff(before, "One boat came in today. The harbour was quiet again."))).toEqual([
      "One [-ship-] {+boat+} came in today.",
      "[-The second ship never came.-]",
    ]);
  });
  it("of a sentence that stands elsewhere are not told again", () => {
    const [a, b, c] = ["The port is shut.", "It rained all day.", "Nobody came to the pier."];
    expect(shown(diff(`${a} ${b} ${c}`, `${c} ${a} ${b}`))).toEqual(["moved"]);
  });
  it("that are spelled otherwise are told", () => {
    expect(shown(diff("The goverment fell last night.", "The government fell last night."))).toEqual([
      "The [-goverment-] {+government+} fell last night.",
    ]);
  });
});

describe("[D2] noise among words", () => {
  it("is left out: marks, capitals, white space, how long ago", () => {
    expect(diff('"It is over," she  said.\nUpdated 5 min ago', "“It is over” She said.\nUpdated 2 hours ago")).toEqual([]);
  });
  it("is told where asked, but for white space", () => {
    expect(diff('"It is over," she said.', "“It is over,” she said.", true)).toHaveLength(1);
    expect(diff("It is  over.", "It is over.", true)).toEqual([]);
  });
});

describe("whatever the texts", () => {
  const word = fc.constantFrom("port", "Velmar", "ships", "40", "said", "the", "not", "“at", "once”", "shut", "é", "😀");
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(" ")}.`);
  const text = fc.array(sentence, { maxLength: 8 }).map((sentences) => sentences.join("\n"));
  it("[D2] a text does not differ from itself", () => {
    fc.assert(
      fc.property(text, fc.boolean(), (one, noise) => {
        expect(diff(one, one, noise)).toEqual([]);
      }),
    );
  });
  it("[D4] the words are cut from the text that has them", () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (one, other, noise) => {
        for (const { pieces } of diff(one, other, noise))
          for (const { kind, before, after, words } of pieces) {
            expect([before !== null, after !== null]).toEqual([kind !== "added", kind !== "gone"]);
            expect(words).toBe(after ? other.slice(...after) : before && one.slice(...before));
          }
      }),
    );
  });
  it("[D4] the words of a text are gone once each where they are gone", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const spans = diff(one, other)
          .flatMap(({ pieces }) => pieces.flatMap(({ before }) => (before ? [before] : [])))
          .sort((a, b) => a[0] - b[0]);
        for (const [n, [start]] of spans.entries()) expect(start).toBeGreaterThanOrEqual(spans[n - 1]?.[1] ?? 0);
      }),
    );
  });
  it("[D4] the other way round it is the same, gone and added exchanged", () => {
    const turned = { gone: "added", added: "gone", same: "same" } as const;
    const key = (d: SentenceDiff) => JSON.stringify([d.before, d.after, d.moved, d.pieces.map((p) => [p.kind, p.before, p.after]).sort()]);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const back = diff(other, one).map((d) => ({
          ...d,
          before: d.after,
          after: d.before,
          pieces: d.pieces.map((p) => ({ ...p, kind: turned[p.kind], before: p.after, after: p.before })),
        }));
        expect(diff(one, other).map(key).sort()).toEqual(back.map(key).sort());
      }),
    );
  });
});

describe("[D4] texts of 50,000 words that have nothing in common take two CPU seconds at most", () => {
  /** Words of a text, no two of them alike; every `every`th ends its sentence. */
  const long = (letter: string, every: number, common: boolean): string =>
    Array.from({ length: 50_000 }, (_, n) => {
      const word = common && n % 3 === 0 ? "the" : `${letter}${n.toString(36)}${letter}`;
      return (n + 1) % every === 0 ? `${word}.${(n + 1) % (every * 4) === 0 ? "\n" : ""}` : word;
    }).join(" ");
  it.each([
    ["sentences of twenty words", 20, true],
    ["sentences of two words", 2, false],
    ["one sentence", 100_000, true],
  ] as const)("%s", (_, every, common) => {
    const [before, after] = [long("x", every, common), long("y", every, common)];
    const start = process.cpuUsage();
    expect(diff(before, after).length).toBeGreaterThan(0);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});
