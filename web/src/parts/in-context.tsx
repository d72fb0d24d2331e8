/** Words of a report in the paragraph they stand in, with who says them, the cue and what was said marked as they are in the report's own view. */
import { blockAt, blocksOf, type Offsets } from "../text/pieces.ts";

type Marked = Readonly<Record<"source" | "cue" | "content", readonly Offsets[]>>;

interface Text {
  readonly text: string;
  readonly anatomy: Parameters<typeof blocksOf>[1];
}

/** Characters before the first and after the last mark that are shown of a longer paragraph. */
const AROUND = 240;

/** From the first to the last of the marks' paragraphs, or what is near the marks of very long ones. */
function around({ text, anatomy }: Text, spans: readonly Offsets[]): Offsets {
  const blocks = blocksOf(text, anatomy);
  const [first, last] = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
  const [from, to] = [blocks[blockAt(blocks, first)]?.start ?? first, blocks[blockAt(blocks, last - 1)]?.end ?? last];
  return [Math.max(from, first - AROUND), Math.min(to, last + AROUND)];
}

export function InContext({ report, statement }: { readonly report: Text; readonly statement: Marked }) {
  const { text } = report;
  const marks = (["content", "source", "cue"] as const).flatMap((kind) => statement[kind].map((span) => ({ kind, span })));
  if (marks.length === 0) return null;
  const [from, to] = around(
    report,
    marks.map(({ span }) => span),
  );
  // a source or cue may lie within what was said: then that is shown in its pieces
  const edges = [...new Set([from, to, ...marks.flatMap(({ span }) => span)])].sort((a, b) => a - b);
  const kindAt = (at: number) => marks.findLast(({ span: [start, end] }) => start <= at && at < end)?.kind;
  return (
    <p class="in-context quote" title="in the report’s words">
      <span class="unseen">In the report’s words: </span>
      {from > 0 && /\S/.test(text[from - 1] ?? " ") && "… "}
      {edges.slice(0, -1).map((at, n) => {
        const words = text.slice(at, edges[n + 1]);
        const kind = kindAt(at);
        return kind ? (
          <span key={at} class={`sample ${kind}`}>
            {words}
          </span>
        ) : (
          words
        );
      })}
      {to < text.length && /\S/.test(text[to] ?? " ") && " …"}
    </p>
  );
}
