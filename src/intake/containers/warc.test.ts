import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { facts, held } from "../../batch/held.suite.js";
import { madeZip } from "../made-zip.suite.js";

const STORY = "The bridge would stay closed until spring, Mayor Ana Novak said on Monday. The council meets on 4 May, she told reporters.";
const PAGE = `<!doctype html><html><head><title>Bridge shut</title></head><body><article><h1>Bridge shut</h1><p>${STORY}</p><p>${STORY}</p></article></body></html>`;

interface Made {
  readonly url: string;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: string;
  readonly body?: Buffer;
}

function record(kind: string, url: string, block: Buffer, length: number | string = block.length): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${kind}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-10-07T10:15:00Z\r\nWARC-Record-ID: <urn:x:1>\r\nContent-Type: application/http; msgtype=${kind}\r\nContent-Length: ${length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}

const response = ({ url, type = "text/html; charset=utf-8", status = 200, headers = "", body = Buffer.from(PAGE) }: Made): Buffer =>
  record("response", url, Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\nContent-Type: ${type}\r\n${headers}\r\n`), body]));

const chunks = (body: Buffer) => Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from("\r\n0\r\n\r\n")]);
const at = (path: string) => `https://news.example/${path}`;
const RECORDS = [
  record("request", at("a"), Buffer.from("GET /a HTTP/1.1\r\nHost: news.example\r\n\r\n")),
  response({ url: at("a") }),
  response({ url: at("logo.png"), type: "image/png", body: Buffer.alloc(100_000) }),
  response({ url: at("gone"), status: 404 }),
  response({ url: at("gz"), headers: "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", body: chunks(gzipSync(PAGE)) }),
  response({ url: at("br"), headers: "Content-Encoding: br\r\n", body: brotliCompressSync(PAGE) }),
  response({ url: at("joined"), headers: "Transfer-Encoding: chunked\r\n" }),
];
const FOUND = ["a", "gz", "br", "joined"].map(at);

describe("a web archive", () => {
  it("is its pages, each with its address and the moment of its capture; all else is skipped", async () => {
    const { reports, errors, passedOver } = await held("a.warc", Buffer.concat(RECORDS));
    expect(reports.map(({ url, published, title, mediaType }) => [url, published, title, mediaType])).toEqual(
      FOUND.map((url) => [url, "2026-10-07T10:15:00Z", "Bridge shut", "text/html"]),
    );
    expect(reports[0]?.source).toBe(`a.warc!/${at("a")}`);
    expect([errors, passedOver]).toEqual([[], []]);
  });

  it("is read packed, record by record or as one, and in a .wacz, whose other files are lists", async () => {
    const packed = Buffer.concat(RECORDS.map((one) => gzipSync(one)));
    const wacz = madeZip([
      { name: "datapackage.json", bytes: "{}" },
      { name: "archive/data.warc.gz", bytes: packed, stored: true },
      { name: "pages/pages.jsonl", bytes: '{"format":"json-pages-1.0"}\n{"url":"https://news.example/a"}\n' },
    ]);
    for (const [name, bytes] of [
      ["a.warc.gz", packed],
      ["a.warc.gz", gzipSync(Buffer.concat(RECORDS))],
      ["a.wacz", wacz],
    ] as const) {
      const { reports, errors } = await held(name, bytes);
      expect([reports.map(({ url }) => url), errors]).toEqual([FOUND, []]);
    }
  });

  const broken = (headers: string, body: Buffer) => response({ url: at("x"), headers, body });
  it.each([
    ["that unpacks to more than a report", broken("Content-Encoding: gzip\r\n", gzipSync(Buffer.alloc(30_000_000)))],
    ["that is cut off", broken("Content-Encoding: gzip\r\n", gzipSync(PAGE).subarray(0, 50))],
    ["that is packed in an unknown way", broken("Content-Encoding: zstd\r\n", Buffer.from("x"))],
    ["larger than a report", broken("", Buffer.alloc(21_000_000, "x"))],
    ["without an article", broken("", Buffer.from("<html><body><p>Sign in</p></body></html>"))],
  ])("with a page %s has one error, and the pages behind it", async (_, bad) => {
    const { reports, errors } = await held("a.warc", Buffer.concat([bad, ...RECORDS]));
    expect(errors).toEqual([expect.stringMatching(/^a\.warc!\/https:\/\/news\.example\/x: (?:file-damaged|too-large|no-article)$/)]);
    expect(reports.map(({ url }) => url)).toEqual(FOUND);
  });

  const whole = RECORDS[1] as Buffer;
  it.each([
    ["of a head without end", Buffer.concat([Buffer.from("WARC/1.0\r\nX: "), Buffer.alloc(6_000_000, "x")])],
    ["with something else behind its records", Buffer.concat([whole, Buffer.from("no record at all\r\n\r\nx\r\n")])],
    ["of a length that is none", record("response", at("a"), Buffer.from("x"), "many")],
    ["of a length below nothing", record("response", at("a"), Buffer.from("x"), -5)],
  ])("%s is one error", async (_, bytes) => {
    expect((await held("a.warc", bytes)).errors).toEqual(["a.warc: file-damaged"]);
  });

  it("that breaks off gives the pages that are whole", async () => {
    const bytes = Buffer.concat([whole, (RECORDS[4] as Buffer).subarray(0, 300)]);
    const found = await held("a.warc", bytes);
    expect(facts(found)).toEqual([expect.stringContaining("Bridge shut")]);
    expect(found.errors.length).toBe(1);
  });
});
