/**
 * [A11–A15] Texts of the corpus as mail, PDF and the web bring them: what is said by whom is the same, however lines were broken, marked and
 * encoded, and every span still cuts words from the text.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { often } from "../scripts/whole.js";
import { Reader } from "./read.js";
import type { ReadoutDocument } from "./records/document.js";
import { recordId } from "./records/ids.js";

const ROOT = join(import.meta.dirname, "..", "corpus");
/** Of the corpus, every so many texts are tried. */
const EVERY = often(4, 1);
/** Cases whose lines say something themselves. */
const OWN_LINES = /^wrap-/;

const LEAST_CHARACTERS = 200;
const TEXTS = readdirSync(ROOT)
  .filter((name) => existsSync(join(ROOT, name, "input.txt")) && !OWN_LINES.test(name))
  .filter((_, n) => n % EVERY === 0)
  .map(
    (name) =>
      [
        name,
        readFileSync(join(ROOT, name, "input.txt"), "utf8")
          .split(/\s*\n\s*/u)
          .filter(Boolean)
          .join("\n\n"),
      ] as const,
  )
  // two or three lines do not show that they were filled to a width
  .filter(([, text]) => text.length >= LEAST_CHARACTERS);

/** Lines of a paragraph that is filled to a width; long words are parted where they may be. */
function filled(paragraph: string, width: number, parted = false): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/[ \t]+/)) {
    const room = width - line.length - 2;
    if (line === "" || line.length + 1 + word.length <= width) line += (line && " ") + word;
    else if (parted && room >= 3 && /^[A-Za-z]+$/.test(word.slice(0, room + 3)) && word.length >= room + 3) {
      lines.push(`${line} ${word.slice(0, room)}-`);
      line = word.slice(room);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

const each = (text: string, change: (paragraph: string) => string[]): string[] =>
  text.split("\n\n").flatMap((paragraph, n) => [...(n > 0 ? [""] : []), ...change(paragraph)]);

const HIGH = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];
const encodedAgain = (text: string): string =>
  [...Buffer.from(text)].map((byte) => (byte >= 0x80 && byte < 0xa0 ? (HIGH[byte - 0x80] as string) : String.fromCharCode(byte))).join("");

const WAYS: Readonly<Record<string, (text: string) => string>> = {
  "lines of 40": (text) => each(text, (p) => filled(p, 40)).join("\n"),
  "lines of 60": (text) => each(text, (p) => filled(p, 60)).join("\n"),
  "lines of 72, indented": (text) => each(text, (p) => filled(p, 72).map((line) => `    ${line}`)).join("\n"),
  "lines of 60 behind marks of mail": (text) =>
    each(text, (p) => filled(p, 60))
      .map((line) => (line ? `> ${line}` : ">"))
      .join("\n"),
  "lines of 72 behind two marks": (text) =>
    each(text, (p) => filled(p, 72))
      .map((line) => `>> ${line}`)
      .join("\n"),
  "parted words": (text) => each(text, (p) => filled(p, 60, true)).join("\n"),
  "soft hyphens in every word": (text) => text.replace(/\p{L}{4,}/gu, (word) => word.replace(/(\p{L}{2})(?=\p{L}{2})/gu, "$1\u00ad")),
  "two encodings": encodedAgain,
};

/** Words without what was put between and into them. */
const bare = (words: string): string =>
  words
    .replace(/\u00ad|-\n[> ]*|-/g, "")
    .replace(/\n[> ]*/g, " ")
    .replace(/\s+/g, " ");

const said = ({ report, actors, statements }: ReadoutDocument) =>
  statements.map((s) => ({
    speakers: s.speakers.map((id) => bare(actors.find((a) => a.id === id)?.name ?? "")),
    authority: s.authority.kind,
    stance: s.stance,
    mode: s.mode,
    day: s.saidAt?.value ?? null,
    content: s.content.map((span) => bare(report.text.slice(...span))),
  }));

describe("texts as they come", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.open();
  });
  afterAll(() => reader.close());
  const read = (text: string) => reader.read({ source: "in", text, metadata: { published: "2025-02-05" } });

  it.each(TEXTS)("%s", async (_, text) => {
    const plain = said(await read(text));
    for (const [way, change] of Object.entries(WAYS)) {
      const document = await read(change(text));
      expect(said(document), way).toEqual(plain);
      const { report, statements } = document;
      if (way !== "two encodings") expect(report.text).toBe(change(text));
      for (const { id, source, cue, content } of statements) expect(id).toBe(recordId("s", report.id, [source, cue, content]));
    }
  });

  it("tiles a marked text: each visible character in exactly one part, marks and all", async () => {
    const text =
      "> Gate stays shut\n>\n> Clerk Pia Vik told the council on Monday that the gate\n> to the yard would stay shut.\n\n> “We\n>\n>> waited.”";
    const { report } = await read(text);
    let [end, covered] = [0, ""];
    for (const { span } of report.anatomy) {
      if (span[0] < end) continue;
      covered += report.text.slice(...span);
      end = span[1];
    }
    expect(covered.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    expect(report.title).toBe("Gate stays shut");
  });

  it("says that it put a text right, and reads it as bytes too", async () => {
    const bytes = Buffer.from(encodedAgain("“No,” Zoë Brå said. “Never,” she said."));
    const { report, statements, notes } = await reader.read({ source: "in", bytes, mediaType: "text/plain" });
    expect(report.text).toBe("“No,” Zoë Brå said. “Never,” she said.");
    expect(statements).toHaveLength(2);
    expect(notes.map(({ code }) => code)).toEqual(["encoding-undone"]);
  });
});
