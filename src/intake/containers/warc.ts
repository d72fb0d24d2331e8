/** A web archive (WARC): the pages in it, each with its address and the moment it was captured. All else is skipped unread as it streams by. */
import { isoDate } from "../../calendar.js";
import { FileDamaged, ReadoutError, TooLarge } from "../../errors.js";
import { LARGEST_REPORT } from "../input.js";
import { charsetOfType, endingOfType } from "../media-types.js";
import { bytesUpTo, once } from "./byte-streams.js";
import { type ContainedReport, type Container, type Member, reportAt } from "./container.js";
import { httpBody } from "./http-body.js";
import { type Headers, headersOf, type WarcRecord, warcRecords } from "./warc-records.js";

const FORM = "web archive (WARC)";
/** Bytes of a response's head. */
const LARGEST_HEAD = 1_000_000;

interface Response {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** Feeds have none: what they tell of are pages. */
const endingOf = (headers: Headers): string | null => endingOfType(headers.get("content-type"));

/** What a server answered; null for what is no answer, or none that is read. @returns "large" for one that is larger than a report */
async function responseOf({ headers, block }: WarcRecord): Promise<Response | "large" | null> {
  const kind = headers.get("warc-type");
  if (kind === "resource" || kind === "conversion") {
    if (endingOf(headers) === null) return null;
    const body = await bytesUpTo(block, LARGEST_REPORT);
    return body === null ? "large" : { status: 200, headers, body };
  }
  if (kind !== "response") return null;
  const parts: Uint8Array[] = [];
  let [size, head] = [0, null as Pick<Response, "status" | "headers"> | null];
  let start = 0;
  for await (const part of block) {
    parts.push(part);
    size += part.length;
    if (head === null) {
      const begun = Buffer.concat(parts);
      const end = begun.indexOf("\r\n\r\n");
      if (end < 0 && size > LARGEST_HEAD) return null;
      if (end < 0) continue;
      const words = begun.subarray(0, end).toString("utf8");
      head = { status: Number(/^HTTP\/\S{1,5} (\d{3})/.exec(words)?.[1] ?? 0), headers: headersOf(words.slice(words.indexOf("\n") + 1)) };
      start = end + 4;
      if (head.status !== 200 || endingOf(head.headers) === null) return null; // most of an archive: pictures, styles, scripts
    }
    if (size - start > LARGEST_REPORT) return "large";
  }
  return head && { ...head, body: Buffer.concat(parts).subarray(start) };
}

/** What a record holds; null for what is no page that a server gave. */
async function pageOf(record: WarcRecord, archive: string): Promise<ContainedReport | Member | null> {
  const url = (record.headers.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
  if (!/^https?:/i.test(url)) return null;
  const source = `${archive}!/${url}`;
  const response = await responseOf(record);
  if (response === null) return null;
  if (response === "large") return reportAt(source, new TooLarge(source, null, LARGEST_REPORT, "the pages behind it are read"));
  const captured = record.headers.get("warc-date") ?? null;
  const charset = charsetOfType(response.headers.get("content-type"));
  const metadata = { url, captured: captured && isoDate(captured) !== null ? captured : null, charset };
  try {
    const bytes = httpBody(response.body, response.headers, LARGEST_REPORT);
    return { member: { source, name: `page${endingOf(response.headers)}`, chunks: once(bytes), metadata } };
  } catch (error) {
    return reportAt(source, new FileDamaged(source, "response", (error as Error).message, "the pages behind it are read"));
  }
}

export const warc: Container = {
  async *reportsIn({ chunks, source }) {
    try {
      for await (const record of warcRecords(chunks)) {
        const page = await pageOf(record, source);
        if (page) yield page;
      }
    } catch (error) {
      throw error instanceof ReadoutError ? error : new FileDamaged(source, FORM, (error as Error).message);
    }
  },
};
