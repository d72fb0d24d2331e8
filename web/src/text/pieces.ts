/** A report's text in blocks, as its anatomy has them, and where offsets of the text lie in the page. */

export type Offsets = readonly [start: number, end: number];

export interface Block {
  readonly part: string;
  readonly start: number;
  readonly end: number;
}

interface Part {
  readonly part: string;
  readonly span: Offsets;
}

/** Parts that lie inside a paragraph or caption are shown with it, never as blocks of their own. */
const INSIDE = ["dateline", "credit", "byline"];

/** Characters of one block, about: what is shown of a text, and which of its marks, is told block by block. */
const LONGEST = 2_000;

/** A block, or where it is longer than any should be those that its lines make, each as many as come to that length. */
function cutAtLines(text: string, { part, start, end }: Block): Block[] {
  const cut: Block[] = [];
  let at = start;
  while (end - at > LONGEST) {
    const line = text.indexOf("\n", at + LONGEST);
    if (line < 0 || line >= end) break;
    cut.push({ part, start: at, end: line });
    at = line + 1;
  }
  return [...cut, { part, start: at, end }];
}

/** Blocks in text order; words that no part has are paragraphs, so that no word of the text is left out. */
export function blocksOf(text: string, anatomy: readonly Part[]): Block[] {
  const tops = anatomy
    .filter(
      (part) => !(INSIDE.includes(part.part) && anatomy.some((o) => o !== part && o.span[0] <= part.span[0] && part.span[1] <= o.span[1])),
    )
    .map(({ part, span: [start, end] }) => ({ part, start, end }))
    .sort((a, b) => a.start - b.start);
  const blocks: Block[] = [];
  let at = 0;
  const fill = (until: number) => {
    for (const found of text.slice(at, until).matchAll(/\S[^\n]*/g)) {
      const start = at + found.index;
      blocks.push({ part: "paragraph", start, end: start + found[0].trimEnd().length });
    }
  };
  for (const block of tops) {
    if (block.start < at) continue;
    fill(block.start);
    blocks.push(...cutAtLines(text, block));
    at = block.end;
  }
  fill(text.length);
  return blocks;
}

/** The block that holds an offset, by halving; -1 where none does. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle] as Block;
    if (offset < block.start) high = middle - 1;
    else if (offset >= block.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
