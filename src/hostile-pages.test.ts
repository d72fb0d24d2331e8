/** Pages made to keep a reader busy: refused at once above the limits, read below them. */
import { describe, expect, it } from "vitest";
import { often } from "../scripts/whole.js";
import { BYTES, type Case, MB, of, readAll, SECONDS, STORY, TIMEOUT } from "./cli/hostile.suite.js";

describe("pages", () => {
  const story = `<p>${STORY}</p>`.repeat(6);
  const inside = (unit: string, times: number, open = "<article>", close = "</article>"): Omit<Case, "name"> => ({
    html: true,
    before: `<title>Talks go on</title>${open}`,
    unit,
    times,
    after: `${close}${story}`,
  });
  const full = (unit: string) => inside(unit, Math.floor(BYTES / unit.length));
  const REFUSED: Readonly<Record<string, Omit<Case, "name">>> = {
    "&amp; alone": { html: true, ...of("&amp;", BYTES) },
    "< alone": { html: true, ...of("<", BYTES) },
    "entities of a paragraph": full("&lt;p&gt;"),
    entities: full("&NotEqualTilde;"),
    ampersands: full("&"),
    comments: full("<!-- a -->"),
    "line breaks": full("<br>"),
    "tiny paragraphs": inside("<p>a</p>", 500_000),
    "bold without an end": inside("<b>", 1_000_000),
    "one attribute": inside("x", 5 * MB, '<p title="', '">'),
    attributes: inside("a=1 b=2 c=3 ", 100_000, "<p ", ">"),
    "class names": inside("ad ", 200_000, '<p class="', '">'),
    "nested divs": inside(`${"<div>".repeat(290)}a${"</div>".repeat(290)}`, 160),
    "one word": full("x"),
    commas: full("a, "),
    "a title": { html: true, before: "<title>", ...of("Talks - ", BYTES), after: `</title>${story}` },
  };

  it(
    "with too much of anything are refused at once",
    () => {
      const found = readAll(Object.entries(REFUSED).map(([name, page]) => ({ name, ...page })));
      for (const { name, code, seconds } of found) {
        expect([name, code]).toEqual([name, "page-too-complex"]);
        expect(seconds).toBeLessThan(SECONDS / 2);
      }
    },
    TIMEOUT,
  );

  it(
    "just below the limits are read",
    () => {
      const READ: Readonly<Record<string, Omit<Case, "name">>> = {
        "tiny paragraphs": inside("<p>a</p>", 29_000),
        "line breaks": inside("a<br>", 29_000),
        entities: inside("&lt;", 190_000, "<article><p>", "</p></article>"),
        "nested divs": inside(`${"<div>".repeat(290)}a${"</div>".repeat(290)}`, 22),
        "blocks beside the story": inside(`${"<div class=share>".repeat(20)}<p>${STORY}</p>${"</div>".repeat(20)}`, 1300),
        captions: inside("<figure><figcaption>Ana Novak at the bridge</figcaption></figure>", 14_000),
        "a script": inside("var a=1;", 2_000_000, "<script>", "</script>"),
        "white space": inside("a        ", 200_000, "<article><p>", "</p></article>"),
        "closed and never opened": full("</i>"),
      };
      // each in a process of its own: memory of one that is garbage by then counts until it is asked for again
      const some = Object.entries(READ).filter((_, n) => n % often(4, 1) === 0);
      for (const [name, page] of some) expect([name, readAll([{ name, ...page }])[0]?.code]).toEqual([name, null]);
    },
    TIMEOUT,
  );
});
