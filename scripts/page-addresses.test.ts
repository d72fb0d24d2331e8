/** Reports by their addresses, in a real browser: what is fetched is read, and of what is not each address says why. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gives, type Site, site } from "../src/fetch/site.suite.js";
import { startChromium } from "./chromium.js";
import { servePage } from "./page-server.js";
import { type Visit, visit } from "./page-visit.js";

const STORY =
  "<p>Mayor Ana Novak said on Tuesday that the bridge over the Orla would stay closed until May, and that repairs had begun.</p>";
const PAGE = `<html lang="en"><head><title>Bridge stays closed</title>
  <meta property="article:published_time" content="2024-05-07"><meta property="og:site_name" content="Harbour Wire"></head>
  <body><article><h1>Bridge stays closed</h1>${STORY.repeat(3)}</article></body></html>`;

let folder: string;
let browser: Browser | null = null;
let publisher: Site;
/** The story is given once the page was seen waiting for it. */
let letGo: () => void;
const held = new Promise<void>((resolve) => {
  letGo = resolve;
});
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-addresses-"));
  browser = await startChromium();
  publisher = await site({
    // Its head at once: a picture can take longer on a busy machine than a server is waited for.
    "/story": (_, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).flushHeaders();
      void held.then(() => response.end(PAGE));
    },
    "/barred/story": gives(PAGE),
    "/picture.png": gives(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]), "image/png"),
    "/robots.txt": gives("User-agent: *\nDisallow: /barred/\n", "text/plain"),
  });
});
afterAll(async () => {
  await browser?.close();
  await publisher.close();
  rmSync(folder, { recursive: true });
});

describe("adding by address", { timeout: 120_000 }, () => {
  const walked = async (name: string, flags: readonly string[], walk: (visit: Visit) => Promise<void>) => {
    if (!browser) return expect(process.env.CI).toBeUndefined();
    const server = await servePage(join(folder, `${name}.db`), folder, ...flags);
    const there = await visit(browser, server, { width: 1140, height: 740 });
    await there.page.getByRole("button", { name: "Web address" }).click();
    await walk(there).catch(async (error) => {
      await there.picture(`failed-${name}`);
      throw error;
    });
    expect([...there.errors, ...there.foreign]).toEqual([]);
    await there.page.context().close();
    expect(await server.end()).toBe(0);
  };

  it("tells of each address how it goes, and what came of it", async () => {
    await walked("addresses", ["--allow-private", "--pause", "0"], async ({ page, picture, findings }) => {
      const field = page.getByLabel("Addresses of reports");
      await field.fill("no-address\nftp://example.org/story");
      await page.getByRole("button", { name: "Fetch it" }).click();
      await page
        .getByRole("alert")
        .getByText(/“no-address”, “ftp:\/\/example.org\/story”: no address of the web/)
        .waitFor();
      const urls = ["/story", "/barred/story", "/picture.png", "/none"].map((path) => publisher.base + path);
      await field.fill(urls.join("\n"));
      await page.getByRole("button", { name: "Fetch 4 reports" }).click();
      await page.getByRole("list", { name: "Addresses" }).getByText("being fetched").first().waitFor();
      await picture("start-fetching");
      letGo();
      await page.getByText("1 new report, 3 refused").waitFor();
      const told = await page.locator(".reasons li").allInnerTexts();
      expect(told).toEqual([
        expect.stringMatching(/\/barred\/story: .*robots\.txt/),
        expect.stringMatching(/\/picture\.png: /),
        expect.stringMatching(/\/none: .*404/),
      ]);
      await picture("start-fetched");
      expect(await findings()).toEqual([]);
      await page.getByRole("link", { name: "Bridge stays closed" }).first().click();
      await page.locator(".card", { hasText: "Ana Novak" }).first().waitFor();
      expect(publisher.asked.map(({ path }) => path)).not.toContain("/barred/story");
    });
  });

  it("refuses an address of this machine unless it is let", async () => {
    const before = publisher.asked.length;
    await walked("private", [], async ({ page }) => {
      await page.getByLabel("Addresses of reports").fill(`${publisher.base}/story`);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByText("0 new reports, 1 refused").waitFor();
      expect(await page.locator(".reasons").innerText()).toMatch(/private|own network|this machine/);
    });
    expect(publisher.asked.length).toBe(before);
  });
});
