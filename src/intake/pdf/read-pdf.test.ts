import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pagesOf } from "../../text/pages.js";
import { intake } from "../intake.js";
import { column, type MadeLine, madePdf } from "./made-pdf.suite.js";

const read = (bytes: Uint8Array) => intake({ source: "a.pdf", bytes, mediaType: "application/pdf" });
const parts = async (bytes: Uint8Array) => {
  const { report, reading } = await read(bytes);
  return report.anatomy.map(({ part, span }) => {
    const own = reading.toReading(span as [number, number]);
    return `${part}: ${own ? reading.text.slice(...own) : ""}`;
  });
};

const HEADLINE: MadeLine = { x: 50, y: 780, size: 20, words: "Bridge stays shut until spring" };
const STORY = [
  "The bridge over the Sava would stay closed until the council had met again in",
  "spring, Mayor Ana Novak said on Mon-",
  "day. She gave no further details of the repairs.",
];

describe("a PDF", () => {
  it("is paragraphs of lines as printed, in which words parted at a line's end are read whole", async () => {
    const bytes = madePdf([[HEADLINE, ...column(50, 740, STORY), ...column(50, 690, ["The council meets on 4 May in the town hall."])]]);
    const { report, reading } = await read(bytes);
    expect(report.text).toContain("said on Mon-\nday. She");
    expect(await parts(bytes)).toEqual([
      "headline: Bridge stays shut until spring",
      "paragraph: The bridge over the Sava would stay closed until the council had met again in spring, Mayor Ana Novak said on Monday. She gave no further details of the repairs.",
      "paragraph: The council meets on 4 May in the town hall.",
    ]);
    const at = reading.text.indexOf("Monday");
    expect(report.text.slice(...reading.toCanonical([at, at + 6]))).toBe("Mon-\nday");
    expect(report.title).toBe("Bridge stays shut until spring");
    expect(report.mediaType).toBe("application/pdf");
  });

  it("is read column by column, with what runs across in its place", async () => {
    const left = [
      "The left column has the first half",
      "of a story that is long enough to",
      "be told in two columns, and it goes",
      "on without a stop until it comes to",
    ];
    const right = [
      "the second column, where it ends.",
      "Another sentence stands here for the",
      "sake of length, and so does this one",
      "which is the last of the paragraph.",
    ];
    const bytes = madePdf([[HEADLINE, ...column(50, 740, left), ...column(310, 740, right)]]);
    expect(await parts(bytes)).toEqual(["headline: Bridge stays shut until spring", `paragraph: ${[...left, ...right].join(" ")}`]);
  });

  it("[A32] has running headers, footers and page numbers as furniture, and its pages are told of every place", async () => {
    const head = (n: number): MadeLine[] => [
      { x: 50, y: 815, words: "The Harbour Monitor - issue 12" },
      { x: 290, y: 30, words: `Page ${n}` },
    ];
    const bytes = madePdf([
      [...head(1), HEADLINE, ...column(50, 740, [STORY[0] as string])],
      [
        ...head(2),
        ...column(50, 780, ["spring, Mayor Ana Novak said on Monday."]),
        ...column(50, 740, ["The council meets on 4 May, she told reporters."]),
      ],
    ]);
    expect(await parts(bytes)).toEqual([
      "furniture: The Harbour Monitor - issue 12",
      "furniture: Page 1",
      "headline: Bridge stays shut until spring",
      "paragraph: The bridge over the Sava would stay closed until the council had met again in spring, Mayor Ana Novak said on Monday.",
      "furniture: The Harbour Monitor - issue 12",
      "furniture: Page 2",
      "paragraph: The council meets on 4 May, she told reporters.",
    ]);
    const { text } = (await read(bytes)).report;
    const pages = (words: string) => pagesOf(text, [text.indexOf(words), text.indexOf(words) + words.length]);
    expect(pages("The bridge over")).toEqual([1, 1]);
    expect(pages("again in\n\fspring")).toEqual([1, 2]);
    expect(pages("The council meets")).toEqual([2, 2]);
    expect(pagesOf("A text without pages.", [0, 6])).toBeNull();
  });

  it("takes its title from the file only where the page prints it", async () => {
    const page = [[HEADLINE, ...column(50, 740, STORY)]];
    expect((await read(madePdf(page, { info: "/Title (Microsoft Word - draft3.doc)" }))).report.title).toBe(
      "Bridge stays shut until spring",
    );
    expect((await read(madePdf(page, { info: "/Title (Bridge stays shut)" }))).report.title).toBe("Bridge stays shut");
  });

  it("is told by its bytes, whatever its name says", async () => {
    const { report, notes } = await intake({ source: "a.txt", bytes: madePdf([column(50, 740, STORY)]), mediaType: "text/plain" });
    expect([report.mediaType, notes.map(({ code }) => code)]).toEqual(["application/pdf", ["form-mislabelled"]]);
    const page = Buffer.from(
      `<!doctype html><html><body><article><h1>Bridge shut</h1><p>${STORY.join(" ").repeat(4)}</p></article></body></html>`,
    );
    const other = await intake({ source: "a.pdf", bytes: page, mediaType: "application/pdf" });
    expect([other.report.mediaType, other.notes.map(({ code }) => code)]).toEqual(["text/html", ["form-mislabelled"]]);
  });

  it.each([
    [
      "pictures for pages",
      madePdf([[], []]),
      "text-missing",
      "a.pdf: has 2 pages and no text: they are pictures; recognise the text first (OCR), and give that",
    ],
    ["a broken end", madePdf([column(50, 740, STORY)]).subarray(0, 200), "file-damaged", "a.pdf: is no whole PDF ("],
    ["a password", encrypted(), "file-encrypted", "a.pdf: is protected by a password; save it without one"],
    [
      "a part that is a bomb",
      madePdf([column(50, 740, STORY)], { packed: deflateSync(Buffer.alloc(50_000_000)) }),
      "archive-refused",
      "a.pdf: has a part that unpacks to over 40 MB",
    ],
    ["nothing", Buffer.alloc(0), "empty-input", "a.pdf: holds no text"],
  ])("with %s is one error", async (_, bytes, code, message) => {
    const error = await read(bytes).catch((e: unknown) => e);
    expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
  });
});

/** A PDF that asks for a password: its keys are of nothing, so none fits. */
function encrypted(): Buffer {
  const hex = (byte: string) => `<${byte.repeat(32)}>`;
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex("41")} /U ${hex("42")} /P -4 >> /ID [<${"43".repeat(16)}> <${"43".repeat(16)}>]`;
  return madePdf([column(50, 740, STORY)], { trailer: encrypt });
}
