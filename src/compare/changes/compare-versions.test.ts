import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../records/change.js";
import { quoteOf } from "../../text/span.js";
import { changesBetween, compareVersions } from "./compare-versions.js";
import { type MadeLine, madeReport, says, tells } from "./made-report.suite.js";

const TITLE = tells("Port of Velmar opens again", "headline");
const NOVAK = says("Ana Novak", "the port would open on Thursday for all ships of the line");
const DENIAL = says("Petr Hala", "the union had threatened any of the drivers", "denied that", { stance: "deny" });
const OFFICIAL = says("a senior official", "the ministry had offered more money than was announced");
const OWN = tells("The strike had held up 40 ships in the harbour since last week.");
const LINES = [TITLE, NOVAK, DENIAL, OFFICIAL, OWN];

const between = (before: readonly MadeLine[], after: readonly MadeLine[]): Change[] =>
  changesBetween(madeReport(before), madeReport(after));
const told = (changes: readonly Change[]) => changes.map(({ kind, before, after }) => [kind, before?.quote ?? null, after?.quote ?? null]);
/** The lines with one taken for others. */
const instead = (line: MadeLine, ...others: MadeLine[]): MadeLine[] => LINES.flatMap((one) => (one === line ? others : [one]));

describe("[D2] what is no change", () => {
  it("is a copy with other marks, spellings and articles", () => {
    const after = LINES.map((line) => ({ ...line, words: line.words.replace("harbour", "harbor").replace("the ministry", "ministry") }));
    expect(told(between(LINES, after))).toEqual([]);
  });
  it("is a paragraph that stands elsewhere", () => {
    expect(told(between(LINES, [TITLE, DENIAL, OFFICIAL, OWN, NOVAK]))).toEqual([]);
  });
  it("is furniture, and how long ago it was", () => {
    const noise = [tells("Read more: ten ports to see", "furniture"), tells("Updated 5 min ago")];
    expect(told(between([...LINES, ...noise], [...LINES, tells("Updated 2 hours ago")]))).toEqual([]);
  });
  it("is that a statement was read otherwise from the same words", () => {
    const otherwise: MadeLine = { ...DENIAL, statement: { stance: "assert", tone: "distancing", speaker: null, speakers: [] } };
    expect(told(between(LINES, instead(DENIAL, otherwise)))).toEqual([]);
    const unread = tells("Petr Hala denied that the union had threatened any of the drivers.");
    expect(told(between(LINES, instead(DENIAL, unread)))).toEqual([]);
  });
});

describe("[D3] a slip of the pen", () => {
  it("is no change", () => {
    expect(told(between(LINES, instead(OFFICIAL, { ...OFFICIAL, words: OFFICIAL.words.replace("announced", "anounced") })))).toEqual([]);
  });
  it("is one that a name cannot have: it may be another's", () => {
    const [before, after] = [says("Ana Novak", "the road to Marenica was shut"), says("Ana Novak", "the road to Marencia was shut")];
    expect(between([before], [after])).toHaveLength(1);
  });
});

describe("[D5] statements", () => {
  it("are gone, and are added", () => {
    const changes = between(
      LINES,
      LINES.filter((line) => line !== DENIAL),
    );
    expect(told(changes)).toEqual([["statement-gone", "the union had threatened any of the drivers", null]]);
    expect(changes[0]?.line).toBe("Petr Hala's denial is gone: “the union had threatened any of the drivers”");
  });
  it("of one sentence are gone together, those of several speakers too", () => {
    const both = madeReport([TITLE, NOVAK, OWN]);
    const [first] = both.statements;
    const at = both.report.text.indexOf("for all ships");
    both.actors.push({ ...(both.actors[0] as (typeof both.actors)[number]), id: "a:00000000000000ff", name: "Petr Hala" });
    both.statements.push({
      ...(first as NonNullable<typeof first>),
      ...{ id: "s:00000000000000ff", content: [[at, at + 13]], speakers: ["a:00000000000000ff"], stance: "deny" },
    });
    (first as NonNullable<typeof first>).content = [[both.report.text.indexOf("the port"), at - 1]];
    const changes = changesBetween(both, madeReport([TITLE, OWN]));
    expect(changes.map(({ line }) => line)).toEqual([
      "Ana Novak's statement and Petr Hala's denial are gone: “the port would open on Thursday … for all ships”",
    ]);
  });
  it("are the report's own where source and cue are gone", () => {
    const own = tells("The ministry had offered more money than was announced.");
    expect(between(LINES, instead(OFFICIAL, own))).toMatchObject([{ kind: "statement-gone", after: { statement: null, speaker: null } }]);
  });
  it("of one speaker at one place are versions of each other, whatever their words", () => {
    const other = says("Petr Hala", "nobody had asked him about it", "said");
    expect(between(LINES, instead(DENIAL, other))).toMatchObject([{ kind: "stance", before: { speaker: "Petr Hala" } }]);
  });
});

