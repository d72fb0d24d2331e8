import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
let folder = "";

/** Ends with 0, or throws with what the compiler printed. */
function tsc(...args: string[]): void {
  try {
    execFileSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), ...args], { cwd: ROOT, encoding: "utf8" });
  } catch (error) {
    throw new Error((error as { stdout: string }).stdout);
  }
}

/** Packages that the declarations of a file name, by themselves or by those that they import. */
function packagesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return new Set();
  seen.add(file);
  const names = [...readFileSync(file, "utf8").matchAll(/(?:from |import\()"([^"]+)"/g)].map((m) => m[1] as string);
  return new Set(
    names.flatMap((name) => (name.startsWith(".") ? [...packagesOf(join(dirname(file), name.replace(/\.js$/, ".d.ts")), seen)] : [name])),
  );
}

beforeAll(() => {
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  folder = mkdtempSync(join(ROOT, ".cache", "declarations-"));
  tsc("-p", "tsconfig.build.json", "--emitDeclarationOnly", "--outDir", folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

it("the declarations of readout/ledger name no package that a store is made with", () => {
  const named = packagesOf(join(folder, "ledger.d.ts"));
  expect(named).toContain("zod"); // they are looked through
  expect([...named].filter((name) => ["kysely", "pg", "better-sqlite3"].includes(name))).toEqual([]);
});

it("a program is checked against them whole, and gets at no table", { timeout: 120_000 }, () => {
  const program = join(folder, "program.ts");
  writeFileSync(
    program,
    `import { openLedger, statements, type Ledger } from "./ledger.js";
     const ledger: Ledger = await openLedger("a.db");
     export const quotes: string[] = (await statements(ledger, { speaker: "novak" })).items.map((i) => i.quote);
     // @ts-expect-error what runs queries is no part of it
     export const read = ledger.read;
     await ledger.close();
`,
  );
  const strict = ["--strict", "--skipLibCheck", "false", "--exactOptionalPropertyTypes"];
  tsc("--ignoreConfig", "--noEmit", "--target", "es2023", "--module", "nodenext", "--types", "node", ...strict, program);
});
