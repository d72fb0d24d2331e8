/** Tables of what came over the web: what servers sent, and how far what is watched was looked at. */

/** What a server sent that a report was read in: a web archive (WARC) of requests and answers, whose bytes are in `blobs`. */
export interface ResponseRow {
  readonly seq: number;
  readonly report: number;
  readonly sha256: string;
  /** The address that was given, and the one that it led to. */
  readonly asked: string;
  readonly url: string;
  readonly at: string;
  /** What the server gave so that it can be asked whether it has another. */
  readonly etag: string | null;
  readonly last_modified: string | null;
}

/** A feed or folder that is watched, as it was found last. A state: it changes. */
export interface FeedRow {
  /** Its address, or the folder's path. */
  readonly address: string;
  readonly title: string | null;
  /** Of the last answer that was understood. */
  readonly etag: string | null;
  readonly last_modified: string | null;
  /** When it was last looked at with success; null before the first time. */
  readonly checked: string | null;
  /** When it may be looked at next. */
  readonly next: string;
  /** Times in a row that it failed. */
  readonly failures: number;
  /** Why it failed last; null where it did not. */
  readonly problem: string | null;
}

/** An item of a feed, or a file of a folder, as it was found last. A state: it changes. */
export interface FeedItemRow {
  readonly feed: string;
  /** Its id in the feed, else its address; a file's path. */
  readonly item: string;
  /** SHA-256 over what was found of it. */
  readonly digest: string;
  /** `left`: newer ones have pushed it out of its feed; `vanished`: it was taken out. */
  readonly state: "present" | "left" | "vanished";
  /** When it came into that state. */
  readonly since: string;
  /** Where it stood in its feed, from 0: those behind it were there before it. */
  readonly place: number;
  readonly title: string | null;
  /** Id of the report that was read in it last; null where that failed. */
  readonly report: string | null;
}
