import { describe, expect, it } from "vitest";
import { BadDate, EmptyInput, EncodingUnknown, FileDamaged, NoArticle, NotText, PageTooComplex, TooLarge } from "../errors.js";
import { LARGEST_REPORT, type ReportInput } from "./input.js";
import { intake } from "./intake.js";

const bytes = (data: Uint8Array | string | number[], mediaType: "text/plain" | "text/html" | null = "text/plain"): ReportInput => ({
  source: "in",
  bytes: typeof data === "string" ? Buffer.from(data) : Uint8Array.from(data),
  mediaType,
});

const SENTENCE = "The café’s owner said naïve guests “always” pay. ";

describe("encodings", () => {
  it.each([
    ["utf-8", Buffer.from(SENTENCE)],
    ["utf-8 with BOM", Buffer.from(`\ufeff${SENTENCE}`)],
    ["utf-16le", Buffer.from(`\ufeff${SENTENCE}`, "utf16le")],
    ["utf-16be", Buffer.from(`\ufeff${SENTENCE}`, "utf16le").swap16()],
  ])("%s", async (_, data) => {
    const { report, notes } = await intake(bytes(data));
    expect(report.text).toBe(SENTENCE);
    expect(notes).toEqual([]);
  });

  it("detects windows-1252 and says so", async () => {
    const latin = Buffer.from(SENTENCE.repeat(20).replaceAll("’", "\x92").replaceAll("“", "\x93").replaceAll("”", "\x94"), "latin1");
    const { report, notes } = await intake(bytes(latin));
    expect(report.text).toBe(SENTENCE.repeat(20));
    expect(notes.map((n) => n.code)).toEqual(["encoding-guessed"]);
  });

  it("reads UTF-8 with a broken byte as UTF-8 and says where", async () => {
    const broken = Buffer.concat([Buffer.from(SENTENCE.repeat(5)), Buffer.from([0xe2, 0x28]), Buffer.from(SENTENCE)]);
    const { report, notes } = await intake(bytes(broken));
    expect(report.text).toContain("\ufffd(");
    expect(notes[0]).toMatchObject({
      code: "encoding-damaged",
      message: expect.stringContaining(`byte ${Buffer.byteLength(SENTENCE) * 5}`),
    });
  });

  it.each([
    ["UTF-8 with a BOM and a broken byte", bytes([0xef, 0xbb, 0xbf, 0x41, 0x6e, 0x61, 0xff, 0x2e])],
    ["half of a surrogate pair in UTF-16", bytes([0xff, 0xfe, 0x41, 0, 0x6e, 0, 0x61, 0, 0x3d, 0xd8, 0x2e, 0])],
    ["a text whose bytes were lost before", bytes("Ana\ufffd.")],
    ["a text that came as characters", { source: "in", text: "Ana\ufffd." }],
  ] as const)("says where U+FFFD stands: %s", async (_, incoming) => {
    const { report, notes } = await intake(incoming);
    expect(notes).toEqual([
      {
        code: "encoding-damaged",
        span: [report.text.indexOf("\ufffd"), 4 + report.text.indexOf("Ana")],
        message: expect.stringMatching(/^1 character is U\+FFFD/),
      },
    ]);
  });

  it("says which field of the metadata has U+FFFD", async () => {
    const { notes } = await intake({ source: "in", text: "Ana.", metadata: { publisher: "Zeitung\ufffd", authors: ["Ana", "B\ufffd"] } });
    expect(notes.map((n) => [n.code, n.message.split(" ")[0]])).toEqual([
      ["encoding-damaged", '"publisher"'],
      ["encoding-damaged", '"authors"'],
    ]);
  });

  it("takes a page's own word for its encoding", async () => {
    const page = `<html><head><meta charset="windows-1251"></head><body><article>${"<p>AAA said it would wait for the plan to come back.</p>".repeat(9)}</article></body></html>`;
    const data = Buffer.from(page.replaceAll("AAA", "\xc0\xed\xed\xe0"), "latin1");
    const { report } = await intake(bytes(data, "text/html"));
    expect(report.text).toContain("Анна said");
  });
});

