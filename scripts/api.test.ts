/** A program that uses the package, type-checked with `strict` and without the types of Node: none of ours asks for more. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Declarations, declarations, project, TSC } from "./declarations.js";

let made: Declarations;
beforeAll(() => {
  made = declarations("consumer");
}, 120_000);

/** What a program's own files and our declarations are told; packages that ours stand on may want more than they say. */
function complaints(name: string, code: string, lib: readonly string[]): string[] {
  const file = join(made.folder, `${name}.ts`);
  writeFileSync(file, code);
  const config = project(made, name, { types: [], lib, skipLibCheck: false, exactOptionalPropertyTypes: true }, [file]);
  const { stdout } = spawnSync(process.execPath, [TSC, "-p", config, "--pretty", "false"], { encoding: "utf8" });
  return stdout.split("\n").filter((line) => /error TS/.test(line) && !/(?:^|\/)node_modules\//.test(line));
}

const PROGRAM = `
import { type Actor, type Development, type Event, type Place, Reader, type ReadoutDocument, ReadoutError, read, type Statement, type Time, TooLarge } from "readout";
import { actors, find, type Hit, type Ledger, LedgerMissing, openLedger, type StatementItem, statements, verify } from "readout/ledger";
import { paragraphs, pairQuotes, type Span, sentences } from "readout/text";
import { times } from "readout/times";

type Records = readonly (Actor | Place | Time | Event | Development)[];
export async function all(text: string, signal: { throwIfAborted(): void }): Promise<string[]> {
  await using reader: Reader = await Reader.open({ threads: 2 });
  const document: ReadoutDocument = await reader.read({ source: "text", text }, { signal });
  const spans: readonly Span[] = paragraphs(document.report.text);
  const marks: number = pairQuotes(text, spans).quotes.length + spans.flatMap((span) => sentences(text, span)).length;
  const said: readonly Statement[] = document.statements;
  const records: Records = [...document.actors, ...document.places, ...document.times, ...document.events, ...document.developments];
  await using ledger: Ledger = await openLedger("readout.db", { create: true });
  const { items, next }: { items: readonly StatementItem[]; next: string | null } = await statements(ledger, { speaker: "novak" });
  const hits: readonly Hit[] = (await find(ledger, "bridge")).items;
  const exact: number = (await verify(ledger, { signal })).exact;
  const kind: "named-person" | "none" | undefined = items[0]?.authority.kind === "named-person" ? "named-person" : undefined;
  const where: (string | null)[] = (await actors(ledger)).items.map((name) => name.report?.publisher ?? next);
  const found = times("on Tuesday", { anchor: "2024-06-26" });
  return [kind, where, marks, exact, found, ...records.map((r) => r.id), ...said.map((s) => s.id), ...hits.map((h) => h.snippet)].map(String);
}
export const size = (error: unknown): number | null | undefined => (error instanceof TooLarge ? error.bytes : undefined);
export const remedy = (error: ReadoutError | LedgerMissing): string => error.remedy;
export const once = (text: string): Promise<ReadoutDocument> => read({ text, publisher: "Harbour Wire" });
`;

describe("types", { timeout: 60_000 }, () => {
  it("of a program that uses all entries are known", () => {
    expect(complaints("program", PROGRAM, ["es2023", "esnext.disposable"])).toEqual([]);
  });

  it.each(["readout", "readout/text", "readout/times", "readout/ledger"])("of %s ask for no others", (entry) => {
    const name = entry.replace("/", "-");
    expect(complaints(name, `import * as all from "${entry}";\nexport const names: string[] = Object.keys(all);\n`, ["es2023"])).toEqual(
      [],
    );
  });

  it("say where a program is wrong", () => {
    const code = `import { read } from "readout";\nexport const wrong: number = (await read("x")).statements.length > 0 ? "one" : 2;\n`;
    expect(complaints("wrong", code, ["es2023"])).toEqual([expect.stringContaining("TS2322")]);
  });
});
