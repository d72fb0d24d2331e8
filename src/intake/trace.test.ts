/** Every paragraph of a report is found again in what came in: pages of the corpus, PDFs, texts. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Element, parse } from "./html/dom.js";
import type { ReportInput } from "./input.js";
import { intake } from "./intake.js";
import { column, madePdf } from "./pdf/made-pdf.suite.js";
import { type TracedReport, traceReport } from "./trace.js";

const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, "");

/** The element or attribute at a path of plain steps. */
function at(html: string, xpath: string): { readonly element: Element; readonly words: string } {
  const [path = "", attribute] = xpath.split("/@");
  const steps = path.split("/").slice(1);
  let element: Element = parse(html).documentElement;
  expect(steps[0]).toBe("html[1]");
  for (const step of steps.slice(1)) {
    const [, name, n] = /^(\*|[\w-]+)\[(\d+)\]$/.exec(step) ?? [];
    const among = Array.from(element.children).filter((one) => name === "*" || one.tagName.toLowerCase() === name);
    element = among[Number(n) - 1] as Element;
  }
  return { element, words: attribute ? (element.getAttribute(attribute) ?? "") : (element.textContent ?? "") };
}

/** Whether the words stand in an element, with or without its raised marks. */
function isIn(html: string, xpath: string, words: string): boolean {
  const { element, words: whole } = at(html, xpath);
  if (letters(whole).includes(letters(words))) return true;
  for (const mark of [...element.querySelectorAll("sup")]) mark.remove();
  const plain = letters(
    (element.textContent ?? "").replace(/\\u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  );
  return plain.includes(letters(words));
}

/** Whether a stretch of a page's characters, taken as a page of its own, has the words, with or without raised marks, or is the tag that has them. */
function isWrittenAs(words: string, source: string): boolean {
  const shown = parse(`<html><body>${source}</body></html>`);
  const has = (all: string | null) => letters(all ?? "").includes(letters(words));
  const without = (selector: string) => {
    for (const one of [...shown.querySelectorAll(selector)]) one.remove();
    return has(shown.body.textContent);
  };
  return without("script, style, template") || has(shown.querySelector("meta")?.getAttribute("content") ?? "") || without("sup");
}

/** The report's own text is what was traced, each of its paragraphs once. */
async function traced(incoming: ReportInput): Promise<TracedReport> {
  const [trace, { report }] = [await traceReport(incoming), await intake(incoming)];
  expect([trace.text, trace.mediaType]).toEqual([report.text, report.mediaType]);
  let end = 0;
  for (const { span } of trace.paragraphs) {
    expect(report.text.slice(end, span[0]).trim()).toBe("");
    end = span[1];
  }
  expect(report.text.slice(end).trim()).toBe("");
  return trace;
}

const CORPUS = join(import.meta.dirname, "../../corpus");
const pages = [
  ...readdirSync(join(CORPUS, "pages")).map((name) => join("pages", name)),
  ...readdirSync(CORPUS).filter((name) => /^(?:html|page2?)-/.test(name)),
].filter((name) => readdirSync(join(CORPUS, name)).includes("input.html"));

describe("every paragraph of a page has a place in it that has its words", () => {
  it("of many pages", () => expect(pages.length).toBeGreaterThan(60));

  it.each(pages)("%s", async (name) => {
    const bytes = readFileSync(join(CORPUS, name, "input.html"));
    const html = bytes.toString("utf8");
    const { text, paragraphs } = await traced({ source: name, bytes, mediaType: "text/html" });
    for (const { span, xpath, quote, ...rest } of paragraphs) {
      const words = text.slice(...span);
      expect([words, xpath]).toEqual([words, expect.stringMatching(/^\/html\[1\]/)]);
      expect([words, isIn(html, xpath as string, words)]).toEqual([words, true]);
      expect(letters(quote?.exact ?? "")).toBe(letters(words));
      expect(rest).toEqual({ source: expect.anything(), boxes: [], bytes: null });
      const { source } = rest;
      expect(html.slice(...(source?.span ?? [0, 0]))).toBe(source?.words);
      expect([words, isWrittenAs(words, source?.words ?? "")]).toEqual([words, true]);
    }
  });
});

describe("a place on a page", () => {
  const STORY = "The bridge over the Savel would stay closed until spring, Mayor Ana Novak said on Monday, and the ferry would run.";
  const OTHER = "Engineers of the county had asked for more time, she told reporters, and the council would not overrule them.";
  const place = async (html: string, begins: string) => {
    const { text, paragraphs } = await traceReport({ source: "a", html });
    return paragraphs.find(({ span }) => text.slice(...span).startsWith(begins));
  };

  it("is the innermost element, and its words with what stands beside them", async () => {
    const html = `<html><head><title>Bridge</title></head><body><article><h1>The bridge is shut</h1><p>${STORY}</p> <p>${OTHER.replace("county", "<b>county</b>")}</p></article></body></html>`;
    expect(await place(html, "Engineers")).toMatchObject({
      xpath: "/html[1]/body[1]/article[1]/p[2]",
      quote: { exact: OTHER, prefix: `${STORY.slice(-31)} `, suffix: "" },
    });
  });

  it("of words that stand there twice, is where they are all there is, below the paragraph before", async () => {
    const html = `<html><body><div><a href="/x">More: ${OTHER}</a></div><article><h1>The bridge is shut</h1><p>${STORY}</p><p>${OTHER}</p></article></body></html>`;
    expect((await place(html, "Engineers"))?.xpath).toBe("/html[1]/body[1]/article[1]/p[2]");
  });

  it("of words that hidden ones part, is where they begin and end", async () => {
    const html = `<html><body><article><h1>The bridge is shut</h1><p>${STORY}</p><p>Engineers of the county <span style="display:none">and of the city</span> had asked for more time, she told reporters in town.</p></article></body></html>`;
    expect(await place(html, "Engineers")).toMatchObject({
      xpath: "/html[1]/body[1]/article[1]/p[2]",
      quote: { exact: expect.stringMatching(/^Engineers.* and of the city .*town/) },
    });
  });

  it("of a headline that is not shown, is the tag that has it", async () => {
    const html = `<html><head><meta property="og:title" content="The bridge &amp; the ferry"></head><body><article><p>${STORY}</p><p>${OTHER}</p></article></body></html>`;
    expect((await place(html, "The bridge & the ferry"))?.xpath).toBe("/html[1]/head[1]/meta[1]/@content");
  });

  it("is shown as it is written: markup, entities and what stands on both sides", async () => {
    const html = `<html><body><article><h1>The bridge is shut</h1><p>${STORY}</p><p class="x">Engineers of the <b>county</b> &amp; the city had asked for more time.<p>The end of it.</article></body></html>`;
    const source = (await place(html, "Engineers"))?.source;
    expect(source).toMatchObject({ words: "Engineers of the <b>county</b> &amp; the city had asked for more time." });
    expect(source?.before.endsWith('</p><p class="x">')).toBe(true);
    expect(source?.after).toBe("<p>The end of it.</article></body></html>");
    expect(source?.span[0]).toBe(html.indexOf("Engineers"));
  });

  it("that is parted by much that is hidden, is shown up to a bound, and its span says so", async () => {
    const hidden = `<script>${"x".repeat(5_000)}</script>`;
    const html = `<html><body><article><h1>The bridge is shut</h1><p>${STORY}</p><p>Engineers of the county ${hidden} had asked for more time, she told reporters.</p></article></body></html>`;
    const source = (await place(html, "Engineers"))?.source;
    expect(source?.words).toHaveLength(3_000);
    expect(html.slice(...(source?.span ?? [0, 0]))).toMatch(/^Engineers of the county <script>x+<\/script> had .* reporters\.$/);
  });

  it("of a page without <html> too, where its words stand once", async () => {
    const html = `<article><h1>The bridge is shut</h1><p>${STORY}</p><p>${OTHER}</p></article>`;
    const { paragraphs } = await traceReport({ source: "a", html });
    expect(paragraphs.map(({ source }) => source?.words)).toEqual(["The bridge is shut", STORY, OTHER]);
    const twice = `<p>${OTHER}</p>${html}`;
    const { paragraphs: told } = await traceReport({ source: "a", html: twice });
    expect(told.at(-1)).toMatchObject({ quote: { exact: OTHER }, source: null });
  });

  it("of a headline that is not shown a place in that page", async () => {
    const html = `<html><body><article><h1>The bridge is shut</h1><p>${STORY}</p><p>${OTHER}</p></article></body></html>`;
    const saved = `Snapshot-Content-Location: https://news.example/a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\n\n${html}\n--b--\n`;
    const { paragraphs } = await traced({ source: "a", bytes: Buffer.from(saved), mediaType: null });
    expect(paragraphs.map(({ xpath }) => xpath?.slice(-5))).toEqual(["h1[1]", "/p[1]", "/p[2]"]);
  });
});

describe("every paragraph of a PDF has its boxes", () => {
  const line = (n: number) => `Line ${n} of the story of the bridge over the Savel that is shut`;

  it("on the page and in the column where its lines are printed", async () => {
    const words = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(words, async (sizes) => {
        let n = 0;
        const pages = sizes.map((paragraphs) => {
          const lines = paragraphs.flatMap((count) => [...Array.from({ length: count }, () => line(++n)), ""]);
          return column(50, 700, lines);
        });
        const { text, paragraphs } = await traced({ source: "a", bytes: madePdf(pages), mediaType: "application/pdf" });
        for (const { span, boxes, xpath, bytes } of paragraphs) {
          expect([xpath, bytes]).toEqual([null, null]);
          const printed = boxes.flatMap(({ page, box: [left, bottom, right, top] }) =>
            (pages[page - 1] ?? []).filter(({ x, y }) => x >= left && x < right && y > bottom && y < top).map((one) => one.words),
          );
          expect(printed.join(" ")).toBe(text.slice(...span).replace(/\s+/g, " "));
        }
      }),
      { numRuns: 25 },
    );
  });

  it("one for each page that it runs over", async () => {
    const first = column(50, 780, [...Array.from({ length: 50 }, (_, n) => line(n)), "and so the council met on Tuesday and"]);
    const { paragraphs } = await traced({ source: "a", bytes: madePdf([first, column(50, 780, ["went on with it"])]), mediaType: null });
    expect(paragraphs.map(({ boxes }) => boxes.map(({ page }) => page))).toEqual([[1, 2]]);
  });
});

