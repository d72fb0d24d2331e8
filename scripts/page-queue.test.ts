/** The queue in a real browser: two names that many reports bring up are asked once, and one answer settles them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addReport } from "../src/ledger/append/add-report.js";
import { catchUp } from "../src/ledger/maintenance/catch-up.js";
import { openLedger } from "../src/ledger/open.js";
import { arrival, sample } from "../src/ledger/suites/sample.suite.js";
import { startChromium } from "./chromium.js";
import { servePage } from "./page-server.js";
import { visit } from "./page-visit.js";

const said = (who: string, words: string, published: string) =>
  sample([{ who, words }], { title: `Quay, ${published}`, publisher: `Wire of ${published}`, published });
const REPORTS = [
  said("Rosa Lindqvist", "the quay would stay closed", "2024-05-05"),
  ...["2024-05-06", "2024-05-07", "2024-05-08"].map((day) => said("Lindqvist", `the quay is shut since ${day}`, day)),
];

let folder: string;
let browser: Browser | null = null;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-queue-"));
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

describe("two names that three reports bring up", { timeout: 240_000 }, () => {
  it("are asked once with the reports, and settled and taken back together, or one by one", async () => {
    if (!browser) return expect(process.env.CI).toBeUndefined();
    const file = join(folder, "queue.db");
    const ledger = await openLedger(file, { create: true });
    for (const report of REPORTS) await addReport(ledger, arrival(report, "harbour"));
    await catchUp(ledger);
    await ledger.close();
    const server = await servePage(file, folder);
    const { page, errors, findings, picture } = await visit(browser, server, { width: 390, height: 800 });
    await page.goto(`${server.origin}/queue`);
    const asked = page.getByText("3 pairs of reports ask the same of", { exact: false });
    const done = (words: string) => page.getByText(words, { exact: true }).waitFor();
    await asked.waitFor();
    expect(await page.locator(".alike .where").allTextContents()).toEqual(
      REPORTS.map(({ document }) => expect.stringContaining(document.report.title as string)),
    );
    await picture("phone-queue-alike");
    expect(await findings()).toEqual([]);

    await page.getByRole("button", { name: /^Yes, the same in all 3/ }).click();
    await done("Merged: 3 pairs.");
    await page.getByText("No pairs to decide.").waitFor();
    await page.keyboard.press("z");
    await done("Undone.");
    await asked.waitFor();

    await page.getByLabel("one answer for all 3").uncheck();
    await page.getByRole("button", { name: /^No, different/ }).click();
    await done("Kept separate.");
    await page.getByText("2 pairs of reports ask the same of", { exact: false }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
    expect(await server.end()).toBe(0);
  });
});
