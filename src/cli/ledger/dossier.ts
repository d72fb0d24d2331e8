/** `readout dossier`: a dossier's reports, where its matters stand, who contradicts whom, who speaks. */
import { dossier } from "../../ledger/queries/dossier.js";
import { ansiFor } from "../ansi.js";
import { counted } from "../count.js";
import type { Io } from "../io.js";
import { allPrintable, printable } from "../printable.js";
import { conflictLines, matterLines } from "./matters.js";
import { table } from "./table.js";
import { type LedgerFlags, printJson, withLedger } from "./with-ledger.js";

const number = (n: number): string => n.toLocaleString("en");

type Matter = Awaited<ReturnType<typeof dossier>>["matters"][number];

/** Whether several reports tell of a matter, or accounts of it cannot all hold. */
const isFollowed = ({ standing }: Matter): boolean => standing.reports > 1 || standing.contested;

export const dossierCommand = (name: string, flags: LedgerFlags & { readonly asOf?: string }, io: Io): Promise<number> =>
  withLedger(flags, io, async (ledger) => {
    const found = await dossier(ledger, name, flags.asOf);
    if (flags.json) {
      await printJson<"dossier">(io, found);
      return 0;
    }
    const paint = ansiFor(io.stdout, io.env);
    const width = Math.min(io.columns, 140);
    const sources = new Set(found.reports.flatMap((r) => r.origin ?? [])).size;
    const counts = [counted(found.reports.length, "report"), ...(sources > 0 ? [counted(sources, "origin")] : [])];
    await io.print(`${paint.bold(printable(found.dossier))}: ${counts.join(", ")}\n\n`);
    await io.print(
      table(
        [
          { title: "published", width: { fixed: 10 }, cell: (r) => [r.published?.slice(0, 10) ?? "no date"] },
          { title: "publisher", width: { share: 2 }, cell: (r) => [r.publisher ?? "?"] },
          { title: "title", width: { share: 5 }, cell: (r) => [r.title, r.of ? `${r.relation} of ${r.of}` : null] },
          { title: "id", width: { fixed: 18 }, cell: (r) => [r.id] },
        ],
        found.reports,
        width,
        paint,
      ),
    );
    // what is followed comes before the many states that are told of but once
    const [followed, once] = [found.matters.filter(isFollowed), found.matters.filter((matter) => !isFollowed(matter))];
    for (const matter of followed) await io.print(`\n${matterLines(allPrintable(matter), paint)}`);
    if (followed.length > 0 && once.length > 0) await io.print(`\n${paint.bold("In one report each")}\n`);
    for (const matter of once) await io.print(`\n${matterLines(allPrintable(matter), paint)}`);
    if (found.conflicts.length > 0) await io.print(`\n${paint.bold("Accounts that cannot all hold")}\n`);
    for (const conflict of found.conflicts) await io.print(conflictLines(allPrintable(conflict), paint));
    const speaking = found.actors.filter((a) => a.statements > 0);
    await io.print(
      `\n${table(
        [
          { title: "statements", width: { fixed: 10 }, cell: (a) => [number(a.statements)] },
          { title: "who", width: { share: 3 }, cell: (a) => [a.name] },
          { title: "kind", width: { fixed: 12 }, cell: (a) => [a.named ? a.kind : "unnamed"] },
          { title: "reports", width: { fixed: 7 }, cell: (a) => [String(a.members.length)] },
        ],
        speaking,
        width,
        paint,
      )}`,
    );
    return 0;
  });
