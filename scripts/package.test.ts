/** What would be published: the built program and nothing of its making; the weights beside it. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./house/files.js";

const packed = (folder: string): string[] => {
  const out = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: join(ROOT, folder),
    stdio: ["ignore", "pipe", "ignore"],
  }).toString("utf8");
  const parsed = JSON.parse(out) as { files: { path: string }[] }[] | Record<string, { files: { path: string }[] }>;
  return Object.values(parsed).flatMap((p) => p.files.map((f) => f.path));
};

describe("packages", () => {
  it("readout holds what it needs and no tests", () => {
    const files = packed(".");
    for (const needed of ["bin/readout.js", "dist/index.js", "dist/index.d.ts", "dist/cli/main.js", "LICENSE", "README.md"])
      expect(files).toContain(needed);
    expect(files.filter((f) => /\.test\.|^(?:src|corpus|training|evals|model)\//.test(f))).toEqual([]);
  });

  it("the weights come with card and licence", () => {
    expect(packed("model").sort()).toEqual(["LICENSE", "README.md", "manifest.json", "package.json", "reader.onnx", "tokenizer.json"]);
  });
});
