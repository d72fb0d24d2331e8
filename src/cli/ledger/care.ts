/** `readout verify`, `reread`, `backup`, `restore`, `info`: the ledger looked after. */
import type { ReportInput } from "../../intake/input.js";
import { backup, restore } from "../../ledger/maintenance/backup.js";
import { accept, differences, pending, reread } from "../../ledger/maintenance/reread.js";
import { openLedger } from "../../ledger/open.js";
import { info } from "../../ledger/queries/info.js";
import { verify } from "../../ledger/verify/verify.js";
import type { Difference, Finding } from "../../records/views.js";
import { ansiFor } from "../ansi.js";
import { counted } from "../count.js";
import type { Io } from "../io.js";
import { allPrintable, flat, line, printable } from "../printable.js";
import { Progress } from "../progress.js";
import { catchUpAloud } from "./add.js";
import { type LedgerFlags, openOptions, printJson, signer, withLedger } from "./with-ledger.js";

const number = (n: number): string => n.toLocaleString("en");

const short = (words: string | null): string =>
  words === null ? "nothing" : `“${flat(words.length > 60 ? `${words.slice(0, 59)}…` : words)}”`;

const findingLine = ({ check, what, report, kept, now }: Finding): string =>
  `${check.padEnd(8)} ${printable(what)} of ${printable(report)}${kept === null && now === null ? "" : `: kept ${short(kept)}, now ${short(now)}`}\n`;

export interface VerifyFlags extends LedgerFlags {
  readonly head?: string;
}

/** @returns 0 where all is as it was kept, else 1 */
export const verifyCommand = (flags: VerifyFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const progress = new Progress(io, "reports checked", { plain: true });
    const result = await verify(ledger, { head: flags.head, step: (done, all) => progress.at(done, all) });
    progress.clear();
    const { findings, store, reports, exact, moved, changed, lost, unplaced, audit } = result;
    if (flags.json) await printJson<"verify">(io, { ledger: ledger.name, ...result });
    else {
      for (const fault of store) await io.print(line`store    ${fault.where}: ${fault.what}\n`);
      for (const finding of findings) await io.print(findingLine(finding));
      const all = findings.length + store.length === 0 ? "all is as it was kept" : "not all is as it was kept";
      await io.print(
        `${counted(reports, "report")}: ${number(exact)} exact, ${number(moved)} moved, ${number(changed)} changed, ${number(lost)} lost; ${all}.\n`,
      );
      if (audit.head !== null)
        await io.print(`Head of the audit log, to be noted elsewhere: ${audit.head} (${counted(audit.lines, "line")}).\n`);
      if (unplaced > 0)
        await io.print(`${counted(unplaced, "correction")} on no record as the reports are read now (\`readout corrections\`).\n`);
    }
    return findings.length + store.length > 0 ? 1 : 0;
  });

export interface RereadFlags extends LedgerFlags {
  readonly force?: boolean;
  readonly accept?: boolean;
  readonly by?: string;
}

const changeLines = ({ report, title, added, gone, altered, text }: Difference): string =>
  [
    `${flat(title ?? report)} (${report})${text ? ": its text is taken otherwise from the bytes" : ""}`,
    ...added.map((s) => `  + ${short(s.quote)}`),
    ...gone.map((s) => `  - ${short(s.quote)}`),
    ...altered.map((a) => `  ~ ${short(a.after.quote)}: ${a.fields.join(", ")}`),
  ].join("\n");

export async function rereadCommand(flags: RereadFlags, io: Io): Promise<number> {
  return withLedger(flags, io, async (ledger) => {
    if (flags.accept) {
      const progress = new Progress(io, "reports shown anew", { plain: true });
      const done = await accept(ledger, signer(flags.by, io), { step: (n, all) => progress.at(n, all) });
      progress.clear();
      await catchUpAloud(ledger, io);
      if (flags.json) await printJson<"reread">(io, done);
      else
        await io.print(
          `${counted(done.reports, "report")} now shown as generation ${done.generation} reads; the earlier readings stay kept.\n`,
        );
      return 0;
    }
    const { Reader } = await import("../../read.js");
    const reader = await Reader.open();
    try {
      const progress = new Progress(io, "reports", { plain: true });
      const { force = false } = flags;
      const read = (incoming: ReportInput) => reader.read(incoming, { onProgress: (done, all) => progress.part(incoming, done / all) });
      const result = await reread(ledger, read, reader.engine, {
        force,
        step: (n, all) => progress.at(n, all),
      });
      progress.clear();
      for (const { message } of result.failed) io.tell(message);
      const changes: Difference[] = [];
      for await (const change of differences(ledger)) {
        if (flags.json) changes.push(change);
        else await io.print(`${changeLines(change)}\n`);
      }
      const open = await ledger.read(pending);
      if (flags.json) await printJson<"reread">(io, { ...result, pending: open?.number ?? null, changes });
      else if (open === null)
        await io.print("every report was read by this engine already; nothing to do (--force reads them all the same).\n");
      else
        await io.print(
          `${counted(result.read, "report")} read into generation ${open.number}, which waits: \`readout reread --accept\` makes it count. Until then all is shown as before.\n`,
        );
      return result.failed.length > 0 ? 1 : 0;
    } finally {
      await reader.close();
    }
  });
}

export const backupCommand = (file: string, flags: LedgerFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const progress = new Progress(io, "reports copied", { plain: true });
    await backup(ledger, file, { step: (done, all) => progress.at(done, all) });
    progress.clear();
    const { reports } = await info(ledger);
    if (flags.json) await printJson<"backup">(io, { file, reports });
    else await io.print(line`${file} holds all of ${ledger.name}: ${counted(reports, "report")}.\n`);
    return 0;
  });

export async function restoreCommand(file: string, flags: LedgerFlags, io: Io): Promise<number> {
  const progress = new Progress(io, "reports restored", { plain: true });
  const reports = await restore(file, flags.ledger, { step: (done, all) => progress.at(done, all) });
  progress.clear();
  const ledger = await openLedger(flags.ledger, openOptions(io.env));
  try {
    await catchUpAloud(ledger, io);
    if (flags.json) await printJson<"restore">(io, { ledger: ledger.name, reports });
    else await io.print(line`${ledger.name} holds all of ${file}: ${counted(reports, "report")}.\n`);
    return 0;
  } finally {
    await ledger.close();
  }
}

export const infoCommand = (flags: LedgerFlags, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const found = await info(ledger);
    if (flags.json) {
      await printJson<"info">(io, found);
      return 0;
    }
    const shown = allPrintable(found);
    const facts: [string, string][] = [
      ["reports", number(found.reports)],
      ["addresses", number(found.publications)],
      ["statements", number(found.statements)],
      ["actors", number(found.actors)],
      ["corrections", number(found.corrections)],
      ["size", `${(found.bytes / 1e6).toFixed(1)} MB`],
      ["store", `${found.store}, schema ${found.schema}`],
      ...shown.engines.map((e): [string, string] => ["read by", `${e.version}, ${e.model.slice(0, 19)}…: ${counted(e.reports, "report")}`]),
      ...shown.dossiers.map((d): [string, string] => ["dossier", `${d.name}: ${counted(d.reports, "report")}`]),
      ...(found.behind > 0 ? [["search", `${counted(found.behind, "report")} not in the index yet`] as [string, string]] : []),
    ];
    await io.print(`${ansiFor(io.stdout, io.env).bold(shown.ledger)}\n${facts.map(([k, v]) => `  ${k.padEnd(12)}${v}`).join("\n")}\n`);
    return 0;
  });
