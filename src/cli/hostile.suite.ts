/**
 * Texts and pages made to keep a reader busy, read by the built program's reader in a process of its own: each ends within seconds, all
 * of them within the memory, and none breaks it. Texts: hostile.test.ts; pages: hostile-pages.test.ts.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import { built } from "../../scripts/built.js";

/** A text or page: what comes before, a unit so many times over, what comes behind. */
export interface Case {
  readonly name: string;
  readonly html?: boolean;
  readonly before?: string;
  readonly unit: string;
  readonly times: number;
  readonly after?: string;
}

interface Came {
  readonly name: string;
  /** CPU seconds. */
  readonly seconds: number;
  /** Code of the error, or null. */
  readonly code: string | null;
  /** Codes of the notes, each once. */
  readonly notes: readonly string[];
  readonly statements: number;
  /** The most memory the process had so far, in MB. */
  readonly memory: number;
}

export const SECONDS = 10;
const MEMORY = 770; // 720 was seen: a text that is read otherwise than it stands is held twice, and the lists of base forms take 50
export const TIMEOUT = 600_000; // milliseconds; for a machine with other work, as only CPU seconds count

const CHILD = `
  import { readFileSync } from "node:fs";
  const dist = process.argv[1];
  const { Reader } = await import(dist + "/read.js");
  const { readItem } = await import(dist + "/batch/read-item.js");
  const reader = await Reader.open();
  for (const { name, html = false, before = "", unit, times, after = "" } of JSON.parse(readFileSync(0, "utf8"))) {
    const bytes = Buffer.from(before + unit.repeat(times) + after);
    const start = process.cpuUsage();
    const incoming = { source: name, bytes, mediaType: html ? "text/html" : "text/plain" };
    const result = await readItem(reader, { source: name, ref: null, line: null, incoming }, { force: false, explain: false });
    const { user, system } = process.cpuUsage(start);
    const code = result.error?.code ?? null;
    const notes = [...new Set((result.notes ?? []).map((note) => note.code))].sort();
    const memory = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify({ name, seconds: (user + system) / 1e6, code, notes, statements: result.statements?.length ?? 0, memory }));
  }
  await reader.close();
`;

/** Reads cases one after another in one process of the compiled program. */
export function readAll(cases: readonly Case[]): Came[] {
  const dist = pathToFileURL(join(built(), "dist")).href;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", CHILD, dist], {
    input: JSON.stringify(cases),
    encoding: "utf8",
    timeout: TIMEOUT,
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const found = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Came);
  expect(found.map(({ name }) => name)).toEqual(cases.map(({ name }) => name));
  expect(found.filter(({ seconds }) => seconds > SECONDS)).toEqual([]);
  expect(found.filter(({ memory }) => memory > MEMORY)).toEqual([]);
  return found;
}

export const STORY = "Mayor Ana Novak said on Tuesday that the bridge would stay closed until the council had met again in spring.";
export const KB = 1000;
export const MB = 1_000_000;
export const BYTES = 19_900_000; // just below what one report may have

/** So many bytes of a unit. */
export const of = (unit: string, bytes: number) => ({ unit, times: Math.floor(bytes / Buffer.byteLength(unit)) });
