/** What the page says of what it shows: whose words they are, how surely they were read, who disputes them, what was counted. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "../src/http/contract.js";
import { DESK, DOSSIER, openSample, PHONE, type Sample } from "./page-sample.js";
import type { PageServer } from "./page-server.js";
import { visit } from "./page-visit.js";

let sample: Sample | null = null;
let server: PageServer;
let page: Page;
const api = <T>(path: string): Promise<T> => (sample as Sample).api(path);
const open = async (path: string, words: string): Promise<void> => {
  await page.goto(server.origin + path);
  await page.getByText(words).first().waitFor();
};
/** How all elements of a selector are set, each way once. */
const styles = (selector: string, ...fields: readonly string[]): Promise<string[]> =>
  page.evaluate(`[...new Set([...document.querySelectorAll(${JSON.stringify(selector)})]
    .map((one) => ${JSON.stringify(fields)}.map((field) => getComputedStyle(one)[field]).join(" ")))]`);
const count = (locator: Locator): Promise<number> => locator.count();

beforeAll(async () => {
  sample = await openSample();
  if (!sample) return;
  server = sample.server;
  page = (await visit(sample.browser, server, DESK)).page;
}, 120_000);
afterAll(async () => expect(await (sample?.end() ?? 0)).toBe(0));

/** Walks where there is a browser; there always is in CI. */
const step = (name: string, run: () => Promise<void>) =>
  it(name, { timeout: 120_000 }, async () => (sample ? run() : expect(process.env.CI).toBeUndefined()));

const matterOf = async () => (await api<Answers["/matters"]>("/matters")).items.find(({ standing }) => standing.contested)?.id as string;

