/**
 * A page is counted before any tree is built: pages nested 50,000 deep or with half a million elements take every
 * extractor down. Real news pages (1,171 measured) stay under depth 51 and 10,110 elements.
 */
import { Parser } from "htmlparser2";
import { PageTooComplex } from "../../errors.js";

const DEPTH = 300;
const ELEMENTS = 50_000;
const ATTRIBUTE = 500_000; // characters

const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);

/** @throws PageTooComplex as soon as a limit is passed, without reading on */
export function guard(html: string, input: string): void {
  let depth = 0;
  let elements = 0;
  let problem: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      elements++;
      if (!VOID.has(name)) depth++;
      if (depth > DEPTH) problem = `elements nested deeper than ${DEPTH}`;
      else if (elements > ELEMENTS) problem = `more than ${ELEMENTS.toLocaleString("en")} elements`;
      else if (Object.values(attributes).some((v) => v.length > ATTRIBUTE)) problem = "an attribute longer than any page needs";
      if (problem) parser.pause();
    },
    onclosetag(name) {
      if (!VOID.has(name)) depth--;
    },
  });
  const step = 1 << 16;
  for (let at = 0; at < html.length && problem === null; at += step) parser.write(html.slice(at, at + step));
  if (problem) throw new PageTooComplex(input, problem);
}
