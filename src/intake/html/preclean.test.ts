import { describe, expect, it } from "vitest";
import { parse, words } from "./dom.js";
import { preclean } from "./preclean.js";

const SENTENCE =
  "The ferry line over the Savel would stay shut until the spring, the harbour master told the council of the town on Monday.";
const LONG = `<p>${SENTENCE}</p>`.repeat(8);

/** The words that are left of a page. */
function left(body: string): string {
  const page = parse(`<!doctype html><html><body>${body}</body></html>`);
  preclean(page);
  return words(page.body);
}

describe("what stands beside a story", () => {
  it("is taken off by its name, but not where it is long enough to be the story", () => {
    expect(left(`<article><p>${SENTENCE}</p><div class="share-bar"><p>Send it on</p></div></article>`)).toBe(SENTENCE);
    expect(left(`<div class="print">${LONG}</div>`)).toContain(SENTENCE);
  });

  it("is taken off however long where it is called what no story is: a box with the facts of another matter, comments", () => {
    const box = (name: string) => `<article>${LONG}<div class="${name}">${LONG.replaceAll("ferry", "tram")}</div></article>`;
    expect(left(box("mod-factbox"))).not.toContain("tram line");
    expect(left(box("fact-box"))).not.toContain("tram line");
    expect(left(box("comments"))).not.toContain("tram line");
    expect(left(box("fact"))).toContain("tram line");
  });
});
