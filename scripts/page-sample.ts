/** The sample as the page shows it in a real browser: a server of its own, with the six reports in their dossier. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Job } from "../src/http/contract.js";
import { startChromium } from "./chromium.js";
import { ROOT } from "./house/files.js";
import { type PageServer, servePage } from "./page-server.js";
import { asked } from "./page-views.js";

export const DESK = { width: 1140, height: 740 };
export const PHONE = { width: 390, height: 844 };
export const DOSSIER = "/dossiers/Patrol%20boats";

export interface Sample {
  readonly browser: Browser;
  readonly server: PageServer;
  api<T>(path: string, body?: object): Promise<T>;
  /** Reads more reports, until they are there. */
  add(reports: readonly object[], dossier?: string): Promise<void>;
  /** @returns the server's exit status */
  end(): Promise<number | null>;
}

/** Null where there is no browser; there always is in CI. */
export async function openSample(): Promise<Sample | null> {
  const browser = await startChromium();
  if (!browser) return null;
  const folder = mkdtempSync(join(tmpdir(), "readout-page-sample-"));
  const server = await servePage(join(folder, "kept.db"), folder);
  const api = <T>(path: string, body?: object): Promise<T> => asked(server.origin, server.token, path, body);
  const reports = readFileSync(join(ROOT, "examples", "patrol-boats.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as object);
  const add = async (some: readonly object[], dossier?: string): Promise<void> => {
    const { id } = await api<Job>("/reports", { reports: some, ...(dossier === undefined ? {} : { dossier }) });
    const until = Date.now() + 60_000;
    while ((await api<Job>(`/jobs/${id}`)).status !== "done") {
      if (Date.now() > until) throw new Error("the reports were not read within a minute");
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  await add(reports, "Patrol boats");
  const end = async () => {
    await browser.close();
    const status = await server.end();
    rmSync(folder, { recursive: true });
    return status;
  };
  return { browser, server, api, add, end };
}

/** Follows one of the views' links, which a phone has behind a button. */
export async function openView(page: Page, name: string): Promise<void> {
  const views = page.getByRole("navigation", { name: "Views" });
  if (await views.getByRole("button").isVisible()) await views.getByRole("button").click();
  await views.getByRole("link", { name, exact: true }).click();
}