describe("[D6] words that stand for others", () => {
  it("are a number, in a statement and in the report's own account", () => {
    expect(told(between(LINES, instead(OWN, tells(OWN.words.replace("40", "14")))))).toEqual([["number", "40", "14"]]);
  });
  it("are other words, of a sentence together", () => {
    const words = "the port might open some day for a few ships of the line";
    expect(told(between(LINES, instead(NOVAK, { ...NOVAK, words })))).toEqual([["words", NOVAK.words, words]]);
  });
  it("are told once where one stands for another again and again", () => {
    const twice = [OWN, tells("All 40 ships left on Friday for the open sea.")];
    const changes = between(
      twice,
      twice.map((line) => tells(line.words.replace("40", "14"))),
    );
    expect(told(changes)).toEqual([["number", "40 … 40", "14 … 14"]]);
  });
});

describe("[D7] who says it", () => {
  it("is another speaker", () => {
    expect(told(between(LINES, instead(NOVAK, { ...NOVAK, speaker: "Maja Vind" })))).toEqual([["speaker", "Ana Novak", "Maja Vind"]]);
  });
  it("is nobody named any more", () => {
    const unnamed = says("a ministry aide", NOVAK.words);
    expect(told(between(LINES, instead(NOVAK, unnamed)))).toEqual([["authority", "Ana Novak", "a ministry aide"]]);
  });
  it("is the same by more of the name", () => {
    expect(told(between(LINES, instead(NOVAK, { ...NOVAK, speaker: "Ana Maria Novak" })))).toEqual([]);
  });
});

it("[D9] a verb is softer", () => {
  const changes = between(LINES, instead(NOVAK, says("Ana Novak", NOVAK.words, "claimed", { tone: "distancing" })));
  expect(told(changes)).toEqual([["stance", "said", "claimed"]]);
  expect(changes[0]?.line).toBe("Ana Novak: “said” is now “claimed” (assert → assert, distancing)");
});

it("[D9] a verb that does the same is no change", () => {
  expect(told(between(LINES, instead(NOVAK, says("Ana Novak", NOVAK.words, "stated"))))).toEqual([]);
});

it("[D8] terms are gone with the words that state them", () => {
  const terms = ", who asked not to be named,";
  const with_ = (speaker: string): MadeLine => says(speaker, OFFICIAL.words);
  const [before, after] = [madeReport([with_(`a senior official${terms}`)]), madeReport([OFFICIAL])];
  const at = before.report.text.indexOf("asked not");
  const statement = before.statements[0] as (typeof before.statements)[number];
  statement.authority.terms = { rule: "background", basis: "stated", span: [at, at + "asked not to be named".length] };
  for (const actor of before.actors) actor.name = "senior official";
  for (const actor of after.actors) actor.name = "senior official";
  expect(told(changesBetween(before, after))).toEqual([["terms", "asked not to be named", null]]);
});

it("[D10] a correction is added, and what it says is no other change", () => {
  const note = tells("Correction: An earlier version said that 14 ships were held up.", "correction");
  expect(told(between(LINES, [...LINES, note]))).toEqual([["correction", null, note.words]]);
});

