/** One look at a feed or folder: what is new in it is read and kept, what changed becomes a revision, what is gone is noted. */

import { ReadoutError } from "../../errors.js";
import type { Ledger } from "../../ledger/ledger.js";
import { newestChange } from "../../ledger/queries/newest-change.js";
import { keepFeed, keepFeedItems, moveFeed, watchedFeed } from "../../ledger/watch/feed-store.js";
import type { FeedItemRow, FeedRow } from "../../ledger/web-tables.js";
import type { Ignored } from "../../records/change.js";
import type { WatchEvent } from "../../records/watch.js";
import { failureOf } from "../failure.js";
import { withGiven } from "../given.js";
import type { BatchReader, Ingested, IngestOptions } from "../ingest.js";
import { ingest } from "../ingest.js";
import type { BatchItem } from "../items.js";
import { HOUR, nextLook } from "./schedule.js";
import { type Sightings, sightingsOf } from "./sightings.js";
import { type Found, feedSources, folderSources, type Source, type SourceOptions } from "./sources.js";

export interface PollOptions extends SourceOptions, IngestOptions {
  readonly read: BatchReader<BatchItem>;
  /** Milliseconds between two looks; an hour for a feed and a minute for a folder where it is left out. */
  readonly every?: number | undefined;
  /** Of pages, keep only paragraphs that a second extractor finds too. */
  readonly strict?: boolean | undefined;
  /** Patterns of lines in which no change is told. */
  readonly ignored?: Ignored | undefined;
}

const MINUTE = 60_000;
type Known = Awaited<ReturnType<typeof watchedFeed>>;
const NEVER: FeedRow = { address: "", title: null, etag: null, last_modified: null, checked: null, next: "", failures: 0, problem: null };

/** Whether what is watched is a feed of the web; a folder otherwise. */
export const isFeed = (address: string): boolean => /^https?:\/\//i.test(address);

const rowOf = (feed: string, { item, digest, title }: Source, place: number, report: string | null, since: string): FeedItemRow => ({
  feed,
  item,
  digest,
  title,
  state: "present",
  since,
  place,
  report,
});

interface Look {
  readonly ignored: Ignored | undefined;
  readonly address: string;
  readonly at: string;
  readonly sightings: Sightings<Source>;
  readonly places: ReadonlyMap<Source, number>;
  /** By item: the report that was read in it last. */
  readonly known: ReadonlyMap<string, FeedItemRow>;
}

/** What became of a report, as it is told; null for a change that is none to a reader. */
async function told(ledger: Ledger, look: Look, source: Source, { result }: Ingested<BatchItem>): Promise<WatchEvent | null> {
  const { item, title } = source;
  const common = { feed: look.address, item, title };
  if ("error" in result) return { event: "failed", ...common, error: result.error };
  const { id: report, outcome, revision } = result;
  const before = look.known.get(item);
  if (!before) return { event: "new", ...common, report, outcome, revision, changes: [], sentences: 0 };
  if (before.report === report) return null;
  const diff = await newestChange(ledger, report, look.ignored);
  const [changes, sentences] = [diff?.changes.map(({ line }) => line) ?? [], diff?.words.length ?? 0];
  // what the comparison leaves out (a counter, "5 min ago") is left out of the notice, and where nothing else is there, there is none
  if (outcome === "revision" && changes.length + sentences === 0) return null;
  return { event: "changed", ...common, report, outcome, revision, changes, sentences };
}

/** Reads what is new and changed. Each item is put down as soon as it is on disk; one that failed is not, and is tried again. */
async function* taken(ledger: Ledger, look: Look, { read, dossier, by, signal, strict }: PollOptions): AsyncGenerator<WatchEvent> {
  const { fresh, changed } = look.sightings;
  if (fresh.length + changed.length === 0) return;
  const owners = new WeakMap<BatchItem, Source>();
  async function* items(): AsyncGenerator<BatchItem> {
    for (const source of [...fresh, ...changed])
      for await (const found of source.items()) {
        const item = withGiven(found, { strict });
        owners.set(item, source);
        yield item;
      }
  }
  const failed = new Set<Source>();
  for await (const one of ingest(ledger, items(), read, { dossier, by, signal })) {
    const source = owners.get(one.item) as Source;
    const event = await told(ledger, look, source, one);
    if ("error" in one.result) failed.add(source);
    else if (!failed.has(source))
      await keepFeedItems(ledger, [rowOf(look.address, source, look.places.get(source) ?? 0, one.result.id, look.at)]);
    if (event) yield event;
  }
}

