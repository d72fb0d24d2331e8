/** The house rules, held against the project; and each rule against a sample that breaks it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileCycles, mended, roomCycles } from "./house/cycles.js";
import { ROOT, sourceFiles } from "./house/files.js";
import { badImports, badPageImports } from "./house/imports.js";
import { longFiles } from "./house/length.js";
import { installScripts } from "./house/lock.js";
import { badOutput } from "./house/output.js";
import { UNTRIED, untried } from "./house/rule-ids.js";
import { badTests } from "./house/tests.js";
import { badWords } from "./house/words.js";

const isSource = (name: string) => name.endsWith(".ts") && !name.endsWith(".test.ts");
const isTest = (name: string) => name.endsWith(".test.ts");
const source = sourceFiles(["src"], isSource);
const tests = sourceFiles(["src", "web/src", "corpus", "scripts", "evals"], isTest);
const page = sourceFiles(["web/src"], (name) => /\.tsx?$/.test(name));
const whole = (path: string) => ({ path, text: readFileSync(join(ROOT, path), "utf8") });

describe("house rules", () => {
  it("arrows go one way", () => expect([...badImports(source), ...badPageImports(page)]).toEqual([]));
  it("nothing imports in a circle", () =>
    expect([...[source, page].flatMap((files) => [...fileCycles(files), ...roomCycles(files)]), ...mended(source)]).toEqual([]));
  it("every rule is tried", () => {
    const cases = sourceFiles(["corpus"], (name) => name === "why.md" || name.endsWith(".jsonl"));
    expect(untried(whole("docs/rules.md").text, tests, cases)).toEqual(UNTRIED);
  });
  it("no package runs a script at install that is not let", () =>
    expect(installScripts(whole("package-lock.json").text, whole("package.json").text)).toEqual([]));
  it("nothing is said past Io", () => expect(badOutput(source)).toEqual([]));
  it("files are one concept long", () =>
    expect(longFiles([...source, ...page, ...sourceFiles(["training/readout_training"], (n) => n.endsWith(".py"))])).toEqual([]));
  it("tests can fail", () => expect(badTests(tests, ["scripts/house-rules.test.ts"])).toEqual([]));
  it("no machine's paths, no registry's addresses", () => {
    const text = sourceFiles(["src", "scripts", "evals", "training", "docs", "web"], (n) => /\.(?:tsx?|css|html|py|md|toml|txt)$/.test(n));
    expect(
      badWords([
        ...text.filter((f) => !f.path.startsWith("scripts/house")),
        whole("package-lock.json"),
        whole("README.md"),
        whole("CHANGELOG.md"),
      ]),
    ).toEqual([]);
  });
});

describe("each rule sees what breaks it", () => {
  it("an arrow upwards, an edge imported, a keeper passed by", () => {
    const bad = (path: string, text: string) => badImports([{ path, text }])[0] ?? "";
    expect(bad("src/text/a.ts", 'import { x } from "../records/b.js";')).toContain("text may import nothing: pass in");
    expect(bad("src/extract/s/a.ts", 'import { x } from "../../cli/b.js";')).toContain("imports cli/b.ts");
    expect(bad("src/read.ts", 'import { x } from "onnxruntime-node";')).toContain("only src/model/network.ts may");
    expect(bad("src/new/a.ts", "")).toContain("add new to ARROWS");
    expect(bad("src/cli/a.ts", 'const x = await import("../read.js");')).toBe("");
    const page = (text: string) => badPageImports([{ path: "web/src/a.tsx", text }]);
    expect(page('import { x } from "../../src/http/contract.ts";')[0]).toContain("types of src/http/contract.ts alone");
    expect(page('import type { X } from "../../src/records/views.ts";')).toHaveLength(1);
    expect(page('import type { X } from "../../src/http/contract.ts";')).toEqual([]);
  });

  it("a circle of files, by types too, and one of folders", () => {
    const a = { path: "src/x/a.ts", text: 'import type { B } from "./b.js";' };
    const b = { path: "src/x/b.ts", text: 'export { c } from "../y/c.js";' };
    const c = { path: "src/y/c.ts", text: 'export const load = () => import("../x/a.js");' };
    const d = { path: "src/x/d.ts", text: "" };
    expect(fileCycles([a, b, c, d])).toEqual([
      expect.stringContaining("src/x/a.ts → src/x/b.ts → src/y/c.ts → src/x/a.ts is a circle of 3 files: move"),
    ]);
    expect(roomCycles([a, b, c, d])).toEqual([expect.stringContaining("src: x → y → x is a circle of x, y")]);
    expect(fileCycles([a, b, { ...c, text: 'import { d } from "../x/d.js";' }, d])).toEqual([]);
    expect(roomCycles([a, b, { ...c, text: 'import { d } from "../x/d.js";' }, d])).toHaveLength(1);
    expect(fileCycles([a, b, c], { "src/x/a.ts": "for now" })).toEqual([]);
    expect(mended([a, b, c, d], { "src/x/a.ts": "for now", src: "for now" })).toEqual([]);
    expect(mended([a, b, c, d], { "src/z": "for now" })[0]).toContain("take it off STILL");
  });

  it("a rule that nothing is about", () => {
    const page = "- **Z1** One. **Z2** Two. **Z3** Three. **Z4** Four.";
    const test = { path: "a.test.ts", text: 'it("[Z1–Z2] goes", () => {});\n// [Z4] says so\n' };
    expect(untried(page, [test], [{ path: "corpus/a/why.md", text: "[Z3] So it is." }])).toEqual(["Z4"]);
  });

  it("a script at install", () => {
    const lock = JSON.stringify({ packages: { "": { hasInstallScript: true }, "node_modules/a": { hasInstallScript: true } } });
    expect(installScripts(lock, '{"allowScripts":{"a":false}}')[0]).toContain("node_modules/a would run its install script under npm 10");
    expect(installScripts(lock, '{"allowScripts":{"a":true}}')).toEqual([]);
  });

  it("a test turned off, and one without an assertion", () => {
    const bad = (text: string) => badTests([{ path: "a.test.ts", text }]);
    expect(bad('it.skip("x", () => {\n  expect(1).toBe(1);\n});\n')[0]).toContain("turned off");
    expect(bad('it("x", () => {\n  run();\n});\n')[0]).toContain("asserts nothing");
    expect(bad('it("x", () => {\n  expect(run()).toBe(1);\n});\n')).toEqual([]);
    expect(bad('it.each([1])("x", (n) => {\n  run(n);\n});\nit("y", () => {\n  expect(1).toBe(1);\n});\n')[0]).toContain(
      "a.test.ts:1 asserts nothing",
    );
  });

  it("a message past Io", () => {
    expect(badOutput([{ path: "src/cli/a.ts", text: "\nio.stderr.write(words);" }])[0]).toContain(
      "src/cli/a.ts:2 writes to the terminal itself",
    );
    expect(badOutput([{ path: "src/cli/a.ts", text: "io.tell(words);" }])).toEqual([]);
  });

  it("a long file, a machine's path, a lock file's address", () => {
    expect(longFiles([{ path: "a.ts", text: "\n".repeat(401) }])[0]).toContain("401 lines");
    expect(badWords([{ path: "a.md", text: "see /home/ana/x" }])[0]).toContain("a.md:1");
    expect(badWords([{ path: "l.json", text: '"resolved": "https://r.example/a.tgz"' }])[0]).toContain("lock file");
  });
});
