/** How files of each form begin. What is looked at is their first bytes, so that no reader need be loaded to tell. */

/** Bytes as characters one for one: enough to know a form by. */
const ascii = (head: Uint8Array, from = 0, to = head.length): string => Buffer.from(head.subarray(from, to)).toString("latin1");

/** What some programs write before it is no part of a PDF. */
export const beginsAsPdf = (head: Uint8Array): boolean => /(?:^|[\r\n])%PDF-\d/.test(ascii(head, 0, 1024));

export const beginsAsZip = (head: Uint8Array): boolean => ["PK\x03\x04", "PK\x05\x06"].includes(ascii(head, 0, 4));

/** The name of the first part of a ZIP file, and what stands behind it. */
const firstPart = (head: Uint8Array): string => (beginsAsZip(head) ? ascii(head, 30, 120) : "");

/** The older files of Office, and all that have a password. */
export const beginsAsOldOffice = (head: Uint8Array): boolean => ascii(head, 0, 8) === "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/** Files of Office, Word's among them: told by their first part. */
export const beginsAsDocx = (head: Uint8Array): boolean =>
  beginsAsOldOffice(head) || /^(?:\[Content_Types\]\.xml|(?:_rels|docProps|word|customXml|xl|ppt)\/)/.test(firstPart(head));

/** Its first part says so, unpacked. */
export const beginsAsOdt = (head: Uint8Array): boolean => firstPart(head).startsWith("mimetypeapplication/vnd.oasis.opendocument.text");

/** A line "From ana@example.org Wed Oct  7 10:15:00 2026", and a head. */
export const beginsAsMailbox = (head: Uint8Array): boolean => /^From \S[^\n]{0,200}\d{4}\s{0,3}\n[\w-]{1,60}:/.test(ascii(head));

/** The head of a mail that was sent: programs on its way write such lines first. */
export const beginsAsMail = (head: Uint8Array): boolean => {
  const words = ascii(head);
  return (
    /^(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|DKIM-Signature|Authentication-Results|ARC-[\w-]{1,40}|X-[\w-]{1,60}):/i.test(
      words,
    ) && /^(?:From|Date|Received):/im.test(words)
  );
};

/** The head of a saved page: what browsers write, and no mail has. */
export const beginsAsMhtml = (head: Uint8Array): boolean => {
  const words = ascii(head).split(/\r?\n\r?\n/)[0] ?? "";
  const saved = /^(?:Snapshot-Content-Location:|From: ?<?Saved by|X-MAF|X-MimeOLE: Produced By Microsoft MimeOLE)/im;
  return /^Content-Type:\s{0,10}multipart\/related/im.test(words) && saved.test(words) && !/^Received:/im.test(words);
};

export const beginsAsGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

export const beginsAsTar = (head: Uint8Array): boolean => ascii(head, 257, 262) === "ustar";

export const beginsAsWarc = (head: Uint8Array): boolean => /^WARC\/\d/.test(ascii(head, 0, 8));

/** The root of a file of XML; null for other files. */
function xmlRoot(head: Uint8Array): string | null {
  const words = ascii(head).replace(/^\xef\xbb\xbf/, "");
  if (!/^\s*</.test(words)) return null;
  const bare = words.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/gi, "");
  return /^\s*<(?:[\w-]{1,40}:)?([\w-]{1,40})/.exec(bare)?.[1] ?? null;
}

export const beginsAsFeed = (head: Uint8Array): boolean =>
  /^(?:rss|feed|RDF)$/.test(xmlRoot(head) ?? "") || /^\s*\{[\s\S]*"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\//.test(ascii(head));

export const beginsAsNewsXml = (head: Uint8Array): boolean => /^(?:nitf|newsItem|newsMessage)$/.test(xmlRoot(head) ?? "");
