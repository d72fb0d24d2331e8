/** What a server sent a report in, to be kept beside it. */
export interface ServerResponse {
  /** The address as it was given. */
  readonly asked: string;
  /** Where it led to. */
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Requests and answers, WARC 1.1. */
  readonly warc: Uint8Array;
  readonly etag: string | null;
  readonly lastModified: string | null;
}
