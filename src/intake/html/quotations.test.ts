/** Pages with quotations in them: what of each is in the text, and what its markup tells. */
import { describe, expect, it } from "vitest";
import { readPage } from "./page.js";

const BEFORE =
  "<p>The ferries of the Savel line will stay in port for another week, the company that owns them told the city on Monday.</p>";
const AFTER =
  "<p>The harbour is expected to be closed by ice before the weekend, and no more ships can leave it until the end of March.</p>";

/** The blocks between the two paragraphs, with what is marked of each: q is a block quotation, s its signature, b bold. */
function blocks(html: string, { before = BEFORE, after = AFTER, outside = "" } = {}): string[] {
  const page = readPage(
    `<html><body>${outside}<article><h1>Ferries stay in port</h1>${before}${html}${after}</article></body></html>`,
    "in",
  );
  return page.blocks
    .map(({ span, markup }) => {
      const marks = `${markup.quotation === null ? "" : `q${markup.quotation}`}${markup.signature ? "s" : ""}${markup.strong ? "b" : ""}`;
      return `${marks}${marks && " "}${page.text.slice(...span)}`;
    })
    .slice(2, after === "" ? undefined : -1);
}

const WORDS = "We will not sail until the harbour dues are cut by half.";

describe("[A20] who signs a block quotation is a line of it", () => {
  it.each([
    `<blockquote><p>${WORDS}</p><footer>— Piet Olander, ferry owner</footer></blockquote>`,
    `<blockquote><p>${WORDS}</p><cite>— Piet Olander, ferry owner</cite></blockquote>`,
    `<blockquote><p>${WORDS} <cite>— Piet Olander, ferry owner</cite></p></blockquote>`,
    `<figure><blockquote>${WORDS}</blockquote><figcaption>— Piet Olander, <cite>ferry owner</cite></figcaption></figure>`,
  ])("%s", (html) => expect(blocks(html)).toEqual([`q0 ${WORDS}`, "q0s — Piet Olander, ferry owner"]));

  it("but a title that is cited in it is none, and a picture's caption stays one", () => {
    expect(blocks(`<blockquote><p>I read it in <cite>The Harbour Book</cite> as a boy, twice.</p></blockquote>`)).toEqual([
      "q0 I read it in The Harbour Book as a boy, twice.",
    ]);
    const picture = '<figure><img src="a.jpg"><figcaption>The harbour on Tuesday morning</figcaption></figure>';
    expect(blocks(picture, { before: "", after: BEFORE + AFTER }).join()).not.toContain("q0");
  });
});

it("[A21] a line break behind a question in bold, and before an answer, parts paragraphs", () => {
  expect(blocks("<p><b>Why have your ships stopped?</b><br>The dues doubled in January, and nobody asked us.</p>")).toEqual([
    "b Why have your ships stopped?",
    "The dues doubled in January, and nobody asked us.",
  ]);
  expect(blocks("<p>Q: Why have your ships stopped?<br>A: The dues doubled in January.</p>")).toHaveLength(2);
  expect(blocks("<p>The first line of a poem<br>and its second line, which goes on from it.</p>")).toHaveLength(1);
});

describe("[A22] marks of footnotes", () => {
  const sentence = (html: string) => blocks(`<p>They wrote that it was ${html} in the end, and so it is.</p>`)[0]?.slice(23);

  it.each([
    "done<sup>1</sup>",
    'done<sup><a href="#n1">12</a></sup>',
    "done<sup>[3]</sup>",
    "done<sup>†</sup>",
    'done<a href="#n"><sup>b</sup></a>',
  ])("%s are no words", (html) => expect(sentence(html)).toBe("done in the end, and so it is."));

  it.each([
    ["the 10<sup>th</sup>", "the 10th"],
    ["5 km<sup>2</sup>", "5 km2"],
    ["10<sup>6</sup>", "106"],
    ["E = mc<sup>2</sup>", "E = mc2"],
    ["the 1<sup>er</sup>", "the 1er"],
  ])("%s has none", (html, text) => expect(sentence(html)).toBe(`${text} in the end, and so it is.`));
});

describe("[A23] embedded posts", () => {
  const SIGNED = "q0 — Ana Novak (@novak) February 4, 2025";

  it("are printed in full, whatever of them is a link, and without what they say of themselves", () => {
    const post = `<div class="social-embed"><blockquote class="bluesky-embed"><p>${WORDS}<br><br><a href="#">[image or embed]</a></p>&mdash; Ana Novak (<a href="#">@novak</a>) <a href="#">February 4, 2025</a></blockquote></div>`;
    expect(blocks(post)).toEqual([`q0 ${WORDS}`, SIGNED]);
    const linked = `<blockquote class="instagram-media"><div><a href="#">View this post on Instagram</a><p><a href="#">${WORDS}</a></p><p><a href="#">A post shared by Ana Novak (@novak)</a></p></div></blockquote>`;
    expect(blocks(linked)).toEqual([`q0 ${WORDS}`, "q0 A post shared by Ana Novak (@novak)"]);
  });

  it("two of them are two", () => {
    const post = `<blockquote class="twitter-tweet"><p>${WORDS}</p>&mdash; Ana Novak (@novak) <a href="#">February 4, 2025</a></blockquote>`;
    const other = post.replace(WORDS, "You will.").replace("Ana Novak (@novak)", "Tor Bekk (@bekk)");
    expect(blocks(post + other)).toEqual([`q0 ${WORDS}`, SIGNED, "q1 You will.", "q1 — Tor Bekk (@bekk) February 4, 2025"]);
  });
});

it("[A24] <q> has the marks that a browser prints", () => {
  expect(blocks("<p>Vell told the court: <q>I never signed it.</q> He then sat down again.</p>")).toEqual([
    "Vell told the court: “I never signed it.” He then sat down again.",
  ]);
  expect(blocks("<p>Vell told the court: “<q>I never signed it.</q>” He then sat down again.</p>")).toEqual([
    "Vell told the court: “I never signed it.” He then sat down again.",
  ]);
});

it("[A25] an archive's bar above a short story is not read for it", () => {
  const bar = '<div id="wm-ipp-base"><div id="wm-ipp"><p>12 captures 5 Feb 2025 - 9 Jun 2025</p></div></div>';
  const short = {
    before: "<p>The ferries of the Savel line will stay in port for another week, owner Piet Olander said.</p>",
    after: "<p>“We will not sail until the dues are cut by half,” Olander said on Tuesday.</p>",
  };
  expect(blocks("<p>He was asked twice.</p>", { ...short, outside: bar })).toEqual(["He was asked twice."]);
});
