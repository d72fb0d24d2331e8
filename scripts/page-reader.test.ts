/** The page as one meets it who knows neither code nor docs: what each of these stumbled over is told plainly. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answers, Job } from "../src/http/contract.js";
import { DESK, DOSSIER, openSample, openView, PHONE, type Sample } from "./page-sample.js";
import { type Visit, visit } from "./page-visit.js";

let sample: Sample | null = null;
let there: Visit;
let page: Page;
const api = <T>(path: string, body?: object): Promise<T> => (sample as Sample).api(path, body);
const open = async (path: string, words: string | RegExp, on = page): Promise<void> => {
  await on.goto((sample as Sample).server.origin + path);
  await on.getByText(words).first().waitFor();
};

beforeAll(async () => {
  sample = await openSample();
  if (!sample) return;
  there = await visit(sample.browser, sample.server, DESK);
  page = there.page;
}, 120_000);
afterAll(async () => expect(await (sample?.end() ?? 0)).toBe(0));

/** Walks where there is a browser; there always is in CI. */
const step = (name: string, run: () => Promise<void>) =>
  it(name, { timeout: 120_000 }, async () => {
    if (!sample) return expect(process.env.CI).toBeUndefined();
    await run();
    expect([...there.errors, ...(await there.findings())]).toEqual([]);
  });

const doneBox = () => page.locator(".job.over");
const matters = async () => (await api<Answers["/matters"]>("/matters")).items;

