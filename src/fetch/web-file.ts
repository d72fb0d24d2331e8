/** What was fetched, as the file that it would be on a disk, with what is known of the report in it. */
import { extname } from "node:path";
import { endingOfType } from "../intake/media-types.js";
import type { Metadata } from "../intake/report.js";
import type { ServerResponse } from "../intake/server-response.js";
import type { Fetched } from "./fetcher.js";
import { warcOf } from "./warc-writer.js";

export interface WebFile {
  /** Its ending says what it should be. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly metadata: Metadata;
  readonly response: ServerResponse;
}

export function webFile({ asked, url, at, mediaType, charset, bytes, validators, exchanges }: Fetched): WebFile {
  return {
    name: `page${endingOfType(mediaType) ?? extname(new URL(url).pathname)}`,
    bytes,
    metadata: { url, captured: at, charset, from: { url: "fetch", captured: "fetch" } },
    response: { asked, url, at, warc: warcOf(exchanges), ...validators },
  };
}
