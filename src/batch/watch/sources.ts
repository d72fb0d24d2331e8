/** What is in a feed or folder now: each item with what it takes to read it. */

import { createHash, hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import { FileDamaged, NoReports, ReadoutError } from "../../errors.js";
import type { Fetched, Fetcher, NotModified, Validators } from "../../fetch/fetcher.js";
import { containerApart } from "../../intake/apart/apart.js";
import { once } from "../../intake/containers/byte-streams.js";
import type { ContainedReport } from "../../intake/containers/container.js";
import { HEAD } from "../../intake/format.js";
import { FORMATS, formatOfFile } from "../../intake/formats.js";
import type { ReportInput } from "../../intake/input.js";
import { overlaid } from "../../intake/metadata-sources.js";
import { filesOf } from "../files.js";
import { itemsOf, sourced, type Web } from "../inputs.js";
import type { BatchItem } from "../items.js";
import type { Sighting } from "./sightings.js";

/** An item with its reports. */
export interface Source extends Sighting {
  /** @throws never: what cannot be had is an item that is its error */
  items(): AsyncGenerator<BatchItem>;
}

export interface Found {
  readonly title: string | null;
  readonly sources: readonly Source[];
  readonly validators: Validators;
  /** Seconds for which the server says that nothing will change; null where it does not say. */
  readonly maxAge: number | null;
  /** Whether it holds the newest so many only. */
  readonly rolls: boolean;
  /** Where it is for good, where its server says so. */
  readonly moved: string | null;
}

export interface SourceOptions {
  readonly fetcher: Fetcher;
  readonly web: Web;
  /** Take the words that the feed has of an item, and do not fetch its page. */
  readonly feedText: boolean;
  readonly passedOver: (path: string) => void;
}

const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

const digestOf = (values: readonly unknown[]): string => hash("sha256", JSON.stringify(values));

const isWeb = (address: string | null | undefined): address is string => /^https?:\/\//i.test(address ?? "");

/** What a feed says of an item that a reader would see; its other fields (when it was changed, by which program) change by themselves. */
function entryOf({ source, ref, incoming }: ContainedReport, address: string, options: SourceOptions): Source | null {
  if (incoming instanceof ReadoutError || !("text" in incoming)) return null;
  const { text, metadata = {} } = incoming;
  const url = isWeb(metadata.url) ? metadata.url : null;
  const item = ref ?? url ?? source;
  async function* words(): AsyncGenerator<BatchItem> {
    yield {
      source,
      ref: null,
      line: null,
      incoming: incoming as ReportInput,
      alone: true,
      publication: url === null ? `${address}#${item}` : null,
    };
  }
  /** Its page; of what the feed says, the day alone counts before what the page says. */
  async function* page(from: string): AsyncGenerator<BatchItem> {
    for await (const one of itemsOf([from], options)) {
      const { incoming: came } = one;
      const published = metadata.published ?? null;
      yield came instanceof ReadoutError
        ? one
        : published === null
          ? one
          : { ...one, incoming: { ...came, metadata: overlaid(came.metadata ?? {}, { published, from: { published: "feed" } }) } };
    }
  }
  return {
    item,
    digest: digestOf([metadata.title ?? null, text, url]),
    title: metadata.title ?? null,
    items: () => (url === null || options.feedText ? words() : page(url)),
  };
}

/** Where the permanent redirects end with which the way to a feed begins; null where it begins with none. */
function movedTo({ exchanges }: Fetched): string | null {
  const next = exchanges.findIndex(({ status }) => status !== 301 && status !== 308);
  return next > 0 ? (exchanges[next]?.url ?? null) : null;
}

/**
 * What a feed has now.
 * @throws FileDamaged where it is none; NoReports where it has no items; the errors of fetching
 */
export async function feedSources(address: string, known: Validators, options: SourceOptions): Promise<Found | NotModified> {
  const came: Fetched | NotModified = await options.fetcher.get(address, known);
  if (came === "not-modified") return came;
  const { bytes, validators, maxAge } = came;
  if (formatOfFile(bytes.subarray(0, HEAD), "") !== FORMATS.feed)
    throw new FileDamaged(
      address,
      "feed (RSS, Atom or JSON)",
      "it is something else",
      "give the address of a feed: a page often names its own",
    );
  const container = await containerApart(FORMATS.feed, {});
  const sources: Source[] = [];
  let title: string | null = null;
  for await (const one of container.reportsIn({ source: address, name: "feed.rss", path: null, chunks: once(bytes) })) {
    const source = "member" in one ? null : entryOf(sourced(one, FORMATS.feed.metadataSource), address, options);
    if (source) sources.push(source);
    if (!("member" in one) && !(one.incoming instanceof ReadoutError) && "metadata" in one.incoming)
      title ??= one.incoming.metadata?.publisher ?? null;
  }
  if (sources.length === 0) throw new NoReports(address, "feed");
  return { title, sources, validators, maxAge, rolls: true, moved: movedTo(came) };
}

async function fileDigest(path: string): Promise<string> {
  const running = createHash("sha256");
  for await (const chunk of createReadStream(path)) running.update(chunk as Uint8Array);
  return running.digest("hex");
}

/** Files of a folder; none where it has none and may have none. @throws NoReports where it must have some */
const filesIn = (folder: string, passedOver: (path: string) => void, mayBeEmpty: boolean): Promise<string[]> =>
  filesOf(folder, passedOver).catch((error: unknown) => {
    if (mayBeEmpty && error instanceof NoReports) return [];
    throw error;
  });

/**
 * What a folder has now.
 * @param mayBeEmpty whether it had nothing so far: one that is empty all at once is a disk that is not there
 * @throws InputMissing, InputUnreadable; NoReports where it has no files of reports
 */
export async function folderSources(folder: string, mayBeEmpty: boolean, { web, passedOver }: SourceOptions): Promise<Found> {
  const sources: Source[] = [];
  for (const path of await filesIn(folder, passedOver, mayBeEmpty)) {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) continue; // gone meanwhile
    async function* items(): AsyncGenerator<BatchItem> {
      for await (const one of itemsOf([path], { web, passedOver })) {
        const named = one.line === null && !(one.incoming instanceof ReadoutError) && !one.incoming.metadata?.url;
        yield named ? { ...one, publication: pathToFileURL(one.source).href } : one;
      }
    }
    const digest = await fileDigest(path).catch(() => null);
    if (digest !== null) sources.push({ item: relative(folder, path), digest, title: relative(folder, path), items });
  }
  return { title: null, sources, validators: NO_VALIDATORS, maxAge: null, rolls: false, moved: null };
}
