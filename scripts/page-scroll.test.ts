/** A report of 2,000 statements in a real browser: only what is near the eye is laid out, and scrolling through all of it stays smooth. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addReport } from "../src/ledger/append/add-report.js";
import { openLedger } from "../src/ledger/open.js";
import { arrival, type Line, sample } from "../src/ledger/suites/sample.suite.js";
import { startChromium } from "./chromium.js";
import { servePage } from "./page-server.js";
import { visit } from "./page-visit.js";

const STATEMENTS = 2_000;
/** Frames scrolled through, down and up again, and pixels a frame: as fast as a wheel or a thumb is thrown. */
const FRAMES = 120;
const PIXELS = 400;
/**
 * Milliseconds of work that a frame may take on the average, of the browser's own threads and not of the clock, since tests share their machine. A
 * text that were laid out anew with each frame, a list that were there whole, or marks on the whole text, which the browser works out anew with each
 * frame, would take several times as much.
 */
const WORK = 25;

const lineOf = (n: number): Line => ({
  who: ["Ana Novak", "Ben Okoro", "a senior official"][n % 3] as string,
  words:
    `the ${n % 2 === 0 ? "bridge" : "harbour"} was closed for the ${n}th time, and ${"nobody had told the pilots of it ".repeat(1 + (n % 4))}`.trim(),
  stance: n % 5 === 0 ? "deny" : "assert",
});

let folder: string;
let browser: Browser | null = null;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-scroll-"));
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Scrolls an element down and up again, a step a frame. @returns milliseconds between frames */
const SCROLLED = (selector: string) => `new Promise((done) => {
  const element = document.querySelector(${JSON.stringify(selector)});
  const gaps = [];
  let [last, n] = [performance.now(), 0];
  const step = (now) => {
    gaps.push(now - last);
    last = now;
    element.scrollTop += n < ${FRAMES / 2} ? ${PIXELS} : -${PIXELS};
    if (n++ < ${FRAMES}) requestAnimationFrame(step);
    else done(gaps.slice(1));
  };
  requestAnimationFrame(step);
})`;

/** Whether every line of quoted words that is shown of the text is marked. */
const MARKED = `(() => {
  const pane = document.querySelector(".text").getBoundingClientRect();
  const shown = [...CSS.highlights.get("readout-content")].map((range) => range.getBoundingClientRect());
  const [tops, bottoms] = [shown.map(({ top }) => top), shown.map(({ bottom }) => bottom)];
  return Math.min(...tops) <= pane.top && Math.max(...bottoms) >= pane.bottom;
})()`;

describe("a report of 2,000 statements", { timeout: 480_000 }, () => {
  it("scrolls smoothly, with only what is near the eye in the page", async () => {
    if (!browser) return expect(process.env.CI).toBeUndefined();
    const file = join(folder, "long.db");
    const ledger = await openLedger(file, { create: true });
    const long = sample(
      Array.from({ length: STATEMENTS }, (_, n) => lineOf(n)),
      { title: "A long day", published: "2024-05-05" },
    );
    const { id } = await addReport(ledger, arrival(long, null));
    await ledger.close();
    const server = await servePage(file, folder);
    const { page, errors, picture } = await visit(browser, server, { width: 1140, height: 740 });
    await page.goto(`${server.origin}/reports/${id}`);
    await page.getByRole("button", { name: /^Statements 2,?000/ }).waitFor();
    await page.locator(".card").nth(3).waitFor();
    const browserWork = await page.context().newCDPSession(page);
    await browserWork.send("Performance.enable", { timeDomain: "threadTicks" });
    const work = async () =>
      1_000 * ((await browserWork.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
    const figures: string[] = [];
    for (const pane of [".record .scroll", ".text"]) {
      const before = await work();
      const gaps = await page.evaluate<number[]>(SCROLLED(pane));
      const each = ((await work()) - before) / FRAMES;
      expect(gaps).toHaveLength(FRAMES);
      const sorted = gaps.toSorted((a, b) => a - b);
      figures.push(
        `${pane}: ${each.toFixed(1)} ms of work a frame; frames apart ${sorted[FRAMES / 2]?.toFixed(0)} ms (half), ${sorted.at(-1)?.toFixed(0)} ms (longest), ${gaps.filter((gap) => gap > 100).length} beyond 100 ms`,
      );
      expect(each).toBeLessThan(WORK);
      expect(await page.locator(".card").count()).toBeLessThan(60);
    }
    // marks are painted where the eye is, and there alone
    await page.evaluate(`document.querySelector(".text").scrollTo(0, 20000)`);
    await expect.poll(() => page.evaluate<boolean>(MARKED), { timeout: 60_000 }).toBe(true);
    expect(await page.evaluate<number>(`CSS.highlights.get("readout-content").size`)).toBeLessThan(200);
    if (process.env.READOUT_FIGURES) process.stdout.write(`${figures.join("\n")}\n`);
    // the last statement is reached by keys too
    // heights are told as they come into view: the end moves until it is reached
    const last = page.locator(".card", { hasText: `the ${STATEMENTS - 1}th time` });
    const atEnd = async () => {
      await page.evaluate(`document.querySelector(".record .scroll").scrollTo(0, 1e9)`);
      return last.count();
    };
    await expect.poll(atEnd, { timeout: 60_000 }).toBe(1);
    await last.click();
    await page.locator(".card.chosen", { hasText: `the ${STATEMENTS - 1}th time` }).waitFor();
    await page.keyboard.press("k");
    await page.locator(".card.chosen", { hasText: `the ${STATEMENTS - 2}th time` }).waitFor();
    await picture("report-long");
    expect(errors).toEqual([]);
    await page.context().close();
    expect(await server.end()).toBe(0);
  });
});
