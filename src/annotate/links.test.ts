/** Links from projections written by hand. */
import { describe, expect, it } from "vitest";
import type { LinkParameters } from "../model/manifest.js";
import { linkPieces } from "./links.js";
import type { Piece } from "./pieces.js";

describe("linkPieces", () => {
  const parameters: LinkParameters = {
    width: 1,
    distances: [2],
    distance: [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ],
    crossing: [
      [0, 0, 0],
      [0, 0, 0],
    ],
  };
  const piece = (role: Piece["role"], from: number): Piece => ({ role, from, to: from + 1, probability: 1 });
  /** Projections: queries at cues, keys at pieces; `want[word]` is the value of both. */
  const links = (words: number, queries: Record<number, number>, keys: Record<number, number>) => {
    const v = new Float32Array(words * 4);
    for (const [w, x] of Object.entries(queries)) v.fill(x, Number(w) * 4, Number(w) * 4 + 2);
    for (const [w, x] of Object.entries(keys)) v.fill(x, Number(w) * 4 + 2, Number(w) * 4 + 4);
    return v;
  };
  const one = { stretch: new Int32Array(10), quotation: new Int32Array(10) };

  it("gives a content to its likeliest cue, and a source to each cue that it likely belongs to", () => {
    const pieces = [piece("source", 0), piece("cue", 1), piece("content", 2), piece("cue", 4), piece("content", 5)];
    const found = linkPieces(pieces, one, links(10, { 1: 1, 4: -1 }, { 0: 1, 2: 1, 5: -1 }), parameters);
    expect(found.map((a) => [a.sources.length, a.contents.map((c) => c.piece.from)])).toEqual([
      [1, [2]],
      [0, [5]],
    ]);
  });

  it("takes no source and no unquoted content from another stretch, but a quoted one", () => {
    const link = (quotation: number[]) =>
      linkPieces(
        [piece("source", 0), piece("content", 1), piece("cue", 2), piece("content", 3)],
        { stretch: Int32Array.from([1, 1, 2, 2]), quotation: Int32Array.from(quotation) },
        links(4, { 2: 1 }, { 0: 1, 1: 1, 3: 1 }),
        parameters,
      ).map((a) => [a.sources.length, a.contents.map((c) => c.piece.from)]);
    expect(link([0, 0, 0, 0])).toEqual([[0, [3]]]);
    expect(link([1, 1, 0, 0])).toEqual([[0, [1, 3]]]);
  });

  it("leaves no cue bare where its neighbour has contents to spare", () => {
    const pieces = [piece("content", 0), piece("cue", 1), piece("content", 2), piece("cue", 4)];
    const found = linkPieces(pieces, one, links(10, { 1: 1, 4: 0.9 }, { 0: 1, 2: 0.5 }), parameters);
    expect(found.map((a) => a.contents.map((c) => c.piece.from))).toEqual([[0], [2]]);
  });
});
