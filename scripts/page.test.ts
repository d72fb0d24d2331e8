/** The page in a real browser over the program as it is built: from the first start to an undo, on both stores. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Answers, Job } from "../src/http/contract.js";
import { startChromium } from "./chromium.js";
import { ROOT } from "./house/files.js";
import { DESK, openView, PHONE } from "./page-sample.js";
import { type PageServer, servePage } from "./page-server.js";
import { decideByKeys, followQuotation, showOriginal } from "./page-steps.suite.js";
import { type Visit, visit } from "./page-visit.js";
import { databaseOf } from "./postgres.js";

const REPORTS = ["2026-10-07-union.txt", "detained.txt", "kessary-revised.txt", "kessary.html", "minister.txt"].map((name) =>
  join(ROOT, "docs", "first-hour", name),
);

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

/** How many pixels of an element are under what the page says of what was done. */
const footOver = (page: Page, selector: string) =>
  page.evaluate<number>(`Math.max(0, Math.round(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().bottom
    - document.querySelector(".told").getBoundingClientRect().top))`);

const stores = [
  ["SQLite", async () => join(folder, "kept.db")],
  ["PostgreSQL", async () => (inject("postgres") ? databaseOf(inject("postgres")) : null)],
] as const;

describe.each(stores)("a visit over %s", { timeout: 240_000 }, (store, opened) => {
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
      await run(there, there.page).catch(async (error) => {
        await there?.picture(`failed-${store}-${name.replace(/\W+/g, "-")}`);
        throw error;
      });
      expect(there.errors).toEqual([]);
    });
  /** The API as another program asks it. */
  const asks = (path: string, body?: object | Blob): Promise<Response> => {
    const bytes = body instanceof Blob;
    return fetch(`${server?.origin}/api/v1${path}`, {
      headers: { authorization: `Bearer ${server?.token}`, "content-type": bytes ? "application/octet-stream" : "application/json" },
      ...(body ? { method: "POST", body: bytes ? body : JSON.stringify(body) } : {}),
    });
  };
  const shown = async ({ findings, picture }: Visit, name: string) => {
    if (store !== "SQLite") return;
    await picture(name);
    expect(await findings()).toEqual([]);
  };

  step("begins with an empty ledger and a sample one click away", async (v, page) => {
    await title(page, "Who said what");
    await shown(v, "start-empty");
    await button(page, "Open the sample dossier").click();
    await page.getByRole("heading", { name: "Patrol boats", level: 1 }).waitFor({ timeout: 120_000 });
    await page.getByText("6 reports, 5 outlets").waitFor();
    await shown(v, "dossier");
  });

  step("tells where the matter stands, as of any day, with the words", async (v, page) => {
    await link(page, /patrol boats, Calder/)
      .first()
      .click();
    await page.getByText(/^Contested: paused since before 20 May 2031 \(1 report, .*\), or resumed by 20 May 2031 \(1 report/).waitFor();
    await shown(v, "matter");
    if (store === "SQLite") await v.picture("matter-whole", true);
    await page.getByText("Who has not spoken").waitFor();
    const slider = page.getByRole("slider");
    await slider.focus();
    for (let n = 0; n < 20; n++) await slider.press("ArrowLeft");
    await page.getByText(/^Under review since (?:before )?18 April 2031/).waitFor();
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
    await page.emulateMedia({ media: "print" });
    await v.picture("report-on-paper", true);
    expect(await page.locator(".card").count()).toBe(await page.locator(".card").filter({ visible: true }).count());
    await page.emulateMedia({ media: null });
    expect(new URL(page.url()).searchParams.get("s")).toMatch(/^s:/);
  });

  step("takes a correction of a speaker, and an undo", async (v, page) => {
    await page.keyboard.press("c");
    await page.getByLabel(/Choose from the report/).fill("Lena Aster");
    await shown(v, "report-correct");
    await button(page, "Save").click();
    await page.getByText("The speaker is now Lena Aster.").waitFor();
    expect(await footOver(page, ".panes")).toBe(0);
    await page.locator(".card.chosen", { hasText: "Lena Aster" }).waitFor();
    await button(page, "Undo").click();
    await page.getByText("Undone.").waitFor();
    await page.locator(".card.chosen", { hasText: "Irena Holm" }).waitFor();
  });

  step("offers the other statements of the one whose words were given to somebody else", async (v, page) => {
    await page.getByText("Paint dries").first().click();
    await page.locator(".card.chosen", { hasText: "Tomas Brandt" }).waitFor();
    await page.keyboard.press("c");
    await page.getByLabel(/Choose from the report/).fill("Rosa Tindall");
    await button(page, "Save").click();
    await page.getByText(/1 other statement had the same speaker/).waitFor();
    // other words for the source are not taken for the same by themselves
    expect(await button(page, "Change 0").isDisabled()).toBe(true);
    await page.getByRole("checkbox", { name: /prime minister of Calder/ }).check();
    await shown(v, "report-alike");
    await button(page, "Change 1").click();
    await page.getByText("1 statement changed.").waitFor();
    await page.locator(".card .who", { hasText: "Rosa Tindall" }).nth(1).waitFor();
    await page.keyboard.press("z");
    await page.getByText("Undone.").waitFor();
  });

  step("tells of a correction that another made meanwhile, and loses neither", async (v, page) => {
    await page.getByText("Paint dries").first().click();
    await page.locator(".card.chosen", { hasText: "Rosa Tindall" }).waitFor();
    await page.keyboard.press("c");
    await page.getByLabel(/Choose from the report/).fill("Lena Aster");
    // what the other did is not heard of before this one is sent
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/api/v1/reports/*", async (route) => {
      await held;
      await route.continue();
    });
    const statement = new URL(page.url()).searchParams.get("s");
    const { status } = await asks(`/records/${statement}/correct`, { change: { speaker: "Vera Quist" }, by: "ben" });
    expect(status).toBe(200);
    await button(page, "Save").click();
    await page.getByText(/Check it and try again/).waitFor();
    // the browser's console tells of every refusal: of this one alone
    expect(v.errors.splice(0)).toEqual([expect.stringMatching(/409 \(Conflict\)/)]);
    release();
    await page.locator(".card.chosen", { hasText: "Vera Quist" }).waitFor();
    expect(await page.getByLabel(/Choose from the report/).inputValue()).toBe("Lena Aster");
    await page.unroute("**/api/v1/reports/*");
    await button(page, "Close").click();
    await button(page, "Save").click();
    await page.locator(".card.chosen", { hasText: "Lena Aster" }).waitFor();
    await page.keyboard.press("z");
    await page.locator(".card", { hasText: "Vera Quist" }).waitFor();
    const { items } = (await (await asks("/corrections")).json()) as Answers["/corrections"];
    expect((await asks(`/corrections/${items.find(({ who }) => who === "ben")?.number}/undo`, {})).status).toBe(200);
    await page.locator(".card", { hasText: "Vera Quist" }).waitFor({ state: "detached" });
  });

  step("adds a statement that was missed, from words that are selected", async (v, page) => {
    await page.evaluate(`(() => {
      const node = [...document.querySelectorAll(".text > *")].find((block) => block.textContent.includes("told Radio Calder")).firstChild;
      const at = node.data.indexOf("Radio Calder");
      getSelection().setBaseAndExtent(node, at, node, at + "Radio Calder".length);
    })()`);
    await button(page, /Add selection/).click();
    await page.getByLabel(/^Speaker/).fill("Radio Calder");
    await shown(v, "report-add");
    await button(page, "Add").click();
    await page.getByText("Statement added.").waitFor();
    await page.getByText("added by a person").waitFor();
    await button(page, "Undo").click();
    await page.getByText("Undone.").waitFor();
    await page.getByText("added by a person").waitFor({ state: "detached" });
  });

  step("takes five reports, and asks for what they lack", async (v, page) => {
    await openView(page, "Reports");
    await title(page, "Reports");
    await page.getByLabel("Add to dossier").fill("Ferry");
    await choose(page, REPORTS);
    await page.getByText(/5 new reports|4 new reports, 1 revision/).waitFor();
    // two versions of one report have one headline: each line says which it is
    const became = page.locator(".became li");
    await expect.poll(async () => new Set(await became.allInnerTexts()).size).toBe(REPORTS.length);
    await became.filter({ hasText: "kessary-revised.txt" }).waitFor();
    const lacks = page.locator(".lacks", { hasText: "union.txt" });
    await lacks.waitFor();
    await shown(v, "start-lacking");
    await lacks.getByLabel("published").fill("2026-10-07");
    await lacks.getByRole("button", { name: "Save" }).click();
    await page.getByText(/^Saved for /).waitFor();
  });

  step("shows the words in the original, of a page and of a PDF", (v, page) =>
    showOriginal({ page, asks, shown: (name) => shown(v, name) }),
  );

  step("searches as one types", async (v, page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("paused");
    await page.locator(".hit mark").first().waitFor();
    await title(page, "Search");
    await shown(v, "search");
    const stances = page.getByRole("group", { name: "Stance" });
    const denied = stances.getByRole("button", { name: /^denied/ });
    const counted = Number(/\d+$/.exec(await denied.innerText())?.[0]);
    // by keys alone, and what was chosen keeps the focus
    await denied.focus();
    await page.keyboard.press("Enter");
    await page.getByText(`${counted} statement`, { exact: false }).first().waitFor();
    expect(await denied.getAttribute("aria-pressed")).toBe("true");
    expect(await page.evaluate("document.activeElement.textContent")).toMatch(/^denied/);
    expect(await page.locator(".hit").count()).toBe(counted);
    await shown(v, "search-narrowed");
    expect(await page.locator(".hit").allTextContents()).toEqual([expect.stringContaining("Tomas Brandt")]);
    await button(page, "Copy").first().click();
    const copied = () => page.evaluate<string>("navigator.clipboard.readText()");
    await expect.poll(copied).toMatch(/^Tomas Brandt, prime minister of Calder \(named person\) denied.*\n— Leo Marten, .*\n$/);
  });

  step("keeps a search, and saves what it found as a whole", async (_, page) => {
    await button(page, "Save this search").click();
    await page.getByText("Search saved").waitFor();
    const kept = page.url();
    await page.goto(`${new URL(kept).origin}/search`);
    await link(page, "paused, denied").click();
    await page.locator(".hit", { hasText: "Tomas Brandt" }).waitFor();
    expect(page.url()).toBe(kept);
    const [file] = await Promise.all([page.waitForEvent("download"), link(page, "Save as CSV").click()]);
    const [titles = "", ...rows] = readFileSync(await file.path(), "utf8")
      .trimEnd()
      .split("\r\n");
    expect(titles.split(",")).toEqual(expect.arrayContaining(["speakerName", "quote", "authority.kind", "report.publisher"]));
    expect(rows).toEqual([expect.stringContaining("Tomas Brandt")]);
    await page.goto(`${new URL(kept).origin}/search`);
    await button(page, /^Forget/).click();
    await link(page, "paused, denied").waitFor({ state: "detached" });
  });

  step("asks what waits for a decision, by keys", (v, page) => decideByKeys({ page, asks, shown: (name) => shown(v, name) }));

  step("lists people, origins and corrections", async (v, page) => {
    await openView(page, "People");
    await link(page, "Irena Holm").first().click();
    await title(page, "Irena Holm");
    await shown(v, "person");
    await openView(page, "Origins");
    await page.getByText("3 reports 3 outlets the same text").waitFor();
    await shown(v, "origins");
    await openView(page, "Corrections");
    await page.getByText("undid correction 1", { exact: false }).first().waitFor();
    await button(page, "Undo").first().click();
    await page.locator(".told", { hasText: /^Correction \d+ undone\./ }).waitFor();
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    expect(await footOver(page, ".list")).toBe(0);
    await page.keyboard.press("z");
    await page.getByText("Undone.", { exact: true }).waitFor();
    await shown(v, "corrections");
  });

  step("shows whatever a text, a name or an address holds as text", async (v, page) => {
    const bad = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await openView(page, "Reports");
    await page.getByLabel("Add to dossier").fill(`v1.2 ${bad}`);
    await button(page, "Paste text").click();
    await page
      .getByLabel("Text of the report")
      .fill(`${bad} Mayor Ana ${bad} Novak said on Tuesday that the ${bad} bridge would stay closed.`);
    await page.getByLabel("Headline").fill(bad);
    await page.getByLabel("Publisher", { exact: true }).fill(bad);
    await button(page, "Read it").click();
    await link(page, /^Open the dossier “v1.2/).click();
    await title(page, /^v1.2 <img/);
    await page.reload();
    await title(page, /^v1.2 <img/);
    await link(page, bad).first().click();
    await page.locator(".card").first().waitFor();
    await page.locator(".part", { hasText: "onerror" }).first().waitFor();
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(await page.title()).toBe(`${bad} · Readout`);
    expect(v.foreign).toEqual([]);
  });

  step("takes what is dropped, and says why a file was refused", async (_, page) => {
    await openView(page, "Reports");
    const transfer = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["Mayor Ana Novak said on Monday that the bridge would open."], "open.txt", { type: "text/plain" }));
      transfer.items.add(new File([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0])], "picture.txt"));
      return transfer;
    })()`);
    await page.locator(".zone").dispatchEvent("drop", { dataTransfer: transfer });
    await page.getByText("1 new report, 1 refused").waitFor();
    await page.locator(".reasons", { hasText: "picture.txt" }).waitFor();
  });

  step("shows how a quotation drifted through its copies", (v, page) => followQuotation({ page, asks, shown: (name) => shown(v, name) }));

  step("asks nothing of any other", async ({ foreign }) => expect(foreign).toEqual([]));

  step("fits a phone, and the dark", async (_, page) => {
    if (store !== "SQLite" || !browser || !server) return;
    const report = page.url();
    expect(report).toContain(server.origin);
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
      await link(other.page, /Nothing is standing still/)
        .first()
        .waitFor();
      await look("start");
      await link(other.page, /Nothing is standing still/)
        .first()
        .click();
      await title(other.page, /Nothing is standing still/);
      await other.page.getByText("Paint dries").first().click();
      await other.page.waitForTimeout(200);
      await look("report");
      await button(other.page, "In the original").click();
      await other.page.locator(".original .facts").waitFor();
      await look("report-original");
      await openView(other.page, "Matters");
      await link(other.page, /patrol boats, Calder/)
        .first()
        .click();
      await other.page.getByText(/^Contested/).waitFor();
      await look("matter");
      await openView(other.page, "Origins");
      await other.page.getByText("What became of the quotations").first().press("Enter");
      await other.page.locator(".variant").nth(3).waitFor();
      await look("origins-quotations");
      await openView(other.page, "Queue");
      await other.page.getByRole("region", { name: "Doubtful readings" }).scrollIntoViewIfNeeded();
      await look("queue-readings");
      expect([...other.errors, ...other.foreign]).toEqual([]);
      await other.page.context().close();
    }
  });

  step("marks what came in since a matter was last looked at", async (v, page) => {
    const open = async () => {
      await openView(page, "Matters");
      await link(page, /patrol boats, Calder/)
        .first()
        .click();
      await page.getByRole("heading", { name: "History" }).waitFor();
    };
    await open();
    await openView(page, "People");
    await open();
    expect(await page.getByText(/since you last looked/).count()).toBe(0);
    await openView(page, "People");
    const text =
      "CALDER CITY, June 3 - Calder has cancelled the shipment of patrol boats to Vessia, Foreign Minister Lena Aster said on Tuesday.";
    const report = { text, title: "Aster speaks", publisher: "Harbour Ledger", published: "2031-06-03" };
    const { id } = (await (await asks("/reports", { reports: [report], dossier: "Patrol boats" })).json()) as Job;
    const status = async () => ((await (await asks(`/jobs/${id}`)).json()) as Job).status;
    await expect.poll(status, { timeout: 60_000 }).toBe("done");
    await open();
    await page.getByText(/1 entry is new since you last looked/).waitFor();
    expect(await page.locator(".history .fresh").allTextContents()).toEqual([expect.stringContaining("cancelled")]);
    await shown(v, "matter-news");
  });
});
