/** What can be asked of the search index, and what it answers. Every store must do all of it, and alike. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { often } from "../../../scripts/whole.js";
import { BadQuery } from "../errors.js";
import { indexPending } from "../projection/indexer.js";
import { actor, actors } from "../queries/actors.js";
import { find } from "../queries/find.js";
import { statements } from "../queries/statements.js";
import { type Group, inLanguage, parseQuery, type SearchQuery, type Term } from "../search/search-query.js";
import { GAP, stemOf, tokensOf } from "../search/terms.js";
import type { Ground } from "./ground.suite.js";
import { quotes } from "./ground.suite.js";
import { type Line, sample } from "./sample.suite.js";

/** What is said in the reports of these tests: one statement in each, so that a report and its statement are found together. */
const SAID: Line[] = [
  { who: "Jonas Venn", words: "Aldermark had broken the truce in Łódź" },
  { who: "Ida Aldermark", words: "the convoy crossed the Straße at night" },
  { who: "Mira Køhn", words: "the negotiations in Aldermark were over" },
  { who: "a deputy harbour master", words: "the æther was full of co\u00adoperation", authority: "official-unnamed" },
  { who: "Đorđe Ħal", words: "the convoy had talked of a truce … in the night" },
];

export function searchSuite(on: Ground): void {
  const put = async (lines: readonly Line[]) => {
    for (const [n, line] of lines.entries())
      await on.add(sample([line], { published: `2024-05-${String(n + 1).padStart(2, "0")}` }), "all");
    await indexPending(on.ledger);
  };
  /** Numbers of the lines whose statements a search finds. */
  const found = async (words: string, lines = SAID) =>
    (await find(on.ledger, words, { limit: 200 })).items
      .flatMap((i) => (i.kind === "statement" ? lines.findIndex((l) => l.words === i.quote && l.who === i.speakerText) : []))
      .sort((a, b) => a - b);
  const about = async (words: string, lines = SAID, filter = {}) =>
    quotes(await statements(on.ledger, { about: words, limit: 200, ...filter }))
      .map((quote) => lines.findIndex((l) => l.words === quote))
      .sort((a, b) => a - b);

  describe("search", () => {
    on.filled(() => put(SAID));

    it.each([
      ["lodz", [0]],
      ["ŁÓDŹ", [0]],
      ["strasse", [1]],
      ["STRASSE", [1]],
      ["aether", [3]],
      ["Æther", [3]],
      ["cooperation", [3]],
      ["co\u200boperation", [3]],
      ["ＴＲＵＣＥ", [0, 4]],
      ["kohn", [2]],
      ["KÖHN", [2]],
      ["dorde hal", [4]],
    ])("finds by %j, however it is spelled", async (words, lines) => expect(await found(words)).toEqual(lines));

    it("says how many there are in all with the first page, and stops counting where that takes longer than the page", async () => {
      const first = await find(on.ledger, "convoy", { limit: 1 });
      // two reports, and the statement of each
      expect([first.items.length, first.total]).toEqual([1, 4]);
      expect((await find(on.ledger, "convoy", { limit: 1, after: first.next as string })).total).toBeNull();
      expect((await find(on.ledger, "submarine")).total).toBe(0);
    });

    it.each([
      ["kohn", "Mira Køhn"],
      ["køhn mira", "Mira Køhn"],
      ["DORDE", "Đorđe Ħal"],
      ["alder*", "Ida Aldermark"],
      ["ħa* đor*", "Đorđe Ħal"],
    ])("finds the name by %j", async (name, expected) => {
      expect((await actors(on.ledger, { name })).items.map((a) => a.name)).toEqual([expected]);
      expect((await statements(on.ledger, { speaker: name })).items.map((s) => s.speakerName)).toEqual([expected]);
      expect((await actor(on.ledger, name)).name).toBe(expected);
    });

    it.each([
      ["venn aldermark", [0]],
      ["aldermark", [0, 1, 2]],
      ["aldermark -venn", [1, 2]],
      ['"jonas venn"', [0]],
      ['"venn jonas"', []],
      ['"harbour master"', [3]],
      ["truce OR straße", [0, 1, 4]],
      ["convoy truce OR negotiation", [2, 4]],
      ["convoy (truce OR straße)", [1, 4]],
      ["(aldermark OR truce) -(venn OR ida)", [2, 4]],
      ["convoy -(truce night)", [1]],
      ["negotiat*", [2]],
      ["negotiatio*", [2]],
      ["talki*", []],
      ["talke*", [4]],
      ["alder* -ven*", [1, 2]],
      ['"convoy cross*"', [1]],
      ["U.S.", []],
      ["“convoy crossed”", [1]],
      ['"truce … night"', [4]],
      ['"truce in"', [0]],
      ["and or not near", []],
    ])("answers %j", async (words, lines) => expect(await found(words)).toEqual(lines));

    it("looks for words of what was said alone where that is asked for", async () => {
      expect(await about("aldermark")).toEqual([0, 2]);
      expect(await about("venn")).toEqual([]);
      expect(await about("convoy -aldermark")).toEqual([1, 4]);
      expect(await about("convoy (cross* OR talk*) -straße")).toEqual([4]);
      expect(await about('"the truce in"', SAID, { dossier: "all" })).toEqual([0]);
      expect(await about("convoy -truce", SAID, { dossier: "all", speaker: "ida" })).toEqual([1]);
    });

    it("marks what was found, whole words of the text", async () => {
      const { items } = await find(on.ledger, 'lodz OR "convoy cross*" OR straße OR cooperation OR talk* -xyz');
      const marked = items.map(({ snippet, matches }) => matches.map(([a, b]) => snippet.slice(a, b)));
      expect(marked).toEqual(
        [["convoy"], ["co\u00adoperation"], ["convoy crossed", "Straße"], ["Łódź"]].flatMap((m) => {
          const said = m[0] === "convoy" ? ["talked"] : m;
          return [said, said];
        }),
      );
    });
  });

  describe("a query", () => {
    it.each([
      ["truce AND convoy", /has AND.*all words are looked for/],
      ["truce NOT convoy", /has NOT.*put - before/],
      ["truce !convoy", /has !convoy.*put - before/],
      ["truce NEAR convoy", /has NEAR.*quotation marks/],
      ["NEAR(truce convoy)", /has NEAR/],
      ["truce || convoy", /has \|\|.*write OR/],
      ["truce OR", /on one side of OR/],
      ["OR truce", /on one side of OR/],
      ["truce OR OR convoy", /on one side of OR/],
      ["truce OR -convoy", /on one side of OR/],
      ["truce -OR convoy", /- before OR/],
      ["*", /a \* that does not end a word/],
      ["truce *", /a \* that does not end a word/],
      ["tr*ce", /a \* that does not end a word/],
      ["*ruce", /a \* that does not end a word/],
      ["truce:*", /a \* that does not end a word/],
      ['"tr* convoy"', /a \* that does not end a word/],
      ["t*", /two letters at least/],
      ['"truce', /quotation mark that is not closed/],
      ["“truce", /quotation mark that is not closed/],
      ["who:truce", /has who:truce.*no fields/],
      ['who:"truce convoy"', /has who:".*no fields/],
      ["who:(truce)", /has who:\(.*no fields/],
      ["(truce", /a \( that is not closed/],
      ["truce)", /a \) too many/],
      ["truce ()", /names no word to look for within/],
      ["truce (-convoy)", /names no word to look for within/],
      [`${"(".repeat(30)}truce${")".repeat(30)}`, /parentheses more than 20 deep/],
      ["truce ".repeat(200), /more than 100 words/],
      ["-truce", /names no word to look for/],
      ["", /names no word to look for/],
      ["?! …", /names no word to look for/],
    ])("%j is refused, with what would be right", async (words, why) => {
      for (const ask of [() => find(on.ledger, words), () => statements(on.ledger, { about: words })]) {
        const error = await ask().catch((e: unknown) => e);
        expect(error).toBeInstanceOf(BadQuery);
        expect((error as BadQuery).message).toMatch(why);
      }
    });

    it.each(["venn OR kohn", "venn -jonas", '"jonas venn"', "*", "v*", "name:venn", "?!", ""])(
      "for a name is refused: %j",
      async (name) => {
        for (const ask of [() => actors(on.ledger, { name }), () => statements(on.ledger, { speaker: name }), () => actor(on.ledger, name)])
          await expect(ask()).rejects.toThrow(BadQuery);
      },
    );

    it("of any characters is answered or refused", async () => {
      await put(SAID.slice(0, 2));
      const signs = fc.constantFrom(
        ..."()\"“”*-:!|&…'^~+<>{}[]\\/%_;,. ",
        "OR",
        "AND",
        "NOT",
        "NEAR",
        " truce ",
        "venn",
        "ß",
        "\0",
        "\ud800",
        "京",
      );
      const input = fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(signs, { maxLength: 14 }).map((parts) => parts.join("")),
      );
      const settled = (answer: Promise<unknown>) =>
        answer.catch((error: unknown) => {
          if (!(error instanceof BadQuery)) throw error;
        });
      await fc.assert(
        fc.asyncProperty(input, async (words) => {
          await settled(find(on.ledger, words));
          await settled(statements(on.ledger, { about: words, dossier: "all" }));
          await settled(statements(on.ledger, { speaker: words }));
          await settled(actors(on.ledger, { name: words }));
        }),
        { numRuns: often(60, 150) },
      );
    });
  });

  describe("random texts and queries", () => {
    const WORDS = ["truce", "convoy", "talks", "talking", "Łódź", "lodz", "straße", "night", "…", "co\u00adop", "the", "negotiation"];
    const word = fc.constantFrom(...WORDS);
    const line = fc.record({
      who: fc.constantFrom("Jonas Venn", "Ida Convoy", "Truce Talks", "Łucja Lodz"),
      words: fc.array(word, { minLength: 1, maxLength: 9 }).map((w) => `it is ${w.join(" ")}`),
    });
    const asked = fc.constantFrom(...WORDS.filter((w) => w !== GAP), "venn", "ida", "tal*", "talki*", "negotiatio*", "lo*", "nowhere");
    const phrase = fc.array(word, { minLength: 2, maxLength: 3 }).map((w) => `"${w.join(" ")}"`);
    const { query } = fc.letrec<{ query: string; part: string }>((tie) => ({
      part: fc.oneof(
        { maxDepth: 2 },
        asked,
        phrase,
        asked.map((a) => `-${a}`),
        phrase.map((p) => `-${p}`),
        tie("query").map((q) => `(${q})`),
        tie("query").map((q) => `-(${q})`),
      ),
      query: fc
        .array(
          fc.array(tie("part"), { minLength: 1, maxLength: 3 }).map((p) => p.join(" ")),
          { minLength: 1, maxLength: 2 },
        )
        .map((groups) => groups.join(" OR ")),
    }));

    /** Whether the words of a text meet a query, worked out word by word. */
    const meets = (query: SearchQuery, texts: readonly string[]): boolean => {
      const all = texts.map((text) => [...tokensOf(text)].map((t) => t.word));
      const is = (term: Term, n: number, word: string | undefined): boolean => {
        if (word === undefined || word === GAP) return false;
        if (!term.beginning || n < term.words.length - 1) return stemOf(word) === term.stems[n];
        // all forms of the words that begin so: of those that any of these texts may have
        const begun = WORDS.flatMap((w) => [...tokensOf(w)].map((t) => t.word)).filter((w) => w.startsWith(term.words[n] as string));
        return stemOf(word).startsWith(term.words[n] as string) || begun.some((w) => known.has(w) && stemOf(w) === stemOf(word));
      };
      return inLanguage<boolean>(query, {
        term: (term) => all.some((words) => words.some((_, at) => term.words.every((_, n) => is(term, n, words[at + n])))),
        all: (wanted, unwanted) => wanted.every(Boolean) && !unwanted.some(Boolean),
        any: (any) => any.some(Boolean),
      });
    };
    const known = new Set<string>();

    it("are answered as words are compared one by one", async () => {
      const lines = fc.sample(line, { numRuns: 40, seed: 11 }).map((l, n): Line => ({ ...l, words: `${l.words} x${n}` }));
      for (const { who, words } of lines) for (const t of tokensOf(`${who} … ${words}`)) known.add(t.word);
      await put(lines);
      const TRIES = often(60, 120);
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(query, async (words) => {
          let asked: SearchQuery;
          try {
            asked = parseQuery(words);
          } catch {
            return; // what has no word to look for
          }
          const expected = (texts: (l: Line) => string[]) => lines.flatMap((l, n) => (meets(asked, texts(l)) ? [n] : []));
          expect(await found(words, lines)).toEqual(expected((l) => [l.words, l.who]));
          expect(await about(words, lines)).toEqual(expected((l) => [l.words]));
          expect(await about(words, lines, { dossier: "all" })).toEqual(expected((l) => [l.words]));
          if ((asked as Group).all || (asked as Term).stems) answered++;
        }),
        { numRuns: TRIES },
      );
      // about one random query in four has an answer: far fewer would be a test of nothing
      expect(answered).toBeGreaterThan(TRIES / 20);
    });
  });

  describe("a long text", () => {
    it("is found by words that stand far apart, and by words side by side anywhere in it", async () => {
      const filler = (n: number) => Array.from({ length: 400 }, (_, k) => `the w${n}x${k} of the`).join(" ");
      const long = `${filler(1)} needle haystack ${filler(2)} thimble ${filler(3)} thread`;
      await on.add(sample([{ who: "Jonas Venn", words: "it was short" }], { published: "2024-05-01" }, { lead: `${long}. ` }), "all");
      await on.add(sample([{ who: "Ida Orr", words: "needle and thread were short" }], { published: "2024-05-02" }));
      await indexPending(on.ledger);
      const reports = async (words: string) =>
        (await find(on.ledger, words)).items.flatMap((i) => (i.kind === "report" ? i.report.published : []));
      expect(await reports("needle thimble thread")).toEqual(["2024-05-01"]);
      expect(await reports("needle thread")).toEqual(["2024-05-02", "2024-05-01"]);
      expect(await reports("needle -thimble")).toEqual(["2024-05-02"]);
      expect(await reports('"needle haystack" thread')).toEqual(["2024-05-01"]);
      expect(await reports("thimble OR short")).toEqual(["2024-05-02", "2024-05-01"]);
      for (const n of [1, 2, 3])
        for (const k of [0, 100, 125, 126, 127, 128, 200, 254, 255, 399])
          expect(await reports(`"the w${n}x${k} of the"`)).toEqual(["2024-05-01"]);
      expect(await about("short -needle", [{ who: "Jonas Venn", words: "it was short" }], { dossier: "all" })).toEqual([0]);
      expect(await about("short needle -haystack", [{ who: "Ida Orr", words: "needle and thread were short" }])).toEqual([0]);
    });
  });
}
