/** Texts that no newspaper prints, with the real weights: read to the end, nothing left out, and in time that grows as they do. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { often } from "../scripts/whole.js";
import { Reader } from "./read.js";

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

const LAST = "Mayor Ana Novak said on Tuesday that the bridge would stay closed.";

const repeat = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length));

/** What fills the text; how long it is made, and then once more twice as long. */
const FILLED: readonly (readonly [name: string, length: number, filling: (length: number) => string])[] = [
  ["one word without an end", often(150_000, 400_000), repeat("x")],
  ["one word with accents", often(150_000, 400_000), repeat("Überraschungs")],
  ["very long words and no end of a sentence", often(60_000, 500_000), repeat(`${"harbour".repeat(15)} `)],
  ["plain words and no end of a sentence", often(6000, 15_000), repeat("the council and the harbour and the ferries went on ")],
  ["nothing but punctuation", 3000, repeat("?!.,;:-()[]{}…—–/\\*&%$#@~^_|<>")],
  ["nothing but quotation marks", 3000, repeat("\"“”‘’'«»„‟")],
  ["Latin, Cyrillic, Arabic, Devanagari and Chinese", often(2500, 5000), repeat("Novak Новак نوفاك नोवाक 诺瓦克 ノヴァク ")],
  ["emoji, joined and coloured ones too", 8000, repeat("😀👩‍👩‍👧‍👦🏳️‍🌈👍🏽 ")],
  ["halves of surrogate pairs", 6000, repeat("a\ud800 \udc00b ")],
  ["control characters", 4000, repeat("a\u0001\u0008\u001b[0m\u007f\u0085 ")],
  ["NULs", 4000, repeat("\u0000")],
  ["white space of all kinds", 15_000, repeat(" \t\u00a0\u200b\u2028x")],
  ["a letter a line", 6000, repeat("a\n")],
];

/** Lines of a report's frame and quotations, over and over: they cost something before the network sees them. */
const FRAMED: readonly (readonly [name: string, filling: (length: number) => string])[] = [
  ["bylines", repeat("By Ana Novak\n")],
  ["datelines", repeat("GENEVA, May 2 (AFP) - The talks go on.\n")],
  ["headings", repeat("TALKS GO ON\n")],
  ["sign-offs", repeat("Sign up here. Reporting by Ana Novak; opens new tab\n\n")],
  ["quotations", repeat("“We wait,” Novak said that Orr said.\n")],
  ["quotations never closed", repeat("“We said: ‘")],
  ["a quotation over thousands of paragraphs", repeat("“We said: ‘wait.\n")],
  ["single quotation marks", repeat("‘a s’ b ")],
  ["lines filled to a width", repeat("the council and the harbour and the ferries went on and on\n")],
];

const TIMEOUT = 900_000; // milliseconds; for a machine with other work, as only CPU seconds count
const MOST = 2.6; // times the CPU seconds for a text of twice the length
const LEAST = 0.15; // CPU seconds; below that the clock says little

/** Holds the CPU seconds of `read` for n and 2n characters against each other; a second try where something got between. */
async function expectLinear(n: number, read: (length: number) => Promise<void>): Promise<void> {
  const seconds = async (length: number) => {
    const before = process.cpuUsage();
    await read(length);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const ratio = async () => {
    const once = await seconds(n);
    return (await seconds(2 * n)) / Math.max(once, LEAST);
  };
  const first = await ratio();
  expect(first < MOST ? first : await ratio()).toBeLessThan(MOST);
}

describe("is read to its last words, in time that grows as the text does:", () => {
  it.each(FILLED)(
    "%s",
    async (_, length, filling) => {
      await expectLinear(length, async (n) => {
        const text = `${filling(n)}\n\n${LAST}`;
        const { report, actors, statements } = await reader.read({ source: "in", text }, { force: true });
        expect(report.text === text).toBe(true); // not toBe(text): nobody wants the two printed
        // behind such a text the network may miss what is said, but the last line is read: its name or its words are found
        const found = [...statements.flatMap((s) => s.content), ...actors.flatMap((a) => a.mentions.map((m) => m.span))];
        expect(found.some(([start]) => start > text.length - LAST.length)).toBe(true);
      });
    },
    TIMEOUT,
  );
});

describe("takes time that grows as the text does before the network, too:", () => {
  const fillings = [...FILLED.map(([name, , filling]) => [name, filling] as const), ...FRAMED];
  it.each(fillings)(
    "%s",
    async (_, filling) => {
      await expectLinear(often(120_000, 250_000), async (n) => {
        const text = `${filling(n)}\n\n${LAST}`;
        const { report, statements } = await reader.read({ source: "in", text, metadata: { language: "de" } });
        expect(report.text === text).toBe(true);
        expect(statements).toEqual([]); // not English: never handed to the network
      });
    },
    TIMEOUT,
  );
});
