/** docs/first-hour.md is what a new user meets: its commands are run in their order, and every line it shows is held to what was printed. */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { built } from "./built.js";
import { ROOT } from "./house/files.js";

interface Step {
  readonly command: string;
  readonly shown: readonly string[];
}

/** The `console` blocks of a page: a command after each `$`, and the lines shown below it. */
const stepsOf = (page: string): Step[] =>
  [...page.matchAll(/```console\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    (block as string)
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command, ...shown] = part.trimEnd().split("\n");
        return { command: command as string, shown };
      }),
  );

const oneSpace = (words: string): string => words.replace(/\s+/g, " ").trim();

/** Whether a line was printed, wherever columns were padded; ` … ` stands for words left out. */
function holds(printed: string, shown: string): boolean {
  const [first, ...rest] = oneSpace(shown).split(" … ");
  return oneSpaceLines(printed).some((line) => {
    if (line === oneSpace(shown)) return true;
    let at = line.startsWith(first as string) ? (first as string).length : -1;
    for (const piece of rest) {
      const next = at < 0 ? -1 : line.indexOf(piece, at);
      at = next < 0 ? -1 : next + piece.length;
    }
    return rest.length > 0 && at === line.length;
  });
}

const oneSpaceLines = (words: string): string[] => words.split("\n").map(oneSpace);

describe("docs/first-hour.md", { timeout: 120_000 }, () => {
  let base: string;
  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), "readout-first-hour-"));
    mkdirSync(join(base, "bin"));
    const program = join(built(), "bin", "readout.js");
    writeFileSync(join(base, "bin", "readout"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    chmodSync(join(base, "bin", "readout"), 0o755);
    cpSync(join(ROOT, "docs", "first-hour"), join(base, "ferry"), { recursive: true });
  }, 120_000);
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  const steps = stepsOf(readFileSync(join(ROOT, "docs", "first-hour.md"), "utf8"));

  it("is walked as it is written", () => {
    expect(steps.length).toBeGreaterThan(15);
    const env = {
      ...process.env,
      PATH: `${join(base, "bin")}${delimiter}${process.env.PATH}`,
      READOUT_USER: "ana",
      READOUT_LEDGER: undefined,
    };
    for (const { command, shown } of steps) {
      const { status, stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: join(base, "ferry"), env, encoding: "utf8" });
      const printed = `${stderr}\n${stdout}`;
      expect({ command, status, missing: shown.filter((line) => !holds(printed, line)), printed }).toMatchObject({
        status: 0,
        missing: [],
      });
    }
    const [head, ...rows] = readFileSync(join(base, "ferry", "ferry.csv"), "utf8")
      .trimEnd()
      .split("\r\n");
    expect([head?.startsWith("\uFEFFtitle,publisher,published,day,speaker,"), rows.length]).toEqual([true, 23]);
    expect(rows.filter((row) => row.includes(",Renée Vautrel,"))).toHaveLength(2);
    expect(rows.find((row) => row.includes("s:d55858b2793e81cd"))).toContain(",Kessary Lines,");
  });

  it("has its five reports in the forms it speaks of", () => {
    const kind = (name: string) => readFileSync(join(ROOT, "docs", "first-hour", name));
    expect(kind("minister.txt").includes(Buffer.from([0x52, 0x65, 0x6e, 0xe9, 0x65]))).toBe(true); // "Renée" in windows-1252
    expect(kind("kessary.html").toString()).toContain('rel="canonical" href="https://courier.example/2026/10/kessary-seals"');
    expect(kind("2026-10-07-union.txt").toString()).not.toMatch(/20\d\d/);
  });
});
