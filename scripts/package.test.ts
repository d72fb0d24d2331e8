/** What would be published: the built program with its source and docs, and nothing of its making; the weights beside it. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./house/files.js";
import { type Packed, packed } from "./packed.js";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const manifest = JSON.parse(read("package.json")) as { sideEffects: string[] };

/** What a checker of node_modules finds fault with; "" for nothing. */
const faults = (program: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "node_modules", program), ...args], { encoding: "utf8" });
  return status === 0 ? "" : `${program}: ${stdout}${stderr}`;
};
const PUBLINT = "publint/src/cli.js";
const ATTW = "@arethetypeswrong/cli/dist/index.js";

describe("the package", { timeout: 120_000 }, () => {
  let readout: Packed;
  let weights: Packed;
  beforeAll(() => {
    const made = packed("package");
    readout = made.readout;
    weights = made.weights();
  }, 120_000);

  it("holds what it needs and no tests", () => {
    for (const needed of ["bin/readout.js", "dist/index.js", "dist/index.d.ts", "dist/cli/main.js", "src/index.ts", "LICENSE", "README.md"])
      expect(readout.files).toContain(needed);
    expect(
      readout.files.filter((f) => /\.(?:test|suite)\.|fixture|^(?:corpus|scripts|evals|model)\/|^training\/(?!README)/.test(f)),
    ).toEqual([]);
    expect(readout.unpackedSize).toBeLessThan(7_500_000);
  });

  it("maps every module to a source that is in it", () => {
    const modules = readout.files.filter((f) => f.startsWith("dist/") && f.endsWith(".js"));
    expect(modules.length).toBeGreaterThan(200);
    const source = (f: string) => f.replace(/^dist\/(.*)\.js$/, "src/$1.ts");
    expect(modules.filter((f) => !readout.files.includes(`${f}.map`) || !readout.files.includes(source(f)))).toEqual([]);
    expect(modules.filter((f) => !readout.files.includes(f.replace(/\.js$/, ".d.ts.map")))).toEqual([]);
    const folder = join(ROOT, ".cache", "packed", "package", "dist");
    expect(JSON.parse(readFileSync(join(folder, "cli", "main.js.map"), "utf8")).sources).toEqual(["../../src/cli/main.ts"]);
  });

  it("holds the pages that README and they themselves link to", () => {
    const pages = readout.files.filter((f) => f === "README.md" || f === "CONTRIBUTING.md" || /^docs\/.*\.md$/.test(f));
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!\w+:)([^)#]+)/g)]
        .map((m) => posix.join(posix.dirname(page), m[1] as string).replace(/\/$/, ""))
        .filter((to) => !readout.files.some((f) => f === to || f.startsWith(`${to}/`)))
        .map((to) => `${page} links to ${to}`),
    );
    expect(pages.length).toBeGreaterThan(8);
    expect(broken).toEqual([]);
  });

  it("names the modules that do something when they are loaded", () => {
    const named = manifest.sideEffects.map((entry) => {
      const [folder, end = ""] = entry.replace(/^\.\//, "").split("**/*") as [string, string?];
      return [entry, readout.files.filter((f) => f.startsWith(folder) && f.endsWith(end))] as const;
    });
    expect(named.filter(([, files]) => files.length === 0)).toEqual([]);
    // turned off at import, so that workers started later find it so: a bundler that dropped it would turn telemetry on again
    expect(named.flatMap(([, files]) => files)).toContain("dist/model/telemetry.js");
  });

  it("has the shape that resolvers and type checkers want (publint, attw)", () => {
    expect(faults(PUBLINT, "run", readout.file, "--strict")).toBe("");
    expect(faults(ATTW, readout.file, "--profile", "esm-only", "--format", "ascii")).toBe("");
    expect(faults(ATTW, readout.file, "--profile", "strict", "--format", "ascii")).toContain("dynamic import only"); // it looked
  });

  it("of weights comes with card and licence", () => {
    expect(weights.files).toEqual(["LICENSE", "README.md", "manifest.json", "package.json", "reader.onnx", "tokenizer.json"]);
    expect(faults(PUBLINT, "run", weights.file, "--strict")).toBe("");
  });
});
