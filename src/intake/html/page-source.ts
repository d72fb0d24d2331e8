/**
 * How places of a page are written in it: among its own characters, markup and all. The tree in which places are found keeps no offsets, so
 * the page is gone through once more, element by element, and the words of a place are found in the element that its path leads to.
 */
import { Parser } from "htmlparser2";
import type { SourcePlace, TextQuote } from "../../records/trace.js";
import type { Span } from "../../text/span.js";
import { type Found, LetterIndex } from "./letter-index.js";
import { stepTo, UNSHOWN } from "./page-paths.js";

/** Characters that are shown of a place, and on each side of it: what is hidden between its words may be far longer than these. */
const [MOST, AROUND] = [3_000, 200];

/** A stretch of text, with where its source begins and ends: an entity is longer there than its character. */
interface Piece {
  readonly words: string;
  readonly source: Span;
}

interface Open {
  readonly path: string;
  readonly firstPiece: number;
  readonly children: Map<string, number>;
  all: number;
}

/** Pieces in which places are searched. */
class Stretch {
  readonly #pieces: readonly Piece[];
  readonly #index: LetterIndex;
  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.#index = new LetterIndex(pieces.map(({ words }) => words));
  }

  find(words: string): Span[] {
    return this.#index.find(words).map((found) => this.#sourceOf(found));
  }

  findParted(words: string): Span | null {
    const found = this.#index.findParted(words);
    return found && this.#sourceOf(found);
  }

  #sourceOf({ start, end }: Found): Span {
    return [this.#at(start)[0], this.#at(end - 1)[1]];
  }

  /** From where to where a character is written. */
  #at(offset: number): Span {
    const n = this.#index.pieceAt(offset);
    const { words, source } = this.#pieces[n] as Piece;
    if (source[1] - source[0] !== words.length) return source;
    const at = source[0] + offset - this.#index.startOf(n);
    return [at, at + 1];
  }
}

/** A page with where its elements and texts are written. */
class Written {
  readonly #pieces: Piece[] = [];
  readonly #tags = new Map<string, Span>();
  /** From which piece to which an element reaches. */
  readonly #within = new Map<string, Span>();
  readonly #stretches = new Map<string, Stretch>();

  constructor(html: string) {
    const open: Open[] = [{ path: "", firstPiece: 0, children: new Map(), all: 0 }];
    let unshown = 0;
    const parser = new Parser({
      onopentag: (name) => {
        const parent = open.at(-1) as Open;
        const nth = (parent.children.get(name) ?? 0) + 1;
        parent.children.set(name, nth);
        const path = `${parent.path}/${stepTo(name, nth, ++parent.all)}`;
        this.#tags.set(path, [parser.startIndex, parser.endIndex + 1]);
        open.push({ path, firstPiece: this.#pieces.length, children: new Map(), all: 0 });
        if (UNSHOWN.has(name.toUpperCase())) unshown++;
      },
      onclosetag: (name) => {
        const { path, firstPiece } = open.pop() as Open;
        this.#within.set(path, [firstPiece, this.#pieces.length]);
        if (UNSHOWN.has(name.toUpperCase())) unshown--;
      },
      ontext: (words) => {
        if (unshown === 0) this.#pieces.push({ words, source: [parser.startIndex, parser.endIndex + 1] });
      },
    });
    parser.end(html);
  }

  /** In an element, by its path; in the whole page by "". */
  #stretch(path: string): Stretch {
    const known = this.#stretches.get(path);
    if (known) return known;
    const stretch = new Stretch(this.#pieces.slice(...(this.#within.get(path) ?? [])));
    this.#stretches.set(path, stretch);
    return stretch;
  }

  /** Null where the words cannot be found, or stand in several places and the path leads to none of them. */
  place(xpath: string, { exact }: TextQuote): Span | null {
    const [path = "", attribute] = xpath.split("/@");
    if (attribute !== undefined) return this.#tags.get(path) ?? null;
    if (this.#within.has(path)) {
      const own = this.#stretch(path);
      const found = own.find(exact)[0] ?? own.findParted(exact);
      if (found) return found;
    }
    const everywhere = this.#stretch("").find(exact);
    return everywhere.length === 1 ? (everywhere[0] as Span) : null;
  }
}

/** The sources of places, one for one; null for what has none. */
export function sourcesInPage(
  html: string,
  places: readonly ({ readonly xpath: string; readonly quote: TextQuote } | null)[],
): (SourcePlace | null)[] {
  const written = new Written(html);
  return places.map((place) => {
    const span = place && written.place(place.xpath, place.quote);
    if (!span) return null;
    const [start, end] = span;
    return {
      span: [start, end],
      words: html.slice(start, Math.min(end, start + MOST)),
      before: html.slice(Math.max(0, start - AROUND), start),
      after: html.slice(end, end + AROUND),
    };
  });
}
