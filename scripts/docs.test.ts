/** The docs say what the program does: no stale page, no code or rule that is not explained, no example that is not valid. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { processIo } from "../src/cli/io.js";
import { program } from "../src/cli/program.js";
import { openApi } from "../src/http/openapi.js";
import { failure, readoutDocument, reportLine } from "../src/records/document.js";
import { VIEWS } from "../src/records/views.js";
import { apiPage } from "./api-page.js";
import { cliPage } from "./cli-page.js";
import { ROOT, sourceFiles } from "./house/files.js";
import { openApiPage } from "./openapi.js";
import { listTables } from "./wire-tables.js";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const source = sourceFiles(["src"], (n) => n.endsWith(".ts") && !n.endsWith(".test.ts"));
const all = (pattern: RegExp, group = 1) =>
  [...new Set(source.flatMap(({ text }) => [...text.matchAll(pattern)].map((m) => m[group] as string)))].sort();

describe("docs", () => {
  it("docs/cli.md is what the flags say (npm run docs)", () => {
    expect(read("docs/cli.md")).toBe(cliPage(program(processIo(), () => {})));
  });

  it("docs/api.md is what a program can import (npm run docs)", () => {
    expect(read("docs/api.md")).toBe(apiPage());
  });

  it("docs/openapi.json is what the server answers (npm run docs)", () => {
    expect(read("docs/openapi.json")).toBe(openApiPage());
  });

  it("docs/http.md has every route, and every problem of a request", () => {
    const page = read("docs/http.md");
    const routes = Object.entries(openApi().paths as Record<string, object>).flatMap(([path, on]) =>
      Object.keys(on).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter((route) => !page.includes(`\`${route}\``))).toEqual([]);
  });

  it("docs/wire.md has every field of every list (npm run docs)", () => {
    expect(read("docs/wire.md")).toContain(listTables());
  });

  it("docs/errors.md explains every error code", () => {
    const codes = all(/readonly code = "([a-z-]+)"/g);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !read("docs/errors.md").includes(`\`${code}\``))).toEqual([]);
  });

  it("docs/errors.md explains every note code", () => {
    const codes = all(/code: "([a-z]+-[a-z-]+)"/g);
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.filter((code) => !read("docs/errors.md").includes(`\`${code}\``))).toEqual([]);
  });

  it("docs/rules.md explains every rule", () => {
    const rules = all(/\[([A-Z]\d+)\]/g);
    expect(rules.length).toBeGreaterThan(8);
    expect(rules.filter((rule) => !read("docs/rules.md").includes(`**${rule}**`))).toEqual([]);
  });

  it("docs/wire.md holds valid examples", () => {
    const blocks = [...read("docs/wire.md").matchAll(/```json\n([\s\S]*?)```/g)].map((m) => JSON.parse(m[1] as string));
    expect(blocks).toHaveLength(4);
    expect(readoutDocument.parse(blocks[0])).toEqual(blocks[0]);
    expect(failure.parse(blocks[1])).toEqual(blocks[1]);
    expect(reportLine.parse(blocks[2])).toEqual(blocks[2]);
    expect(VIEWS.statements.parse(blocks[3])).toEqual(blocks[3]);
  });

  it("README's commands and files are there", () => {
    const readme = read("README.md");
    const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
    for (const [, script] of readme.matchAll(/npm run ([a-z]+)/g)) expect(scripts).toContain(script);
    for (const [, path] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(readdirSync(join(ROOT, path as string, "..")).join(" ")).toContain((path as string).split("/").filter(Boolean).at(-1));
    for (const [, path] of readme.matchAll(/(corpus\/[\w./-]+\.\w+)/g)) expect(read(path as string)).not.toBe("");
  });
});
