import { describe, expect, it } from "vitest";
import { elementsIn, parse } from "./dom.js";
import { metadataOf } from "./metadata.js";

const sectionOf = (head: string, body: string, heading = "Ferry line shut until the spring") => {
  const page = parse(`<!doctype html><html><head>${head}</head><body>${body}<h1>${heading}</h1><p>The line is shut.</p></body></html>`);
  const { section, from } = metadataOf(elementsIn(page), heading);
  return [section, from?.section];
};
const trail = (...crumbs: string[]) => `<nav aria-label="Breadcrumb"><ol>${crumbs.map((crumb) => `<li>${crumb}</li>`).join("")}</ol></nav>`;

describe("the section that a page stands in", () => {
  it("is its article's in JSON-LD, then that of a tag, then the breadcrumb's", () => {
    const ld = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","articleSection":["Harbour","Trade"]}</script>';
    const tag = '<meta property="article:section" content="Local &amp;amp; county">';
    const crumbs = trail('<a href="/">Home</a>', '<a href="/coast">Coast</a>');
    expect(sectionOf(ld + tag, crumbs)).toEqual(["Harbour", "json-ld"]);
    expect(sectionOf(tag, crumbs)).toEqual(["Local & county", "opengraph"]);
    expect(sectionOf("", crumbs)).toEqual(["Coast", "breadcrumb"]);
    expect(sectionOf("", "")).toEqual([null, undefined]);
  });

  it("is the first of names in a row, and none where an engine only says that nobody chose one", () => {
    expect(sectionOf('<meta property="article:section" content="Legal,Coast,National">', "")[0]).toBe("Legal");
    expect(sectionOf('<meta property="article:section" content="Uncategorized">', "")[0]).toBeNull();
    expect(sectionOf('<meta property="article:section" content="Arts, Books and Film">', "")[0]).toBe("Arts, Books and Film");
  });

  it("is no front page, outlet, story or skip link of a trail, nor the name of an icon in it", () => {
    const site = '<meta property="og:site_name" content="Valley Post">';
    const icon = '<a href="https://post.example/valley">Valley</a><svg><title>Chevron</title></svg>';
    expect(
      sectionOf(
        site,
        trail('<a href="https://post.example/">Start here</a>', '<a href="/post">Valley Post</a>', '<a href="#story">Skip on</a>', icon),
      )[0],
    ).toBe("Valley");
    expect(sectionOf("", trail('<a href="/">Home</a>', "Ferry line shut until the spring"))[0]).toBeNull();
    expect(sectionOf("", '<div class="has-breadcrumbs"><a href="/shop">Shop</a><p>The line is shut.</p></div>')[0]).toBeNull();
  });
});
