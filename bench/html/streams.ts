/** How quickly PDF files and web archives are taken in: pages of a generated PDF, and a generated archive of 1 GB that is mostly no pages. */
import { warc } from "../../src/intake/containers/warc.js";
import { readPdf } from "../../src/intake/pdf/read-pdf.js";

const LINES = 50;
const SENTENCE = "The bridge would stay closed until the council had met again, Mayor Ana Novak said.";

/** A PDF of pages of 50 lines. */
function pdfOf(pages: number): Buffer {
  const content = Array.from({ length: LINES }, (_, n) => `BT /F 10 Tf 50 ${780 - n * 14} Td (${SENTENCE}) Tj ET`).join("\n");
  const stream = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
  const kids = Array.from({ length: pages }, (_, n) => 4 + n);
  const page = `<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 1 0 R >> >> /Contents 2 0 R >>`;
  const tree = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${pages} >>`;
  const objects = [font, stream, tree, ...kids.map(() => page), "<< /Type /Catalog /Pages 3 0 R >>"];
  const body = objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Size ${objects.length + 1} /Root ${objects.length} 0 R >>\n%%EOF\n`, "latin1");
}

function record(type: string, body: Buffer, url: string): Buffer {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\n\r\n`), body]);
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 2026-10-07T10:15:00Z\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from("\r\n\r\n")]);
}

/** An archive of some bytes in chunks of 64 KB: for each page nine pictures. */
async function* archiveOf(bytes: number): AsyncGenerator<Uint8Array> {
  const page = record("text/html", Buffer.from(`<html><body><p>${SENTENCE.repeat(600)}</p></body></html>`), "https://news.example/a");
  const picture = record("image/jpeg", Buffer.alloc(200_000, "x"), "https://news.example/a.jpg");
  const block = Buffer.concat([page, ...Array.from({ length: 9 }, () => picture)]);
  for (let sent = 0; sent < bytes; sent += block.length)
    for (let at = 0; at < block.length; at += 65_536) yield block.subarray(at, at + 65_536);
}

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;
const round = (value: number): number => Math.round(value * 10) / 10;

export interface Streams {
  readonly pdf: { readonly pages: number; readonly perCpuSecond: number };
  readonly warc: { readonly megabytes: number; readonly pages: number; readonly mbPerCpuSecond: number; readonly grownBy: number };
}

/** @returns also by how many MB memory was larger behind the last 900 MB of an archive than behind its first 100, at most */
export async function streams(): Promise<Streams> {
  const pages = 200;
  const bytes = pdfOf(pages);
  await readPdf(pdfOf(5), "warm.pdf");
  const beganPdf = process.cpuUsage();
  await readPdf(bytes, "a.pdf");
  const pdf = { pages, perCpuSecond: round(pages / seconds(process.cpuUsage(beganPdf))) };

  const whole = 1_000_000_000;
  let [read, found, early, most] = [0, 0, 0, 0];
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of archiveOf(whole)) {
      read += chunk.length;
      yield chunk;
    }
  }
  const beganWarc = process.cpuUsage();
  for await (const one of warc.reportsIn({ source: "a.warc", name: "a.warc", path: null, chunks: counted() })) {
    if (!("member" in one)) continue;
    for await (const _ of one.member.chunks);
    found++;
    const { rss } = process.memoryUsage();
    if (read < whole / 10) early = Math.max(early, rss);
    else most = Math.max(most, rss);
  }
  const mbPerCpuSecond = round(read / 1e6 / seconds(process.cpuUsage(beganWarc)));
  return { pdf, warc: { megabytes: Math.round(read / 1e6), pages: found, mbPerCpuSecond, grownBy: Math.round((most - early) / 1e6) } };
}