describe("refuses", () => {
  it.each([
    [
      "an image called .html",
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0],
      "text/html",
      NotText,
      "PNG",
    ],
    ["a PDF", [...Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")], "text/plain", FileDamaged, "no whole PDF"],
    ["RTF, whose bytes are characters", [...Buffer.from("{\\rtf1\\ansi The bridge is shut.}")], null, NotText, "an RTF file"],
    ["binary junk", Array.from({ length: 999 }, (_, n) => (n * 7919 + 13) % 251), "text/plain", NotText, "binary"],
    ["nothing", [], "text/plain", EmptyInput, "holds no text"],
    ["white space", [...Buffer.from(" \n\n ")], "text/plain", EmptyInput, "holds no text"],
  ] as const)("%s", async (_, data, mediaType, error, words) => {
    const attempt = intake(bytes([...data], mediaType));
    await expect(attempt).rejects.toThrow(error);
    await expect(attempt).rejects.toThrow(words);
  });

  it("more than one report may have", async () => {
    await expect(intake(bytes(new Uint8Array(LARGEST_REPORT + 1)))).rejects.toThrow(TooLarge);
  });

  it("text that no encoding fits, or takes it for binary", async () => {
    const data = [...Buffer.from("ab "), 0x81, 0x8d, 0x8f, 0x90, 0x9d, ...Buffer.from(" cd")];
    await expect(intake(bytes(data))).rejects.toSatisfy((e) => e instanceof EncodingUnknown || e instanceof NotText);
  });

  it("a page without an article", async () => {
    const page = `<html><body><nav>${'<a href="/x">Menu item</a>'.repeat(40)}</nav><form><input></form></body></html>`;
    await expect(intake(bytes(page, "text/html"))).rejects.toThrow(NoArticle);
  });

  it.each([
    ["deep", "<div>".repeat(50_000)],
    ["wide", "<br>".repeat(500_000)],
    ["with an endless attribute", `<p title="${"x".repeat(5_000_000)}">a</p>`],
    ["full of entities", "&amp;".repeat(3_900_000)],
    ["full of entities of a paragraph", `<article><p>${"&lt;p&gt;".repeat(2_000_000)}</p></article>`],
    ["full of lone marks", "<".repeat(19_000_000)],
    ["full of comments", "<!-- a -->".repeat(1_900_000)],
    ["full of instructions", "<?a?>".repeat(3_900_000)],
    ["full of attributes", `<p ${Array.from({ length: 500_000 }, (_, n) => `a${n}`).join(" ")}>a</p>`],
    ["full of class names", `<p class="${"a ".repeat(240_000)}">a</p>`],
    ["full of text", `<article><p>${"The bridge would stay closed. ".repeat(600_000)}</p></article>`],
    ["full of JSON", `<script type="application/ld+json">{"headline":"${"&amp;".repeat(3_900_000)}"}</script>`],
    ["full of deep elements", `${"<div>".repeat(290)}a${"</div>".repeat(290)}`.repeat(100)],
    ["full of deep text", `${"<div>".repeat(290)}${"<p>The bridge would stay closed.</p>".repeat(2_900)}`.repeat(2)],
  ])("a page too %s, quickly", async (_, page) => {
    const start = process.cpuUsage();
    await expect(intake(bytes(page, "text/html"))).rejects.toThrow(PageTooComplex);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(3);
  });
});

describe("language", () => {
  it("is told from the text, whatever the sender says nothing about", async () => {
    const french =
      "Le président a déclaré mardi que la France ne participerait pas aux négociations prévues la semaine prochaine à Genève, selon le ministère.";
    expect((await intake({ source: "in", text: french })).report.language).toBe("fr");
    expect((await intake({ source: "in", text: SENTENCE.repeat(4) })).report.language).toBe("en");
    expect((await intake({ source: "in", text: "Too short." })).report.language).toBeNull();
    const titled =
      "Die Bücherei zeigt im Mai den Film „The Road to the Coast“, sagte ihre Leiterin am Dienstag. Der Eintritt ist frei, und wer über die Brücke kommt, wird mit dem Boot abgeholt. Für Kinder gibt es einen eigenen Raum, in dem vorgelesen wird.";
    expect((await intake({ source: "in", text: titled })).report.language).toBe("de");
    expect((await intake({ source: "in", text: french, metadata: { language: "en" } })).report.language).toBe("en");
  });
});

it("keeps plain text character for character", async () => {
  const text = "A  b\t c \n\n\n d\u00a0e ";
  expect((await intake(bytes(text))).report.text).toBe(text);
});

describe("dates that are none", () => {
  it.each(["2024-02-31", "2024-13", "99-99", "soon", "5 Feb 2025", "05/02/2025", "0000", "2024-06-26T25:00", "2024-06-26 10:00"])(
    "%s is refused where it comes with the report",
    async (published) => {
      const refused = intake({ source: "my-1", text: "Ana.", metadata: { published } });
      await expect(refused).rejects.toThrow(BadDate);
      await expect(refused).rejects.toThrow(`my-1: "published" is "${published}", which is no date; give 2024, 2024-06,`);
      await expect(intake({ source: "my-1", text: "Ana.", metadata: { modified: published } })).rejects.toThrow(/"modified"/);
    },
  );

  const page = (head: string) => ({
    source: "in",
    html: `<html><head>${head}</head><body><article>${"<p>Ana Novak said that she would wait for the plan to come back.</p>".repeat(9)}</article></body></html>`,
  });

  it.each(["2024-02-31", "31 Feb 2024", "Feb 31, 2024", "2024/02/31", "soon"])(
    "%s is left out, with a note, where a page has it",
    async (date) => {
      const { report, notes } = await intake(page(`<meta property="article:published_time" content="${date}">`));
      expect(report.published).toBeNull();
      expect(notes).toEqual([{ code: "date-unreadable", span: null, message: expect.stringContaining(JSON.stringify(date)) }]);
    },
  );

  it("the page's next date counts, and a bad time of day costs no day", async () => {
    const meta = '<meta property="article:published_time" content="2024-06-26T77:00">';
    const { report, notes } = await intake(
      page(`<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-99-01"}</script>${meta}`),
    );
    expect([report.published, notes.map((n) => n.code)]).toEqual(["2024-06-26", ["date-unreadable"]]);
  });
});

describe("languages", () => {
  const ENGLISH =
    "The mayor of the town said on Tuesday that the bridge over the river would stay closed until the engineers had looked at it.";
  const languageOf = async (language: string, html = false) => {
    const page = `<html lang="${language}"><body><article>${"<p>Hm hm.</p>".repeat(2)}<p>Ana 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25, 26.</p></article></body></html>`;
    const { report, notes } = await intake(html ? { source: "in", html: page } : { source: "in", text: ENGLISH, metadata: { language } });
    return [report.language, notes.map((n) => n.code)];
  };

  it.each([
    ["en_GB", "en-GB"],
    ["EN-us", "en-US"],
    ["en_US.UTF-8", "en-US"],
    ["English", "en"],
    [`en-${"a".repeat(10_000)}`, "en"],
    ["", "en"],
    ["und", "en"],
    ["ab", "ab"],
    ["haw", "haw"],
  ])("%.20s is %s", async (given, tag) => expect(await languageOf(given)).toEqual([tag, []]));

  it.each(["junk", "x".repeat(10_000), "c'est", "🏴", "12", "x-default"])(
    "%.20s names none: the text is asked, with a note",
    async (given) => {
      expect(await languageOf(given)).toEqual(["en", ["language-unknown"]]);
    },
  );

  it("as a page has them", async () => {
    expect(await languageOf("en_GB", true)).toEqual(["en-GB", []]);
    expect(await languageOf("junk", true)).toEqual([null, ["language-unknown"]]);
  });
});
