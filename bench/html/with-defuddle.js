// Reads pages of a folder with defuddle: one JSON object a page on standard output, then one with what it cost. Run by bench/html/run.ts
// with the folder that defuddle is installed in: it is no dependency of this project.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder = "", installed = ""] = process.argv.slice(2);
/** By its file: packages that are imported only cannot be looked up from elsewhere. */
const module = (file) => import(pathToFileURL(resolve(installed, "node_modules", file)).href);
const { Defuddle } = await module("defuddle/dist/node.js");
const { parseHTML } = await module("linkedom/esm/index.js");
const { version } = JSON.parse(readFileSync(join(installed, "node_modules/defuddle/package.json"), "utf8"));
const print = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
console.log = console.warn = console.error = () => {};
const words = (html) =>
  (parseHTML(`<html><body>${html.replace(/<\/(?:p|div|li|h\d|blockquote|td|tr)>|<br\b[^>]*>/gi, "$&\n")}</body></html>`).document.body.textContent ?? "").trim();

for (const file of readdirSync(folder).sort()) {
  const { document } = parseHTML(readFileSync(join(folder, file), "utf8"));
  const found = await Defuddle(document, `https://example.org/${file}`, { useAsync: false }).catch(() => null);
  print({ file, text: words(found?.content ?? ""), title: found?.title, author: found?.author, date: found?.published });
}
const { user, system } = process.cpuUsage();
print({ cpuSeconds: (user + system) / 1e6, version });
