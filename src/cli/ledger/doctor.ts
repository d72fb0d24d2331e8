/** `readout doctor`: what is installed, what is missing, how to mend it. */
import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { isServer, withoutPasswords } from "../../address.js";
import { ReadoutError } from "../../errors.js";
import { openLedger } from "../../ledger/open.js";
import { info } from "../../ledger/queries/info.js";
import { checkFile } from "../../ledger/sqlite/database-file.js";
import { loadWeights } from "../../model/manifest.js";
import { runtime } from "../../model/network.js";
import { VERSION } from "../../version.js";
import { ansiFor } from "../ansi.js";
import { counted } from "../count.js";
import { withFlags } from "../flag-words.js";
import type { Io } from "../io.js";
import { flat } from "../printable.js";
import { type LedgerFlags, openOptions, printJson } from "./with-ledger.js";

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  /** What to do where it is not well; null where it is. */
  readonly mend: string | null;
}

const OLDEST = [20, 19] as const;
const LITTLE = 500_000_000; // bytes left on a disk

async function check(name: string, work: () => Promise<string> | string): Promise<Check> {
  try {
    return { name, ok: true, found: await work(), mend: null };
  } catch (error) {
    if (error instanceof ReadoutError) return { name, ok: false, found: withFlags(error), mend: withFlags(error, error.remedy) };
    return { name, ok: false, found: (error as Error).message, mend: "run `npm ci` again, or reinstall the package readout" };
  }
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const ok = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  return { name: "node", ok, found: process.versions.node, mend: ok ? null : `install Node ${OLDEST.join(".")} or newer` };
}

/** A native package: whether it loads on this machine. */
const native = (name: string, load: () => Promise<unknown> = () => import(name)): Promise<Check> =>
  check(name, async () => {
    await load();
    return (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version;
  });

function disk(address: string): Check {
  const folder = dirname(resolve(address));
  const free = (({ bavail, bsize }) => bavail * bsize)(statfsSync(folder));
  let writable = true;
  try {
    accessSync(existsSync(address) ? address : folder, constants.W_OK);
    accessSync(folder, constants.W_OK);
  } catch {
    writable = false;
  }
  const found = `${(free / 1e9).toFixed(1)} GB free${writable ? "" : ", may not be written to"}`;
  const mend = writable ? "make room on the disk" : "change the permissions of the file and its folder";
  return { name: "disk", ok: writable && free > LITTLE, found, mend: writable && free > LITTLE ? null : mend };
}

/** The ledger and its disk, where there is one; that there is none yet is no fault of a file. */
async function ledgerChecks(address: string, io: Io): Promise<Check[]> {
  const server = isServer(address);
  const place = await check("ledger", () => {
    if (!server) checkFile(address);
    return address;
  });
  if (!place.ok) return [place];
  if (!server && !existsSync(address))
    return [disk(address), { name: "ledger", ok: true, found: `none yet at ${address}; \`readout add\` makes it`, mend: null }];
  return [
    ...(server ? [] : [disk(address)]),
    await check("ledger", async () => {
      const ledger = await openLedger(address, openOptions(io.env));
      try {
        const about = Object.entries(await ledger.about()).map(([k, v]) => (k === "store" ? v : `${k} ${v}`));
        const { reports, schema, behind } = await info(ledger);
        return [
          `${ledger.name}: ${about.join(", ")}`,
          `schema ${schema}, ${counted(reports, "report")}`,
          ...(behind > 0 ? [`${behind} not in the search index yet`] : []),
        ].join("; ");
      } finally {
        await ledger.close();
      }
    }),
  ];
}

/** @returns 0 where all is well, else 1 */
export async function doctorCommand(flags: LedgerFlags, io: Io): Promise<number> {
  const checks = [
    { name: "readout", ok: true, found: VERSION, mend: null },
    node(),
    await check("weights", async () => `sha256:${(await loadWeights()).hash.slice(0, 12)}…, as the manifest says`),
    await native("onnxruntime-node", runtime),
    await native("better-sqlite3"),
    await native("pg"),
    ...(await ledgerChecks(flags.ledger, io)),
  ].map((one) => ({ ...one, found: withoutPasswords(one.found) }));
  const ok = checks.every((c) => c.ok);
  if (flags.json) await printJson(io, { readout: 1, ok, checks });
  else {
    const paint = ansiFor(io.stdout, io.env);
    for (const { name, ok: well, found, mend } of checks)
      await io.print(
        `${well ? "ok " : paint.bold("NOT")} ${name.padEnd(18)}${flat(found)}${mend && !found.includes(mend) ? `; ${mend}` : ""}\n`,
      );
  }
  return ok ? 0 : 1;
}