describe("every paragraph of a text has its bytes", () => {
  it("whatever its characters, line ends and byte order mark", async () => {
    const words = fc.array(fc.constantFrom("The bridge is shut.", "„Wir warten“, sagte sie.", "𝔘nsaid 😀 words", "Ça va."), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom("\n", "\r\n", "\r", "\n\n"), fc.boolean(), async (lines, end, marked) => {
        const bytes = Buffer.from(`${marked ? "\ufeff" : ""}${lines.join(end)}${end}`);
        const { text, paragraphs } = await traced({ source: "a", bytes, mediaType: "text/plain" });
        for (const { span, bytes: place } of paragraphs) expect(bytes.subarray(...(place ?? [0, 0])).toString()).toBe(text.slice(...span));
      }),
      { numRuns: 200 },
    );
  });

  it("of an encoding with a byte for each character too", async () => {
    const bytes = Buffer.from("The caf\xe9 is shut.\r\n\x93We will wait,\x94 she said.\r\n", "latin1");
    const { paragraphs } = await traced({ source: "a", bytes, mediaType: "text/plain", metadata: { charset: "windows-1252" } });
    const found = paragraphs.map(({ bytes: place }) => bytes.subarray(...(place ?? [0, 0])).toString("latin1"));
    expect(found).toEqual(["The caf\xe9 is shut.", "\x93We will wait,\x94 she said."]);
  });
});
