import { describe, expect, it } from "vitest";
import { facts, held } from "../../batch/held.suite.js";

const STORY = "The bridge would stay closed until spring, Mayor Ana Novak said.";
const LINE = (source: string, published = "2026-10-07T10:15:00+02:00", title = "Bridge & road shut") =>
  `${source} | ${title} | Mia Kos | ${published} | ${`${title} ${STORY}`.slice(0, 60)}`;

const RSS = `<?xml version="1.0"?><!-- a feed --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Wire</title><language>en</language>
<item><title>Bridge &amp; road shut</title><link>https://w.example/a</link><guid>g1</guid><pubDate>Wed, 07 Oct 2026 10:15:00 +0200</pubDate><dc:creator>Mia Kos</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>${STORY}</p><script>x()</script>]]></content:encoded></item>
<item><title>Second</title><description>&lt;b&gt;Only&lt;/b&gt; a summary, he said.</description></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Wire</title><entry><title type="html">Bridge &amp;amp; road shut</title><link href="https://w.example/a"/><id>g1</id><published>2026-10-07T10:15:00+02:00</published><updated>2026-10-08T09:00:00Z</updated><author><name>Mia Kos</name></author><content type="html">&lt;p&gt;${STORY}&lt;/p&gt;</content></entry></feed>`;
const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Harbour Wire",
  language: "en",
  items: [
    {
      id: "g1",
      url: "https://w.example/a",
      title: "Bridge & road shut",
      content_html: `<p>${STORY}</p>`,
      date_published: "2026-10-07T10:15:00+02:00",
      authors: [{ name: "Mia Kos" }],
    },
  ],
});

describe("a feed", () => {
  it.each([
    ["a.rss", RSS],
    ["a.xml", RSS],
    ["a.txt", RSS],
    ["a.atom", ATOM],
    ["a.json", JSON_FEED],
  ])("%s is its entries, each with its own head", async (name, words) => {
    const found = await held(name, words);
    expect(found.errors).toEqual([]);
    expect(facts(found)[0]).toBe(LINE("https://w.example/a"));
    expect(found.reports[0]).toMatchObject({ ref: "g1", url: "https://w.example/a", publisher: "Harbour Wire", language: "en" });
    expect(found.reports[0]?.anatomy[0]?.part).toBe("headline");
  });

  it("has an entry's summary where it has no more, and its place for a name", async () => {
    expect(facts(await held("a.rss", RSS))[1]).toBe("a.rss!/2 | Second |  |  | Second Only a summary, he said.");
  });

  it.each([
    ["cut off before any entry", "<rss><channel>"],
    ["with entities of its own", RSS.replace("<rss", '<!DOCTYPE r [<!ENTITY a "b">]><rss')],
    ["that is something else", "no feed"],
  ])("%s is one error", async (_, words) => {
    expect((await held("a.rss", words)).errors).toEqual(["a.rss: file-damaged"]);
  });
});

const NITF = `<nitf><head><title>x</title><docdata><doc-id id-string="g1"/><date.issue norm="20261007T101500+0200"/></docdata></head><body><body.head><hedline><hl1>Bridge &amp; road shut</hl1></hedline><byline>By <person>Mia Kos</person></byline><distributor>Harbour Wire</distributor></body.head><body.content><block><p>${STORY}</p></block><media><media-caption>The bridge.</media-caption></media></body.content></body></nitf>`;
const item = (content: string) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g1"><itemMeta><provider literal="Harbour Wire"/><versionCreated>2026-10-08T00:00:00Z</versionCreated></itemMeta><contentMeta><contentCreated>2026-10-07T10:15:00+02:00</contentCreated><creator><name>Mia Kos</name></creator><language tag="en"/><headline>Bridge &amp; road shut</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`;
const HTML = `<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${STORY}</p></body></html></inlineXML>`;
const NINJS = {
  uri: "https://w.example/a",
  headline: "Bridge & road shut",
  byline: "By Mia Kos",
  versioncreated: "2026-10-07T10:15:00+02:00",
  language: "en",
  source: "Harbour Wire",
  body_html: `<p>${STORY}</p>`,
};
const NINJS_2 = {
  uri: "g1",
  headlines: [{ role: "main", value: "Bridge & road shut" }],
  byline: "By Mia Kos",
  firstCreated: "2026-10-07T10:15:00+02:00",
  bodies: [{ role: "main", value: STORY }],
  organisations: [{ rel: "source", name: "Harbour Wire" }],
};

describe("a news item", () => {
  it.each([
    ["a.nitf", NITF, "a.nitf"],
    ["a.xml", `<?xml version="1.0"?>${item(HTML)}`, "a.xml"],
    ["b.xml", item(`<inlineXML>${NITF}</inlineXML>`), "b.xml"],
    ["c.xml", item(`<inlineData contenttype="text/plain">${STORY}</inlineData>`), "c.xml"],
    ["a.json", JSON.stringify(NINJS), "https://w.example/a"],
    ["b.json", JSON.stringify(NINJS_2), "b.json"],
  ])("%s is a report with what its head says", async (name, words, source) => {
    const found = await held(name, words);
    expect(found.errors).toEqual([]);
    expect(found.reports).toMatchObject([
      { publisher: "Harbour Wire", title: "Bridge & road shut", authors: ["Mia Kos"], published: "2026-10-07T10:15:00+02:00" },
    ]);
    expect([found.reports[0]?.source, found.reports[0]?.text.replace(/\s+/g, " ")]).toEqual([source, expect.stringContaining(STORY)]);
    expect(found.reports[0]?.anatomy[0]?.part).toBe("headline");
  });

  it("of several in one message is each of them", async () => {
    const message = await held("a.xml", `<newsMessage><itemSet>${item(HTML)}${item(HTML)}</itemSet></newsMessage>`);
    expect(message.reports.map(({ source }) => source)).toEqual(["a.xml!/1", "a.xml!/2"]);
    expect((await held("a.json", JSON.stringify({ items: [NINJS_2, NINJS_2] }))).reports.map(({ source }) => source)).toEqual([
      "a.json!/1",
      "a.json!/2",
    ]);
  });

  it.each([
    ["a.xml", "<invoice><sum>1</sum></invoice>", "file-damaged"],
    ["a.xml", "no XML", "file-damaged"],
    ["a.xml", `<nitf>${"<block>".repeat(5000)}`, "file-damaged"],
    ["a.xml", "<nitf><body/></nitf>", "empty-input"],
    ["a.json", "{", "file-damaged"],
    ["a.json", '{"a":1}', "file-damaged"],
    ["a.json", "", "empty-input"],
  ])("%s that is none is one error", async (name, words, code) => {
    expect((await held(name, words)).errors).toEqual([`${name}: ${code}`]);
  });

  it("leaves entities of its own as they stand", async () => {
    const bomb = NITF.replace(
      "<nitf>",
      '<!DOCTYPE nitf [<!ENTITY a "&#97;&#97;"><!ENTITY b "&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]><nitf>',
    ).replace(STORY, `${STORY} &b; &file;`);
    expect((await held("a.xml", bomb)).reports[0]?.text).toContain("&b; &file;");
  });
});