describe("a reader who knows neither code nor docs", () => {
  step("finds what was added told once, and what was refused until it is put away", async () => {
    await open("/", /6 new reports/);
    await openView(page, "People");
    await openView(page, "Reports");
    await page.getByRole("heading", { name: "All reports" }).waitFor();
    expect(await doneBox().count()).toBe(0);
    const { id } = await api<Job>("/reports", { paths: ["/nowhere/at-all.txt"] });
    await expect.poll(async () => (await api<Job>(`/jobs/${id}`)).status).toBe("done");
    await page
      .getByText(/1 refused/)
      .first()
      .waitFor();
    await openView(page, "People");
    await openView(page, "Reports");
    await page
      .getByText(/1 refused/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Dismiss" }).click();
    await page.reload();
    await page.getByRole("heading", { name: "All reports" }).waitFor();
    expect(await doneBox().count()).toBe(0);
  });

  step("sees links where titles lead on, at rest", async () => {
    for (const [path, selector] of [
      ["/", ".report-row a.title"],
      ["/matters", ".matter-row .title"],
      ["/people", ".person-row a.title"],
    ] as const) {
      await open(path, "Save as CSV");
      const line = `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).textDecorationLine`;
      expect([path, await page.evaluate(line)]).toEqual([path, "underline"]);
    }
  });

  step("reads of how many origins somebody's statements are, and copies once", async () => {
    const [first] = (await api<Answers["/actors"]>("/actors")).items;
    const { statements, spread } = first as NonNullable<typeof first>;
    expect(spread.origins).toBeLessThan(spread.reports);
    const words = [`${statements} statements in ${spread.reports} reports`, `${spread.origins} origins`];
    for (const path of ["/people", DOSSIER]) {
      await open(path, words[0] as string);
      expect(await page.locator(".person-row .bits").first().innerText()).toContain(words[1]);
    }
    await open(`/people/${first?.id}`, words[0] as string);
    const copies = page.locator(".hit .copies");
    expect(await copies.first().innerText()).toMatch(/^also in 2 reports of one origin:/);
    const shown = (await page.locator(".hit").count()) + (await copies.locator("a").count());
    expect(shown).toBe((await api<Answers["/statements"]>(`/statements?speaker=${first?.id}`)).items.length);
  });

  step("is told how much a search finds, and each thing once", async () => {
    await open("/search?q=paused", "newest first");
    const { items } = await api<Answers["/search"]>("/search?q=paused");
    const hits = await page.locator(".hit .words").allInnerTexts();
    // one number, which the filters add up to
    const stances = page.getByRole("group", { name: "Stance" }).locator(".count");
    await stances.first().waitFor();
    const all = (await stances.allInnerTexts()).reduce((sum, words) => sum + Number(words), 0);
    const told = page.getByRole("status").filter({ hasText: "newest first" });
    const listed = await page.locator(".hit .who").count();
    const passages = hits.length - listed;
    await expect
      .poll(() => told.innerText())
      .toBe(`${listed} different statements (${all} with their copies) and ${passages} passage of a report, newest first`);
    // the original leads, its copies behind it
    const copied = page.locator(".hit", { has: page.locator(".copies") }).first();
    expect(await copied.locator(".where").first().innerText()).toMatch(/^Northern Press Agency\s*4 March 2031/);
    expect(hits.length).toBeLessThan(items.length);
    expect(
      await page
        .locator(".hit", { hasText: "two senior Calder officials" })
        .filter({ has: page.locator(".who") })
        .count(),
    ).toBe(1);
  });

  step("sees that it was a name that a search found", async () => {
    await open("/search?q=brandt", "newest first");
    const name = page.locator(".hit .who mark").first();
    expect(await name.innerText()).toBe("Brandt");
  });

  step("gets to the search box from whatever has the focus but a box for letters, and reads of one day without a slider", async () => {
    const all = await matters();
    const contested = all.find(({ standing }) => standing.contested)?.id;
    await open(`/matters/${contested}`, "Who has not spoken");
    await page.getByRole("slider").focus();
    await page.keyboard.press("/");
    expect(await page.evaluate("document.activeElement.name")).toBe("q");
    await page.getByLabel("sorted by").focus();
    await page.keyboard.press("/");
    expect(await page.evaluate("document.activeElement.name")).toBe("q");
    const one = all.find(({ standing }) => standing.reports === 1)?.id;
    await open(`/matters/${one}`, /of one day: \d+ \w+ 2031\./);
    expect(await page.getByRole("slider").count()).toBe(0);
  });

  step("copies a citation with post and terms, and doubts no plain attribution, from wherever it stands", async () => {
    const contested = (await matters()).find(({ standing }) => standing.contested)?.id;
    const copied = () => page.evaluate<string>("navigator.clipboard.readText()");
    await open(`/matters/${contested}`, "Who has not spoken");
    const row = (who: string) => page.locator(".history > li", { hasText: who }).getByRole("button", { name: "Copy" }).last();
    await row("senior Vessian official").click();
    await expect
      .poll(copied)
      .toMatch(
        /^senior Vessian official \(unnamed official; asked not to be named\) said, as the report tells it: .*\n— Ada Lind, [^[]* https:\/\/ledger\.example\/[\w-]+\n$/,
      );
    await row("Lena Aster").click();
    await expect.poll(copied).toMatch(/^Lena Aster \(named person, Foreign Minister\) /);
    await open("/search?q=worries", "newest first");
    await page.getByRole("button", { name: "Copy" }).first().click();
    await expect
      .poll(copied)
      .toMatch(
        /^one of the officials, of two senior Calder officials \(unnamed official; on condition of anonymity; .*\) said, in the report’s words: /,
      );
  });

  step("is offered who is there already, by another name and in other letters, beside the card", async () => {
    const { items } = await api<Answers["/statements"]>("/statements?speaker=Aster");
    const said = items[0] as NonNullable<(typeof items)[0]>;
    await open(`/reports/${said.report.id}?s=${said.id}`, "Correct speaker");
    await page.keyboard.press("c");
    const form = page.getByRole("form", { name: "Correct the speaker" });
    const card = page.locator(".cards > li", { has: page.locator(".card.chosen") });
    expect(await card.getByRole("form").count()).toBe(1);
    const type = (name: string) => page.getByLabel(/Choose from the report/).fill(name);
    const save = form.getByRole("button", { name: "Save" });
    await type("HOLM");
    await form.getByText(/^Holm, person: already in this report/).waitFor();
    expect(await form.getByText("New name").count()).toBe(0);
    await type("a senior vessian official");
    await form.getByText(/^senior Vessian official, person: already in this report/).waitFor();
    await type("aster");
    await form.getByText("Lena Aster is who it is given to now.").waitFor();
    await expect.poll(() => save.isDisabled()).toBe(true);
    await type("tomas brandt");
    await form.getByText(/^Tomas Brandt, person: already in other reports/).waitFor();
    await type("Bran");
    await form.getByRole("button", { name: /^Tomas Brandt/ }).click();
    await save.click();
    await page.getByText("The speaker is now Tomas Brandt.").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("z");
    await page.getByText("Undone.").waitFor();
    await open(`/reports/${said.report.id}?s=${said.id}`, "Correct speaker");
    await page.keyboard.press("c");
    await type("Quentin Abelard");
    await form.getByText("New here. It is").waitFor();
  });

  /** Opens a statement of the first report by its words. */
  const openSaid = async (words: string): Promise<string> => {
    const { items } = await api<Answers["/statements"]>(`/statements?words=${encodeURIComponent(words)}`);
    const said = items.find(({ report }) => report.published === "2031-03-04") as (typeof items)[number];
    await open(`/reports/${said.report.id}?s=${said.id}`, "Correct speaker");
    return said.id;
  };
  const card = () => page.locator(".card.chosen");

  step("reads who of several speaks, on which terms, and is not asked who that is", async () => {
    await openSaid("worries");
    expect(await card().locator(".who").innerText()).toBe("one of the officials, of two senior Calder officials");
    expect(await card().locator(".on").innerText()).toMatch(/^unnamed official\s*on condition of anonymity/);
    expect(await card().getByText("Who is this?").count()).toBe(0);
    await openSaid("Calder has paused");
    expect(await card().locator(".on").innerText()).toBe("unnamed officials");
    await open("/search?q=worries", "newest first");
    expect(await page.locator(".hit-head").first().innerText()).toMatch(
      /one of the officials.*\s*unnamed official\s*on condition of anonymity/,
    );
  });

  step("describes a source in other words, and it stays unnamed on its terms; only a name makes a named person", async () => {
    const id = await openSaid("worries");
    const before = await card().locator(".on").innerText();
    await page.keyboard.press("c");
    const form = page.getByRole("form", { name: "Correct the speaker" });
    const offers = await form.locator(".offers button").allInnerTexts();
    for (const source of ["spokeswoman for Calder's foreign ministry", "yard at Stenholm"])
      expect(offers).toContainEqual(expect.stringContaining(source));
    const type = (words: string) => page.getByLabel(/Choose from the report/).fill(words);
    await type("Quentin Abelard");
    await form.getByText(/^A named person then speaks, and this no longer holds: unnamed official; on condition/).waitFor();
    await type("one of two senior Calder officials");
    await form.getByText(/^Authority and terms stay: unnamed official; on condition of anonymity/).waitFor();
    expect(await form.getByLabel("New here. It is").inputValue()).toBe("description");
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByText("The speaker is now one of two senior Calder officials.").waitFor();
    await page.locator(".card.chosen .flag.done").waitFor();
    // the words of the report stand beside those of the person
    expect(await card().locator(".on").innerText()).toBe(before.replace("unnamed official", "unnamed, one of the officials"));
    const { items } = await api<Answers["/statements"]>("/statements?words=worries");
    expect(items.find((item) => item.id === id)?.authority).toMatchObject({ kind: "official-unnamed", terms: { basis: "stated" } });

    const alike = page.getByRole("group", { name: "Others of the same kind" });
    await alike.waitFor();
    expect(
      await alike.getByRole("checkbox").evaluateAll((boxes) => boxes.map((box) => (box as unknown as { checked: boolean }).checked)),
    ).toEqual([false]);
    await page.locator(".told").getByRole("button", { name: "Undo" }).click();
    await page.getByText("Undone.").waitFor();
    await alike.waitFor({ state: "detached" });
  });

  step("has no answer taken twice by one press", async () => {
    const before = (await api<Answers["/corrections"]>("/corrections")).items.length;
    await open("/queue", "Is this the same person or organisation?");
    expect(await page.locator(".pair .side .quote").allInnerTexts()).toEqual([
      expect.stringMatching(/ .* /),
      expect.stringMatching(/ .* /),
    ]);
    expect(await page.locator(".question").first().innerText()).not.toMatch(/post agrees|dossier of that surname/);
    await page.waitForTimeout(700);
    await page.keyboard.down("u");
    await page.keyboard.down("u");
    await page.getByText("Left open.", { exact: true }).waitFor();
    await page.keyboard.up("u");
    await page.keyboard.press("u");
    await page.waitForTimeout(900);
    expect((await api<Answers["/corrections"]>("/corrections")).items.length).toBe(before + 1);
    await open("/corrections", "may be the same, or not");
    expect(await page.locator(".numbered p").first().innerText()).toMatch(/^You decided that \S.* and \S.* may be the same, or not/);
    await page.getByRole("button", { name: "Undo" }).first().click();
    await page.getByText(/Correction \d+ undone/).waitFor();
  });

  step("chooses the dossier before the report is read", async () => {
    await open("/", "Add to dossier");
    await page.getByRole("button", { name: "Paste text" }).click();
    const top = async (words: string) => (await page.getByText(words, { exact: true }).boundingBox())?.y ?? 0;
    expect(await top("Add to dossier")).toBeLessThan(await top("Read it"));
  });

  step("reads why a reading is doubtful, in the paragraph that it was read in", async () => {
    const [first] = (await api<Answers["/queue/readings"]>("/queue/readings")).items;
    await open("/queue", "Was this read correctly?");
    const asked = page.getByRole("region", { name: "Doubtful readings" });
    await asked.locator(".why-doubtful", { hasText: / is uncertain \(\d+ % sure/ }).waitFor();
    const paragraph = asked.locator(".in-context");
    expect(await paragraph.innerText()).toContain(first?.quote);
    expect((await paragraph.locator(".sample.content").allInnerTexts()).join(" … ")).toBe(first?.quote);
    await open(`/reports/${first?.report.id}?s=${first?.id}`, "Correct speaker");
    await page.locator(".card.chosen .why-doubtful").waitFor();
  });

  step("sees of how many sentences those are that two reports share", async () => {
    await open("/origins", /^\d of \d sentences of (?:the shorter|either) report in common/);
  });

  step("sees where a dossier stands before all of it was worked out", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/api/v1/dossiers/*", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto((sample as Sample).server.origin + DOSSIER);
    await page.locator(".matter-row").first().waitFor();
    const rest = page.getByRole("heading", { name: "Who contradicts whom" });
    expect(await rest.count()).toBe(0);
    release();
    await rest.waitFor();
    await page.unroute("**/api/v1/dossiers/*");
  });

  step("has a phone's screen for the text, and the views and the search within reach", async () => {
    const phone = await visit((sample as Sample).browser, (sample as Sample).server, PHONE);
    const report = (await api<Answers["/reports"]>("/reports")).items[0]?.id;
    await open(`/reports/${report}`, "Text", phone.page);
    await phone.page.locator(".text").waitFor();
    expect(await phone.page.evaluate<number>(`document.querySelector(".panes").getBoundingClientRect().top`)).toBeLessThan(110);
    expect(await phone.page.evaluate<number>(`document.querySelector(".top").getBoundingClientRect().height`)).toBeLessThan(60);
    expect(await phone.page.getByRole("searchbox").isVisible()).toBe(true);
    expect(await phone.findings()).toEqual([]);
    const views = phone.page.getByRole("navigation", { name: "Views" });
    await views.getByRole("button", { name: "Reports" }).click();
    expect(await views.getByRole("link").count()).toBe(6);
    expect(await phone.findings()).toEqual([]);
    await phone.page.keyboard.press("Escape");
    expect(await views.getByRole("link").count()).toBe(0);
    await openView(phone.page, "Queue");
    await phone.page.getByRole("heading", { name: "Queue", level: 1 }).waitFor();
    expect(await views.getByRole("link").count()).toBe(0);
    expect(phone.errors).toEqual([]);
    await phone.page.context().close();
  });
});
