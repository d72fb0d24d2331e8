/** The page in a real browser over the program as it is built: from the first start to an undo, on both stores. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startChromium } from "./chromium.js";
import { ROOT } from "./house/files.js";
import { type PageServer, servePage } from "./page-server.js";
import { type Visit, visit } from "./page-visit.js";
import { databaseOf } from "./postgres.js";

const REPORTS = ["2026-10-07-union.txt", "detained.txt", "kessary-revised.txt", "kessary.html", "minister.txt"].map((name) =>
  join(ROOT, "docs", "first-hour", name),
);
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 800 };

let folder: string;
let browser: Browser | null = null;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-page-"));
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

it("needs a browser in CI", () => {
  if (process.env.CI) expect(browser).not.toBeNull();
  expect([null, true]).toContain(browser?.isConnected() ?? null);
});

/** A button, link or field by its name. */
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const link = (page: Page, name: string | RegExp) => page.getByRole("link", { name });
const title = (page: Page, words: string | RegExp) => page.getByRole("heading", { name: words, level: 1 }).waitFor();

/** Drops files as a hand would: what the page gets are the very files of a choice of the same names. */
async function choose(page: Page, files: readonly string[]): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([...files]);
}

const stores = [
  ["SQLite", async () => join(folder, "kept.db")],
  ["PostgreSQL", async () => (inject("postgres") ? databaseOf(inject("postgres")) : null)],
] as const;

