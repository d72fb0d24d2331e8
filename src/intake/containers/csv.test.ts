import { describe, expect, it } from "vitest";
import { facts, held } from "../../batch/held.suite.js";

const STORY = 'The bridge would stay closed until spring, Mayor Ana Novak said.\n\n"We must wait," she told reporters.';
const cell = (words: string) => `"${words.replaceAll('"', '""')}"`;

describe("a table", () => {
  it("is a report a row, by the usual names of columns, whatever parts them", async () => {
    for (const [name, mark] of [
      ["a.csv", ","],
      ["b.csv", ";"],
      ["a.tsv", "\t"],
    ] as const) {
      const rows = [
        ["ID", "Headline", "Author", "Publication date", "Outlet", "URL", "Body"],
        ["7", "Bridge shut", cell("Mia Kos; Ivo Horvat"), "7 October 2026", "Harbour Wire", "https://w.example/a", cell(STORY)],
        ["8", "Second", "", "2026-10-08", "", "", cell("The council meets on 4 May, she said.")],
      ];
      const found = await held(name, `\ufeff${rows.map((row) => row.join(mark)).join("\r\n")}\r\n`);
      expect(found.errors).toEqual([]);
      expect(facts(found)).toEqual([
        "https://w.example/a | Bridge shut | Mia Kos + Ivo Horvat | 2026-10-07 | The bridge would stay closed until spring, Mayor Ana Novak s",
        `${name}:5 | Second |  | 2026-10-08 | The council meets on 4 May, she said.`,
      ]);
      expect(found.reports[0]).toMatchObject({ ref: "7", publisher: "Harbour Wire", text: STORY });
    }
  });

  it("has the columns that are said", async () => {
    const { reports } = await held("a.csv", `Nachricht,Body,Tag\n${cell(STORY)},not this,2026-10-07\n`, {
      columns: { text: "Nachricht", published: "tag" },
    });
    expect(reports).toMatchObject([{ text: STORY, published: "2026-10-07" }]);
  });

  it("has one error for each row that is none, and the rows behind it are read", async () => {
    const found = await held("a.csv", `text,date\n${cell(STORY)},05/02/2026\n,2026-10-07\n${cell(STORY)},2026-10-07\n`);
    expect(found.errors).toEqual(["a.csv: bad-line", "a.csv: bad-line"]);
    expect(found.reports.map(({ source }) => source)).toEqual(["a.csv:6"]);
  });

  it.each([
    ["without a column of texts", "a,b\n1,2\n", {}],
    ["without the column that is said", "text\nx\n", { text: "Words" }],
    ["of binary data", "a\0b\n", {}],
    ["of one quotation without end", `text\n"${"x ".repeat(11_000_000)}`, {}],
  ])("%s is one error", async (_, words, columns) => {
    expect((await held("a.csv", words, { columns })).errors).toEqual(["a.csv: bad-line"]);
  });

  it("without rows is nothing; without bytes it is an error", async () => {
    expect(await held("a.csv", "text,date\n")).toMatchObject({ reports: [], errors: [] });
    expect((await held("a.csv", "")).errors).toEqual(["a.csv: empty-input"]);
  });

  it("has its rows parted by what parts the first, wherever the others may stand", async () => {
    for (const end of ["\r\n", "\n", "\r"]) {
      const other = end === "\r" ? "\n" : "\r";
      const found = await held("a.csv", ["text,id", `The bridge${other} stays shut.,1`, `${cell(STORY)},2`, ""].join(end));
      expect(found.errors).toEqual([]);
      expect(found.reports.map(({ ref, text }) => [ref, text.replace(/\s+/g, " ")])).toEqual([
        ["1", "The bridge stays shut."],
        ["2", STORY.replace(/\s+/g, " ")],
      ]);
    }
  });

  it("ends at a line of more cells than any table has, and the rows before it are read", async () => {
    const found = await held("a.csv", `text,id\n${cell(STORY)},1\n${",".repeat(1_000_001)}\n${cell(STORY)},2\n`);
    expect(found.errors).toEqual(["a.csv: bad-line"]);
    expect(found.reports.map(({ ref }) => ref)).toEqual(["1"]);
  });
});
