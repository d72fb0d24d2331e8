import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withGiven } from "../../batch/given.js";
import { ReadoutError } from "../../errors.js";
import { incomingAgain, rawOf } from "../../ledger/source-tables/arrival.js";
import { type ReportInput, reportInput } from "../input.js";
import { intake } from "../intake.js";

const STORY = [
  "The bridge over the Savel would stay closed until spring, Mayor Ana Novak said on Monday, after divers found cracks in two of its piers.",
  "Engineers of the county had asked for more time, she told reporters, and the council would not overrule them, whatever the shops said.",
  "The ferry runs every twenty minutes until then, and the county pays for it, a spokesman for the county said in the evening.",
];
const CARD = "A tram stands at its last stop in the hills above the old town";
const page = (more: string) =>
  `<!doctype html><html><head><title>Bridge shut</title></head><body>${more}<main><article><h1>The bridge is shut for the winter</h1>
   ${STORY.map((words) => `<p>${words}</p>`).join("")}</article></main></body></html>`;
/** A picture of another story, at the head of the page. */
const WITH_CARD = page(`<div class="grid"><figure><img src="tram.jpg"><figcaption>${CARD}</figcaption></figure></div>`);

const paragraphs = async (incoming: ReportInput) => {
  const { report, notes } = await intake(incoming);
  return { words: report.text.split("\n\n"), notes: notes.map(({ code, message }) => [code, message]) };
};
const pageOf = (html: string, strict?: boolean) => paragraphs({ source: "a", html, metadata: { strict } });

describe("[A34] paragraphs that a second extractor does not find", () => {
  it("are read unless that is asked for", async () => {
    expect(await pageOf(WITH_CARD)).toEqual({ words: ["The bridge is shut for the winter", CARD, ...STORY], notes: [] });
  });

  it("are left out then, which is said with how many and how the first begins", async () => {
    const { words, notes } = await pageOf(WITH_CARD, true);
    expect(words).toEqual(["The bridge is shut for the winter", ...STORY]);
    expect(notes).toEqual([
      ["paragraphs-left-out", expect.stringMatching(/^1 paragraph .*"A tram stands at its last stop in the hills above the old/)],
    ]);
  });

  it("are none where both find the same", async () => expect(await pageOf(page(""), true)).toEqual(await pageOf(page(""))));

  it("are kept where the two find different stories, which is said", async () => {
    const html = readFileSync(join(import.meta.dirname, "../../../corpus/pages/local-noscript-body/input.html"), "utf8");
    const [usual, strict] = [await pageOf(html), await pageOf(html, true)];
    expect(strict.words).toEqual(usual.words);
    expect(strict.notes.map(([code]) => code)).toEqual(["extractors-disagree"]);
  });
});

describe("strictness", () => {
  const bytes = Buffer.from(WITH_CARD);
  const isStrict = async (incoming: ReportInput) => !(await paragraphs(incoming)).words.includes(CARD);

  it("is a field of what is given to the library and of lines of JSON", async () => {
    expect(await isStrict(reportInput({ html: WITH_CARD, strict: true }, "a") as ReportInput)).toBe(true);
    expect(await isStrict(reportInput({ html: WITH_CARD }, "a") as ReportInput)).toBe(false);
  });

  it("holds for pages in other files", async () => {
    const saved = `Snapshot-Content-Location: https://news.example/a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\n\n${WITH_CARD}\n--b--\n`;
    const incoming = (strict: boolean) => ({ source: "a", bytes: Buffer.from(saved), mediaType: null, metadata: { strict } });
    expect([await isStrict(incoming(true)), await isStrict(incoming(false))]).toEqual([true, false]);
  });

  it.each([true, false])("comes with a batch, and stays with a report that is read again: %s", async (strict) => {
    const item = withGiven({ source: "a", ref: null, line: null, incoming: { source: "a", bytes, mediaType: "text/html" } }, { strict });
    if (item.incoming instanceof ReadoutError) throw item.incoming;
    const { form, mediaType, given } = rawOf(item.incoming);
    const again = incomingAgain({ form, media_type: mediaType, source: "a", given: JSON.stringify(given) }, bytes);
    expect([await isStrict(item.incoming), await isStrict(again)]).toEqual([strict, strict]);
  });
});
