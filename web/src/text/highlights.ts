/** Marks over plain text by the CSS Custom Highlight API: the text stays one node a block, and nothing is put into it. */
import type { Block, Offsets } from "./pieces.ts";
import { blockAt } from "./pieces.ts";

/** The kinds of marks, those that lie above others last. */
export const MARKS = ["content", "development", "source", "cue", "time"] as const;
export type Mark = (typeof MARKS)[number];

/** Kinds that show what is chosen: they lie above all. */
type Layer = Mark | "chosen" | "chosen-source" | "chosen-cue" | "picked";

export const canMark = (): boolean => typeof CSS !== "undefined" && "highlights" in CSS;

/** Ranges of a span, one for each block that it touches; null where a part of it lies in no block that is shown. */
export function rangesOf([start, end]: Offsets, blocks: readonly Block[], nodes: readonly (Text | null)[]): Range[] | null {
  const ranges: Range[] = [];
  const from = blockAt(blocks, start);
  if (from < 0) return null;
  for (let n = from; n < blocks.length && (blocks[n] as Block).start < end; n++) {
    const block = blocks[n] as Block;
    const node = nodes[n];
    if (!node) return null;
    const range = document.createRange();
    range.setStart(node, Math.max(start, block.start) - block.start);
    range.setEnd(node, Math.min(end, block.end) - block.start);
    ranges.push(range);
  }
  return ranges.length > 0 ? ranges : null;
}

/** Paints a kind of marks; no ranges take it away. */
export function paint(layer: Layer, ranges: readonly Range[], priority: number): void {
  if (!canMark()) return;
  if (ranges.length === 0) {
    CSS.highlights.delete(`readout-${layer}`);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(`readout-${layer}`, highlight);
}

/** Where a click fell, as an offset of the text; null between blocks. */
export function offsetAt(x: number, y: number, blocks: readonly Block[], nodes: readonly (Text | null)[]): number | null {
  const position = document.caretPositionFromPoint?.(x, y);
  if (!position) return null;
  const n = nodes.indexOf(position.offsetNode as Text);
  return n < 0 ? null : (blocks[n] as Block).start + position.offset;
}

/** What is selected, as offsets of the text, without white space at its ends; null where it leaves the text. */
export function selectedSpan(text: string, blocks: readonly Block[], nodes: readonly (Text | null)[]): Offsets | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [from, to] = [nodes.indexOf(range.startContainer as Text), nodes.indexOf(range.endContainer as Text)];
  if (from < 0) return null;
  const start = (blocks[from] as Block).start + range.startOffset;
  // a triple click ends at the beginning of the next block
  const end = to < 0 ? (blocks[from] as Block).end : (blocks[to] as Block).start + range.endOffset;
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === "") return null;
  const first = start + words.indexOf(trimmed);
  return [first, first + trimmed.length];
}