it("[D10] a headline changed alone", () => {
  const changes = between(LINES, instead(TITLE, tells("Ministry gives way on port", "headline")));
  expect(told(changes)).toEqual([["headline", "Port of Velmar opens again", "Ministry gives way on port"]]);
  expect(changes[0]?.line).toMatch(/nothing else changed in meaning$/);
});

describe("[D11] what is known beside the text", () => {
  const known = { publisher: "Velmar Mercury", published: "2026-03-03", authors: ["Kari Moe"] };
  it("changed", () => {
    const after = { ...known, modified: "2026-03-04", authors: ["Kari Moe", "Nils Aas"] };
    expect(changesBetween(madeReport(LINES, known), madeReport(LINES, after)).map(({ kind }) => kind)).toEqual(["byline", "modified"]);
  });
  it("is another's of a copy", () => {
    const after = { publisher: "Tessen Post", published: "2026-03-05", authors: ["Nils Aas"] };
    expect(changesBetween(madeReport(LINES, known), madeReport(LINES, after))).toEqual([]);
  });
});

describe("whatever the versions", () => {
  const pick = (...words: string[]) => fc.constantFrom(...words);
  const phrase = fc
    .tuple(
      pick("the port", "the road", "a bridge", "the mill"),
      pick("would open", "was shut", "cost 40 crowns", "had cost 9 crowns"),
      pick("on Monday", "in spring", "for Tessen", "“at once”"),
    )
    .map((words) => words.join(" "));
  const line = fc.oneof(
    fc
      .tuple(pick("Ana Novak", "Petr Hala", "a senior official"), phrase, pick("said", "claimed", "denied that"))
      .map(([speaker, words, cue]) => says(speaker, words, cue, { stance: cue === "said" ? "assert" : "deny" })),
    phrase.map((words) => tells(`${words}.`)),
    phrase.map((words) => tells(`Correction: ${words}.`, "correction")),
  );
  const report = fc.array(line, { maxLength: 8 }).map((lines) => madeReport([TITLE, ...lines]));
  const key = (change: Change) => JSON.stringify([change.kind, change.before, change.after]);

  it("[D2] nothing changes between a version and itself", () => {
    fc.assert(
      fc.property(report, (one) => {
        const { changes, words } = compareVersions(one, one);
        expect([...changes, ...words]).toEqual([]);
      }),
    );
  });
  it("[D4] the comparison is the same the other way round, gone and added exchanged", () => {
    const turned: Readonly<Record<string, Change["kind"]>> = { "statement-gone": "statement-added", "statement-added": "statement-gone" };
    fc.assert(
      fc.property(report, report, (one, other) => {
        const back = changesBetween(other, one).map(
          (c): Change => ({ ...c, kind: turned[c.kind] ?? c.kind, before: c.after, after: c.before }),
        );
        expect(changesBetween(one, other).map(key).sort()).toEqual(back.map(key).sort());
      }),
    );
  });
  it("[D4] every quote is cut from its own text", () => {
    fc.assert(
      fc.property(report, report, (one, other) => {
        for (const { before, after } of changesBetween(one, other)) {
          if (before) expect(before.quote).toBe(quoteOf(one.report.text, before.spans));
          if (after) expect(after.quote).toBe(quoteOf(other.report.text, after.spans));
          expect(before ?? after).not.toBeNull();
        }
      }),
    );
  });
});

it("[D4] takes two CPU seconds at most for reports of 50,000 words that have nothing in common", () => {
  const long = (letter: string) =>
    madeReport(
      Array.from({ length: 2_500 }, (_, n) => {
        const words = Array.from({ length: 17 }, (__, k) => (k % 3 === 0 ? "the" : `${letter}${(17 * n + k).toString(36)}${letter}`));
        return says(`${letter.toUpperCase()}ana ${letter.toUpperCase()}${n % 40}`, words.join(" "));
      }),
    );
  const [before, after] = [long("x"), long("y")];
  const start = process.cpuUsage();
  expect(compareVersions(before, after).changes).toHaveLength(5_000);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(2);
});
