/** Where each value that is known of a report comes from. Every source is shown once at least. */
import { afterAll, describe, expect, it } from "vitest";
import { withGiven } from "../batch/given.js";
import { itemsIn } from "../batch/inputs.js";
import { type BatchItem, describedBy } from "../batch/items.js";
import { ReadoutError } from "../errors.js";
import { webFile } from "../fetch/web-file.js";
import { incomingAgain, rawOf } from "../ledger/source-tables/arrival.js";
import { report as reportSchema } from "../records/report.js";
import { METADATA_SOURCES, type MetadataSource } from "../records/vocabulary.js";
import type { ReportInput } from "./input.js";
import { intake } from "./intake.js";
import { comingFrom } from "./metadata-sources.js";
import { column, madePdf } from "./pdf/made-pdf.suite.js";

const seen = new Set<MetadataSource>();

async function sources(item: BatchItem | ReportInput) {
  const incoming = "incoming" in item ? item.incoming : item;
  if (incoming instanceof ReadoutError) throw incoming;
  const { report } = await intake(incoming);
  expect(reportSchema.parse(report)).toEqual(report);
  const found = Object.entries(report.metadataSources ?? {}).filter(([, source]) => source !== null);
  for (const [, source] of found) seen.add(source as MetadataSource);
  return Object.fromEntries(found);
}

/** Of the reports in a file of this name. */
async function inFile(name: string, bytes: string | Uint8Array, more: (item: BatchItem) => BatchItem = (item) => item) {
  const all = [];
  for await (const item of itemsIn(name, Buffer.from(bytes))) all.push(await sources(more(item)));
  return all;
}

const STORY =
  "The bridge over the Savel would stay closed until spring, Mayor Ana Novak said on Monday. The council meets again on 4 May, she told reporters in the town hall.";
const page = (head: string, body = "") =>
  `<!doctype html><html><head>${head}</head><body><article>${body}<p>${STORY}</p><p>${STORY.replace("bridge", "ferry line")}</p></article></body></html>`;
const ofPage = (head: string, body?: string) => inFile("a.html", page(head, body)).then(([one]) => one);

