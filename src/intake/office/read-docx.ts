/** A Word document (.docx) as canonical text: mammoth makes a page of it; a pass of our own says what that leaves out. */
import { FileDamaged, FileEncrypted } from "../../errors.js";
import { folded } from "../../text/fold.js";
import { textBlocks } from "../html/blocks.js";
import { parse } from "../html/dom.js";
import { guard } from "../html/guard.js";
import { type Layout, laidOut, layoutOf, withOneHeadline } from "../laid-out.js";
import { beginsAsOldOffice } from "../signatures.js";
import { firstOf, xmlTree, xmlWords } from "../xml.js";
import { type LeftOut, leftOutNotes } from "./left-out.js";
import { zipParts } from "./zip-parts.js";

const FORM = "Word document (.docx)";
const DOCUMENT = "word/document.xml";
const WANTED = /^(?:word\/(?:document|comments|header\d*|footer\d*)|docProps\/core)\.xml$/;
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Caption'] => figure > figcaption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
];

const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** What mammoth leaves out. */
function leftOut(parts: ReadonlyMap<string, string>): LeftOut {
  const count = (name: string, element: RegExp) => parts.get(name)?.match(element)?.length ?? 0;
  const edges = [...parts].filter(([name]) => /^word\/(?:header|footer)/.test(name));
  return {
    insertions: count(DOCUMENT, /<w:(?:ins|moveTo)[ >]/g),
    deletions: count(DOCUMENT, /<w:(?:del|moveFrom)[ >]/g),
    comments: count("word/comments.xml", /<w:comment[ >]/g),
    edges: edges.map(([, xml]) => (xml.match(/<w:t(?: [^>]{0,200})?>[^<]*/g) ?? []).map((run) => run.replace(/^<[^>]*>/, "")).join("")),
  };
}

/** @throws FileEncrypted, FileDamaged, TooLarge, PageTooComplex */
export async function readDocx(bytes: Uint8Array, source: string): Promise<Layout> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (beginsAsOldOffice(bytes)) {
    if (buffer.includes(ENCRYPTED)) throw new FileEncrypted(source);
    throw new FileDamaged(source, FORM, "it is in the older form of Office", "save it as .docx");
  }
  const parts = await zipParts(bytes, source, FORM, (name) => WANTED.test(name));
  const document = parts.get(DOCUMENT);
  if (document === undefined) throw new FileDamaged(source, FORM, `it holds no ${DOCUMENT}`, "give a text document");
  for (const xml of parts.values())
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new FileDamaged(source, FORM, "it declares entities, as no document does");
  xmlTree(document, source, FORM); // refuses what is too deep for the libraries
  const { default: mammoth } = await import("mammoth");
  const options = { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })), externalFileAccess: false };
  const { value } = await mammoth.convertToHtml({ buffer }, options).catch((error: unknown) => {
    throw new FileDamaged(source, FORM, (error as Error).message);
  });
  guard(value, source);
  const { text, blocks } = laidOut(withOneHeadline(textBlocks(parse(value).body)));
  const core = xmlTree(parts.get("docProps/core.xml") ?? "", source, FORM);
  const title = xmlWords(firstOf(core, "title"));
  const language = xmlWords(firstOf(core, "language")) || null;
  const printed = title !== "" && folded(text.slice(0, 3000)).includes(folded(title));
  return layoutOf(text, blocks, { title: printed ? title : null, language }, leftOutNotes(leftOut(parts)));
}
