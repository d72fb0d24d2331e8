/** What a file holds, as a batch finds it: for tests of containers. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReadoutError } from "../errors.js";
import { intake } from "../intake/intake.js";
import type { Report } from "../records/report.js";
import { type InputOptions, itemsOf } from "./inputs.js";

export interface Held {
  /** Of the reports that could be taken in, in order. */
  readonly reports: readonly Report[];
  /** "source: code" of the others. */
  readonly errors: readonly string[];
  readonly passedOver: readonly string[];
}

/** Takes in all that a file of some name holds. Names are given as if it lay in the working folder. */
export async function held(name: string, bytes: Uint8Array | string, options: InputOptions = {}): Promise<Held> {
  const folder = mkdtempSync(join(tmpdir(), "readout-held-"));
  const here = (path: string) => path.replace(`${folder}/`, "");
  const [reports, errors, passedOver]: [Report[], string[], string[]] = [[], [], []];
  try {
    writeFileSync(join(folder, name), bytes);
    for await (const { source, ref, incoming } of itemsOf([join(folder, name)], {
      ...options,
      passedOver: (path) => passedOver.push(here(path)),
    })) {
      const taken =
        incoming instanceof ReadoutError
          ? incoming
          : await intake({ ...incoming, metadata: { ...incoming.metadata, id: ref } }).catch((e: unknown) => e);
      if (taken instanceof ReadoutError) errors.push(`${here(source)}: ${taken.code}`);
      else if (taken instanceof Error) throw taken;
      else {
        const { report } = taken as Awaited<ReturnType<typeof intake>>;
        for (const { span } of report.anatomy) if (report.text.slice(...span).trim() === "") throw new Error(`a part of nothing: ${span}`);
        reports.push({ ...report, source: here(report.source) });
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { reports, errors, passedOver };
}

/** Some facts of each report, in one line. */
export const facts = ({ reports }: Held): string[] =>
  reports.map(({ source, title, authors, published, text }) =>
    [source, title, authors.join(" + "), published, text.replace(/\s+/g, " ").slice(0, 60)].join(" | "),
  );