describe("where what is known of a report comes from", () => {
  it("what somebody gives, wins, and the name of the file where it is asked", async () => {
    const metadata = { title: "Bridge shut", publisher: "Harbour Wire", language: "en" };
    expect(await sources({ source: "a", text: STORY, metadata })).toEqual({ title: "given", publisher: "given", language: "given" });
    const [named] = await inFile("2031-06-03 bridge.txt", STORY, (item) => withGiven(item, { published: "filename", publisher: "Wire" }));
    expect(named).toEqual({ published: "file-name", publisher: "given", language: "detected" });
  });

  it.each([
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge is shut","datePublished":"2031-06-03","author":{"name":"Ana Novak"}}</script>',
      "",
      { title: "json-ld", published: "json-ld", authors: "json-ld" },
    ],
    [
      '<meta property="og:title" content="Bridge is shut"><meta property="og:site_name" content="Post"><meta property="article:published_time" content="2031-06-03">',
      "",
      { title: "opengraph", publisher: "opengraph", published: "opengraph" },
    ],
    [
      '<meta name="author" content="Ana Novak"><meta name="date" content="2031-06-03"><meta name="lastmod" content="2031-06-04">',
      "",
      { authors: "meta", published: "meta", modified: "meta" },
    ],
    [
      '<meta itemprop="datePublished" content="2031-06-03">',
      '<span itemprop="author">Ana Novak</span>',
      { authors: "microdata", published: "microdata" },
    ],
    ["", '<time itemprop="datePublished" datetime="2031-06-03">Tuesday</time>', { published: "microdata" }],
    [
      '<link rel="canonical" href="https://news.example/2031/06/03/bridge"><title>Bridge is shut</title>',
      "",
      { url: "link", published: "address", title: "title-tag" },
    ],
    [
      "",
      '<nav class="breadcrumbs"><a href="/">Home</a> › <a href="/valley">Valley news</a> › <a href="/valley/bridge">Bridge</a></nav>',
      { section: "breadcrumb" },
    ],
    [
      "",
      "<h1>The bridge is shut for good</h1><p>By Ana Novak</p><p>3 June 2031</p>",
      { title: "heading", authors: "byline", published: "visible-line" },
    ],
  ])("of a page with %s%s", async (head, body, wanted) => expect(await ofPage(head, body)).toEqual({ ...wanted, language: "detected" }));

  it("a page's own word for its language counts where its words tell none", async () => {
    const tiny =
      "<!doctype html><html lang='sr'><body><article><h1>1. 2. 3. 4.</h1><p>1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30.</p></article></body></html>";
    expect((await inFile("a.html", tiny))[0]?.language).toBe("lang");
  });

  it("what a file of several says of its reports", async () => {
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><item><title>Bridge shut</title><link>https://news.example/1</link><description>${STORY}</description><pubDate>Wed, 07 Oct 2026 10:15:00 +0200</pubDate></item></channel></rss>`;
    const [entry] = await inFile("a.rss", feed);
    expect(entry).toEqual({ title: "feed", publisher: "feed", published: "feed", url: "feed", language: "detected" });
    const mail = `From: Ana Novak <ana@news.example>\nSubject: The bridge\nDate: Wed, 07 Oct 2026 10:15:00 +0200\n\n${STORY}\n`;
    expect(await inFile("a.eml", mail)).toEqual([{ title: "mail", authors: "mail", published: "mail", language: "detected" }]);
    expect(await inFile("a.csv", `text,title,published,publisher\n"${STORY}",Bridge,2031-06-03,\n`)).toEqual([
      { title: "table", published: "table", language: "detected" },
    ]);
    const ninjs = { headline: "Bridge shut", byline: "By Ana Novak", body_text: STORY, versioncreated: "2031-06-03T10:00:00Z" };
    expect((await inFile("a.json", JSON.stringify(ninjs)))[0]).toMatchObject({
      title: "news-item",
      authors: "news-item",
      published: "news-item",
    });
    expect(await inFile("a.jsonl", JSON.stringify({ text: STORY, title: "Bridge" }))).toEqual([{ title: "given", language: "detected" }]);
  });

  it("of one report, what a person says wins, and each value keeps its own source", async () => {
    const mail = `From: Ana Novak <ana@news.example>\nSubject: The bridge\nDate: Wed, 07 Oct 2026 10:15:00 +0200\n\n${STORY}\n`;
    const by = (item: BatchItem) => withGiven(item, { published: "2026-10-08" });
    expect(await inFile("a.eml", mail, by)).toEqual([{ title: "mail", authors: "mail", published: "given", language: "detected" }]);
    const incoming = { source: "a", text: STORY, metadata: comingFrom("feed", { title: "Bridge" }) };
    const many: BatchItem = { source: "a", ref: null, line: 1, incoming };
    expect(await sources(describedBy(many, { title: "Other", publisher: "Wire" }))).toMatchObject({ title: "feed", publisher: "given" });
  });

  it("the web: where a fetch led, and when; an archive's page", async () => {
    const response = {
      asked: "https://news.example/a",
      url: "https://news.example/b",
      at: "2031-06-03T10:00:00Z",
      mediaType: "text/html",
      charset: null,
    };
    const fetched = {
      ...response,
      bytes: Buffer.from(page("")),
      validators: { etag: null, lastModified: null },
      maxAge: null,
      exchanges: [],
    };
    const { bytes, metadata } = webFile(fetched as unknown as Parameters<typeof webFile>[0]);
    expect(await sources({ source: "a", bytes, mediaType: "text/html", metadata })).toEqual({
      url: "fetch",
      published: "fetch",
      language: "detected",
    });
    const saved = `Snapshot-Content-Location: https://news.example/a\nDate: Wed, 7 Oct 2026 15:04:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\n\n${page("")}\n--b--\n`;
    expect(await inFile("a.mhtml", saved)).toEqual([{ url: "archive", published: "archive", language: "detected" }]);
  });

  it("a text's own lines, and the properties of a file", async () => {
    const text = `Bridge shut for good\n\nHarbour Gazette, 3 June 2031\n\nBy Ana Novak\n\n${STORY}`;
    expect(await sources({ source: "a", text })).toEqual({
      title: "text",
      publisher: "text",
      authors: "text",
      published: "text",
      language: "detected",
    });
    const lines = STORY.match(/.{1,60}(?: |$)/g) ?? [];
    const head = { x: 50, y: 800, words: "Bridge shut for good", size: 20 };
    const pdf = madePdf([[head, ...column(50, 760, lines)]], { info: "/Title (Bridge shut for good)" });
    expect((await inFile("a.pdf", pdf))[0]?.title).toBe("document");
  });

  it("is the same when a report is read again from a ledger", async () => {
    const mail = `From: Ana Novak <ana@news.example>\nSubject: The bridge\nDate: Wed, 07 Oct 2026 10:15:00 +0200\n\n${STORY}\n`;
    const { value: item } = await itemsIn("a.eml", Buffer.from(mail)).next();
    const { incoming } = item as BatchItem;
    if (incoming instanceof ReadoutError) throw incoming;
    const { form, mediaType, given, bytes } = rawOf(incoming);
    const again = incomingAgain({ form, media_type: mediaType, source: "a", given: JSON.stringify(given) }, bytes);
    expect(await sources(again)).toEqual(await sources(incoming));
  });

  afterAll(() => expect([...METADATA_SOURCES].filter((source) => !seen.has(source))).toEqual([]));
});
