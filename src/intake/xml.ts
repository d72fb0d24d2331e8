/**
 * XML as a tree. Entities that a file declares itself are left as they stand, and nothing it names elsewhere is fetched; a tree deeper
 * than any document is refused before it is walked.
 */
import { DomHandler, DomUtils, Parser } from "htmlparser2";
import { FileDamaged } from "../errors.js";

type Document = DomHandler["root"];
export type XmlNode = Document["childNodes"][number];
/** An element; names have their prefixes. */
export type XmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const DEEPEST = 250;
const MOST_ELEMENTS = 2_000_000;

function tree(words: string, source: string, form: string): Document {
  const handler = new DomHandler();
  let [depth, elements] = [0, 0];
  const refuse = (why: string) => {
    throw new FileDamaged(source, form, why);
  };
  const parser = new Parser(
    {
      onparserinit: (own) => handler.onparserinit(own),
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST) refuse(`its elements are nested deeper than ${DEEPEST}`);
        if (++elements > MOST_ELEMENTS) refuse(`it has over ${MOST_ELEMENTS.toLocaleString("en")} elements`);
        handler.onopentag(name, attributes);
      },
      onclosetag: () => {
        depth--;
        handler.onclosetag();
      },
      ontext: (text) => handler.ontext(text),
      oncdatastart: () => handler.oncdatastart(),
      oncdataend: () => handler.oncdataend(),
      onend: () => handler.onend(),
      onreset: () => handler.onreset(),
      onerror: (error) => handler.onerror(error),
    },
    { xmlMode: true },
  );
  parser.end(words);
  return handler.root;
}

/** The whole tree. @param form what the file should be, for errors: "OpenDocument text" @throws FileDamaged */
export const xmlTree = (words: string, source: string, form: string): Document => tree(words, source, form);

/** A name without its prefix. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(":") + 1);

export const isElement = (node: XmlNode): node is XmlElement => "attribs" in node;

/** Elements at any depth whose names without prefix are one of these, in document order. */
export const elementsOf = (root: Document | XmlElement, ...names: readonly string[]): XmlElement[] =>
  DomUtils.findAll((element) => names.includes(localName(element)), root.childNodes);

export const firstOf = (root: Document | XmlElement, ...names: readonly string[]): XmlElement | null =>
  DomUtils.findOne((element) => names.includes(localName(element)), root.childNodes) ?? null;

/** The words of a node with white space folded; "" for none. */
export const xmlWords = (node: XmlNode | null): string => (node === null ? "" : DomUtils.textContent(node).replace(/\s+/g, " ").trim());
