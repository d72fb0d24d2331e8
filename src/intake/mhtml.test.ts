import { describe, expect, it } from "vitest";
import { intake } from "./intake.js";

const STORY = "The bridge would stay closed until spring, Mayor Ana Novak said on Monday. The council meets on 4 May, she told reporters.";
const page = (more = "") =>
  `<!doctype html><html><head><title>Bridge shut</title>${more}</head><body><article><h1>Bridge shut</h1><p>${STORY}</p><p>${STORY}</p></article></body></html>`;
const saved = (html: string) => `From: <Saved by Blink>
Snapshot-Content-Location: https://news.example/bridge
Subject: Bridge shut
Date: Wed, 7 Oct 2026 15:04:00 +0200
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html; charset=utf-8
Content-Location: https://news.example/bridge

${html}
--b
Content-Type: image/png
Content-Transfer-Encoding: base64

AAAA
--b--
`;
const read = (words: string) => intake({ source: "a", bytes: Buffer.from(words), mediaType: null });

describe("a saved page", () => {
  it("is its article, with the address it was saved from; the day it was saved stands for one it does not say", async () => {
    const { report, notes } = await read(saved(page()));
    expect(report).toMatchObject({
      mediaType: "multipart/related",
      title: "Bridge shut",
      url: "https://news.example/bridge",
      published: "2026-10-07T15:04:00+02:00",
    });
    expect(report.text).toContain(STORY);
    expect(notes.map(({ code }) => code)).toEqual(["date-of-capture"]);
  });

  it("has its own day and address where it says them", async () => {
    const { report, notes } = await read(
      saved(page('<meta property="article:published_time" content="2026-10-06"><link rel="canonical" href="https://news.example/b">')),
    );
    expect([report.published, report.url, notes]).toEqual(["2026-10-06", "https://news.example/b", []]);
  });

  it.each([
    ["without a page", saved(page()).replace("text/html; charset", "text/css; charset"), "file-damaged"],
    ["of nothing that reads like a story", saved("<html><body><p>Sign in</p></body></html>"), "no-article"],
  ])("%s is one error", async (_, words, code) => {
    await expect(read(words)).rejects.toMatchObject({ code });
  });
});
