/**
 * Texts and pages made to keep a reader busy, read by the built program's reader in a process of its own: each ends within seconds, all
 * of them within the memory, and none breaks it. What a text costs beside its length: odd-inputs.test.ts.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { built } from "../scripts/built.js";

/** A text or page: what comes before, a unit so many times over, what comes behind. */
interface Case {
  readonly name: string;
  readonly html?: boolean;
  readonly before?: string;
  readonly unit: string;
  readonly times: number;
  readonly after?: string;
}

interface Came {
  readonly name: string;
  /** CPU seconds. */
  readonly seconds: number;
  /** Code of the error, or null. */
  readonly code: string | null;
  /** Codes of the notes, each once. */
  readonly notes: readonly string[];
  readonly statements: number;
  /** The most memory the process had so far, in MB. */
  readonly memory: number;
}

const SECONDS = 10;
const MEMORY = 600;
const TIMEOUT = 600_000; // milliseconds; for a machine with other work, as only CPU seconds count

const CHILD = `
  import { readFileSync } from "node:fs";
  const dist = process.argv[1];
  const { Reader } = await import(dist + "/read.js");
  const { readItem } = await import(dist + "/batch/read-item.js");
  const reader = await Reader.open();
  for (const { name, html = false, before = "", unit, times, after = "" } of JSON.parse(readFileSync(0, "utf8"))) {
    const bytes = Buffer.from(before + unit.repeat(times) + after);
    const start = process.cpuUsage();
    const incoming = { source: name, bytes, mediaType: html ? "text/html" : "text/plain" };
    const result = await readItem(reader, { source: name, ref: null, line: null, incoming }, { force: false, explain: false });
    const { user, system } = process.cpuUsage(start);
    const code = result.error?.code ?? null;
    const notes = [...new Set((result.notes ?? []).map((note) => note.code))].sort();
    const memory = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify({ name, seconds: (user + system) / 1e6, code, notes, statements: result.statements?.length ?? 0, memory }));
  }
  await reader.close();
`;

let dist: string;
beforeAll(() => {
  dist = pathToFileURL(join(built("hostile"), "dist")).href;
}, TIMEOUT);

/** Reads the cases one after another in one process. */
function readAll(cases: readonly Case[]): Came[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", CHILD, dist], {
    input: JSON.stringify(cases),
    encoding: "utf8",
    timeout: TIMEOUT,
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const found = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Came);
  expect(found.map(({ name }) => name)).toEqual(cases.map(({ name }) => name));
  expect(found.filter(({ seconds }) => seconds > SECONDS)).toEqual([]);
  expect(found.filter(({ memory }) => memory > MEMORY)).toEqual([]);
  return found;
}

const STORY = "Mayor Ana Novak said on Tuesday that the bridge would stay closed until the council had met again in spring.";
const KB = 1000;
const MB = 1_000_000;
const BYTES = 19_900_000; // just below what one report may have

/** So many bytes of a unit. */
const of = (unit: string, bytes: number) => ({ unit, times: Math.floor(bytes / Buffer.byteLength(unit)) });

describe("texts", () => {
  const UNITS: Readonly<Record<string, string>> = {
    hyphens: "-",
    "parted hyphens": "- ",
    dashes: "— ",
    dots: "…",
    "full stops": ". ",
    initials: "A.B. ",
    "straight quotation marks": '"',
    "curly quotation marks": "“”",
    "all quotation marks": "\"“”‘’'«»„‟",
    apostrophes: "'s ",
    figures: "1 2.5 ",
    emoji: "😀👩‍👩‍👧‍👦",
    letters: "a ",
    "lines of a letter": "a\n",
    "zero-width characters": "\u200b",
    accents: "\u0301",
    brackets: "()",
    "fields of figures": "1,2\t3\n",
    paths: "a/b/",
    "turned marks": "\u202e-",
  };

  it(
    "without a word are not read, and say so; what is said behind them is",
    () => {
      const found = readAll(Object.entries(UNITS).map(([name, unit]) => ({ name, ...of(unit, 100 * KB), after: `\n\n${STORY}` })));
      for (const { name, code, notes, statements } of found) {
        expect([name, code, notes]).toEqual([name, null, expect.arrayContaining(["no-words"])]);
        expect([name, notes.filter((n) => n !== "no-words" && n !== "quote-unpaired")]).toEqual([name, []]);
        expect([name, statements]).toEqual([name, 1]);
      }
    },
    TIMEOUT,
  );

  it(
    "of the most bytes that are taken are read in part, and say from where they were not",
    () => {
      const names = ["hyphens", "straight quotation marks", "lines of a letter", "fields of figures"];
      const found = readAll(names.map((name) => ({ name, ...of(UNITS[name] as string, BYTES) })));
      for (const { code, notes } of found) expect([code, notes]).toEqual([null, ["no-words", "read-in-part"]]);
    },
    TIMEOUT,
  );

  it(
    "of words without an end are read, and what is said behind them is",
    () => {
      const found = readAll([
        { name: "one word", ...of("x", MB), after: `\n\n${STORY}` },
        { name: "digits", ...of("7", MB), after: `\n\n${STORY}` },
        { name: "white space", ...of(" \u00a0\u2003", 9 * MB), after: `\n\n${STORY}` },
        { name: "Chinese", ...of("诺瓦克说明天会谈。", 100 * KB) },
      ]);
      expect(found.map(({ code, statements }) => [code, statements])).toEqual([
        [null, 1],
        [null, 1],
        [null, 1],
        [null, 0],
      ]);
      expect(found.map(({ notes }) => notes)).toEqual([[], [], [], ["language-not-english"]]);
    },
    TIMEOUT,
  );
});

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
        // of many attributes with one name the parser keeps one: nothing is wrong with that page
        expect([name, code]).toEqual([name, name === "attributes" ? null : "page-too-complex"]);
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
      for (const [name, page] of Object.entries(READ)) expect([name, readAll([{ name, ...page }])[0]?.code]).toEqual([name, null]);
    },
    TIMEOUT,
  );
});
