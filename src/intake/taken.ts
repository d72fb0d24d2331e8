/** A report's bytes or characters → its characters, the form that it has, and the text that its format makes of it. */
import { hash } from "node:crypto";
import { EmptyInput, TooLarge } from "../errors.js";
import type { Note } from "../records/document.js";
import { layoutApart } from "./apart/apart.js";
import { undoneNote, undoubled } from "./double-encoding.js";
import { decode } from "./encoding.js";
import type { ReportFormat } from "./format.js";
import { FORMATS, formatOfBytes, formatOfWords } from "./formats.js";
import { LARGEST_REPORT, type MediaType, type ReportInput } from "./input.js";
import type { Layout } from "./laid-out.js";
import type { PageOptions } from "./page-options.js";
import type { Metadata } from "./report.js";

/** A report as its format lays it out. */
interface Taken {
  readonly format: ReportFormat;
  readonly layout: Layout;
  /** Its characters, mended where they were encoded twice; null where its bytes are more than characters. */
  readonly words: string | null;
  readonly sha256: string;
  readonly notes: Note[];
}

const pageOptions = (metadata: Metadata = {}): PageOptions => ({ strict: metadata.strict ?? false });

/** The layout of characters. [A15] Where they were encoded twice they are mended first. */
async function ofWords(sent: string, mediaType: MediaType | null, { source, metadata }: ReportInput): Promise<Omit<Taken, "sha256">> {
  const undone = undoubled(sent);
  const words = undone?.text ?? sent;
  const format = formatOfWords(mediaType, words);
  return {
    format,
    words,
    layout: await layoutApart(format, words, source, pageOptions(metadata)),
    notes: undone ? [undoneNote(undone)] : [],
  };
}

/** What a report comes as, laid out by its format. @throws one of the input errors of errors.ts */
export async function taken(incoming: ReportInput): Promise<Taken> {
  const { source } = incoming;
  if ("text" in incoming || "html" in incoming) {
    const words = "text" in incoming ? incoming.text : incoming.html;
    const size = Buffer.byteLength(words);
    if (size > LARGEST_REPORT) throw new TooLarge(source, size, LARGEST_REPORT);
    const { mediaType } = "html" in incoming ? FORMATS.html : FORMATS.text;
    return { ...(await ofWords(words, mediaType, incoming)), sha256: incoming.sha256 ?? hash("sha256", words) };
  }
  const { bytes, mediaType } = incoming;
  if (bytes.length > LARGEST_REPORT) throw new TooLarge(source, bytes.length, LARGEST_REPORT);
  if (bytes.length === 0) throw new EmptyInput(source);
  const sha256 = incoming.sha256 ?? hash("sha256", bytes);
  const told = formatOfBytes(bytes, mediaType);
  if (told) {
    const notes = mislabelledNotes(mediaType, told.mediaType);
    return {
      format: told,
      words: null,
      layout: await layoutApart(told, bytes, source, pageOptions(incoming.metadata)),
      sha256,
      notes,
    };
  }
  const { text, doubt } = await decode(bytes, source, mediaType === "text/html", incoming.metadata?.charset);
  const words = await ofWords(text, mediaType, incoming);
  const notes = [...(doubt ? [{ ...doubt, span: null }] : []), ...mislabelledNotes(mediaType, words.format.mediaType)];
  return { ...words, sha256, notes: [...notes, ...words.notes] };
}

/** Says that a report is read as what it is, and not as what it was said to be. */
const mislabelledNotes = (said: MediaType | null, found: MediaType): Note[] =>
  said === null || said === found
    ? []
    : [{ code: "form-mislabelled", span: null, message: `its name says ${said}, its bytes are ${found}; read as that` }];