/** What is gone, and what is there again. Nothing of the reports is taken out. */
async function* noted(ledger: Ledger, { address, at, sightings, places, known }: Look): AsyncGenerator<WatchEvent> {
  const { vanished, left, back, same } = sightings;
  const again = [...back, ...same].map((source) => {
    const row = known.get(source.item) as FeedItemRow;
    return { ...row, state: "present" as const, since: row.state === "present" ? row.since : at, place: places.get(source) ?? 0 };
  });
  const gone = [
    ...vanished.map((row) => ({ ...row, state: "vanished" as const })),
    ...left.map((row) => ({ ...row, state: "left" as const })),
  ];
  await keepFeedItems(ledger, [...again, ...gone.map((row) => ({ ...row, since: at }))]);
  for (const { item, title, report } of vanished) yield { event: "vanished", feed: address, item, title, report };
  for (const { item, title } of back) {
    const row = known.get(item) as FeedItemRow;
    if (row.state === "vanished") yield { event: "back", feed: address, item, title, report: row.report };
  }
}

/** What is there now, with what was known of it. @throws the errors of fetching, and of files */
const sourcesOf = (address: string, known: Known, options: PollOptions): Promise<Found | "not-modified"> =>
  isFeed(address)
    ? feedSources(address, { etag: known?.feed.etag ?? null, lastModified: known?.feed.last_modified ?? null }, options)
    : folderSources(address, (known?.items.length ?? 0) === 0, options);

/**
 * Looks at a feed or folder whatever its time is, and tells what it finds; the last event is that it was looked at. One that cannot be
 * had any more, or is no feed, is such an event too: what was known of it stays, and it is looked at later than otherwise.
 * @param given its address; where its server says that it is elsewhere for good, that is told, and is its address from then on
 * @throws what is wrong with one that was never watched, of which nothing is kept; the errors of a ledger; the signal's reason
 */
export async function* poll(ledger: Ledger, given: string, options: PollOptions): AsyncGenerator<WatchEvent> {
  const { every = isFeed(given) ? HOUR : MINUTE, signal } = options;
  let address = given;
  let known = await watchedFeed(ledger, address);
  let feed = known?.feed ?? { ...NEVER, address };
  const start = Date.now();
  const at = new Date(start).toISOString();
  const counts = { new: 0, changed: 0, vanished: 0, back: 0, failed: 0 };
  let found: Found | "not-modified";
  try {
    found = await sourcesOf(address, known, options);
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof ReadoutError) || !known) throw error;
    const failures = feed.failures + 1;
    const asked = "retryAfter" in error ? (error.retryAfter as number | null) : null;
    const next = nextLook({ at: start, every, failures, asked });
    await keepFeed(ledger, { ...feed, next, failures, problem: error.message });
    yield {
      event: "looked",
      feed: address,
      at,
      next,
      first: feed.checked === null,
      unchanged: false,
      ...counts,
      problem: failureOf({ source: address, ref: null, line: null }, error).error,
    };
    return;
  }
  const unchanged = found === "not-modified";
  if (found !== "not-modified" && found.moved !== null && found.moved !== address) {
    yield { event: "moved", feed: address, to: found.moved };
    await moveFeed(ledger, address, found.moved);
    address = found.moved;
    known = await watchedFeed(ledger, address);
    feed = known?.feed ?? { ...NEVER, address };
  }
  if (found !== "not-modified") {
    const items = new Map((known?.items ?? []).map((row) => [row.item, row]));
    const places = new Map(found.sources.map((source, n) => [source, n]));
    const look = {
      address,
      at,
      sightings: sightingsOf(found.sources, known?.items ?? [], found.rolls),
      places,
      known: items,
      ignored: options.ignored,
    };
    if (!known) await keepFeed(ledger, { ...feed, title: found.title, next: at }); // its items name it
    for (const events of [taken(ledger, look, options), noted(ledger, look)])
      for await (const event of events) {
        if (event.event !== "looked" && event.event !== "moved") counts[event.event]++;
        yield event;
      }
  }
  const asked = found === "not-modified" ? null : found.maxAge;
  const next = nextLook({ at: start, every, failures: 0, asked });
  // validators of an answer that was not understood, or not all taken in, would hide what is yet to come
  const kept = found === "not-modified" ? feed : { etag: null, last_modified: null, title: found.title ?? feed.title };
  const validators =
    found === "not-modified" || counts.failed > 0 ? {} : { etag: found.validators.etag, last_modified: found.validators.lastModified };
  await keepFeed(ledger, { ...feed, ...kept, ...validators, address, checked: at, next, failures: 0, problem: null });
  yield { event: "looked", feed: address, at, next, first: feed.checked === null, unchanged, ...counts, problem: null };
}