describe("the page", () => {
  step("marks a doubtful voice wherever it is shown, with how sure the reading is", async () => {
    const { history, standing, conflicts } = await api<Answers["/matters/{id}"]>(`/matters/${await matterOf()}`);
    const doubtful = <T extends { readonly confidence: number | null }>(all: readonly T[]) =>
      all.filter(({ confidence }) => confidence !== null && confidence < 0.5);
    expect(doubtful(history).length).toBeGreaterThan(0);
    await open(`/matters/${await matterOf()}`, "Who has not spoken");
    const marks = (within: string) => page.locator(`${within} .flag.doubt`);
    expect(await count(marks(".history"))).toBe(doubtful(history).length);
    expect(await count(marks(".accounts"))).toBe(doubtful(standing.accounts).length);
    expect(await count(marks(".conflict"))).toBe(conflicts.flatMap(({ sides }) => doubtful(sides)).length);
    const percent = Math.round((doubtful(history)[0]?.confidence ?? 0) * 100);
    expect(await marks(".history").first().getAttribute("title")).toContain(`${percent} %`);
    const dossier = await api<Answers["/dossiers/{name}"]>(DOSSIER);
    await open(DOSSIER, "Who contradicts whom");
    expect(await count(marks(".conflict"))).toBe(dossier.conflicts.flatMap(({ sides }) => doubtful(sides)).length);
    const found = await api<Answers["/search"]>("/search?q=paused");
    await open("/search?q=paused", "newest first");
    expect(await count(marks(".hit"))).toBe(doubtful(found.items.flatMap((hit) => (hit.kind === "statement" ? [hit] : []))).length);
  });

  step("puts in quotation marks only what a report has in them, and says of the rest that the words are the report's", async () => {
    for (const path of [`/matters/${await matterOf()}`, DOSSIER]) {
      await open(path, "In the report’s words");
      expect(await count(page.locator("q"))).toBe(0);
    }
    await open("/search?q=boats&speaker=Holm", "newest first");
    const { items } = await api<Answers["/statements"]>("/statements?words=boats&speaker=Holm");
    // what copies of one text print again is listed once
    const once = [...new Map(items.map((item) => [`${item.textOrigin} ${item.speakerName} ${item.quote}`, item])).values()];
    const direct = once.filter(({ mode }) => mode === "direct").length;
    expect([await count(page.locator(".hit q")), await count(page.locator(".hit .reported"))]).toEqual([direct, once.length - direct]);
    expect(direct).toBeGreaterThan(0);
  });

  step("shows who disputes a state no weaker than those who say it, repeats left out or not", async () => {
    await open(`/matters/${await matterOf()}`, "Who has not spoken");
    const rows = page.locator(".history > li");
    expect(await styles(".history > li .quote", "color", "opacity", "fontSize")).toHaveLength(1);
    await page.getByLabel(/show repeats/).uncheck();
    await rows.filter({ hasText: "senior Vessian official" }).filter({ hasText: "paused" }).waitFor();
    await rows.filter({ hasText: "denied" }).waitFor();
    expect(await count(rows.filter({ hasText: "from the same origin" }))).toBe(0);
  });

  step("sets no state like a link", async () => {
    expect(await count(page.locator(".state.contested, .state.denied"))).toBeGreaterThan(1);
    expect(await styles(".state", "textDecorationLine")).toEqual(["none"]);
  });

  step("counts who is quoted alike, for all reports and for a dossier with all of them", async () => {
    const counted = async (path: string) => {
      await open(path, "named people and organisations are quoted");
      return /(\d+) named people/.exec(await page.locator(".lead").first().innerText())?.[1];
    };
    const all = await counted("/");
    expect(all).toBe(await counted(DOSSIER));
    const { items } = await api<Answers["/actors"]>("/actors");
    expect(all).toBe(String(items.filter(({ named, statements }) => named && statements > 0).length));
  });

  step("keeps the way back until it is taken or closed, and says who made a correction", async () => {
    const clock = page.clock;
    await clock.install();
    const { items } = await api<Answers["/statements"]>("/statements");
    await open(`/reports/${items[0]?.report.id}?s=${items[0]?.id}`, "Reject");
    await page.keyboard.press("x");
    const undo = page.locator(".told").getByRole("button", { name: "Undo" });
    await undo.waitFor();
    await clock.fastForward("10:00");
    await undo.waitFor();
    await page.getByRole("button", { name: "Close this line" }).click();
    await page.locator(".told").waitFor({ state: "detached" });
    await open("/corrections", "rejected");
    expect(await page.locator(".numbered b").first().innerText()).toBe("You");
    await page.getByRole("button", { name: "Undo" }).first().click();
    await page.getByText(/Correction \d+ undone/).waitFor();
  });

  step("leaves no dot at the end of a line of a phone, and cuts no tab", async () => {
    const { page: phone } = await visit((sample as Sample).browser, server, PHONE);
    const report = (await api<Answers["/reports"]>("/reports")).items[0]?.id;
    for (const path of [
      "/",
      DOSSIER,
      `/matters/${await matterOf()}`,
      "/people?unnamed=true",
      "/origins",
      "/search?q=paused",
      `/reports/${report}`,
    ]) {
      await phone.goto(server.origin + path);
      await phone.locator(".list, .text").first().waitFor();
      // dots that the style draws lie beyond the row where they come first in a line; those in a text stand wherever it breaks
      const left = await phone.evaluate<string[]>(`(() => {
        const found = [];
        const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode())
          for (const { index } of node.data.matchAll(/·(?=\\s*\\S)/g)) {
            const top = (from) => { const range = document.createRange(); range.setStart(node, from); range.setEnd(node, from + 1); return range.getBoundingClientRect(); };
            const next = index + 1 + /^\\s*/.exec(node.data.slice(index + 1))[0].length;
            if (top(index).height && top(next).top > top(index).top + 3) found.push(node.data);
          }
        return found;
      })()`);
      expect([path, left]).toEqual([path, []]);
      const cut = await phone.evaluate<string[]>(`[...document.querySelectorAll("nav a, .tabs button")]
        .filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.textContent)`);
      expect([path, cut]).toEqual([path, []]);
    }
    await phone.context().close();
  });

  // last, for it adds reports
  step("lists those of one name under one heading, and says why they are not joined", async () => {
    const report = (publisher: string, words: string) => ({ publisher, published: "2031-06-02", text: words });
    await sample?.add([
      report("Lake Post", "Novak said on Monday that the harbour baths of Lindby would open again in July."),
      report("Hill Echo", "Novak said on Monday that no soldier had crossed the pass in winter."),
    ]);
    const { items } = await api<Answers["/actors"]>("/actors");
    const namesakes = items.filter(({ name }) => name === "Novak").length;
    expect(namesakes).toBe(2);
    await open("/people", "Irena Holm");
    const group = page.locator(".same-name");
    expect(await group.locator(".title").allInnerTexts()).toEqual([`Novak ${namesakes} listed apart`]);
    expect(await count(group.locator("li a"))).toBe(namesakes);
    await group.getByText("Not joined").getByRole("link", { name: "queue" }).click();
    await page.getByRole("heading", { name: "Queue", level: 1 }).waitFor();
  });
});
