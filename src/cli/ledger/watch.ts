/** `readout watch`: feeds and folders followed, until Ctrl-C. */
import { resolve } from "node:path";
import type { BatchItem } from "../../batch/items.js";
import { readItems } from "../../batch/read-items.js";
import { isFeed } from "../../batch/watch/poll.js";
import { addressesOf, watch } from "../../batch/watch/watch.js";
import { webBy } from "../../batch/web.js";
import type { Fetcher } from "../../fetch/fetcher.js";
import { lastResponse } from "../../ledger/queries/responses.js";
import { forgetFeed } from "../../ledger/watch/feed-store.js";
import { envelope } from "../../records/envelope.js";
import type { WatchEvent } from "../../records/watch.js";
import { FlagMisused } from "../errors.js";
import type { Io } from "../io.js";
import { line } from "../printable.js";
import { type ThreadFlags, threadsOf } from "../threads.js";
import { fetchOptions, type WebFlags } from "../web.js";
import { catchUpAloud } from "./add.js";
import { type LedgerFlags, signer, withLedger } from "./with-ledger.js";

export interface WatchFlags extends LedgerFlags, ThreadFlags, WebFlags {
  readonly once?: boolean;
  /** Minutes. */
  readonly every?: number;
  readonly dossier?: string;
  readonly feedText?: boolean;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly forget?: boolean;
  readonly ignore?: readonly RegExp[];
}

/** "20:05", or with its day where that is another. */
function clock(moment: string): string {
  const [at, now] = [new Date(moment), new Date()];
  const time = at.toTimeString().slice(0, 5);
  return at.toDateString() === now.toDateString() ? time : `${moment.slice(0, 10)} ${time}`;
}

/** The lines of an event. */
function lines(event: WatchEvent): string {
  if (event.event === "looked") {
    const { feed, first, unchanged, problem, next } = event;
    if (problem) return line`${feed}: not this time (${problem.message}); next at ${clock(next)}\n`;
    const counts = (["new", "changed", "vanished", "back", "failed"] as const)
      .filter((one) => event[one] > 0)
      .map((one) => `${event[one]} ${one}`);
    const found = unchanged ? "nothing new" : counts.join(", ") || "nothing new";
    return line`${feed}: ${found}${first ? ", looked at for the first time" : ""}; next at ${clock(next)}\n`;
  }
  if (event.event === "moved") return line`${event.feed}: moved for good, and is watched at ${event.to} from now on\n`;
  const named = event.title ?? event.item;
  if (event.event === "failed") return line`  failed: ${named}: ${event.error.message}\n`;
  if (event.event !== "changed") return line`  ${event.event}: ${named}${event.report ? ` (${event.report})` : ""}\n`;
  const { report, changes, sentences } = event;
  const said = changes.map((change) => line`    * ${change}\n`).join("");
  const rest = changes.length === 0 && sentences > 0 ? line`    ${sentences} sentences in other words; nothing in meaning\n` : "";
  return line`  changed: ${named} (${report})\n` + said + rest;
}

/** Ends at the first Ctrl-C with nothing half done; a second one ends the program at once. */
function ending(): { readonly signal: AbortSignal; close(): void } {
  const stop = new AbortController();
  const close = () => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, end);
  };
  const end = () => {
    close();
    stop.abort(new Error("asked to end"));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);
  return { signal: stop.signal, close };
}

/** @returns 0; 1 where something could not be had */
export async function watchCommand(given: readonly string[], flags: WatchFlags, io: Io): Promise<number> {
  const named = given.map((one) => (isFeed(one) ? one : resolve(one)));
  return withLedger(
    flags,
    io,
    async (ledger) => {
      if (flags.forget) {
        for (const address of named)
          io.tell(line`${address} ${(await forgetFeed(ledger, address)) ? "is watched no more; its reports stay" : "was not watched"}`);
        return 0;
      }
      if ((await addressesOf(ledger, named)).length === 0)
        throw new FlagMisused("watch", "has nothing to watch yet", "name feeds (https://…) or folders");
      const { Fetcher } = await import("../../fetch/fetcher.js");
      const { signal, close } = ending();
      const fetcher: Fetcher = new Fetcher({ ...fetchOptions(flags, io), signal });
      const web = webBy(
        async () => fetcher,
        (address) => lastResponse(ledger, address),
      );
      const { force = false, dossier, every, once = false, feedText = false, strict } = flags;
      const reading = { ...(await threadsOf(flags, named, {}, io)), force, debug: io.debug ?? false };
      const read = (items: AsyncIterable<BatchItem>) => readItems(items, { ...reading, signal });
      let [failed, added] = [false, 0];
      const options = {
        fetcher,
        web,
        read,
        dossier,
        by: () => signer(undefined, io),
        signal,
        once,
        feedText,
        strict,
        ignored: flags.ignore,
        every: every === undefined ? undefined : every * 60_000,
        passedOver: () => {},
        resting: (until: string) => {
          if (once || io.stderr.isTTY) io.tell(`nothing more to look at before ${clock(until)}`);
        },
      };
      try {
        for await (const event of watch(ledger, named, options)) {
          failed ||= event.event === "failed" || (event.event === "looked" && event.problem !== null);
          if (event.event === "new" || event.event === "changed") added++;
          if (flags.json) await io.data(`${JSON.stringify(envelope(event))}\n`);
          else await io.print(lines(event));
          if (event.event !== "looked" || added === 0) continue;
          added = 0;
          await catchUpAloud(ledger, io);
        }
        return failed && once ? 1 : 0;
      } finally {
        close();
        await fetcher.close();
      }
    },
    true,
  );
}
