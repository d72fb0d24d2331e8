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
});
