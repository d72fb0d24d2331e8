/** The text of a report, as it stands, with marks laid over it. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { scrollWithin } from "../../parts/virtual-list.tsx";
import { MARKS, type Mark, offsetAt, paint, rangesOf, selectedSpan } from "../../text/highlights.ts";
import { type Block, blockAt, type Offsets } from "../../text/pieces.ts";
import { type Reading, type Said, saidAtOffset } from "./reading.ts";
import { useNear } from "./use-near.ts";

const DIM = ["furniture", "sign-off", "credit", "byline", "dateline", "correction", "caption"];
const TAGS: Readonly<Record<string, keyof JSX.IntrinsicElements>> = { subhead: "h3", "block-quote": "blockquote" };

interface Props {
  readonly reading: Reading;
  readonly marks: readonly Mark[];
  readonly dim: boolean;
  readonly chosen: Said | null;
  /** Another place to show: of a time, a development, a quote that was followed. */
  readonly picked: Offsets | null;
  readonly choose: (id: string) => void;
  readonly select: (span: Offsets | null) => void;
  /** What stands above the text and goes with it, where there is no room for it to stay. */
  readonly head: ComponentChildren;
}

/** Spans of each kind of mark. */
function spansByMark({ document }: Reading): Record<Mark, readonly Offsets[]> {
  const { statements, times, developments } = document;
  return {
    content: statements.flatMap((s) => s.content),
    source: statements.flatMap((s) => s.source),
    cue: statements.flatMap((s) => s.cue),
    time: times.map((time) => time.span),
    development: developments.flatMap((d) => (d.thing ? [d.thing.span] : d.evidence)),
  };
}

export function TextPane({ reading, marks, dim, chosen, picked, choose, select, head }: Props) {
  const { document: record, blocks, said } = reading;
  const scroller = useRef<HTMLElement>(null);
  const nodes = useRef<(Text | null)[]>([]);
  const spans = useMemo(() => spansByMark(reading), [reading]);
  const here = picked ? blockAt(blocks, picked[0]) : -1;
  const title = blocks.findIndex(({ part }) => part === "headline");

  const ranges = (list: readonly Offsets[]) => list.flatMap((span) => rangesOf(span, blocks, nodes.current) ?? []);
  const [from, to] = useNear(scroller, blocks);
  useEffect(() => {
    const near = (mark: Mark) => spans[mark].filter(([start, end]) => start < to && end > from);
    for (const [n, mark] of MARKS.entries()) paint(mark, marks.includes(mark) ? ranges(near(mark)) : [], n);
    return () => {
      for (const mark of MARKS) paint(mark, [], 0);
    };
  }, [spans, marks, from, to]);

  useEffect(() => {
    const s = chosen?.statement;
    paint("chosen", ranges(s?.content ?? []), 10);
    paint("chosen-source", ranges(s?.source ?? []), 11);
    paint("chosen-cue", ranges(s?.cue ?? []), 12);
    const place = picked ?? s?.content[0] ?? null;
    const range = place && rangesOf(place, blocks, nodes.current)?.[0];
    const block = range?.startContainer.parentElement;
    if (block && scroller.current) {
      scrollWithin(scroller.current, block);
      // a paragraph may be longer than what is shown of it: then to the words themselves
      if (range && range.getBoundingClientRect().height > 0) scrollWithin(scroller.current, range);
    }
    return () => {
      for (const layer of ["chosen", "chosen-source", "chosen-cue"] as const) paint(layer, [], 0);
    };
  }, [chosen, picked, reading]);

  useEffect(() => {
    paint("picked", picked ? ranges([picked]) : [], 20);
    return () => paint("picked", [], 0);
  }, [picked, reading]);

  useEffect(() => {
    const change = () => select(selectedSpan(record.report.text, blocks, nodes.current));
    window.document.addEventListener("selectionchange", change);
    return () => window.document.removeEventListener("selectionchange", change);
  }, [reading, select]);

  // made once: choosing a statement changes none of them, and a report may have thousands
  const parts = useMemo(
    () =>
      blocks.map((block, n) => (
        <BlockOfText
          key={block.start}
          block={block}
          here={n === here}
          tag={n === title ? "h1" : (TAGS[block.part] ?? "p")}
          text={record.report.text.slice(block.start, block.end)}
          take={(node) => {
            nodes.current[n] = node;
          }}
        />
      )),
    [record, blocks, here],
  );

  const click = (event: MouseEvent) => {
    if (!getSelection()?.isCollapsed) return;
    const offset = offsetAt(event.clientX, event.clientY, blocks, nodes.current);
    const found = offset === null ? null : saidAtOffset(said, offset, chosen?.statement.id ?? null);
    if (found) choose(found.statement.id);
  };

  return (
    // The list beside it is the way for keys and screen readers: a click here is a short cut to it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as said above
    <article
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      aria-label="Text of the report"
      class={`text ${dim ? "dimmed" : ""}`}
      lang={record.report.language ?? undefined}
      onClick={click}
    >
      {head}
      {parts}
    </article>
  );
}

interface BlockProps {
  readonly block: Block;
  /** Whether a place in it is shown. */
  readonly here: boolean;
  readonly tag: keyof JSX.IntrinsicElements;
  readonly text: string;
  readonly take: (node: Text | null) => void;
}

function BlockOfText({ block, here, tag: Tag, text, take }: BlockProps) {
  const name = `part ${block.part} ${DIM.includes(block.part) ? "aside" : ""} ${here ? "here" : ""}`;
  const Element = Tag as "p";
  return (
    <Element class={name} ref={(element) => take((element?.firstChild as Text | null) ?? null)}>
      {text}
    </Element>
  );
}
