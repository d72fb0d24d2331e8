// Reads pages of a folder with Readability alone: one JSON object a page on standard output, then one with what it cost.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const [folder = ""] = process.argv.slice(2);
const print = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
for (const file of readdirSync(folder).sort()) {
  const found = new Readability(parseHTML(readFileSync(join(folder, file), "utf8")).document).parse();
  print({ file, text: found?.textContent ?? "", title: found?.title, author: found?.byline, date: found?.publishedTime });
}
const { user, system } = process.cpuUsage();
print({ cpuSeconds: (user + system) / 1e6, version: createRequire(import.meta.url)("@mozilla/readability/package.json").version });
