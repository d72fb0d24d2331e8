/** What each entry of the package loads before anything is asked of it. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { built } from "./built.js";

/** Prints the address of every module that is loaded, in a process of its own. */
const HOOK = `import { writeSync } from "node:fs";
export async function load(url, context, next) { writeSync(1, url + "\\n"); return next(url, context); }`;

/** Files of ours, from `dist`, and packages that importing an entry loads. */
function loadedBy(entry: string): { readonly files: readonly string[]; readonly packages: readonly string[] } {
  const register = `import { register } from "node:module"; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(HOOK)}`)});`;
  const out = execFileSync(process.execPath, [
    "--no-warnings",
    "--import",
    `data:text/javascript,${encodeURIComponent(register)}`,
    join(built(), "dist", entry),
  ]);
  const urls = [...new Set(out.toString().trim().split("\n"))];
  return {
    files: urls.filter((u) => u.includes("/dist/") && !u.includes("/node_modules/")).map((u) => u.replace(/^.*\/dist\//, "")),
    packages: [...new Set(urls.flatMap((u) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(u)?.[1] ?? []))].sort(),
  };
}

describe("importing", () => {
  it("readout/text loads the text and its tokens, and no package", () => {
    const { files, packages } = loadedBy("text.js");
    expect(packages).toEqual([]);
    expect(files).toContain("tokens/quotes.js");
    expect(files.filter((f) => !/^(?:text|tokens)\/|^(?:text|errors|address|calendar)\.js$/.test(f))).toEqual([]);
  });

  it("readout/times loads no network, no store and no zod", () => {
    const { files, packages } = loadedBy("times.js");
    expect(packages.filter((p) => ["onnxruntime-node", "better-sqlite3", "pg", "kysely", "zod"].includes(p))).toEqual([]);
    expect(files.filter((f) => /^(?:model|ledger|intake)\//.test(f))).toEqual([]);
  });

  it("readout loads the network when a reader is opened, and no store or schema before", () => {
    const { files, packages } = loadedBy("index.js");
    expect(files).toContain("read.js");
    expect(packages.filter((p) => ["onnxruntime-node", "better-sqlite3", "pg", "kysely", "zod"].includes(p))).toEqual([]);
  });

  it("readout/ledger loads neither the network nor a driver", () => {
    const { packages } = loadedBy("ledger.js");
    expect(packages).toContain("kysely");
    expect(packages.filter((p) => ["onnxruntime-node", "better-sqlite3", "pg"].includes(p))).toEqual([]);
  });
});
