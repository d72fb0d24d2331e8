/**
 * Bytes to characters. Order: BOM, valid UTF-8, slightly damaged UTF-8, what the server said, the page's own declaration, a detector.
 */
import { EncodingUnknown, NotText } from "../errors.js";
import { undoubled } from "./double-encoding.js";

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** What a reader should know about the decoding: null where nothing was doubtful. */
  readonly doubt: { readonly code: "encoding-damaged" | "encoding-guessed"; readonly message: string } | null;
}

const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** RTF is characters, too, and none of a report's. */
const RTF = Buffer.from("{\\rtf");

const SURE = 30; // the detector's own scale, 0–100
const SAMPLE = 64 * 1024;

/** UTF-8 or UTF-16; null where `fatal` and broken. */
const decodeUnicode = (bytes: Uint8Array, label: string, fatal: boolean): string | null => {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * Any other encoding; null where it is unknown or does not fit. Node's own decoder reads windows-1252 as Latin-1
 * (curly quotes become control characters), so this is iconv's work.
 */
async function decodeLegacy(bytes: Uint8Array, label: string): Promise<string | null> {
  const { default: iconv } = await import("iconv-lite");
  if (!iconv.encodingExists(label)) return null;
  const text = iconv.decode(Buffer.from(bytes), label, { stripBOM: false });
  return text.includes("\ufffd") ? null : text;
}

/** Share of characters that no text has: C0 controls but white space, and C1 controls. */
function controlShare(text: string): number {
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return (sample.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g)?.length ?? 0) / Math.max(1, sample.length);
}

/** Byte offset at which `bytes` stops being UTF-8, and how many broken and whole sequences beyond ASCII there are. */
function damage(bytes: Uint8Array): { offset: number; broken: number; whole: number } {
  const lenient = new TextDecoder("utf-8").decode(bytes);
  let broken = 0;
  let whole = 0;
  let offset = -1;
  let at = 0;
  for (const character of lenient) {
    const code = character.codePointAt(0) as number;
    if (code === 0xfffd) {
      broken++;
      if (offset < 0) offset = at;
    } else if (code > 0x7f) whole++;
    if (offset < 0) at += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return { offset, broken, whole };
}

/** The name of what the bytes are, where a known file format starts so; null where none does. */
async function formatOf(bytes: Uint8Array): Promise<string | null> {
  const { fileTypeFromBuffer } = await import("file-type");
  const found = await fileTypeFromBuffer(bytes.subarray(0, 4100)).catch(() => undefined);
  return found && !["application/xml", "text/html"].includes(found.mime) ? `${found.ext.toUpperCase()} (${found.mime})` : null;
}

const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1] ?? null;
};

/**
 * The characters of a text or HTML file.
 * @param charset the encoding that came with it, if any
 * @throws NotText for binary data; EncodingUnknown where no encoding fits
 */
export async function decode(bytes: Uint8Array, input: string, html: boolean, charset: string | null = null): Promise<Decoded> {
  if (RTF.every((byte, n) => bytes[n] === byte)) throw new NotText(input, "an RTF file");
  const bom = BOMS.find(([mark]) => mark.every((byte, n) => bytes[n] === byte));
  if (bom) {
    const text = decodeUnicode(bytes, bom[1], false) as string;
    if (controlShare(text) < 0.05) return { text, encoding: bom[1], doubt: null };
  }
  const valid = decodeUnicode(bytes, "utf-8", true);
  // characters of a text that was encoded twice may stand as controls until that is undone
  if (valid !== null && controlShare(undoubled(valid)?.text ?? valid) < 0.02) return { text: valid, encoding: "utf-8", doubt: null };
  const format = await formatOf(bytes);
  if (format) throw new NotText(input, `a ${format} file`);
  if (bytes.subarray(0, SAMPLE).includes(0) || valid !== null) throw new NotText(input, "binary data");

  const { offset, broken, whole } = damage(bytes);
  if (whole > 4 * broken) {
    const message = `${broken} byte sequence${broken === 1 ? " is" : "s are"} not UTF-8 (the first at byte ${offset}) and read as U+FFFD`;
    return { text: new TextDecoder("utf-8").decode(bytes), encoding: "utf-8", doubt: { code: "encoding-damaged", message } };
  }
  const declared = [charset, html ? declaredCharset(bytes) : null].filter((label) => label !== null);
  const { analyse } = await import("chardet");
  const guesses = analyse(bytes.subarray(0, SAMPLE))
    .filter((g) => g.confidence >= SURE)
    .map((g) => g.name);
  for (const label of [...declared, ...guesses]) {
    const text = await decodeLegacy(bytes, label);
    if (text === null || controlShare(text) > 0.001) continue;
    const doubt = declared.includes(label) ? null : ({ code: "encoding-guessed", message: `not UTF-8; read as ${label}` } as const);
    return { text, encoding: label.toLowerCase(), doubt };
  }
  throw controlShare(Buffer.from(bytes.subarray(0, SAMPLE)).toString("latin1")) > 0.05
    ? new NotText(input, "binary data")
    : new EncodingUnknown(input, offset, ["utf-8", ...declared, ...guesses]);
}
