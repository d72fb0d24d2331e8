/**
 * Arrows go one way (docs/architecture.md): a folder may import only those listed for it. Pure folders stay pure, and
 * nothing imports an edge.
 */
import { lineAt, type SourceFile } from "./files.js";
import { importsOf } from "./graph.js";

/** Folder of src/ → folders it may import, besides itself and errors.ts. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  "address.ts": [],
  "errors.ts": ["address.ts", "calendar.ts"],
  "version.ts": [],
  "calendar.ts": [],
  text: [],
  lexicon: ["text"],
  "text.ts": ["text", "tokens"],
  records: ["text", "calendar.ts"],
  intake: ["text", "lexicon", "records", "calendar.ts"],
  fetch: ["intake", "version.ts"],
  tokens: ["text", "records"],
  model: ["text", "records", "tokens"],
  annotate: ["text", "lexicon", "records", "tokens", "model"],
  extract: ["text", "lexicon", "records", "tokens", "annotate", "calendar.ts"],
  "read.ts": ["text", "records", "intake", "tokens", "annotate", "extract", "version.ts"],
  "redate.ts": ["text", "records", "intake", "tokens", "extract"],
  compare: ["text", "lexicon", "records", "tokens", "calendar.ts"],
  ledger: ["compare", "text", "records", "intake", "redate.ts", "address.ts", "calendar.ts", "version.ts"],
  batch: ["text", "records", "intake", "fetch", "address.ts", "annotate", "model", "read.ts", "ledger"],
  exports: [],
  "index.ts": ["text", "records", "intake", "tokens", "annotate", "extract", "read.ts", "compare", "batch", "version.ts"],
  "ledger.ts": ["records", "ledger", "batch"],
  "times.ts": ["extract"],
  http: ["text", "records", "intake", "fetch", "compare", "ledger", "batch", "exports", "version.ts"],
  cli: [
    "http",
    "text",
    "records",
    "intake",
    "fetch",
    "address.ts",
    "calendar.ts",
    "annotate",
    "model",
    "read.ts",
    "compare",
    "ledger",
    "batch",
    "exports",
    "version.ts",
  ],
};

/** Packages that one place alone may import. */
const KEEPERS: Readonly<Record<string, string>> = {
  "onnxruntime-node": "src/model/network.ts",
  "better-sqlite3": "src/ledger/sqlite/sqlite.ts",
  pg: "src/ledger/postgres/postgres.ts",
  undici: "src/fetch/request.ts",
};

/** All of the program that the page may know: the wire types, and of these no code is left in it. */
const CONTRACT = "src/http/contract.ts";

/** What the page imports of the program, beside its contract. */
export function badPageImports(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    importsOf({ path, text })
      .filter(({ to, typeOnly }) => to?.startsWith("src/") && !(to === CONTRACT && typeOnly))
      .map(
        ({ to, offset }) => `${path}:${lineAt(text, offset)} imports ${to}; the page may import types of ${CONTRACT} alone: ask the server`,
      ),
  );
}

const folderOf = (path: string): string => path.split("/")[1] as string;

/** Every import against the arrows, with the mend. */
export function badImports(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const { path, text } of files) {
    const allowed = ARROWS[folderOf(path)];
    if (!allowed) {
      found.push(
        `${path}:1 stands in a folder without arrows: add ${folderOf(path)} to ARROWS in scripts/house/imports.ts, with what it may import`,
      );
      continue;
    }
    for (const { specifier, to, offset } of importsOf({ path, text })) {
      const at = `${path}:${lineAt(text, offset)}`;
      const keeper = KEEPERS[specifier];
      if (keeper && keeper !== path) found.push(`${at} imports ${specifier}; only ${keeper} may: call what it exports`);
      if (to === null || !to.startsWith("src/")) continue;
      const folder = folderOf(to);
      if (folder === folderOf(path) || folder === "errors.ts" || allowed.includes(folder)) continue;
      found.push(
        `${at} imports ${to.slice(4)}; ${folderOf(path)} may import ${allowed.join(", ") || "nothing"}: pass in what is needed, or move it down`,
      );
    }
  }
  return found;
}
