/** A piece of a page that is no page: the body of a letter, the entry of a feed. All of it is text; nothing is taken for furniture. */
import { laidOut } from "../laid-out.js";
import { textBlocks } from "./blocks.js";
import { parse } from "./dom.js";
import { guard } from "./guard.js";

/** What shows no words of the text. */
const SILENT = "head, title, style, script, noscript, template, svg";

/** The text of a fragment, its paragraphs parted by blank lines. @param lines each <br> ends one too @throws PageTooComplex */
export function fragmentText(html: string, source: string, lines = false): string {
  guard(html, source);
  const page = parse(html);
  for (const element of [...page.querySelectorAll(SILENT)]) element.remove();
  if (lines) for (const element of [...page.querySelectorAll("br")]) element.replaceWith(page.createElement("hr"));
  return laidOut(textBlocks(page.body).map(({ words }) => ({ words, part: null }))).text;
}
