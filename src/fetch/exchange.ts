/** What passed between us and a server. Apart from what asks for it, so that its type asks a program for no others. */

/** A request with its answer, as they passed. */
export interface Exchange {
  readonly url: string;
  /** When it was asked, ISO 8601 in UTC. */
  readonly at: string;
  /** The head of the request, as it was sent. */
  readonly asked: string;
  readonly status: number;
  /** Names and values of the answer's headers, in turn, as they came. */
  readonly rawHeaders: readonly string[];
  /** By name in small letters; of several of one name, the last. */
  readonly headers: ReadonlyMap<string, string>;
  /** As it was sent, packed or not; chunks are joined. */
  readonly body: Uint8Array;
}
