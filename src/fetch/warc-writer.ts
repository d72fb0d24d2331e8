/** Exchanges as a web archive (WARC 1.1, ISO 28500): the request and the answer of each, so that what was sent can be shown later, by any tool. */
import { hash, randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import { VERSION } from "../version.js";
import type { Exchange } from "./exchange.js";

const CRLF = "\r\n";
const urn = (): string => `<urn:uuid:${randomUUID()}>`;
const digest = (bytes: Uint8Array): string => `sha256:${hash("sha256", bytes)}`;

function record(fields: Readonly<Record<string, string>>, block: Uint8Array): Buffer {
  const lines = Object.entries({ ...fields, "WARC-Block-Digest": digest(block), "Content-Length": String(block.length) });
  const head = ["WARC/1.1", ...lines.map(([name, value]) => `${name}: ${value}`), "", ""].join(CRLF);
  return Buffer.concat([Buffer.from(head), block, Buffer.from(CRLF + CRLF)]);
}

/** The head of an answer. Its chunks are joined already, so the header that says otherwise goes by another name, as archives have it. */
function answerHead({ status, rawHeaders }: Exchange): string {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`];
  for (let n = 0; n + 1 < rawHeaders.length; n += 2) {
    const [name, value] = [rawHeaders[n] as string, rawHeaders[n + 1] as string];
    lines.push(`${/^transfer-encoding$/i.test(name) ? "X-Archive-Orig-Transfer-Encoding" : name}: ${value}`);
  }
  return [...lines, "", ""].join(CRLF);
}

function recordsOf(one: Exchange): Buffer[] {
  const common = { "WARC-Target-URI": one.url, "WARC-Date": one.at };
  const [answer, request] = [urn(), urn()];
  const block = Buffer.concat([Buffer.from(answerHead(one), "latin1"), one.body]);
  return [
    record(
      {
        "WARC-Type": "response",
        "WARC-Record-ID": answer,
        ...common,
        "WARC-Payload-Digest": digest(one.body),
        "Content-Type": "application/http;msgtype=response",
      },
      block,
    ),
    record(
      {
        "WARC-Type": "request",
        "WARC-Record-ID": request,
        ...common,
        "WARC-Concurrent-To": answer,
        "Content-Type": "application/http;msgtype=request",
      },
      Buffer.from(one.asked, "latin1"),
    ),
  ];
}

/** A whole web archive, not packed. */
export function warcOf(exchanges: readonly Exchange[]): Buffer {
  const info = Buffer.from(`software: readout/${VERSION}${CRLF}format: WARC File Format 1.1${CRLF}`);
  const first = record(
    {
      "WARC-Type": "warcinfo",
      "WARC-Record-ID": urn(),
      "WARC-Date": exchanges[0]?.at ?? new Date().toISOString(),
      "Content-Type": "application/warc-fields",
    },
    info,
  );
  return Buffer.concat([first, ...exchanges.flatMap(recordsOf)]);
}
