/** A visit to the page in a real browser, which keeps what went wrong and what was asked of others. */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { ROOT } from "./house/files.js";
import type { PageServer } from "./page-server.js";

/** Pictures of each view, for people to look at. */
const PICTURES = join(ROOT, ".cache", "page");

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Visit {
  readonly page: Page;
  /** Errors of the page's own code, and what its console said of errors. */
  readonly errors: string[];
  /** Addresses that are not the server's. */
  readonly foreign: string[];
  /** Serious findings of axe in what is shown, each with the element. */
  findings(): Promise<string[]>;
  picture(name: string, whole?: boolean): Promise<void>;
}

export async function visit(
  browser: Browser,
  server: PageServer,
  how: { readonly width: number; readonly height: number; readonly dark?: boolean },
): Promise<Visit> {
  mkdirSync(PICTURES, { recursive: true });
  const { width, height, dark = false } = how;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    locale: "en-GB",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const [errors, foreign]: [string[], string[]] = [[], []];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(`${message.text()} ${message.location().url}`));
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(`${server.origin}/`)) foreign.push(request.url());
  });
  await page.goto(server.opened);
  const findings = async () => {
    // evaluated by the browser's tools, which its Content-Security-Policy lets through; a script put into the page would be stopped
    await page.evaluate(AXE);
    return page.evaluate<string[]>(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))))`);
  };
  const picture = async (name: string, whole = false) => {
    await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: whole });
  };
  return { page, errors, foreign, findings, picture };
}
