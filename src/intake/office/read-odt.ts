/** An OpenDocument text (.odt) as canonical text: its paragraphs in order, without what was deleted or stands in the margin. */
import { FileDamaged, FileEncrypted } from "../../errors.js";
import type { Part } from "../../records/vocabulary.js";
import { folded } from "../../text/fold.js";
import { type Layout, laidOut, layoutOf, type Paragraph, withOneHeadline } from "../laid-out.js";
import { elementsOf, firstOf, isElement, localName, type XmlElement, type XmlNode, xmlTree, xmlWords } from "../xml.js";
import { leftOutNotes } from "./left-out.js";
import { zipParts } from "./zip-parts.js";

const FORM = "OpenDocument text (.odt)";
const WANTED = new Set(["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"]);

/** Elements that are no part of the text where they stand. */
const ASIDE = new Set(["tracked-changes", "annotation", "note", "sequence-decls", "forms"]);

/** The words of a paragraph; a line break is a space. */
function wordsOf(node: XmlNode): string {
  if (!isElement(node)) return "data" in node && node.type === "text" ? node.data : "";
  const name = localName(node);
  if (ASIDE.has(name)) return "";
  if (name === "s" || name === "tab" || name === "line-break") return " ";
  return node.childNodes.map(wordsOf).join("");
}

/** Paragraphs under a node, in order. @param part what holds for all of them */
function paragraphsOf(node: XmlElement, part: Part | null): Paragraph[] {
  const name = localName(node);
  if (ASIDE.has(name)) return [];
  if (name === "p" || name === "h") {
    const words = wordsOf(node).replace(/\s+/g, " ").trim();
    const level = node.attribs["text:outline-level"];
    const style = node.attribs["text:style-name"] ?? "";
    const own: Part | null = style === "Title" ? "headline" : name === "p" ? part : level === "1" ? "headline" : "subhead";
    return [...(words ? [{ words, part: own }] : []), ...inside(node, part)];
  }
  const inner = name === "list-item" ? "list-item" : name === "table" ? "table" : part;
  return node.childNodes.filter(isElement).flatMap((child) => paragraphsOf(child, inner));
}

/** Text boxes, which hang on the paragraph that they stand beside. */
const inside = (paragraph: XmlElement, part: Part | null): Paragraph[] =>
  elementsOf(paragraph, "text-box").flatMap((box) => box.childNodes.filter(isElement).flatMap((child) => paragraphsOf(child, part)));

/** @throws FileEncrypted, FileDamaged, TooLarge */
export async function readOdt(bytes: Uint8Array, source: string): Promise<Layout> {
  const parts = await zipParts(bytes, source, FORM, (name) => WANTED.has(name));
  if (parts.get("META-INF/manifest.xml")?.includes("encryption-data")) throw new FileEncrypted(source);
  const [content, styles, meta] = ["content.xml", "styles.xml", "meta.xml"].map((name) => xmlTree(parts.get(name) ?? "", source, FORM));
  const body = content && firstOf(content, "text");
  if (!body || !styles || !meta) throw new FileDamaged(source, FORM, "it holds no text");
  const { text, blocks } = laidOut([
    ...withOneHeadline(paragraphsOf(body, null)),
    ...elementsOf(body, "note-body").flatMap((note) =>
      note.childNodes.filter(isElement).flatMap((child) => paragraphsOf(child, "list-item")),
    ),
  ]);
  const title = xmlWords(firstOf(meta, "title"));
  const printed = title !== "" && folded(text.slice(0, 3000)).includes(folded(title));
  const doubts = leftOutNotes({
    insertions: elementsOf(body, "insertion").length,
    deletions: elementsOf(body, "deletion").length,
    comments: elementsOf(body, "annotation").length,
    edges: elementsOf(styles, "header", "footer").map(xmlWords),
  });
  return layoutOf(text, blocks, { title: printed ? title : null, language: xmlWords(firstOf(meta, "language")) || null }, doubts);
}
