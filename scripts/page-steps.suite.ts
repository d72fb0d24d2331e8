/** Longer steps of a visit to the page, which page.test.ts walks over both stores. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Answers, Job } from "../src/http/contract.js";
import { column, madePdf } from "../src/intake/pdf/made-pdf.suite.js";
import { ROOT } from "./house/files.js";
import { openView } from "./page-sample.js";

interface Walk {
  readonly page: Page;
  /** The API as another program asks it. */
  readonly asks: (path: string, body?: object | Blob) => Promise<Response>;
  /** Keeps a picture of what is shown, and has axe look at it. */
  readonly shown: (name: string) => Promise<void>;
}

/** Pairs and doubtful readings are decided by y, n and u, each taken back by z. */
export async function decideByKeys({ page, asks, shown }: Walk): Promise<void> {
  await openView(page, "Queue");
  await page.getByText(/Is this the same person or organisation|Are these the same matter/).waitFor();
  await shown("queue");
  const asked = page.locator(".pair");
  const pair = await asked.innerText();
  // a key is taken once its question has been there for a look
  const press = async (key: string, said: string) => {
    await page.waitForTimeout(700);
    await page.keyboard.press(key);
    await page.getByText(said, { exact: true }).waitFor();
  };
  await press("y", "Merged.");
  await press("z", "Undone.");
  await expect.poll(() => asked.innerText()).toBe(pair);
  await press("y", "Merged.");
  // the other pairs are left open, so that readings are asked
  for (;;) {
    const left = await asked.allInnerTexts();
    if (left.length === 0) break;
    await press("u", "Left open.");
    await expect.poll(() => asked.allInnerTexts()).not.toEqual(left);
  }
  const reading = page.getByRole("region", { name: "Doubtful readings" }).locator("article");
  const first = await reading.innerText();
  await shown("queue-reading");
  for (const [key, said] of [
    ["y", "Confirmed."],
    ["n", "Rejected."],
    ["u", "Left open."],
  ] as const) {
    await press(key, said);
    await expect.poll(() => reading.allInnerTexts()).not.toEqual([first]);
    await press("z", "Undone.");
    await expect.poll(() => reading.allInnerTexts()).toEqual([first]);
  }
  const { items } = (await (await asks("/corrections?limit=4")).json()) as Answers["/corrections"];
  expect(items.map(({ action }) => action)).toEqual(["undo", "reject", "undo", "correct"]);
}

const LETTER = "The harbour office of Tarn would close on Friday, Mayor Eva Lind said in a letter to the council.";

/** The words of a statement are shown where they stand in the original: a page's markup as text, the page and the box of a PDF. */
export async function showOriginal({ page, asks, shown }: Walk): Promise<void> {
  const open = async (day: string) => {
    await openView(page, "Reports");
    await page.locator(".list li", { hasText: day }).getByRole("link").first().click();
    await page.locator(".card-face").first().click();
    await page.keyboard.press("o");
    await page.locator(".original .facts").waitFor();
  };
  const original = page.getByRole("region", { name: "In the original" });
  await open("6 October 2026");
  await original.getByText("/html[1]/body[1]", { exact: false }).waitFor();
  const source = original.getByRole("region", { name: "Source of the page" });
  expect(await source.innerText()).toMatch(/<p>/);
  expect(await original.locator("mark *, .written p").count()).toBe(0);
  await shown("report-original");
  await page.keyboard.press("Escape");
  await original.waitFor({ state: "detached" });

  const sent = new Blob([new Uint8Array(madePdf([column(50, 700, [LETTER.slice(0, 55), LETTER.slice(55)])]))]);
  const { id } = (await (await asks("/reports?name=letter.pdf&published=2026-10-09", sent)).json()) as Job;
  const status = async () => ((await (await asks(`/jobs/${id}`)).json()) as Job).status;
  await expect.poll(status, { timeout: 60_000 }).toBe("done");
  await open("9 October 2026");
  await original.getByText(/^page 1, 1\.8 to [\d.]+ cm from the left, [\d.]+ to 25\.0 cm from the bottom$/).waitFor();
  await shown("report-original-pdf");
  await original.getByRole("button", { name: "Close" }).click();
  await original.waitFor({ state: "detached" });
}

/** A copy with other words between its quotation marks shows them against the first. */
export async function followQuotation({ page, asks, shown }: Walk): Promise<void> {
  const lines = readFileSync(join(ROOT, "examples", "patrol-boats.jsonl"), "utf8")
    .trim()
    .split("\n");
  const first = JSON.parse(lines[0] as string) as { readonly text: string };
  const text = first.text.replace("twelve crews and no boats,", "twelve crews and not one single boat,");
  expect(text).not.toBe(first.text);
  const report = { text, title: "No boats for Vessia", publisher: "Late Post", published: "2031-03-06" };
  const { id } = (await (await asks("/reports", { reports: [report], dossier: "Patrol boats" })).json()) as Job;
  const status = async () => ((await (await asks(`/jobs/${id}`)).json()) as Job).status;
  await expect.poll(status, { timeout: 60_000 }).toBe("done");
  await openView(page, "Origins");
  const origin = page.locator(".origin", { hasText: "Late Post" });
  await origin.getByText("What became of the quotations").press("Enter");
  const variants = origin.locator(".variant");
  await variants.nth(3).waitFor();
  expect(await variants.locator(".where a").allTextContents()).toEqual([
    "Northern Press Agency",
    "Evening Herald",
    "Coastal Mirror",
    "Late Post",
  ]);
  expect([await variants.locator("del").allTextContents(), await variants.locator("ins").allTextContents()]).toEqual([
    [expect.stringMatching(/^no boats/)],
    [expect.stringMatching(/^not one single boat/)],
  ]);
  await shown("origins-quotations");
}
