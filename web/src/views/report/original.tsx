/** Where words of a report stand in what came in: its markup as text, pages and boxes, or bytes. Nothing of it is ever run. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Answers } from "../../../../src/http/contract.ts";
import { addressFor } from "../../api/client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Shown } from "../../parts/notes.tsx";
import { Quote } from "../../parts/quote.tsx";
import { Term } from "../../parts/term.tsx";
import type { Offsets } from "../../text/pieces.ts";
import { numberWords } from "../../words/dates.ts";
import type { Reading } from "./reading.ts";

type Trace = Answers["/reports/{id}/trace"];
type Paragraph = Trace["paragraphs"][number];

interface Props {
  readonly reading: Reading;
  readonly span: Offsets;
  readonly done: () => void;
}

const short = (words: string) => (words.length > 90 ? `${words.slice(0, 90)} …` : words);

export function Original({ reading, span, done }: Props) {
  const { id } = reading.document.report;
  const asked = useAnswer<Trace>(addressFor("/reports/{id}/trace", { id }, { span: span.join(",") }));
  return (
    <section class="panel original" aria-label="In the original">
      <p>
        In the original: <Quote words={short(reading.cut(span))} />
      </p>
      <Shown asked={asked} what="its place in the original">
        {({ mediaType, paragraphs }) => (
          <>
            {paragraphs.length === 0 && <p>No paragraph of the original has these words: they were added to the text.</p>}
            {paragraphs.map((one) => (
              <Place key={one.span[0]} paragraph={one} headings={headingsOver(reading, one.span[0])} mediaType={mediaType} />
            ))}
          </>
        )}
      </Shown>
      <p class="acts">
        <button type="button" onClick={done}>
          Close
        </button>
        <a href={`/api/v1/reports/${id}/raw`} download>
          Download the original file
        </a>
      </p>
    </section>
  );
}

/** The headline and the subheading that a place stands under. */
function headingsOver({ blocks, document }: Reading, offset: number): string[] {
  const before = (part: string) => blocks.findLast((block) => block.part === part && block.end <= offset);
  return [before("headline"), before("subhead")].flatMap((block) => (block ? document.report.text.slice(block.start, block.end) : []));
}

/** Points of a PDF are 1/72 inch. */
const centimetres = (points: number) => ((points / 72) * 2.54).toFixed(1);

const boxWords = ({ page, box: [left, bottom, right, top] }: Paragraph["boxes"][number]) =>
  `page ${page}, ${centimetres(left)} to ${centimetres(right)} cm from the left, ${centimetres(bottom)} to ${centimetres(top)} cm from the bottom`;

function Place({
  paragraph: { xpath, source, quote, boxes, bytes },
  headings,
  mediaType,
}: {
  readonly paragraph: Paragraph;
  readonly headings: readonly string[];
  readonly mediaType: string;
}) {
  const cut = source !== null && source.words.length < source.span[1] - source.span[0];
  const facts: [string, string][] = [
    ...(headings.length > 0 ? [["under", headings.join(" › ")] as [string, string]] : []),
    ...(xpath ? [["element", xpath] as [string, string]] : []),
    ...(source ? [["in the page", `characters ${numberWords(source.span[0])} to ${numberWords(source.span[1])}`] as [string, string]] : []),
    ...(bytes ? [["in the file", `${numberWords(bytes[0])} to ${numberWords(bytes[1])} bytes from its start`] as [string, string]] : []),
    ...boxes.map((box): [string, string] => ["printed on", boxWords(box)]),
  ];
  return (
    <div class="place">
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={`${name} ${value}`}>
            <dt>{name}</dt>
            <dd>{name === "in the file" ? <Term word="bytes">{value}</Term> : value}</dd>
          </div>
        ))}
      </dl>
      {source ? (
        <Around label="Source of the page" before={source.before} words={`${source.words}${cut ? " …" : ""}`} after={source.after} />
      ) : (
        quote && <Around label="Words with what stands beside them" before={quote.prefix} words={quote.exact} after={quote.suffix} />
      )}
      {xpath && !source && <p class="hint">The same words stand in the page several times; the markup around this place cannot be told.</p>}
      {!xpath && !bytes && boxes.length === 0 && (
        <p class="hint">This kind of file ({mediaType}) gives its paragraphs no place: look for these words in it.</p>
      )}
    </div>
  );
}

interface AroundProps {
  readonly label: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

function Around({ label, before, words, after }: AroundProps) {
  const [box, found] = [useRef<HTMLElement>(null), useRef<HTMLElement>(null)];
  // what stands before the words may fill the box
  useLayoutEffect(() => {
    if (box.current && found.current) box.current.scrollTop = found.current.offsetTop - box.current.offsetTop - 40;
  }, [words]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section ref={box} class="written" tabIndex={0} aria-label={label}>
      {before && <span class="dim">…{before}</span>}
      <mark ref={found}>{words}</mark>
      {after && <span class="dim">{after}…</span>}
    </section>
  );
}
