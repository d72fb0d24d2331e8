/** What would be published: the built program with its source and docs, and nothing of its making; the weights beside it. Packed once, and used as a project would. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { consumerSuite } from "./consumer.suite.js";
import { ROOT } from "./house/files.js";
import { PACKED, type Packed, packed } from "./packed.js";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const manifest = JSON.parse(read("package.json")) as { sideEffects: string[] };

/** What a checker of node_modules finds fault with; "" for nothing. */
const faults = (program: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "node_modules", program), ...args], { encoding: "utf8" });
  return status === 0 ? "" : `${program}: ${stdout}${stderr}`;
};
const PUBLINT = "publint/src/cli.js";
const ATTW = "@arethetypeswrong/cli/dist/index.js";

let readout: Packed;
let weights: Packed;
beforeAll(() => {
  ({ readout, weights } = packed());
}, 300_000);

describe("the package", { timeout: 120_000 }, () => {
  it("holds what it needs and no tests", () => {
    for (const needed of [
      "bin/readout.js",
      "dist/index.js",
      "dist/index.d.ts",
      "dist/cli/main.js",
      "dist/web/index.html",
      "examples/patrol-boats.jsonl",
      "src/index.ts",
      "LICENSE",
      "README.md",
    ])
      expect(readout.files).toContain(needed);
    expect(
      readout.files.filter((f) => /\.(?:test|suite)\.|fixture|^(?:corpus|scripts|evals|model)\/|^training\/(?!README)/.test(f)),
    ).toEqual([]);
    expect(readout.unpackedSize).toBeLessThan(12_500_000);
  });

  it("maps every module to a source that is in it", () => {
    const modules = readout.files.filter((f) => /^dist\/(?!web\/).*\.js$/.test(f));
    expect(modules.length).toBeGreaterThan(200);
    const source = (f: string) => f.replace(/^dist\/(.*)\.js$/, "src/$1.ts");
    expect(modules.filter((f) => !readout.files.includes(`${f}.map`) || !readout.files.includes(source(f)))).toEqual([]);
    expect(modules.filter((f) => !readout.files.includes(f.replace(/\.js$/, ".d.ts.map")))).toEqual([]);
    expect(JSON.parse(readFileSync(join(PACKED, "dist", "cli", "main.js.map"), "utf8")).sources).toEqual(["../../src/cli/main.ts"]);
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
    const { stdout } = spawnSync(
      process.execPath,
      [join(ROOT, "node_modules", ATTW), readout.file, "--profile", "strict", "--format", "json"],
      {
        encoding: "utf8",
      },
    );
    type Problem = { readonly kind: string; readonly resolutionKind?: string };
    const { problems } = (JSON.parse(stdout) as { analysis: { problems: Problem[] } }).analysis;
    // as its profile "esm-only" has it: require() is not for us; that it finds fault there tells that it looked
    const required = ({ resolutionKind }: Problem) => resolutionKind === "node10" || resolutionKind === "node16-cjs";
    expect(problems.filter((problem) => !required(problem))).toEqual([]);
    expect(problems.map(({ kind }) => kind)).toContain("CJSResolvesToESM");
  });

  it("of weights comes with card and licence", () => {
    expect(weights.files).toEqual([
      "LICENSE",
      "README.md",
      "developments.json",
      "developments.onnx",
      "manifest.json",
      "package.json",
      "reader.onnx",
      "tokenizer.json",
    ]);
    expect(faults(PUBLINT, "run", weights.file, "--strict")).toBe("");
  });
});

consumerSuite(() => ({ readout, weights }));