describe.each(stores)("a visit over %s", (store, opened) => {
  let server: PageServer | null = null;
  let there: Visit | null = null;
  beforeAll(async () => {
    const ledger = browser && (await opened());
    if (!browser || !ledger) return;
    server = await servePage(ledger, folder);
    there = await visit(browser, server, DESK);
  });
  afterAll(async () => {
    await there?.page.context().close();
    expect(await (server?.end() ?? 0)).toBe(0);
  });

  /** One step; where there is no browser or no such store nothing is walked, which is only so outside CI. */
  const step = (name: string, run: (visit: Visit, page: Page) => Promise<void>) =>
    it(name, async () => {
      if (!there) return expect(process.env.CI).toBeUndefined();
      await run(there, there.page);
      expect(there.errors).toEqual([]);
    });
  const shown = async ({ findings, picture }: Visit, name: string) => {
    if (store !== "SQLite") return;
    await picture(name);
    expect(await findings()).toEqual([]);
  };

  step("begins with an empty ledger and a sample one click away", async (v, page) => {
    await title(page, "Who said what");
    await shown(v, "start-empty");
    await button(page, "Open the sample dossier").click();
    await page.getByText("6 new reports").waitFor();
    await shown(v, "start");
    await link(page, "Open the dossier “Patrol boats”").click();
    await title(page, "Patrol boats");
    await page.getByText("6 reports of 5 outlets").waitFor();
    await shown(v, "dossier");
  });

  step("tells where the matter stands, as of any day, with the words", async (v, page) => {
    await link(page, /^patrol boats and shipment/)
      .first()
      .click();
    await page.getByText(/^Contested: /).waitFor();
    await shown(v, "matter");
    if (store === "SQLite") await v.picture("matter-whole", true);
    await page.getByText("Who has not spoken").waitFor();
    const slider = page.getByRole("slider");
    await slider.focus();
    for (let n = 0; n < 20; n++) await slider.press("ArrowLeft");
    await page.getByText(/^Under review since 18 April 2031/).waitFor();
    expect(new URL(page.url()).searchParams.get("asOf")).toBe("2031-04-30");
  });

  step("follows a quote to its place, and the other way", async (v, page) => {
    await page.goto(page.url().replace(/\?.*/, ""));
    await page
      .getByRole("link", { name: /denied on Friday/ })
      .first()
      .click();
    await title(page, /Nothing is standing still/);
    expect(new URL(page.url()).searchParams.get("at")).toMatch(/^\d+-\d+$/);
    await shown(v, "report-quote");
    await page.getByText("Paint dries").first().click();
    await page.locator(".card.chosen", { hasText: "Tomas Brandt" }).waitFor();
    await page.keyboard.press("j");
    await page.locator(".card.chosen", { hasText: "Irena Holm" }).waitFor();
    await shown(v, "report");
    expect(new URL(page.url()).searchParams.get("s")).toMatch(/^s:/);
  });

  step("takes a correction of a speaker, and an undo", async (v, page) => {
    await page.keyboard.press("c");
    await page.getByLabel(/Choose from the report/).fill("Lena Aster");
    await shown(v, "report-correct");
    await button(page, "Save").click();
    await page.getByText("The speaker is now Lena Aster.").waitFor();
    await page.locator(".card.chosen", { hasText: "Lena Aster" }).waitFor();
    await button(page, "Undo").click();
    await page.getByText("Taken back.").waitFor();
    await page.locator(".card.chosen", { hasText: "Irena Holm" }).waitFor();
  });

  step("takes five reports, and asks for what they lack", async (v, page) => {
    await link(page, "Reports").click();
    await title(page, "Reports");
    await page.getByLabel("Put them in the dossier").fill("Ferry");
    await choose(page, REPORTS);
    await page.getByText(/5 new reports|4 new reports, 1 revision/).waitFor();
    const lacks = page.locator(".lacks").first();
    await lacks.waitFor();
    await shown(v, "start-lacking");
    await lacks.getByLabel("published").fill("2026-10-07");
    await lacks.getByRole("button", { name: "Save" }).click();
    await page.getByText(/^Given for /).waitFor();
  });

  step("searches as one types", async (v, page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("paused");
    await page.locator(".hit mark").first().waitFor();
    await title(page, "Search");
    await shown(v, "search");
    await page.getByLabel("Stance").selectOption("deny");
    await page.getByText(/found among statements/).waitFor();
    expect(await page.locator(".hit").allTextContents()).toEqual([expect.stringContaining("Tomas Brandt")]);
    await button(page, "Copy").first().click();
    expect(await page.evaluate("navigator.clipboard.readText()")).toContain("Tomas Brandt (named person)");
  });

  step("asks what waits for a decision, by keys", async (v, page) => {
    await link(page, "Queue").click();
    await page.getByText("Is this one and the same?").waitFor();
    await shown(v, "queue");
    await page.keyboard.press("y");
    await page.getByText("Taken as one.").waitFor();
  });

  step("lists people, origins and corrections", async (v, page) => {
    await link(page, "People").click();
    await link(page, "Irena Holm").first().click();
    await title(page, "Irena Holm");
    await shown(v, "person");
    await link(page, "Origins").click();
    await page.getByText("3 reports · 3 outlets · the same text").waitFor();
    await shown(v, "origins");
    await link(page, "Corrections").click();
    await page.getByText("took back correction").waitFor();
    await shown(v, "corrections");
  });

  step("asks nothing of any other", async ({ foreign }) => expect(foreign).toEqual([]));

  step("fits a phone, and the dark", async (_, page) => {
    if (store !== "SQLite" || !browser || !server) return;
    const report = page.url();
    expect(report).toContain("/corrections");
    for (const [name, how] of [
      ["phone", PHONE],
      ["dark", { ...DESK, dark: true }],
    ] as const) {
      const other = await visit(browser, server, how);
      const look = async (view: string) => {
        await other.picture(`${name}-${view}`);
        expect(await other.findings()).toEqual([]);
        expect(await other.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      };
      await title(other.page, "Reports");
      await look("start");
      await link(other.page, /Nothing is standing still/)
        .first()
        .click();
      await title(other.page, /Nothing is standing still/);
      await other.page.getByText("Paint dries").first().click();
      await other.page.waitForTimeout(200);
      await look("report");
      await link(other.page, "Matters").click();
      await link(other.page, /^patrol boats and shipment/)
        .first()
        .click();
      await other.page.getByText(/^Contested: /).waitFor();
      await look("matter");
      expect([...other.errors, ...other.foreign]).toEqual([]);
      await other.page.context().close();
    }
  });
});
