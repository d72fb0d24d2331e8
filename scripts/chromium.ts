/** A real browser for the page's tests: Debian's Chromium, or the one that READOUT_TEST_CHROMIUM names. None is ever fetched from elsewhere. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { install } from "./apt.js";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

const NONE =
  "no Chromium here: install Debian's package chromium, or set READOUT_TEST_CHROMIUM to the program, to try the page in a browser";

/** Nothing but this machine can be reached, whatever a page asks for. */
const ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

const found = (): string | undefined => process.env.READOUT_TEST_CHROMIUM || PLACES.find((path) => existsSync(path));

/** The browser, started; null where there is none, which is said. @throws Error in CI, where nobody would read that */
export async function startChromium(): Promise<Browser | null> {
  const program = found() ?? ((await install("chromium", "fonts-liberation", "fonts-dejavu-core")) ? found() : undefined);
  if (!program) {
    if (process.env.CI) throw new Error(NONE);
    process.stderr.write(`${NONE}\n`);
    return null;
  }
  // root may not have Chromium's sandbox, and CI is root
  const args = [ALONE, "--disable-dev-shm-usage", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  return chromium.launch({ executablePath: program, args });
}
