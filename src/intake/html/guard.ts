/**
 * A page is counted before any tree is built: pages nested 50,000 deep, with half a million elements or with four million entities (each
 * is a piece of text of its own) take every extractor down. Real news pages (1,921 measured) stay far below each limit: depth 51,
 * 10,110 elements, 140,000 levels above them all together, 17,000 pieces of text, 720,000 characters with 8,000,000 levels above them,
 * 7,200 attributes, 38 of one element, class names of 4,400 characters.
 */
import { Parser } from "htmlparser2";
import { PageTooComplex } from "../../errors.js";

const DEPTH = 300;
const ELEMENTS = 30_000;
/** Levels above each element, added up: what looks at all that lies in each element takes so many steps. */
const LEVELS = 1_000_000;
const LEVELS_OF_CHARACTERS = 30_000_000;
const PIECES = 200_000; // of text, comments
const CHARACTERS = 2_000_000; // of text and of what is said about it in JSON-LD
const ATTRIBUTE = 500_000; // characters
const CLASSES = 20_000; // characters
const ATTRIBUTES = 250_000;
const ATTRIBUTES_OF_ONE = 1000;

const STEP = 1 << 14; // characters that are counted at once

const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);

const number = (n: number): string => n.toLocaleString("en");

/** What is counted of a page, and what it has too much of. */
class Count {
  problem: string | null = null;
  #depth = 0;
  #elements = 0;
  #levels = 0;
  #pieces = 0;
  #characters = 0;
  #levelsOfCharacters = 0;
  #raw = false;
  #attributes = 0;
  #attributesOfOne = 0;

  open(name: string): void {
    if (!VOID.has(name)) this.#depth++;
    this.#raw = name === "style" || name === "script";
    this.#levels += this.#depth;
    this.#attributesOfOne = 0;
    if (this.#depth > DEPTH) this.problem = `elements nested deeper than ${DEPTH}`;
    else if (++this.#elements > ELEMENTS) this.problem = `more than ${number(ELEMENTS)} elements`;
    else if (this.#levels > LEVELS) this.problem = "too many elements nested too deep";
  }

  attribute(name: string, value: string): void {
    if (name === "type" && /json/i.test(value)) this.#raw = false;
    if (++this.#attributesOfOne > ATTRIBUTES_OF_ONE || ++this.#attributes > ATTRIBUTES)
      this.problem = "more attributes than any page needs";
    else if (value.length > ATTRIBUTE) this.problem = "an attribute longer than any page needs";
    else if (name === "class" && value.length > CLASSES) this.problem = "more class names than any element needs";
  }

  close(name: string): void {
    if (!VOID.has(name)) this.#depth--;
    this.#raw = false;
  }

  piece(characters: number): void {
    if (!this.#raw) this.#characters += characters;
    this.#levelsOfCharacters += characters * this.#depth;
    if (++this.#pieces > PIECES) this.problem = `more than ${number(PIECES)} pieces of text, entities and comments`;
    else if (this.#characters > CHARACTERS) this.problem = `more than ${number(CHARACTERS)} characters of text`;
    else if (this.#levelsOfCharacters > LEVELS_OF_CHARACTERS) this.problem = "too much text nested too deep";
  }
}

/** @throws PageTooComplex a step behind the place where a limit is passed, without reading on */
export function guard(html: string, input: string): void {
  const count = new Count();
  const parser = new Parser({
    onopentagname: (name) => count.open(name),
    onattribute: (name, value) => count.attribute(name, value),
    onclosetag: (name) => count.close(name),
    ontext: (text) => count.piece(text.length),
    oncomment: () => count.piece(0),
    onprocessinginstruction: () => count.piece(0),
  });
  for (let at = 0; at < html.length && count.problem === null; at += STEP) parser.write(html.slice(at, at + STEP));
  if (count.problem !== null) throw new PageTooComplex(input, count.problem);
}
