import { describe, expect, it } from "vitest";
import type { MediaType } from "../input.js";
import { intake } from "../intake.js";
import { type MadePart, madeZip } from "../made-zip.suite.js";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (inner: string, style = "") => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

function docx(body: string, more: readonly MadePart[] = []): Buffer {
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const styles = `<w:styles ${W}>${["Title", "Heading1"].map((id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id === "Title" ? id : "heading 1"}"/></w:style>`).join("")}</w:styles>`;
  return madeZip([
    {
      name: "[Content_Types].xml",
      bytes: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      bytes: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}" Target="word/document.xml"/></Relationships>`,
    },
    { name: "word/document.xml", bytes: `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>` },
    {
      name: "word/_rels/document.xml.rels",
      bytes: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: "word/styles.xml", bytes: styles },
    ...more,
  ]);
}

const O =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const odt = (body: string, more: readonly MadePart[] = []): Buffer =>
  madeZip([
    { name: "mimetype", bytes: "application/vnd.oasis.opendocument.text", stored: true },
    {
      name: "content.xml",
      bytes: `<office:document-content ${O}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    ...more,
  ]);

const read = (bytes: Uint8Array, mediaType: MediaType | null = null) => intake({ source: "a file", bytes, mediaType });
const parts = async (bytes: Uint8Array) => {
  const { report } = await read(bytes);
  return report.anatomy.map(({ part, span }) => `${part}: ${report.text.slice(...span)}`);
};

const STORY = "The bridge would stay closed until spring, Mayor Ana Novak said on Monday.";
const EDITED = `${paragraph(run("Bridge stays shut"), "Title")}${paragraph(
  `${run("The bridge would stay closed until ")}<w:del w:id="1"><w:r><w:delText>summer</w:delText></w:r></w:del><w:ins w:id="2">${run("spring")}</w:ins>${run(", Mayor Ana Novak said on Monday.")}`,
)}${paragraph(run("What comes next"), "Heading1")}${paragraph(run("The council meets on 4 May, she said."))}`;

describe("a Word document", () => {
  it("is its paragraphs, with what was inserted and without what was deleted, and says so", async () => {
    const header = { name: "word/header1.xml", bytes: `<w:hdr ${W}>${paragraph(run("EMBARGOED until 6 p.m."))}</w:hdr>` };
    const comments = {
      name: "word/comments.xml",
      bytes: `<w:comments ${W}><w:comment w:id="0">${paragraph(run("Check this."))}</w:comment></w:comments>`,
    };
    const bytes = docx(EDITED, [header, comments]);
    expect(await parts(bytes)).toEqual([
      "headline: Bridge stays shut",
      `paragraph: ${STORY}`,
      "subhead: What comes next",
      "paragraph: The council meets on 4 May, she said.",
    ]);
    const { notes, report } = await read(bytes);
    expect(report.title).toBe("Bridge stays shut");
    expect(notes.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "changes-tracked: the document has changes that nobody has accepted yet: 1 insertion, read as text, and 1 deletion, left out",
      "comments-left-out: 1 comment in the margin is no part of the text",
      "page-edges-left-out: headers and footers are no part of the text: EMBARGOED until 6 p.m.",
    ]);
  });

  it("without any of these has no notes", async () => {
    expect((await read(docx(paragraph(run(STORY))))).notes).toEqual([]);
  });

  const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
  const deep = "<w:x>".repeat(5000);
  it.each([
    ["cut off", docx(EDITED).subarray(0, 900), "file-damaged"],
    ["of the older form", compound, "file-damaged"],
    ["with a password", Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]), "file-encrypted"],
    [
      "a spreadsheet",
      madeZip([
        { name: "[Content_Types].xml", bytes: "<Types/>" },
        { name: "xl/workbook.xml", bytes: "<w/>" },
      ]),
      "file-damaged",
    ],
    ["with entities", docx("", [{ name: "word/comments.xml", bytes: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]), "file-damaged"],
    ["nested without end", docx(deep), "file-damaged"],
    [
      "of a part that is larger than it says",
      docx("", [{ name: "word/media/a.bin", bytes: Buffer.alloc(9_000_000), claims: 1000 }]),
      "file-damaged",
    ],
    ["of a part that is too large", docx("", [{ name: "word/comments.xml", bytes: Buffer.alloc(21_000_000, " ") }]), "too-large"],
    ["without words", docx(paragraph("")), "empty-input"],
  ])("%s is one error", async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code, input: "a file" });
  });
});

describe("an OpenDocument text", () => {
  const changes = `<text:tracked-changes><text:changed-region><text:insertion/></text:changed-region><text:changed-region><text:deletion><text:p>summer</text:p></text:deletion></text:changed-region></text:tracked-changes>`;
  const body = `${changes}<text:h text:outline-level="1">Bridge stays shut</text:h><text:p>The bridge would<text:s/>stay closed until spring,<text:line-break/>Mayor Ana Novak<office:annotation><text:p>Check.</text:p></office:annotation> said on <text:span>Monday</text:span>.</text:p><text:list><text:list-item><text:p>The council meets on 4 May</text:p></text:list-item></text:list>`;
  const styles = {
    name: "styles.xml",
    bytes: `<office:styles ${O} xmlns:style="s"><style:header><text:p>EMBARGOED</text:p></style:header></office:styles>`,
  };

  it("is its paragraphs, without what was deleted or stands in the margin, and says so", async () => {
    expect(await parts(odt(body, [styles]))).toEqual([
      "headline: Bridge stays shut",
      `paragraph: ${STORY}`,
      "list-item: The council meets on 4 May",
    ]);
    expect((await read(odt(body, [styles]))).notes.map(({ code }) => code)).toEqual([
      "changes-tracked",
      "comments-left-out",
      "page-edges-left-out",
    ]);
  });

  it.each([
    ["cut off", odt(body).subarray(0, 300), "file-damaged"],
    ["with a password", odt(body, [{ name: "META-INF/manifest.xml", bytes: "<m><manifest:encryption-data/></m>" }]), "file-encrypted"],
    ["without a text", madeZip([{ name: "mimetype", bytes: "application/vnd.oasis.opendocument.text", stored: true }]), "file-damaged"],
    ["nested without end", odt("<text:list>".repeat(3000)), "file-damaged"],
  ])("%s is one error", async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code, input: "a file" });
  });
});
