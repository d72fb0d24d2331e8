/**
 * A project that uses Readout (for package.test.ts): the packages are installed into an empty folder as the lock file has their dependencies, and README's
 * own examples are type-checked there, strictly and without Node's types, and run under every line of Node that is supported.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ROOT } from "./house/files.js";
import { nodeOf, OTHERS } from "./nodes.js";
import type { Packed } from "./packed.js";
import { databaseOf } from "./postgres.js";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const json = <T>(path: string) => JSON.parse(read(path)) as T;

type Entry = Readonly<Record<string, unknown>>;

/** A lock file of our packages with what they need, in the versions that ours has: the same is installed each time, and from npm's cache. */
function lockOf(readout: Packed, weights: Packed): { manifest: object; lock: object } {
  const { packages } = json<{ packages: Record<string, Entry> }>("package-lock.json");
  const needed = Object.entries(packages).filter(([path, { dev, link }]) => path.startsWith("node_modules/") && !dev && !link);
  const dependencies = { readout: `file:${readout.file}`, "readout-model-en": `file:${weights.file}` };
  const of = ({ file, integrity }: Packed, { name, version, bin, engines, ...rest }: Entry) => [
    `node_modules/${name}`,
    { version, resolved: `file:${file}`, integrity, bin, engines, dependencies: rest.dependencies },
  ];
  const manifest = { name: "consumer", version: "1.0.0", private: true, type: "module", dependencies };
  const ours = [of(readout, json("package.json")), of(weights, json("model/package.json"))];
  return {
    manifest,
    lock: {
      name: "consumer",
      version: "1.0.0",
      lockfileVersion: 3,
      requires: true,
      packages: { "": manifest, ...Object.fromEntries([...needed, ...ours]) },
    },
  };
}

const TSCONFIG = {
  compilerOptions: {
    target: "es2023",
    lib: ["es2023", "esnext.disposable", "dom"],
    types: [],
    module: "nodenext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    outDir: "out",
  },
  include: ["*.ts"],
};

/** README's examples of the library, in order. */
const EXAMPLES = [...read("README.md").matchAll(/```[jt]s\n([\s\S]*?)```/g)].map(([, code]) => code as string);

/** Declarations of ours that still ask for Node's types. */
const STILL: readonly string[] = [];

const KNOWN = ["--published", "2024-06-26", "--publisher", "Northwire"];
const STORY = "Mayor Ana Novak said on Tuesday that the bridge would stay closed.";

/** @param made the packages, once they are packed */
export function consumerSuite(made: () => { readonly readout: Packed; readonly weights: Packed }): void {
  describe("a project that uses the package", { timeout: 300_000 }, () => {
    let folder: string;
    const at = (...names: string[]) => join(folder, ...names);
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "readout-consumer-"));
      const { readout, weights } = made();
      const { manifest, lock } = lockOf(readout, weights);
      writeFileSync(at("package.json"), JSON.stringify(manifest));
      writeFileSync(at("package-lock.json"), JSON.stringify(lock));
      writeFileSync(at("story.txt"), `${STORY}\n`);
      const options = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
      execFileSync("npm", ["ci", ...options], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
      // compiled when our own packages were installed; that takes minutes where npm has no binary of it
      const binary = join("node_modules", "better-sqlite3", "build", "Release", "better_sqlite3.node");
      mkdirSync(join(at(binary), ".."), { recursive: true });
      cpSync(join(ROOT, binary), at(binary));
      for (const [n, code] of EXAMPLES.entries()) writeFileSync(at(`example-${n}.ts`), code);
      writeFileSync(at("tsconfig.json"), JSON.stringify(TSCONFIG));
    }, 300_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const compiled = () => spawnSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", folder], { encoding: "utf8" });
    const run = (node: string, ...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(node, args, { cwd: folder, encoding: "utf8" });
      expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: "" });
      return stdout;
    };
    const program = ["node_modules", "readout", "bin", "readout.js"].join("/");

    it("type-checks README's examples, and sees one that is wrong", () => {
      expect(EXAMPLES.length).toBeGreaterThan(2);
      const faults = compiled()
        .stdout.split("\n")
        .filter((line) => / error /.test(line));
      expect(faults.filter((line) => !STILL.some((file) => line.includes(`readout/dist/${file}(`)))).toEqual([]);
      expect(STILL.filter((file) => !faults.some((line) => line.includes(`readout/dist/${file}(`)))).toEqual([]);
      writeFileSync(at("wrong.ts"), 'import { read } from "readout";\nread(5);\nBuffer.alloc(1);\n');
      const wrong = compiled().stdout;
      rmSync(at("wrong.ts"));
      expect([wrong.includes("wrong.ts(2,6)"), wrong.includes("Cannot find name 'Buffer'")]).toEqual([true, true]);
    });

    it("runs them, over a ledger that is a file", () => {
      expect(run(process.execPath, program, "add", "story.txt", ...KNOWN, "--ledger", "readout.db")).toContain("1 added");
      const outputs = EXAMPLES.map((_, n) => run(process.execPath, at("out", `example-${n}.js`)));
      expect(outputs[0]).toMatch(/^Mayor Ana Novak named-person .*the bridge would stay closed/);
    });

    it.each(Object.keys(OTHERS))("runs under Node %s, over a ledger on a server", async (major) => {
      const node = nodeOf(major);
      if (node === null) {
        // 190 MB each: only in CI, or where READOUT_NODES is set
        expect([process.env.CI, process.env.READOUT_NODES].some(Boolean) && process.platform === "linux").toBe(false);
        return;
      }
      expect(run(node, "--version")).toMatch(new RegExp(`^v${major}\\.`));
      expect(run(node, program, "read", "story.txt", ...KNOWN)).toContain("Ana Novak — named person");
      const others = EXAMPLES.map((code, n) => [code, n] as const).filter(([code]) => !code.includes("readout/ledger"));
      expect(others.map(([, n]) => run(node, at("out", `example-${n}.js`)).includes("Error"))).toEqual(others.map(() => false));
      const server = inject("postgres");
      if (!server) return; // npm's SQLite is compiled for the Node at hand alone
      const ledger = await databaseOf(server);
      expect(run(node, program, "add", "story.txt", ...KNOWN, "--ledger", ledger)).toContain("1 added");
      expect(run(node, program, "statements", "--ledger", ledger)).toContain("bridge would stay closed");
    });

    it("installs nothing that only we need", () => {
      for (const name of ["typescript", "vitest", "@types/node", "@types/pg"]) expect(existsSync(at("node_modules", name))).toBe(false);
    });
  });
}
