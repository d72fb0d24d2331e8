/** The body of a stored HTTP response → what the server meant: chunks joined, packing undone, no further than a report may be large. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** The bytes of a body that was sent in chunks; null where they break off. */
function dechunked(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf("\r\n", at);
    const size = end < 0 ? Number.NaN : Number.parseInt(body.subarray(at, Math.min(end, at + 20)).toString("latin1"), 16);
    if (Number.isNaN(size)) return null;
    if (size === 0) return Buffer.concat(parts);
    if (end + 2 + size > body.length) return null;
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

/** zlib's own form, or without its head, as some servers have it. */
function inflated(body: Buffer, options: { maxOutputLength: number }): Buffer {
  try {
    return inflateSync(body, options);
  } catch {
    return inflateRawSync(body, options);
  }
}

/**
 * The body, decoded by its own headers.
 * @param most bytes it may have
 * @throws Error where it is damaged, larger, or packed in a way that nobody knows
 */
export function httpBody(body: Uint8Array, headers: ReadonlyMap<string, string>, most: number): Uint8Array {
  let bytes: Buffer = Buffer.from(body.buffer, body.byteOffset, body.length);
  // archives often keep the header of a body that they have joined
  if (/chunked/i.test(headers.get("transfer-encoding") ?? "")) bytes = dechunked(bytes) ?? bytes;
  const options = { maxOutputLength: most };
  for (const coding of (headers.get("content-encoding") ?? "").toLowerCase().split(",").reverse()) {
    const name = coding.trim();
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    if (name === "gzip" || name === "x-gzip") bytes = packed ? gunzipSync(bytes, options) : bytes;
    else if (name === "br") bytes = brotliDecompressSync(bytes, options);
    else if (name === "deflate") bytes = inflated(bytes, options);
    else if (name !== "" && name !== "identity") throw new Error(`its body is packed as ${name.slice(0, 40)}`);
  }
  return bytes;
}
